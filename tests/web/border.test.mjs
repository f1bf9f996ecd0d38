// border.test.mjs - the module's exports called by somebody who never read their manual, and a module that may not grow
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Rubricator } from '../../web/rubricate.js';
import { randomFrom } from '../trust/random-text.mjs';
import { bytes, files } from './engine.mjs';
import { samples } from './samples.mjs';

const module = new WebAssembly.Module(bytes('rubricate.wasm'));
const model = bytes('en.rubm');
const article = new TextEncoder().encode(samples['one article']);

async function start() {
  const { exports } = await WebAssembly.instantiate(module, {
    env: { emscripten_notify_memory_growth() {} },
  });
  exports._initialize();
  return exports;
}

function put(engine, given) {
  const address = engine.rub_room(given.length) >>> 0;
  assert.ok(address);
  new Uint8Array(engine.memory.buffer, address, given.length).set(given);
}

const word = (engine, address) => new DataView(engine.memory.buffer).getUint32(address >>> 0, true);

/** The document as one string of numbers: what rub_run gives, table by table. */
function answer(engine) {
  put(engine, article);
  const head = engine.rub_run(article.length, 0, 0) >>> 0;
  assert.equal(word(engine, head), 0);
  return Array.from({ length: 18 }, (_, i) => (i % 2 ? word(engine, head + 12 + 4 * i) : 0)).join(' ');
}

const STATUSES = 10;
const opened = await start();
put(opened, model);
assert.equal(opened.rub_use_model(model.length), 0);
const wanted = answer(opened);

// Whatever comes, every call gives a status and none traps; a length that is wrong is refused.
function call(engine, random, size) {
  const lengths = [0, 1, size, size + 1, 4097, 0x10000001, 0x7fffffff, 0xffffffff];
  const length = () => lengths[random(lengths.length)];
  const small = () => [0, 1, 2, 3, 11, 100, 101, 0xffffffff][random(8)];
  const given = Uint8Array.from({ length: size }, () => random(256));
  const calls = [
    () => {
      engine.rub_room([0, 1, size, 70_000][random(4)]);
    },
    () => {
      put(engine, [given, article, model.subarray(0, 2000)][random(3)]);
    },
    () => {
      const status = engine.rub_use_model(length());
      assert.ok(status > 0 && status < STATUSES, `a model: ${status}`);
    },
    () => {
      const address = engine.rub_use_lexicon(length()) >>> 0;
      assert.ok(address && address < engine.memory.buffer.byteLength);
    },
    () => {
      const status = word(engine, engine.rub_run(length(), small(), small()));
      assert.ok(status < STATUSES);
    },
    () => {
      const status = word(engine, engine.rub_emit(length(), length(), small(), small(), small()));
      assert.ok(status < STATUSES);
    },
    () => {
      assert.ok(engine.rub_layout());
    },
  ];
  calls[random(calls.length)]();
}

test('calls in any order with any lengths: a status each, no trap, and the next right call is answered', async () => {
  const random = randomFrom(11);
  for (let round = 0; round < 12; round++) {
    const engine = await start();
    for (let i = 0; i < 40; i++) call(engine, random, random(300));
    put(engine, model);
    assert.equal(engine.rub_use_model(model.length), 0);
    for (let i = 0; i < 40; i++) call(engine, random, random(300));
    engine.rub_room(article.length);
    assert.equal(answer(engine), wanted, `round ${round}`);
  }
});

// SEQUENCES=100000 is what it was once put through; a new instance now and then, since what one sequence leaves meets the next.
const SEQUENCES = Number(process.env.SEQUENCES ?? 400),
  ROW = 200,
  CALLS = 8;

test('short sequences of calls, with a model and without one, leave an engine that answers', async () => {
  const random = randomFrom(20261129);
  for (let first = 0; first < SEQUENCES; first += ROW) {
    const engine = await start(),
      hasModel = random(4) > 0;
    if (hasModel) {
      put(engine, model);
      assert.equal(engine.rub_use_model(model.length), 0);
    }
    for (let i = 0; i < Math.min(ROW, SEQUENCES - first) * CALLS; i++) call(engine, random, random(120));
    if (!hasModel) {
      put(engine, model);
      assert.equal(engine.rub_use_model(model.length), 0);
    }
    engine.rub_room(article.length);
    assert.equal(answer(engine), wanted, `sequences from ${first} on`);
  }
});

test('before there is a model every text is refused', async () => {
  const engine = await start();
  put(engine, article);
  assert.notEqual(word(engine, engine.rub_run(article.length, 0, 0)), 0);
  assert.notEqual(word(engine, engine.rub_emit(article.length, 0xffffffff, 0, 0, 0)), 0);
});

// ---- a module that may not grow ----

// Numbers of the module's bytes, seven bits a byte: [value, place behind it].
function number(source, at) {
  let value = 0,
    shift = 0,
    byte;
  do {
    byte = source[at++];
    value += (byte & 127) * 2 ** shift;
    shift += 7;
  } while (byte & 128);
  return [value, at];
}

/** Where what the section of this kind holds begins. */
function section(source, wanted) {
  for (let at = 8; at < source.length;) {
    const [length, body] = number(source, at + 1);
    if (source[at] === wanted) return body;
    at = body + length;
  }
  throw new Error(`the module has no section ${wanted}`);
}

/** The module with another largest memory, in pages of 64 KB. */
function capped(pages) {
  const source = bytes('rubricate.wasm'),
    body = section(source, 5),
    [least, most] = number(source, body + 2),
    [, end] = number(source, most);
  assert.ok(source[body + 1] & 1 && pages >= least && end - most >= 3);
  for (let i = most, left = pages; i < end; i++, left >>= 7)
    source[i] = (left & 127) | (i + 1 < end ? 128 : 0);
  return new WebAssembly.Module(source);
}

const refusal = error => error instanceof Error && /^Rubricate: [^\n]*memory[^\n]*\.$/i.test(error.message);

test('wherever memory ends, load() and annotate() say so and the engine works on', async () => {
  const long = samples['one article'].repeat(60),
    whole = JSON.stringify((await Rubricator.load(files)).annotate(samples['one article']));
  let [loads, longs, refused] = [0, 0, 0];
  for (let pages = 32; pages < 180; pages += 7) {
    const engine = await Rubricator.load({ ...files, wasm: capped(pages) }).catch(error => {
      assert.ok(refusal(error), error.message);
    });
    if (!engine) continue;
    loads++;
    for (let round = 0; round < 2; round++) {
      try {
        engine.write(engine.annotate(long), 'html');
        longs++;
      } catch (error) {
        assert.ok(refusal(error), error.message);
        refused++;
      }
      try {
        assert.equal(JSON.stringify(engine.annotate(samples['one article'])), whole);
      } catch (error) {
        assert.ok(refusal(error), error.message);
      }
    }
  }
  assert.ok(loads > 5 && longs && refused, `${loads} loads, ${longs} long texts, ${refused} refused`);
});

test('after a text that was too long for the memory the next one is annotated', async () => {
  const engine = await Rubricator.load({ ...files, wasm: capped(128) }),
    before = JSON.stringify(engine.annotate(samples['one article']));
  assert.throws(() => engine.annotate(samples['one article'].repeat(4000)), refusal);
  assert.equal(JSON.stringify(engine.annotate(samples['one article'])), before);
});

test('a text of more than 256 MiB is refused before memory is taken, and the next one is annotated', async () => {
  const engine = await Rubricator.load(files);
  assert.throws(
    () => engine.annotate('a'.repeat(2 ** 28 + 1)),
    error =>
      error instanceof RangeError &&
      /268435457/.test(error.message) &&
      /^Rubricate: [^\n]+\.$/.test(error.message)
  );
  assert.ok(engine.annotate(samples['one article']).mentions.length > 10);
});

// Of 10 MB in a line make bench says what they take, and make linear that all of these take time as their length.
test('a hundred thousand open marks or names of one spelling, a million combining marks: annotated, and so is the next text', async () => {
  const engine = await Rubricator.load(files),
    before = JSON.stringify(engine.annotate(samples['one article']));
  for (const [text, mentions] of [
    ['\u201ca '.repeat(100_000), 0],
    ['\u0301'.repeat(1_000_000), 0],
    ['Anna Kern met. '.repeat(100_000), 100_000],
  ]) {
    const doc = engine.annotate(text);
    assert.equal(doc.length, text.length);
    assert.ok(doc.mentions.length >= mentions, `${doc.mentions.length} mentions`);
  }
  assert.equal(JSON.stringify(engine.annotate(samples['one article'])), before);
});

// ---- the stack ----

// Below the stack is the end of the memory, where an overflow traps. The first global is its top.
const STACK = 128 * 1024, // -sTOTAL_STACK
  MOST = 16 * 1024, // a frame has at most 10 KB (make check), and no function with a large one calls another
  UNTOUCHED = 0xa5;

test('the deepest input leaves most of the stack untouched', async () => {
  const engine = await start(),
    source = bytes('rubricate.wasm'),
    [top] = number(source, section(source, 6) + 4), // one global: count, type, mutable, i32.const
    stack = () => new Uint8Array(engine.memory.buffer, top - STACK, STACK);
  const used = call => {
    stack().fill(UNTOUCHED);
    call();
    return STACK - stack().findIndex(byte => byte !== UNTOUCHED);
  };
  const given = text => {
    const all = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    put(engine, all);
    return all.length;
  };
  const deepest = [used(() => assert.equal(engine.rub_use_model(given(model)), 0))];
  for (const entry of [
    '['.repeat(5000),
    '{"a":'.repeat(900) + '1' + '}'.repeat(900),
    `{"name": "${'a b '.repeat(300)}"}`,
  ])
    deepest.push(used(() => engine.rub_use_lexicon(given(entry))));
  for (const text of [
    '(["“‘'.repeat(9000),
    '<div>'.repeat(9000),
    'Mr. Adler of Brno said "yes" and '.repeat(3000),
    '\u0301'.repeat(30_000),
    samples['one article'].repeat(20),
  ]) {
    const length = given(text);
    deepest.push(used(() => assert.equal(word(engine, engine.rub_run(length, 0, 0)), 0)));
    for (let format = 0; format < 9; format++) {
      given(text);
      deepest.push(
        used(() => assert.equal(word(engine, engine.rub_emit(length, 0xffffffff, 0, 0, format)), 0))
      );
    }
  }
  assert.ok(Math.max(...deepest) < MOST && Math.min(...deepest) > 100, `${deepest.join(' ')}`);
});
