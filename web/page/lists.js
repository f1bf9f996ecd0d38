// lists.js - lists of any length: beyond a few hundred rows only the parts that are in view exist

import { el } from "./dom.js";

const WHOLE = 200; // rows that are simply made
const PART = 1_700; // pixels that come and go together: a window and a half
const PENDING = new WeakMap(); // element of a part -> the part

/**
 * A list of `items`, each made by makeItem(item) as an <li>: { element, itemAt(index) }. `itemAt` makes the
 * row if it has to. `estimate`: pixels of a row that was not made yet.
 */
export function longList(items, makeItem, { tag = "ul", name = "", estimate = 34 } = {}) {
  const size = Math.ceil(PART / estimate);
  if (items.length <= Math.min(WHOLE, 3 * size)) return wholeList(items, makeItem, tag, name);
  const parts = [];
  for (let at = 0; at < items.length; at += size)
    parts.push(partOf(items.slice(at, at + size), makeItem, { tag, name, estimate, at }));
  fill(parts[0]);
  const element = el(
    "div",
    { class: "long-list" },
    parts.map(({ list }) => list)
  );
  for (const { list } of parts) observer().observe(list);
  return { element, itemAt: index => fill(parts[Math.floor(index / size)]).children[index % size] };
}

function wholeList(items, makeItem, tag, name) {
  const element = el(tag, { class: name }, items.map(makeItem));
  return { element, itemAt: index => element.children[index] };
}

function partOf(items, makeItem, { tag, name, estimate, at }) {
  const list = el(tag, { class: name, start: tag === "ol" ? at + 1 : null });
  const part = { list, items, makeItem, made: false };
  list.style.minBlockSize = `${items.length * estimate}px`;
  PENDING.set(list, part);
  return part;
}

function fill(part) {
  if (!part.made) {
    part.list.append(...part.items.map(part.makeItem));
    part.list.style.minBlockSize = "";
    part.made = true;
  }
  return part.list;
}

// What is out of view goes, unless the reader is in it; its place stays as high as it was.
function empty(part, height) {
  if (!part.made || part.list.contains(document.activeElement)) return;
  part.list.replaceChildren();
  part.list.style.minBlockSize = `${height}px`;
  part.made = false;
}

let shared = null;
function observer() {
  shared ??= new IntersectionObserver(
    entries => {
      for (const {
        target,
        isIntersecting,
        boundingClientRect: { height },
      } of entries) {
        if (isIntersecting) fill(PENDING.get(target));
        else if (height) empty(PENDING.get(target), height);
      }
    },
    { rootMargin: "400px", scrollMargin: "400px" }
  );
  return shared;
}

/** Makes every row of every list on the page: for paper. */
export function fillLists() {
  for (const list of document.querySelectorAll(".long-list > *")) fill(PENDING.get(list));
}
