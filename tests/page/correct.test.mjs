// Saying which qualification fits, taking that back, and what becomes of it.

import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {eventually, feedback_of, gone, heading, hears, open, page_tests, says, sees, texts} from './support.mjs';

const page_test = page_tests();
const fits = (page, title) => page.getByRole('button', {name: new RegExp(`^Deze past: ${title}$`)});
const none = (page) => page.getByRole('button', {name: 'Geen past', exact: true});

async function download(page, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name}).click()]);
  return {name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8')};
}

async function stored(address, count) {
  return eventually(async () => {
    const feedback = await feedback_of(address);
    assert.equal(feedback.length, count);
    return feedback;
  });
}

page_test('a choice with a remark is kept, shown, and can be undone', async (page, address) => {
  await open(page, '#/match/example/hulpkok');
  await page.getByLabel('Opmerking (hoeft niet)').fill('Grootkeuken van het ziekenhuis; <b>niet</b> à la carte.');
  await fits(page, 'Grootkeukenhulpkok').click();
  await sees(says(page, 'Bewaard: Grootkeukenhulpkok (BK-0347-3) past.'));
  await hears(page, 'Bewaard: Grootkeukenhulpkok (BK-0347-3) past.');
  const [kept] = await stored(address, 1);
  assert.equal(kept.code, 'BK-0347-3');
  assert.equal(kept.suggested, 'BK-0251-4');
  assert.equal(kept.remark, 'Grootkeuken van het ziekenhuis; <b>niet</b> à la carte.');
  assert.match(kept.vacancy.text, /^\s*Stadsbestuur Vlierbeke/);

  await page.reload();
  await sees(says(page, 'Bewaard: Grootkeukenhulpkok (BK-0347-3) past.'));
  assert.equal(await fits(page, 'Grootkeukenhulpkok').getAttribute('aria-pressed'), 'true');
  await page.getByRole('button', {name: 'Ongedaan maken'}).click();
  await gone(says(page, 'Bewaard: Grootkeukenhulpkok (BK-0347-3) past.'));
  assert.equal(await fits(page, 'Grootkeukenhulpkok').getAttribute('aria-pressed'), 'false');
  await stored(address, 0);
});

page_test('a second choice takes the place of the first, and a remark can follow', async (page, address) => {
  await open(page, '#/match/example/hulpkok');
  await fits(page, 'Hulpkok').click();
  await sees(says(page, 'Bewaard: Hulpkok (BK-0251-4) past.'));
  await none(page).click();
  await sees(says(page, 'Bewaard: Geen enkele kwalificatie past.'));
  assert.equal(await fits(page, 'Hulpkok').getAttribute('aria-pressed'), 'false');
  assert.equal((await stored(address, 1))[0].code, null);
  await page.getByLabel('Opmerking (hoeft niet)').fill('Twee jobs in één.');
  await page.getByRole('button', {name: 'Opmerking bewaren'}).click();
  await eventually(async () =>
    assert.deepEqual(
      (await feedback_of(address)).map(({remark}) => remark),
      ['Twee jobs in één.'],
    ),
  );
  await none(page).click();
  await stored(address, 0);
});

page_test('another qualification than those suggested is found and chosen', async (page, address) => {
  await open(page, '#/match/example/metselaar');
  await page.getByLabel('Een andere kwalificatie zoeken').pressSequentially('dakwerk');
  await page.getByRole('button', {name: /^Restauratievakman dakwerk BK-0372-1/}).click();
  await sees(says(page, 'Bewaard: Restauratievakman dakwerk (BK-0372-1) past.'));
  const [kept] = await stored(address, 1);
  assert.deepEqual([kept.code, kept.suggested], ['BK-0372-1', 'BK-0082-2']);
  await page.getByLabel('Een andere kwalificatie zoeken').fill('qqqqzzzz');
  await sees(says(page, 'Niets gevonden. Probeer een ander woord.'));
});

page_test('all choices are listed, and one can be removed', async (page, address) => {
  await open(page, '#/feedback');
  await sees(says(page, 'Er is nog geen keuze bewaard'));
  await open(page, '#/match/example/metselaar');
  await page.getByLabel('Opmerking (hoeft niet)').fill('<img src=x onerror="window.hacked=1">');
  await fits(page, 'Metselaar').click();
  await page.getByRole('link', {name: 'Bekijk al uw keuzes'}).click();
  await sees(heading(page, '1 keuze', 2), says(page, 'Vakpeil stelde hetzelfde voor.'));
  await sees(
    page.getByRole('link', {name: 'Metselaar', exact: true}),
    says(page, '<img src=x onerror="window.hacked=1">'),
  );
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
  await open(page, '#/match/example/hulpkok');
  await fits(page, 'Grootkeukenhulpkok').click();
  await sees(says(page, /^Bewaard:/));
  await page.getByRole('link', {name: 'Uw keuzes', exact: true}).click();
  await sees(heading(page, '2 keuzes', 2), says(page, 'Vakpeil stelde eerst BK-0251-4 voor.'));
  const titles = await texts(page.getByRole('main').getByRole('heading', {level: 3}));
  assert.deepEqual(
    titles.map((title) => title.split(' ')[0]),
    ['Stadsbestuur', 'Bouwbedrijf'],
    'newest first',
  );
  await page.getByRole('button', {name: /^Verwijderen: Bouwbedrijf/}).click();
  await sees(heading(page, '1 keuze', 2));
  assert.deepEqual(
    (await stored(address, 1)).map(({code}) => code),
    ['BK-0347-3'],
  );
  // The vacancy itself knows that its choice is gone.
  await open(page, '#/match/example/metselaar');
  await sees(fits(page, 'Metselaar'));
  assert.equal(await fits(page, 'Metselaar').getAttribute('aria-pressed'), 'false');
});

page_test('choices are exported as the service keeps them', async (page, address) => {
  await open(page, '#/match/example/hulpkok');
  await page.getByLabel('Opmerking (hoeft niet)').fill('Crèche');
  await fits(page, 'Grootkeukenhulpkok').click();
  await sees(says(page, /^Bewaard:/));
  await open(page, '#/feedback');
  const all = await download(page, 'Download alles (json)');
  assert.equal(all.name, 'vakpeil-json.json');
  const [entry] = JSON.parse(all.text).feedback;
  assert.deepEqual([entry.code, entry.suggested, entry.remark], ['BK-0347-3', 'BK-0251-4', 'Crèche']);
  const judgments = await download(page, 'Oordelen (tsv)');
  assert.equal(judgments.text, await feedback_of(address, 'judgments'));
  assert.match(judgments.text, /\tBK-0347-3\b/);
  const vacancies = await download(page, 'Vacatures (jsonl)');
  const lines = vacancies.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(lines.length, 1);
  assert.match(JSON.stringify(lines[0]), /Stadsbestuur Vlierbeke/);
});

page_test(
  'a choice that cannot be stored says so, and is not shown as stored',
  {allowed: [/status of 409/]},
  async (page, address) => {
    let refused = 0;
    await page.route('**/v1/feedback', (route) => {
      ++refused;
      return route.fulfill({status: 409, contentType: 'application/problem+json', body: '{"detail": "vol"}'});
    });
    await open(page, '#/match/example/metselaar');
    await fits(page, 'Metselaar').click();
    await sees(page.getByRole('alert').filter({hasText: 'Melding van de dienst: vol'}));
    assert.equal(refused, 1);
    assert.equal(await fits(page, 'Metselaar').getAttribute('aria-pressed'), 'false');
    await stored(address, 0);
  },
);
