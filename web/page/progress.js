// progress.js - how far the engine has come with a long text, from a fifth of a second on, with a way to
// cancel.
//
// The engine says nothing while it reads. The time for the first part tells about how long the whole takes.

import { el } from "./dom.js";
import { words } from "./words.js";

const PATIENCE = 200;
const GUESS = 0.0012; // ms a letter, until the first part says how fast this machine is

/**
 * Shows the progress in `place` until done() is called. `cancel` is called when the reader presses the
 * button.
 */
export function progress(place, length, cancel) {
  const started = performance.now();
  let expected = length * GUESS;
  let bar = null;
  const tick = () => {
    bar.value = Math.min(0.95, (performance.now() - started) / Math.max(1, expected));
  };
  const timers = [
    setTimeout(() => {
      bar = el("progress", { max: 1, value: 0, "aria-label": words.reading(length) });
      place.replaceChildren(
        el("span", {}, words.reading(length)),
        bar,
        el("button", { type: "button", onclick: cancel }, words.cancel)
      );
      place.hidden = false;
      timers.push(setInterval(tick, 100));
    }, PATIENCE),
  ];
  return {
    /** The first `end` letters are done. */
    first(end) {
      expected = (performance.now() - started) * (length / end);
    },
    done() {
      clearTimeout(timers[0]);
      clearInterval(timers[1]);
      place.hidden = true;
    },
  };
}
