// One vacancy, given in each of the ways there are.

import assert from 'node:assert/strict';
import {baker_page, bricklayer, file_of, hostile, pdf_of} from './documents.mjs';
import {drop, eventually, heading, hears, open, page_tests, says, sees, texts, vacancy_shown} from './support.mjs';

const page_test = page_tests();
const submit = (page) => page.getByRole('button', {name: 'Zoek de kwalificatie'}).click();
const suggestion = (page, place) => page.getByRole('region', {name: 'Voorstellen'}).getByRole('listitem').nth(place);
const chooser = (page) => page.getByLabel('Kies een bestand');

async function answers_bricklayer(page) {
  await sees(heading(page, 'Waarom Metselaar?', 2));
  assert.match(await suggestion(page, 0).innerText(), /Metselaar\s+BK-0082-2\s+VKS 3 · EQF 3/);
}

async function answers_baker(page) {
  await sees(heading(page, /^Waarom .*[Bb]akker/, 2));
  assert.match(await suggestion(page, 0).innerText(), /BK-00(18|19)-3/);
}

page_test('an example is answered with code, level, certainty and reasons', async (page) => {
  await open(page, '#/match');
  await page.getByRole('link', {name: 'Bouwbedrijf Hageland Ruwbouw zoekt METSELAARS'}).click();
  await answers_bricklayer(page);
  await sees(says(page, 'Metselaar past bij deze vacature', {exact: true}), heading(page, 'Niveau 3', 2));
  assert.match(await suggestion(page, 0).innerText(), /Zekerheid\s*> 99%[^]*7 van 7 competenties gevonden/);
  assert.match(page.url(), /#\/match\/example\/metselaar$/);
  assert.equal(await page.title(), 'Bouwbedrijf Hageland Ruwbouw zoekt METSELAARS – Vakpeil');
  const chart = page.getByRole('img', {name: /^Hoe waarschijnlijk elk niveau is: niveau 3 9\d%/});
  await sees(chart);
  assert.equal(await page.getByRole('region', {name: 'Voorstellen'}).getByRole('heading', {level: 3}).count(), 5);
});

page_test('the text stays whole, and each sentence is beside its competence', async (page, address) => {
  await open(page, '#/match/example/metselaar');
  await answers_bricklayer(page);
  const vacancy = await (await fetch(address + '/v1/examples/metselaar')).text();
  const shown = (await vacancy_shown(page)).split('\n').map((line) => line.trim());
  for (const line of vacancy.split('\n')) assert.ok(shown.includes(line.trim()), line);
  const entry = page
    .getByRole('listitem')
    .filter({has: page.getByRole('button', {name: /Plaatst spouwisolatie en vochtkering/})});
  assert.match(await entry.first().innerText(), /waterkering, isolatieplaten en spouwhaken aanbrengen/);
  const sentence = page.getByRole('button', {name: /^waterkering, isolatieplaten .*\(hoort bij competentie 5\b/});
  await sees(sentence);
});

page_test('pointing at a competence lights its sentence, and a click keeps it', async (page) => {
  await open(page, '#/match/example/metselaar');
  const competence = page.getByRole('button', {name: /Zet muren uit vanaf het bouwplan/});
  const own = page.getByRole('button', {name: /^profielen stellen, lagen verdelen/});
  const other = page.getByRole('button', {name: /^voegen uitkrabben/});
  const colour = (locator) => locator.evaluate((element) => getComputedStyle(element).backgroundColor);
  await sees(own);
  assert.equal(await colour(own), await colour(other));
  await competence.hover();
  await eventually(async () => assert.notEqual(await colour(own), await colour(other)));
  await heading(page, 'Voorstellen', 2).hover();
  await eventually(async () => assert.equal(await colour(own), await colour(other)));
  await competence.click();
  await heading(page, 'Voorstellen', 2).hover();
  assert.equal(await competence.getAttribute('aria-pressed'), 'true');
  assert.notEqual(await colour(own), await colour(other));
  await page.keyboard.press('Escape');
  assert.equal(await competence.getAttribute('aria-pressed'), 'false');
});

page_test('another suggestion shows its own reasons', async (page) => {
  await open(page, '#/match/example/metselaar');
  await page.getByRole('link', {name: 'Medewerker ruwbouw', exact: true}).click();
  await sees(heading(page, 'Waarom Medewerker ruwbouw?', 2));
  assert.match(page.url(), /selected=BK-0081-2/);
  await hears(page, 'U ziet nu waarom Medewerker ruwbouw is voorgesteld.');
  await page.getByText('Hoe Vakpeil rekent').click();
  const rows = await texts(page.getByRole('table', {name: 'Punten voor Medewerker ruwbouw'}).getByRole('row'));
  const value = (row) => Number(row.match(/(-?\d+,\d\d)$/)[1].replace(',', '.'));
  const sum = rows.slice(1, -1).reduce((total, row) => total + value(row), 0);
  assert.ok(
    rows.length >= 6 && Math.abs(sum - value(rows.at(-1))) < 0.06,
    `${sum} is not the sum of ${rows.join('|')}`,
  );
});

page_test('a pasted text is answered, by the button and by Ctrl+Enter', async (page) => {
  await open(page, '#/match');
  const field = page.getByLabel('Tekst van de vacature');
  await submit(page);
  await sees(page.getByRole('alert').filter({hasText: 'Plak eerst de tekst van een vacature.'}));
  await field.fill(bricklayer);
  await submit(page);
  await answers_bricklayer(page);
  await page.getByRole('link', {name: 'Een andere vacature'}).click();
  assert.equal(await field.inputValue(), bricklayer);
  await page.getByRole('button', {name: 'Leegmaken'}).click();
  await field.fill(bricklayer + '\nWij zoeken nog iemand.');
  await field.press('Control+Enter');
  await answers_bricklayer(page);
  await sees(page.getByText('Wij zoeken nog iemand.'));
});

page_test('files of text, html and pdf are answered', async (page) => {
  const lines = ['Bakker gezocht', 'Je bakt brood (en koeken).', 'Solliciteren kan bij mevrouw Peeters (Gent).'];
  for (const [file, proof] of [
    [file_of('bakker.txt', lines.join('\n')), lines[2]],
    [file_of('bakker.html', baker_page), 'Je kneedt, vormt en bakt het deeg.'],
    [file_of('bakker.pdf', pdf_of(lines)), lines[2]],
    [file_of('bakker.json', JSON.stringify({title: lines[0], description: lines.slice(1).join('\n')})), lines[2]],
  ]) {
    await open(page, '#/match');
    await chooser(page).setInputFiles(file);
    await answers_baker(page);
    assert.ok((await vacancy_shown(page)).includes(proof), file.name);
  }
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
});

page_test('a vacancy that a browser printed as pdf is answered', async (page) => {
  const [title, ...lines] = bricklayer.split('\n');
  const printed = lines.map((line) => `<p>${line.replace(/^- /, '• ')}</p>`).join('');
  await page.setContent(`<h1>${title}</h1>${printed}<p>Wij zijn één ploeg van vakmensen.</p>`);
  const pdf = await page.pdf({format: 'A4', printBackground: true});
  await open(page, '#/match');
  await chooser(page).setInputFiles({name: 'vacature.pdf', mimeType: 'application/pdf', buffer: pdf});
  await answers_bricklayer(page);
  const shown = await vacancy_shown(page);
  for (const part of ['je plaatst spouwisolatie, waterkering en lateien', 'één ploeg']) assert.ok(shown.includes(part), part);
});

page_test('a file that is too large says so', {allowed: [/status of 413/]}, async (page) => {
  await open(page, '#/match');
  await chooser(page).setInputFiles(file_of('lang.txt', 'Metselaar gezocht. '.repeat(300_000)));
  await sees(page.getByRole('alert').filter({hasText: 'te groot'}));
});

page_test(
  'a tap on a competence lights its sentences, on a phone',
  {hasTouch: true, isMobile: true, width: 390, height: 800},
  async (page) => {
    await open(page, '#/match/example/metselaar');
    const competence = page.getByRole('button', {name: /Zet muren uit vanaf het bouwplan/});
    const own = page.getByRole('button', {name: /^profielen stellen, lagen verdelen/});
    const other = page.getByRole('button', {name: /^voegen uitkrabben/});
    const colour = (locator) => locator.evaluate((element) => getComputedStyle(element).backgroundColor);
    await competence.tap();
    await eventually(async () => assert.notEqual(await colour(own), await colour(other)));
    await other.tap();
    await eventually(async () => assert.equal(await competence.getAttribute('aria-pressed'), 'false'));
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  },
);

page_test('a dropped file is answered', async (page) => {
  await open(page, '#/match');
  await drop(page.getByLabel('Tekst van de vacature'), 'metselaar.txt', bricklayer);
  await answers_bricklayer(page);
});

page_test('a file of an unknown kind is refused before it is sent', async (page) => {
  await open(page, '#/match');
  await chooser(page).setInputFiles(file_of('foto.png', 'no picture', 'image/png'));
  await sees(page.getByRole('alert').filter({hasText: 'Vakpeil kan “foto.png” niet lezen.'}));
  assert.match(page.url(), /#\/match$/);
});

page_test('a broken pdf says so, and leads back', {allowed: [/status of 422/]}, async (page) => {
  await open(page, '#/match');
  await chooser(page).setInputFiles(file_of('kapot.pdf', pdf_of(['Bakker']).subarray(0, 120)));
  await sees(heading(page, 'De vacature is niet gelezen', 1));
  await sees(page.getByRole('alert').filter({hasText: 'In dit bestand staat geen vacature die Vakpeil kan lezen.'}));
  await page.getByRole('link', {name: 'Een andere vacature'}).click();
  await sees(chooser(page));
});

page_test('a text in another language, nonsense and an advertisement get no suggestion as sure', async (page) => {
  const give = async (text) => {
    await open(page, '#/match');
    await page.getByRole('textbox', {name: 'Tekst van de vacature'}).fill(text);
    await submit(page);
  };
  await give('We are looking for a baker who likes to bake bread in the early morning hours, every day of the week.');
  await sees(says(page, 'Deze tekst is niet in het Nederlands'), says(page, 'Taal van deze tekst: Engels.'));
  await give('asdf qwer zxcv');
  await sees(says(page, 'Geen enkele beroepskwalificatie past bij deze vacature'));
  await open(page, '#/match/example/geen_vak');
  await sees(says(page, 'Waarschijnlijk past geen enkele beroepskwalificatie. Kijk dit even na.'));
  await sees(heading(page, 'Wat er het dichtst bij komt', 2));
});

page_test('studies of another level than the tasks are told apart', async (page) => {
  await open(page, '#/match/example/interne_sales');
  const level = page.getByRole('region', {name: 'Niveau 5'});
  await sees(level.getByText('De gevraagde studies en de taken zijn niet van hetzelfde niveau.'));
  assert.match(await level.innerText(), /Gevraagde studies\s+Niveau 6\s*“bachelor of gelijkwaardig door ervaring”/);
});

page_test('markup in a vacancy is shown as text and never runs', async (page) => {
  await open(page, '#/match');
  await page.getByLabel('Tekst van de vacature').fill(hostile);
  await submit(page);
  await sees(page.getByRole('region', {name: 'Tekst van de vacature'}));
  const shown = await vacancy_shown(page);
  for (const part of [
    '<script>window.hacked = 1</script>',
    '<img src="x" onerror="window.hacked = 2">',
    '<svg onload=',
  ])
    assert.ok(shown.includes(part), part);
  assert.equal(await page.getByRole('main').locator('script, img, [onload], [href^=javascript]').count(), 0);
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
});
