// page.js - wires the reading page: a text comes in, the engine annotates it, the views show it, clicks select in it

import { highlight } from "../highlight.js";
import { adoptStyle } from "../style.js";
import { TYPES, typeWord } from "../types.js";
import { renderArticle, renderPlain } from "./article.js";
import { card } from "./card.js";
import { el, plural } from "./dom.js";
import { exporter } from "./export.js";
import { isTyping, listenToKeys, stepped } from "./keys.js";
import { legend } from "./legend.js";
import { people } from "./people.js";
import { readingOf } from "./reading.js";
import { ARTICLES, loadArticle, loadEngine, wantedArticle } from "./sources.js";
import { loadSettings, saveSettings } from "./store.js";
import { wall } from "./wall.js";

const $ = (id) => document.getElementById(id);
const settings = loadSettings();
const hidden = new Set(settings.hidden);
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const wide = matchMedia("(min-width: 64rem)");

let engine = null;      // a Rubricator, once it is here
let engineTrouble = null; // the sentence that says why there is none
let reading = null;     // what is shown
let handle = null;      // its highlights
let selection = null;   // { entity, current } or { mention } or { quote }, by row
let views = [];         // those that follow the selection
let waiting = null;     // a text that came before the engine
let turn = 0;           // of loading: a late answer must not overwrite a newer one

const act = { entity: toggleEntity, mention: goToMention, quote: goToQuote, step, clear: () => select(null) };

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
    const { text, doc, entities, quotes, mentionRows } = reading;
    const names = people(reading, act);
    const quoted = wall(reading, act);
    views = [names, quoted];
    const fileName = `rubricate-${document.body.dataset.source}`;
    const write = (format) => engine.write(doc, format);
    $("legend").replaceChildren(legend(reading, hidden, switchMarks), exporter(fileName, write));
    $("names").replaceChildren(names.element);
    $("quoted").replaceChildren(quoted.element);
    document.body.classList.add("has-reading");
    const named = entities.filter((e) => e.mentions.length).length;
    $("named-count").textContent = named;
    $("quoted-count").textContent = reading.speakers.length;
    $("summary").textContent = `${plural(mentionRows.length, "mark")} · ${plural(named, "name")} · ${plural(quotes.length, "quotation")}`;
    document.title = `${($("article").querySelector("h1")?.textContent ?? text.trim().split("\n")[0]).slice(0, 80)} – Rubricate`;
}

function showSource(name) {
    document.body.dataset.source = name;
    for (const link of $("sources").querySelectorAll("a")) {
        if (link.dataset.article === name) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
    }
}

function complain(sentence) {
    $("notice").textContent = sentence ?? "";
    $("notice").hidden = !sentence;
}

// ---- marks ----

function chosenMarks() {
    const types = [...TYPES.keys()].some((type) => hidden.has(type)) ? new Set([...TYPES.keys()].filter((type) => !hidden.has(type))) : null;
    return { types, quotes: !hidden.has("QUOTES") };
}

function switchMarks() {
    handle.show(chosenMarks());
    saveSettings({ ...settings, hidden: [...hidden] });
}

// ---- selection ----

function select(next, said = "") {
    selection = next;
    handle?.select(next);
    const made = reading && card(reading, next, act);
    const focused = document.activeElement?.closest?.("#card")?.querySelectorAll("button");
    const index = focused ? [...focused].indexOf(document.activeElement) : -1;
    $("card").replaceChildren(...(made ? [made] : []));
    if (index >= 0) $("card").querySelectorAll("button")[index]?.focus({ preventScroll: true });
    document.body.classList.toggle("has-card", Boolean(made));
    for (const view of views) view.select(next ?? {});
    $("live").textContent = said || (next ? "" : reading ? "Nothing is selected." : "");
}

// A name of the panel that is chosen already is let go of.
function toggleEntity(entity) {
    if (selection?.entity === entity) return select(null);
    selectEntity(entity);
    if (wide.matches) revealUnless(reading.entities[entity].mentions);
}

function selectEntity(entity, current = null) {
    const { name, type, mentions } = reading.entities[entity];
    const place = current === null ? plural(mentions.length, "mention") : `mention ${mentions.indexOf(current) + 1} of ${mentions.length}`;
    select({ entity, current }, `${name}, ${typeWord(type)}, ${place}.`);
}

function pick({ mention, reference, quotes }) {
    const { mentions, references, quotes: rows } = reading.doc;
    if (mention !== null && mentions[mention].entity !== null) selectEntity(mentions[mention].entity, mention);
    else if (mention !== null) select({ mention }, `${reading.text.slice(mentions[mention].start, mentions[mention].end)}, ${typeWord(mentions[mention].type)}.`);
    else if (reference !== null) selectEntity(references[reference].entity);
    else if (quotes.length) select({ quote: quotes.at(-1) }, `${rows[quotes.at(-1)].kind} quotation.`);
    else select(null);
}

function goToMention(row) {
    selectEntity(reading.doc.mentions[row].entity, row);
    reveal(reading.doc.mentions[row]);
}

function goToQuote(row) {
    const [start, end] = reading.doc.quotes[row].fragments[0];
    select({ quote: row }, "Quotation shown in the text.");
    reveal({ start, end });
}

function step(by) {
    if (selection?.entity === undefined || selection === null) return;
    const row = stepped(reading.entities[selection.entity].mentions, selection.current, by);
    if (row !== null) goToMention(row);
}

// ---- scrolling ----

function reveal(span) {
    const box = handle.ranges(span)[0]?.getBoundingClientRect();
    if (!box) return;
    const room = wide.matches ? 0.4 : 0.25;
    scrollBy({ top: box.top - innerHeight * room, behavior: calm.matches ? "auto" : "smooth" });
}

function revealUnless(rows) {
    const seen = ({ top, bottom }) => top >= 0 && bottom <= innerHeight;
    const spans = rows.map((row) => reading.doc.mentions[row]);
    if (!spans.slice(0, 200).some((span) => handle.ranges(span).some((range) => seen(range.getBoundingClientRect())))) reveal(spans[0]);
}

// ---- what the reader does ----

function listenToBox() {
    let timer = 0;
    const soon = (wait) => {
        clearTimeout(timer);
        timer = setTimeout(() => openOwn($("own").value), wait);
    };
    $("own").addEventListener("input", ({ inputType }) => soon(/^insertFrom/.test(inputType) ? 0 : 180));
    $("clear").addEventListener("click", () => {
        $("own").value = "";
        openOwn("");
        $("own").focus();
    });
    // Text pasted anywhere on the page is meant for the box.
    document.addEventListener("paste", (event) => {
        const text = event.clipboardData?.getData("text/plain");
        if (!text || isTyping(event.target)) return;
        $("own").value = text;
        openOwn(text);
    });
}

function listenToSources() {
    $("sources").replaceChildren(...ARTICLES.map(({ name, title }) => el("a", { href: `?article=${name}`, dataset: { article: name } }, title)));
    $("sources").addEventListener("click", (event) => {
        const name = event.target.dataset.article;
        if (!name || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        history.pushState(null, "", `?article=${name}`);
        openArticle(name);
        scrollTo({ top: 0 });
    });
    addEventListener("popstate", () => openArticle(wantedArticle(location.search)));
}

function listenToScheme() {
    const apply = (scheme) => { document.documentElement.dataset.scheme = scheme; };
    apply(settings.scheme);
    $("scheme").value = settings.scheme;
    $("scheme").addEventListener("change", ({ target }) => {
        settings.scheme = target.value;
        apply(target.value);
        saveSettings({ ...settings, hidden: [...hidden] });
    });
}

function listenToLayout() {
    new ResizeObserver(() => handle?.layout()).observe($("article"));
    $("bars").addEventListener("click", ({ target }) => target.dataset.quote && select({ quote: Number(target.dataset.quote) }));
    $("tabs").addEventListener("click", ({ target }) => {
        const chosen = target.closest("button");
        if (!chosen) return;
        document.body.dataset.panel = chosen.dataset.panel;
        for (const button of $("tabs").children) button.setAttribute("aria-pressed", String(button === chosen));
    });
    const marks = $("marks");
    const roomy = matchMedia("(min-width: 80rem)");
    const unfold = () => { marks.open = roomy.matches; };
    roomy.addEventListener("change", unfold);
    unfold();
    addEventListener("beforeprint", () => handle?.toMarks());
    addEventListener("afterprint", () => handle?.fromMarks());
}

// Once everything is here, a service worker keeps what this page used, for when there is no network.
async function keepForOffline() {
    const worker = await navigator.serviceWorker?.register(new URL("../sw.js", import.meta.url)).catch(() => null);
    if (!worker) return;
    const used = performance.getEntriesByType("resource").map(({ name }) => name);
    const articles = ARTICLES.map(({ name }) => new URL(`articles/${name}.txt`, import.meta.url).href);
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage({ keep: [...new Set([location.origin + location.pathname, ...used, ...articles])] });
}

async function start() {
    adoptStyle(document);
    listenToScheme();
    listenToSources();
    listenToBox();
    listenToLayout();
    listenToKeys(document, act);
    openArticle(wantedArticle(location.search));
    try {
        engine = await loadEngine();
    } catch (error) {
        engineTrouble = error.message;
        return complain(engineTrouble);
    }
    if (waiting !== null) showText(waiting);
}

start().then(keepForOffline);
