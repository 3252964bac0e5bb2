// The sites under test: built by the program into a folder of their own, gone when the tests end.

import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';

const repository = resolve(import.meta.dirname, '../../..');

const playbook = (...words) => run(words, 'inherit');

function run(words, errors) {
  execFileSync('cargo', ['run', '--quiet', '--locked', '--', ...words], { cwd: repository, stdio: ['ignore', 'ignore', errors] });
}

function temporary() {
  // A name that has to be escaped in addresses: a site works wherever it is put.
  const folder = mkdtempSync(join(tmpdir(), 'playbook für alle '));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The example in `content/`. */
export function example() {
  const site = join(temporary(), 'site');
  playbook('build', repository, '--out', site);
  return new Site(site);
}

/** The example in another language of the site's own words. */
export function exampleIn(language, words = {}) {
  const folder = temporary();
  const theme = Object.keys(words).length ? '\ntheme = "ours"' : '';
  const book = readFileSync(join(repository, 'book.toml'), 'utf8').replace('language = "en"', `language = "${language}"${theme}`);
  writeFileSync(join(folder, 'book.toml'), book);
  cpSync(join(repository, 'content'), join(folder, 'content'), { recursive: true });
  if (theme) {
    mkdirSync(join(folder, 'themes/ours/lang'), { recursive: true });
    const messages = Object.entries(words).map(([id, said]) => `${id} = ${said}\n`);
    writeFileSync(join(folder, `themes/ours/lang/${language}.ftl`), messages.join(''));
  }
  return built(folder);
}

/** The site of any folder, which is left as it is. What other people's pages lack is of no interest here. */
export function built(folder) {
  const site = join(temporary(), 'site');
  run(['build', folder, '--out', site], 'ignore');
  return new Site(site);
}

/** A folder with these files, by their paths. */
export function written(files) {
  const folder = temporary();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The folder of a handbook that lies beside the repository, if it does. */
export const folderOf = (handbook) => ['../shared/corpora', '../../shared/corpora']
  .map((place) => join(repository, place, handbook)).find((folder) => existsSync(folder));

/** What `playbook init` starts with, with these lines at the end of its `book.toml`. */
export function starter(settings = '') {
  const folder = temporary();
  playbook('init', folder);
  if (settings) appendFileSync(join(folder, 'book.toml'), `\n${settings}\n`);
  playbook('build', folder);
  return new Site(join(folder, 'site'));
}

class Site {
  constructor(folder) {
    this.folder = folder;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    this.files = files.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'));
    this.files.sort();
    /** Paths of all pages but those that only send readers on. */
    this.pages = this.files.filter((path) => path.endsWith('.html') && !this.text(path).includes('http-equiv="refresh"'));
  }

  text(path) {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** `guide`, `process` …: what sort of page it is. */
  kind(path) {
    return /<main[^>]* class="at-([\w-]+)"/.exec(this.text(path))?.[1] ?? 'other';
  }

  /** Whether the page leads to the others: what is left with a customer does not. */
  hasMenu(path) {
    return this.text(path).includes('class="btn menu"');
  }

  /** The longest page of each kind. */
  samples() {
    const samples = new Map();
    for (const path of this.pages) {
      const best = samples.get(this.kind(path));
      if (!best || this.text(path).length > this.text(best).length) samples.set(this.kind(path), path);
    }
    return [...samples.values()];
  }

  /** The longest pages, and others from all over the site. */
  some(longest, others) {
    const all = [...this.pages].sort((a, b) => this.text(b).length - this.text(a).length);
    const step = Math.max(1, Math.floor((all.length - longest) / others));
    return all.filter((_, at) => at < longest || (at - longest) % step === 0);
  }

  /** All pages, but of the questions, which are made alike by the hundred, the five longest. */
  withoutTwins() {
    const questions = this.pages.filter((path) => this.kind(path) === 'question');
    questions.sort((a, b) => this.text(b).length - this.text(a).length);
    const twins = new Set(questions.slice(5));
    return this.pages.filter((path) => !twins.has(path));
  }

  /** The longest page of one kind. */
  sample(kind) {
    return this.samples().find((path) => this.kind(path) === kind);
  }
}
