// correct.js - the parts of a card with which the reader corrects: what something is, who it is, who said it

import { FAMILIES, typeWord } from "../types.js";
import { isValue } from "./edits.js";
import { el, onChoice } from "./dom.js";
import { words } from "./words.js";

const NEVER = "never";
const NOBODY = "";

/** The entry that makes `name` (and its other spellings) a `type`, or keeps it from being marked. */
function entryFor(name, type, aliases = []) {
  if (type === NEVER) return { name, never: true };
  return aliases.length ? { name, type, aliases } : { name, type };
}

/**
 * Entries with a new one, which takes the place of any about the same name. "Never" holds for every spelling
 * on its own.
 */
export function withEntries(entries, added) {
  const names = new Set(added.map(({ name }) => name));
  return [...entries.filter(({ name }) => !names.has(name)), ...added];
}

const entriesFor = (name, type, aliases) =>
  type === NEVER ? [name, ...aliases].map(one => entryFor(one, NEVER)) : [entryFor(name, type, aliases)];

export const linesOf = entries => entries.map(entry => `${JSON.stringify(entry)}\n`).join("");

/**
 * A choice of type for { name, type, aliases, span }; `span` is the place at hand, or null. A name is
 * corrected in every text, by the lexicon, unless the reader says "only here"; a value is corrected here.
 */
export function corrector({ name, type, aliases = [], span, entity = null }, act) {
  const here = el("input", { type: "checkbox", class: "only-here" });
  const choose = ({ value }) => {
    if (!value) return;
    const local = span && (here.checked || isValue(value) || (type && isValue(type)));
    if (!local) act.lexicon(entriesFor(name, value, aliases));
    else if (value === NEVER) act.edit({ op: "unmention", start: span.start });
    else
      act.edit({
        op: "mention",
        ...span,
        type: value,
        name: entity && !isValue(value) ? entity : null,
      });
  };
  const groups = FAMILIES.map(({ label, types }) =>
    el(
      "optgroup",
      { label },
      types.map(([word, one]) => el("option", { value: word, selected: word === type }, one))
    )
  );
  const choice = el(
    "select",
    { title: words.enterTakes },
    !type && el("option", { value: "" }, words.chooseType),
    groups,
    type && el("option", { value: NEVER }, words.never)
  );
  onChoice(choice, choose);
  return el(
    "div",
    { class: "corrector" },
    el("label", {}, `${type ? words.notRight : words.itIs} `, choice),
    span && el("label", { class: "here" }, here, ` ${words.onlyHere}`)
  );
}

/**
 * A choice among the entities of a reading; `choose(place)` is told a place of the one that was chosen, or
 * null for nobody.
 */
export function entityChoice(
  { entities, doc },
  label,
  { chosen = null, types = null, nobody = null, except = null },
  choose
) {
  const listed = entities
    .filter(
      ({ row, type, mentions }) => mentions.length && row !== except && (!types || types.includes(type))
    )
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, 300);
  const change = ({ value }) => {
    if (value === NOBODY && nobody === null) return;
    choose(value === NOBODY ? null : doc.mentions[entities[Number(value)].mentions[0]].start);
  };
  const choice = el(
    "select",
    { title: words.enterTakes },
    el("option", { value: NOBODY, selected: chosen === null }, nobody ?? words.choose),
    listed.map(({ row, name }) => el("option", { value: String(row), selected: row === chosen }, name))
  );
  return el("label", { class: "corrector" }, `${label} `, onChoice(choice, change));
}

/** The lexicon with a way to take each entry back, or null where it is empty. */
export function lexiconList(entries, { remove, save }) {
  if (!entries.length) return null;
  const items = entries.map(entry =>
    el(
      "li",
      {},
      el("span", {}, `${entry.name}: ${entry.never ? words.notMarked : typeWord(entry.type)}`),
      el(
        "button",
        {
          type: "button",
          "aria-label": words.takeBack(entry.name),
          title: words.takeBackShort,
          onclick: () => remove(entry),
        },
        "×"
      )
    )
  );
  return el(
    "div",
    { class: "corrections" },
    el("h3", {}, words.yourLexicon),
    el("ul", {}, items),
    el("p", {}, el("button", { type: "button", onclick: save }, words.saveLexicon))
  );
}

/** Undo, redo, and what the reader's own annotations can be saved as; null where there are none. */
export function editTools({ done, undone }, act) {
  if (!done.length && !undone.length) return null;
  const button = (label, title, onclick, off = false) =>
    el("button", { type: "button", title, disabled: off, onclick }, label);
  return el(
    "div",
    { class: "corrections" },
    el("h3", {}, words.yourEdits(done.length)),
    el(
      "p",
      {},
      button(words.undo, "Ctrl+Z", act.undo, !done.length),
      button(words.redo, "Ctrl+Shift+Z", act.redo, !undone.length)
    ),
    done.length > 0 &&
      el(
        "p",
        {},
        button(words.saveOwn, words.saveOwnTitle, act.saveOwn),
        button(words.saveTraining, words.saveTrainingTitle, act.saveTraining)
      )
  );
}
