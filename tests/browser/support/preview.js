// A playbook that is served by the program from a folder of its own, gone when the test ends.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../../..');

/** The program, built if it is not: where it lies is what cargo says. */
function program() {
  const messages = execFileSync('cargo', ['build', '--quiet', '--locked', '--message-format=json'], { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 });
  const made = messages.toString().split('\n').filter(Boolean).map((line) => JSON.parse(line));
  return made.findLast(({ executable }) => executable).executable;
}

const path = program();

class Preview {
  constructor(folder, words) {
    this.folder = folder;
    this.words = words;
    this.port = 0;
  }

  put(file, text) {
    const at = join(this.folder, file);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, text);
  }

  remove(file) {
    rmSync(join(this.folder, file));
  }

  /** Starts the server, at the port it had before if it had one, and waits until it has built. */
  async start() {
    this.child = spawn(path, ['serve', this.folder, '--port', String(this.port), ...this.words], { stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    await new Promise((built, failed) => {
      this.child.stdout.on('data', (data) => {
        said += data;
        if (/uilt/.test(said)) built();
      });
      this.child.on('exit', (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
    });
    this.child.removeAllListeners('exit');
    this.url = /http:\/\/\S+\//.exec(said)[0];
    this.port = new URL(this.url).port;
  }

  async stop() {
    const ended = new Promise((resolve) => this.child.on('exit', resolve));
    this.child.kill('SIGINT');
    await ended;
  }

  async end() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Serves these files. */
export async function preview(files, words = []) {
  const served = new Preview(mkdtempSync(join(realpathSync(tmpdir()), 'playbook-preview-')), words);
  for (const [file, text] of Object.entries(files)) served.put(file, text);
  await served.start();
  return served;
}
