// card-style.js - how card and list look; hosts change it with these custom properties, or with ::part(card), ::part(list), ...

export const CARD_STYLE = `@layer rubricate {
:host {
    --card-background: var(--rubricate-card-background, light-dark(#fffdf8, #24211d));
    --card-color: var(--rubricate-card-color, light-dark(#2a2622, #eee7dc));
    --card-border: var(--rubricate-card-border, 1px solid light-dark(#d8cfc0, #4a443c));
    --card-quiet: var(--rubricate-card-quiet, light-dark(#6b6258, #b5aa9a));
}
[part~="card"], [part~="list"] {
    position: fixed; inset: auto; margin: 0; box-sizing: border-box; overflow: auto;
    max-inline-size: var(--rubricate-card-width, 20rem); max-block-size: min(24rem, 80vh);
    padding: var(--rubricate-card-padding, 0.75rem 0.9rem);
    color: var(--card-color); background: var(--card-background); border: var(--card-border);
    border-radius: var(--rubricate-card-radius, 0.4rem); box-shadow: var(--rubricate-card-shadow, 0 6px 24px rgb(0 0 0 / 0.18));
    font: var(--rubricate-card-font, 0.9rem/1.45 system-ui, sans-serif); text-align: start; z-index: 2147483647;
}
[part~="card"]:not([data-open]), [part~="list"]:not([data-open]) { display: none; }
[part~="name"] { font-weight: 650; font-size: 1.1em; overflow-wrap: anywhere; }
[part~="type"], [part~="source"] { color: var(--card-quiet); }
[part~="count"] { margin-block: 0.35em 0; }
[part~="quote"] { margin: 0.5em 0 0; padding-inline-start: 0.7em; border-inline-start: 3px solid var(--rubricate-quote, #8a7a5c); }
[part~="link"] { color: inherit; }
[part~="button"] {
    position: absolute; inset-inline-start: 0; inset-block-end: 100%; font: var(--rubricate-card-font, 0.9rem/1.45 system-ui, sans-serif);
    color: var(--card-color); background: var(--card-background); border: var(--card-border); border-radius: 0.3rem; padding: 0.3em 0.7em;
}
[part~="button"]:not(:focus-visible) { clip-path: inset(50%); inline-size: 1px; block-size: 1px; overflow: hidden; padding: 0; }
[part~="list"] { inset-block-start: 1rem; inset-inline-end: 1rem; }
[part~="heading"] { margin: 0.4em 0 0.2em; font-size: 0.85em; font-weight: 650; color: var(--card-quiet); }
[part~="item"] {
    display: block; inline-size: 100%; padding: 0.25em 0.4em; border: 0; border-radius: 0.25em; text-align: start;
    font: inherit; color: inherit; background: none; cursor: pointer;
}
[part~="item"]:focus-visible, [part~="item"]:hover { outline: 2px solid var(--rubricate-selected, #a3180f); }
@media (forced-colors: active) { [part~="card"], [part~="list"], [part~="button"] { border: 1px solid CanvasText; } }
}`;
