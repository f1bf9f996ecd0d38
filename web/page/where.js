// where.js - the countries of a text on a map, sized by how often they are named; capitals and peoples count
// for their country

import { el, svg } from "./dom.js";
import { longList } from "./lists.js";
import { words } from "./words.js";

const MAP = new URL("../../build/world.svg", import.meta.url);
let names = null;
function nameOf(code) {
  names ??= new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });
  return names.of(code);
}

/** [{ code, name, count, entities }]: the countries of a reading, the most named first. Pure. */
export function countriesOf({ entities }) {
  const byCode = new Map();
  for (const entity of entities) {
    const { kind, id } = entity.link ?? {};
    if (!/^(country|capital|demonym)$/.test(kind ?? "") || !/^[A-Z]{2}$/.test(id) || !entity.mentions.length)
      continue;
    if (!byCode.has(id)) byCode.set(id, { code: id, name: nameOf(id), count: 0, entities: [] });
    const country = byCode.get(id);
    country.count += entity.mentions.length;
    country.entities.push(entity);
  }
  return [...byCode.values()].sort((a, b) => b.count - a.count);
}

let drawn = null; // the promise of the map: fetched when it is first wanted
async function mapOf() {
  drawn ??= fetch(MAP).then(answer =>
    answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))
  );
  const root = new DOMParser().parseFromString(await drawn, "image/svg+xml").documentElement;
  return document.importNode(root, true);
}

/** { element, select, ready }; `ready` resolves when the map is there. `act`: { entity(row) }. */
export function where(reading, act) {
  const countries = countriesOf(reading);
  if (!countries.length) return { element: el("p", { class: "empty" }, words.noCountries), select() {} };
  const place = el("div", { class: "map" });
  const state = { entity: null };
  const list = longList(countries, country => itemOf(country, act, state), {
    name: "countries",
    estimate: 60,
  }).element;
  const show = () => mark(element, countries, state.entity);
  const element = el("div", { class: "where" }, place, el("p", { class: "note" }, words.mapNote), list);
  const ready = mapOf()
    .then(
      map => draw(place, map, countries, act),
      () => place.replaceChildren(el("p", { class: "empty" }, words.noMap))
    )
    .then(show);
  return {
    element,
    ready,
    select: ({ entity = null } = {}) => {
      state.entity = entity;
      show();
    },
  };
}

// A country, how often it is named, and what it is called where that is not just its name.
function itemOf({ code, name, count, entities }, act, { entity: chosen }) {
  const button = (entity, text) =>
    el(
      "button",
      {
        type: "button",
        class: "called",
        dataset: { entity: entity.row },
        onclick: () => act.entity(entity.row),
      },
      text
    );
  const plain = entities.length === 1 && entities[0].name === name;
  const isChosen = entities.some(({ row }) => row === chosen);
  return el(
    "li",
    { dataset: { country: code }, "data-chosen": isChosen },
    el("span", { class: "name" }, plain ? button(entities[0], name) : name),
    el("span", { class: "count" }, String(count)),
    !plain &&
      el(
        "span",
        { class: "as" },
        entities.map(entity => button(entity, entity.name))
      )
  );
}

const WORLD = { width: 720, height: 350 }; // the size of the drawing, as make/world.mjs has it
const NEAREST = 0.3; // of the world's width: a smaller part would show more edges than land
const AROUND = 50; // units of the drawing that are seen around the outermost dots

/**
 * The part of the map that shows all of the places [x, y], in the form of a whole map: { x, y, width, height }.
 * Pure.
 */
export function partOf(places) {
  const [xs, ys] = [0, 1].map(i => places.map(place => place[i]));
  const wide = Math.max(...xs) - Math.min(...xs) + 2 * AROUND;
  const high = Math.max(...ys) - Math.min(...ys) + 2 * AROUND;
  const shape = WORLD.width / WORLD.height;
  const width = Math.round(Math.min(WORLD.width, Math.max(wide, high * shape, NEAREST * WORLD.width)));
  const height = Math.round(width / shape);
  const within = (middle, size, whole) => Math.round(Math.min(Math.max(0, middle - size / 2), whole - size));
  return {
    x: within((Math.max(...xs) + Math.min(...xs)) / 2, width, WORLD.width),
    y: within((Math.max(...ys) + Math.min(...ys)) / 2, height, WORLD.height),
    width,
    height,
  };
}

function draw(place, map, countries, act) {
  map.setAttribute("role", "group");
  map.setAttribute("aria-label", words.tabs.where);
  const found = countries.flatMap(country => {
    const land = map.querySelector(`[id="${country.code}"]`);
    land?.classList.add("named");
    const at = (land?.dataset.at ?? "").split(",").map(Number);
    return at.length === 2 ? [{ country, at }] : [];
  });
  place.replaceChildren(map);
  if (!found.length) return;
  const { x, y, width, height } = partOf(found.map(({ at }) => at));
  map.setAttribute("viewBox", [x, y, width, height].join(" "));
  const near = width / WORLD.width;
  map.style.setProperty("--near", near.toFixed(3));
  const size = ({ count }) => (5 + 13 * Math.sqrt(count / countries[0].count)) * near;
  for (const { country, at } of found) map.append(dot(country, at, size(country), act));
}

function dot({ code, name, count, entities }, [x, y], r, act) {
  const circle = svg(
    "circle",
    {
      cx: x,
      cy: y,
      r,
      class: "dot",
      role: "button",
      tabindex: "0",
      "data-country": code,
      "aria-label": words.country(name, count),
      "aria-pressed": "false",
    },
    svg("title", {}, words.country(name, count))
  );
  const choose = () => act.entity(entities[0].row);
  circle.addEventListener("click", choose);
  circle.addEventListener("keydown", event => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose();
  });
  return circle;
}

function mark(element, countries, entity) {
  for (const { code, entities } of countries) {
    const chosen = entities.some(({ row }) => row === entity);
    element.querySelector(`.dot[data-country="${code}"]`)?.setAttribute("aria-pressed", String(chosen));
    element.querySelector(`li[data-country="${code}"]`)?.toggleAttribute("data-chosen", chosen);
  }
}
