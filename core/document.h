/* document.h - a document in the making: what the stages share, in the order in which they fill it */
#ifndef RUB_DOCUMENT_H
#define RUB_DOCUMENT_H

#include "text/block.h"
#include "model/model.h"
#include "model/word_list.h"
#include "text/sentence.h"
#include "text/token.h"
#include "base/utf8.h"

/* A run of tokens that some part says is a name or value: what tagger, value rules and lexicon hand to merge.c. */
typedef struct rub_finding {
    uint32_t first, end;         /* tokens [first, end) */
    uint8_t type;                /* rub_type */
    uint8_t confidence;          /* hundredths */
    uint8_t via;
} rub_finding;
typedef RUB_TABLE(rub_finding) rub_findings;

struct rub_vocabulary;           /* vocabulary.h */

struct rub_doc {
    rub_arena arena;
    rub_options options;
    const rub_model *model;
    const char *text;            /* the caller's */
    uint32_t length;             /* bytes */
    rub_units units;
    rub_tokens tokens;
    rub_sentences sentences;
    rub_findings values;         /* by value.c, in text order */
    rub_findings names;          /* by tagger.c (all 18 types), in text order */
    rub_findings known;          /* by lexicon.c, in text order */
    rub_blocks blocks;
    RUB_TABLE(rub_mention) mentions;
    RUB_TABLE(rub_reference) references;
    RUB_TABLE(rub_entity) entities;
    RUB_TABLE(uint32_t) entity_mentions;
    RUB_TABLE(rub_quote) quotes;
    RUB_TABLE(rub_span) fragments;
    RUB_TABLE(rub_link) links;
    RUB_TABLE(char) strings;
    const struct rub_vocabulary *vocabulary;   /* hashes of words that rules name; made by the first stage that asks */
    rub_rows rows;               /* the finished view of the tables above */
};

#endif
