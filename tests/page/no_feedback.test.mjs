// A service that takes no feedback: the page does not ask for any.

import assert from 'node:assert/strict';
import {eventually, heading, open, page_tests, sees} from './support.mjs';

const page_test = page_tests({feedback: false});

page_test('nothing is asked that could not be kept', async (page) => {
  await open(page, '#/match/example/metselaar');
  await sees(heading(page, 'Waarom Metselaar?', 2));
  // The page learns it from the service a moment after it is drawn.
  await eventually(async () => assert.equal(await page.getByRole('button', {name: /^Deze past/}).count(), 0));
  assert.equal(await page.getByRole('button', {name: 'Geen past'}).count(), 0);
  assert.equal(await page.getByRole('link', {name: 'Uw keuzes'}).count(), 0);
});
