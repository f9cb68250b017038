// Sixty invented vacancies for the view of many, as records and as the files that hold them.

const clear = [
  ['Metselaar', 'Je metselt gevels in handvormsteen, plaatst spouwisolatie en trekt binnenmuren op in snelbouw.'],
  [
    'Vrachtwagenchauffeur CE',
    'Je rijdt met de vrachtwagen, laadt en lost goederen, en controleert lading en documenten.',
  ],
  ['Winkelmedewerker', 'Je vult rekken aan, helpt klanten en bedient de kassa in onze winkel.'],
  ['Magazijnier', 'Je verzamelt orders met de scanner, laadt vrachtwagens en houdt de voorraad bij met de heftruck.'],
  ['Kok', 'Je bereidt warme gerechten, maakt de mise en place en bewaakt de hygiëne in onze keuken.'],
];
const doubtful = [
  ['Poetshulp', 'Poetsen bij mensen thuis.'],
  ['Medewerker', 'Je helpt mee in ons bedrijf.'],
  ['Technieker', 'Je herstelt en onderhoudt toestellen bij klanten.'],
];

/// Rows 1 to 50 are trades and tasks, some in doubt; 51 to 60 are odd on purpose.
export const records = [
  ...Array.from({length: 50}, (_, index) => {
    const [title, description] =
      index % 5 === 4 ? doubtful[Math.floor(index / 5) % doubtful.length] : clear[index % 4 === 3 ? 4 : index % 4];
    // No two are one vacancy.
    return {id: `V-${101 + index}`, title, description: `${description} Werkplaats ${index + 1}.`};
  }),
  {id: 'X-51', title: 'xx', description: 'asdf qwer zxcv'},
  {id: 'X-52', title: 'lorem', description: 'ipsum dolor sit amet'},
  {id: 'X-53', title: '', description: ''},
  {id: 'X-54', title: 'Baker', description: 'We are looking for a baker who likes to bake bread in the early morning.'},
  {id: '=1+2', title: '@SUM(A1)', description: 'Je bakt brood en koeken in onze bakkerij.'},
  {
    id: 'X-56',
    title: '<img src=x onerror="window.hacked=1">',
    description: '<script>window.hacked=2</script> Je bakt brood.',
  },
  {id: 'X-57', title: 'Bakker; "ook" banket', description: 'Je bakt brood,\nkoeken en "taarten"; elke dag.'},
  {
    id: 'X-58',
    title: 'Crèmerie: bereider',
    description: 'Je maakt ijs en crème brûlée in het atelier, één dag per week.',
  },
  {id: 'X-59', title: 'Te huur', description: 'Gezellige rijwoning met tuin en twee slaapkamers.'},
  {id: 'X-60', title: 'Verkoper m/v/x', description: 'Je verkoopt kleding in onze winkel en adviseert klanten.'},
];

function cell(value) {
  return /[;"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

export function csv_of(rows, header = ['referentie', 'functietitel', 'vacaturetekst']) {
  const lines = rows.map(({id, title, description}) => [id, title, description].map(cell).join(';'));
  return [header.join(';'), ...lines].join('\r\n') + '\r\n';
}

export function json_lines_of(rows) {
  return rows.map((row) => JSON.stringify(row)).join('\n') + '\n';
}

/// Reads what the page lets download: rows of cells.
export function read_csv(text, delimiter) {
  const pattern = new RegExp(`("(?:[^"]|"")*"|[^"\\r\\n${delimiter}]*)(${delimiter}|\\r\\n)`, 'y');
  const rows = [[]];
  while (pattern.lastIndex < text.length) {
    const place = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) throw new Error(`no cell at ${place}: ${text.slice(place, place + 40)}`);
    const [, raw, end] = match;
    rows.at(-1).push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end !== delimiter) rows.push([]);
  }
  return rows.slice(0, -1);
}

/// What the service itself says of these, in their order: 'review', 'accept', 'no_fit' or 'error', with the answer.
export async function answers_of(address, rows) {
  // As the page does: an empty cell is no field.
  const lines = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')));
  const response = await fetch(`${address}/v1/match:batch?top=5`, {
    method: 'POST',
    headers: {'Content-Type': 'application/x-ndjson'},
    body: json_lines_of(lines),
  });
  const answers = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return answers.map((answer) => ({state: answer.error === undefined ? answer.triage : 'error', ...answer}));
}
