#pragma once

#include <string_view>

// The style sheet of a report's page. Every pair of text and ground in it has a contrast of at least 4.5.

namespace vakpeil::tools {

inline constexpr std::string_view report_style = R"css(
:root {
  color-scheme: light;
  --page: #f5f6f8; --surface: #ffffff; --line: #d8dde4; --track: #e4e8ed;
  --text: #17202e; --quiet: #556070; --right: #0b5c9e; --wrong: #9a3d06; --on-shade: #ffffff;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --page: #0e131a; --surface: #171e28; --line: #313b49; --track: #2a3341;
    --text: #e8ecf2; --quiet: #a4aebd; --right: #6fb6f7; --wrong: #f2a65a; --on-shade: #0b1017;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 3rem;
  background: var(--page); color: var(--text); overflow-wrap: anywhere;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif;
}
h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1 { font-size: clamp(1.6rem, 5vw, 2.25rem); line-height: 1.15; letter-spacing: -0.02em; text-wrap: balance; }
h2 { font-size: 1.25rem; line-height: 1.3; margin-bottom: 0.75rem; }
h3 { font-size: 1.05rem; line-height: 1.35; }
a { color: var(--right); text-underline-offset: 0.2em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--right); outline-offset: 3px; border-radius: 2px; }
code { font: 0.9em ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
abbr { text-decoration: none; }
.eyebrow { color: var(--right); font-weight: 700; letter-spacing: 0.02em; margin-bottom: 0.25rem; }
.quiet, .note, figcaption, caption { color: var(--quiet); }

.facts { display: flex; flex-wrap: wrap; gap: 0.75rem 2rem; margin: 1.25rem 0; }
.facts dt { color: var(--quiet); font-size: 0.8125rem; }
.facts dd { font-weight: 600; }
.facts code { font-weight: 400; }
nav { border-block: 1px solid var(--line); padding: 0.6rem 0; font-size: 0.9375rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; }
nav a { display: inline-block; padding: 0.15rem 0; }

main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.5rem 2rem; margin-top: 2rem; }
section { scroll-margin-top: 1rem; }
@media (min-width: 56rem) {
  main { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .headline, .peers, .by-sector, .by-level, .worst, .measures, .qualifications { grid-column: 1 / -1; }
}

.card, figure, table {
  background: var(--surface); border: 1px solid var(--line); border-radius: 0.6rem;
}
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(9.25rem, 100%), 1fr)); gap: 0.75rem; }
.cards .card { display: flex; flex-direction: column; padding: 0.85rem 0.9rem; }
.label { color: var(--quiet); font-size: 0.875rem; line-height: 1.35; flex: 1; }
.label::first-letter, .by-level tbody th::first-letter { text-transform: uppercase; }
.value { font-size: 1.75rem; font-weight: 700; letter-spacing: -0.02em; line-height: 1.2; margin: 0.35rem 0; }
.interval { color: var(--quiet); font-size: 0.8125rem; margin-top: 0.4rem; }
.value, .interval, .figure, .plot text { font-variant-numeric: tabular-nums; }
@media (min-width: 48rem) {
  .cards { grid-template-columns: repeat(4, 1fr); gap: 1rem; }
  .cards .card { padding: 1.1rem 1.2rem; }
  .value { font-size: 2.25rem; }
}

.bar { display: block; width: 100%; height: 0.625rem; border-radius: 0.2rem; }
.track { fill: var(--track); }
.fill { fill: var(--right); fill-opacity: 0.6; }
.fill.wrong { fill: var(--wrong); }
.whisker { fill: none; stroke: var(--text); stroke-width: 1.5; vector-effect: non-scaling-stroke; }

figure { padding: 1rem; }
figcaption { font-size: 0.875rem; margin-top: 0.75rem; }
.plot { display: block; width: 100%; max-width: 30rem; height: auto; margin: 0 auto; overflow: visible; }
.plot text { fill: var(--quiet); font-size: 14px; }
.plot .axis { fill: var(--text); font-weight: 600; }
.plot .hint { font-style: italic; }
.frame { fill: none; stroke: var(--line); }
.grid { stroke: var(--line); stroke-width: 0.75; }
.diagonal { stroke: var(--quiet); stroke-width: 1.5; stroke-dasharray: 5 4; }
.curve { fill: none; stroke: var(--right); stroke-width: 2; }
.spread { stroke: var(--right); stroke-width: 1.5; }
.point { fill: var(--right); stroke: var(--surface); stroke-width: 1.5; }
.cell.right { fill: var(--right); stroke: var(--right); stroke-width: 1.5; }
.cell.wrong { fill: var(--wrong); }
.cell.empty { fill: var(--track); fill-opacity: 0.45; }
.plot .count { fill: var(--text); font-weight: 600; }
.plot .strong { fill: var(--on-shade); }
.plot .long { font-size: 11px; }

table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: 0.9375rem; }
caption { text-align: left; font-size: 0.875rem; padding-bottom: 0.5rem; }
th, td { padding: 0.55rem 0.9rem; text-align: left; vertical-align: top; }
tbody th { font-weight: 500; hyphens: auto; }
thead th, td { overflow-wrap: normal; }
thead th { color: var(--quiet); font-size: 0.8125rem; font-weight: 600; vertical-align: bottom; }
tbody th, tbody td { border-top: 1px solid var(--line); }
.figure { text-align: right; white-space: nowrap; }
td .bar { margin: 0.2rem 0 0.15rem auto; height: 0.5rem; min-width: 2.75rem; max-width: 11rem; }
td small { display: block; color: var(--quiet); font-size: 0.8125rem; white-space: normal; }
.peers tbody tr:first-child th { font-weight: 700; }
details { margin-top: 0.75rem; font-size: 0.9375rem; }
summary { cursor: pointer; color: var(--right); padding: 0.25rem 0; }
details caption { padding-top: 0.5rem; }
td .chance { white-space: nowrap; }
.small th, .small td { padding: 0.3rem 0.5rem; }

.cases { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr)); gap: 1rem; margin-top: 0.75rem; }
.case { padding: 1rem 1.1rem; }
.id { color: var(--quiet); font-size: 0.8125rem; margin-bottom: 0.3rem; }
.number {
  display: inline-block; min-width: 1.6em; margin-right: 0.35em; padding: 0 0.35em; border: 1px solid var(--line);
  border-radius: 0.3rem; color: var(--text); font-weight: 700; text-align: center;
}
.case dl { display: grid; grid-template-columns: 5.25rem minmax(0, 1fr); gap: 0.5rem 0.5rem; margin-top: 0.75rem; }
.case dt { color: var(--quiet); font-size: 0.875rem; line-height: 1.7; }
.case .quiet { font-size: 0.875rem; }
.probability { display: flex; align-items: center; gap: 0.6rem; max-width: 16rem; font-weight: 600; }
.probability span { white-space: nowrap; }
.why { font-size: 0.875rem; }
.why li + li { margin-top: 0.25rem; }

@media (max-width: 30rem) {
  body { padding-inline: 0.75rem; }
  table { font-size: 0.8125rem; }
  th, td { padding: 0.5rem 0.4rem; }
  th:first-child { padding-left: 0.65rem; }
  td:last-child { padding-right: 0.65rem; }
  thead th { font-size: 0.75rem; }
  .wide tbody th { min-width: 6.25rem; }
  thead .figure { white-space: normal; }
  .facts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.75rem 1rem; }
  .cards .card { padding: 0.75rem; }
  figure { padding: 0.75rem 0.5rem; }
  figcaption { padding: 0 0.25rem; }
  .small th, .small td { padding: 0.25rem 0.2rem; }
  .case dl { grid-template-columns: minmax(0, 1fr); gap: 0.1rem; }
  .case dd { margin-bottom: 0.5rem; }
}
@media print {
  :root { --page: #ffffff; }
  @page { margin: 15mm; }
  html { font-size: 75%; }
  body { max-width: none; padding: 0; }
  main { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.75rem 1.25rem; }
  .headline, .peers, .by-sector, .by-level, .worst, .measures, .qualifications { grid-column: 1 / -1; }
  .cards { grid-template-columns: repeat(4, 1fr); }
  .cases { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  th, td { padding-block: 0.35rem; }
  nav, details { display: none; }
  .card, figure, tr, .peers, .by-level, .measures { break-inside: avoid; }
  h2, caption, thead { break-after: avoid; }
  .cell, .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

} // namespace vakpeil::tools
