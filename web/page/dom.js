// dom.js - makes elements; text is always set as text

/** el("button", { class: "row", dataset: { row: 3 }, onclick }, "text", child) */
export function el(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(properties)) assign(element, key, value);
    element.append(
        ...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false),
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
    const same = after.find((control) => control.textContent === before[at].textContent && control.tagName === before[at].tagName);
    (same ?? after[Math.min(at, after.length - 1)])?.focus({ preventScroll: true });
}
