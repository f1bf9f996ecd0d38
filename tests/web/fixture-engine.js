// fixture-engine.js - an engine for tests of the page: it knows a few names and quotations by heart and nothing else,
// so that these tests say something about the page and not about the model. Same API as web/rubricate.js.

const NAMES = {
  PERSON: [
    'Vladimir Putin',
    'President Xi>Xi',
    'Putin>Vladimir Putin',
    'Xi Jinping',
    'Xi>Xi Jinping',
    'Trump',
    'Nora Lindqvist',
    'Marta Oyelaran',
    'Oyelaran>Marta Oyelaran',
    'Henrik Dahl',
    'Dahl>Henrik Dahl',
    'Priya Raman',
    'Raman>Priya Raman',
    'Tomas Brandt',
    'Callum Reid',
    'Reid>Callum Reid',
    'Ada Lovelace',
    'Lovelace>Ada Lovelace',
  ],
  NORP: ['Russian', 'Chinese', 'Soviet', 'Nazi', 'Western'],
  ORG: [
    'Brennan & Howe',
    'Transport Scotland',
    'Northline',
    'Scottish Government',
    "Dockworkers' Union",
    'Bergens Tidende',
    'Analytical Society',
  ],
  GPE: [
    'Russia',
    'China',
    'Moscow',
    'Germany',
    'Ukraine',
    'U.S.',
    'Switzerland',
    'Venezuela',
    'Cuba',
    'Equatorial Guinea',
    'Belarus',
    'Beijing',
    'KELSMOUTH',
    'Kelsmouth',
    'Scotland',
    'Norway',
    'London',
  ],
  LOC: ['North Sea'],
  FAC: ['Kremlin', 'Red Square', 'Harbour Bridge', 'City Hall', 'Kelsmouth Harbour'],
  EVENT: ['World War II'],
  LAW: ['Bridges Act 1998'],
  DATE: [
    'Thursday',
    'a day',
    'Tuesday',
    'March',
    'June',
    'April',
    'Wednesday',
    'Friday',
    '2024',
    'six weeks',
    'winter',
  ],
  TIME: ['15 minutes'],
  MONEY: ['£12 million'],
  PERCENT: ['50 percent'],
  ORDINAL: ['80th'],
  CARDINAL: ['30,000', '25', 'two', 'three', 'eight'],
};
const VALUES = new Set(['DATE', 'TIME', 'MONEY', 'PERCENT', 'QUANTITY', 'ORDINAL', 'CARDINAL']);

// [kind, fragments, cue, source, speaker]
const QUOTES = [
  [
    'direct',
    ['“We had no choice,”', '“and nobody should have to cross a bridge on hope.”'],
    'told',
    'Oyelaran',
    'Marta Oyelaran',
  ],
  ['indirect', ['the crossing would stay shut for at least six weeks'], 'said', 'She', 'Marta Oyelaran'],
  [
    'indirect',
    ['the damage was first recorded in March'],
    'According to',
    'a report by Brennan & Howe',
    'Brennan & Howe',
  ],
  [
    'mixed',
    ['three of the eight piers “no longer meet the standard” set by Transport Scotland'],
    'found',
    'The report',
    'Brennan & Howe',
  ],
  [
    'direct',
    ['“I wrote the warning, I signed it, and I put it on four desks.”'],
    ':',
    'Henrik Dahl',
    'Henrik Dahl',
  ],
  ['direct', ['“a failure of nerve.”'], 'called', 'Dahl', 'Henrik Dahl'],
  [
    'direct',
    [
      '“They asked me to wait for the budget,”',
      '“I told them that a bridge does not read budgets.',
      '“So I waited a week, and then I waited another. In the end I handed in my keys.”',
    ],
    'said',
    'he',
    'Henrik Dahl',
  ],
  [
    'direct',
    [
      "“A welder came aboard in April and said, ‘Don't bring your children over that thing,’”",
      '“We all laughed. I am not laughing now.”',
    ],
    'recalled',
    'Raman',
    'Priya Raman',
  ],
  ['direct', ["‘Don't bring your children over that thing,’"], 'said', 'A welder', null],
  ['direct', ['“Hindsight,”', '“is the cheapest engineering there is.”'], 'added', 'Reid', 'Callum Reid'],
  ['direct', ['“Ask the sea,”'], 'said', 'he', 'Henrik Dahl'],
  [
    'direct',
    ['“The engine can do whatever we know how to order it to perform,”'],
    'said',
    'Lovelace',
    'Ada Lovelace',
  ],
];

export class Rubricator {
  static async load({ lexicon = [] } = {}) {
    return Object.assign(new Rubricator(), { lexicon });
  }

  write(doc, format) {
    return `${format} of ${doc.length}`;
  }

  annotate(text) {
    const mentions = findMentions(text, this.lexicon);
    const entities = [];
    const entityOf = (name, type) => {
      const row = entities.findIndex(e => e.name === name);
      return row >= 0 ? row : entities.push({ name, type, mentions: [], link: null }) - 1;
    };
    mentions.forEach((m, row) => {
      m.entity = VALUES.has(m.type) ? null : entityOf(m.name, m.type);
      if (m.entity !== null) entities[m.entity].mentions.push(row);
      delete m.name;
    });
    const quotes = findQuotes(text, entities);
    const references = quotes
      .filter(q => q.source && q.speaker !== null && /^s?he$/i.test(text.slice(...q.source)))
      .map(q => ({ start: q.source[0], end: q.source[1], entity: q.speaker, via: 'pronoun' }));
    return {
      rubricate: 1,
      offsets: 'utf16',
      length: text.length,
      replaced: 0,
      blocks: findBlocks(text),
      mentions,
      references,
      entities,
      quotes,
    };
  }
}

function findMentions(text, lexicon) {
  const phrases = Object.entries(NAMES)
    .flatMap(([type, list]) => list.map(p => [...p.split('>'), type]))
    .map(p => ({ written: p[0], name: p.length > 2 ? p[1] : p[0], type: p.at(-1) }))
    .filter(({ written }) => written !== 'President Xi');
  const known = new Set(lexicon.flatMap(({ name, aliases = [] }) => [name, ...aliases]));
  phrases.splice(0, Infinity, ...phrases.filter(({ written }) => !known.has(written)));
  for (const { name, type, aliases = [] } of lexicon)
    if (type) for (const written of [name, ...aliases]) phrases.push({ written, name, type });
  phrases.sort((a, b) => b.written.length - a.written.length);
  const taken = [];
  for (const { written, name, type } of phrases) {
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
      const end = at + written.length;
      const word = /\w/;
      if (
        word.test(text[at - 1] ?? ' ') ||
        word.test(text[end] ?? ' ') ||
        taken.some(m => m.start < end && at < m.end)
      )
        continue;
      taken.push({ start: at, end, type, name, confidence: 0.9, via: VALUES.has(type) ? 'value' : 'model' });
    }
  }
  return taken
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, type, name, confidence, via }) => ({
      start,
      end,
      type,
      entity: null,
      confidence,
      via,
      name,
    }));
}

function findQuotes(text, entities) {
  const found = [];
  for (const [kind, words, cue, source, speaker] of QUOTES) {
    const fragments = words.map(w => [text.indexOf(w), text.indexOf(w) + w.length]);
    if (fragments.some(([start]) => start < 0)) continue;
    const paragraph = text.lastIndexOf('\n', fragments[0][0]) + 1;
    const near = w => {
      const after = text.indexOf(w, fragments[0][1]);
      const before = text.lastIndexOf(w, fragments[0][0]);
      const start = after >= 0 && after - fragments[0][1] < 20 ? after : before;
      return start >= paragraph ? [start, start + w.length] : null;
    };
    const row = entities.findIndex(e => e.name === speaker);
    found.push({
      kind,
      fragments,
      cue: near(cue),
      source: near(source),
      speaker: row < 0 ? null : row,
      confidence: 0.9,
      via: 'cue-after',
    });
  }
  return found.sort((a, b) => a.fragments[0][0] - b.fragments[0][0]);
}

function findBlocks(text) {
  const lines = [...text.matchAll(/[^\n]+/g)].map(m => ({
    start: m.index,
    end: m.index + m[0].length,
    words: m[0],
  }));
  const repeated = lines.find((l, i) => lines.some((o, j) => j !== i && o.words === l.words))?.words;
  const title = repeated ?? (lines[0] && !/[.!?”]$/.test(lines[0].words) ? lines[0].words : undefined);
  let last = -1;
  lines.forEach((l, i) => {
    if (l.words === title) last = i;
  });
  return lines.map(({ start, end, words }, i) => ({
    kind:
      words === title
        ? 'headline'
        : /^By [A-Z]/.test(words)
          ? 'byline'
          : title && (i === last + 1 || i < last)
            ? 'standfirst'
            : 'paragraph',
    start,
    end,
  }));
}
