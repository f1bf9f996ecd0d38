// turns.js - long work in turns with the page: a generator yields where it may be interrupted

// Milliseconds of a turn; with the layout that follows it stays well under the 50 that a reader begins to feel.
const TURN = 8;

/** Lets the browser answer the reader and draw, then goes on. */
export const breath = () => globalThis.scheduler?.yield?.() ?? new Promise(go => setTimeout(go));

/** What a generator yields after which the page should draw. */
export const FRAME = Symbol("frame");

// A page that is not seen draws nothing.
const drawn = () =>
  new Promise(go => {
    const late = setTimeout(go, 50);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(go);
    });
  });

/** Runs `steps` to its end, a turn at a time; resolves to what it returns. Once `stopped()` it stops, and resolves to null. */
export async function inTurns(steps, stopped = () => false) {
  for (let until = performance.now() + TURN; !stopped();) {
    const { done, value } = steps.next();
    if (done) return value;
    if (value !== FRAME && performance.now() < until) continue;
    await (value === FRAME ? drawn() : breath());
    until = performance.now() + TURN;
  }
  return null;
}

/** Runs `steps` to its end at once. */
export function atOnce(steps) {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
