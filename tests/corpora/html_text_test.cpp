#include "corpora/html_text.hpp"

#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

struct Case {
    std::string html;
    std::string text;
};

void expect_texts(const std::vector<Case>& cases) {
    for (const Case& c : cases)
        EXPECT_EQ(html_to_text(c.html).text, c.text) << c.html;
}

TEST(HtmlToText, gives_lines_as_a_reader_sees_them) {
    expect_texts({
        {"<h1>Kok</h1><ul><li>Je kookt</ul>", "Kok\n\n• Je kookt\n"},
        {"<p>een<p>twee", "een\n\ntwee\n"},
        {"een<br>twee<br/>drie", "een\ntwee\ndrie\n"},
        {"<div>een</div><div>twee</div>", "een\ntwee\n"},
        {"een <b>vette</b>\n kok", "een vette kok\n"},
        {"<table><tr><td>Loon<td>veel<tr><td>Uren<td>weinig</table>", "Loon veel\nUren weinig\n"},
        {"<dl><dt>Uren<dd>38</dl>", "Uren\n38\n"},
        {"<pre>een\n  twee</pre>", "een\ntwee\n"},
        {"", ""},
        {"<p></p><br><hr>", ""},
    });
}

TEST(HtmlToText, marks_list_items) {
    expect_texts({
        {"<ul><li>een<li>twee</ul>na", "• een\n• twee\n\nna\n"},
        {"<li><p>een</p><p>vervolg</p></li>", "• een\nvervolg\n"},
        {"<ul><li>een<ul><li>in een</ul><li>twee</ul>", "• een\n• in een\n• twee\n"},
        {"<ul><li></li><li>een</ul>", "• een\n"},
        {"<ul><li>-<p>een</ul>", "• een\n"}, // found by fuzzing: a bullet of the author's and nothing else
        {"<ul><li>- een<li>•twee</ul>", "• een\n• twee\n"}, // authors add bullets of their own
    });
}

TEST(HtmlToText, resolves_entities) {
    expect_texts({
        {"caf&eacute; &amp; bar &euro;&nbsp;20", "café & bar € 20\n"},
        {"&#8226; &#x2022; &#150; &apos;", "• • – '\n"},
        {"R&D, AT&T, ?a=1&lang=nl, &onbekend;", "R&D, AT&T, ?a=1&lang=nl, &onbekend;\n"},
        {"caf&eacute vol", "café vol\n"},
        {"&#0;&#xD800;&#99999999999;&#;", "\uFFFD\uFFFD&#;\n"},
        {"werk&shy;nemer, werk\u200Bgever", "werknemer, werkgever\n"},
    });
}

TEST(HtmlToText, leaves_out_what_surrounds_the_text) {
    expect_texts({
        {"<head><style>p{}</style><script>if (a<b) '<p>'</script></head>kok", "kok\n"},
        {"<nav><ul><li>Home</ul></nav><header>Zaak</header>kok<footer>voet</footer>", "Zaak\n\nkok\n"},
        {"<div role=navigation>menu</div><div role='contentinfo'>voet</div>kok", "kok\n"},
        {"<div hidden>weg</div><p style=\"color:red; display : none\">weg</p><i aria-hidden=true>w</i>kok", "kok\n"},
        {"<!-- <p>weg</p> -->kok<!doctype html><?php weg ?><![CDATA[weg]]>", "kok\n"},
        {"<form>Naam <input name=n><button>Verstuur</button></form>kok", "kok\n"},
        {"kok <form>zoek</form> gezocht", "kok\n\ngezocht\n"},
        {"<select><option>Gent</select><noscript>Zet JavaScript aan</noscript>kok", "kok\n"},
        {"<div><nav>menu</div>kok", "kok\n"}, // a menu without an end ends with what holds it
        {"<ul><li hidden>weg<li>kok</ul>", "• kok\n"},
        {"<p hidden>weg<p>kok", "kok\n"},
    });
}

// Some site builders put all of a page in one form.
TEST(HtmlToText, keeps_a_form_that_holds_the_page) {
    expect_texts({
        {"<form><h1>Kok</h1>Je kookt<input></form>", "Kok\n\nJe kookt\n"},
        {"<form><div>Je kookt</div></form>", "Je kookt\n"},
        {"<form><main>Je kookt<form>zoek</form></main></form>", "Je kookt\n"},
    });
}

TEST(HtmlToText, reads_broken_markup_as_a_browser_would) {
    expect_texts({
        {"< 3 jaar ervaring", "< 3 jaar ervaring\n"},
        {"a <3 b", "a <3 b\n"},
        {"kok <b", "kok\n"},
        {"kok</", "kok\n"},
        {"</p>kok</b></div>bar", "kok\nbar\n"},
        {"<p class='a>b' title=\">\">kok", "kok\n"},
        {"<P CLASS=A>kok</P>", "kok\n"},
        {"<p =\"x>kok</p>", "kok\n"}, // an equals sign begins a name
        {"<p a=\"x>kok</p>", ""},     // a value without an end takes the rest with it
        {"<!-->kok", "kok\n"},
        {"<script>geen einde <p>kok", ""},
        {"<b/>kok<div/>bar", "kok\nbar\n"},
        {"\xC3\x28 kok", "\xC3( kok\n"},
    });
}

TEST(HtmlToText, finds_the_heading) {
    EXPECT_EQ(html_to_text("<title>Kok | Zaak</title><h1> </h1><h1>Chef&nbsp;<br>kok</h1><h1>Nee</h1>").heading,
              "Chef kok");
    EXPECT_EQ(html_to_text("<title>Kok &amp; bar</title><h2>Wij</h2>").heading, "Kok & bar");
    EXPECT_EQ(html_to_text("<nav><h1>Menu</h1></nav><h1>Kok</h1>").heading, "Kok");
    EXPECT_EQ(html_to_text("<svg><title>icoon</title></svg><p>Kok</p>").heading, "");
    EXPECT_EQ(html_to_text("<title>Kok</title>bar").text, "bar\n");
    EXPECT_EQ(html_to_text("<h1>Kok").heading, "Kok");
}

TEST(HtmlToText, survives_any_depth) {
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<div><b>";
    deep += "kok";
    for (int i = 0; i < 100'000; ++i)
        deep += "</b></div>";
    EXPECT_EQ(html_to_text(deep + "<p>bar").text, "kok\n\nbar\n");
}

TEST(HtmlToText, may_be_used_by_several_threads) {
    const std::string html = "<h1>Caf&eacute;</h1><ul><li>Je kookt</ul>";
    std::vector<std::string> texts(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& text : texts) {
            threads.emplace_back([&] {
                for (int i = 0; i < 200; ++i)
                    text = html_to_text(html).text;
            });
        }
    }
    for (const std::string& text : texts)
        EXPECT_EQ(text, "Café\n\n• Je kookt\n");
}

} // namespace
} // namespace vakpeil
