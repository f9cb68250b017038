#include "lexicons/normalise.hpp"

#include <algorithm>
#include <array>

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "corpora/error.hpp"

namespace vakpeil {
namespace {

struct Fold {
    char16_t from;
    const char16_t* to;
};

// Done before NFKC, which would turn an acute accent that stands for an apostrophe into a space.
constexpr std::array punctuation_folds{
    Fold{u'\u2018', u"'"}, Fold{u'\u2019', u"'"}, Fold{u'\u201B', u"'"}, Fold{u'\u02BC', u"'"},
    Fold{u'\u00B4', u"'"}, Fold{u'`', u"'"},      Fold{u'\u2010', u"-"}, Fold{u'\u2011', u"-"},
    Fold{u'\u2012', u"-"}, Fold{u'\u2013', u"-"}, Fold{u'\u2212', u"-"},
};

// Letters whose stroke or ligature Unicode does not decompose.
constexpr std::array letter_folds{
    Fold{u'\u00F8', u"o"}, Fold{u'\u0142', u"l"},  Fold{u'\u0111', u"d"},
    Fold{u'\u0131', u"i"}, Fold{u'\u00E6', u"ae"}, Fold{u'\u0153', u"oe"},
};

template <std::size_t size>
icu::UnicodeString fold(const icu::UnicodeString& text, const std::array<Fold, size>& folds) {
    icu::UnicodeString folded;
    for (std::int32_t i = 0; i < text.length(); ++i) {
        const char16_t unit = text.charAt(i);
        const auto* found =
            std::find_if(folds.begin(), folds.end(), [&](const Fold& each) { return each.from == unit; });
        if (found == folds.end()) {
            folded.append(unit);
        } else {
            folded.append(found->to, -1);
        }
    }
    return folded;
}

icu::UnicodeString without_marks(const icu::UnicodeString& decomposed) {
    icu::UnicodeString bare;
    for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 character = decomposed.char32At(i);
        if (u_charType(character) != U_NON_SPACING_MARK) bare.append(character);
    }
    return bare;
}

icu::UnicodeString apply(const icu::Normalizer2* (*instance)(UErrorCode&), const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const form = instance(status);
    icu::UnicodeString result = U_SUCCESS(status) ? form->normalize(text, status) : icu::UnicodeString();
    if (U_FAILURE(status)) {
        throw Error(ErrorKind::unreadable, "", 0,
                    std::string("ICU cannot normalise text (") + u_errorName(status) +
                        "); check that ICU's data is installed");
    }
    return result;
}

} // namespace

std::string normalise(std::string_view surface) {
    const auto piece = icu::StringPiece(surface.data(), static_cast<std::int32_t>(surface.size()));
    icu::UnicodeString text = fold(icu::UnicodeString::fromUTF8(piece), punctuation_folds);
    text = apply(icu::Normalizer2::getNFKCCasefoldInstance, text);
    text = without_marks(apply(icu::Normalizer2::getNFDInstance, text));
    text = apply(icu::Normalizer2::getNFCInstance, fold(text, letter_folds));
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

} // namespace vakpeil
