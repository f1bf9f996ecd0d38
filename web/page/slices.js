// slices.js - long work in slices, so that no task holds up the page: a generator yields where it may be
// interrupted

import { inTurns } from "../turns.js";

export { atOnce, breath } from "../turns.js";

/**
 * Runs `steps` to its end, a slice at a time; resolves to what it returns. Throws the signal's reason once it
 * is aborted.
 */
export const inSlices = (steps, signal) =>
  inTurns(steps, () => {
    signal?.throwIfAborted();
    return false;
  });
