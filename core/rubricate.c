/* rubricate.c - the call itself: reads the text, then runs the stages of stages.h in their order */
#include "base/units.h"
#include "document.h"
#include "invariant.h"
#include "model/lexicon.h"
#include "model/word_list.h"
#include "names/apart.h"
#include "names/beside.h"
#include "names/bracket.h"
#include "names/dateline.h"
#include "names/edge.h"
#include "names/firm.h"
#include "names/formula.h"
#include "names/institution.h"
#include "names/lowercase.h"
#include "names/merge.h"
#include "names/register.h"
#include "names/repeat.h"
#include "names/roll.h"
#include "names/run_together.h"
#include "names/sure.h"
#include "names/tagger.h"
#include "quotes/quote.h"
#include "quotes/speaker.h"
#include "stages.h"
#include "text/block.h"
#include "text/plain.h"
#include "text/sentence.h"
#include "text/token.h"
#include "values/value.h"
#include "who/entity.h"

#include <stdlib.h>

/* Characters, words, paragraphs and sentences: every stage stands on them. */
static rub_status read_text(rub_doc *doc) {
    rub_arena *arena = &doc->arena;
    RUB_TRY(rub_units_make(arena, doc->text, doc->length, doc->options.offsets, &doc->units));
    RUB_TRY(rub_plain_make(arena, doc->text, doc->length, !doc->options.no_markup, &doc->plain));
    doc->text = doc->plain.text;
    doc->length = doc->plain.length;
    RUB_TRY(rub_tokens_make(arena, doc->text, doc->length, &doc->tokens));
    RUB_TRY(rub_blocks_make(arena, doc->text, doc->length, &doc->tokens, &doc->blocks));
    RUB_TRY(rub_sentences_make(arena, doc->text, &doc->blocks, &doc->tokens, &doc->sentences));
    rub_word_lists_mark(doc->model, &doc->tokens);
    doc->informal = rub_register_is_informal(doc);
    return RUB_OK;
}

#define STAGE_FUNCTION(name, function, why, before, after) function,
static rub_status (*const stages[RUB_STAGE_COUNT])(rub_doc *) = {RUB_STAGES(STAGE_FUNCTION)};

/* The stages of stages.h, each a file of its own, in the order of that table. */
static rub_status find(rub_doc *doc) {
    for (uint32_t stage = 0; stage < RUB_STAGE_COUNT; stage++) {
        if (!rub_doc_has_stage(doc, stage)) continue;
        RUB_TRY(stages[stage](doc));
        RUB_TRY(rub_doc_trace(doc, stage));
    }
    return RUB_OK;
}

/* A debug build stops at the first document that is not what it should be; without all stages it need not be.
 */
static void finish(rub_doc *doc) {
    rub_doc_publish(doc);
#ifdef RUB_DEBUG
    const char *fault = doc->options.without ? NULL : rub_invariant_broken(&doc->rows, NULL);
    if (fault) abort();
#endif
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
    if (status == RUB_OK) rub_doc_give_back(made, text ? text : "", (uint32_t)length);
    if (status != RUB_OK) rub_doc_clear(made);
    else finish(made);
    return status;
}
