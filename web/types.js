// types.js - the 18 types as readers see them: a word for one and for many, a family, and a weight of line.
//
// The line's style tells the family and its weight tells the type, so that colour is never the only cue.
// Names carry a tint behind them; values (times and amounts) carry a line alone.

export const FAMILIES = [
  {
    key: "people",
    label: "People",
    line: "solid",
    tint: true,
    types: [
      ["PERSON", "Person", "People", 2],
      ["NORP", "Nationality or group", "Nationalities and groups", 1, "group"],
      ["LANGUAGE", "Language", "Languages", 3],
    ],
  },
  {
    key: "orgs",
    label: "Organizations",
    line: "double",
    tint: true,
    types: [["ORG", "Organization", "Organizations", 1]],
  },
  {
    key: "places",
    label: "Places",
    line: "dashed",
    tint: true,
    types: [
      ["GPE", "Country, state or city", "Countries and cities", 2, "place"],
      ["LOC", "Region or landscape", "Regions and landscapes", 1, "region"],
      ["FAC", "Building or site", "Buildings and sites", 3, "site"],
    ],
  },
  {
    key: "things",
    label: "Events and works",
    line: "dotted",
    tint: true,
    types: [
      ["EVENT", "Event", "Events", 2],
      ["WORK_OF_ART", "Work", "Works and awards", 1],
      ["LAW", "Law or treaty", "Laws and treaties", 3, "law"],
      ["PRODUCT", "Product", "Products", 4],
    ],
  },
  {
    key: "time",
    label: "Time",
    line: "solid",
    tint: false,
    types: [
      ["DATE", "Date", "Dates", 1],
      ["TIME", "Time", "Times", 2],
    ],
  },
  {
    key: "amounts",
    label: "Amounts",
    line: "dotted",
    tint: false,
    types: [
      ["MONEY", "Money", "Money", 3],
      ["PERCENT", "Percentage", "Percentages", 2],
      ["QUANTITY", "Measurement", "Measurements", 4],
      ["ORDINAL", "Ordinal", "Ordinals", 1],
      ["CARDINAL", "Number", "Numbers", 1.5],
    ],
  },
];

/** type -> { type, one, many, weight, short, family } in the order in which the legend shows them. */
export const TYPES = new Map(
  FAMILIES.flatMap(family =>
    family.types.map(([type, one, many, weight, short = one.toLowerCase()]) => [
      type,
      { type, one, many, weight, short, family },
    ])
  )
);

export const QUOTE_KINDS = new Map([
  ["direct", { one: "Direct quotation", many: "Word for word", line: "solid" }],
  ["mixed", { one: "Partly quoted", many: "Partly quoted", line: "dashed" }],
  ["indirect", { one: "Reported speech", many: "Reported", line: "dotted" }],
]);

/** The reader's word for a type; a type that this file does not know yet is shown as it is. */
export const typeWord = type => TYPES.get(type)?.one ?? type;
export const typeWords = type => TYPES.get(type)?.many ?? type;

/** The word that stands beside a mark on paper. */
export const shortWord = type => TYPES.get(type)?.short ?? type;

/** "WORK_OF_ART" -> "rubricate-work-of-art": the name of its CSS highlight. */
export const highlightName = type => NAMES.get(type) ?? nameOf(type);
const nameOf = type => `rubricate-${type.toLowerCase().replaceAll("_", "-")}`;
const NAMES = new Map([...TYPES.keys()].map(type => [type, nameOf(type)]));
