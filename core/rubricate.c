/* rubricate.c - the call itself: the stages in order. Read this first, it is the table of contents */
#include "base/units.h"
#include "document.h"
#include "model/lexicon.h"
#include "model/word_list.h"
#include "names/dateline.h"
#include "names/edge.h"
#include "names/firm.h"
#include "names/headline_case.h"
#include "names/institution.h"
#include "names/locative.h"
#include "names/lowercase.h"
#include "names/merge.h"
#include "names/repeat.h"
#include "names/run_together.h"
#include "names/tagger.h"
#include "quotes/quote.h"
#include "quotes/speaker.h"
#include "text/block.h"
#include "text/sentence.h"
#include "text/token.h"
#include "values/value.h"
#include "who/entity.h"

static rub_status read_text(rub_doc *doc) {
    RUB_TRY(
        rub_units_make(&doc->arena, doc->text, doc->length, doc->options.offsets, &doc->units)); /* utf8.c */
    RUB_TRY(rub_tokens_make(&doc->arena, doc->text, doc->length, &doc->tokens));                 /* token.c */
    RUB_TRY(rub_blocks_make(&doc->arena, doc->text, doc->length, &doc->tokens, &doc->blocks));   /* block.c */
    return rub_sentences_make(&doc->arena, doc->text, &doc->blocks, &doc->tokens,
                              &doc->sentences); /* sentence.c */
}

static rub_status find(rub_doc *doc) {
    rub_word_lists_mark(doc->model, &doc->tokens); /* word_list.c: which lists a word stands in */
    RUB_TRY(rub_lexicon_find(doc));                /* lexicon.c: the caller's own names */
    RUB_TRY(rub_values_find(doc));                 /* value.c: dates, amounts, numbers */
    RUB_TRY(rub_tagger_find(doc));                 /* tagger.c: people, organizations, places... */
    RUB_TRY(rub_merge_findings(doc));              /* merge.c: which of these findings stand */
    RUB_TRY(rub_run_together_split(doc));          /* run_together.c: people whose names run together */
    RUB_TRY(rub_edges_mend(doc));                  /* edge.c: names with their hyphens, without titles */
    rub_institutions_widen(doc);                   /* institution.c: institutions named after places */
    rub_headline_case_trim(doc);                   /* headline_case.c: names in headlines, without the verb */
    rub_firms_retype(doc);                         /* firm.c: firms named after people */
    RUB_TRY(rub_repeats_find(doc));                /* repeat.c: the same names where they were overlooked */
    RUB_TRY(rub_locatives_settle(doc)); /* locative.c: towns that stand as such, and were taken for people */
    rub_datelines_settle(doc);          /* dateline.c: towns that were taken for people */
    RUB_TRY(rub_lowercase_find(doc));   /* lowercase.c: names in small letters */
    RUB_TRY(rub_entities_make(doc));    /* entity.c: which mentions are the same */
    RUB_TRY(rub_quotes_find(doc));      /* quote.c: what is said */
    return rub_speakers_find(doc);      /* speaker.c: who says it */
}

rub_status rub_annotate(const rub_model *model, const char *text, size_t length, const rub_options *options,
                        rub_doc **doc) {
    if (!model || !doc || (!text && length)) return RUB_ERR_ARGUMENT;
    if (options && (options->offsets > RUB_BYTE || options->min_confidence > 100)) return RUB_ERR_ARGUMENT;
    if (length > RUB_TEXT_MAX) return RUB_ERR_TOO_LONG;
    if (!*doc) RUB_TRY(rub_doc_new(options, doc));
    rub_doc *made = *doc;
    rub_doc_clear(made);
    if (options) made->options = *options;
    made->model = model;
    made->text = text ? text : "";
    made->length = (uint32_t)length;
    rub_status status = read_text(made);
    if (status == RUB_OK) status = find(made);
    if (status != RUB_OK) rub_doc_clear(made);
    else rub_doc_publish(made);
    return status;
}
