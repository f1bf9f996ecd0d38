// page.js - wires the reading page: a text comes in, the engine annotates it, the views show it, clicks and
// keys select in it

import { adoptStyle } from "../style.js";
import { TYPES } from "../types.js";
import { anchorOf, selectionAt } from "./anchor.js";
import { comparing } from "./comparing.js";
import { editTools, lexiconList } from "./correct.js";
import { correcting } from "./correcting.js";
import { el, refill } from "./dom.js";
import { firstEngine } from "./engine.js";
import { exporter } from "./export.js";
import { fillLists } from "./lists.js";
import { entryOf, entryOfHash, listenToInput } from "./input.js";
import { listenToKeys } from "./keys.js";
import { legend, sureness } from "./legend.js";
import { keepForOffline, sharedFile } from "./offline.js";
import { makePanels } from "./panels.js";
import { offerWords, selecting } from "./selecting.js";
import { loadSettings, saveSettings, SURE } from "./settings.js";
import {
    complain,
    giveWords,
    listenToRoom,
    listenToScheme,
    listenToShelf,
    listenToSources,
    showHelp,
    showSource,
} from "./shell.js";
import { shelve, titleOf } from "./shelf.js";
import { showing } from "./showing.js";
import { breath } from "./slices.js";
import { loadArticle, wantedArticle, wantedPlace } from "./sources.js";
import { keyOf } from "./store.js";
import { pageOf } from "./take-page.js";
import { listenToView } from "./viewport.js";
import { words } from "./words.js";

const $ = (id) => document.getElementById(id);
const settings = loadSettings();
const hidden = new Set(settings.hidden);

// What is shown; see showing.js and selecting.js.
const page = { settings, selection: null, act: {}, fileName: "rubricate" };

const shown = showing(page, {
    article: $("article"),
    bars: $("bars"),
    progressPlace: $("progress"),
    engine: () => firstEngine,
    marks: chosenMarks,
    changed,
    failed: complain,
    listen,
});
const panels = (page.panels = makePanels({
    tabs: $("tabs"),
    place: $("panels"),
    box: $("search"),
    act: page.act,
    found: (places) => markFound(places),
}));
Object.assign(page.act, selecting(page, $), correcting(page, { again, useLexicon }), {
    tab: (number) => panels.open(panels.ids[number]),
    help: showHelp,
    search: () => $("search").focus(),
    date: setDate,
    focusArticle: () => $("article").focus(),
    compare: comparing(page, $, () => firstEngine, chosenMarks),
});

// ---- texts ----

async function openArticle() {
    const name = wantedArticle(location.search);
    showSource(name);
    page.act.compare.close();
    shown.clear();
    panels.clear();
    try {
        const text = await loadArticle(name);
        if (wantedArticle(location.search) === name)
            await open({ title: words.articles[name] ?? name, text, name, address: `?article=${name}` });
    } catch (error) {
        showNothing(words.chooseArticle);
        complain(error.message);
    }
}

async function open({ title, text, name = "own", address = null }) {
    complain(null);
    page.act.compare.close();
    showSource(name);
    panels.clear();
    page.fileName = `rubricate-${name}`;
    await shown.open({ key: keyOf(text), title: titleOf(text) || title, text, name, address });
}

function typed(text) {
    if (text.trim()) return open({ title: titleOf(text), text });
    showSource("own");
    showNothing(words.emptyBox);
}

// Texts that come whole go to the shelf; the first is shown.
async function take(entries) {
    const [{ title, text }] = entries;
    const opening = open({ title, text });
    for (const entry of entries.toReversed()) await shelve(entry);
    await opening;
}

function showNothing(sentence) {
    shown.clear();
    panels.clear();
    complain(null);
    $("legend").replaceChildren();
    $("card").replaceChildren();
    $("article").replaceChildren(el("p", { class: "empty" }, sentence));
}

// ---- a new reading ----

function listen(handle) {
    handle.on("pick", page.act.pick);
    handle.on("hover", ({ mention, reference, event }) =>
        event.target.classList?.toggle("on-name", (mention ?? reference ?? null) !== null),
    );
}

async function changed() {
    const { reading, raw } = page;
    const anchor = page.anchor ?? anchorOf(page.before ?? reading, page.selection);
    page.before = reading;
    page.selection = null;
    await panels.show(reading);
    await breath();
    if (page.reading !== reading) return;
    fillLegend(reading, raw);
    document.title = words.documentTitle(
        ($("article").querySelector("h1")?.textContent ?? reading.title).slice(0, 80),
    );
    document.body.classList.add("has-reading");
    page.act.select(selectionAt(reading, anchor));
}

function fillLegend(reading, raw) {
    const named = reading.entities.filter(({ mentions }) => mentions.length).length;
    const { sure: least } = chosenMarks();
    const unsure = [raw.mentions, raw.quotes].reduce(
        (sum, rows) => sum + rows.filter(({ confidence }) => confidence < least).length,
        0,
    );
    const lexicon = lexiconList(settings.lexicon, { remove: page.act.forget, save: page.act.saveLexicon });
    const changeSure = (sure) => {
        remember({ sure });
        again();
    };
    const taking = { write, page: () => pageOf(reading, chosenMarks()), print };
    refill(
        $("legend"),
        sureness(settings.sure, unsure, changeSure),
        legend(reading, hidden, switchMarks),
        editTools(page.history, page.act),
        lexicon,
        page.act.compare.chooser(),
        exporter(page.fileName, taking, page.history.done.length > 0),
    );
    $("summary").textContent = words.summary(reading.mentionRows.length, named, reading.quotes.length);
}

// With the edits, the date and the sureness of now; `anchor` is what is selected afterwards, where it is not
// what was.
async function again(anchor = null) {
    page.anchor = anchor;
    await shown.again();
    page.anchor = null;
}

async function useLexicon(lexicon) {
    remember({ lexicon });
    await (await firstEngine).useLexicon(lexicon);
    if (page.entry) await shown.anew();
}

function setDate(day) {
    page.set = day;
    return again();
}

// ---- marks ----

function chosenMarks() {
    const types = [...TYPES.keys()].filter((type) => !hidden.has(type));
    return {
        types: types.length < TYPES.size ? new Set(types) : null,
        quotes: !hidden.has("QUOTES"),
        sure: SURE[settings.sure],
    };
}

function switchMarks() {
    const { types, quotes } = chosenMarks();
    page.handle.show({ types, quotes });
    remember({ hidden: [...hidden] });
}

function remember(change) {
    Object.assign(settings, change);
    saveSettings(settings);
}

// The words that the reader searches for light up too: those of them that are near.
function markFound(places) {
    CSS.highlights?.delete("page-found");
    if (!places.length || !page.handle || !CSS.highlights) return;
    CSS.highlights.set(
        "page-found",
        new Highlight(...places.slice(0, 300).flatMap((place) => page.handle.ranges(place))),
    );
}

// ---- taking away ----

async function write(format) {
    if (format === "json") return JSON.stringify(page.reading.doc);
    return (await firstEngine).write(page.entry.text, format);
}

function print(lists) {
    document.body.toggleAttribute("data-print-lists", lists);
    globalThis.print();
}

function beforePrint() {
    if (document.body.hasAttribute("data-print-lists")) panels.all();
    fillLists();
    page.handle?.toMarks();
}

// ---- the beginning ----

async function start() {
    const shared = await sharedFile();
    const entry = shared ? await entryOf(shared) : await entryOfHash(location.hash);
    if (entry) return take([entry]);
    await openArticle();
    const place = wantedPlace(location.search);
    if (place === null || !page.reading) return;
    const quote = page.reading.doc.quotes.findIndex(({ fragments }) => fragments[0][0] === place);
    const mention = page.reading.doc.mentions.findIndex(({ start }) => start === place);
    if (quote >= 0) page.act.quote(quote);
    else if (mention >= 0) page.act.mention(mention);
}

adoptStyle(document, "#article :is(p, h1, h2, span)");
giveWords();
listenToScheme(settings.scheme, (scheme) => remember({ scheme }));
listenToSources(openArticle);
listenToShelf((record) => open(record));
listenToInput($, { take, typed, complain });
listenToRoom();
listenToKeys(document, page.act);
const look = listenToView(shown.look);
$("help").addEventListener("click", showHelp);
$("search").addEventListener("input", ({ target }) => panels.search(target.value));
$("search").addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
        event.target.value = "";
        panels.search("");
    }
});
$("article").addEventListener("pointerup", () => setTimeout(() => page.act.chooseWords(80)));
offerWords($("article"), $("choose"), () => page.act.chooseWords());
$("bars").addEventListener(
    "click",
    ({ target }) =>
        target.dataset.quote && page.act.select({ quote: Number(target.dataset.quote) }, words.quoteChosen),
);
new ResizeObserver(() => (page.sheet?.long ? look() : page.handle?.layout())).observe($("article"));
addEventListener("beforeprint", beforePrint);
addEventListener("afterprint", () => page.handle?.fromMarks());
addEventListener("hashchange", () =>
    entryOfHash(location.hash).then(
        (entry) => entry && take([entry]),
        ({ message }) => complain(message),
    ),
);
start()
    .catch(({ message }) => openArticle().then(() => complain(message)))
    .then(keepForOffline);
