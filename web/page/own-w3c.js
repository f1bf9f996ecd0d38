// own-w3c.js - the reader's own edits as W3C Web Annotations, each with its motivation. Pure.

// letters before and after the words, so that they are found again in a text that has changed
const AROUND = 32;

const MOTIVATION = {
  mention: "classifying",
  unmention: "moderating",
  merge: "identifying",
  split: "identifying",
  quote: "tagging",
  extend: "editing",
  speaker: "identifying",
  unquote: "moderating",
};

/** A JSON text: an AnnotationPage with one annotation for each edit of a place. */
export function ownAnnotations({ text, doc, title = "" }, edits) {
  const items = edits
    .filter(({ op }) => MOTIVATION[op])
    .map((edit, i) => ({
      id: `urn:rubricate:reader#edit-${i}`,
      type: "Annotation",
      motivation: MOTIVATION[edit.op],
      body: bodyOf(edit, text, doc),
      target: spansOf(edit, doc).map(span => ({
        source: `urn:rubricate:${encodeURIComponent(title)}`,
        selector: selectorsOf(text, span),
      })),
    }));
  return `${JSON.stringify({ "@context": "http://www.w3.org/ns/anno.jsonld", id: "urn:rubricate:reader#annotations", type: "AnnotationPage", items }, null, 1)}\n`;
}

const body = (purpose, value) => ({ type: "TextualBody", purpose, value });

function bodyOf(edit, text, doc) {
  const named = place =>
    doc.entities[doc.mentions.find(({ start, end }) => start <= place && place < end)?.entity]?.name ?? null;
  const who = place => (place === null || named(place) === null ? [] : [body("identifying", named(place))]);
  switch (edit.op) {
    case "mention":
      return [body("classifying", edit.type), ...(edit.name ? [body("identifying", edit.name)] : [])];
    case "quote":
      return [body("tagging", "quotation"), body("classifying", edit.kind), ...who(edit.speaker)];
    case "merge":
      return who(edit.into);
    case "split":
      return who(edit.start);
    case "speaker":
      return edit.speaker === null ? [body("commenting", "nobody is named")] : who(edit.speaker);
    case "extend":
      return [body("editing", edit.fragments.map(([start, end]) => text.slice(start, end)).join(" … "))];
    default:
      return [body("commenting", edit.op === "unquote" ? "no quotation" : "no name")];
  }
}

// The places of an edit. What was taken away is pointed at by its first letter's word.
function spansOf(edit, doc) {
  if (edit.fragments) return edit.fragments.map(([start, end]) => ({ start, end }));
  const start = edit.start ?? edit.from;
  if (edit.end !== undefined) return [{ start, end: edit.end }];
  const mention = doc.mentions.find(m => m.start <= start && start < m.end);
  const quote = doc.quotes.find(({ fragments }) => fragments[0][0] === start);
  if (/quote|speaker/.test(edit.op) && quote)
    return quote.fragments.map(([from, to]) => ({ start: from, end: to }));
  return [mention ? { start: mention.start, end: mention.end } : { start, end: null }];
}

function selectorsOf(text, { start, end }) {
  const stop = end ?? start + (/^\S+/.exec(text.slice(start))?.[0].length ?? 1);
  return [
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, stop),
      prefix: text.slice(Math.max(0, start - AROUND), start),
      suffix: text.slice(stop, stop + AROUND),
    },
    { type: "TextPositionSelector", start, end: stop },
  ];
}
