#include "tests/support/vacancy_writer.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "tests/support/phrase_writer.hpp"
#include "tests/support/vacancy_names.hpp"
#include "tests/support/vacancy_phrases.hpp"

namespace vakpeil::test {

namespace {

constexpr std::size_t opening_bytes = 220; // of intro and contact together, about
constexpr std::size_t half_a_line = 40;    // so that lines end as often before as behind what was asked for
constexpr std::uint32_t bytes_to_a_mistake = 1400;

// How the parts follow each other: u opening, b company, t tasks, p profile, o offer, c contact.
constexpr std::array<std::string_view, 8> orders{"ubtpoc", "utpobc", "utpoc", "btpoc",
                                                 "ubtopc", "utbpoc", "tpobc", "uptoc"};

// From the first seconds of 2024 on, two years.
std::string date_of(Draws& draws) {
    const std::uint32_t day = 1 + draws.below(28);
    const std::uint32_t month = 1 + draws.below(12);
    return std::to_string(day) + "/" + std::to_string(month) + "/" + std::to_string(2024 + draws.below(2));
}

std::string reference_of(Draws& draws) {
    constexpr std::array<std::string_view, 6> marks{"VAC-", "REF", "J", "2024/", "BE-", ""};
    return std::string(draws.one_of(marks)) + std::to_string(10'000 + draws.below(9'000'000));
}

// Mean 1, from a quarter to more than three, with a long tail upwards.
double spread(Draws& draws) {
    return 0.25 + 3 * draws.share() * draws.share();
}

// Each item once, in an order of its own for each vacancy, until the part has its bytes.
template <typename Items, typename Write>
void fill(std::string& lines, const Items& items, std::size_t bytes, Draws& draws, Write write) {
    const auto count = static_cast<std::uint32_t>(items.size());
    if (count == 0) return;
    std::uint32_t step = 1 + draws.below(count);
    while (std::gcd(step, count) != 1)
        ++step;
    std::uint32_t at = draws.below(count);
    for (std::uint32_t written = 0; written < count && lines.size() + half_a_line < bytes; ++written) {
        write(items[at]);
        lines += '\n';
        at = (at + step) % count;
    }
}

std::string_view study_for(int level, Draws& draws) {
    using phrases::studies;
    if (level <= 2) return studies[1];
    if (level <= 4) return draws.chance(0.5) ? studies[0] : studies[2];
    if (level == 5) return studies[3];
    return level == 6 ? studies[4] : studies[5];
}

void shout(std::string& text) {
    for (char& letter : text)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
}

template <typename Headings>
std::string heading_of(const Headings& headings, const PhraseSlots& slots, Draws& draws) {
    std::string heading;
    if (draws.chance(0.85)) write_phrase(heading, draws.one_of(headings), slots, draws);
    return heading;
}

} // namespace

struct VacancyWriter::Slots {
    PhraseSlots body;
    PhraseSlots posting;
};

VacancyWriter::VacancyWriter(std::span<const Qualification> qualifications) {
    trades_.reserve(qualifications.size());
    for (const Qualification& qualification : qualifications)
        trades_.push_back(trade_of(qualification));
}

VacancyWriter::Trade VacancyWriter::trade_of(const Qualification& qualification) {
    Trade trade;
    trade.code = qualification.code;
    trade.level = qualification.level;
    trade.names.push_back(in_sentence(qualification.title));
    for (const std::string& synonym : qualification.synonyms)
        trade.names.push_back(in_sentence(synonym));
    for (const Competence& competence : qualification.competences) {
        trade.tasks.push_back(to_reader(competence.statement));
        for (const std::string& activity : competence.activities)
            trade.tasks.push_back(to_reader(activity));
        for (const KnowledgeItem& item : competence.knowledge)
            trade.knowledge.push_back("Je hebt " + in_sentence(item.text) + ".");
    }
    const std::string domain = qualification.domains.empty() ? "de streek" : qualification.domains.front();
    const std::size_t last = domain.rfind("> ");
    trade.field = in_sentence(last == std::string::npos ? domain : domain.substr(last + 2));
    return trade;
}

// The square of a share: the first hundredth of the trades gets a tenth of the vacancies.
const VacancyWriter::Trade& VacancyWriter::draw_trade(Draws& draws) const {
    const double share = draws.share();
    const auto rank = static_cast<std::size_t>(share * share * static_cast<double>(trades_.size()));
    // The ranks are mixed, so that not all trades of the register's first codes come first.
    return trades_[rank * 7919 % trades_.size()];
}

void VacancyWriter::write(WrittenVacancy& out, const VacancySeeds& seeds, std::size_t mean_bytes) const {
    Draws body(seeds.body);
    Draws posting(seeds.posting);
    const Trade& trade = draw_trade(body);
    Slots slots;
    slots.body = {firm_name(body),
                  std::string(body.one_of(names::places)),
                  body.one_of(trade.names),
                  person_name(body),
                  {},
                  {},
                  {},
                  reference_of(body),
                  date_of(body),
                  trade.field,
                  {}};
    slots.posting = slots.body;
    PhraseSlots& own = slots.posting;
    own.person = person_name(posting);
    own.board = posting.one_of(phrases::boards);
    own.reference = reference_of(posting);
    own.date = date_of(posting);
    own.street = street_address(posting);
    own.telephone = "04" + std::to_string(10'000'000 + posting.below(89'999'999));
    own.mail =
        "jobs" + std::to_string(posting.below(1000)) + "@voorbeeld" + std::to_string(posting.below(5000)) + ".be";

    out.code = trade.code;
    out.firm = slots.body.firm;
    out.place = slots.body.place;
    out.reference = own.reference;
    out.date = own.date;
    out.title.clear();
    out.header.clear();
    out.education.clear();
    write_phrase(out.title, body.one_of(phrases::titles), slots.body, body);
    capitalise(out.title);
    if (body.chance(0.06)) shout(out.title);
    out.html = body.chance(0.3);
    out.fields_of_their_own = body.chance(0.4);
    const auto bytes = static_cast<std::size_t>(spread(body) * static_cast<double>(mean_bytes));
    write_parts(out, trade, slots, body, bytes);
    misspell(out.title, bytes_to_a_mistake, body);
    for (WrittenPart& part : out.parts)
        misspell(part.lines, bytes_to_a_mistake, body);

    // What belongs to the posting comes last, and from its own draws: the body stays the same without it.
    if (posting.chance(0.5)) write_phrase(out.header, posting.one_of(phrases::headers), own, posting);
    for (WrittenPart& part : out.parts) {
        if (part.kind != SectionKind::contact) continue;
        part.heading = heading_of(phrases::contact_headings, own, posting);
        fill(part.lines, phrases::contact, 150, posting,
             [&](std::string_view phrase) { write_phrase(part.lines, phrase, own, posting); });
    }
}

void VacancyWriter::write_parts(WrittenVacancy& out, const Trade& trade, const Slots& slots, Draws& draws,
                                std::size_t bytes) {
    const std::string_view order = draws.one_of(orders);
    const std::size_t rest = std::max(bytes, opening_bytes) - opening_bytes;
    const auto add = [&](std::string& lines, const auto& items, std::size_t budget) {
        fill(lines, items, budget, draws,
             [&](std::string_view phrase) { write_phrase(lines, phrase, slots.body, draws); });
    };
    out.parts.resize(order.size());
    std::size_t spent = 0;
    WrittenPart* tasks = nullptr;
    for (std::size_t at = 0; at < order.size(); ++at) {
        WrittenPart& part = out.parts[at];
        part.heading.clear();
        part.lines.clear();
        part.bullets = draws.chance(0.55);
        switch (order[at]) {
        case 'u':
            part.kind = SectionKind::unknown;
            part.bullets = false;
            add(part.lines, phrases::intros, half_a_line + 1);
            break;
        case 'b':
            part.kind = SectionKind::company;
            part.bullets = false;
            part.heading = heading_of(phrases::company_headings, slots.body, draws);
            add(part.lines, phrases::company, rest * 15 / 100);
            break;
        case 't':
            part.kind = SectionKind::tasks;
            part.heading = heading_of(phrases::task_headings, slots.body, draws);
            tasks = &part; // gets what the others leave
            break;
        case 'p':
            part.kind = SectionKind::profile;
            part.heading = heading_of(phrases::profile_headings, slots.body, draws);
            write_phrase(out.education, study_for(trade.level, draws), slots.body, draws);
            part.lines += out.education + "\n";
            add(part.lines, trade.knowledge, rest * 10 / 100);
            add(part.lines, phrases::profile, rest * 20 / 100);
            break;
        case 'o':
            part.kind = SectionKind::offer;
            part.heading = heading_of(phrases::offer_headings, slots.body, draws);
            add(part.lines, phrases::offer, rest * 17 / 100);
            break;
        default:
            part.kind = SectionKind::contact;
            part.bullets = false;
        }
        spent += part.heading.size() + part.lines.size();
    }
    const std::size_t left = std::max(rest, spent) - spent;
    add(tasks->lines, trade.tasks, std::max<std::size_t>(left, 120));
    for (int round = 0; round < 3; ++round)
        add(tasks->lines, phrases::duties, left);
}

} // namespace vakpeil::test
