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
