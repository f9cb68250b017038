#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/title_concept.hpp"

// Twelve invented occupations and two groups, in the layout of ESCO's CSV files.

namespace vakpeil::test {

inline constexpr std::string_view small_occupations_csv =
    "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,description,code\n"
    "Occupation,urn:o:1,8332,vrachtwagenchauffeur,\"chauffeur zwaar vervoer\ntrucker\",,released,"
    "\"Rijdt met een vrachtwagen goederen naar klanten, en laadt en lost.\",8332.1\n"
    "Occupation,urn:o:2,8322,taxichauffeur,bestuurder van een taxi,taxi chaufeur,released,"
    "Brengt reizigers met een taxi waar zij zijn moeten.,8322.1\n"
    "Occupation,urn:o:3,7512,bakker,\"broodbakker\nambachtelijk bakker\",,released,"
    "\"Kneedt deeg en bakt brood in de oven, \"\"vers van de plaat\"\".\",7512.1\n"
    "Occupation,urn:o:4,7512,banketbakker,\"patissier\ntaartenbakker\",,released,"
    "Maakt taarten en gebak van deeg en room.,7512.2\n"
    "Occupation,urn:o:5,5120,kok,\"chef-kok\nkeukenkok\",,released,Bereidt gerechten in de keuken.,5120.1\n"
    "Occupation,urn:o:6,2221,verpleegkundige,\"ziekenverpleegster\nverpleger\",,released,"
    "Verzorgt zieken in een ziekenhuis.,2221.1\n"
    "Occupation,urn:o:7,2514,softwareontwikkelaar,\"software developer\nprogrammeur\",,released,"
    "Schrijft en test computerprogramma's.,2514.1\n"
    "Occupation,urn:o:8,2341,leerkracht basisonderwijs,\"onderwijzer\njuf\",,released,"
    "Geeft les aan kinderen in de lagere school.,2341.1\n"
    "Occupation,urn:o:9,7112,metselaar,\"metser\nvoeger\",,released,Bouwt muren van baksteen en mortel.,7112.1\n"
    "Occupation,urn:o:10,7411,elektricien,\"elektrotechnicus in gebouwen\",,released,"
    "Legt leidingen en stopcontacten in huizen.,7411.1\n"
    "Occupation,urn:o:11,5142,kapper,\"haarkapper\nhairstylist\",,released,Knipt en kleurt haar.,5142.1\n"
    "Occupation,urn:o:12,5142,barbier,\"baardkapper\",,released,Scheert en knipt baarden.,5142.2\n";

inline constexpr std::string_view small_groups_csv =
    "conceptType,conceptUri,code,preferredLabel,status,altLabels,description\n"
    "ISCOGroup,http://data.europa.eu/esco/isco/C7512,7512,Bakkers en banketbakkers,released,,\n"
    "ISCOGroup,http://data.europa.eu/esco/isco/C5142,5142,Kappers en barbiers,released,,\n";

inline void write_small_esco(const std::filesystem::path& folder) {
    std::ofstream(folder / "occupations_nl.csv", std::ios::binary) << small_occupations_csv;
    std::ofstream(folder / "ISCOGroups_nl.csv", std::ios::binary) << small_groups_csv;
}

} // namespace vakpeil::test
