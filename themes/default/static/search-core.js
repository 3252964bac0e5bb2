// Finds entries in the index beside the site. Nothing here touches a page, so it also runs outside of a browser.
// The index is made by src/search; both take texts apart in the same way (tests/browser/words.json).
(() => {
  'use strict';

  // ---- Words ----

  const PART = /[\p{Alphabetic}\p{N}\p{M}]+/gu;
  const HYPHEN = /^[-\u2010\u2011]$/;
  const DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
  const LOOKS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', ς: 'σ' };

  /** A word without upper case, accents and forms that only look different. */
  function fold(word) {
    if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase();
    return word.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').normalize('NFKC').toLowerCase()
      .replace(/[ßæœøđłıς]/g, (letter) => LOOKS[letter]);
  }

  /** What stands in the place of the character between two runs, if it joins them. */
  function glue(left, between, right) {
    if (between === "'" || between === '’') return [...left].length > 2 ? '' : null;
    if ((between !== ',' && between !== '.') || !/[0-9]$/.test(left)) return null;
    const digits = /^[0-9]*/.exec(right)[0].length;
    if (between === ',' && digits === 3) return '';
    return digits > 0 ? '.' : null;
  }

  /** `25000` for `25k`. */
  function writtenOut(word) {
    const short = /^([0-9]+)(?:\.([0-9]*))?(k|bn|m)$/.exec(word);
    if (!short) return null;
    const [, whole, part = '', unit] = short;
    const zeros = { k: 3, m: 6, bn: 9 }[unit];
    return part.length > zeros ? null : whole + part + '0'.repeat(zeros - part.length);
  }

  /** The words of a text, each with its place. `instead` says how many words before it one can stand for. */
  function words(text) {
    const runs = [...text.matchAll(PART)].map((run) => ({ text: run[0], start: run.index, end: run.index + run[0].length }));
    const found = [];
    let chain = null;
    for (let at = 0; at < runs.length; at++) {
      const { start } = runs[at];
      let { text: word, end } = runs[at];
      while (at + 1 < runs.length) {
        const next = runs[at + 1];
        const joint = glue(word, text.slice(end, next.start), next.text);
        if (joint === null) break;
        word += joint + next.text;
        end = next.end;
        at++;
      }
      const folded = fold(word);
      const next = runs[at + 1];
      const goesOn = !!next && HYPHEN.test(text.slice(end, next.start));
      const before = found.length;
      give(folded, { start, end }, found);
      if (goesOn || chain) {
        chain ??= { whole: '', parts: 0, words: 0, start };
        chain.whole += folded;
        chain.words += found.slice(before).filter((one) => !one.instead).length;
        if (++chain.parts > 1) found.push({ word: chain.whole, start: chain.start, end, instead: chain.words });
        if (!goesOn) chain = null;
      }
    }
    return found;
  }

  const split = new Map();

  /** The words of a text that is looked at again and again: one that was fetched, so there is an end to them. */
  function wordsOf(text) {
    if (!split.has(text)) split.set(text, words(text));
    return split.get(text);
  }

  function give(word, { start, end }, found) {
    if (/^[\x00-\x7f]*$/.test(word)) {
      found.push({ word, start, end });
      const number = writtenOut(word);
      if (number) found.push({ word: number, start, end, instead: 1 });
      return;
    }
    const letters = [...word];
    // Where folding changed the length, a pair cannot be placed: the whole word stands for it.
    const isSame = word.length === end - start;
    for (let at = 0, place = 0; at < letters.length;) {
      const dense = DENSE.test(letters[at]);
      let to = at;
      while (to < letters.length && DENSE.test(letters[to]) === dense) to++;
      const run = letters.slice(at, to);
      const put = (part, offset) => found.push({
        word: part,
        start: isSame ? start + place + offset : start,
        end: isSame ? start + place + offset + part.length : end,
      });
      if (!dense || run.length === 1) put(run.join(''), 0);
      else for (let one = 0, offset = 0; one + 1 < run.length; offset += run[one].length, one++) put(run[one] + run[one + 1], offset);
      place += run.join('').length;
      at = to;
    }
  }

  // ---- The index ----

  const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&'()*+-./:;<=>?@[]^_`{}~";
  const VALUE = new Uint8Array(128);
  [...DIGITS].forEach((digit, value) => { VALUE[digit.charCodeAt(0)] = value; });

  /** Reads the number at a place of a code; the place after it is left in `numberEnd`. */
  let numberEnd = 0;
  function number(code, at) {
    let value = 0;
    for (let scale = 1; ; scale *= 26) {
      const digit = VALUE[code.charCodeAt(at++)];
      if (digit < 64 || at > code.length) {
        numberEnd = at;
        return value + digit * scale;
      }
      value += (digit - 64) * scale;
    }
  }

  /** Numbers in rising order, from the steps between them. */
  function rising(code) {
    const numbers = [];
    for (let at = 0, before = 0; at < code.length; at = numberEnd) numbers.push(before += number(code, at));
    return numbers;
  }

  const LEVELS = 16;
  const FIT = Array.from({ length: LEVELS }, (_, level) => 0.25 * 1.25 ** level);

  /** The words of a file with the entries that hold them. */
  function readTerms(data) {
    const groups = [];
    const byForm = new Map();
    for (const line of data ? data.split('|') : []) {
      const cut = line.indexOf(' ');
      const [first, ...others] = line.slice(0, cut).split(',');
      const letters = [...first];
      const forms = [first, ...others.map((other) => {
        const shared = number(other, 0);
        return letters.slice(0, shared).join('') + other.slice(numberEnd);
      })];
      const group = { forms, code: line.slice(cut + 1), entries: null };
      groups.push(group);
      for (const form of forms) byForm.set(form, group);
    }
    return { groups, byForm };
  }

  /** The entries that hold a word: their numbers, and how well it fits. */
  function entriesOf(group) {
    if (!group.entries) {
      const { code } = group;
      const at = [], fits = [];
      for (let place = 0, entry = 0; place < code.length; place = numberEnd) {
        const value = number(code, place);
        entry += Math.floor(value / LEVELS);
        at.push(entry);
        fits.push(FIT[value % LEVELS]);
      }
      group.entries = { at, fits };
    }
    return group.entries;
  }

  /** The bare words of a file, each with how common it is. */
  function readWords(data) {
    const all = [];
    let before = [];
    for (const part of data.split(' ')) {
      if (!part) continue;
      const shared = number(part, 0);
      const common = number(part, numberEnd);
      before = [...before.slice(0, shared), ...part.slice(numberEnd)];
      all.push({ word: before.join(''), common });
    }
    return all;
  }

  const fileName = (kind, prefix) => `${kind}-${[...prefix].map((c) => (/[a-zA-Z0-9]/.test(c) ? c : `_${c.codePointAt(0).toString(16)}`)).join('')}`;

  /** The longest of the prefixes that the word begins with. */
  function ownPrefix(word, prefixes) {
    const letters = [...word];
    for (let length = letters.length; length > 0; length--) {
      const prefix = letters.slice(0, length).join('');
      if (prefixes.has(prefix)) return prefix;
    }
    return '';
  }

  /** Whether a word says enough to look for those that begin with it. */
  const isLong = (word) => [...word].length > 1 || DENSE.test(word);

  /** The files in which words that begin like this can be: its own, and those of longer prefixes. */
  function prefixesBelow(start, prefixes) {
    return [...new Set([ownPrefix(start, prefixes), ...[...prefixes].filter((prefix) => prefix.startsWith(start))])];
  }

  // ---- Spelling ----

  /** How many letters one word has to be changed by to become the other: changed, left out, put in or swapped with
      the next. With `open`, what follows in the other does not count. More than `most` is not counted out. */
  function distance(word, other, most, open) {
    const a = [...word], b = [...other];
    if (a.length - b.length > most || (!open && b.length - a.length > most)) return most + 1;
    let before = [], row = Array.from({ length: b.length + 1 }, (_, at) => at);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      let least = i;
      for (let j = 1; j <= b.length; j++) {
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
        next.push(cost);
        least = Math.min(least, cost);
      }
      if (least > most) return most + 1;
      before = row;
      row = next;
    }
    return open ? Math.min(...row) : row[b.length];
  }

  /** How many letters may be wrong in a word. */
  const forgiven = (word) => {
    const { length } = [...word];
    return /[0-9]/.test(word) || length < 4 ? 0 : length < 8 ? 1 : 2;
  };

  /** Whether two words may be forms of one, though the index has only the other: `approving`, `approval`. */
  function isAkin(word, other) {
    let same = 0;
    while (same < word.length && word[same] === other[same]) same++;
    const longest = Math.max(word.length, other.length);
    return same >= 4 && same >= 0.6 * longest && word.length - same <= 4 && other.length - same <= 4;
  }

  // ---- Searching ----

  const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

  /** How much of a query is held in each of many places. */
  class Tally {
    constructor(count) {
      this.held = new Float64Array(count);
      this.covered = new Float64Array(count);
      this.places = [];
    }

    add(place, value, weight) {
      if (!this.covered[place]) this.places.push(place);
      this.held[place] += value;
      this.covered[place] += weight;
    }

    /** The more of the query is held, the better, whatever it is that is missing. */
    worth(place, whole, sure) {
      return this.held[place] / whole * (this.covered[place] / whole / sure) ** 1.5;
    }
  }

  /** Pages with their scores, each with its best entry. */
  class Ranking {
    constructor(count) {
      this.scores = new Float64Array(count);
      this.entry = new Int32Array(count);
      this.pages = [];
    }

    offer(page, score, entry) {
      if (score <= this.scores[page]) return;
      if (!this.scores[page]) this.pages.push(page);
      this.scores[page] = score;
      this.entry[page] = entry;
    }

    /** The best pages, the best of all first. */
    best(count) {
      const isBefore = (page, other) => this.scores[page] > this.scores[other] || (this.scores[page] === this.scores[other] && page < other);
      const top = [];
      for (const page of this.pages) {
        let at = top.length;
        while (at > 0 && isBefore(page, top[at - 1])) at--;
        if (at === count) continue;
        top.splice(at, 0, page);
        if (top.length > count) top.pop();
      }
      return top;
    }
  }

  /** Ranks the pages that hold one of the words. `pageOf` has the page of each entry. */
  function rankWay(terms, sure, pageOf, allowed, ranking) {
    const count = pageOf.length;
    const whole = sum(terms.map((term) => term.weight)) / sure;
    const onEntries = new Tally(count), onPages = new Tally(count);
    for (const { entries, fits, weight } of terms) {
      const most = new Float64Array(count);
      const on = [];
      for (const entry of entries) {
        if (allowed && !allowed.has(entry)) continue;
        const page = pageOf[entry];
        // Many words that fit a little say more than one that fits very well.
        const value = weight * 3 * fits[entry] / (fits[entry] + 2);
        onEntries.add(entry, value, weight);
        if (!most[page]) on.push(page);
        if (value > most[page]) most[page] = value;
      }
      for (const page of on) onPages.add(page, most[page], weight);
    }
    // The part of the page that holds most of it is shown, and says whether the words stand together.
    const own = new Ranking(count);
    for (const entry of onEntries.places) own.offer(pageOf[entry], onEntries.worth(entry, whole, sure), entry);
    for (const page of own.pages) ranking.offer(page, 0.35 * onPages.worth(page, whole, sure) + 0.65 * own.scores[page], own.entry[page]);
  }

  /** How many files of words are fetched before they are asked for: they have 1 to 2 KiB each. */
  const FEW = 32;

  class Engine {
    /** `fetch(name, isAhead)` gives the data of a file of the index, `isAhead` where nobody waits for it yet. */
    constructor(fetch) {
      this.files = new Map();
      this.read = new Map();
      this.fetch = fetch;
    }

    get(name, isAhead = false) {
      if (!this.files.has(name)) {
        const file = Promise.resolve(this.fetch(name, isAhead));
        // What could not be had is asked for again.
        file.catch(() => this.files.delete(name));
        this.files.set(name, file);
      }
      return this.files.get(name);
    }

    async parsed(kind, prefix, reader) {
      const name = fileName(kind, prefix);
      if (!this.read.has(name)) this.read.set(name, reader(await this.get(name)));
      return this.read.get(name);
    }

    /** The directory, prepared. */
    async directory() {
      if (!this.known) {
        const data = await this.get('index');
        const page = new Int32Array(data.entries);
        const on = new Set(rising(data.on));
        for (let at = 0; at < data.entries; at++) page[at] = on.has(at) ? page[at - 1] : at;
        this.known = {
          ...data,
          page,
          records: rising(data.records),
          terms: new Set(data.terms),
          words: new Set(data.words),
          stop: new Set(data.stop.split(' ')),
          synonyms: data.synonyms.map((all) => all.map((phrase) => words(phrase).filter((one) => !one.instead).map((one) => one.word))),
        };
      }
      return this.known;
    }

    terms(prefix) {
      return this.parsed('t', prefix, readTerms);
    }

    /** Fetches all words, where they are about as much as a page. */
    async ahead() {
      const { terms } = await this.directory();
      if (terms.size > FEW) return;
      for (const prefix of terms) this.get(fileName('t', prefix), true).catch(() => {});
    }

    /** What a query asks for: one or several lists of words, each another way to say it. */
    async ways(query) {
      const directory = await this.directory();
      const all = words(query);
      const plain = all.filter((one) => !one.instead).map((one) => one.word);
      const open = /[\p{Alphabetic}\p{N}\p{M}]$/u.test(query) ? plain[plain.length - 1] : null;
      const telling = (way) => {
        const rest = way.filter((word) => !directory.stop.has(word));
        return [...new Set(rest.length ? rest : way)];
      };
      const ways = [plain];
      const replaced = (from, count, by) => {
        const way = [...plain.slice(0, from), ...by, ...plain.slice(from + count)];
        if (ways.length < 8 && !ways.some((known) => known.join(' ') === way.join(' '))) ways.push(way);
      };
      let seen = 0;
      for (const one of all) {
        if (one.instead) replaced(seen - one.instead, one.instead, [one.word]);
        else seen++;
      }
      for (const group of directory.synonyms) {
        for (const phrase of group) {
          for (let at = 0; at + phrase.length <= plain.length; at++) {
            if (phrase.every((word, offset) => plain[at + offset] === word)) {
              for (const other of group) if (other !== phrase) replaced(at, phrase.length, other);
            }
          }
        }
      }
      // What will be looked up is asked for before anything waits.
      for (const word of telling(plain)) for (const prefix of this.prefixes(word, word === open, directory)) this.get(fileName('t', prefix));
      // Words that are written as one elsewhere: `on boarding`, `back to back`.
      const asOne = new Set();
      const runs = plain.slice(1).map((_, at) => [at, 2]);
      if (plain.length > 2 && plain.length < 5) runs.push([0, plain.length]);
      await Promise.all(runs.slice(0, 4).map(async ([at, count]) => {
        const joined = plain.slice(at, at + count).join('');
        const { byForm } = await this.terms(ownPrefix(joined, directory.terms));
        if (byForm.has(joined)) {
          replaced(at, count, [joined]);
          asOne.add(joined);
        }
      }));
      return { ways: ways.map(telling), plain, open, asOne };
    }

    /** The files that the words are in which a word of the query can stand for, its own first. */
    prefixes(word, isOpen, { terms }) {
      const below = isOpen && isLong(word) ? prefixesBelow(word, terms) : [];
      // A few letters begin too many words: wait for the next.
      return below.length && below.length <= 4 ? below : [ownPrefix(word, terms)];
    }

    /** The words of the index that a word of the query stands for. */
    async term(word, isOpen, isFar) {
      const directory = await this.directory();
      const [first, ...others] = await Promise.all(this.prefixes(word, isOpen, directory).map((prefix) => this.terms(prefix)));
      const own = first.byForm.get(word);
      const matches = new Map();
      if (own) matches.set(own, 1);
      if (isOpen && isLong(word)) {
        for (const group of [first, ...others].flatMap(({ groups }) => groups)) {
          if (matches.has(group)) continue;
          const lengths = group.forms.filter((form) => form.startsWith(word)).map((form) => form.length);
          if (lengths.length) matches.set(group, (own ? 0.25 : 0.55) + 0.3 * (word.length / Math.min(...lengths)));
        }
      }
      if (!matches.size) {
        for (const [form, factor] of await this.misspelt(word, isOpen, isFar)) {
          const group = (await this.terms(ownPrefix(form, directory.terms))).byForm.get(form);
          if (group && !matches.has(group)) matches.set(group, factor);
        }
      }
      const best = [...matches].sort((a, b) => b[1] - a[1]).slice(0, 40);
      return this.weighed(word, best, directory.entries);
    }

    weighed(word, matches, count) {
      const fits = new Float64Array(count);
      const entries = [];
      const forms = new Map();
      for (const [group, factor] of matches) {
        // Another form of the word is nearly as good.
        for (const form of group.forms) forms.set(form, Math.max(form === word ? factor : 0.9 * factor, forms.get(form) ?? 0));
        const own = entriesOf(group);
        for (let place = 0; place < own.at.length; place++) {
          const entry = own.at[place];
          const fit = own.fits[place] * factor;
          if (!fits[entry]) entries.push(entry);
          if (fit > fits[entry]) fits[entry] = fit;
        }
      }
      const idf = Math.log(1 + (count - entries.length + 0.5) / (entries.length + 0.5));
      // Rare words say more, but a sentence is not about its rarest word alone.
      return { word, forms, entries, fits, weight: Math.max(idf, 0.2) ** 0.6 };
    }

    /** Words that may be meant by one the index does not have, with how sure that is. */
    async misspelt(word, isOpen, isFar) {
      const letters = [...word];
      const most = forgiven(word);
      if (letters.length < 3) return [];
      // The first letter is seldom wrong, but may be swapped with the second, or one too many.
      let found = [];
      for (const start of isFar ? [letters[0], letters[1], ''] : letters.slice(0, 2)) {
        if (!found.length) found = await this.near(word, most, isOpen, start);
      }
      const best = Math.min(...found.map((one) => one.cost));
      return found.filter((one) => one.cost <= best + 0.1)
        .sort((a, b) => a.cost - b.cost || b.common - a.common || (a.word < b.word ? -1 : 1))
        .slice(0, 6).map((one) => [one.word, one.cost < 1.5 ? 0.85 : 0.7]);
    }

    async near(word, most, isOpen, start) {
      const { words: prefixes } = await this.directory();
      const files = start ? prefixesBelow(start, prefixes) : [...prefixes];
      const found = [];
      for (const all of await Promise.all(files.map((prefix) => this.parsed('w', prefix, readWords)))) {
        for (const { word: other, common } of all) {
          const whole = most ? distance(word, other, most, false) : 1;
          // A slip at the start is rarer than one within.
          const slip = word[0] === other[0] ? 0 : 0.4;
          if (whole <= most && whole > 0) found.push({ word: other, common, cost: whole + slip });
          else if (isAkin(word, other)) found.push({ word: other, common, cost: 1.5 });
          else if (isOpen && most && distance(word, other, Math.min(most, 1), true) <= 1) found.push({ word: other, common, cost: 1.6 + slip });
        }
      }
      return found;
    }

    /** The entries that pass the filters, or `null` for all. */
    async allowed(filters) {
      const wanted = Object.entries(filters ?? {}).filter(([, value]) => value?.length);
      if (!wanted.length) return null;
      const data = await this.get('filters');
      let allowed = null;
      for (const [name, value] of wanted) {
        const own = new Set([value].flat().flatMap((one) => rising(data[`${name}:${one}`] ?? '')));
        allowed = allowed ? new Set([...allowed].filter((entry) => own.has(entry))) : own;
      }
      return allowed;
    }

    /**
     * The best entries for a query. `total` counts all pages on which something was found. `onFirst` is called as
     * soon as the likeliest is there, with a function that gives all there is by then.
     */
    async find(query, { filters, limit = 6, onFirst } = {}) {
      const directory = await this.directory();
      const { ways, plain, open, asOne } = await this.ways(query);
      if (!plain.length) return { results: [], total: 0 };
      const [allowed, first] = await Promise.all([this.allowed(filters), this.lookUp(ways, open)]);
      let terms = first;
      let ranking = this.rank({ ways, asOne }, terms, allowed);
      if (!ranking.pages.length && [...terms.values()].every((term) => !term.entries.length)) {
        // Nothing at all: the very first letter may be wrong. That takes more to fetch.
        terms = await this.lookUp(ways, open, true);
        ranking = this.rank({ ways, asOne }, terms, allowed);
      }
      const best = ranking.best(limit);
      const asked = { ways: ways.map((way) => way.map((word) => terms.get(word))), plain, stop: directory.stop };
      const highest = ranking.scores[best[0]];
      const judged = [];
      const found = () => ({ results: judged.flat().sort((a, b) => b.score - a.score), total: ranking.pages.length });
      await Promise.all(best.map(async (page, at) => {
        const record = await this.record(ranking.entry[page]);
        judged[at] = judge(record, asked, ranking.scores[page] / highest);
        if (at === 0) onFirst?.(found);
      }));
      return found();
    }

    async lookUp(ways, open, isFar = false) {
      const wanted = [...new Set(ways.flat())];
      const terms = await Promise.all(wanted.map((word) => this.term(word, word === open, isFar)));
      return new Map(wanted.map((word, at) => [word, terms[at]]));
    }

    /** Every page that holds a word. */
    rank({ ways, asOne }, terms, allowed) {
      const { page } = this.known;
      const ranking = new Ranking(page.length);
      for (const way of ways) {
        // Words that are written as one are seldom near each other by chance.
        const sure = way.some((word) => asOne.has(word)) ? 1.4 : 1;
        rankWay(way.map((word) => terms.get(word)), sure, page, allowed, ranking);
      }
      return ranking;
    }

    /** What is shown of an entry. */
    async record(entry) {
      const { records } = await this.directory();
      let low = 0, high = records.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (records[middle] <= entry) low = middle;
        else high = middle - 1;
      }
      return (await this.get(`d-${records[low]}`))[entry - records[low]];
    }
  }

  // ---- Judging what was found by its own words ----

  /** How likely it is meant, beside others with the same words. */
  const LESS = { tag: 0.2, page: 0.2, moment: 0.12, bank: 0.12, scenario: 0.05 };

  /** What a sentence is said about: the way round a rule, or the rule. */
  const SAID = { route: 0.2, control: 0.1 };

  function judge([kind, path, anchor, title, within, phrases, sections, retired, saidCount], asked, base) {
    let best = null;
    const stem = anchor || /([^/]*?)(?:\/index)?\.html$/.exec(path)[1];
    for (const terms of asked.ways) {
      const name = compare(title, terms, asked, [kind]);
      const file = compare(stem, terms, asked, [kind]);
      let said = { score: 0 };
      phrases.forEach((phrase, at) => {
        const found = compare(phrase, terms, asked);
        if (found.score > said.score) said = { ...found, phrase, isSaid: at < saidCount };
      });
      let part = null;
      for (const section of sections) {
        const heading = compare(section[1], terms, asked);
        const text = inText(section[2], terms);
        const score = 1.1 * heading.score + 0.6 * text.share + 0.3 * text.near;
        if (!part || score > part.score) part = { section, score, heading, text };
      }
      const whole = [name, said, file, part?.heading].some((one) => one?.isWhole) ? 0.45 : 0;
      const score = 0.8 * base + 0.9 * name.score + 0.75 * said.score + 0.4 * file.score + 0.35 * (part?.score ?? 0) + whole
        + (asked.plain.length > 3 ? SAID[kind] ?? 0 : 0) - (LESS[kind] ?? 0) - (retired ? 0.6 : 0);
      if (!best || score > best.score) best = { score, name, said, part, terms };
    }
    const { name, said, part } = best;
    // What the title says whole is the page, and not one of its parts.
    const whole = Math.max(name.share, said.share ?? 0);
    const isPart = part && part.section[0] && whole < 0.99 && Math.max(part.heading.share, part.text.share) > whole;
    const forms = new Set(best.terms.flatMap((term) => [...term.forms.keys()]));
    return {
      kind, path, title, within, isRetired: !!retired,
      score: best.score,
      anchor: isPart ? part.section[0] : anchor,
      heading: isPart ? part.section[1] : '',
      ...(said.score > 0.3 && said.score > name.score ? { [said.isSaid ? 'said' : 'called']: said.phrase } : {}),
      text: part ? excerpt(part.section[2], part.text) : '',
      marked: (text) => marked(text, forms),
    };
  }

  /** How well a name fits: how much of the query is in it, and how much of it is in the query. */
  function compare(name, terms, { plain, stop }, besides = []) {
    const own = [];
    for (const one of wordsOf(name)) {
      const held = terms.map((term) => term.forms.get(one.word) ?? 0);
      // A word that is written as one stands for its parts.
      if (one.instead) for (const part of own.slice(-one.instead)) part.held = part.held.map((value, slot) => Math.max(value, held[slot]));
      else own.push({ word: one.word, held });
    }
    if (!own.length) return { score: 0, share: 0, isWhole: false };
    const whole = sum(terms.map((term) => term.weight));
    const held = (term, slot) => Math.max(0, ...own.map((one) => one.held[slot]), ...besides.map((word) => term.forms.get(word) ?? 0));
    const share = sum(terms.map((term, slot) => term.weight * held(term, slot))) / whole;
    const telling = own.filter((one) => !stop.has(one.word));
    const measured = telling.length ? telling : own;
    const used = measured.filter((one) => one.held.some((value) => value > 0)).length / measured.length;
    // Word for word, also with those that say nothing alone.
    const literal = plain.length > 1 && ` ${own.map((one) => one.word).join(' ')} `.includes(` ${plain.join(' ')} `) ? 1 : 0;
    const isWhole = share > 0.8 && used > 0.99;
    return { score: share * (0.45 + 0.55 * used) + 0.2 * literal, share, isWhole };
  }

  /** How much of the query a text holds, and how near together. */
  function inText(text, terms) {
    const hits = [];
    wordsOf(text).forEach((one, place) => {
      terms.forEach((term, slot) => { if (term.forms.has(one.word)) hits.push({ slot, place, start: one.start, end: one.end }); });
    });
    const whole = sum(terms.map((term) => term.weight));
    const kinds = new Set(hits.map((hit) => hit.slot));
    const share = sum([...kinds].map((slot) => terms[slot].weight)) / whole;
    // The shortest stretch that holds them all.
    const counts = new Map();
    let best = null;
    for (let from = 0, to = 0; to < hits.length; to++) {
      counts.set(hits[to].slot, (counts.get(hits[to].slot) ?? 0) + 1);
      while (counts.get(hits[from].slot) > 1) {
        counts.set(hits[from].slot, counts.get(hits[from].slot) - 1);
        from++;
      }
      const length = hits[to].place - hits[from].place + 1;
      if (counts.size === kinds.size && (!best || length < best.length)) best = { length, start: hits[from].start, end: hits[to].end };
    }
    const near = best && kinds.size > 1 ? share * kinds.size / best.length : 0;
    return { share, near, start: best?.start ?? 0, end: best?.end ?? 0 };
  }

  /** About two lines of a text round what was found. */
  function excerpt(text, { start, end }) {
    const length = 150;
    if (text.length <= length) return text;
    let from = Math.max(0, Math.min(start - 50, end - length));
    if (from > 0) {
      // Begin with a sentence if one begins here, else with a word.
      const sentence = text.slice(from, start).search(/[.!?] \S/);
      const space = text.indexOf(' ', from);
      from = sentence >= 0 ? from + sentence + 2 : space >= 0 && space < start ? space + 1 : from;
    }
    let to = Math.min(text.length, from + length);
    if (to < text.length) {
      const space = text.lastIndexOf(' ', to);
      if (space > from + length / 2) to = space;
    }
    return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  }

  /** A text in pieces; those that were searched for are marked. */
  function marked(text, forms) {
    const pieces = [];
    let at = 0;
    const add = (to, isHit) => {
      if (to <= at) return;
      const last = pieces[pieces.length - 1];
      if (last && last.isHit === isHit) last.text += text.slice(at, to);
      else pieces.push({ text: text.slice(at, to), isHit });
      at = to;
    };
    for (const { word, start, end } of words(text)) {
      if (!forms.has(word)) continue;
      add(start, false);
      add(end, true);
    }
    add(text.length, false);
    return pieces;
  }

  // ---- The door ----

  const data = new Map();
  globalThis.playbookSearch = {
    /** A file of the index hands over what it holds. */
    put(name, value) { data.set(name, value); },
    /** What a file handed over. */
    take: (name) => data.get(name),
    open: (fetch) => new Engine(fetch),
    words,
    fold,
    distance,
  };
})();
