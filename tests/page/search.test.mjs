// Finding a qualification, and reading it.

import assert from 'node:assert/strict';
import {eventually, heading, hears, open, page_tests, says, sees, texts} from './support.mjs';

const page_test = page_tests();
const field = (page) => page.getByRole('searchbox', {name: 'Waar zoekt u naar?'});
const hits = (page) => page.locator('#hits').getByRole('heading', {level: 3});

page_test('results come while typing, and the address keeps them', async (page) => {
  await open(page, '#/search');
  await sees(heading(page, /^Alle \d+ kwalificaties$/, 2));
  await field(page).pressSequentially('dakwerk');
  await sees(page.getByRole('link', {name: 'Restauratievakman dakwerk', exact: true}));
  await sees(heading(page, /^\d kwalificaties gevonden$/, 2));
  await eventually(() => assert.match(page.url(), /#\/search\?q=dakwerk$/));
  await hears(page, /^\d kwalificaties gevonden$/);
  await page.reload();
  await sees(page.getByRole('link', {name: 'Restauratievakman dakwerk', exact: true}));
  assert.equal(await field(page).inputValue(), 'dakwerk');
  await field(page).fill('');
  await sees(heading(page, /^Alle 7\d\d kwalificaties$/, 2));
});

page_test('a code finds its qualification', async (page) => {
  await open(page, '#/search?q=BK-0082-2');
  await sees(heading(page, /gevonden$/, 2));
  assert.equal((await texts(hits(page)))[0], 'Metselaar');
});

page_test('each result shows a line with a found word, and marks it', async (page) => {
  await open(page, '#/search');
  await field(page).fill('houten daken');
  await sees(page.getByRole('link', {name: 'Daktimmerman', exact: true}));
  const marked = await texts(page.locator('#hits mark'));
  assert.ok(marked.length > 0 && marked.every((text) => /^(houten|dak|daken)$/i.test(text)), marked.join('|'));
  await field(page).fill('lassen');
  await sees(page.getByRole('link', {name: 'Lasser-monteerder', exact: true}));
  const hit = page.locator('#hits').getByRole('listitem');
  assert.equal(await hit.count(), 20);
  assert.equal(await hit.filter({has: page.locator('mark')}).count(), 20);
});

page_test('a misspelt word gets a suggestion that works', async (page) => {
  await open(page, '#/search');
  await field(page).pressSequentially('metselar');
  await sees(says(page, 'Niets gevonden', {exact: true}));
  await page.getByText('Bedoelt u').getByRole('link', {name: 'metselaar', exact: true}).click();
  await eventually(async () => assert.equal(await field(page).inputValue(), 'metselaar'));
  await eventually(async () => assert.equal((await texts(hits(page)))[0], 'Metselaar'));
});

page_test('facets narrow down, tell how many, and can be taken away', async (page) => {
  await open(page, '#/search?q=kok');
  const facet = (name) => page.getByRole('link', {name});
  await sees(facet(/^VKS 4 · EQF 4/));
  const count = Number((await facet(/^VKS 4 · EQF 4/).innerText()).match(/(\d+)\s*$/)[1]);
  await facet(/^VKS 4 · EQF 4/).click();
  await sees(heading(page, `${count} kwalificaties gevonden`, 2));
  assert.match(page.url(), /q=kok&level=4$/);
  for (const badge of await texts(page.locator('#hits .badge'))) assert.match(badge, /^VKS 4 · EQF 4/);
  await facet(/^Voeding/).click();
  await eventually(async () => assert.ok((await hits(page).count()) < count));
  assert.ok((await texts(hits(page))).length > 0 && /sector=Voeding/.test(page.url()));
  await facet(/^Voeding .*gekozen; klik om weg te doen/).click();
  await sees(heading(page, `${count} kwalificaties gevonden`, 2));
  await facet(/^VKS 4 · EQF 4.*gekozen; klik om weg te doen/).click();
  await eventually(() => assert.match(page.url(), /#\/search\?q=kok$/));
});

page_test('a second facet adds to the first, also before that is answered', async (page) => {
  await open(page, '#/search?q=kok');
  const facet = (name) => page.getByRole('link', {name});
  await sees(facet(/^VKS 4 · EQF 4/));
  const held = [];
  await page.route('**/v1/search*', (route) => held.push(route));
  await facet(/^VKS 4 · EQF 4/).click();
  await sees(facet(/^VKS 4 · EQF 4.*gekozen/));
  await eventually(() => assert.equal(held.length, 1)); // a request that is given up at once may never be seen
  await facet(/^Voeding/).click();
  await eventually(() => assert.match(page.url(), /q=kok&level=4&sector=Voeding$/));
  await eventually(() => assert.equal(held.length, 2));
  for (const route of held) await route.continue().catch(() => {}); // the first was given up
  await sees(facet(/^Voeding .*gekozen/));
  for (const badge of await texts(page.locator('#hits .badge'))) assert.match(badge, /^VKS 4 · EQF 4/);
});

page_test('pages of results follow each other, and the back button returns', async (page) => {
  await open(page, '#/search?sector=Bouw');
  await sees(page.getByText(/^Bladzijde 1 van \d$/));
  const first = await texts(hits(page));
  await page.getByRole('link', {name: 'Volgende'}).click();
  await sees(page.getByText(/^Bladzijde 2 van \d$/));
  const second = await texts(hits(page));
  assert.equal(first.length, 20);
  assert.deepEqual(
    first.filter((title) => second.includes(title)),
    [],
  );
  await page.goBack();
  await sees(page.getByText(/^Bladzijde 1 van \d$/));
  assert.deepEqual(await texts(hits(page)), first);
});

page_test('a qualification is read whole, with where its text is from', async (page, address) => {
  const record = await (await fetch(address + '/v1/qualifications/BK-0082-2')).json();
  await open(page, '#/search?q=metselaar');
  await page.getByRole('link', {name: 'Metselaar', exact: true}).click();
  await sees(heading(page, 'Metselaar', 1), page.getByText('Deze tekst is van Vakpeil, niet van het register.'));
  const text = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
  assert.match(text, /BK-0082-2 VKS 3 · EQF 3 Bouw/);
  const wanted = [
    record.definition,
    ...record.competences.flatMap(({statement, activities, knowledge}) => [
      statement,
      ...activities,
      ...knowledge.map((one) => one.text),
    ]),
    ...record.synonyms,
  ];
  for (const part of wanted) assert.ok(text.includes(part.replace(/\s+/g, ' ')), part);
});

page_test('neighbours of another level are shown with what differs, and lead on', async (page) => {
  await open(page, '#/qualification/BK-0082-2');
  const section = page.getByRole('region', {name: 'Hetzelfde vak op een ander niveau'});
  const card = section.getByRole('listitem').filter({has: heading(page, 'Renovatievakman metselwerk', 3)});
  await sees(card);
  assert.match(await card.innerText(), /een niveau hoger[^]*BK-0589-1\s+VKS 4 · EQF 4/i);
  await card.getByText('6 verschillen').click();
  await sees(card.getByText('Daar: Vernieuwt gevels en binnenmuren in metselwerk'));
  await sees(card.getByText('Bestrijdt vocht in oude muren'), card.getByText('Zet muren uit vanaf het bouwplan'));
  await card.getByRole('link', {name: 'Renovatievakman metselwerk'}).click();
  await sees(heading(page, 'Renovatievakman metselwerk', 1));
  await sees(
    page
      .getByRole('region', {name: 'Hetzelfde vak op een ander niveau'})
      .getByRole('link', {name: 'Metselaar', exact: true}),
  );
});

page_test('the contents of a qualification lead to its parts', async (page) => {
  await open(page, '#/qualification/BK-0082-2');
  await page.getByRole('navigation', {name: 'Op deze bladzijde'}).getByRole('link', {name: 'Andere namen'}).click();
  await eventually(async () =>
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Andere namen'),
  );
  assert.match(page.url(), /#\/qualification\/BK-0082-2\/synonyms$/);
});

page_test('an estimated level of an occupation outside the register says so', async (page) => {
  await open(page, '#/qualification/VP-0101-1');
  await sees(heading(page, 'Voeger', 1), page.getByText('geschat', {exact: true}).first());
  await sees(page.getByText('Dit beroep staat niet in het register. De code is van Vakpeil en het niveau is geschat.'));
});

page_test('nothing found says so', async (page) => {
  await open(page, '#/search?q=qqqqzzzz');
  await sees(says(page, 'Niets gevonden', {exact: true}), heading(page, '0 kwalificaties gevonden', 2));
  assert.equal(await page.locator('#hits').getByRole('listitem').count(), 0);
});

page_test('markup in the words is only text', async (page) => {
  const words = '<img src=x onerror=window.hacked=1> metselar';
  await open(page, '#/search?q=' + encodeURIComponent(words));
  await sees(heading(page, /gevonden$/, 2), page.getByText('Bedoelt u').getByRole('link', {name: /^<.*> metselaar$/}));
  assert.equal(await field(page).inputValue(), words);
  assert.equal(await page.getByRole('main').locator('img').count(), 0);
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
});
