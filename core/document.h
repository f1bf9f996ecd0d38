/* document.h - a document in the making: what the stages share, in the order in which they fill it */
#ifndef RUB_DOCUMENT_H
#define RUB_DOCUMENT_H

#include "base/units.h"
#include "text/block.h"
#include "text/plain.h"
#include "text/sentence.h"
#include "text/token.h"

/* A run of tokens that some part says is a name or value: what tagger, value rules and lexicon hand to
 * merge.c. */
typedef struct rub_finding {
    uint32_t first, end; /* tokens [first, end) */
    uint8_t type;        /* rub_type */
    uint8_t confidence;  /* hundredths */
    uint8_t via;
} rub_finding;
typedef RUB_TABLE(rub_finding) rub_findings;
typedef RUB_TABLE(rub_mention) rub_mentions;

struct rub_vocabulary; /* vocabulary.h */

struct rub_doc {
    rub_arena arena;
    rub_arena
        scratch; /* of the stage at hand, which leaves it empty; kept, so that a second document finds it */
    rub_options options;
    const rub_model *model;
    const char *text; /* what the stages read; the caller's when they are through */
    uint32_t length;  /* bytes */
    rub_plain plain;  /* how the two go together */
    rub_units units;
    rub_tokens tokens;
    rub_sentences sentences;
    uint32_t least_sure; /* by merge.c: hundredths that a name needs to stand */
    bool informal;       /* by register.c: written the way people chat */
    rub_findings values; /* by value.c, in text order */
    rub_findings names;  /* by tagger.c (types up to RUB_LANGUAGE), in text order */
    rub_findings known;  /* by lexicon.c, in text order */
    rub_blocks blocks;
    rub_mentions mentions;
    RUB_TABLE(rub_reference) references;
    RUB_TABLE(rub_entity) entities;
    RUB_TABLE(uint32_t) entity_mentions;
    RUB_TABLE(rub_quote) quotes;
    RUB_TABLE(rub_span) fragments;
    RUB_TABLE(rub_link) links;
    RUB_TABLE(char) strings;
    const struct rub_vocabulary
        *vocabulary; /* hashes of words that rules name; set by the first stage that asks */
    rub_rows rows;   /* the finished view of the tables above */
};

/* A new, empty document with the allocator of `options` (NULL: malloc). */
rub_status rub_doc_new(const rub_options *options, rub_doc **doc);

/* Everything but the arena becomes as in a new document; the arena's memory is kept for reuse. */
void rub_doc_clear(rub_doc *doc);

/* Moves all rows and tokens to where they stand in `text`, of which doc->text is the plain text. */
void rub_doc_give_back(rub_doc *doc, const char *text, uint32_t length);

/* Makes the tables the rows that the caller sees. */
void rub_doc_publish(rub_doc *doc);

/* ---- stages (stages.h): which of them run, and who watches them ---- */

static inline bool rub_doc_has_stage(const rub_doc *doc, uint32_t stage) {
    return !(doc->options.without >> stage & 1);
}

/* Shows the rows, as stage number `stage` left them, to the trace of the options, if there is one; what is
 * found and not yet merged is shown as mentions. */
rub_status rub_doc_trace(rub_doc *doc, uint32_t stage);

/* Puts `mention` in the place of the mentions [first, end), which may be none. */
rub_status rub_doc_mentions_replace(rub_doc *doc, uint32_t first, uint32_t end, const rub_mention *mention);

/* A stage that writes the mentions anew, in text order: begins an empty table with room for what there is and
 * a little more, adds row after row, and puts the table in the place of doc->mentions. */
rub_status rub_doc_mentions_begin(rub_doc *doc, rub_mentions *anew);
rub_status rub_doc_mentions_add(rub_doc *doc, rub_mentions *anew, rub_mention mention);
void rub_doc_mentions_become(rub_doc *doc, const rub_mentions *anew);

/* Whether the caller's lexicon knows something of tokens [start, end). It has the last word, also where it
 * says that there is no name: what adds a mention asks. */
bool rub_doc_known_in(const rub_doc *doc, rub_span tokens);

/* ---- which token, mention or block stands at a byte: binary searches over rows in text order ---- */

/* The first token that starts at or after `byte`; tokens.count when there is none. */
uint32_t rub_doc_token_at(const rub_doc *doc, uint32_t byte);

/* The tokens that start in [span.start, span.end), as [start, end). */
rub_span rub_doc_tokens_in(const rub_doc *doc, rub_span span);

/* The same for spans that come in text order: *first begins with 0 and goes along with them. */
rub_span rub_doc_tokens_next(const rub_doc *doc, rub_span span, uint32_t *first);

/* The first mention that ends after `byte`; mentions.count when there is none. */
uint32_t rub_doc_mention_at(const rub_doc *doc, uint32_t byte);

/* The mention that `byte` lies in; NULL: it lies in none. */
rub_mention *rub_doc_mention_over(const rub_doc *doc, uint32_t byte);

/* The last block that starts at or before `byte`; RUB_NONE when there is none. */
uint32_t rub_doc_block_at(const rub_doc *doc, uint32_t byte);

/* The last sentence that starts at or before token `token`; RUB_NONE when there is none. */
uint32_t rub_doc_sentence_of(const rub_doc *doc, uint32_t token);

/* Where a token ends, in bytes. */
static inline uint32_t rub_token_end(const rub_token *token) {
    return token->start + token->length;
}

#endif
