// page.js - wires the reading page: a text comes in, the engine annotates it, the views show it, clicks select in it

import { highlight } from "../highlight.js";
import { adoptStyle } from "../style.js";
import { TYPES, typeWord } from "../types.js";
import { renderArticle, renderPlain } from "./article.js";
import { card } from "./card.js";
import { correctionList, linesOf, withEntries } from "./correct.js";
import { el, plural } from "./dom.js";
import { firstEngine } from "./engine.js";
import { exporter, save } from "./export.js";
import { figures } from "./figures.js";
import { listenToKeys, stepped } from "./keys.js";
import { legend } from "./legend.js";
import { people } from "./people.js";
import { readingOf } from "./reading.js";
import { reveal, revealOne, wide } from "./reveal.js";
import { keepForOffline, listenToBox, listenToPanels, listenToScheme, listenToSources, showSource } from "./shell.js";
import { loadArticle, loadEngine, wantedArticle } from "./sources.js";
import { loadSettings, saveSettings } from "./store.js";
import { wall } from "./wall.js";

const $ = (id) => document.getElementById(id);
const settings = loadSettings();
const hidden = new Set(settings.hidden);

let engine = null;        // a Rubricator, once it is here
let engineTrouble = null; // the sentence that says why there is none
let reading = null;       // what is shown
let handle = null;        // its highlights
let selection = null;     // { entity, current }, { mention }, { quote } by row, or { words }
let views = [];           // those that follow the selection
let waiting = null;       // a text that came before the engine
let turn = 0;             // of loading: a late answer must not overwrite a newer one

const act = { entity: toggleEntity, mention: goToMention, value: goToValue, quote: goToQuote, step, correct, clear: () => select(null) };

// ---- texts ----

async function openArticle(name) {
    const mine = ++turn;
    showSource(name);
    try {
        const text = await loadArticle(name);
        if (mine === turn) showText(text);
    } catch (error) {
        if (mine !== turn) return;
        showNothing("Choose an article above, or paste a text of your own.");
        complain(error.message);
    }
}

function openOwn(text) {
    turn++;
    showSource("own");
    if (text.trim()) showText(text);
    else showNothing("Paste or type a news text into the box above. It is marked as you type, and it never leaves this page.");
}

function showText(text) {
    complain(engineTrouble);
    clearReading();
    waiting = engine ? null : text;
    if (!engine) return renderPlain($("article"), text);
    reading = readingOf(text, engine.annotate(text, { offsets: "utf16" }));
    handle = highlight($("article"), engine, {
        ...chosenMarks(), bars: $("bars"),
        read: () => ({ text, doc: reading.doc, pieces: renderArticle($("article"), reading) }),
    });
    handle.on("pick", pick);
    handle.on("hover", ({ mention, reference }) => $("article").classList.toggle("on-name", (mention ?? reference ?? null) !== null));
    fillPanels();
}

function showNothing(sentence) {
    complain(engineTrouble);
    clearReading();
    waiting = null;
    $("article").replaceChildren(el("p", { class: "empty" }, sentence));
}

function clearReading() {
    handle?.clear();
    handle = reading = selection = null;
    views = [];
    for (const id of ["legend", "names", "quoted", "card"]) $(id).replaceChildren();
    document.body.classList.remove("has-reading", "has-card");
}

function fillPanels() {
    const { text, doc, entities, quotes, mentionRows, speakers } = reading;
    const named = entities.filter((e) => e.mentions.length).length;
    const fileName = `rubricate-${document.body.dataset.source}`;
    views = [people(reading, act), wall(reading, act), figures(reading, act)];
    const [names, quoted, values] = views.map(({ element }) => element);
    $("names").replaceChildren(...[names, values].filter(Boolean));
    $("quoted").replaceChildren(quoted);
    $("legend").replaceChildren(...[legend(reading, hidden, switchMarks), corrections(), exporter(fileName, (format) => engine.write(doc, format))].filter(Boolean));
    $("named-count").textContent = named;
    $("quoted-count").textContent = speakers.length;
    $("summary").textContent = `${plural(mentionRows.length, "mark")} · ${plural(named, "name")} · ${plural(quotes.length, "quotation")}`;
    document.title = `${($("article").querySelector("h1")?.textContent ?? text.trim().split("\n")[0]).slice(0, 80)} – Rubricate`;
    document.body.classList.add("has-reading");
}

function complain(sentence) {
    $("notice").textContent = sentence ?? "";
    $("notice").hidden = !sentence;
}

// ---- marks and corrections ----

function chosenMarks() {
    const types = [...TYPES.keys()].filter((type) => !hidden.has(type));
    return { types: types.length < TYPES.size ? new Set(types) : null, quotes: !hidden.has("QUOTES") };
}

function switchMarks() {
    handle.show(chosenMarks());
    remember({ hidden: [...hidden] });
}

function remember(change) {
    Object.assign(settings, change);
    saveSettings(settings);
}

function correct(entries) {
    useLexicon(withEntries(settings.lexicon, entries));
}

function corrections() {
    return correctionList(settings.lexicon, {
        remove: (entry) => useLexicon(settings.lexicon.filter((other) => other !== entry)),
        save: () => save("rubricate-lexicon.jsonl", linesOf(settings.lexicon), "application/jsonl"),
    });
}

// The engine takes its lexicon when it is loaded; the text is then read anew.
async function useLexicon(lexicon) {
    remember({ lexicon });
    await start(reading?.text);
    $("live").textContent = "Corrected. The text is marked anew.";
}

// ---- selection ----

function select(next, said = "") {
    selection = next;
    handle?.select(next);
    showCard();
    for (const view of views) view.select(next ?? {});
    $("live").textContent = said || (next || !reading ? "" : "Nothing is selected.");
}

// The card is made anew for every selection; the focus stays on the button that it was on.
function showCard() {
    const buttons = () => [...$("card").querySelectorAll("button")];
    const focused = buttons().indexOf(document.activeElement);
    const made = reading && card(reading, selection, act);
    $("card").replaceChildren(...(made ? [made] : []));
    if (focused >= 0) buttons()[focused]?.focus({ preventScroll: true });
    document.body.classList.toggle("has-card", Boolean(made));
}

function selectEntity(entity, current = null) {
    const { name, type, mentions } = reading.entities[entity];
    const place = current === null ? plural(mentions.length, "mention") : `mention ${mentions.indexOf(current) + 1} of ${mentions.length}`;
    select({ entity, current }, `${name}, ${typeWord(type)}, ${place}.`);
}

// A name of a panel that is chosen already is let go of.
function toggleEntity(entity) {
    if (selection?.entity === entity) return select(null);
    selectEntity(entity);
    if (wide.matches) revealOne(handle, reading.entities[entity].mentions.map((row) => reading.doc.mentions[row]));
}

function pick({ mention, reference, quotes }) {
    const { mentions, references } = reading.doc;
    const named = mention === null ? null : mentions[mention];
    if (named && named.entity !== null) selectEntity(named.entity, mention);
    else if (named) selectValue(mention);
    else if (reference !== null) selectEntity(references[reference].entity);
    else if (quotes.length) select({ quote: quotes.at(-1) }, "Quotation chosen.");
    else select(null);
}

function goToMention(row) {
    selectEntity(reading.doc.mentions[row].entity, row);
    reveal(handle, reading.doc.mentions[row]);
}

function goToValue(mention) {
    selectValue(mention);
    reveal(handle, reading.doc.mentions[mention]);
}

function selectValue(mention) {
    const { start, end, type } = reading.doc.mentions[mention];
    select({ mention }, `${reading.text.slice(start, end)}, ${typeWord(type)}.`);
}

function goToQuote(row) {
    const [start, end] = reading.doc.quotes[row].fragments[0];
    select({ quote: row }, "Quotation shown in the text.");
    reveal(handle, { start, end });
}

function step(by) {
    if (selection?.entity === undefined) return;
    const row = stepped(reading.entities[selection.entity].mentions, selection.current, by);
    if (row !== null) goToMention(row);
}

// Words that the reader drags over can be told to be a name.
function offerWords() {
    const dragged = document.getSelection();
    const words = dragged.toString().trim();
    if (!reading || dragged.isCollapsed || !words || words.length > 80 || words.includes("\n") || !$("article").contains(dragged.anchorNode)) return;
    select({ words });
}

// ---- the beginning ----

// With a text: that text anew, with an engine that knows the lexicon of now.
async function start(text = null) {
    if (text === null) openArticle(wantedArticle(location.search));
    try {
        engine = await (text === null ? firstEngine : loadEngine(settings.lexicon));
    } catch (error) {
        engineTrouble = error.message;
        return complain(engineTrouble);
    }
    if (text ?? waiting) showText(text ?? waiting);
}

adoptStyle(document);
listenToScheme(settings.scheme, (scheme) => remember({ scheme }));
listenToSources(openArticle);
listenToBox(openOwn);
listenToPanels();
listenToKeys(document, act);
$("article").addEventListener("pointerup", () => setTimeout(offerWords));
$("bars").addEventListener("click", ({ target }) => target.dataset.quote && select({ quote: Number(target.dataset.quote) }));
new ResizeObserver(() => handle?.layout()).observe($("article"));
addEventListener("beforeprint", () => handle?.toMarks());
addEventListener("afterprint", () => handle?.fromMarks());
start().then(keepForOffline);
