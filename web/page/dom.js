// dom.js - makes elements; text is always set as text

/** el("button", { class: "row", dataset: { row: 3 }, onclick }, "text", child) */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties)) assign(element, key, value);
  element.append(
    ...children.flat(2).filter(child => child !== null && child !== undefined && child !== false)
  );
  return element;
}

function assign(element, key, value) {
  if (value === null || value === undefined || value === false) return;
  if (key === "dataset") Object.assign(element.dataset, value);
  else if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
  else element.setAttribute(key, value === true ? "" : value);
}

const SVG = "http://www.w3.org/2000/svg";

export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const CONTROLS = "button, select, summary, input, a";

/**
 * Puts other children into `place`; the focus stays on the control that has the same place and words as the
 * one it was on.
 */
export function refill(place, ...children) {
  const controls = () => [...place.querySelectorAll(CONTROLS)];
  const before = controls();
  const at = before.indexOf(document.activeElement);
  place.replaceChildren(...children.flat(2).filter(Boolean));
  if (at < 0) return;
  const after = controls();
  const same = after.find(
    control => control.textContent === before[at].textContent && control.tagName === before[at].tagName
  );
  (same ?? after[Math.min(at, after.length - 1)])?.focus({ preventScroll: true });
}

/**
 * Listens to a list of choices. With the keyboard one walks through it before one chooses: what the arrows and
 * letters show counts only with Enter, and is as before when one goes on without.
 */
export function onChoice(select, choose) {
  let walking = false;
  let before = select.value;
  const take = () => {
    walking = false;
    choose(select);
    before = select.value;
  };
  select.addEventListener("keydown", event => {
    const opens = event.key === " " || event.key === "F4" || event.altKey;
    if (event.key === "Enter" && select.value !== before) {
      event.preventDefault();
      take();
    } else walking = !opens && /^(?:Arrow|Page|Home$|End$|.$)/.test(event.key);
  });
  select.addEventListener("pointerdown", () => {
    walking = false;
  });
  select.addEventListener("change", () => walking || take());
  select.addEventListener("blur", () => {
    select.value = before;
  });
  return select;
}
