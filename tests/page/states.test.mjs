// The address holds the state; language and colours hold too; and what goes wrong is said.

import assert from 'node:assert/strict';
import {eventually, heading, open, page_tests, says, sees} from './support.mjs';

const page_test = page_tests();
const current = (page) => page.getByRole('navigation', {name: 'Hoofdmenu'}).locator('[aria-current=page]').innerText();

const links = [
  ['', 'Welke beroepskwalificatie past bij deze vacature?', 'Eén vacature'],
  ['#/match', 'Welke beroepskwalificatie past bij deze vacature?', 'Eén vacature'],
  ['#/match/text', 'Welke beroepskwalificatie past bij deze vacature?', 'Eén vacature'],
  ['#/match/example/metselaar', 'Bouwbedrijf Hageland Ruwbouw zoekt METSELAARS', 'Eén vacature'],
  ['#/compare/BK-0082-2/BK-0081-2?example=metselaar', 'Metselaar of Medewerker ruwbouw?', 'Eén vacature'],
  ['#/search?q=kok&level=4', 'Beroepskwalificaties zoeken', 'Kwalificaties'],
  ['#/qualification/BK-0082-2', 'Metselaar', 'Kwalificaties'],
  ['#/many', 'Veel vacatures tegelijk', 'Veel vacatures'],
  ['#/many/settle?row=3', 'Veel vacatures tegelijk', 'Veel vacatures'],
  ['#/feedback', 'Uw keuzes', 'Uw keuzes'],
  ['#/nothing/of/the/kind', 'Welke beroepskwalificatie past bij deze vacature?', 'Eén vacature'],
  ['#/%E0%A4%A/x', 'Welke beroepskwalificatie past bij deze vacature?', 'Eén vacature'],
];

page_test('a link to each view opens it', async (page) => {
  for (const [hash, title, menu] of links) {
    // As in a new tab: nothing of the view before stays.
    await page.goto('about:blank');
    await open(page, hash);
    await sees(heading(page, title, 1));
    await eventually(async () => assert.equal(await page.title(), `${title} – Vakpeil`, hash));
    assert.equal(await current(page), menu, hash);
  }
});

page_test('a link brings back which suggestion, which words and which part', async (page) => {
  await open(page, '#/match/example/metselaar?selected=BK-0589-1');
  await sees(heading(page, 'Waarom Renovatievakman metselwerk?', 2));
  await open(page, '#/search?q=kok&level=4');
  await sees(page.getByRole('link', {name: /^VKS 4 · EQF 4.*gekozen/}));
  assert.equal(await page.getByRole('searchbox').inputValue(), 'kok');
  await open(page, '#/qualification/BK-0082-2/neighbours');
  await eventually(async () =>
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Hetzelfde vak op een ander niveau'),
  );
});

page_test('back and forward go through the views and their states', async (page) => {
  await open(page, '#/match');
  await page.getByRole('link', {name: /METSELAARS/}).click();
  await sees(heading(page, 'Waarom Metselaar?', 2));
  await page.getByRole('link', {name: 'Voeger', exact: true}).click();
  await sees(heading(page, 'Waarom Voeger?', 2));
  await page.getByRole('link', {name: /^Vergelijk Metselaar/}).click();
  await sees(heading(page, 'Voeger of Metselaar?', 1));
  await page.getByRole('link', {name: 'Kwalificaties', exact: true}).click();
  await sees(heading(page, 'Beroepskwalificaties zoeken', 1));
  for (const step of [
    () => sees(heading(page, 'Voeger of Metselaar?', 1)),
    () => sees(heading(page, 'Waarom Voeger?', 2)),
    () => sees(heading(page, 'Waarom Metselaar?', 2)),
    () => sees(page.getByRole('button', {name: 'Zoek de kwalificatie'})),
  ]) {
    await page.goBack();
    await step();
  }
  await page.goForward();
  await sees(heading(page, 'Waarom Metselaar?', 2));
  await page.goForward();
  await sees(heading(page, 'Waarom Voeger?', 2));
});

page_test('a reload keeps the pasted vacancy and its answer', async (page) => {
  await open(page, '#/match');
  await page.getByLabel('Tekst van de vacature').fill('Metselaar\nJe metselt gevels en binnenmuren in snelbouw.');
  await page.getByRole('button', {name: 'Zoek de kwalificatie'}).click();
  await sees(heading(page, 'Waarom Metselaar?', 2));
  await page.reload();
  await sees(heading(page, 'Waarom Metselaar?', 2), says(page, /Je metselt gevels/).first());
});

page_test('an open page goes on when the service reads its index again', async (page, address) => {
  await open(page, '#/match/example/metselaar');
  await sees(heading(page, 'Waarom Metselaar?', 2));
  assert.equal((await fetch(address + '/v1/reload', {method: 'POST'})).status, 200);
  await page.getByRole('link', {name: 'Voeger', exact: true}).click();
  await sees(heading(page, 'Waarom Voeger?', 2));
  await open(page, '#/match/example/hulpkok');
  await sees(heading(page, 'Waarom Hulpkok?', 2));
});

page_test('English holds everywhere, and after a reload', async (page) => {
  await open(page, '#/match/example/metselaar');
  await page.getByRole('button', {name: 'English'}).click();
  await sees(
    heading(page, 'Why Metselaar?', 2),
    says(page, 'Metselaar fits this vacancy'),
    heading(page, 'Level 3', 2),
  );
  await page.reload();
  await sees(heading(page, 'Why Metselaar?', 2));
  for (const [hash, title] of [
    ['#/many', 'Many vacancies at once'],
    ['#/search', 'Search professional qualifications'],
    ['#/feedback', 'Your choices'],
    ['#/compare/BK-0082-2/BK-0081-2?example=metselaar', 'Metselaar or Medewerker ruwbouw?'],
  ]) {
    await open(page, hash);
    await sees(heading(page, title, 1));
    const shown = await page.locator('body').innerText();
    assert.doesNotMatch(shown, /\b(Kies|kwalificaties|Niveau|Zekerheid|Uw keuzes|Voorstel|Even geduld)\b/, hash);
  }
  await sees(page.getByRole('navigation', {name: 'Main menu'}), page.getByText(/^Vakpeil knows 7\d\d professional/));
});

page_test('dark colours are chosen, kept, and taken back', async (page) => {
  const dark = async () => {
    const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    return Math.max(...colour.match(/\d+/g).slice(0, 3).map(Number)) < 128;
  };
  await open(page, '#/match');
  assert.equal(await dark(), false);
  await page.getByRole('button', {name: 'Donkere kleuren'}).click();
  assert.equal(await dark(), true);
  await page.reload();
  await sees(page.getByRole('button', {name: 'Lichte kleuren'}));
  assert.equal(await dark(), true);
  await page.getByRole('button', {name: 'Lichte kleuren'}).click();
  assert.equal(await dark(), false);
});

page_test('the colours follow the system until the user chooses', {colorScheme: 'dark'}, async (page) => {
  await open(page, '#/match');
  await sees(page.getByRole('button', {name: 'Lichte kleuren'}));
  await page.emulateMedia({colorScheme: 'light'});
  await sees(page.getByRole('button', {name: 'Donkere kleuren'}));
});

page_test('what does not exist is said', {allowed: [/status of 404/]}, async (page) => {
  for (const hash of [
    '#/qualification/BK-9999-9',
    '#/match/example/' + encodeURIComponent('<img src=x onerror=alert(1)>'),
  ]) {
    await open(page, hash);
    await sees(page.getByRole('alert').filter({hasText: 'Dit bestaat niet, of niet meer.'}));
    assert.equal(await page.getByRole('main').locator('img').count(), 0);
  }
});

page_test(
  'a service that is away is told from one that is too busy',
  {allowed: [/ERR_CONNECTION_REFUSED/, /status of 503/]},
  async (page) => {
    await page.route('**/v1/match?*', (route) => route.abort('connectionrefused'));
    await open(page, '#/match/example/metselaar');
    await sees(page.getByRole('alert').filter({hasText: 'Vakpeil is niet bereikbaar.'}));
    await page.unroute('**/v1/match?*');
    let asked = 0;
    await page.route('**/v1/match?*', (route) =>
      ++asked === 1 ? route.fulfill({status: 503, headers: {'Retry-After': '0.05'}, body: '{}'}) : route.continue(),
    );
    await open(page, '#/match/example/hulpkok');
    await sees(heading(page, 'Waarom Hulpkok?', 2));
    assert.equal(asked, 2, 'it asks again when the service is busy');
  },
);

page_test('on paper there is the answer without menu and buttons', async (page) => {
  await open(page, '#/match/example/metselaar');
  await sees(heading(page, 'Waarom Metselaar?', 2));
  await page.emulateMedia({media: 'print'});
  assert.equal(await page.getByRole('navigation', {name: 'Hoofdmenu'}).count(), 0);
  assert.equal(await page.getByRole('button', {name: 'Geen past'}).count(), 0);
  await sees(heading(page, 'Waarom Metselaar?', 2), page.getByText('Plaatst spouwisolatie en vochtkering'));
});
