// The program under test, serving with feedback of its own.

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

const patience = 30_000;

function address_in(process) {
  return new Promise((resolve, reject) => {
    const said = [];
    const timer = setTimeout(() => reject(new Error(`no address in time: ${said.join('\n')}`)), patience);
    process.once('error', reject);
    process.once('exit', (code) => reject(new Error(`ended with ${code}: ${said.join('\n')}`)));
    // Read to the end, so that the program never waits for a reader.
    createInterface({input: process.stderr}).on('line', (line) => {
      said.push(line);
      const address = line.match(/info (http:\/\/127\.0\.0\.1:\d+)\/ answers from /)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/// Starts the program. With a token, feedback needs it. {address, stop()}
export async function start_server({token = null, feedback = true} = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'vakpeil-page-'));
  const options = ['serve', '--port', '0'];
  options.push(...(feedback ? ['--feedback', join(folder, 'feedback.sqlite')] : ['--no-feedback']));
  if (token !== null) {
    await writeFile(join(folder, 'tokens'), token + '\n', {mode: 0o600});
    options.push('--tokens', join(folder, 'tokens'));
  }
  const program = spawn(process.env.VAKPEIL_PROGRAM, options, {stdio: ['ignore', 'ignore', 'pipe']});
  const ended = new Promise((resolve) => program.once('exit', (code, signal) => resolve({code, signal})));
  try {
    return {address: await address_in(program), stop};
  } catch (error) {
    program.kill('SIGKILL');
    await rm(folder, {recursive: true, force: true});
    throw error;
  }

  async function stop() {
    program.kill('SIGTERM');
    const late = setTimeout(() => program.kill('SIGKILL'), patience);
    const end = await ended;
    clearTimeout(late);
    await rm(folder, {recursive: true, force: true});
    assert.deepEqual(end, {code: 0, signal: null}, 'SIGTERM ends the program well');
  }
}
