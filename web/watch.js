// watch.js - tells when the text of an element has changed and its page has nothing else to do

const QUIET = 100; // milliseconds without a change: a framework that renders is left to finish
const PATIENCE = 1000; // a page that never rests is interrupted then

const WHAT = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["hidden", "aria-hidden", "translate"],
};

/** Calls `touched(nodes)` at once with text nodes that have other text now, and `changed()` in idle time. Gives { quietly, follow, stop }: work of ours that is no change, further roots, the end. */
export function watch(element, { touched, changed }) {
  const view = element.ownerDocument.defaultView;
  const idle = view.requestIdleCallback?.bind(view) ?? (work => view.setTimeout(work, 1));
  const followed = new WeakSet();
  let timer = 0;
  let stopped = false;
  const soon = () => {
    view.clearTimeout(timer);
    timer = view.setTimeout(() => idle(tell, { timeout: PATIENCE }), QUIET);
  };
  const observer = new MutationObserver(records => {
    touched(new Set(records.filter(({ type }) => type === "characterData").map(({ target }) => target)));
    soon();
  });
  const quietly = work => {
    const theirs = observer.takeRecords().length;
    work();
    observer.takeRecords();
    if (theirs) soon();
  };
  const tell = () => {
    if (!stopped) quietly(changed);
  };
  observer.observe(element, WHAT);
  return {
    quietly,
    follow(roots) {
      for (const root of roots) {
        if (followed.has(root) || root === element.getRootNode()) continue;
        followed.add(root);
        // A shadow root, or what a frame shows; the document of the element itself holds more than the element.
        const inside = root.host ? root : root !== element.ownerDocument && root.body;
        if (inside) observer.observe(inside, WHAT);
      }
    },
    stop() {
      stopped = true;
      view.clearTimeout(timer);
      observer.disconnect();
    },
  };
}
