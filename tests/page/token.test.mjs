// A service whose feedback needs an access token.

import assert from 'node:assert/strict';
import {heading, open, page_tests, says, sees} from './support.mjs';

const token = 'a-token-that-is-long-enough-0123456789';
const page_test = page_tests({token});

page_test(
  'the access code is asked for, refused when wrong, and kept',
  {allowed: [/status of 401/]},
  async (page, address) => {
    await open(page, '#/match/example/metselaar');
    const choose = page.getByRole('button', {name: /^Deze past: Metselaar$/});
    const dialog = page.getByRole('dialog', {name: 'Toegangscode nodig'});
    await choose.click();
    await sees(dialog);
    await dialog.getByRole('button', {name: 'Annuleren'}).click();
    await sees(page.getByRole('alert').filter({hasText: 'Hiervoor hebt u een toegangscode nodig.'}));
    assert.equal(await choose.getAttribute('aria-pressed'), 'false');

    await choose.click();
    await dialog.getByLabel('Toegangscode').fill('wrong');
    await dialog.getByRole('button', {name: 'Verder'}).click();
    await sees(dialog.getByText('Deze code klopt niet. Probeer het opnieuw.'));
    await dialog.getByLabel('Toegangscode').fill(token);
    await page.keyboard.press('Enter');
    await sees(says(page, 'Bewaard: Metselaar (BK-0082-2) past.'));

    await page.getByRole('link', {name: 'Uw keuzes', exact: true}).click();
    await sees(heading(page, '1 keuze', 2));
    assert.equal((await fetch(address + '/v1/feedback')).status, 401);
    const list = await fetch(address + '/v1/feedback', {headers: {Authorization: 'Bearer ' + token}});
    assert.deepEqual(
      (await list.json()).feedback.map(({code}) => code),
      ['BK-0082-2'],
    );
  },
);
