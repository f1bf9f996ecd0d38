// card.js - what is selected, on one small card: the full name, its kind, its link, its places and its words

import { QUOTE_KINDS, typeWord, viaWords } from "../types.js";
import { corrector } from "./correct.js";
import { linkOf, speakerOf, variantsOf } from "./reading.js";
import { el, plural } from "./dom.js";
import { quoteItem } from "./wall.js";

/** The card of a selection, or null when nothing is selected. `act`: { step(by), quote(row), entity(row), correct(entries), clear() }. */
export function card(reading, selection, act) {
    if (!selection) return null;
    const parts = selection.words !== undefined ? wordParts(selection, act) : selection.entity !== undefined ? entityParts(reading, selection, act)
        : selection.quote !== undefined ? quoteParts(reading, selection, act) : valueParts(reading, selection, act);
    const close = el("button", { class: "close", type: "button", "aria-label": "Close the card", title: "Close (Esc)", onclick: act.clear }, "×");
    return el("section", { class: "card", "aria-label": "Selected" }, close, parts);
}

function entityParts(reading, { entity: row, current }, act) {
    const entity = reading.entities[row];
    const variants = variantsOf(reading, entity);
    const quotes = reading.quotes.filter((quote) => quote.speaker === row);
    return [
        el("p", { class: "kind" }, el("span", { class: "rubricate-mark", dataset: { type: entity.type } }, typeWord(entity.type))),
        el("h2", {}, entity.name),
        variants.length > 0 && el("p", { class: "variants" }, `Also written ${variants.join(", ")}`),
        linkPart(entity.link),
        stepper(entity, current, act),
        entity.references.length > 0 && el("p", { class: "fact" }, `${plural(entity.references.length, "reference")} such as “${sampleOf(reading, entity)}”`),
        found(reading.doc.mentions[current]),
        quotes.length > 0 && el("h3", {}, `Says, in ${plural(quotes.length, "quotation")}`),
        quotes.length > 0 && el("ul", { class: "quotes" }, quotes.map((quote) => quoteItem(quote, reading.text, act))),
        corrector(entity.name, entity.type, variants, act.correct),
    ];
}

function sampleOf({ text, doc }, entity) {
    const { start, end } = doc.references[entity.references[0]];
    return text.slice(start, end);
}

function linkPart(given) {
    const link = linkOf(given);
    if (!link) return null;
    const lead = { country: "Country", capital: "Capital of", demonym: "People of" }[link.kind];
    const target = link.href ? el("a", { href: link.href, rel: "noreferrer", target: "_blank" }, link.label) : el("span", {}, link.label);
    return el("p", { class: "fact" }, lead ? `${lead} ` : "", target);
}

function stepper({ mentions }, current, act) {
    const at = mentions.indexOf(current);
    const place = at < 0 ? plural(mentions.length, "mention") : `Mention ${at + 1} of ${mentions.length}`;
    const button = (by, sign, label, key) => el("button", { type: "button", class: "step", "aria-label": label, title: `${label} (${key})`, onclick: () => act.step(by) }, sign);
    return el("p", { class: "stepper" }, el("span", {}, place), button(-1, "↑", "Previous mention", "p"), button(1, "↓", "Next mention", "n"));
}

function quoteParts(reading, { quote: row }, act) {
    const quote = reading.quotes.find((q) => q.row === row);
    if (!quote) return [];
    const { name } = speakerOf(reading.text, reading.doc, quote);
    const speaker = quote.speaker === null ? el("span", {}, name)
        : el("button", { type: "button", class: "link", onclick: () => act.entity(quote.speaker) }, name);
    const fact = (label, span) => span && el("p", { class: "fact" }, `${label} “${reading.text.slice(...span)}”`);
    return [
        el("p", { class: "kind" }, QUOTE_KINDS.get(quote.kind)?.one ?? quote.kind),
        el("h2", {}, speaker),
        el("blockquote", {}, quote.said.join(" … ")),
        fact("Source:", quote.source),
        fact("Said with:", quote.cue),
        el("p", { class: "fact" }, plural(quote.words, "word")),
        found(quote),
        el("button", { type: "button", class: "copy", onclick: ({ target }) => copy(target, `${quote.said.join(" … ")} — ${name}`) }, "Copy with its speaker"),
    ];
}

async function copy(button, words) {
    const done = await navigator.clipboard.writeText(words).then(() => true, () => false);
    button.textContent = done ? "Copied" : "This browser does not let pages copy";
}

// Which rule or part found it, and how sure that is.
function found(row) {
    if (!row) return null;
    const sure = row.confidence > 0 ? `, ${Math.round(row.confidence * 100)}% sure` : "";
    return el("p", { class: "fact" }, `Found ${viaWords(row.via)}${sure}`);
}

function valueParts({ text, doc }, { mention: row }, act) {
    const { start, end, type } = doc.mentions[row];
    return [
        el("p", { class: "kind" }, el("span", { class: "rubricate-mark", dataset: { type } }, typeWord(type))),
        el("h2", {}, text.slice(start, end)),
        found(doc.mentions[row]),
        corrector(text.slice(start, end), type, [], act.correct),
    ];
}

function wordParts({ words }, act) {
    return [el("p", { class: "kind" }, "Words that you chose"), el("h2", {}, words), corrector(words, null, [], act.correct)];
}
