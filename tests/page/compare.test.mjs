// Two suggestions for one vacancy, side by side.

import assert from 'node:assert/strict';
import {eventually, feedback_of, heading, open, page_tests, says, sees, texts} from './support.mjs';

const page_test = page_tests();
const items = (page, name) => texts(page.getByRole('region', {name}).getByRole('listitem'));

page_test('comparing begins at a suggestion and leads back to it', async (page) => {
  await open(page, '#/match/example/hulpkok');
  await page.getByRole('link', {name: 'Vergelijk Grootkeukenhulpkok met het gekozen voorstel'}).click();
  await sees(heading(page, 'Hulpkok of Grootkeukenhulpkok?', 1));
  assert.match(page.url(), /#\/compare\/BK-0251-4\/BK-0347-3\?example=hulpkok$/);
  await page.getByRole('link', {name: 'Terug naar de vacature'}).click();
  await sees(heading(page, 'Waarom Hulpkok?', 2));
  assert.match(page.url(), /#\/match\/example\/hulpkok\?selected=BK-0251-4$/);
});

page_test('sentences for both, and for one alone, are the evidence of the service', async (page, address) => {
  const vacancy = await (await fetch(`${address}/v1/examples/metselaar`)).text();
  const response = await fetch(`${address}/v1/match?top=5&explain=true`, {
    method: 'POST',
    headers: {'Content-Type': 'text/plain'},
    body: vacancy,
  });
  const answer = await response.json();
  const bytes = Buffer.from(answer.vacancy.text);
  const own = ['BK-0082-2', 'BK-0081-2'].map((code) => {
    const {competences} = answer.suggestions.find((suggestion) => suggestion.code === code);
    const found = competences.filter(({covered}) => covered).flatMap(({sentences}) => sentences);
    return new Set(
      found.filter(({field}) => field === 'text').map(({begin, end}) => bytes.subarray(begin, end).toString().trim()),
    );
  });
  await open(page, '#/compare/BK-0082-2/BK-0081-2?example=metselaar');
  await sees(heading(page, 'Metselaar of Medewerker ruwbouw?', 1));
  const both = await items(page, /^Past bij allebei/);
  const only = [
    await items(page, /^Past alleen bij Metselaar/),
    await items(page, /^Past alleen bij Medewerker ruwbouw/),
  ];
  const shows = (list, sentence) => list.some((text) => text.includes(sentence));
  const shared = [...own[0]].filter((sentence) => own[1].has(sentence));
  assert.ok(shared.length > 0 && own[0].size > shared.length, 'the example has both kinds');
  for (const sentence of shared) assert.ok(shows(both, sentence), `for both: ${sentence}`);
  for (const side of [0, 1])
    for (const sentence of own[side])
      if (!own[1 - side].has(sentence)) assert.ok(shows(only[side], sentence), `for one: ${sentence}`);
  for (const list of only) for (const text of list) assert.ok(!both.includes(text), text);
  assert.ok(
    both.some((text) => /Metselaar: competentie \d.*Medewerker ruwbouw: competentie \d/.test(text)),
    both.join('|'),
  );
});

page_test('levels, certainty and competences stand beside each other', async (page) => {
  await open(page, '#/compare/BK-0082-2/BK-0081-2?example=metselaar');
  await sees(page.getByText('Metselaar is niveau 3, Medewerker ruwbouw is niveau 2.'));
  await sees(page.getByText(/Volgens Vakpeil is deze vacature niveau 3 \(9\d%\)\./));
  const lists = await texts(page.getByRole('listitem').filter({hasText: /^(Gevonden|Niet gevonden):/}));
  assert.equal(lists.length, 14);
  assert.equal(lists.filter((text) => text.startsWith('Niet gevonden')).length, 2);
  assert.ok(lists.includes('Gevonden: 5. Plaatst spouwisolatie en vochtkering'), lists.join('|'));
});

page_test('the same trade shows what the register says is nearly the same', async (page) => {
  await open(page, '#/compare/BK-0082-2/BK-0589-1?example=metselaar');
  const shared = page.getByRole('region', {name: /^Competenties die bijna gelijk zijn/});
  await sees(shared);
  assert.match(
    await shared.innerText(),
    /Herstelt en verbouwt bestaand metselwerk\s+Vernieuwt gevels en binnenmuren in metselwerk/,
  );
});

page_test('a choice can be made while comparing', async (page, address) => {
  await open(page, '#/compare/BK-0251-4/BK-0347-3?example=hulpkok');
  await page.getByRole('button', {name: /^Deze past: Grootkeukenhulpkok$/}).click();
  await sees(says(page, 'Bewaard: Grootkeukenhulpkok (BK-0347-3) past.'));
  const [stored] = await feedback_of(address);
  assert.deepEqual([stored.code, stored.suggested], ['BK-0347-3', 'BK-0251-4']);
  const pressed = (name) => page.getByRole('button', {name}).getAttribute('aria-pressed');
  await eventually(async () => assert.equal(await pressed(/^Deze past: Grootkeukenhulpkok$/), 'true'));
  assert.equal(await pressed(/^Deze past: Hulpkok$/), 'false');
});

page_test('what is not suggested, or has no vacancy, is explained', async (page) => {
  await open(page, '#/compare/BK-0082-2/BK-0252-4?example=metselaar');
  await sees(page.getByText('Vakpeil stelt deze twee niet allebei voor bij de vacature.'));
  await sees(page.getByRole('link', {name: 'BK-0252-4'}));
});

page_test('without a vacancy there is nothing to compare', async (page) => {
  await open(page, '#/compare/BK-0082-2/BK-0081-2');
  await sees(page.getByText('Vergelijken kan alleen met een vacature erbij.'));
  await page.getByRole('link', {name: 'Een andere vacature'}).click();
  await sees(page.getByRole('button', {name: 'Zoek de kwalificatie'}));
});
