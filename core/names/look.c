/* look.c - what rules about names ask of a document, and how they put a name down */
#include "names/look.h"
#include "model/cluster.h"

#define CAPITALS_MAX                                                                                         \
    8u /* words of a name that rules find: "The Cartographer's Daughter of Hickling Broad"                   \
        */

rub_mention *rub_look_mention(const rub_doc *doc, uint32_t token) {
    return token < doc->tokens.count ? rub_doc_mention_over(doc, doc->tokens.rows[token].start) : NULL;
}

/* A word with a capital, in the line and sentence of the one before it. */
static bool goes_on(const rub_doc *doc, uint32_t token) {
    return rub_look_has(doc, token, RUB_TOKEN_UPPER_FIRST) &&
           !rub_look_has(doc, token, RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE | RUB_TOKEN_PUNCT);
}

uint32_t rub_look_capitals(const rub_doc *doc, uint32_t first, const char *const *inside) {
    uint32_t end = first;
    if (!rub_look_has(doc, first, RUB_TOKEN_UPPER_FIRST)) return first;
    for (uint32_t at = first + 1; at < first + CAPITALS_MAX; at++) {
        if (goes_on(doc, at)) end = at;
        else if (!rub_look_among(doc, at, inside)) break;
    }
    return end + 1;
}

/* The word's classes; all 0 where no other text has it. */
static void look_up(const rub_doc *doc, uint32_t token, uint16_t classes[RUB_CLUSTER_VIEWS]) {
    rub_clusters clusters = rub_clusters_open(doc->model);
    for (uint32_t i = 0; i < RUB_CLUSTER_VIEWS; i++) classes[i] = 0;
    if (clusters.views) rub_clusters_of(&clusters, &doc->tokens.rows[token], classes);
}

bool rub_look_is_unknown(const rub_doc *doc, uint32_t token) {
    uint16_t classes[RUB_CLUSTER_VIEWS];
    look_up(doc, token, classes);
    return !classes[RUB_CLUSTER_HABIT] && !classes[RUB_CLUSTER_ROLE];
}

bool rub_look_is_word(const rub_doc *doc, uint32_t token) {
    enum { MOSTLY_SMALL = 4 }; /* RUB_CLUSTER_HABIT */
    const rub_token *at = &doc->tokens.rows[token];
    uint16_t classes[RUB_CLUSTER_VIEWS];
    look_up(doc, token, classes);
    const char *end = doc->text + rub_token_end(at);
    bool plural = at->length > 2 && end[-1] == 's' && end[-2] < 'a'; /* MPs */
    bool small = !(at->flags & RUB_TOKEN_UPPER_ALL) && classes[RUB_CLUSTER_HABIT] >= RUB_HABIT_KNOWN &&
                 classes[RUB_CLUSTER_HABIT] <= MOSTLY_SMALL;
    return at->length < 2 || plural || small || rub_look_in(doc, token, RUB_IN(STOP_WORD) | RUB_IN(PRONOUN));
}

rub_status rub_look_put(rub_doc *doc, rub_span tokens, rub_type type, uint32_t confidence) {
    rub_mention name = {.start = doc->tokens.rows[tokens.start].start,
                        .end = rub_token_end(&doc->tokens.rows[tokens.end - 1]),
                        .type = type,
                        .entity = RUB_NONE,
                        .confidence = confidence,
                        .via = RUB_VIA_MODEL};
    if (rub_doc_known_in(doc, tokens) || confidence < doc->options.min_confidence) return RUB_OK;
    uint32_t first = rub_doc_mention_at(doc, name.start), end = first;
    while (end < doc->mentions.count && doc->mentions.rows[end].start < name.end) end++;
    return rub_doc_mentions_replace(doc, first, end, &name);
}
