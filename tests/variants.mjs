// variants.mjs - the same text with other marks, spaces and line breaks, and whether its annotations stay the same

/** Puts `replace(character, before, after, text so far, index)` for each character of `text`; `at[i]` is where character i went, `at[length]` the end. */
function rewrite(text, replace) {
  const at = new Array(text.length + 1);
  let out = '';
  for (let i = 0; i < text.length; i++) {
    at[i] = out.length;
    out += replace(text[i], text[i - 1] ?? '\n', text[i + 1] ?? '\n', out, i);
  }
  at[text.length] = out.length;
  return { text: out, at };
}

const opens = before => /[\s(\[“‘—–-]/u.test(before);
const straight = { '“': '"', '”': '"', '‘': "'", '’': "'" };
const width = 72;

/** Name, what is done to a text, and, where that only makes sense for some form of it, the form to start from. */
export const variants = {
  'straight marks': { make: text => rewrite(text, c => straight[c] ?? c) },
  'curly marks': {
    make: text =>
      rewrite(text, (c, before) =>
        c === '"' ? (opens(before) ? '“' : '”') : c === "'" ? (opens(before) ? '‘' : '’') : c
      ),
  },
  'non-breaking spaces': { make: text => rewrite(text, c => (c === ' ' ? '\u00a0' : c)) },
  'double spaces': { make: text => rewrite(text, c => (c === ' ' ? '  ' : c)) },
  'hard-wrapped lines': {
    from: text => text.replace(/\n+/g, '\n\n'),
    make: text =>
      rewrite(text, (c, before, after, out, i) => {
        if (c !== ' ') return c;
        let next; // the end of the word that would come next on this line
        for (next = i + 1; next < text.length && !/\s/.test(text[next]);) next++;
        return out.length - out.lastIndexOf('\n') - 1 + next - i > width ? '\n' : c;
      }),
  },
};

const span = ([start, end], at) => `${at[start]}-${at[end - 1] + 1}`;
const plain = text => Array.from({ length: text.length + 1 }, (_, i) => i);

/** What a document marks, a string each, its offsets moved by `at`. */
export function marks(doc, at = plain({ length: doc.length })) {
  return [
    ...doc.mentions.map(m => `${m.type} ${span([m.start, m.end], at)}`),
    ...doc.quotes.map(
      q =>
        `${q.kind} ${q.fragments.map(f => span(f, at)).join(' ')} source ${q.source ? span(q.source, at) : '-'}`
    ),
  ];
}

/** The marks that a variant of `text` loses and gains: { total, lost, gained }. */
export function difference(annotate, text, { from = t => t, make }) {
  const base = from(text),
    varied = make(base);
  const wanted = marks(annotate(base), varied.at),
    got = new Set(marks(annotate(varied.text)));
  const lost = wanted.filter(mark => !got.delete(mark));
  return { total: wanted.length, lost, gained: [...got], text: varied.text };
}
