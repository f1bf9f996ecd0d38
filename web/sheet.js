// sheet.js - a style sheet for a document or shadow root, without an element where the browser can: a strict CSP allows that

/** Puts `css` before the host's own sheets, so that theirs win. */
export function adoptSheet(root, css) {
  const view = root.defaultView ?? root.ownerDocument.defaultView;
  if (!root.adoptedStyleSheets || !view.CSSStyleSheet?.prototype.replaceSync)
    return void addElement(root, css);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
}

// Only in a shadow root of our own; a document whose browser has no such sheets takes style.css from its author.
function addElement(root, css) {
  if (!root.host) return;
  const style = root.ownerDocument.createElement("style");
  style.textContent = css;
  root.prepend(style);
}
