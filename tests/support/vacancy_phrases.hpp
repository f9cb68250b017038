#pragma once

#include <array>
#include <string_view>

// What employers write around the work itself. `[a|b]` is a choice, and `{x}` is filled in:
//
//   {f} firm   {p} place   {t} title   {n} person   {e} address for mail   {l} telephone   {s} street and number
//   {r} reference   {d} date   {j} a number of years   {g} a number of people   {k} field of work   {b} job board

namespace vakpeil::test::phrases {

using std::string_view_literals::operator""sv;

inline constexpr std::array titles{"{t}"sv,
                                   "{t}"sv,
                                   "{t} (m/v/x)"sv,
                                   "{t} m/v/x"sv,
                                   "{t} - {p}"sv,
                                   "{t} {p} (m/v/x)"sv,
                                   "{t} met ervaring"sv,
                                   "Ervaren {t}"sv,
                                   "{t} [voltijds|deeltijds]"sv,
                                   "{t} in [twee|drie] ploegen"sv,
                                   "{t} - contract onbepaalde duur"sv,
                                   "Gezocht: {t}"sv,
                                   "{t} voor regio {p}"sv,
                                   "{t} ({r})"sv,
                                   "{t} bij {f}"sv,
                                   "[Vacature|Job]: {t}"sv};

inline constexpr std::array headers{
    "Vacature {r}, geplaatst op {d} via {b}."sv, "{b} | referentie {r} | {p} | online sinds {d}"sv,
    "Ref. {r} - gepubliceerd op {d} - standplaats {p}"sv,
    "Deze vacature werd op {d} overgenomen door {b} (nummer {r})."sv, "Jobnummer: {r}\nPlaats: {p}\nDatum: {d}"sv};

inline constexpr std::array intros{
    "Voor [onze vestiging|ons filiaal|onze afdeling] in {p} zijn wij op zoek naar een {t}."sv,
    "{f} zoekt een [gemotiveerde|gedreven|enthousiaste|zelfstandige] {t} om het team in {p} te versterken."sv,
    "Ben jij de {t} die wij zoeken? Lees dan snel verder."sv,
    "Wegens [uitbreiding|een pensioen|groeiende vraag|nieuwe opdrachten] werft {f} aan: {t}."sv,
    "Als {t} kom je terecht in een team van {g} collega's in {p}."sv,
    "Wil je dicht bij huis werken en zoek je een job met [afwisseling|zekerheid|verantwoordelijkheid]? {f} heeft plaats voor een {t}."sv,
    "Voor een klant in de regio {p} zoeken wij op korte termijn een {t}."sv,
    "Onze ploeg in {p} groeit en daarom zoeken we [dringend|vanaf {d}|zo snel mogelijk] een {t}."sv,
    "In deze functie werk je als {t} voor {f}, een [vaste waarde|begrip] in de streek rond {p}."sv};

inline constexpr std::array company_headings{"Over ons"sv, "Wie zijn wij?"sv, "Het bedrijf"sv,   "Bedrijfsinformatie"sv,
                                             "Over {f}"sv, "BEDRIJF"sv,       "De organisatie"sv};

inline constexpr std::array company{
    "{f} is een [familiebedrijf|onderneming|organisatie] met {g} medewerkers en is al {j} jaar actief in {k}."sv,
    "Vanuit {p} bedienen wij klanten in heel [Vlaanderen|België|de Benelux]."sv,
    "Wat {j} jaar geleden begon in een garage, groeide uit tot een bedrijf met {g} mensen."sv,
    "Bij {f} hechten we veel belang aan [veiligheid|kwaliteit|duurzaamheid|vakmanschap|een goede sfeer] en aan korte lijnen."sv,
    "Onze klanten kiezen voor ons omdat we doen wat we beloven."sv,
    "Wij investeren elk jaar in [nieuwe machines|opleiding|een veilige werkplek|digitalisering]."sv,
    "De zaak wordt vandaag geleid door de [tweede|derde|vierde] generatie van de familie."sv,
    "{f} maakt deel uit van een internationale groep, maar behield het karakter van een kmo."sv,
    "Onze hoofdzetel ligt in {p}, vlot bereikbaar met de fiets, de bus en de wagen."sv,
    "We zijn trots op onze lage uitstroom: een medewerker blijft gemiddeld {j} jaar."sv,
    "Respect, eerlijkheid en plezier in het werk zijn bij ons geen holle woorden."sv,
    "Met vestigingen in {p} en omstreken zijn we een belangrijke werkgever in {k}."sv,
    "Vorig jaar behaalden we het label voor [duurzaam ondernemen|maatschappelijk verantwoord ondernemen|beste werkgever van de provincie]."sv,
    "Diversiteit is een troef: iedereen is welkom, ongeacht leeftijd, afkomst of beperking."sv,
    "Oprichter {n} staat nog elke dag zelf tussen de mensen."sv,
    "Door een overname verdubbelde {f} onlangs haar omzet, en het einde van de groei is nog niet in zicht."sv};

inline constexpr std::array task_headings{
    "Functie"sv,         "Jouw taken"sv, "Takenpakket"sv,     "Functieomschrijving"sv,
    "Wat ga je doen?"sv, "TAKEN"sv,      "Jobomschrijving"sv, "Je verantwoordelijkheden"sv};

inline constexpr std::array duties{
    "Je werkt nauw samen met je collega's en rapporteert aan {n}."sv,
    "Je houdt je werkplek [netjes|ordelijk|proper] en volgt de veiligheidsvoorschriften."sv,
    "Je meldt problemen tijdig aan je leidinggevende."sv,
    "Je denkt mee over hoe het [beter|sneller|veiliger] kan."sv,
    "Je wordt de eerste weken begeleid door een ervaren collega."sv,
    "Je springt bij waar nodig wanneer het druk is."sv,
    "Je neemt deel aan het [wekelijkse|maandelijkse] overleg met het team."sv,
    "Geen enkele dag is dezelfde: je taken wisselen naargelang [de planning|het seizoen|de klant]."sv};

inline constexpr std::array profile_headings{
    "Profiel"sv,  "Wie ben jij?"sv,     "Jouw profiel"sv,    "Wat verwachten wij?"sv,
    "GEVRAAGD"sv, "Functievereisten"sv, "Dit breng je mee"sv};

inline constexpr std::array profile{
    "Je hebt minstens [één|twee|drie|vijf] jaar ervaring in een gelijkaardige functie."sv,
    "Ervaring is [een pluspunt|mooi meegenomen|geen vereiste]; motivatie is belangrijker."sv,
    "Je spreekt [vlot|goed|voldoende] Nederlands om instructies te begrijpen en te geven."sv,
    "Kennis van [Frans|Engels|Frans en Engels|Duits] is een troef."sv,
    "Je bent in het bezit van een rijbewijs B en [hebt een eigen wagen|verplaatst je vlot naar {p}]."sv,
    "Je bent [stipt|nauwkeurig|leergierig|flexibel|stressbestendig|klantgericht|communicatief] en [ordelijk|positief ingesteld|handig|betrouwbaar]."sv,
    "Je werkt graag in team, maar kan ook zelfstandig je plan trekken."sv,
    "Je bent bereid om [in ploegen|in het weekend|op zaterdag|'s avonds|met een wachtregeling] te werken."sv,
    "Je kan vlot overweg met [Office|een computer|een tablet|onze software na een korte opleiding]."sv,
    "Fysiek werk schrikt je niet af en je hebt geen hoogtevrees."sv,
    "Je woont in de buurt van {p} of bent bereid om je te verplaatsen."sv,
    "Je hebt oog voor detail en levert afgewerkt werk af."sv,
    "Een blanco uittreksel uit het strafregister is vereist."sv,
    "Je bent [onmiddellijk|vanaf {d}|na je opzegtermijn] beschikbaar."sv};

inline constexpr std::array studies{"Je hebt een diploma secundair onderwijs of gelijkwaardig door ervaring."sv,
                                    "Een diploma is niet nodig, wij leiden je zelf op."sv,
                                    "Je volgde een opleiding in {k} (TSO of BSO)."sv,
                                    "Je behaalde een graduaat of een specialisatiejaar."sv,
                                    "Je hebt een bachelordiploma in een relevante richting."sv,
                                    "Je hebt een masterdiploma of een bachelordiploma met ruime ervaring."sv,
                                    "Studieniveau: [lager secundair|hoger secundair|professionele bachelor]."sv};

inline constexpr std::array offer_headings{"Aanbod"sv,
                                           "Wij bieden"sv,
                                           "Wat mag je van ons verwachten?"sv,
                                           "Wat bieden we jou?"sv,
                                           "ONS AANBOD"sv,
                                           "Jobgerelateerde voordelen"sv};

inline constexpr std::array offer{
    "Een [voltijds|deeltijds|4/5] contract van onbepaalde duur."sv,
    "Een uitzendcontract met optie op vast werk."sv,
    "Maaltijdcheques van [6|7|8] euro per gewerkte dag."sv,
    "Een [hospitalisatieverzekering|groepsverzekering|hospitalisatie- en groepsverzekering]."sv,
    "Een loon volgens [het paritair comité|de barema's|je ervaring], aangevuld met [een ploegenpremie|ecocheques|een eindejaarspremie]."sv,
    "20 wettelijke verlofdagen en [6|12|13] ADV-dagen."sv,
    "Een fietsvergoeding en [gratis parking|een abonnement voor het openbaar vervoer|een fietsleaseplan]."sv,
    "Opleidingen [op de werkvloer|in onze eigen academie|op maat] en kansen om door te groeien."sv,
    "Een werkweek van [36|38|40] uur, van maandag tot [vrijdag|zaterdag]."sv,
    "Een bedrijfswagen met tankkaart, een laptop en een smartphone."sv,
    "Een fijn team in {p} dat graag samen [luncht|sport|iets gaat drinken]."sv,
    "Een vlotte start met een peter of meter die je wegwijs maakt."sv,
    "Een brutoloon tussen 2.{g}0 en 3.{g}5 euro per maand, afhankelijk van je ervaring."sv,
    "De mogelijkheid om [één|twee] dagen per week thuis te werken."sv,
    "Werkzekerheid in een bedrijf dat al {j} jaar groeit."sv,
    "Een glijdend uurrooster, zodat je werk en gezin kan combineren."sv,
    "Personeelskorting op ons volledige aanbod."sv};

inline constexpr std::array contact_headings{"Solliciteren"sv, "Interesse?"sv,     "Hoe solliciteren?"sv,
                                             "Contact"sv,      "Iets voor jou?"sv, "SOLLICITEREN"sv};

inline constexpr std::array contact{
    "Stuur je cv en motivatiebrief naar {e} of bel {n} op {l}."sv,
    "Solliciteer voor {d} bij {n}, {s}, {p}. Vermeld referentie {r}."sv,
    "Klik op de knop hiernaast of mail naar {e}. Vragen? {n} helpt je graag verder op {l}."sv,
    "Kom gerust langs in ons kantoor: {s}, {p}. Wij zijn elke werkdag open."sv,
    "Je sollicitatie wordt vertrouwelijk behandeld door {n} ({l})."sv,
    "Herken je jezelf hierin? Laat dan iets weten aan {n} via {e}."sv};

inline constexpr std::array boards{"Jobkanaal Noord"sv,   "WerkPlein"sv, "VacatureVlieger"sv, "De Jobmarkt"sv,
                                   "Werkwinkel Online"sv, "Jobradar"sv,  "Streekjobs"sv};

} // namespace vakpeil::test::phrases
