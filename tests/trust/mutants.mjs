// mutants.mjs - places in a source where one small change can be made: [{ at, was, is, line }]

// Each row: what is looked for, and what may stand there instead. An operator stands between spaces here, so that "->", "<<" and pointers are none.
const changes = [
  [/(?<= )<(?= )/g, ['<=', '>']],
  [/(?<= )<=(?= )/g, ['<', '>']],
  [/(?<= )>(?= )/g, ['>=', '<']],
  [/(?<= )>=(?= )/g, ['>', '<=']],
  [/(?<= )===?(?= )/g, ['!=']],
  [/(?<= )!==?(?= )/g, ['==']],
  [/(?<= )&&(?= )/g, ['||']],
  [/(?<= )\|\|(?= )/g, ['&&']],
  [/(?<= )\+(?= )/g, ['-']],
  [/(?<= )-(?= )/g, ['+']],
  [/(?<= )\*(?= \w)/g, ['+']],
  [/(?<= )&(?= )/g, ['|']],
  [/(?<= )\|(?= )/g, ['&']],
  [/(?<=[( ])!(?=[\w(*])/g, ['']],
  [/\btrue\b/g, ['false']],
  [/\bfalse\b/g, ['true']],
  [/\+\+/g, ['--']],
  [/(?<= )\+=(?= )/g, ['-=', '=']],
  [/\bcontinue;/g, ['break;']],
  [/\bbreak;/g, ['continue;']],
  [/(?<=[=<>+\-(,] )\d+(?=[;),u ])/g, [n => `${+n + 1}`]],
];

// Comments, strings, characters and lines of the preprocessor are blanked, so that places stay where they are.
const blank = text => text.replace(/[^\n]/g, ' ');
const code = text =>
  text
    .replace(
      /\/\*[^]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|^#.*(?:\\\n.*)*/gm,
      blank
    )
    .replace(/\bstatic const [^;{]*=\s*\{[^]*?\};|\benum \{[^]*?\};|_Static_assert[^;]*;/g, whole =>
      /\bCHUNK|MAX|MIN/.test(whole) ? whole : blank(whole)
    );

export function placesIn(text) {
  const plain = code(text),
    found = [];
  for (const [pattern, others] of changes)
    for (const { 0: was, index: at } of plain.matchAll(pattern))
      for (const other of others) {
        const is =
          typeof other === 'function' ? other(was) : other.length && was.length === 3 ? `${other}=` : other;
        found.push({ at, was, is, line: text.slice(0, at).split('\n').length });
      }
  return found;
}

export const changed = (text, { at, was, is }) => text.slice(0, at) + is + text.slice(at + was.length);
