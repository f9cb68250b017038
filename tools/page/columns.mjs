// Guesses which column of a table holds what, from its header.

const names = {
  id: [
    'id',
    'nr',
    'nummer',
    'vacaturenummer',
    'vacaturenr',
    'vacatureid',
    'vacatureidentificatie',
    'referentie',
    'referentienummer',
    'ref',
    'reference',
    'identifier',
    'jobid',
    'vacancyid',
    'code',
  ],
  title: [
    'title',
    'titel',
    'functie',
    'functietitel',
    'functienaam',
    'functiebenaming',
    'vacaturetitel',
    'jobtitel',
    'jobtitle',
    'job',
    'beroep',
    'naam',
    'vacancytitle',
    'position',
  ],
  text: [
    'text',
    'tekst',
    'vacaturetekst',
    'vacature',
    'description',
    'omschrijving',
    'beschrijving',
    'functieomschrijving',
    'functiebeschrijving',
    'jobdescription',
    'jobomschrijving',
    'vacatureomschrijving',
    'inhoud',
    'body',
    'fulltext',
    'taken',
    'takenpakket',
  ],
  profile: ['profile', 'profiel', 'jobprofiel', 'gevraagdprofiel', 'vereisten', 'requirements'],
  competences: ['competences', 'competenties', 'vaardigheden', 'skills'],
  offer: ['offer', 'aanbod', 'wijbieden', 'voorwaarden', 'benefits'],
  education: ['education', 'opleiding', 'studies', 'diploma', 'studieniveau'],
  experience: ['experience', 'ervaring', 'werkervaring'],
};

function simple(name) {
  return String(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/// {columns: {id: 0, text: 2, ...}, sure}. Not sure when no column, or more than one, can be the text or the title.
export function guess_columns(header) {
  const columns = {};
  let sure = true;
  for (const [field, known] of Object.entries(names)) {
    const fits = header
      .map((name, index) => [known.indexOf(simple(name)), index])
      .filter(([rank]) => rank >= 0)
      .sort((one, other) => one[0] - other[0]);
    if (fits.length === 0) continue;
    columns[field] = fits[0][1];
    if (fits.length > 1 && (field === 'text' || field === 'title')) sure = false;
  }
  if (columns.text === undefined) sure = false;
  return {columns, sure};
}

/// What the service reads as a vacancy.
export function record_of(row, columns) {
  const record = {};
  for (const [field, index] of Object.entries(columns)) {
    const value = (row[index] ?? '').trim();
    if (index >= 0 && value !== '') record[field === 'text' ? 'description' : field] = value;
  }
  return record;
}
