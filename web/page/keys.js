// keys.js - the keyboard: letters walk through the text, Shift and arrows change what is selected, Ctrl+Z
// takes back

const LETTERS = {
  n: act => act.step(1),
  j: act => act.step(1),
  p: act => act.step(-1),
  k: act => act.step(-1),
  "]": act => act.stepMark(1),
  "[": act => act.stepMark(-1),
  q: act => act.stepQuote(1),
  Q: act => act.stepQuote(-1),
  "/": act => act.search(),
  "?": act => act.help(),
  c: act => act.focusCard(),
  a: act => act.focusArticle(),
  Delete: act => act.removeHere(),
  Escape: act => act.clear(),
  Enter: act => act.chooseWords(),
};
const WITH_SHIFT = {
  ArrowRight: act => act.extend("end", 1),
  ArrowLeft: act => act.extend("end", -1),
  ArrowUp: act => act.extend("start", -1),
  ArrowDown: act => act.extend("start", 1),
};

/** `act` has a function for each of the above, and undo, redo and tab(number). */
export function listenToKeys(target, act) {
  target.addEventListener("keydown", event => {
    // A list of choices wants letters for itself, but Escape leads out of it.
    const leaves = event.key === "Escape" && event.target.closest?.("select");
    if (event.defaultPrevented || (isTyping(event.target) && !leaves)) return;
    const doing = event.ctrlKey || event.metaKey ? commandOf(event) : event.altKey ? null : letterOf(event);
    if (!doing || doing(act) === false) return;
    event.preventDefault();
  });
}

function commandOf({ key, shiftKey }) {
  if (key.toLowerCase() === "z") return shiftKey ? act => act.redo() : act => act.undo();
  return key.toLowerCase() === "y" ? act => act.redo() : null;
}

function letterOf({ key, shiftKey, target }) {
  if (/^[1-5]$/.test(key)) return act => act.tab(Number(key) - 1);
  if (target.id === "article" && /^Arrow(Left|Right)$/.test(key))
    return act => act.words(key === "ArrowRight", shiftKey);
  if (shiftKey && WITH_SHIFT[key]) return WITH_SHIFT[key];
  if (key === "Enter" && target.closest?.("button, a, summary, select, [role=button]")) return null;
  return LETTERS[key] ?? null;
}

export const isTyping = target =>
  Boolean(target.closest?.("textarea, select, [contenteditable], dialog, input:not([type=checkbox])"));

/** The next of `rows` in direction `by`, round and round; without a current one the first or the last. */
export function stepped(rows, current, by) {
  if (!rows.length) return null;
  const at = rows.indexOf(current);
  if (at < 0) return by > 0 ? rows[0] : rows.at(-1);
  return rows[(at + by + rows.length) % rows.length];
}
