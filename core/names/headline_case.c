/* headline_case.c - takes words off the names of people that have their capital only from the headline
 *
 * "Putin and Xi Strengthen Bonds": where every word is capitalised, the tagger may go on over the verb.
 * "strengthen" is seldom written with a capital inside a sentence, so the name ends before it; "Smith" is, so
 * "Ada Smith" stays whole.
 */
#include "names/headline_case.h"

#include "document.h"
#include "model/cluster.h"
#include "names/candidate.h"

#define SELDOM 3u /* RUB_CLUSTER_HABIT: seldom or never with a capital inside a sentence */
#define OFTEN  4u /* a word up to this is dropped with such a word before it: "Bonds" is a surname, too */

typedef struct trimmer {
    const rub_doc *doc;
    rub_clusters clusters;
    uint32_t sentence; /* the last one that was asked for */
    bool title_case;   /* whether every word of it has a capital */
} trimmer;

static bool in_title_case(trimmer *in, uint32_t token) {
    uint32_t sentence = rub_doc_sentence_of(in->doc, token);
    if (sentence == RUB_NONE) return false;
    if (sentence != in->sentence) {
        in->sentence = sentence;
        in->title_case = rub_candidates_case(in->doc, &in->doc->sentences.rows[sentence]) == RUB_CASE_TITLE;
    }
    return in->title_case;
}

static uint32_t habit_of(const trimmer *in, uint32_t token) {
    uint16_t classes[RUB_CLUSTER_VIEWS];
    rub_clusters_of(&in->clusters, &in->doc->tokens.rows[token], classes);
    return classes[RUB_CLUSTER_HABIT];
}

/* From the end: "Strengthen Bonds" goes, "Xi" stays. A name of such words alone stays as it was found. */
static void trim(const trimmer *in, rub_mention *mention, rub_span tokens) {
    uint32_t end = tokens.end;
    for (uint32_t i = tokens.end; i-- > tokens.start;) {
        uint32_t habit = habit_of(in, i);
        if (!habit || habit > OFTEN) break;
        if (habit <= SELDOM) end = i;
    }
    if (end > tokens.start) mention->end = rub_token_end(&in->doc->tokens.rows[end - 1]);
}

rub_status rub_headline_case_trim(rub_doc *doc) {
    trimmer in = {.doc = doc, .clusters = rub_clusters_open(doc->model), .sentence = RUB_NONE};
    uint32_t at = 0;
    if (in.clusters.views <= RUB_CLUSTER_HABIT) return RUB_OK;
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention *mention = &doc->mentions.rows[i];
        if (mention->type != RUB_PERSON || mention->via == RUB_VIA_LEXICON) continue;
        rub_span tokens = rub_doc_tokens_next(doc, (rub_span){mention->start, mention->end}, &at);
        if (tokens.end - tokens.start > 1 && in_title_case(&in, tokens.start)) trim(&in, mention, tokens);
    }
    return RUB_OK;
}
