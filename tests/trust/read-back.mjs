// read-back.mjs - which mentions and quotations a written document shows, read from the writing alone: { mentions, quotes }
//
// A mention is "TYPE start-end", a quotation "kind start-end,start-end"; positions count code points, as most formats do. A format
// that shows less gives less: see `reduced`.

const mention = (type, start, end) => `${type} ${start}-${end}`;
const quote = (kind, fragments) => `${kind} ${fragments.map(([start, end]) => `${start}-${end}`).join(',')}`;
const hull = fragments => [[fragments[0][0], fragments.at(-1)[1]]];

/** The same of a document, whose offsets are code points. */
export const shown = doc => ({
  mentions: doc.mentions.map(m => mention(m.type, m.start, m.end)),
  quotes: doc.quotes.map(q => quote(q.kind, q.fragments)),
});

/** What of a document a format shows: a row of a table or of brat has no place for the gaps. */
export const reduced = {
  csv: doc => ({ quotes: doc.quotes.map(q => quote(q.kind, hull(q.fragments))) }),
  brat: doc => ({
    mentions: shown(doc).mentions,
    quotes: doc.quotes.map(q => quote(q.kind, hull(q.fragments))),
  }),
  'csv-mentions': doc => ({ mentions: shown(doc).mentions }),
};

/** Rows of a CSV, each an object by the names of its first row. */
function rowsOf(csv) {
  const cells = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)],
    rows = [[]];
  for (const [whole, quoted, bare, end] of cells) {
    if (!whole) break;
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ',') rows.push([]);
  }
  const [names, ...rest] = rows;
  return rest
    .filter(row => row.length === names.length)
    .map(row => Object.fromEntries(row.map((cell, i) => [names[i], cell])));
}

function w3c(written) {
  const { items } = JSON.parse(written),
    got = { mentions: [], quotes: [] };
  const places = targets =>
    [targets]
      .flat()
      .map(({ selector }) => selector.find(({ type }) => type === 'TextPositionSelector'))
      .map(({ start, end }) => [start, end]);
  for (const { id, body, target } of items) {
    const kind = body.find(({ purpose }) => purpose === 'classifying').value;
    if (id.includes('#mention-')) got.mentions.push(mention(kind, ...places(target)[0]));
    else got.quotes.push(quote(kind, places(target)));
  }
  return got;
}

function brat(written) {
  const got = { mentions: [], quotes: [] };
  for (const [, type, places] of written.matchAll(/^T\d+\t(\S+) ([\d ;]+)\t/gm)) {
    const fragments = places.split(';').map(place => place.split(' ').map(Number));
    if (/^(Direct|Indirect|Mixed)$/.test(type)) got.quotes.push(quote(type.toLowerCase(), hull(fragments)));
    else if (!/^(Cue|Source)$/.test(type)) got.mentions.push(mention(type, ...hull(fragments)[0]));
  }
  return got;
}

function tei(written) {
  const span = group =>
    [...group.matchAll(/<span type="([^"]+)" target="#string-range\(text,(\d+),(\d+)\)"/g)].map(
      ([, type, at, length]) => [type, +at, +at + +length]
    );
  const [, names = ''] = /<spanGrp type="mentions">([^]*?)<\/spanGrp>/.exec(written) ?? [];
  const quotes = [...written.matchAll(/<spanGrp type="quotation">([^]*?)<\/spanGrp>/g)].map(([, group]) => {
    const fragments = span(group).filter(([type]) => type !== 'cue' && type !== 'source');
    return quote(
      fragments[0][0],
      fragments.map(([, ...place]) => place)
    );
  });
  return { mentions: span(names).map(place => mention(...place)), quotes };
}

function spans(written) {
  const { spans: names, label, quotations } = JSON.parse(written),
    quotes = new Map();
  for (const { start, end, label: kind, quotation } of quotations)
    if (kind !== 'cue' && kind !== 'source')
      quotes.set(quotation, { kind, fragments: [...(quotes.get(quotation)?.fragments ?? []), [start, end]] });
  const mentions = names.map(m => mention(m.label, m.start, m.end));
  if (mentions.join() !== label.map(([start, end, type]) => mention(type, start, end)).join())
    throw new Error('spans and label differ');
  return { mentions, quotes: [...quotes.values()].map(({ kind, fragments }) => quote(kind, fragments)) };
}

/** Format -> (written bytes) => { mentions, quotes }. */
export const readBack = {
  w3c,
  brat,
  tei,
  spans,
  csv: written => ({ quotes: rowsOf(written).map(row => quote(row.kind, [[row.start, row.end]])) }),
  'csv-mentions': written => ({
    mentions: rowsOf(written).map(row => mention(row.type, row.start, row.end)),
  }),
};

/** A tag of CoNLL that a document does not bear out, as a sentence, or null: each token is of the mention in which it begins. */
export function conllFault(written, doc) {
  const inside = (at, start, end) => start <= at && at < end;
  for (const [line, start, , tag, , quoted] of written.matchAll(
    /^[^\t\n]*\t(\d+)\t(\d+)\t(\S+)\t(\S+)\t(\S+)$/gm
  )) {
    const of = doc.mentions.find(m => inside(+start, m.start, m.end));
    if (tag.replace(/^[BI]-/, '') !== (of?.type ?? 'O')) return `${line} is not in ${JSON.stringify(of)}`;
    if ((quoted === 'O') === doc.quotes.some(q => q.fragments.some(([from, to]) => inside(+start, from, to))))
      return `${line}: quotation`;
  }
  return null;
}

const entities = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&#39;': "'" };

/** The text of the page's article and its marks in order, as [TYPE, words]. */
export function htmlShown(written) {
  const article = written.slice(written.indexOf('<article>') + 9, written.lastIndexOf('</article>')),
    marks = [];
  let text = '',
    open = null;
  for (const [piece, tag] of article.matchAll(/<([^>]*)>|&[#\w]+;|[^<&]+/g)) {
    if (tag === undefined) text += entities[piece] ?? piece;
    else if (/^mark\b/.test(tag)) open = [/title="([A-Z_]+)/.exec(tag)[1], text.length];
    else if (tag === '/mark') marks.push([open[0], text.slice(open[1])]);
  }
  return { text, marks };
}
