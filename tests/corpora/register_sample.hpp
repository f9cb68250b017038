#pragma once

#include <string>

namespace vakpeil::test {

// A whole document in the register's layout, of an invented trade.
inline const std::string lantern_lighter = R"(Lantaarnopsteker

BK-9001-2
 Dit is de actuele versie van de beroepskwalificatie.

Globaal

Titel

Lantaarnopsteker

Deze benaming komt voor in de Competent fiche "X990101 Straatverlichting"

Definitie

Steekt bij valavond de lantaarns aan en dooft ze bij dageraad.

Afbakening

Onderhoudt de gasleidingen niet.

Synoniemen

 • lantaarnaansteker
 • lamplighter

Niveau (VKS en EQF)

3

Jaar van erkenning

versie 2, 2021

Competenties

Opsomming competenties

Algemene competenties
 • Competentie 1:
  Werkt samen met de nachtwacht
  • Meldt defecte lantaarns
  • Spreekt de ronde af
 • met inbegrip van kennis:
  • Basiskennis van het stratenplan
Vakspecifieke competenties
 • Competentie 2:
  Steekt lantaarns aan
  • Klimt veilig op de ladder
 • met inbegrip van kennis:
  • Kennis van gaskousen
  • Grondige kennis van vlammen

Beschrijving competenties a.d.h.v. de descriptorelementen

Kennis

 • Kennis van gaskousen

Cognitieve vaardigheden

 • Spreekt de ronde af

Probleemoplossende vaardigheden

 • Meldt defecte lantaarns

Motorische vaardigheden

Omgevingscontext

 • Werkt buiten, in elk weer

Handelingscontext

 • Let op de wind

Autonomie

Is zelfstandig in
 • het kiezen van de ladder
Is gebonden aan
 • het uur van zonsondergang
 • het stratenplan
Doet beroep op
 • de gasfabriek

Verantwoordelijkheid

 • Brandende lantaarns

Attesten en voorwaarden

Er zijn geen wettelijke attesten of voorwaarden vereist.
)";

} // namespace vakpeil::test
