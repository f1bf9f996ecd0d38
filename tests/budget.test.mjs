// budget.test.mjs - no stage takes more instructions than tests/bench/budget.json allows it: counted, so the same on a busy machine
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { countInstructions, hasValgrind, inclusiveCosts } from './bench/instructions.mjs';

const budget = JSON.parse(readFileSync(new URL('bench/budget.json', import.meta.url), 'utf8'));
// Another compiler inlines other functions: what is small moves more than the whole.
const allowed = (name, most) => (name === 'annotate' || name === 'opening' ? most * 1.1 : most * 1.2 + 2);

test('costs of a function are its own and those of what it calls', () => {
  const file = [
    'fn=(1) main',
    '3 10',
    '+1 5',
    'cfn=(2) helper',
    'calls=2 9',
    '* 100',
    'fi=(7) other.h',
    '12 1',
    'fn=(2)',
    '9 60',
    '+2 40',
    'fn=(1)',
    '-4 2',
  ];
  assert.deepEqual(
    [...inclusiveCosts(file.join('\n'))],
    [
      ['main', 118],
      ['helper', 100],
    ]
  );
});

test(
  'every part keeps to its budget of instructions',
  { skip: hasValgrind() ? false : 'there is no valgrind to count with' },
  () => {
    const { bytes, opening, rows } = countInstructions(process.env.RUB_BUILD ?? 'build');
    const counted = new Map([
      ['opening', opening / 1e6],
      ...rows.map(({ name, count }) => [name, count / bytes]),
    ]);
    assert.deepEqual(
      [...counted].filter(([, count]) => count <= 0).map(([name]) => `${name}: nothing is counted`),
      []
    );
    assert.deepEqual([...counted.keys()].sort(), Object.keys(budget).sort());
    const over = [...counted].filter(([name, count]) => count > allowed(name, budget[name]));
    assert.deepEqual(
      over.map(
        ([name, count]) => `${name}: ${count.toFixed(1)} where ${budget[name]} are allowed; see make profile`
      ),
      []
    );
  }
);
