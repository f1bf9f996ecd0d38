// wall.js - who is quoted: every speaker with how much of what is said is theirs, and everything that they
// say

import { QUOTE_KINDS } from "../types.js";
import { el, svg } from "./dom.js";
import { longList } from "./lists.js";
import { shareSummary } from "./shares.js";
import { strip } from "./strip.js";
import { words } from "./words.js";

const AT_ONCE = 6; // quotations of a speaker that are shown without being asked for

/** { element, select }. `act`: { entity(row), quote(row), compare(name) }. */
export function wall(reading, act) {
  const { speakers } = reading;
  if (!speakers.length) return { element: el("p", { class: "empty" }, words.nobodyQuoted), select() {} };
  const panel = { reading, act, selection: {} };
  panel.list = longList(speakers, speaker => speakerPart(panel, speaker), {
    name: "speakers",
    estimate: 220,
  });
  panel.element = el("div", { class: "wall" }, shareSummary(reading), panel.list.element);
  return { element: panel.element, select: selection => select(panel, selection) };
}

function speakerPart({ reading, act, selection }, speaker) {
  const name =
    speaker.entity === null
      ? el("span", { class: "name unnamed" }, speaker.name)
      : el(
          "button",
          {
            class: "name",
            type: "button",
            dataset: { entity: speaker.entity },
            "aria-pressed": "false",
            onclick: () => act.entity(speaker.entity),
          },
          speaker.name
        );
  const starts = speaker.quotes.map(quote => quote.fragments[0][0]);
  const part = el(
    "li",
    { class: "speaker" },
    el("h3", {}, name),
    el(
      "p",
      { class: "share" },
      share(speaker),
      el("span", {}, words.shareOf(speaker.quotes.length, Math.round(speaker.share * 100)))
    ),
    strip(reading.text.length, starts),
    quotesOf(speaker, reading.text, act)
  );
  press(part, selection);
  return part;
}

function quotesOf({ quotes }, text, act) {
  const make = quote => quoteItem(quote, text, act);
  const place = el(
    "div",
    { class: "said-by" },
    longList(quotes.slice(0, AT_ONCE), make, { name: "quotes" }).element
  );
  if (quotes.length <= AT_ONCE) return place;
  const more = el(
    "button",
    {
      class: "more",
      type: "button",
      onclick: () => {
        const all = longList(quotes, make, { name: "quotes", estimate: 70 });
        place.replaceChildren(all.element);
        all.itemAt(AT_ONCE).querySelector("button").focus();
      },
    },
    words.showAll(quotes.length)
  );
  place.append(more);
  return place;
}

// How much is theirs, and how much of that in their own words.
function share({ share: part, words: all, own }) {
  const direct = all ? (own / all) * part : 0;
  return svg(
    "svg",
    {
      class: "share-bar",
      viewBox: "0 0 100 4",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
      focusable: "false",
    },
    svg("rect", { class: "line", x: 0, y: 0, width: 100, height: 4 }),
    svg("rect", { class: "reported", x: 0, y: 0, width: part * 100, height: 4 }),
    svg("rect", { x: 0, y: 0, width: direct * 100, height: 4 })
  );
}

export function quoteItem(quote, text, act) {
  const spans = [quote.source, quote.cue].filter(Boolean).sort((a, b) => a[0] - b[0]);
  const attribution = spans
    .map(span => text.slice(...span))
    .filter(part => /\p{L}/u.test(part))
    .join(" ");
  return el(
    "li",
    {},
    el(
      "button",
      {
        class: "quote",
        type: "button",
        dataset: { quote: quote.row, kind: quote.kind },
        "aria-pressed": "false",
        onclick: () => act.quote(quote.row),
      },
      el("span", { class: "said" }, quote.said.join(" … ")),
      el(
        "span",
        { class: "how" },
        [QUOTE_KINDS.get(quote.kind)?.one ?? quote.kind, attribution].filter(Boolean).join(" · ")
      )
    )
  );
}

function select(panel, selection) {
  panel.selection = selection ?? {};
  const { quote = null, entity = null } = panel.selection;
  const at = panel.reading.speakers.findIndex(
    s => s.quotes.some(({ row }) => row === quote) || (entity !== null && s.entity === entity)
  );
  if (at >= 0) panel.list.itemAt(at);
  press(panel.element, panel.selection);
}

function press(element, { entity = null, quote = null }) {
  for (const button of element.querySelectorAll("button[aria-pressed]")) {
    const { entity: speaker, quote: row } = button.dataset;
    const chosen = speaker !== undefined ? Number(speaker) === entity : Number(row) === quote;
    button.setAttribute("aria-pressed", String(chosen));
  }
}
