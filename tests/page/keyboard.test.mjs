// A whole task with the keyboard alone.

import assert from 'node:assert/strict';
import {eventually, feedback_of, gone, heading, open, page_tests, says, sees} from './support.mjs';

const page_test = page_tests();

/// Walks with Tab until the focus is on an element of this role and name. Fails when that takes too long.
async function walk_to(page, role, name, {key = 'Tab', most = 120} = {}) {
  const wanted = page.getByRole(role, {name}).first();
  await sees(wanted);
  for (let step = 0; step < most; ++step) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      const style = await wanted.evaluate((element) => getComputedStyle(element).outlineStyle);
      assert.notEqual(style, 'none', `the focus on ${name} can be seen`);
      return wanted;
    }
  }
  assert.fail(`${most} times ${key} does not lead to ${role} ${name}`);
}

page_test('an example is matched, its reasons read, and a choice made and undone', async (page, address) => {
  await open(page, '#/match');
  await walk_to(page, 'link', /METSELAARS/);
  await page.keyboard.press('Enter');
  await sees(heading(page, 'Waarom Metselaar?', 2));
  // The focus is at the heading of the answer, so that a screen reader reads on from there.
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement.tagName), 'H1'));

  await walk_to(page, 'button', /Zet muren uit vanaf het bouwplan/);
  const colour = (name) =>
    page.getByRole('button', {name}).evaluate((element) => getComputedStyle(element).backgroundColor);
  await eventually(async () => assert.notEqual(await colour(/^profielen stellen/), await colour(/^voegen uitkrabben/)));
  await page.keyboard.press('Enter');
  await sees(page.getByRole('button', {name: /Zet muren uit vanaf het bouwplan/, pressed: true}));
  await page.keyboard.press('Escape');
  await sees(page.getByRole('button', {name: /Zet muren uit vanaf het bouwplan/, pressed: false}));

  await walk_to(page, 'button', /^Deze past: Metselaar$/, {key: 'Shift+Tab'});
  await page.keyboard.press('Space');
  await sees(says(page, 'Bewaard: Metselaar (BK-0082-2) past.'));
  assert.deepEqual(
    (await feedback_of(address)).map(({code}) => code),
    ['BK-0082-2'],
  );
  await walk_to(page, 'button', 'Ongedaan maken');
  await page.keyboard.press('Enter');
  await gone(says(page, 'Bewaard: Metselaar (BK-0082-2) past.'));
  assert.deepEqual(await feedback_of(address), []);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Geen past', 'the focus is not lost');
});

page_test('a sentence lights its competence', async (page) => {
  await open(page, '#/match/example/metselaar');
  const sentence = await walk_to(page, 'button', /^waterkering, isolatieplaten/);
  await page.keyboard.press('Enter');
  assert.equal(await sentence.getAttribute('aria-pressed'), 'true');
  const lit = page
    .getByRole('listitem')
    .filter({has: page.getByRole('button', {name: /Plaatst spouwisolatie/})})
    .first();
  const other = page
    .getByRole('listitem')
    .filter({has: page.getByRole('button', {name: /Zet muren uit/})})
    .first();
  const colour = (locator) => locator.evaluate((element) => getComputedStyle(element).backgroundColor);
  await eventually(async () => assert.notEqual(await colour(lit), await colour(other)));
});

page_test('the first Tab leads past the menu', async (page) => {
  await open(page, '#/search');
  await sees(heading(page, /^Alle \d+ kwalificaties$/, 2));
  await walk_to(page, 'link', 'Naar de inhoud', {most: 1});
  await page.keyboard.press('Enter');
  await walk_to(page, 'searchbox', 'Waar zoekt u naar?', {most: 1});
  assert.match(page.url(), /#\/search$/);
});

page_test('facets and headings of tables keep the focus where it was', async (page) => {
  await open(page, '#/search?q=kok');
  await walk_to(page, 'link', /^VKS 4 · EQF 4/);
  await page.keyboard.press('Enter');
  await sees(page.getByRole('link', {name: /^VKS 4 · EQF 4.*gekozen/}));
  await eventually(async () =>
    assert.match(await page.evaluate(() => document.activeElement.textContent), /^VKS 4 · EQF 4/),
  );
});

page_test('the file chooser is a stop on the way', async (page) => {
  await open(page, '#/match');
  const chooser = page.getByLabel('Kies een bestand');
  await page.getByRole('button', {name: 'Zoek de kwalificatie'}).focus();
  await page.keyboard.press('Tab');
  assert.ok(await chooser.evaluate((element) => element === document.activeElement));
  const opened = page.waitForEvent('filechooser');
  await page.evaluate(() => {}); // whatever comes after this finds the browser listening
  await page.keyboard.press('Space');
  assert.equal((await opened).isMultiple(), false);
});
