// words.js - every word that the page says, in one place: to translate the page, translate this file
//
// Names of types and of ways of finding stand in ../types.js, which the embedding API shares.

const number = n => n.toLocaleString("en");
/** "1 quotation", "2 quotations" */
const plural = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

const size = letters =>
  letters < 1000
    ? plural(letters, "letter")
    : letters < 1e6
      ? `${number(Math.round(letters / 1000))} KB`
      : `${(letters / 1e6).toFixed(1)} MB`;

const FORMS = {
  day: { day: "numeric", month: "long", year: "numeric" },
  week: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
  years: { year: "numeric" },
  "short month": { month: "short", year: "numeric" },
  "short day": { day: "numeric", month: "short" },
};
// A format takes milliseconds to make, so each is made when it is first wanted.
const formats = new Map();
function format(unit) {
  if (!formats.has(unit))
    formats.set(unit, new Intl.DateTimeFormat("en-GB", { ...FORMS[unit], timeZone: "UTC" }));
  return formats.get(unit);
}
const day = (iso, unit) => {
  const words = format(unit).format(new Date(`${iso}T00:00:00Z`));
  return unit === "week" ? `week of ${words}` : words;
};

export const words = {
  // ---- around the article
  page: {
    skip: "Skip to the article",
    tagline: "Who and what a text names, what it quotes, and who says it.",
    scheme: "Colours",
    auto: "Automatic",
    light: "Light",
    dark: "Dark",
    articles: "Articles",
    own: "Your own text",
    ownHint: "Paste, type or drop a text here",
    clear: "Clear",
    open: "Open files…",
    shelf: "Your shelf",
    marks: "Marks",
    sideMarks: "Marks",
    sidePanels: "What the text holds",
    search: "Search this text",
    searchHint: "Names, words, “what did X say”",
    parts: "Parts of the page",
    jumpArticle: "Article",
    jumpPanels: "What it holds",
    chooseWords: "Mark these words",
    private: "Everything happens in this browser: no text leaves the page.",
    help: "Keys",
    helpLead: "All keys:",
    progress: "Progress",
    panelTabs: "Views",
  },
  articles: {
    summit: "Summit in Moscow",
    bridge: "The harbour bridge",
    interview: "An interview",
    court: "A verdict",
    sports: "A cup final",
    results: "Quarterly figures",
    science: "A study of kelp",
    parliament: "In parliament",
    capitals: "IN CAPITALS, 1931",
    feature: "The last lamplighter",
  },
  reading: letters => `Reading ${size(letters)}…`,
  cancel: "Cancel",
  cancelled: "Cancelled: only the beginning is marked. Open the text again to mark all of it.",
  chooseArticle: "Choose an article above, or bring a text of your own.",
  emptyBox:
    "Paste or type a news text into the box above, drop a file, or open one. It is marked as you type, and it never leaves this page.",
  summary: (marks, names, quotes) =>
    `${plural(marks, "mark")} · ${plural(names, "name")} · ${plural(quotes, "quotation")}`,
  documentTitle: title => `${title} – Rubricate`,
  longText: (title, letters) => `“${title}” (${size(letters)}) stands below.`,
  newVersion: "A new version of this page is here.",
  useNewVersion: "Use it now",

  // ---- what goes wrong
  noArticle: (name, known) =>
    `There is no article “${name}” in web/page/articles: open ${known}, or paste your own text above.`,
  noFetch:
    "The article could not be fetched: start the page with `make run` and open the address that it prints.",
  noEngine: fault =>
    `${fault}, so the text stays unmarked: run \`make run\` and open the address that it prints.`,
  faults: {
    wasm: "The engine build/rubricate.wasm is missing or damaged",
    model: "The model build/en.rubm is missing or damaged",
    script: "The engine's file web/rubricate.js is missing or damaged",
    other: message => `The engine did not start (${message})`,
  },
  refused: {
    pdf: name =>
      `${name || "This file"} is a PDF: open it in a PDF reader, select its text, copy it, and paste it here.`,
    office: name =>
      `${name || "This file"} is an office document: save it as plain text or HTML, or copy its text and paste it here.`,
    picture: name => `${name || "This file"} is a picture: this page reads text only.`,
    binary: name => `${name || "This file"} is no text: open a .txt, .md or .html file, or paste a text.`,
  },
  emptyFile: name => `There is no text in ${name}.`,
  foreignAddress: origin =>
    `Texts are only fetched from this site, not from ${origin}: copy the text and paste it here.`,
  noText: address => `There is no text at ${address}.`,

  // ---- tabs and panels
  tabs: {
    names: "Who and what",
    quoted: "Who is quoted",
    when: "When",
    where: "Where",
    together: "Who with whom",
  },
  // parts of the above
  // [heard only, seen, heard only]
  tabParts: {
    names: ["", "Who", " and what"],
    quoted: ["Who is ", "quoted", ""],
    when: ["", "When", ""],
    where: ["", "Where", ""],
    together: ["Who ", "with whom", ""],
  },
  results: "Search results",
  groups: {
    people: "People",
    orgs: "Organizations",
    places: "Places",
    nationalities: "Nationalities and groups",
    things: "Events and works",
  },
  noNames: "No names in this text.",
  showAll: n => `Show all ${number(n)}`,
  short: n => (n === null ? "" : n < 10_000 ? String(n) : `${Math.floor(n / 1000)}k`),
  mentions: n => plural(n, "mention"),
  mentionsOf: (n, quoted) =>
    `${n === 1 ? "mention" : "mentions"}${quoted ? `, quoted ${plural(quoted, "time")}` : ""}`,
  figures: "Times and figures",
  nobodyQuoted: "Nobody is quoted in this text.",
  nobody: "Nobody is named",
  shareOf: (n, percent) => `${plural(n, "quotation")}, ${percent}% of quoted words`,
  wordsQuoted: (n, speakers) => `${plural(n, "quoted word")} of ${plural(speakers, "speaker")}`,
  bySpeaker: "Quoted words by speaker",
  byKind: "Quoted words by kind of quotation",
  sexes: { woman: "Women", man: "Men", institution: "Institutions", unknown: "Not said" },
  kinds: { direct: "Word for word", mixed: "Partly quoted", indirect: "Reported" },
  sexNote: "Women and men only as far as the text itself says so, by a pronoun or a title, never by a name.",
  noDates: "No dates in this text.",
  settled: "In the order of time",
  open: "Left open by the text",
  periods: "Periods and ages",
  openNote: "The text does not say which: both are shown, none is guessed.",
  openUndated: "To tell which days these are, one has to know the date of the article.",
  ownDate: "Date of the article",
  ownGiven: "As its dateline says.",
  ownMissing: "The text gives none. With one, “yesterday” and “last week” become days.",
  day,
  tick: (iso, unit) =>
    unit === "year"
      ? String(Number(iso.slice(0, 4)))
      : format(`short ${unit}`).format(new Date(`${iso}T00:00:00Z`)),
  years: (from, to) => `${from.slice(0, 4)}–${to.slice(0, 4)}`,
  reckoned: when => `${when}, reckoned`,
  either: choices => choices.join(" or "),
  noCountries: "No countries in this text.",
  mapNote: "Capitals and peoples count for their country. The larger the dot, the more often it is named.",
  noMap: "The map build/world.svg is missing: run `make run`. The list below has the same.",
  country: (name, n) => `${name}, ${plural(n, "mention")}`,
  nobodyTogether: "No two people stand in one paragraph of this text.",
  togetherNote:
    "A number says how often two people stand in one paragraph or the one on the left speaks about the one above. Choose it to read the places.",
  meeting: (a, b, beside, about) =>
    `${number(beside + about)}: ${a} and ${b}, ${plural(beside, "paragraph")} together${about ? `, ${a} speaks about ${b} ${plural(about, "time")}` : ""}`,
  speaksAbout: (a, b) => `${a} about ${b}`,
  inOneParagraph: (a, b) => `${a} and ${b} in one paragraph`,
  nothingFound: query => `Nothing is found for “${query}”.`,
  quotations: "Quotations",
  inTheText: "In the text",

  // ---- comparison
  comparison: "Two texts compared",
  compareWith: "Compare with",
  backToText: "Back to the text",
  inBoth: "In both",
  onlyIn: title => `Only in “${title}”`,
  saidAndNamed: (said, named) => `${plural(said, "word")} quoted, named ${number(named)}×`,
  namedOnly: named => `named ${number(named)}×`,
  nobodyElse: "Nobody else.",

  // ---- the card
  selected: "Selected",
  closeCard: "Close the card",
  closeTitle: "Close (Esc)",
  alsoWritten: variants =>
    `Also written ${variants.slice(0, 8).join(", ")}${variants.length > 8 ? ` and ${variants.length - 8} more` : ""}`,
  references: (n, sample) => `${plural(n, "reference")} such as “${sample}”`,
  says: n => `Says, in ${plural(n, "quotation")}`,
  linkKinds: { country: "Country", capital: "Capital of", demonym: "People of" },
  mentionOf: (at, n) => `Mention ${at} of ${n}`,
  previousMention: "Previous mention",
  nextMention: "Next mention",
  source: "Source:",
  saidWith: "Said with:",
  wordCount: n => plural(n, "word"),
  foundBy: (how, percent) => `Found ${how}${percent > 0 ? `, ${percent}% sure` : ""}`,
  markedByYou: "Marked by you",
  wordsChosen: "Words that you chose",
  nothingSelected: "Nothing is selected.",
  quoteShown: "Quotation shown in the text.",
  quoteChosen: "Quotation chosen.",

  // ---- corrections
  enterTakes: "With the keyboard: Enter takes what is shown",
  chooseType: "Choose what it is",
  choose: "Choose",
  never: "Nothing: never mark it",
  notRight: "Not right? It is",
  itIs: "It is",
  onlyHere: "only here, not in every text",
  moreCorrections: "More corrections",
  sameAs: "It is the same as",
  removeHere: "No name here",
  someoneElse: "Somebody else",
  longer: "Longer",
  shorter: "Shorter",
  earlier: "Start earlier",
  later: "Start later",
  saidBy: "Said by",
  removeQuote: "No quotation",
  addQuote: "Mark as a quotation",
  notMarked: "not marked",
  yourLexicon: "Your lexicon",
  takeBack: name => `Take back the correction of ${name}`,
  takeBackShort: "Take back",
  saveLexicon: "Save as lexicon",
  yourEdits: n => `${plural(n, "correction")} of this text`,
  undo: "Undo",
  redo: "Redo",
  saveOwn: "As W3C annotations",
  saveOwnTitle: "Your own annotations, each with its motivation",
  saveTraining: "As training example",
  saveTrainingTitle: "The corrected text as .txt and .ann, in the form of core/corpus",
  corrected: "Corrected.",
  correctedAnew: "Corrected. The text is marked anew.",
  undone: "Undone.",
  redone: "Done again.",

  // ---- marks
  otherTypes: "Other",
  allQuotations: "All quotations",
  sure: "Show",
  sureness: {
    likely: "more likely right than not",
    certain: "only what is nearly sure",
    all: "all, also what is doubtful",
  },
  unsure: n => `${plural(n, "mark")} ${n === 1 ? "is" : "are"} less sure and not shown.`,

  // ---- taking away
  takeAway: "Take it with you",
  ownPage: "A page of its own",
  print: "Print",
  withLists: "with the lists",
  asData: "As data",
  formats: {
    csv: "Table of quotations",
    "csv-mentions": "Table of names",
    json: "JSON",
    w3c: "W3C annotations",
    html: "HTML",
    text: "Plain text",
    brat: "brat",
    conll: "CoNLL",
    tei: "TEI",
    spans: "Spans for spaCy",
  },
  formatsNote:
    "JSON and the page of its own hold your corrections of this text; the other formats hold those of your lexicon.",
  madeBy: "Marked by Rubricate in the reader's browser.",
  copyText: "Copy with its speaker",
  copyMarkdown: "as Markdown",
  copyCitation: "as citation",
  copyLink: "Copy a link to this place",
  copied: "Copied",
  notCopied: "This browser does not let pages copy",

  // ---- the shelf
  shelfEmpty: "Texts that you open are kept here, in this browser only.",
  untitled: "Untitled",
  size,
  remove: "Remove",
  removeText: title => `Remove “${title}” from the shelf`,
  removeAll: "Remove all",
  shelfHolds: (n, letters) => `${plural(n, "text")}, ${size(letters)}`,

  // ---- help
  helpTitle: "Keys",
  close: "Close",
  helpNote: "Everything also works with the mouse, a finger or the Tab key.",
  help: [
    {
      title: "Reading",
      keys: [
        ["n p", "next and previous mention of what is selected"],
        ["] [", "next and previous mark"],
        ["q Q", "next and previous quotation"],
        ["a", "to the article"],
        ["c", "to the card"],
        ["1 … 5", "the views"],
        ["/", "search"],
        ["Esc", "let go; back from a comparison"],
        ["?", "this sheet"],
      ],
    },
    {
      title: "Choosing words",
      keys: [
        ["← →", "in the article: from word to word"],
        ["Shift ← →", "take words in"],
        ["Enter", "make a name or a quotation of them"],
      ],
    },
    {
      title: "Correcting",
      keys: [
        ["Shift ← →", "what is selected ends a word earlier or later"],
        ["Shift ↑ ↓", "it begins a word earlier or later"],
        ["Delete", "no name or quotation here"],
        ["Ctrl Z", "undo"],
        ["Ctrl Shift Z", "redo"],
      ],
    },
  ],
};
