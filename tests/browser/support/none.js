// One line for each finding, however many there are.

import assert from 'node:assert/strict';

const SHOWN = 30;

/** Fails if anything was found, and lists it. */
export function none(found) {
  const lines = found.slice(0, SHOWN).map((line) => `  ${line}`);
  if (found.length > SHOWN) lines.push(`  … and ${found.length - SHOWN} more`);
  if (found.length) throw new assert.AssertionError({ message: `${found.length} found:\n${lines.join('\n')}`, operator: 'none', stackStartFn: none });
}
