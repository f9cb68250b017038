// Every view of the page in a state worth looking at: a name, and how to get there.

import {file_of} from './documents.mjs';
import {heading, open, says, sees} from './support.mjs';
import {csv_of, records} from './vacancies.mjs';

async function choose_file(page, name, content) {
  await open(page, '#/many');
  await page.getByLabel('Kies een bestand').setInputFiles(file_of(name, content));
}

async function many(page) {
  await choose_file(page, 'vacatures.csv', csv_of(records));
  await sees(says(page, /^Klaar: 60 vacatures gelezen/));
}

export const views = {
  form: async (page) => {
    await open(page, '#/match');
    await sees(page.getByRole('link', {name: /METSELAARS/}));
  },
  match: async (page) => {
    await open(page, '#/match/example/metselaar');
    await sees(heading(page, 'Waarom Metselaar?', 2));
  },
  doubt: async (page) => {
    await open(page, '#/match/example/interne_sales');
    await sees(heading(page, 'Waarom Interne sales?', 2));
  },
  saved: async (page) => {
    await open(page, '#/match/example/metselaar');
    await page.getByLabel('Opmerking (hoeft niet)').fill('Ook geschikt voor wie herstellingen doet.');
    await page.getByRole('button', {name: /^Deze past: Metselaar$/}).click();
    await sees(says(page, 'Bewaard: Metselaar (BK-0082-2) past.'));
  },
  feedback: async (page) => {
    await views.saved(page);
    await open(page, '#/feedback');
    await sees(heading(page, /^\d+ keuzes?$/, 2));
  },
  compare: async (page) => {
    await open(page, '#/compare/BK-0082-2/BK-0589-1?example=metselaar');
    await sees(page.getByRole('region', {name: /^Competenties die bijna gelijk zijn/}));
  },
  search: async (page) => {
    await open(page, '#/search?q=kok');
    await sees(page.getByRole('link', {name: 'Kok', exact: true}));
  },
  qualification: async (page) => {
    await open(page, '#/qualification/BK-0082-2');
    await sees(page.getByRole('link', {name: 'Renovatievakman metselwerk'}));
  },
  columns: async (page) => {
    await choose_file(page, 'vreemd.csv', csv_of(records.slice(0, 4), ['a', 'b', 'c']));
    await sees(heading(page, 'Welke kolom is wat?', 2));
  },
  many,
  settle: async (page) => {
    await many(page);
    await page.getByRole('link', {name: 'Begin met nakijken'}).click();
    await sees(heading(page, 'Wat past?', 2));
  },
};
