#pragma once

#include <string>
#include <vector>

#include "corpora/qualification.hpp"

// Three invented qualifications, small enough to see through.

namespace vakpeil::test {

inline Qualification qualification(std::string code, std::string title, int level, std::string definition,
                                   std::vector<Competence> competences) {
    Qualification made;
    made.version = code.back() - '0';
    made.code = std::move(code);
    made.title = std::move(title);
    made.level = level;
    made.definition = std::move(definition);
    made.competences = std::move(competences);
    return made;
}

inline std::vector<Qualification> small_register() {
    Competence dough{1, "", "Bereidt deeg", {"Weegt bloem en gist af", "Kneedt het deeg in de kneedmachine"}, {}};
    Competence oven{2, "", "Bakt brood af", {"Stelt de oven in", "Bakt broden en pistolets af"}, {}};
    dough.knowledge = {{Depth::plain, "Kennis van grondstoffen voor brood"}, {Depth::basic, "Basiskennis van gisting"}};
    Competence wall{1, "", "Metselt muren", {"Legt bakstenen in verband", "Voegt het metselwerk"}, {}};
    wall.knowledge = {{Depth::thorough, "Grondige kennis van metselverbanden"}};
    Competence scaffold{2, "", "Werkt veilig op een stelling", {"Controleert de stelling voor gebruik"}, {}};
    Competence wash{1, "", "Wast af", {"Vult de vaatwasmachine", "Droogt pannen en borden"}, {}};
    std::vector<Qualification> made{
        qualification("BK-9001-1", "Broodbakker", 4, "De broodbakker bakt brood volgens recept.", {dough, oven}),
        qualification("BK-9002-2", "Metselaar", 3, "De metselaar bouwt muren in baksteen.", {wall, scaffold}),
        qualification("BK-9003-1", "Afwasser", 2, "De afwasser houdt het keukengerei schoon.", {wash}),
    };
    made[0].synonyms = {"bakker", "bakkersgast"};
    made[1].synonyms = {"metser"};
    made[1].year = 2021;
    made[2].origin = Origin::vakpeil;
    made[2].provenance = "Verzonnen.";
    return made;
}

} // namespace vakpeil::test
