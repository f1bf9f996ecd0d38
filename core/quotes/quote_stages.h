/* quote_stages.h - the stages that find the quotations of a paragraph, in the order in which they run
 *
 * Each row: name (of its file; order is overlap.c, confidence quote_confidence.c), function, why it is there,
 * an example before and after it. The functions are quote.c's own: each hands what it needs to the stage's
 * file. A new stage is a new row and a function of the same shape, rub_status name(work *, rub_passage *,
 * rub_frames *), in quote.c.
 */
#ifndef RUB_QUOTE_STAGES_H
#define RUB_QUOTE_STAGES_H

/* clang-format off */
#define RUB_QUOTE_STAGES(X) \
    X(cue, decide_cues, "A word of saying tells that something is quoted.", \
      "Roe said it is safe", "Roe [said] it is safe") \
    X(frame, find_frames, "Around a cue stand who says it and what is said.", \
      "Roe [said] it is safe", "source Roe, content 'it is safe'") \
    X(accept, accept_frames, "What stands around a possible cue shows whether it is one.", \
      "the firm [reported] losses", "no quotation") \
    X(direct, finish_direct, "A whole sentence in marks is said, whatever the labeller thinks of it.", \
      "\"It is safe,\" Roe said. \"It is new.\"", "the second sentence is Roe's, too") \
    X(headline, find_headlines, "A headline quotes with a colon alone.", \
      "Roe: Bridge will be closed", "source Roe, content 'Bridge will be closed'") \
    X(opinion, find_opinions, "What somebody thinks is told without a verb, too.", \
      "In her view, the bridge is safe", "source her, content 'the bridge is safe'") \
    X(aside, take_asides, "An attribution between two commas stands in the middle of what is said.", \
      "The bridge, Roe said, is safe", "content 'The bridge' + 'is safe'") \
    X(attribution, mend_attributions, "An attribution has a noun phrase, with its article and no more.", \
      "the [mayor said]", "source 'the mayor'") \
    X(content_edge, settle_edges, "What is said begins behind 'that' and ends before the next speaker.", \
      "content 'it is safe, but Moscow accused'", "content 'it is safe'") \
    X(overlap, settle_frames, "One act of saying has one quotation; the surest stands.", \
      "[said] and [adding] with the same content", "one of them") \
    X(turn, take_turns, "An interview tells who speaks by labels, without marks.", \
      "Q: Is it safe? A: It is.", "each turn is a quotation") \
    X(running, join_running, "A quotation goes on in the next paragraph without a cue.", \
      "Roe said: / \"It is safe.\"", "the second paragraph is Roe's") \
    X(lone, find_lone, "A sentence in marks beside an action is said, without a cue.", \
      "Alina sat down. \"It is late.\"", "the sentence is Alina's") \
    X(order, order_frames, "Quotations stand in the order of the text.", \
      "a cue's content behind a lone sentence", "the lone sentence first") \
    X(confidence, set_confidences, "A score is worth what share of its like is right.", \
      "a sentence in marks with score 45", "confidence 0.84")
/* clang-format on */

/* Their numbers follow those of the document's stages (stages.h). */
#define RUB_QUOTE_STAGE_FIRST                               32
#define RUB_QUOTE_STAGE(name, function, why, before, after) RUB_QUOTE_STAGE_##name,
enum { RUB_QUOTE_STAGE_BEFORE = RUB_QUOTE_STAGE_FIRST - 1, RUB_QUOTE_STAGES(RUB_QUOTE_STAGE) };

#endif
