// What the tests of many vacancies at once share.

import {file_of} from './documents.mjs';
import {open, says, sees} from './support.mjs';
import {csv_of, records} from './vacancies.mjs';

export const table = (page) => page.getByRole('table', {name: 'Antwoord voor elke vacature'});

export async function give(page, name = 'vacatures.csv', content = csv_of(records)) {
  await open(page, '#/many');
  await page.getByLabel('Kies een bestand').setInputFiles(file_of(name, content));
}

export async function give_all(page) {
  await give(page);
  await sees(says(page, /^Klaar: 60 vacatures gelezen/));
}

/// The rows of the table, as texts of their cells.
export async function rows(page) {
  const lines = table(page)
    .getByRole('row')
    .filter({has: page.getByRole('cell')});
  return lines.evaluateAll((all) =>
    all.map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim())),
  );
}
