// keys.js - the keyboard: n and p (or j and k) go through the mentions of what is selected, Esc lets go of it

const STEPS = { n: 1, j: 1, p: -1, k: -1 };

/** `act`: { step(by), clear() } */
export function listenToKeys(target, act) {
    target.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
        if (event.key === "Escape") act.clear();
        else if (STEPS[event.key]) act.step(STEPS[event.key]);
        else return;
        event.preventDefault();
    });
}

export const isTyping = (target) => Boolean(target.closest?.("textarea, select, [contenteditable], input:not([type=checkbox])"));

/** The next of `rows` in direction `by`, round and round; without a current one the first or the last. */
export function stepped(rows, current, by) {
    if (!rows.length) return null;
    const at = rows.indexOf(current);
    if (at < 0) return by > 0 ? rows[0] : rows.at(-1);
    return rows[(at + by + rows.length) % rows.length];
}
