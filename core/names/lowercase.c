/* lowercase.c - names that a text leaves without their capitals
 *
 * "is the weather in vietnam good?", "emily said": the recognizer passes over most words in small letters. A
 * word that others write with a capital always, and that is a place or a given name, is a name here, too.
 */
#include "names/lowercase.h"
#include "model/word_list.h"

#include "document.h"
#include "model/cluster.h"
#include "model/gazetteer.h"

#define ALWAYS     7u /* RUB_CLUSTER_HABIT: always with a capital inside a sentence */
#define CONFIDENCE 50u
#define SHORTEST   4u /* bytes: shorter words are too often abbreviations or slips */
#define PLACES                                                                                               \
    (RUB_GAZETTEER_B(COUNTRY) | RUB_GAZETTEER_B(CITY) | RUB_GAZETTEER_B(REGION) | RUB_GAZETTEER_B(CAPITAL))

typedef struct finder {
    rub_doc *doc;
    rub_clusters clusters;
    rub_gazetteer gazetteer;
    rub_mentions all;
} finder;

static bool small(const rub_token *token) {
    return token->flags & RUB_TOKEN_LOWER && !(token->flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_ADDRESS |
                                                               RUB_TOKEN_DIGIT | RUB_TOKEN_FOREIGN));
}

static bool joined(const rub_doc *doc, uint32_t token) {
    const rub_token *rows = doc->tokens.rows;
    if (!(rows[token].flags & (RUB_TOKEN_SPACE | RUB_TOKEN_LINE))) return true;
    return token + 1 < doc->tokens.count && !(rows[token + 1].flags & (RUB_TOKEN_SPACE | RUB_TOKEN_LINE)) &&
           doc->text[rows[token + 1].start] == '-';
}

/* The type of the name at `token`, or RUB_TYPE_COUNT. */
static rub_type type_at(const finder *in, uint32_t token) {
    const rub_token *row = &in->doc->tokens.rows[token];
    uint16_t classes[RUB_CLUSTER_VIEWS];
    uint64_t marks;
    if (!small(row) || row->length < SHORTEST || joined(in->doc, token)) return RUB_TYPE_COUNT;
    rub_clusters_of(&in->clusters, row, classes);
    if (classes[RUB_CLUSTER_HABIT] < ALWAYS) return RUB_TYPE_COUNT;
    uint64_t lists = rub_word_lists(in->doc->model, row);
    if (lists & (RUB_IN(MALE) | RUB_IN(FEMALE))) return RUB_PERSON;
    rub_gazetteer_mark(&in->gazetteer, row, 0, 1, true, &marks);
    if (marks & PLACES) return RUB_GPE;
    return marks & RUB_GAZETTEER_B(GIVEN) && !(lists & RUB_IN(TITLE)) ? RUB_PERSON : RUB_TYPE_COUNT;
}

/* The tokens that begin before `byte` and stand in no mention. */
static rub_status search(finder *in, uint32_t *token, uint32_t byte) {
    const rub_doc *doc = in->doc;
    for (; *token < doc->tokens.count && doc->tokens.rows[*token].start < byte; ++*token) {
        const rub_token *row = &doc->tokens.rows[*token];
        rub_type type = type_at(in, *token);
        if (type != RUB_TYPE_COUNT && !rub_doc_known_in(doc, (rub_span){*token, *token + 1}))
            RUB_TRY(rub_doc_mentions_add(
                in->doc, &in->all,
                (rub_mention){row->start, rub_token_end(row), type, RUB_NONE, CONFIDENCE, RUB_VIA_MODEL}));
    }
    return RUB_OK;
}

rub_status rub_lowercase_find(rub_doc *doc) {
    finder in = {
        .doc = doc, .clusters = rub_clusters_open(doc->model), .gazetteer = rub_gazetteer_open(doc->model)};
    uint32_t token = 0;
    if (in.clusters.views <= RUB_CLUSTER_HABIT || doc->options.min_confidence > CONFIDENCE || !doc->informal)
        return RUB_OK;
    RUB_TRY(rub_doc_mentions_begin(doc, &in.all));
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        RUB_TRY(search(&in, &token, doc->mentions.rows[i].start));
        while (token < doc->tokens.count && doc->tokens.rows[token].start < doc->mentions.rows[i].end)
            token++;
        RUB_TRY(rub_doc_mentions_add(doc, &in.all, doc->mentions.rows[i]));
    }
    RUB_TRY(search(&in, &token, RUB_NONE));
    rub_doc_mentions_become(doc, &in.all);
    return RUB_OK;
}
