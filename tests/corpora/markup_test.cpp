#include "corpora/markup.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace vakpeil {
namespace {

TEST(DetectFormat, decides_by_the_first_bytes) {
    using enum VacancyFormat;
    struct Case {
        const char* text;
        VacancyFormat format;
    };
    const std::vector<Case> cases = {
        {"", text},
        {"Kok gezocht", text},
        {"{\"title\": \"Kok\"}", json},
        {"\n\u00A0 [ { \"title\": 1 } ]", json},
        {"{}", json},
        {"[]", json},
        {"[1, 2]", json},
        {"{\"title\": \"Ko", json},  // cut
        {"[{\"title\": \"Ko", json}, // cut
        {"[Vacature] Kok gezocht", text},
        {"[1] Kok gezocht", text},
        {"[", text},
        {"{Vacature} Kok gezocht", text},
        {"{{titel}} gezocht", text},
        {"[{Vacature}] Kok gezocht", text},
        {"<!DOCTYPE html>", html},
        {"<!-- x --><p>Kok", html},
        {"<?xml version='1.0'?><job/>", html},
        {" <p>Kok", html},
        {"<b>Kok</b> gezocht", html},
        {"</div>", html},
        {"<vacature><titel>Kok</titel></vacature>", html},
        {"<3 jaar ervaring? Kok gezocht!", text},
        {"<Kok> gezocht", text},
        {"<p", text},
        {"<kok@zaak.be> zoekt een <b>", text},
        {"< p>", text},
    };
    for (const Case& c : cases)
        EXPECT_EQ(detect_format(c.text), c.format) << c.text;
}

TEST(FieldToText, reads_markup_where_there_is_any) {
    struct Case {
        const char* field;
        const char* text;
    };
    const std::vector<Case> cases = {
        {"  Je kookt.\r\nElke dag. ", "Je kookt.\nElke dag."},
        {"<p>Je kookt.</p><ul><li>Soep</ul>", "Je kookt.\n\n• Soep"},
        {"Je kookt<br>Soep", "Je kookt\nSoep"},
        {"Taken:\n- koken &amp; bakken\n- afwas", "Taken:\n- koken & bakken\n- afwas"}, // the line ends mean something
        {"Taken:\n- <b>koken</b>\n- afwas", "Taken:\n- koken\n- afwas"},
        {"&lt;p&gt;Je kookt&lt;/p&gt;&lt;p&gt;Caf&amp;eacute;&lt;/p&gt;", "Je kookt\n\nCafé"}, // escaped once too often
        {"loon < 20 & > 10", "loon < 20 & > 10"},
        {"a <kok> b", "a <kok> b"},
        {"R&D", "R&D"},
        {"a\x01"
         "b\x1F",
         "a b"},
        {"", ""},
    };
    for (const Case& c : cases)
        EXPECT_EQ(field_to_text(c.field), c.text) << c.field;
}

} // namespace
} // namespace vakpeil
