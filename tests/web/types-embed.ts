// types-embed.ts - a program for tsc that uses the types of highlight.js, segments.js and the element (see types.test.mjs)
import { highlight, supported, type Handle } from '../../web/highlight.js';
import { segments, spansOf } from '../../web/segments.js';
import { RubricatedText } from '../../web/define.js';
import { Rubricator } from '../../web/rubricate.js';

const rubricator = await Rubricator.load();
const handle: Handle = highlight(document.body, rubricator, { types: new Set(['PERSON']), quotes: false });
const stop: () => void = handle.on('pick', ({ mention, event }) => mention !== null && event.clientX);
handle.select({ entity: 0, current: null });
handle.select(null);
// @ts-expect-error a selection names what it selects
handle.select({ row: 0 });
// @ts-expect-error there is no such event
handle.on('click', () => {});
const first: Range | undefined = handle.ranges(handle.doc.mentions[0])[0];
const quotes: number[] = segments(handle.doc.length, spansOf(handle.doc))[0].quotes;
const element: RubricatedText = document.createElement('rubricated-text');
element.addEventListener('rubricate', ({ detail }) => detail.entities.length);
RubricatedText.engine = rubricator;
export { first, quotes, stop, supported };
