#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A Flemish professional qualification (beroepskwalificatie, BK) as the register describes it. All text is UTF-8.

namespace vakpeil {

enum class Depth { basic, plain, thorough }; // "Basiskennis", "Kennis", "Grondige kennis"

struct KnowledgeItem {
    Depth depth = Depth::plain;
    std::string text; // the whole line, "Grondige kennis van verkooptechnieken"

    bool operator==(const KnowledgeItem&) const = default;
};

struct Competence {
    int number = 0;    // as printed, 1..n
    std::string group; // heading the register puts above some competences, mostly empty
    std::string statement;
    std::vector<std::string> activities;
    std::vector<KnowledgeItem> knowledge;

    bool operator==(const Competence&) const = default;
};

struct Autonomy {
    std::vector<std::string> independent_in; // "Is zelfstandig in"
    std::vector<std::string> bound_by;       // "Is gebonden aan"
    std::vector<std::string> relies_on;      // "Doet beroep op"

    bool operator==(const Autonomy&) const = default;
};

// The register's second view of the same content, by kind of skill.
struct Descriptors {
    std::vector<KnowledgeItem> knowledge;
    std::vector<std::string> cognitive;
    std::vector<std::string> problem_solving;
    std::vector<std::string> motor;

    bool operator==(const Descriptors&) const = default;
};

enum class Origin {
    official, // the register's own text
    vakpeil,  // text of Vakpeil; only code, title and level are the register's
};

// A part of a qualification that is recognised by itself (deelkwalificatie).
struct PartialQualification {
    std::string code; // "BK-0130-5-DBK-01"
    std::string title;

    bool operator==(const PartialQualification&) const = default;
};

struct Qualification {
    std::string code; // with version, "BK-0496-1"
    std::string title;
    std::vector<std::string> synonyms;
    std::string competent_code; // reference to the Competent sheet, "D140201"; empty when none is given
    std::string definition;
    std::string delimitation;     // "Afbakening"
    int level = 0;                // VKS = EQF, 1..8
    bool level_estimated = false; // the level is Vakpeil's own estimate, not the register's
    std::optional<int> year;      // of recognition
    int version = 0;
    std::vector<Competence> competences;
    Descriptors descriptors;
    std::vector<std::string> setting_context; // "Omgevingscontext"
    std::vector<std::string> action_context;  // "Handelingscontext"
    Autonomy autonomy;
    std::vector<std::string> responsibility;
    std::vector<std::string> attestations; // "Attesten en voorwaarden"
    std::vector<std::string> domains;      // of work, the widest first: "Bouw en hout > Schrijnwerk"
    std::vector<PartialQualification> parts;
    Origin origin = Origin::official;
    std::string provenance; // text of the "Herkomst" section; empty for the register's own documents

    bool operator==(const Qualification&) const = default;
};

// `BK-0496-1` is number "BK-0496" and version 1; `BK-0130-5-DBK-01` is part "DBK-01" of `BK-0130-5`. Own identifiers
// look like `VP-0012-1`.
struct CodeParts {
    std::string number;
    int version = 0;
    std::string part; // mostly empty
};

// The parts of a code, or nothing when the text is not a code.
[[nodiscard]] std::optional<CodeParts> parse_code(std::string_view code);

// The depth that the first words of a knowledge line state: "Basiskennis ...", "Grondige kennis ...", anything else.
[[nodiscard]] Depth knowledge_depth(std::string_view line);

} // namespace vakpeil
