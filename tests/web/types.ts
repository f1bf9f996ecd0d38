// types.ts - uses of the API that must compile, and, behind @ts-expect-error, some that must not
import { Rubricator, type RubricatedDocument, type Span } from '../../web/rubricate.js';
import { Rubricator as Remote } from '../../web/worker.js';

export async function uses(): Promise<string> {
  const r: Rubricator = await Rubricator.load();
  await Rubricator.load({
    wasm: new URL('https://example.org/x.wasm'),
    model: fetch('en.rubm'),
    lexicon: [
      { name: 'Ann Reid', type: 'PERSON' },
      { name: 'Apple', never: true },
    ],
  });
  await Rubricator.load({
    wasm: await WebAssembly.compile(new Uint8Array(8)),
    model: new ArrayBuffer(8),
    lexicon: '{}',
  });
  const doc: RubricatedDocument = r.annotate('text', { offsets: 'codepoint', minConfidence: 0.5, id: 'a' });
  const quote = doc.quotes[0];
  const source: Span | null = quote.source;
  const speaker = quote.speaker === null ? null : doc.entities[quote.speaker];
  const address: string | null | undefined = speaker?.link?.url;
  const remote: Remote = await Remote.load();
  const html: string = await remote.write(await remote.annotate('text'), 'html');
  r.dispose();
  return `${source?.[0]} ${address} ${html} ${r.write(doc)} ${JSON.stringify(doc.toJSON())}`;
}

export async function misuses(r: Rubricator, doc: RubricatedDocument): Promise<void> {
  // @ts-expect-error there is no constructor for callers
  new Rubricator();
  // @ts-expect-error the unit's name is utf16
  r.annotate('text', { offsets: 'utf-16' });
  // @ts-expect-error a text is a string
  r.annotate(42);
  // @ts-expect-error there is no such format
  r.write(doc, 'xml');
  // @ts-expect-error a speaker may be null
  doc.entities[doc.quotes[0].speaker].name;
  // @ts-expect-error a name that is annotated has a type
  await Rubricator.load({ lexicon: [{ name: 'Ann Reid' }] });
  // @ts-expect-error a compiled module is an engine, not a model
  await Rubricator.load({ model: await WebAssembly.compile(new Uint8Array(8)) });
}
