/* passage.h - a paragraph as places: its tokens, with everything between two quotation marks as one place
 *
 *     Mr. Roe said on Friday : "We won. We did it."       places: Mr. | Roe | said | on | Friday | : | PAIR
 *
 * Marks decide what is direct, so the learned parts never look inside them; a place knows what they need to
 * know.
 */
#ifndef RUB_PASSAGE_H
#define RUB_PASSAGE_H

#include "document.h"
#include "model/cluster.h"
#include "quotes/pair.h"

enum {
    RUB_PLACE_WORD,
    RUB_PLACE_PAIR,
    RUB_PLACE_COMMA,
    RUB_PLACE_STOP,
    RUB_PLACE_COLON,
    RUB_PLACE_DASH,
    RUB_PLACE_BRACKET,
    RUB_PLACE_MARK,
    RUB_PLACE_SIGN,
    RUB_PLACE_KINDS
};

#define RUB_PLACE_FOREIGN 0xFF
#define RUB_PLACES_BEHIND 4u /* places behind the last that may be looked at */

typedef struct rub_place {
    uint32_t first, end;   /* tokens [first, end) */
    uint32_t pair;         /* row of passage.pairs, or RUB_NONE */
    uint32_t word;         /* rub_token.word; for a pair a hash of its length and ending */
    uint32_t suffix, stem; /* hashes of the last and of the first letters */
    uint64_t lists;        /* RUB_IN bits */
    uint64_t look;         /* of word, suffix and class, in 56 bits: places that agree in it agree in them */
    uint32_t sentence;     /* counted from 0; a pair never holds the edge of one */
    uint16_t group, class; /* coarse and fine word class, 0: none */
    uint16_t commas, cues, pairs, verbs; /* how many there are before it in the passage; cues: possible ones,
                                          * until they are decided; verbs: auxiliaries */
    uint16_t sort;  /* the place at its coarsest: what kind of word or sign, and what entity */
    uint8_t kind;   /* RUB_PLACE_WORD... */
    uint8_t letter; /* its first byte, a letter as lower case; 0 for a pair, RUB_PLACE_FOREIGN where not all
                       are ASCII */
    uint8_t form;   /* of its letter and its length, see place.c */
    uint8_t entity; /* 0, or 1 + rub_type of the mention it is in */
    bool begins;    /* the mention begins here */
    bool joint;     /* a content may end here: a comma, a dash, "and", "but", "while", "as" */
    bool past;      /* it may be a verb in the past, as its form tells */
    bool capital;
    bool maybe; /* may be a cue */
    bool tried; /* may well be one: gets a frame */
    bool cue;   /* is one, as far as its words tell; what lies around it counts it */
} rub_place;

/* What is known of a word wherever it stands. */
typedef struct rub_place_word {
    uint64_t lists;
    uint64_t look;
    uint32_t word, suffix, stem;
    uint16_t length; /* 0: of no word yet */
    uint16_t group, class;
    uint8_t letter, form, kind;
    bool joint, past;
} rub_place_word;

/* The forms that the words of a list have. Rules ask for the same lists at every place, most often in vain:
 * one bit says so. */
#define RUB_PLACE_LIST_BITS 10 /* of a slot: of a hundred lists few share one */
typedef struct rub_place_list {
    const char *const *words; /* NULL: a free slot */
    uint64_t forms;
} rub_place_list;

/* Words that a document has had: a word is looked up once, until another one needs its slot. */
typedef struct rub_place_words {
    rub_clusters clusters;
    rub_place_word *rows;  /* NULL: each is looked up where it stands */
    rub_place_list *lists; /* [2^RUB_PLACE_LIST_BITS], or NULL */
    uint32_t bits;
} rub_place_words;

/* For texts of about so many tokens. */
rub_status rub_place_words_open(rub_arena *arena, const rub_model *model, uint32_t tokens,
                                rub_place_words *words);

typedef struct rub_passage {
    const rub_doc *doc;
    const rub_block *block;
    rub_span tokens;
    RUB_TABLE(rub_place) places;
    rub_place_list *lists; /* of rub_place_words */
    rub_pairs pairs;
    struct rub_row_sum *cues; /* [places] sums of cue.c; NULL where no place may be a cue */
    struct rub_frame_memory
        *memory; /* NULL before frames need it; the caller may keep it from passage to passage */
} rub_passage;

/* The tokens of block `row` from token `from` on that make one passage: all of them, but for texts that never
 * break a line, which are cut at sentences so that time stays linear. Empty at the block's end. */
rub_span rub_passage_tokens(const rub_doc *doc, uint32_t row, uint32_t from);

/* The same of a block whose tokens (rub_block_said) are known. */
rub_span rub_passage_cut(const rub_doc *doc, rub_span said, uint32_t from);

/* Reads such tokens of block `row`. The passage lives in `arena` (the caller's scratch memory). `*mention` is
 * 0 for the first passage of a document, and goes from passage to passage. */
rub_status rub_passage_read(rub_arena *arena, const rub_doc *doc, rub_place_words *words, uint32_t row,
                            rub_span tokens, uint32_t *mention, rub_passage *passage);

/* Whether tokens hold a mark, a colon or a possible cue: others have no quotation. */
bool rub_passage_matters(const rub_doc *doc, rub_span tokens);

/* Up to five letters in one number, in lower case where they are ASCII: cheaper than a hash, and as good for
 * short pieces. */
static inline uint32_t rub_passage_letters(const char *text, uint32_t count) {
    uint32_t all = count;
    for (uint32_t i = 0; i < count; i++) all = all * 0x1000193u + ((unsigned char)text[i] | 0x20);
    return all;
}

/* A form, 0 to 63, of a word's first letter and its length: words that differ in it differ. */
static inline uint8_t rub_place_form(uint8_t letter, uint32_t length) {
    return (uint8_t)((letter + 5 * length) & 63);
}

/* Whether a pair's words are written like a title: "The Iron Bridge". */
bool rub_passage_title(const rub_passage *passage, uint32_t place);

/* Counts the cues anew after place.cue is set. */
void rub_passage_count_cues(rub_passage *passage);

/* The places of the frame around the cue at `cue`: its sentence, and pairs of marks right before and after
 * it. */
rub_span rub_passage_window(const rub_passage *passage, uint32_t cue);

/* The place that holds a token, or the number of places. */
uint32_t rub_passage_place(const rub_passage *passage, uint32_t token);

#endif
