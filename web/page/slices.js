// slices.js - long work in slices, so that no task holds up the page: a generator yields where it may be
// interrupted

import { breath } from "../turns.js";

export { atOnce, breath } from "../turns.js";

// ms: a slice, with its style and layout, stays well under the 50 ms that a reader begins to feel
const BUDGET = 8;

/**
 * Runs `steps` to its end, a slice at a time; resolves to what it returns. Throws the signal's reason once it
 * is aborted.
 */
export async function inSlices(steps, signal) {
    for (let until = performance.now() + BUDGET; ;) {
        signal?.throwIfAborted();
        const { done, value } = steps.next();
        if (done) return value;
        if (performance.now() < until) continue;
        await breath();
        until = performance.now() + BUDGET;
    }
}
