// A second CEL agrees with ours on generated conditions, or we do not know.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { Environment } from '@marcbachmann/cel-js';

const repository = resolve(import.meta.dirname, '../..');

function cargo(...words) {
  return execFileSync('cargo', words, { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The cases that `tests/conditions/oracle.rs` writes, the same ones each time. */
function cases() {
  cargo('test', '--quiet', '--locked', '--test', 'conditions', 'cases_for_javascript');
  const { target_directory: target } = JSON.parse(cargo('metadata', '--locked', '--no-deps', '--format-version', '1'));
  return JSON.parse(readFileSync(join(target, 'tmp', 'conditions.json'), 'utf8'));
}

// Lists of ours may hold answers, whose types it does not know, beside texts.
const CEL = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });

/** What the library says: true, false, or an error in its own words. */
function asked({ cel, answers }) {
  try {
    return CEL.evaluate(cel, { q: answers });
  } catch (error) {
    return error;
  }
}

const CONDITIONS = cases();

test('what we know a JavaScript CEL says too, and what we refuse it refuses', () => {
  const counts = { agreed: 0, unknown: 0, refused: 0 };
  const wrong = [];
  for (const one of CONDITIONS) {
    const theirs = asked(one);
    const fits = {
      true: theirs === true,
      false: theirs === false,
      refused: theirs instanceof Error,
      // An answer is missing or makes no sense: CEL mostly gives an error.
      unknown: true,
    };
    // It looks at the types of what is written out before it begins, as we do when a playbook is checked.
    const refusedByBoth = !one.accepted && theirs instanceof Error;
    if (!fits[one.ours] && !refusedByBoth) wrong.push(`${one.cel} with ${JSON.stringify(one.answers)}: ours ${one.ours}, theirs ${theirs}`);
    counts[one.ours === 'true' || one.ours === 'false' ? 'agreed' : one.ours] += 1;
  }
  assert.equal(wrong.join('\n'), '');
  assert.ok(CONDITIONS.length >= 1000 && counts.agreed > CONDITIONS.length / 4, JSON.stringify(counts));
});

/** The value of a condition's data, as `src/model/condition/data.rs` describes it; undefined where it is unknown. */
function value(data, answers) {
  if (!Array.isArray(data)) return data;
  const [sign, ...parts] = data;
  if (sign === 'v') return answers[parts[0].replace(/^q\./, '')];
  const values = parts.map((part) => value(part, answers));
  if (sign === '&&' || sign === '||') {
    const settles = sign === '||';
    if (values.includes(settles)) return settles;
    return values.every((one) => one === !settles) ? !settles : undefined;
  }
  if (values.includes(undefined)) return undefined;
  const [a, b] = values;
  const kind = (one) => (Array.isArray(one) ? 'list' : typeof one);
  const kinds = values.map(kind).join(' ');
  const both = (wanted, result) => (kinds === `${wanted} ${wanted}` ? result() : undefined);
  const number = (result) => (Number.isNaN(result) ? undefined : result);
  // By code points, as Rust and CEL compare them.
  const order = (left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right));
  const ordered = (holds) => both('number', () => holds(a - b)) ?? both('string', () => holds(order(a, b)));
  const same = () => (kind(a) === kind(b) ? JSON.stringify(a) === JSON.stringify(b) : undefined);
  switch (sign) {
    case 'l': return values;
    case '!': return kinds === 'boolean' ? !a : undefined;
    case '==': return same();
    case '!=': return same() === undefined ? undefined : !same();
    case '<': return ordered((by) => by < 0);
    case '<=': return ordered((by) => by <= 0);
    case '>': return ordered((by) => by > 0);
    case '>=': return ordered((by) => by >= 0);
    case 'in': return Array.isArray(b) ? b.some((one) => kind(one) === kind(a) && JSON.stringify(one) === JSON.stringify(a)) : undefined;
    case '+': return both('number', () => number(a + b));
    case '-': return values.length === 1 ? (kinds === 'number' ? -a : undefined) : both('number', () => number(a - b));
    case '*': return both('number', () => number(a * b));
    case '/': return both('number', () => number(a / b));
    case 'size': return kinds === 'string' || kinds === 'list' ? [...a].length : undefined;
    case 'startsWith': return both('string', () => a.startsWith(b));
    case 'contains': return both('string', () => a.includes(b));
    default: throw new Error(`no operation is called ${sign}`);
  }
}

test('the data on a page says what the condition says, walked as it is described', () => {
  for (const one of CONDITIONS.filter(({ data }) => data !== null)) {
    const found = value(one.data, one.answers);
    const truth = typeof found === 'boolean' ? String(found) : 'unknown';
    assert.equal(truth, one.ours, `${one.cel} with ${JSON.stringify(one.answers)}`);
  }
});
