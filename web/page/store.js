// store.js - remembers settings in this browser; does without where storage is blocked or holds nonsense

import { validEntries } from "./correct.js";

const KEY = "rubricate-settings";
const DEFAULTS = { hidden: [], scheme: "auto", lexicon: [] };

export function loadSettings(storage = safeStorage()) {
    try {
        const { hidden, scheme, lexicon } = JSON.parse(storage.getItem(KEY)) ?? {};
        return {
            hidden: Array.isArray(hidden) ? hidden.filter((word) => typeof word === "string") : DEFAULTS.hidden,
            scheme: ["auto", "light", "dark"].includes(scheme) ? scheme : DEFAULTS.scheme,
            lexicon: validEntries(lexicon),
        };
    } catch {
        return { ...DEFAULTS };
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
