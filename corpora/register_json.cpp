#include "corpora/register_json.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

#include "corpora/ascii.hpp"
#include "corpora/json_fields.hpp"
#include "corpora/json_records.hpp"
#include "corpora/register_fields.hpp"
#include "corpora/register_json_competence.hpp"
#include "corpora/register_json_shape.hpp"
#include "corpora/text_encoding.hpp"

namespace vakpeil {

using nlohmann::json;

namespace {

// What is left out is one note and not one for each, since it is the same for every document of the register.
class LeftOut {
public:
    void add(std::string_view what) {
        if (!list_.empty()) list_ += ", ";
        list_ += what;
    }
    void add(std::size_t count, std::string_view what) {
        if (count > 0) add(std::to_string(count) + " " + std::string(what));
    }
    void tell(Report& report) const {
        if (!list_.empty()) report.note(0, "the text layout has no place for these, which are left out: " + list_);
    }

private:
    std::string list_;
};

void read_values(JsonFields& fields, const char* name, std::vector<std::string>& to, Report& report) {
    for (const json* object : fields.objects(name)) {
        JsonFields item(*object, name, report);
        std::string text = item.text("waarde");
        item.finish();
        if (text.empty()) {
            report.warning(0, std::string(name) + ": an item without text is left out");
        } else {
            to.push_back(std::move(text));
        }
    }
}

void read_identity(JsonFields& fields, Qualification& qualification, Report& report) {
    qualification.code = fields.text("versie_nr_lang");
    qualification.title = fields.text("titel");
    qualification.definition = fields.text("definitie");
    qualification.delimitation = fields.text("extra_info");
    qualification.level = fields.number("vks_niveau").value_or(0);
    qualification.year = fields.number("erkenningsjaar");
    const std::optional<CodeParts> parts = parse_code(qualification.code);
    qualification.version = parts ? parts->version : 0;
    const std::optional<int> version = fields.number("versie_nr_kort");
    if (parts && version && *version != parts->version)
        report.warning(0, "versie_nr_kort " + std::to_string(*version) + " is not the version of the code " +
                              in_quotes(qualification.code) + ", which is followed");
    const std::string status = fields.text("statuscode");
    if (!status.empty() && !equals_ignoring_case(status, "erkend"))
        report.warning(0, "is not recognised: its status is " + in_quotes(status));
}

// "(VKS-niveau 3)" in the public summary.
std::optional<int> level_in(std::string_view summary) {
    constexpr std::string_view word = "niveau";
    const std::string lower = ascii_lower(summary);
    for (std::size_t at = lower.find(word); at != std::string::npos; at = lower.find(word, at + 1)) {
        const std::size_t digit = lower.find_first_not_of(" :", at + word.size());
        const bool ends = digit + 1 >= lower.size() || !is_ascii_digit(lower[digit + 1]);
        if (digit < lower.size() && is_ascii_digit(lower[digit]) && ends) return lower[digit] - '0';
    }
    return std::nullopt;
}

void read_summary(JsonFields& fields, const Qualification& qualification, LeftOut& left_out, Report& report) {
    const std::string summary = fields.text("omschrijving_kort");
    if (summary.empty()) return;
    left_out.add("omschrijving_kort");
    const std::optional<int> level = level_in(summary);
    if (level && *level != qualification.level)
        report.note(0, "the summary names level " + std::to_string(*level) + ", the field of the level says " +
                           std::to_string(qualification.level) + ", which counts");
}

void read_name_remark(JsonFields& fields, Qualification& qualification, LeftOut& left_out) {
    const std::string remark = fields.text("titel_toelichting");
    if (remark.empty()) return;
    qualification.competent_code = find_competent_code(remark);
    left_out.add(qualification.competent_code.empty() ? "titel_toelichting"
                                                      : "titel_toelichting (but for its Competent code)");
}

void read_domains(JsonFields& fields, Qualification& qualification, Report& report) {
    for (const json* object : fields.objects("domeinen")) {
        JsonFields domain(*object, "domeinen", report);
        std::string path;
        for (const json* step : domain.objects("pad")) {
            JsonFields name(*step, "domeinen, pad", report);
            if (!path.empty()) path += " > ";
            path += name.text("domein");
            name.pass_over({"level"});
            name.finish();
        }
        // The path as text of a second domain repeats the first's, so that it only serves when the steps are not there.
        if (path.empty()) path = domain.text("pad_tekst");
        if (path.empty()) path = domain.text("domein");
        domain.pass_over({"domein", "pad_tekst"});
        domain.finish();
        if (!path.empty()) qualification.domains.push_back(std::move(path));
    }
}

void read_autonomy(JsonFields& fields, Qualification& qualification, Report& report) {
    Autonomy& autonomy = qualification.autonomy;
    for (const json* object : fields.objects("autonomie")) {
        JsonFields item(*object, "autonomie", report);
        const std::string type = item.text("autonomie_type");
        std::string text = item.text("waarde");
        item.finish();
        if (text.empty()) {
            report.warning(0, "autonomie: an item without text is left out");
        } else if (equals_ignoring_case(type, "Is zelfstandig in")) {
            autonomy.independent_in.push_back(std::move(text));
        } else if (equals_ignoring_case(type, "Is gebonden aan")) {
            autonomy.bound_by.push_back(std::move(text));
        } else if (equals_ignoring_case(type, "Doet beroep op")) {
            autonomy.relies_on.push_back(std::move(text));
        } else {
            report.warning(0, "autonomie: unknown kind " + in_quotes(type) + "; " + in_quotes(text.substr(0, 60)) +
                                  " is left out");
        }
    }
}

void read_attestations(JsonFields& fields, Qualification& qualification, Report& report) {
    for (const json* object : fields.objects("attesten")) {
        JsonFields item(*object, "attesten", report);
        const std::string type = item.text("type");
        const std::string rule = item.text("regelgeving");
        const std::string text = item.text("omschrijving");
        item.finish();
        std::string line = type;
        if (!text.empty()) line.append(line.empty() ? "" : ": ").append(text);
        if (!rule.empty()) line.append(line.empty() ? "(" : " (").append(rule).append(")");
        if (!line.empty()) qualification.attestations.push_back(std::move(line));
    }
}

void read_parts(JsonFields& fields, Qualification& qualification, Report& report) {
    for (const json* object : fields.objects("deelkwalificaties")) {
        const auto wrapped = object->find("deelkwalificatie");
        const bool is_wrapped = wrapped != object->end() && wrapped->is_object();
        JsonFields item(is_wrapped ? *wrapped : *object, "deelkwalificaties", report);
        PartialQualification part{item.text("deelkwalificatie_nr_lang"), item.text("titel")};
        item.pass_over({"deelkwalificatie_nr_kort", "links"});
        item.finish();
        const std::optional<CodeParts> code = parse_code(part.code);
        if (code && !code->part.empty() && !part.title.empty()) {
            qualification.parts.push_back(std::move(part));
        } else {
            report.warning(0, "deelkwalificaties: " + in_quotes(part.code + " " + part.title) +
                                  " is not the code and title of a part and is left out");
        }
    }
}

void read_rest(JsonFields& fields, Qualification& qualification, LeftOut& left_out, Report& report) {
    read_values(fields, "synoniemen", qualification.synonyms, report);
    read_values(fields, "omgevingscontext", qualification.setting_context, report);
    read_values(fields, "handelingscontext", qualification.action_context, report);
    read_values(fields, "verantwoordelijkheid", qualification.responsibility, report);
    read_domains(fields, qualification, report);
    read_autonomy(fields, qualification, report);
    read_attestations(fields, qualification, report);
    read_parts(fields, qualification, report);
    for (const char* name : {"isced", "led_onderwerp", "erkenningsdatum", "laatste_wijzigingsdatum", "einddatum"})
        if (fields.has(name)) left_out.add(name);
    fields.pass_over({"links", "nieuwste_versie", "status", "beroepskwalificatie_nr", "curriculumdossier", "api_url"});
}

void check_identity(const Qualification& qualification, Report& report) {
    if (!parse_code(qualification.code))
        report.error(0, "versie_nr_lang " + in_quotes(qualification.code) + " is no code such as BK-0496-1");
    if (qualification.title.empty()) report.error(0, "there is no title (titel)");
    if (qualification.level < 1 || qualification.level > 8) report.error(0, "vks_niveau is no level from 1 to 8");
    if (qualification.competences.empty())
        report.warning(0, "there are no competences; the API's list has none, only its answer for one code has them");
}

bool is_usable(const Qualification& qualification) {
    return parse_code(qualification.code) && !qualification.title.empty() && qualification.level >= 1 &&
           qualification.level <= 8;
}

std::optional<Qualification> read_object(const json& object, Report& report) {
    JsonFields fields(object, "", report);
    Qualification qualification;
    LeftOut left_out;
    read_identity(fields, qualification, report);
    const LeftOutOfCompetences counts = read_json_competences(fields.objects("competenties"), qualification, report);
    read_name_remark(fields, qualification, left_out);
    read_summary(fields, qualification, left_out, report);
    read_rest(fields, qualification, left_out, report);
    left_out.add(counts.references, "referenties");
    left_out.add(counts.footnotes, "voetnoten");
    left_out.add(counts.untyped_skills, "vaardigheden without a kind, kept as activities");
    fields.finish();
    check_identity(qualification, report);
    left_out.tell(report);
    if (!is_usable(qualification)) return std::nullopt;
    return qualification;
}

RegisterDocument read_record(const JsonRecord& record, const std::string& path) {
    Report report(path);
    std::optional<json> value = parse_json(record, report);
    if (!value) return {std::nullopt, report.take()};
    if (!value->is_object()) {
        report.error(record.line, "is JSON, but no object of the register's API");
        return {std::nullopt, report.take()};
    }
    if (value->contains("gegevens")) {
        report.error(record.line, "is a page of the API's list, which has no competences; give its answers for one "
                                  "code each, or let `vakpeil harvest` get them");
        return {std::nullopt, report.take()};
    }
    if (is_repackaged_shape(*value)) *value = to_api_shape(std::move(*value), report);
    const auto inner = value->find("beroepskwalificatie");
    const bool is_wrapped = inner != value->end() && inner->is_object();
    if (is_wrapped) {
        JsonFields around(*value, "beside beroepskwalificatie", report);
        around.pass_over({"beroepskwalificatie", "totalItems"});
        around.finish();
    }
    std::optional<Qualification> qualification = read_object(is_wrapped ? *inner : *value, report);
    return {std::move(qualification), report.take()};
}

} // namespace

std::vector<RegisterDocument> read_register_json(std::string_view bytes, const std::string& path) {
    const DecodedText text = decode_text(bytes);
    Report report(path);
    if (text.binary) report.error(0, "is not a text");
    if (text.repaired) report.warning(0, "some bytes are no valid " + text.encoding + "; get the document again");
    const JsonRecords records = text.binary ? JsonRecords{} : split_json(text.utf8, report);
    std::vector<RegisterDocument> documents;
    for (const JsonRecord& record : records.records)
        documents.push_back(read_record(record, path));
    if (documents.empty() && !text.binary) report.error(0, "holds no JSON object");
    if (Findings findings = report.take(); !findings.empty()) documents.push_back({std::nullopt, std::move(findings)});
    return documents;
}

} // namespace vakpeil
