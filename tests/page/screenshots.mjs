// Pictures of every view, for the README and for whoever reviews a change: node screenshots.mjs FOLDER

import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {start_server} from './server.mjs';
import {open_browser, open_page} from './support.mjs';
import {views} from './views.mjs';

const folder = process.argv[2];
await mkdir(folder, {recursive: true});
const server = await start_server();
const browser = await open_browser();

/// Visits a view once and takes a picture for each of {file: colour scheme}.
async function take(name, pictures, options, extent) {
  const {page, close} = await open_page(browser, server.address, options);
  await views[name](page);
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement.blur());
  for (const [file, colorScheme] of Object.entries(pictures)) {
    await page.emulateMedia({colorScheme});
    await page.screenshot({path: join(folder, file), ...extent});
  }
  await close();
}

try {
  await take('match', {'match.png': 'light'}, {width: 1440, height: 1000}, {});
  for (const name of Object.keys(views)) {
    for (const width of [360, 768, 1440]) {
      const pictures = {[`${name}_${width}_light.png`]: 'light', [`${name}_${width}_dark.png`]: 'dark'};
      await take(name, pictures, {width}, {fullPage: true});
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
