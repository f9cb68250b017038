// What axe-core finds in every view, light and dark; whether it fits a telephone; and what language it says it is in.

import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {heading, open, page_tests, sees} from './support.mjs';
import {views} from './views.mjs';

const page_test = page_tests();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/// The findings that keep somebody out: rule, and the elements it is about.
async function barriers(page) {
  const {violations} = await page.evaluate(() => globalThis.axe.run({resultTypes: ['violations']}));
  return violations
    .filter(({impact}) => impact === 'serious' || impact === 'critical')
    .map(({id, nodes}) => ({id, nodes: nodes.map(({target, failureSummary}) => [target.join(' '), failureSummary])}));
}

/// What makes the page scroll sideways; nothing when it does not.
function too_wide(page) {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const all = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > room + 1);
    return ['it scrolls', ...all.map((one) => `${one.tagName}.${one.className}#${one.id}`)];
  });
}

async function brightness(page) {
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  return Math.max(...background.match(/\d+/g).slice(0, 3).map(Number));
}

for (const [name, visit] of Object.entries(views)) {
  page_test(
    `${name} keeps nobody out, in light and dark colours and on a narrow screen`,
    {scripts: [axe]},
    async (page) => {
      await visit(page);
      assert.ok((await brightness(page)) > 128);
      assert.deepEqual(await barriers(page), [], 'in light colours');
      await page.emulateMedia({colorScheme: 'dark'});
      assert.ok((await brightness(page)) < 128);
      assert.deepEqual(await barriers(page), [], 'in dark colours');
      await page.setViewportSize({width: 360, height: 740});
      assert.deepEqual(await too_wide(page), []);
    },
  );
}

page_test('axe finds a barrier that is put there', {scripts: [axe]}, async (page) => {
  await views.form(page);
  await page.evaluate(() => document.querySelector('main').append(document.createElement('button')));
  assert.deepEqual(
    (await barriers(page)).map(({id}) => id),
    ['button-name'],
  );
});

page_test('the page says which language it is in', async (page) => {
  await open(page, '#/match');
  const language = () => page.evaluate(() => document.documentElement.lang);
  await sees(heading(page, 'Welke beroepskwalificatie past bij deze vacature?', 1));
  assert.equal(await language(), 'nl');
  await page.getByRole('button', {name: 'English'}).click();
  await sees(heading(page, 'Which professional qualification fits this vacancy?', 1));
  assert.equal(await language(), 'en');
  await page.getByRole('button', {name: 'Nederlands'}).click();
  await sees(heading(page, 'Welke beroepskwalificatie past bij deze vacature?', 1));
  assert.equal(await language(), 'nl');
});
