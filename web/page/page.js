// page.js - wires the reading page: a text comes in, the engine annotates it, the views show it, clicks and
// keys select in it

import { adoptStyle } from "../style.js";
import { TYPES } from "../types.js";
import { anchorOf, selectionAt } from "./anchor.js";
import { comparing } from "./comparing.js";
import { editTools, lexiconList } from "./correct.js";
import { correcting } from "./correcting.js";
import { refill } from "./dom.js";
import { firstEngine } from "./engine.js";
import { exporter } from "./export.js";
import { entryOfHash, listenToInput } from "./input.js";
import { listenToKeys } from "./keys.js";
import { legend, sureness } from "./legend.js";
import { keepForOffline } from "./offline.js";
import { opening } from "./opening.js";
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
  nameText,
  showHelp,
} from "./shell.js";
import { showing } from "./showing.js";
import { breath } from "./slices.js";
import { taking } from "./taking.js";
import { listenToView } from "./viewport.js";
import { words } from "./words.js";

const $ = id => document.getElementById(id);
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
  found: places => markFound(places),
}));
Object.assign(page.act, selecting(page, $), correcting(page, { again, useLexicon }), {
  tab: number => {
    panels.open(panels.ids[number]);
    $(`tab-${panels.ids[number]}`).focus();
  },
  help: showHelp,
  search: () => $("search").focus(),
  date: setDate,
  focusArticle: () => $("article").focus(),
  compare: comparing(page, $, () => firstEngine, chosenMarks),
});

const { openArticle, open, typed, take, start } = opening(page, $, shown, panels);
const takeAway = taking(page, () => firstEngine, chosenMarks);

// ---- a new reading ----

function listen(handle) {
  handle.on("pick", page.act.pick);
  handle.on("hover", ({ mention, reference, event }) =>
    event.target.classList?.toggle("on-name", (mention ?? reference ?? null) !== null)
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
  const headline = $("article").querySelector("h1")?.textContent ?? null;
  nameText(headline === null ? reading.title : null);
  document.title = words.documentTitle((headline ?? reading.title).slice(0, 80));
  document.body.classList.add("has-reading");
  page.act.select(selectionAt(reading, anchor));
}

function fillLegend(reading, raw) {
  const named = reading.entities.filter(({ mentions }) => mentions.length).length;
  const { sure: least } = chosenMarks();
  const unsure = [raw.mentions, raw.quotes].reduce(
    (sum, rows) => sum + rows.filter(({ confidence }) => confidence < least).length,
    0
  );
  const lexicon = lexiconList(settings.lexicon, { remove: page.act.forget, save: page.act.saveLexicon });
  const changeSure = sure => {
    remember({ sure });
    again();
  };
  refill(
    $("legend"),
    sureness(settings.sure, unsure, changeSure),
    legend(reading, hidden, switchMarks),
    editTools(page.history, page.act),
    lexicon,
    page.act.compare.chooser(),
    exporter(page.fileName, takeAway, page.history.done.length > 0)
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
  const types = [...TYPES.keys()].filter(type => !hidden.has(type));
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
    new Highlight(...places.slice(0, 300).flatMap(place => page.handle.ranges(place)))
  );
}

// ---- the beginning ----

adoptStyle(document, "#article :is(p, h1, h2, span)");
giveWords();
listenToScheme(settings.scheme, scheme => remember({ scheme }));
listenToSources(openArticle);
listenToShelf(record => open(record));
listenToInput($, { take, typed, complain });
listenToRoom();
listenToKeys(document, page.act);
const look = listenToView(shown.look);
$("help").addEventListener("click", showHelp);
$("search").addEventListener("input", ({ target }) => panels.search(target.value));
$("search").addEventListener("keydown", event => {
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
    target.dataset.quote && page.act.select({ quote: Number(target.dataset.quote) }, words.quoteChosen)
);
new ResizeObserver(() => (page.sheet?.long ? look() : page.handle?.layout())).observe($("article"));
addEventListener("hashchange", () =>
  entryOfHash(location.hash).then(
    entry => entry && take([entry]),
    ({ message }) => complain(message)
  )
);
start()
  .catch(({ message }) => openArticle().then(() => complain(message)))
  .then(() => keepForOffline(firstEngine));
