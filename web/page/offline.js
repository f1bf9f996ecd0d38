// offline.js - the page's side of ../sw.js: registers it, says when a new version is here, and takes a text
// that was shared

import { complain } from "./shell.js";
import { words } from "./words.js";

const SHARED = "rubricate-shared";
const RELOADED = "rubricate-reloaded"; // in this tab: what does not start after that is not kept wrong, but is wrong

/**
 * The service worker keeps engine, model and page together, and changes all of them together. Where `engine`
 * does not start, what is kept is damaged or of two versions: it is fetched anew.
 */
export async function keepForOffline(engine) {
  const worker = navigator.serviceWorker;
  const registration = await worker?.register(new URL("../sw.js", import.meta.url)).catch(() => null);
  if (!registration) return;
  worker.addEventListener("message", ({ data }) => {
    if (data.ready)
      complain(words.newVersion, {
        label: words.useNewVersion,
        onclick: () => worker.controller.postMessage({ use: data.ready }),
      });
    if (data.reload) reload();
  });
  const { active } = await worker.ready;
  active.postMessage({
    look: true,
    anew:
      !hasReloaded() &&
      (await engine.then(
        () => false,
        () => true
      )),
  });
}

function hasReloaded() {
  try {
    return sessionStorage.getItem(RELOADED) !== null;
  } catch {
    return true; // without a memory it could go on for ever
  }
}

function reload() {
  try {
    sessionStorage.setItem(RELOADED, "");
  } finally {
    location.reload();
  }
}

/** The file that another app has shared with this one, or null. The service worker has put it aside. */
export async function sharedFile() {
  if (!/[?&]shared\b/.test(location.search) || !globalThis.caches) return null;
  const kept = await (await caches.open(SHARED)).match("shared");
  await caches.delete(SHARED);
  history.replaceState(null, "", location.pathname);
  return kept
    ? new File([await kept.arrayBuffer()], "shared", { type: kept.headers.get("content-type") })
    : null;
}
