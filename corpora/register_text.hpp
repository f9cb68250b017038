#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpora/finding.hpp"
#include "corpora/qualification.hpp"

// The register's own text layout of one qualification, read and written.
//
//   const RegisterDocument document = read_register_text(bytes, "BK-0496-1.txt");
//   for (const Finding& finding : document.findings) ...
//   if (document.qualification) ...
//
// The layout is that of the register's web page copied as text: headings on lines of their own ("Titel", "Definitie",
// "Competenties", ...), bulleted lists below them, and four sections of Vakpeil's own: "Synoniemen", "Domeinen",
// "Deelkwalificaties" and "Herkomst". "6 (geschat)" is a level that is Vakpeil's own estimate. The headings may be
// numbered, as in the register's PDF documents.
// Tolerated: any encoding of decode_text, no-break spaces, other bullet glyphs, other indentation, missing sections,
// text before the title. A document that stops half-way is read as far as it goes and gets a warning.
//
// Without a code, a title and a level from 1 to 8 there is no qualification, and an error finding says which one is
// missing and where it was looked for. Never throws on content. Safe to call from several threads.

namespace vakpeil {

struct RegisterDocument {
    std::optional<Qualification> qualification;
    Findings findings;
};

[[nodiscard]] RegisterDocument read_register_text(std::string_view bytes, const std::string& path);

// The same layout, canonical: read_register_text(write_register_text(q)) gives q again, without findings, for every q
// that the layout can hold: its texts are not empty, are as squeeze_spaces leaves them, and are no marks of the layout
// themselves (a heading, a code, "Competentie 2:"); its version is that of its code; the depth of its knowledge is that
// of the text; its competences are numbered without gaps; below a group of competences stands no competence without a
// group; only an own text has a provenance.
[[nodiscard]] std::string write_register_text(const Qualification& qualification);

enum class LayoutFit {
    whole,   // written and read again it is the same
    partial, // some text of it gets lost or moves, because it looks like a mark of the layout
    none,    // what is written cannot be read as this qualification
};

// How well the layout holds this qualification: it is written, read again and compared.
[[nodiscard]] LayoutFit layout_fit(const Qualification& qualification);

} // namespace vakpeil
