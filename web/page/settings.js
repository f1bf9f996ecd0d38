// settings.js - remembers settings in this browser; does without where storage is blocked or holds nonsense

const KEY = "rubricate-settings";

/** How sure a mark has to be: more likely right than wrong is the rule. */
export const SURE = { likely: 0.5, certain: 0.8, all: 0 };

const defaults = () => ({ hidden: [], scheme: "auto", lexicon: [], sure: "likely" });

// Only what looks like an entry of a lexicon comes back from storage.
const validEntries = list =>
  Array.isArray(list)
    ? list.filter(e => e && typeof e.name === "string" && (e.never === true || typeof e.type === "string"))
    : [];

export function loadSettings(storage = safeStorage()) {
  try {
    const { hidden, scheme, lexicon, sure } = JSON.parse(storage.getItem(KEY)) ?? {};
    return {
      hidden: Array.isArray(hidden) ? hidden.filter(word => typeof word === "string") : [],
      scheme: ["auto", "light", "dark"].includes(scheme) ? scheme : "auto",
      lexicon: validEntries(lexicon),
      sure: Object.hasOwn(SURE, sure ?? "") ? sure : "likely",
    };
  } catch {
    return defaults();
  }
}

export function saveSettings(settings, storage = safeStorage()) {
  try {
    storage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Blocked or full: the settings last as long as the page.
  }
}

// Reading `localStorage` itself throws where a browser blocks it.
function safeStorage() {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
