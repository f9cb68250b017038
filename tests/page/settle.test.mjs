// What is in doubt among many vacancies is settled, one after the other.

import assert from 'node:assert/strict';
import {give_all, rows, table} from './many_support.mjs';
import {eventually, feedback_of, heading, hears, page_tests, says, sees} from './support.mjs';
import {answers_of, records} from './vacancies.mjs';

const page_test = page_tests();
page_test('what is in doubt is settled by keys, and undone', async (page, address) => {
  const queue = (await answers_of(address, records))
    .map((answer, index) => ({...answer, ...{number: index + 1, name: records[index].title}}))
    .filter(({state}) => state === 'review');
  await give_all(page);
  await page.getByRole('link', {name: 'Begin met nakijken'}).click();
  const place = (number, done) => says(page, `${number} van ${queue.length}, ${done} nagekeken`);
  const ready = () => sees(heading(page, 'Wat past?', 2));
  await sees(place(1, 0), heading(page, queue[0].name, 1));
  await ready();
  await page.keyboard.press('1');
  await sees(place(2, 1), heading(page, queue[1].name, 1));
  await hears(page, `Bewaard: ${queue[0].title} (${queue[0].code}) past. Nu: ${queue[1].name}.`);
  await ready();
  await page.keyboard.press('2');
  await sees(place(3, 2));
  await ready();
  await page.keyboard.press('0');
  await sees(place(4, 3));
  const kept = await feedback_of(address);
  assert.deepEqual(
    kept.map(({code}) => code),
    [queue[0].code, queue[1].alternatives[0].code, null],
  );
  assert.deepEqual(
    kept.map(({vacancy}) => vacancy.id),
    queue.slice(0, 3).map(({id}) => id),
  );
  await page.keyboard.press('u');
  await sees(place(3, 2));
  await eventually(async () => assert.equal((await feedback_of(address)).length, 2));
  await page.keyboard.press('k');
  await sees(
    place(2, 2),
    says(page, `Bewaard: ${queue[1].alternatives[0].title} (${queue[1].alternatives[0].code}) past.`),
  );
  await page.keyboard.press('j');
  await sees(place(3, 2));
  await page.getByRole('link', {name: 'Terug naar de tabel'}).click();
  await sees(says(page, `${queue.length - 2} vacatures kijkt u best zelf na`));
  const chosen = (await rows(page)).find(([number]) => number === String(queue[0].number));
  assert.equal(chosen[6], `${queue[0].title} (${queue[0].code})`);
});

page_test('shortcuts can be switched off, and do nothing while typing', async (page, address) => {
  await give_all(page);
  await page.getByRole('link', {name: 'Begin met nakijken'}).click();
  await sees(heading(page, 'Wat past?', 2));
  await says(page, 'Een andere kwalificatie', {exact: true}).click();
  await page.getByLabel('Een andere kwalificatie zoeken').pressSequentially('0 bakker');
  await page.getByRole('checkbox', {name: 'Sneltoetsen gebruiken'}).uncheck();
  await page.keyboard.press('Tab');
  await page.keyboard.press('0');
  await sees(says(page, /^1 van \d+, 0 nagekeken$/));
  assert.deepEqual(await feedback_of(address), []);
});

page_test('the whole explanation of a row can be opened', async (page) => {
  await give_all(page);
  await table(page).getByRole('link', {name: 'Metselaar', exact: true}).first().click();
  await page.getByRole('button', {name: 'Toon de volledige uitleg'}).click();
  await sees(heading(page, 'Waarom Metselaar?', 2), says(page, /Werkplaats 1\./).first());
  await page.goBack();
  await sees(heading(page, 'Wat past?', 2));
});

page_test('markup in a file is shown as text, in the table and while settling', async (page) => {
  await give_all(page);
  const hostile = table(page).getByRole('link', {name: '<img src=x onerror="window.hacked=1">'});
  await sees(hostile);
  await hostile.click();
  await sees(heading(page, '<img src=x onerror="window.hacked=1">', 1), heading(page, 'Wat past?', 2));
  const text = await page.getByRole('region', {name: 'Tekst van de vacature'}).innerText();
  // The service reads the text as a web page, and leaves scripts out.
  assert.match(text, /^Je bakt brood/);
  assert.doesNotMatch(text, /hacked/);
  assert.equal(await page.getByRole('main').locator('img, script').count(), 0);
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
});
