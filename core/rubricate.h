/* rubricate.h - who and what a news text names, what it quotes, and who says it
 *
 * Text     UTF-8 with a length; it may hold NUL and invalid bytes. Nothing is normalised: each maximal bad
 * part (as in WHATWG's TextDecoder) counts as one U+FFFD, and rub_rows.replaced says how many there were.
 * Offsets  half-open and 32 bits wide. The rows of a document count UTF-8 bytes of the caller's text;
 *          rub_unit_offset() and the writers give them in the unit that rub_options.offsets asks for.
 * Memory   text, model and lexicon are borrowed by a document until it is freed or annotated again, because
 * its rows and writers point into them. All that a document returns belongs to the document. A document keeps
 *          one arena and reuses it for the next text. Every byte comes from the caller's rub_allocator.
 * Errors   whatever can fail returns a rub_status; nothing prints, exits or aborts. After an error the object
 * is as it was, or, where it was being made, is not there. Threads  no global state. An open model and a
 * finished lexicon may be shared; a document has one user at a time.
 */
#ifndef RUB_RUBRICATE_H
#define RUB_RUBRICATE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define RUB_VERSION  "0.1.0"
#define RUB_FORMAT   1           /* the value of "rubricate" in a JSON document */
#define RUB_TEXT_MAX 0x10000000u /* longest text, in bytes: 256 MiB */
#define RUB_NONE     0xFFFFFFFFu /* "no row", wherever a row number stands */

/* ---- words of the document: every list has one source, here ---- */

/* The 18 OntoNotes types, in the order of the guidelines. Up to RUB_LANGUAGE they are names, from RUB_DATE on
 * values. */
/* clang-format off */
#define RUB_TYPES(X) \
    X(PERSON) X(NORP) X(ORG) X(GPE) X(LOC) X(FAC) X(EVENT) X(PRODUCT) X(WORK_OF_ART) X(LAW) X(LANGUAGE) \
    X(DATE) X(TIME) X(MONEY) X(PERCENT) X(QUANTITY) X(ORDINAL) X(CARDINAL)
/* clang-format on */

/* clang-format off */
#define RUB_BLOCKS(X) \
    X(HEADLINE, "headline") X(STANDFIRST, "standfirst") X(BYLINE, "byline") X(DATELINE, "dateline") \
    X(HEADING, "heading") X(PARAGRAPH, "paragraph") X(CAPTION, "caption") X(LIST, "list")
/* clang-format on */

#define RUB_QUOTES(X) X(DIRECT, "direct") X(INDIRECT, "indirect") X(MIXED, "mixed")

/* Which rule or part found a row. New words are added at the end. */
/* clang-format off */
#define RUB_VIAS(X) \
    X(MODEL, "model")           /* the tagger */ \
    X(VALUE, "value")           /* a rule for dates, amounts and numbers */ \
    X(LEXICON, "lexicon")       /* the caller's lexicon */ \
    X(REPEAT, "repeat")         /* the same name was found elsewhere in the document */ \
    X(PRONOUN, "pronoun")       /* "he", "they" */ \
    X(NOMINAL, "nominal")       /* "the president", "the company" */ \
    X(CUE_BEFORE, "cue-before") /* Source said: "content" */ \
    X(CUE_AFTER, "cue-after")   /* "content," said source */ \
    X(CUE_BETWEEN, "cue-between") /* "content," source said, "content" */ \
    X(ACCORDING, "according")   /* according to source, content */ \
    X(COLON, "colon")           /* Source: "content" */ \
    X(DASH, "dash")             /* "content" - Source */ \
    X(RUNNING, "running")       /* goes on from the quotation before it, without a cue */ \
    X(MARKS, "marks")           /* marks alone, no cue and no source */ \
    X(TURN, "turn")             /* a turn of an interview */ \
    X(WORDS, "words")           /* the source's words for something: called it "a disaster" */ \
    X(BRACKET, "bracket")       /* a name and its abbreviation in brackets tell of each other */
/* clang-format on */

/* How an entity's link is related to it. */
/* clang-format off */
#define RUB_LINKS(X) \
    X(COUNTRY, "country")       /* is that country */ \
    X(CAPITAL, "capital")       /* is the capital of that country */ \
    X(DEMONYM, "demonym")       /* the people or adjective of that country */ \
    X(LEXICON, "lexicon")       /* an entry of the caller's lexicon */
/* clang-format on */

#define RUB_ENUM_1(name)           RUB_##name,
#define RUB_ENUM_BLOCK(name, word) RUB_BLOCK_##name,
#define RUB_ENUM_QUOTE(name, word) RUB_QUOTE_##name,
#define RUB_ENUM_VIA(name, word)   RUB_VIA_##name,
#define RUB_ENUM_LINK(name, word)  RUB_LINK_##name,
typedef enum rub_type { RUB_TYPES(RUB_ENUM_1) RUB_TYPE_COUNT } rub_type;
typedef enum rub_block_kind { RUB_BLOCKS(RUB_ENUM_BLOCK) RUB_BLOCK_COUNT } rub_block_kind;
typedef enum rub_quote_kind { RUB_QUOTES(RUB_ENUM_QUOTE) RUB_QUOTE_COUNT } rub_quote_kind;
typedef enum rub_via { RUB_VIAS(RUB_ENUM_VIA) RUB_VIA_COUNT } rub_via;
typedef enum rub_link_kind { RUB_LINKS(RUB_ENUM_LINK) RUB_LINK_COUNT } rub_link_kind;

/* The word for a value of such a list ("PERSON", "headline", "cue-before"), or "?" outside of it. Static. */
const char *rub_type_word(uint32_t type);
const char *rub_block_word(uint32_t kind);
const char *rub_quote_word(uint32_t kind);
const char *rub_via_word(uint32_t via);
const char *rub_link_word(uint32_t kind);

/* ---- a finished document: rows of 32-bit words that name each other by row number ---- */

typedef struct rub_span {
    uint32_t start, end;
} rub_span; /* start == RUB_NONE: there is none */

typedef struct rub_block {
    uint32_t kind, start, end;
} rub_block; /* in text order, never overlapping */

typedef struct rub_mention { /* a name or value; in text order, never overlapping */
    uint32_t start, end;
    uint32_t type;       /* rub_type */
    uint32_t entity;     /* row of entities, RUB_NONE for values */
    uint32_t confidence; /* whole hundredths, 0 to 100 */
    uint32_t via;        /* rub_via */
} rub_mention;

typedef struct rub_reference { /* a pronoun or nominal that was resolved; in text order */
    uint32_t start, end;
    uint32_t entity; /* row of entities */
    uint32_t via;
} rub_reference;

typedef struct rub_entity { /* one person or thing; in the order of their first mention */
    uint32_t start, end;    /* its fullest name, as a span of the text; writers fold white space in it */
    uint32_t type;
    uint32_t first, count; /* its mentions: entity_mentions[first .. first + count) */
    uint32_t link;         /* row of links, or RUB_NONE */
} rub_entity;

typedef struct rub_link {     /* strings are offset and length in rub_rows.strings, in bytes */
    uint32_t kind;            /* rub_link_kind */
    uint32_t id, id_length;   /* ISO 3166-1 code, Wikidata id or what the lexicon gives */
    uint32_t url, url_length; /* length 0: none */
} rub_link;

typedef struct rub_quote {       /* in the order of their first fragment */
    uint32_t kind;               /* rub_quote_kind */
    uint32_t first, count;       /* fragments[first .. first + count), in text order */
    uint32_t cue_start, cue_end; /* RUB_NONE both: no cue */
    uint32_t source_start, source_end;
    uint32_t speaker; /* row of entities, or RUB_NONE */
    uint32_t confidence;
    uint32_t via;
} rub_quote;

typedef struct rub_rows {
    uint32_t length;   /* of the text, in bytes */
    uint32_t replaced; /* invalid parts, each counted as one U+FFFD */
    const rub_block *blocks;
    uint32_t block_count;
    const rub_mention *mentions;
    uint32_t mention_count;
    const rub_reference *references;
    uint32_t reference_count;
    const rub_entity *entities;
    uint32_t entity_count;
    const uint32_t *entity_mentions;
    uint32_t entity_mention_count;
    const rub_quote *quotes;
    uint32_t quote_count;
    const rub_span *fragments;
    uint32_t fragment_count;
    const rub_link *links;
    uint32_t link_count;
    const char *strings;
    uint32_t string_bytes;
} rub_rows;

/* ---- calls ---- */

typedef enum rub_status {
    RUB_OK,
    RUB_ERR_MEMORY,   /* the allocator gave nothing */
    RUB_ERR_ARGUMENT, /* a required pointer is NULL or a number is out of its range */
    RUB_ERR_TOO_LONG, /* the text is longer than RUB_TEXT_MAX */
    RUB_ERR_FOREIGN,  /* not a Rubricate model */
    RUB_ERR_VERSION,  /* a Rubricate model of another version */
    RUB_ERR_DAMAGED,  /* a Rubricate model that is cut short or altered */
    RUB_ERR_LEXICON,  /* a lexicon entry is malformed; the rest of the lexicon is kept */
    RUB_ERR_SINK,     /* the sink refused what was written */
    RUB_ERR_STAGE,    /* no stage has this name */
    RUB_STATUS_COUNT
} rub_status;

/* One sentence for people: what is wrong and what to do. Static, never NULL. */
const char *rub_status_text(rub_status status);

/* "0.1.0". Static. */
const char *rub_version(void);

/* resize(context, NULL, 0, n) allocates n bytes aligned for any object; (context, p, n, 0) frees and returns
 * NULL; otherwise like realloc. NULL for n > 0 means that there is no memory. */
typedef struct rub_allocator {
    void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
    void *context;
} rub_allocator;

typedef struct rub_model rub_model;     /* what the engine knows: weights, lists, links; read only */
typedef struct rub_lexicon rub_lexicon; /* what the caller knows */
typedef struct rub_doc rub_doc;

/* Opens a model in place: `bytes` are borrowed until rub_model_close. `allocator` may be NULL for malloc.
 * RUB_ERR_FOREIGN, RUB_ERR_VERSION, RUB_ERR_DAMAGED, RUB_ERR_MEMORY. */
rub_status rub_model_open(const void *bytes, size_t length, const rub_allocator *allocator,
                          rub_model **model);
void rub_model_close(rub_model *model); /* NULL is allowed */

/* A lexicon is filled with JSON objects, one a call (schema: README), then shared read only.
 * rub_lexicon_add copies what it needs. On RUB_ERR_LEXICON nothing was added and rub_lexicon_error says which
 * field is wrong and why; the text belongs to the lexicon until the next call. */
rub_status rub_lexicon_new(const rub_allocator *allocator, rub_lexicon **lexicon);
rub_status rub_lexicon_add(rub_lexicon *lexicon, const char *json, size_t length);
const char *rub_lexicon_error(const rub_lexicon *lexicon);
void rub_lexicon_free(rub_lexicon *lexicon);

typedef enum rub_offsets { RUB_UTF16, RUB_CODEPOINT, RUB_BYTE } rub_offsets;

/* A stage of the engine: a step that can be left out, and that a trace sees. All strings are static. */
typedef struct rub_stage {
    uint32_t number;            /* its bit in rub_options.without, and what a trace gives */
    const char *name;           /* of its file: "run_together" */
    const char *why;            /* one sentence */
    const char *before, *after; /* an example: what the stage finds and what it makes of it */
} rub_stage;

/* All stages: first those of a document in the order in which they run, then those that run for each
 * paragraph inside the stage "quote". */
const rub_stage *rub_stages(uint32_t *count);

/* The set (bit n: stage number n) of stages whose names stand in `names` with commas between them; an empty
 * text is the empty set. RUB_ERR_STAGE, and then *set is the place of the unknown name in `names`. */
rub_status rub_stages_named(const char *names, size_t length, uint64_t *set);

/* Watches a document in the making, for whoever asks why a row is there. `stage` is called after each stage
 * with its number; rub_doc_rows(doc) are then the rows as it left them, until it returns. Before "merge",
 * mentions are what lexicon, rules and tagger found so far, one after the other; they may overlap. Inside
 * "quote" the last rows of quotes are those of the paragraph at hand as they would be written now. */
typedef struct rub_trace {
    void (*stage)(void *context, const rub_doc *doc, uint32_t stage);
    void *context;
} rub_trace;

typedef struct rub_options {
    rub_offsets offsets;            /* unit of what writers and rub_unit_offset give */
    uint32_t min_confidence;        /* mentions and quotations below it are left out; hundredths, 0 to 100 */
    const rub_lexicon *lexicon;     /* may be NULL */
    const rub_allocator *allocator; /* may be NULL for malloc; used when *doc is NULL */
    uint64_t without;               /* stages to leave out: rub_stages_named gives the set */
    const rub_trace *trace;         /* may be NULL; borrowed for the call of rub_annotate */
    uint32_t no_markup;             /* 1: "<b>" and "&amp;" are text, since the text was read from a page */
} rub_options;

/* Annotates `text`. *doc is NULL or a document to reuse; on success it holds the new document, on failure it
 * is an empty document that can be reused or freed. `options` may be NULL for UTF-16 offsets and everything
 * found. Time is linear in the length. RUB_ERR_MEMORY, RUB_ERR_ARGUMENT, RUB_ERR_TOO_LONG. */
rub_status rub_annotate(const rub_model *model, const char *text, size_t length, const rub_options *options,
                        rub_doc **doc);

const rub_rows *rub_doc_rows(const rub_doc *doc);
const char *rub_doc_text(const rub_doc *doc);
/* A byte offset of the text (0 to length, at a character's edge) in the document's unit. */
uint32_t rub_unit_offset(const rub_doc *doc, uint32_t byte);
void rub_doc_free(rub_doc *doc); /* NULL is allowed */

typedef enum rub_format {
    RUB_JSON,
    RUB_TEXT,
    RUB_HTML,
    RUB_W3C,
    RUB_BRAT,
    RUB_CONLL,
    RUB_CSV,          /* a row a quotation */
    RUB_TEI,          /* XML with standOff, offsets in code points */
    RUB_SPANS,        /* a line of JSON for spaCy, Prodigy and doccano, offsets in code points */
    RUB_CSV_MENTIONS, /* a row a mention */
    RUB_FORMAT_COUNT
} rub_format;

/* Takes `length` bytes; returns 0, or anything else to stop, which gives RUB_ERR_SINK. */
typedef struct rub_sink {
    int (*put)(void *context, const char *bytes, size_t length);
    void *context;
} rub_sink;

/* Streams a finished document to `sink` in UTF-8. `id` (length `id_length`) may be NULL: then there is none.
 */
rub_status rub_write(const rub_doc *doc, rub_format format, const char *id, size_t id_length,
                     const rub_sink *sink);

#ifdef __cplusplus
}
#endif
#endif
