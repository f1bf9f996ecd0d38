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
        if (
            !/^(country|capital|demonym)$/.test(kind ?? "") ||
            !/^[A-Z]{2}$/.test(id) ||
            !entity.mentions.length
        )
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
    drawn ??= fetch(MAP).then((answer) =>
        answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status))),
    );
    const root = new DOMParser().parseFromString(await drawn, "image/svg+xml").documentElement;
    return document.importNode(root, true);
}

/** { element, select }. `act`: { entity(row) }. */
export function where(reading, act) {
    const countries = countriesOf(reading);
    if (!countries.length) return { element: el("p", { class: "empty" }, words.noCountries), select() {} };
    const place = el("div", { class: "map" });
    const state = { entity: null };
    const list = longList(countries, (country) => itemOf(country, act, state), {
        name: "countries",
        estimate: 60,
    }).element;
    const show = () => mark(element, countries, state.entity);
    const element = el("div", { class: "where" }, place, el("p", { class: "note" }, words.mapNote), list);
    mapOf()
        .then(
            (map) => draw(place, map, countries, act),
            () => place.replaceChildren(el("p", { class: "empty" }, words.noMap)),
        )
        .then(show);
    return {
        element,
        select: ({ entity = null } = {}) => {
            state.entity = entity;
            show();
        },
    };
}

function itemOf({ code, name, count, entities }, act, { entity: chosen }) {
    const called = entities.map((entity) =>
        el(
            "button",
            {
                type: "button",
                class: "called",
                dataset: { entity: entity.row },
                onclick: () => act.entity(entity.row),
            },
            entity.name,
        ),
    );
    const isChosen = entities.some(({ row }) => row === chosen);
    return el(
        "li",
        { dataset: { country: code }, "data-chosen": isChosen },
        el("span", { class: "name" }, name),
        el("span", { class: "count" }, String(count)),
        el("span", { class: "as" }, called),
    );
}

function draw(place, map, countries, act) {
    map.setAttribute("role", "group");
    map.setAttribute("aria-label", words.tabs.where);
    const most = countries[0].count;
    for (const country of countries) {
        const land = map.querySelector(`[id="${country.code}"]`);
        const centre = (land?.dataset.at ?? "").split(",").map(Number);
        land?.classList.add("named");
        if (centre.length === 2)
            map.append(dot(country, centre, 5 + 13 * Math.sqrt(country.count / most), act));
    }
    place.replaceChildren(map);
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
        svg("title", {}, words.country(name, count)),
    );
    const choose = () => act.entity(entities[0].row);
    circle.addEventListener("click", choose);
    circle.addEventListener("keydown", (event) => {
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
