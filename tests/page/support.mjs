// What all tests of the page share: one server and one browser a file, and a fresh context a test that is watched.

import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {chromium} from 'playwright-core';
import {start_server} from './server.mjs';

export function open_browser() {
  return chromium.launch({
    executablePath: process.env.VAKPEIL_CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/// Notes all that a page must never do, in `faults`: an error on the console, a request to another host.
function watch(context, address, allowed, faults) {
  const note = (text) => {
    if (!allowed.some((pattern) => pattern.test(text))) faults.push(text);
  };
  context.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note(`page: ${error.error().stack}`));
  context.on('dialog', (dialog) => {
    note(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const here = url.protocol === 'blob:' || url.protocol === 'data:' || url.origin === address;
    if (!here) note(`request: ${request.url()}`);
  });
}

/// A page in a context of its own: {page, close()}. close() fails when something was noted that is not allowed.
export async function open_page(
  browser,
  address,
  {allowed = [], scripts = [], width = 1280, height = 900, ...rest} = {},
) {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    viewport: {width, height},
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...rest,
  });
  context.setDefaultTimeout(10_000);
  for (const content of scripts) await context.addInitScript({content});
  const faults = [];
  watch(context, address, allowed, faults);
  return {
    page: await context.newPage(),
    close: async () => {
      await context.close();
      assert.deepEqual(faults, [], 'the page does nothing that it must not');
    },
  };
}

async function forget_feedback(address) {
  const {feedback} = await (await fetch(address + '/v1/feedback')).json();
  for (const {id} of feedback) await fetch(`${address}/v1/feedback/${id}`, {method: 'DELETE'});
}

/// The tests of a file: page_test(name, [options], async (page, address) => ...). Each begins without feedback. A todo
/// among the options says why a test cannot pass yet.
export function page_tests(server_options = {}) {
  let server;
  let browser;
  before(async () => {
    [server, browser] = await Promise.all([start_server(server_options), open_browser()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  return (name, ...rest) => {
    const body = rest.pop();
    const [{todo, ...options} = {}] = rest;
    test(name, {timeout: 60_000, todo}, async () => {
      const open_to_all = server_options.token === undefined && server_options.feedback !== false;
      if (open_to_all) await forget_feedback(server.address);
      const {page, close} = await open_page(browser, server.address, options);
      try {
        await body(page, server.address);
      } catch (error) {
        // The first failure tells most; what was noted would hide it.
        await close().catch((noted) => (error.message += '\n' + noted.message));
        throw error;
      }
      await close();
    });
  };
}

/// Goes to a view by its address, as somebody does who opens a link.
export async function open(page, hash) {
  await page.goto('/' + hash);
}

/// Drops a file with this text onto an element.
export async function drop(target, name, text) {
  const data = await target.page().evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    [name, text],
  );
  await target.dispatchEvent('drop', {dataTransfer: data});
}

/// The text of a vacancy as it is shown, without what the page adds to it.
export function vacancy_shown(page) {
  return page.locator('.vacancy-text').evaluate((element) => {
    const copy = element.cloneNode(true);
    for (const extra of copy.querySelectorAll('.sentence-numbers, .visually-hidden')) extra.remove();
    return copy.textContent;
  });
}

/// Words in the view itself, not in the live region that repeats them.
export function says(page, text, options) {
  return page.getByRole('main').getByText(text, options);
}

/// Tries until check() no longer throws; then gives its result.
export async function eventually(check, patience = 10_000) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

export async function sees(...locators) {
  for (const locator of locators) await locator.waitFor({state: 'visible'});
}

export async function gone(locator) {
  await locator.waitFor({state: 'detached'});
}

export function heading(page, name, level) {
  return page.getByRole('heading', {name, level, exact: typeof name === 'string'});
}

/// Texts of all that a locator finds, with single spaces.
export async function texts(locator) {
  return (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

/// What the live region says, or will say soon.
export async function hears(page, text) {
  await sees(page.locator('#announcer', {hasText: text}));
}

export async function feedback_of(address, format = '') {
  const response = await fetch(`${address}/v1/feedback${format === '' ? '' : '?format=' + format}`);
  return format === '' ? (await response.json()).feedback : response.text();
}
