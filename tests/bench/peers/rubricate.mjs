// rubricate.mjs - this engine behind the adapter that every library of the comparison has: load() gives find(text)
import { Rubricator } from '../../../web/rubricate.js';

// In the browser the bundle lies apart from the files, so their addresses are given; node finds them by itself.
const places = globalThis.document ? { wasm: '/rubricate.wasm', model: '/en.rubm' } : {};

export async function load() {
  const rubricator = await Rubricator.load(places);
  return text => {
    const { mentions, quotes } = rubricator.annotate(text);
    return mentions.length + quotes.length;
  };
}
