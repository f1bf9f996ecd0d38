// via.js - what the words of `via` mean to a reader

/** How something was found, as the end of a sentence that starts with "Found". A new way is shown as its own word. */
const VIA = new Map(
  Object.entries({
    model: "by how such words are used",
    value: "by a rule for dates, amounts and numbers",
    lexicon: "in your lexicon",
    repeat: "because the text names it elsewhere",
    pronoun: "as a pronoun",
    nominal: "as a phrase that stands for a name",
    "cue-before": "after who says it",
    "cue-after": "before who says it",
    "cue-between": "around who says it",
    according: "by “according to”",
    colon: "after a colon",
    dash: "before a dash and a name",
    running: "as going on from the quotation before",
    marks: "by its quotation marks",
    turn: "as a turn of an interview",
    words: "as somebody's words for something",
    bracket: "because the text gives its abbreviation in brackets",
  })
);
export const viaWords = via => VIA.get(via) ?? via;
