#include "corpora/register_checks.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "corpora/ascii.hpp"
#include "corpora/report.hpp"

namespace vakpeil {

namespace {

struct Range {
    std::size_t least;
    std::size_t most;
};

constexpr Range synonym_range{8, 25};
constexpr Range competence_range{6, 16};
constexpr Range activity_range{3, 8};
constexpr Range general_activity_range{2, 8};
constexpr std::size_t most_general = 2;
constexpr std::size_t most_owners = 3; // of one synonym

class ProfileChecker {
public:
    explicit ProfileChecker(const Profile& profile) : q_(profile.qualification), report_(profile.path) {
        const std::string stem = std::filesystem::path(profile.path).stem().string();
        if (stem != q_.code) report_.error(0, "the file of " + q_.code + " must be named " + q_.code + ".txt");
    }

    Findings check() {
        if (q_.origin != Origin::vakpeil) return report_.take();
        check_level();
        check_count("synonyms", q_.synonyms.size(), synonym_range);
        check_competences();
        check_filled("definition", !q_.definition.empty());
        check_filled("setting context (Omgevingscontext)", !q_.setting_context.empty());
        check_filled("action context (Handelingscontext)", !q_.action_context.empty());
        check_filled("autonomy (Is zelfstandig in)", !q_.autonomy.independent_in.empty());
        check_filled("autonomy (Is gebonden aan)", !q_.autonomy.bound_by.empty());
        check_filled("autonomy (Doet beroep op)", !q_.autonomy.relies_on.empty());
        check_filled("responsibility", !q_.responsibility.empty());
        check_filled("attestations", !q_.attestations.empty());
        check_filled("domain (Domeinen)", !q_.domains.empty());
        check_filled("provenance", !q_.provenance.empty());
        return report_.take();
    }

private:
    void check_level() {
        const bool own_code = q_.code.starts_with(own_code_prefix);
        if (own_code && !q_.level_estimated)
            report_.error(0, "the level of an own code is an estimate; write it as \"" + std::to_string(q_.level) +
                                 " (geschat)\"");
        if (!own_code && q_.level_estimated)
            report_.error(0, "the level of a code of the register is the register's; it cannot be an estimate");
    }

    void check_count(const std::string& what, std::size_t count, Range range) {
        if (count >= range.least && count <= range.most) return;
        report_.error(0, std::to_string(count) + " " + what + "; there must be " + std::to_string(range.least) +
                             " to " + std::to_string(range.most));
    }

    void check_filled(const std::string& what, bool filled) {
        if (!filled) report_.error(0, "the " + what + " is missing");
    }

    void check_competences() {
        check_count("competences", q_.competences.size(), competence_range);
        std::size_t general = 0;
        int expected = 0;
        for (const Competence& competence : q_.competences) {
            const std::string name = "competence " + std::to_string(competence.number);
            if (competence.number != ++expected)
                report_.error(0, name + " stands where " + std::to_string(expected) + " is expected");
            if (competence.statement.empty()) report_.error(0, name + " has no statement");
            const bool is_general = competence.group == general_group;
            check_count("activities in " + name, competence.activities.size(),
                        is_general ? general_activity_range : activity_range);
            if (competence.knowledge.empty()) report_.error(0, name + " has no knowledge");
            if (is_general) ++general;
        }
        if (general > most_general)
            report_.error(0, std::to_string(general) + " general competences; there may be " +
                                 std::to_string(most_general));
    }

    const Qualification& q_;
    Report report_;
};

using Owners = std::map<std::string, std::set<std::string>>; // of a name in lower case: codes

void check_synonyms_of(const Profile& profile, Owners& owners, Findings& findings) {
    std::set<std::string> seen;
    for (const std::string& synonym : profile.qualification.synonyms) {
        const std::string name = ascii_lower(synonym);
        if (!seen.insert(name).second)
            findings.push_back({Severity::error, profile.path, 0, "synonym " + in_quotes(synonym) + " stands twice"});
        owners[name].insert(profile.qualification.code);
    }
}

std::string joined(const std::set<std::string>& codes) {
    std::string text;
    for (const std::string& code : codes)
        text += (text.empty() ? "" : ", ") + code;
    return text;
}

} // namespace

Findings check_profile(const Profile& profile) {
    return ProfileChecker(profile).check();
}

Findings check_names(std::span<const Profile> profiles) {
    Findings findings;
    Owners owners;
    std::map<std::string, std::string> paths;
    for (const Profile& profile : profiles) {
        const auto [first, is_new] = paths.try_emplace(profile.qualification.code, profile.path);
        if (!is_new)
            findings.push_back({Severity::error, profile.path, 0,
                                profile.qualification.code + " stands in " + first->second + " too"});
        check_synonyms_of(profile, owners, findings);
    }
    for (const auto& [name, codes] : owners)
        if (codes.size() > most_owners)
            findings.push_back({Severity::error,
                                {},
                                0,
                                "synonym " + in_quotes(name) + " is claimed by " + std::to_string(codes.size()) +
                                    " profiles, more than " + std::to_string(most_owners) + ": " + joined(codes)});
    return findings;
}

} // namespace vakpeil
