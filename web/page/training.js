// training.js - a text with what stands in it as an example to learn from, in the form of core/corpus: a .txt
// and an .ann. Pure.
//
//     [2] Xi left. "Good," he said.          2: PERSON Xi = Xi Jinping
//                                            Q2: direct | "Good," | said | he = Xi Jinping

const oneLine = text => text.replace(/\s+/g, " ").trim();

/** { text, annotations } of a reading, as document `id`. */
export function trainingOf({ text, doc }, id) {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: line }, i) => ({
    number: i + 1,
    start: index,
    end: index + line.length,
    line: oneLine(line),
  }));
  const lineAt = place => lines.find(({ start, end }) => start <= place && place < end);
  const out = [];
  for (const line of lines) {
    const mentions = doc.mentions.filter(({ start }) => line.start <= start && start < line.end);
    if (mentions.length)
      out.push(`${line.number}: ${mentions.map(m => mentionOf(m, text, doc)).join(" | ")}`);
    const quotes = doc.quotes.filter(
      ({ fragments }) => line.start <= fragments[0][0] && fragments[0][0] < line.end
    );
    for (const quote of quotes) out.push(quoteLine(quote, line, { text, doc, lineAt }));
  }
  return {
    text: [`=== ${id}`, ...lines.map(({ number, line }) => `[${number}] ${line}`), ""].join("\n"),
    annotations: [`=== ${id}`, ...out, ""].join("\n"),
  };
}

function mentionOf({ start, end, type, entity }, text, doc) {
  const written = oneLine(text.slice(start, end));
  const name = doc.entities[entity]?.name ?? written;
  return name === written ? `${type} ${written}` : `${type} ${written} = ${name}`;
}

function quoteLine({ kind, fragments, cue, source, speaker }, line, { text, doc, lineAt }) {
  const content = fragments.map(([start, end]) => shortened(oneLine(text.slice(start, end)))).join(" ++ ");
  const said = cue ? oneLine(text.slice(...cue)) : "-";
  return `Q${line.number}: ${kind} | ${content} | ${said} | ${sourceOf(source, speaker, line, { text, doc, lineAt })}`;
}

function sourceOf(source, speaker, line, { text, doc, lineAt }) {
  const name = doc.entities[speaker]?.name ?? null;
  const span = source ?? (name && nearest(doc, speaker, line));
  if (!span) return "-";
  const words = oneLine(text.slice(...span));
  const there = lineAt(span[0]);
  const place = there && there !== line ? `^${there.number}:` : "";
  return `${place}${words}${name && name !== words ? ` = ${name}` : ""}`;
}

// Where the text has no words for who speaks, the speaker's last mention before the quotation stands for
// them.
function nearest(doc, speaker, line) {
  const places = doc.entities[speaker].mentions.map(row => doc.mentions[row]);
  const mention = places.findLast(({ start }) => start < line.end) ?? places[0];
  return mention && [mention.start, mention.end];
}

// Long fragments are given by their first and last words.
function shortened(words) {
  const all = words.split(" ");
  return all.length > 8 ? `${all.slice(0, 4).join(" ")} ... ${all.slice(-4).join(" ")}` : words;
}
