#pragma once

#include <array>
#include <cstdint>
#include <string_view>

// The regular endings of job titles. Rules are tried in order, the first that fits wins.

namespace vakpeil {

enum class RuleGate : std::uint8_t {
    always, // the ending cannot be anything else
    known,  // only when the result is a known word
};

struct TitleRule {
    std::string_view ending;
    std::string_view replacement;
    RuleGate gate;
};

// `verkopers`, `docenten`, `technici`, `studentje`. There is no rule for a bare -en, which most often ends a verb.
inline constexpr std::array plural_rules{
    TitleRule{"'s", "", RuleGate::always},              // collega's
    TitleRule{"ici", "icus", RuleGate::always},         // technici
    TitleRule{"ologen", "oloog", RuleGate::always},     // psychologen
    TitleRule{"gogen", "goog", RuleGate::always},       // pedagogen
    TitleRule{"kundigen", "kundige", RuleGate::always}, // verpleegkundigen
    TitleRule{"mannen", "man", RuleGate::always},       // vakmannen
    TitleRule{"lieden", "man", RuleGate::known},        // timmerlieden
    TitleRule{"lui", "man", RuleGate::known},           // timmerlui
    TitleRule{"vrouwen", "vrouw", RuleGate::always},    // poetsvrouwen
    TitleRule{"krachten", "kracht", RuleGate::always},  // leerkrachten
    TitleRule{"aren", "aar", RuleGate::known},          // leraren
    TitleRule{"aten", "aat", RuleGate::known},          // advocaten
    TitleRule{"enten", "ent", RuleGate::known},         // docenten
    TitleRule{"anten", "ant", RuleGate::known},         // laboranten
    TitleRule{"ecten", "ect", RuleGate::known},         // architecten
    TitleRule{"isten", "ist", RuleGate::known},         // machinisten
    TitleRule{"issen", "is", RuleGate::known},          // notarissen
    TitleRule{"artsen", "arts", RuleGate::known},       // huisartsen
    TitleRule{"euren", "eur", RuleGate::known},         // directeuren
    TitleRule{"oren", "or", RuleGate::known},           // professoren
    TitleRule{"n", "", RuleGate::known},                // bedienden, verantwoordelijken
    TitleRule{"sters", "ster", RuleGate::always},       // verkoopsters
    TitleRule{"trices", "trice", RuleGate::always},     // directrices
    TitleRule{"euses", "euse", RuleGate::always},       // coiffeuses
    TitleRule{"ntes", "nte", RuleGate::always},         // assistentes
    TitleRule{"istes", "iste", RuleGate::always},       // telefonistes
    TitleRule{"eurs", "eur", RuleGate::always},         // monteurs
    TitleRule{"aars", "aar", RuleGate::always},         // metselaars
    TitleRule{"ators", "ator", RuleGate::always},       // animators
    TitleRule{"iciens", "icien", RuleGate::always},     // mecaniciens
    TitleRule{"es", "", RuleGate::known},               // coaches
    TitleRule{"s", "", RuleGate::known},                // verkopers
    TitleRule{"tje", "", RuleGate::known},              // verkopertje
    TitleRule{"je", "", RuleGate::known},               // studentje
};

// `directrice`, `coiffeuse`, `telefoniste`; `-ster` needs Dutch spelling and has a function of its own
inline constexpr std::array feminine_rules{
    TitleRule{"trice", "tor", RuleGate::known},     // rectrice
    TitleRule{"trice", "teur", RuleGate::known},    // directrice
    TitleRule{"atrice", "ator", RuleGate::always},  // animatrice
    TitleRule{"trice", "teur", RuleGate::always},   // instructrice
    TitleRule{"euse", "eur", RuleGate::always},     // coiffeuse
    TitleRule{"iere", "ier", RuleGate::known},      // hoteliere
    TitleRule{"ienne", "ien", RuleGate::known},     // mecanicienne
    TitleRule{"aire", "air", RuleGate::known},      // stagiaire
    TitleRule{"oniste", "onist", RuleGate::always}, // telefoniste
    TitleRule{"aliste", "alist", RuleGate::always}, // specialiste
    TitleRule{"iste", "ist", RuleGate::known},      // dietiste
    TitleRule{"ologe", "oloog", RuleGate::always},  // psychologe
    TitleRule{"goge", "goog", RuleGate::always},    // pedagoge
    TitleRule{"ecte", "ect", RuleGate::known},      // architecte
    TitleRule{"ate", "aat", RuleGate::known},       // advocate
    TitleRule{"ante", "ant", RuleGate::known},      // laborante
    TitleRule{"ente", "ent", RuleGate::known},      // studente
    TitleRule{"aresse", "aris", RuleGate::always},  // secretaresse
    TitleRule{"ares", "aar", RuleGate::known},      // lerares
    TitleRule{"eres", "er", RuleGate::always},      // danseres
    TitleRule{"ess", "", RuleGate::known},          // stewardess
    TitleRule{"es", "", RuleGate::known},           // voogdes
};

} // namespace vakpeil
