// A file of many vacancies: their answers, narrowing down, and taking the result along.

import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {give, give_all, rows, table} from './many_support.mjs';
import {drop, eventually, heading, open, page_tests, says, sees} from './support.mjs';
import {answers_of, csv_of, json_lines_of, read_csv, records} from './vacancies.mjs';

const page_test = page_tests();
const dutch = {review: 'Na te kijken', error: 'Niet gelezen', no_fit: 'Niets past', accept: 'Zeker'};
const order = Object.keys(dutch);
const filter = (page, name) => page.getByRole('list', {name: 'Toon'}).getByRole('link', {name});

async function column(page, index) {
  return (await rows(page)).map((cells) => cells[index]);
}

async function take_csv(page, name = 'Download als csv') {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name}).click()]);
  assert.equal(file.suggestedFilename(), 'vakpeil.csv');
  return readFile(await file.path(), 'utf8');
}

page_test('every vacancy of a csv gets the answer of the service, those in doubt first', async (page, address) => {
  const answers = await answers_of(address, records);
  await give_all(page);
  const shown = await rows(page);
  assert.equal(shown.length, 60);
  const states = shown.map((cells) => cells[5]);
  assert.deepEqual(
    states,
    order.flatMap((state) => answers.filter((one) => one.state === state).map(() => dutch[state])),
  );
  assert.ok(states.filter((state) => state === dutch.review).length >= 3, 'some are in doubt');
  for (const [number, vacancy, suggestion, level, , state] of shown) {
    const answer = answers[number - 1];
    assert.equal(state, dutch[answer.state], vacancy);
    const error = answer.error && 'Hier staat geen tekst van een vacature.';
    assert.equal(suggestion, error ?? (answer.code === null ? '–' : `${answer.title} ${answer.code}`), vacancy);
    assert.equal(level, String(answer.level ?? '–'), vacancy);
  }
  const first = shown.find(([number]) => number === '1');
  assert.deepEqual(first.slice(1, 4), ['Metselaar V-101', 'Metselaar BK-0082-2', '3']);
  const broken = shown.find(([number]) => number === '53');
  assert.deepEqual([broken[1], broken[5]], ['X-53', 'Niet gelezen']);
  const doubt = answers.filter(({state}) => state === 'review').length;
  await sees(says(page, `${doubt} vacatures kijkt u best zelf na`));
});

page_test('the chart counts what was matched at each level', async (page, address) => {
  const answers = await answers_of(address, records);
  await give_all(page);
  const chart = await page.getByRole('img', {name: /^Aantal vacatures per niveau/}).getAttribute('aria-label');
  for (const level of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const count = answers.filter((one) => one.status === 'matched' && one.level === level).length;
    if (count > 0) assert.match(chart, new RegExp(`niveau ${level}: ${count}\\b`));
    else assert.doesNotMatch(chart, new RegExp(`niveau ${level}:`));
  }
});

page_test('the table is sorted by its headings, both ways', async (page) => {
  await give_all(page);
  const sort = async (name, direction) => {
    await table(page).getByRole('link', {name}).click();
    await sees(table(page).locator(`th[aria-sort=${direction}]`, {hasText: name}));
  };
  await sort('Rij', 'ascending');
  assert.deepEqual(
    await column(page, 0),
    records.map((_, index) => String(index + 1)),
  );
  await sort('Rij', 'descending');
  assert.deepEqual((await column(page, 0)).slice(0, 3), ['60', '59', '58']);
  await sort('Niveau', 'ascending');
  const levels = (await column(page, 3)).filter((level) => level !== '–').map(Number);
  assert.ok(levels.length > 50);
  assert.deepEqual(
    levels,
    [...levels].sort((one, other) => one - other),
  );
  assert.match(page.url(), /#\/many\?sort=level$/);
});

page_test('filters by verdict, level and words narrow the table down', async (page, address) => {
  const answers = await answers_of(address, records);
  const doubt = answers.filter(({state}) => state === 'review').length;
  await give_all(page);
  await filter(page, /^Na te kijken/).click();
  await sees(says(page, `${doubt} van 60 vacatures`));
  assert.deepEqual([...new Set(await column(page, 5))], ['Na te kijken']);
  await filter(page, /^Alles/).click();
  await page.getByRole('combobox', {name: 'Niveau'}).selectOption('3');
  const third = answers.filter(({level}) => level === 3).length;
  await sees(says(page, `${third} van 60 vacatures`));
  assert.deepEqual([...new Set(await column(page, 3))], ['3']);
  await page.getByRole('combobox', {name: 'Niveau'}).selectOption('');
  await page.getByLabel('Zoek in titel, nummer of voorstel').fill('v-101');
  await sees(says(page, '1 van 60 vacatures'));
  assert.deepEqual(await column(page, 1), ['Metselaar V-101']);
  await page.getByLabel('Zoek in titel, nummer of voorstel').fill('bk-0082-2');
  const bricklayers = answers.filter(({code}) => code === 'BK-0082-2').length;
  await sees(says(page, new RegExp(`^${bricklayers} van 60 vacatures$`)));
});

page_test('the download holds every row, its answer and choice, and no formula', async (page, address) => {
  const answers = await answers_of(address, records);
  await give_all(page);
  const settled = answers.findIndex(({state}) => state === 'review');
  await page.getByRole('link', {name: 'Begin met nakijken'}).click();
  await sees(heading(page, 'Wat past?', 2));
  await page.keyboard.press('1');
  await sees(says(page, /^2 van \d+, 1 nagekeken$/));
  await page.getByRole('link', {name: 'Terug naar de tabel'}).click();
  const text = await take_csv(page);
  assert.ok(text.startsWith('\ufeff'), 'a mark for spreadsheets');
  const [head, ...lines] = read_csv(text.slice(1), ';');
  assert.deepEqual(head.slice(0, 8), [
    'rij',
    'id',
    'vacature',
    'code',
    'voorstel',
    'niveau',
    'zekerheid_procent',
    'oordeel',
  ]);
  assert.equal(lines.length, 60);
  for (const [index, line] of lines.entries()) {
    const answer = answers[index];
    const percent = answer.probability ? String(Math.round(answer.probability * 100)) : '';
    assert.equal(line.length, head.length);
    assert.deepEqual(
      [line[0], ...line.slice(3, 8)],
      [
        String(index + 1),
        answer.code ?? '',
        answer.title ?? '',
        String(answer.level ?? ''),
        percent,
        dutch[answer.state],
      ],
    );
    for (const cell of line) assert.doesNotMatch(cell, /^[=+@]/);
  }
  assert.deepEqual(lines[0].slice(1, 6), ['V-101', 'Metselaar', 'BK-0082-2', 'Metselaar', '3']);
  assert.deepEqual(lines[54].slice(1, 3), ["'=1+2", "'@SUM(A1)"]);
  assert.equal(lines[56][2], 'Bakker; "ook" banket');
  const cell = (line, name) => line[head.indexOf(name)];
  assert.equal(cell(lines[settled], 'uw_keuze_code'), answers[settled].code);
  assert.match(cell(lines[52], 'fout'), /no field with text/);
});

page_test('a dropped file is read', async (page) => {
  await open(page, '#/many');
  await drop(page.getByLabel('Kies een bestand'), 'vacatures.csv', csv_of(records.slice(0, 3)));
  await sees(says(page, /^Klaar: 3 vacatures gelezen/));
  assert.equal((await rows(page)).length, 3);
});

page_test('a file of JSON lines is read, and a line that is none is named', async (page) => {
  await give(page, 'vacatures.jsonl', json_lines_of(records.slice(0, 3)) + 'geen json\n');
  await sees(says(page, /^Klaar: 4 vacatures gelezen/));
  const shown = await rows(page);
  assert.deepEqual(shown.map((cells) => cells[0]).sort(), ['1', '2', '3', '4']);
  assert.match(shown.find(([number]) => number === '1')[2], /BK-0082-2/);
  assert.equal(shown.find(([number]) => number === '4')[2], 'Deze regel is geen geldige JSON.');
});

page_test('reading can be stopped and taken up again', async (page) => {
  const held = [];
  let sent = 0;
  await page.route('**/v1/match:batch*', (route) => (++sent === 2 ? held.push(route) : route.continue()));
  await give(page);
  await sees(says(page, /^40 van 60 gelezen\./));
  await eventually(() => assert.equal(held.length, 1));
  await page.getByRole('button', {name: 'Stoppen'}).click();
  await sees(says(page, 'Gestopt: 40 van 60 gelezen.'), filter(page, /^Wacht\s*20$/));
  await page.getByRole('button', {name: 'Verdergaan'}).click();
  await sees(says(page, /^Klaar: 60 vacatures gelezen/));
  assert.equal(sent, 3, 'what was read is not read again');
  assert.equal((await rows(page)).length, 60);
});

page_test('reading goes on while another view is open', async (page) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  let sent = 0;
  await page.route('**/v1/match:batch*', async (route) => {
    if (++sent === 2) await held;
    await route.continue();
  });
  await give(page);
  await sees(says(page, /^40 van 60 gelezen\./));
  await page.getByRole('link', {name: 'Kwalificaties', exact: true}).click();
  await sees(heading(page, /^Alle \d+ kwalificaties$/, 2));
  release();
  await page.getByRole('link', {name: 'Veel vacatures', exact: true}).click();
  await sees(says(page, /^Klaar: 60 vacatures gelezen/));
  assert.equal((await rows(page)).length, 60);
});

page_test('columns that say nothing are pointed out', async (page) => {
  await give(page, 'vreemd.csv', csv_of(records.slice(0, 4), ['a', 'b', 'c']));
  await sees(heading(page, 'Welke kolom is wat?', 2));
  await page.getByLabel('Functietitel').selectOption({label: 'b'});
  await page.getByLabel('Nummer of referentie').selectOption({label: 'a'});
  assert.equal(await page.getByLabel('Tekst van de vacature').locator('option:checked').innerText(), 'c');
  await page.getByRole('button', {name: 'Start'}).click();
  await sees(says(page, /^Klaar: 4 vacatures gelezen/));
  const first = (await rows(page)).find(([number]) => number === '1');
  assert.deepEqual(first.slice(1, 3), ['Metselaar V-101', 'Metselaar BK-0082-2']);
});

page_test('a file without vacancies, or that is broken, says so', async (page) => {
  await give(page, 'leeg.csv', 'id;titel;tekst\r\n');
  await sees(page.getByText('In dit bestand staan geen vacatures.'));
  await give(page, 'kapot.json', '[{"title": "Bakker"');
  await sees(page.getByText('Dit is geen geldig JSON-bestand.'));
  await sees(page.getByLabel('Kies een bestand'));
});

