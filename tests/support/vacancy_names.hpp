#pragma once

#include <array>
#include <string>
#include <string_view>

#include "tests/support/draws.hpp"

// Names of invented firms and people, made of pieces so that most of them are seen only once, and real places.

namespace vakpeil::test {

namespace names {

using std::string_view_literals::operator""sv;

inline constexpr std::array places{"Aalst"sv,
                                   "Aalter"sv,
                                   "Aarschot"sv,
                                   "Antwerpen"sv,
                                   "Asse"sv,
                                   "Beringen"sv,
                                   "Beveren"sv,
                                   "Bilzen"sv,
                                   "Bree"sv,
                                   "Brugge"sv,
                                   "Brussel"sv,
                                   "Deinze"sv,
                                   "Dendermonde"sv,
                                   "Diest"sv,
                                   "Diksmuide"sv,
                                   "Eeklo"sv,
                                   "Evergem"sv,
                                   "Geel"sv,
                                   "Genk"sv,
                                   "Gent"sv,
                                   "Geraardsbergen"sv,
                                   "Halle"sv,
                                   "Hamont-Achel"sv,
                                   "Harelbeke"sv,
                                   "Hasselt"sv,
                                   "Heist-op-den-Berg"sv,
                                   "Herentals"sv,
                                   "Hoogstraten"sv,
                                   "Ieper"sv,
                                   "Izegem"sv,
                                   "Knokke-Heist"sv,
                                   "Kortrijk"sv,
                                   "Lanaken"sv,
                                   "Leuven"sv,
                                   "Lier"sv,
                                   "Lokeren"sv,
                                   "Lommel"sv,
                                   "Maaseik"sv,
                                   "Maasmechelen"sv,
                                   "Mechelen"sv,
                                   "Menen"sv,
                                   "Merelbeke"sv,
                                   "Mol"sv,
                                   "Mortsel"sv,
                                   "Nieuwpoort"sv,
                                   "Ninove"sv,
                                   "Oostende"sv,
                                   "Oudenaarde"sv,
                                   "Peer"sv,
                                   "Poperinge"sv,
                                   "Roeselare"sv,
                                   "Ronse"sv,
                                   "Sint-Niklaas"sv,
                                   "Sint-Truiden"sv,
                                   "Temse"sv,
                                   "Tessenderlo"sv,
                                   "Tielt"sv,
                                   "Tienen"sv,
                                   "Tongeren"sv,
                                   "Torhout"sv,
                                   "Turnhout"sv,
                                   "Veurne"sv,
                                   "Vilvoorde"sv,
                                   "Waregem"sv,
                                   "Wetteren"sv,
                                   "Wevelgem"sv,
                                   "Willebroek"sv,
                                   "Zaventem"sv,
                                   "Zele"sv,
                                   "Zottegem"sv};

inline constexpr std::array first_syllables{
    "Al"sv,  "Ard"sv, "Bel"sv, "Bor"sv, "Bru"sv, "Cas"sv, "Cor"sv, "Dam"sv, "Den"sv, "Dra"sv, "Du"sv,  "El"sv,
    "Fer"sv, "Flo"sv, "Gal"sv, "Ger"sv, "Gro"sv, "Hal"sv, "Her"sv, "Jan"sv, "Kal"sv, "Ker"sv, "Kor"sv, "Lam"sv,
    "Lin"sv, "Lo"sv,  "Mal"sv, "Mer"sv, "Mo"sv,  "Nel"sv, "No"sv,  "Oos"sv, "Pan"sv, "Pol"sv, "Ra"sv,  "Rin"sv,
    "Sal"sv, "Ser"sv, "Sol"sv, "Ste"sv, "Ta"sv,  "Ter"sv, "Tri"sv, "Va"sv,  "Ver"sv, "Vin"sv, "Wal"sv, "Zan"sv};
inline constexpr std::array middle_syllables{""sv,   ""sv,   "be"sv, "da"sv, "de"sv, "do"sv, "ge"sv, "la"sv,
                                             "li"sv, "lo"sv, "me"sv, "mi"sv, "na"sv, "ne"sv, "ra"sv, "ri"sv,
                                             "se"sv, "ta"sv, "te"sv, "ti"sv, "va"sv, "ve"sv, "ze"sv, "zo"sv};
inline constexpr std::array last_syllables{
    "beek"sv,   "berg"sv, "brand"sv, "court"sv, "dael"sv,  "donck"sv, "gem"sv,   "haut"sv,  "hof"sv,   "kens"sv,
    "laer"sv,   "lux"sv,  "man"sv,   "mans"sv,  "mond"sv,  "nix"sv,   "pak"sv,   "plast"sv, "raedt"sv, "sel"sv,
    "staele"sv, "tec"sv,  "tex"sv,   "veld"sv,  "vliet"sv, "voort"sv, "waele"sv, "wood"sv,  "zeel"sv,  "zo"sv};
inline constexpr std::array firm_endings{
    " nv"sv, " bv"sv,  " Groep"sv,     " & Zonen"sv,   " Industries"sv, " Services"sv, " Interim"sv,  " Solutions"sv,
    ""sv,    " vzw"sv, " Logistics"sv, " Projecten"sv, " Food"sv,       " Bouw"sv,     " Techniek"sv, " Zorg"sv};
inline constexpr std::array first_names{"An"sv,     "Ahmed"sv,   "Bart"sv,   "Carine"sv, "Dirk"sv,  "Elke"sv,
                                        "Fatima"sv, "Geert"sv,   "Hilde"sv,  "Ilse"sv,   "Jan"sv,   "Joke"sv,
                                        "Karim"sv,  "Katrien"sv, "Koen"sv,   "Lies"sv,   "Luc"sv,   "Marleen"sv,
                                        "Mehmet"sv, "Nele"sv,    "Olivia"sv, "Pieter"sv, "Ruben"sv, "Sarah"sv,
                                        "Sofie"sv,  "Tom"sv,     "Ursula"sv, "Veerle"sv, "Wim"sv,   "Yasmina"sv};
inline constexpr std::array surname_beginnings{"Van "sv, "Van de "sv, "De "sv, ""sv, ""sv, "Vander"sv, "El "sv};
inline constexpr std::array streets{"straat"sv, "laan"sv, "steenweg"sv, "weg"sv, "plein"sv, "dreef"sv, "kaai"sv};

} // namespace names

inline void append_made_name(std::string& out, Draws& draws) {
    out += draws.one_of(names::first_syllables);
    out += draws.one_of(names::middle_syllables);
    out += draws.one_of(names::last_syllables);
}

inline std::string firm_name(Draws& draws) {
    std::string name;
    append_made_name(name, draws);
    name += draws.one_of(names::firm_endings);
    return name;
}

inline std::string person_name(Draws& draws) {
    std::string name(draws.one_of(names::first_names));
    name += ' ';
    name += draws.one_of(names::surname_beginnings);
    append_made_name(name, draws);
    return name;
}

inline std::string street_address(Draws& draws) {
    std::string address;
    append_made_name(address, draws);
    address += draws.one_of(names::streets);
    return address + " " + std::to_string(1 + draws.below(250));
}

} // namespace vakpeil::test
