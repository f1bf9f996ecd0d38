// correct.js - what the reader knows better: corrections are entries of a lexicon, kept in this browser and given to the engine

import { FAMILIES, typeWord } from "../types.js";
import { el } from "./dom.js";

const NEVER = "never";

/** The entry that makes `name` (and its other spellings) a `type`, or keeps it from being marked. */
export function entryFor(name, type, aliases = []) {
    if (type === NEVER) return { name, never: true };
    return aliases.length ? { name, type, aliases } : { name, type };
}

/** Entries with a new one, which takes the place of any about the same name. "Never" holds for every spelling on its own. */
export function withEntries(entries, added) {
    const names = new Set(added.map(({ name }) => name));
    return [...entries.filter(({ name }) => !names.has(name)), ...added];
}

export const entriesFor = (name, type, aliases) =>
    (type === NEVER ? [name, ...aliases].map((words) => entryFor(words, NEVER)) : [entryFor(name, type, aliases)]);

/** Only what looks like an entry comes back from storage. */
export const validEntries = (list) => (Array.isArray(list) ? list.filter((e) => e && typeof e.name === "string" && (e.never === true || typeof e.type === "string")) : []);

export const linesOf = (entries) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");

/** A choice of type for a name, on its card. `correct(entries)` is told what to add. */
export function corrector(name, type, aliases, correct) {
    const groups = FAMILIES.map(({ label, types }) => el("optgroup", { label }, types.map(([word, one]) =>
        el("option", { value: word, selected: word === type }, one))));
    const choice = el("select", { onchange: ({ target }) => target.value && correct(entriesFor(name, target.value, aliases)) },
        !type && el("option", { value: "" }, "Choose what it is"), groups, type && el("option", { value: NEVER }, "Nothing: never mark it"));
    return el("label", { class: "corrector" }, type ? "Not right? It is" : "It is", choice);
}

/** The reader's corrections with a way to take each back, or null where there are none. */
export function correctionList(entries, { remove, save }) {
    if (!entries.length) return null;
    const items = entries.map((entry) => el("li", {}, el("span", {}, `${entry.name}: ${entry.never ? "not marked" : typeWord(entry.type)}`),
        el("button", { type: "button", "aria-label": `Take back the correction of ${entry.name}`, title: "Take back", onclick: () => remove(entry) }, "×")));
    return el("div", { class: "corrections" }, el("h3", {}, "Your corrections"), el("ul", {}, items),
        el("p", {}, el("button", { type: "button", onclick: save }, "Save as lexicon")));
}
