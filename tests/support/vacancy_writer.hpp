#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/qualification.hpp"
#include "corpora/vacancy.hpp"
#include "tests/support/draws.hpp"

// Invented vacancies in Dutch, as employers write them: what the job is from the register's qualifications, around it
// sentences of vacancy_phrases.hpp. As in real ones, a few trades are asked for often and most are seldom, names of
// firms and people are mostly seen once, and here and there a letter is wrong.

namespace vakpeil::test {

struct WrittenPart {
    SectionKind kind = SectionKind::unknown; // unknown: the opening
    std::string heading;                     // empty: none
    std::string lines;                       // each ends with a line feed
    bool bullets = false;
};

struct WrittenVacancy {
    std::string code; // of the qualification that it was made from
    std::string title;
    std::string header; // of the job board, empty in most
    std::string firm;
    std::string place;
    std::string reference;
    std::string date;
    std::string education;
    std::vector<WrittenPart> parts;   // in order
    bool html = false;                // the source wrote HTML
    bool fields_of_their_own = false; // for profile and offer
};

// Who wrote it and what: the same body with another posting is the same advertisement, posted again elsewhere.
struct VacancySeeds {
    std::uint64_t body = 0;
    std::uint64_t posting = 0;
};

// Every letter hangs on the seeds and the register alone. Writing from several threads is safe.
class VacancyWriter {
public:
    explicit VacancyWriter(std::span<const Qualification> qualifications); // at least one

    // Uses the memory of `out` again. `mean_bytes` is that of all texts together; most have from half to twice as much.
    void write(WrittenVacancy& out, const VacancySeeds& seeds, std::size_t mean_bytes) const;

private:
    struct Trade {
        std::string code;
        std::vector<std::string> names; // as in a sentence
        std::vector<std::string> tasks; // whole sentences to the reader
        std::vector<std::string> knowledge;
        std::string field;
        int level = 0;
    };
    struct Slots;

    static Trade trade_of(const Qualification& qualification);
    [[nodiscard]] const Trade& draw_trade(Draws& draws) const;
    static void write_parts(WrittenVacancy& out, const Trade& trade, const Slots& slots, Draws& draws,
                            std::size_t bytes);

    std::vector<Trade> trades_;
};

} // namespace vakpeil::test
