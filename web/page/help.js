// help.js - the help sheet: every key and what it does

import { el } from "./dom.js";
import { words } from "./words.js";

/** A dialog that is shown with showModal(). */
export function helpSheet() {
  const groups = words.help.map(({ title, keys }) =>
    el(
      "section",
      {},
      el("h3", {}, title),
      el(
        "dl",
        {},
        keys.flatMap(([combination, does]) => [
          el(
            "dt",
            {},
            combination.split(" ").map(key => (key === "…" ? ` ${key} ` : el("kbd", {}, key)))
          ),
          el("dd", {}, does),
        ])
      )
    )
  );
  const dialog = el(
    "dialog",
    { class: "help", "aria-labelledby": "help-title" },
    el(
      "div",
      { class: "help-head" },
      el("h2", { id: "help-title" }, words.helpTitle),
      el(
        "button",
        { type: "button", class: "plain", autofocus: true, onclick: () => dialog.close() },
        words.close
      )
    ),
    el("div", { class: "help-groups" }, groups),
    el("p", { class: "note" }, words.helpNote)
  );
  return dialog;
}
