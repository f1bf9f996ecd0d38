// rubricate.mjs - this engine behind the adapter that all libraries of the comparison get: load() gives extract(text)
import { Rubricator } from '../../web/rubricate.js';

export const name = 'rubricate';
export const types = 'the 18 OntoNotes types';

// In the browser the bundle lies apart from the files, so their addresses are given; node finds them by itself.
const places = globalThis.document ? { wasm: '/files/rubricate.wasm', model: '/files/en.rubm' } : {};

export async function load() {
  const rubricator = await Rubricator.load(places);
  return text => rubricator.annotate(text).mentions.map(({ start, end, type }) => [start, end, type]);
}
