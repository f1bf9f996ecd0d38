// style.js - how marks look, written once for ::highlight() and for <mark>, in a layer that any rule of the host page beats.
//
// Hosts restyle with the custom properties --rubricate-people, -orgs, -places, -things, -time, -amounts, -quote and
// -selected, or with rules of their own for ::highlight(rubricate-person) and the like.

import { TYPES, QUOTE_KINDS, highlightName } from "./types.js";

const COLOURS = `
:root, :host {
    --rubricate-people: light-dark(#b3261e, #f2938b);
    --rubricate-orgs: light-dark(#1f5fa8, #8ab8f0);
    --rubricate-places: light-dark(#1f7145, #7fcf9f);
    --rubricate-things: light-dark(#7a3fa0, #c9a0ea);
    --rubricate-time: light-dark(#8f5a00, #e2b45f);
    --rubricate-amounts: light-dark(#3f6570, #9cc3cd);
    --rubricate-quote: light-dark(#8a7a5c, #a9987a);
    --rubricate-selected: light-dark(#a3180f, #ffb4ab);
    --rubricate-on-selected: light-dark(#ffffff, #3a0704);
}`;

// With system colours every ::highlight() looks like a selection unless the text has forced-color-adjust: none. Then names get the
// colours of <mark>, and the rest has its lines alone.
//
// A rule for ::highlight() holds for every element of a page, and each computes as many styles more. `scope` is a selector of those
// that hold marked text, for pages that know them.
const forced = scope => {
  const names = all => all.map(name => `${scope}::highlight(rubricate-${name})`).join(", ");
  const list = test =>
    names([...TYPES.values()].filter(test).map(({ type }) => highlightName(type).replace("rubricate-", "")));
  return `
@media (forced-colors: active) {
    :root, :host {
        --rubricate-people: CanvasText; --rubricate-orgs: CanvasText; --rubricate-places: CanvasText;
        --rubricate-things: CanvasText; --rubricate-time: CanvasText; --rubricate-amounts: CanvasText;
        --rubricate-quote: CanvasText; --rubricate-selected: Highlight; --rubricate-on-selected: HighlightText;
    }
    ${list(type => type.family.tint)} { background-color: Mark; color: MarkText; }
    ${list(type => !type.family.tint)}, ${names([...QUOTE_KINDS.keys()].map(kind => `quote-${kind}`))} { background-color: Canvas; color: CanvasText; }
    ${names(["selected-quote", "selected-reference"])} { background-color: Canvas; color: CanvasText; text-decoration: underline solid Highlight 3px; }
}`;
};

// Two rules, not one list: a browser that does not know ::highlight() drops the whole rule that it stands in.
const rule = (name, mark, body) => scope => `${scope}::highlight(${name}) { ${body} }\n${mark} { ${body} }`;

function typeRule({ type, weight, family }) {
  const colour = `var(--rubricate-${family.key})`;
  const tint = family.tint
    ? `background-color: color-mix(in srgb, ${colour} 14%, transparent);`
    : "background-color: transparent;";
  const line = `text-decoration: underline ${family.line} ${colour} ${weight}px; text-underline-offset: 0.16em;`;
  return rule(highlightName(type), `.rubricate-mark[data-type="${type}"]`, `${tint} ${line}`);
}

const quoteRule = ([kind, { line }]) =>
  rule(
    `rubricate-quote-${kind}`,
    `.rubricate-mark[data-quote="${kind}"]:not([data-type])`,
    `text-decoration: underline ${line} var(--rubricate-quote) 1px; text-underline-offset: 0.34em; background-color: transparent;`
  );

const SELECTED = [
  rule(
    "rubricate-selected-quote",
    `.rubricate-mark[data-quote][data-selected="quote"]`,
    "background-color: color-mix(in srgb, var(--rubricate-selected) 12%, transparent);"
  ),
  rule(
    "rubricate-selected-reference",
    `.rubricate-mark[data-selected="reference"]`,
    "background-color: color-mix(in srgb, var(--rubricate-selected) 22%, transparent); text-decoration: underline dotted var(--rubricate-selected) 2px;"
  ),
  rule(
    "rubricate-selected",
    `.rubricate-mark[data-selected="mention"]`,
    "background-color: var(--rubricate-selected); color: var(--rubricate-on-selected);"
  ),
  rule(
    "rubricate-current",
    `.rubricate-mark[data-selected="current"]`,
    "background-color: var(--rubricate-selected); color: var(--rubricate-on-selected); text-decoration: underline solid var(--rubricate-on-selected) 2px; text-underline-offset: 0.16em;"
  ),
];

const styleOf = scope => `@layer rubricate {
${COLOURS}
.rubricate-mark { color: inherit; background-color: transparent; }
${[...[...TYPES.values()].map(typeRule), ...[...QUOTE_KINDS].map(quoteRule), ...SELECTED].map(made => made(scope)).join("\n")}
.rubricate-bar { position: absolute; inline-size: 0; border-inline-start: 3px solid var(--rubricate-quote); }
.rubricate-bar[data-kind="mixed"] { border-inline-start-style: dashed; }
.rubricate-bar[data-kind="indirect"] { border-inline-start-style: dotted; }
.rubricate-bar[data-selected] { border-inline-start-color: var(--rubricate-selected); }
${forced(scope)}
}`;

export const STYLE = styleOf("");

const adopted = new WeakSet();

/**
 * Gives a document or shadow root the style, once, without an element: its DOM stays as it is and a strict CSP allows it. `scope`:
 * a selector of the elements that hold the marked text, where the page is large and knows them.
 */
export function adoptStyle(root, scope = "") {
  if (adopted.has(root) || !root.adoptedStyleSheets) return;
  adopted.add(root);
  const sheet = new (root.defaultView ?? root.ownerDocument.defaultView).CSSStyleSheet();
  sheet.replaceSync(scope ? styleOf(scope) : STYLE);
  root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
}
