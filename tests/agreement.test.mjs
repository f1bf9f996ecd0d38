// agreement.test.mjs - no change of what the engine says of the annotated texts goes unseen, and none makes it agree less unsaid
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreement, kept } from './agreement.mjs';

const build = process.env.RUB_BUILD ?? 'build';
const HOW = 'node tests/agreement.mjs build shows what it gains and loses; --write keeps it';

// Of a model that was trained anew some kinds are better and some worse: five in a hundred more, and five rows of a rare kind.
const MORE = 1.05,
  ROWS = 5;

test('what the engine says of the annotated texts is what was kept with their agreement', t => {
  const before = kept(),
    now = disagreement(`${build}/rubricate`, `${build}/en.rubm`);
  if (now.texts !== before.texts) return t.skip(`core/corpus has other texts: ${HOW}`);
  if (now.model === before.model) {
    if (now.asked === before.asked) assert.equal(now.said, before.said, HOW);
    return assert.equal(now.answers, before.answers, HOW);
  }
  assert.deepEqual(
    Object.entries(now.apart)
      .filter(([kind, rows]) => rows > before.apart[kind] * MORE + ROWS)
      .map(([kind, rows]) => `${kind}: ${rows} rows differ where ${before.apart[kind]} did`),
    [],
    HOW
  );
});
