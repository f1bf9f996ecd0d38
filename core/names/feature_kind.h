/* feature_kind.h - the kinds of features that the tagger knows: their numbers, and how each is read
 *
 * A kind takes one number or several side by side, one for each place or view. The numbers are part of a
 * trained model: new kinds are added at the end of a list.
 */
#ifndef RUB_FEATURE_KIND_H
#define RUB_FEATURE_KIND_H

#include <stdint.h>

/* X(kind, numbers, how it is read, first and last word that it speaks of, seen from its own) */
/* clang-format off */
#define RUB_FEATURE_KINDS(X) \
    X(BIAS, 1, PLAIN, 0, 0, "any word") \
    X(WORD, 1, WORDS, 0, 0, "the word") \
    X(BEFORE, 1, WORDS, -1, -1, "the word before") \
    X(AFTER, 1, WORDS, 1, 1, "the word after") \
    X(BEFORE_2, 1, WORDS, -2, -2, "two words before") \
    X(AFTER_2, 1, WORDS, 2, 2, "two words after") \
    X(PAIR_BEFORE, 1, WORDS, -1, 0, "the pair") \
    X(PAIR_AFTER, 1, WORDS, 0, 1, "the pair") \
    X(AROUND, 1, WORDS, -1, 1, "its neighbours in") \
    X(SHAPE, 1, WORDS, 0, 0, "the shape of") \
    X(SHAPES, 1, WORDS, -1, 1, "the shapes of") \
    X(SHAPES_BEFORE, 1, WORDS, -2, 0, "the shapes of") \
    X(SHAPES_AFTER, 1, WORDS, 0, 2, "the shapes of") \
    X(WORD_SHAPE, 1, WORDS, 0, 0, "word and shape") \
    X(START, 1, WORDS, 0, 0, "opens a sentence, shape of") \
    X(PREFIX, 4, HEAD, 0, 0, "begins with") \
    X(SUFFIX, 5, TAIL, 0, 0, "ends in") \
    X(LIST, 3, LIST, -1, 1, "in the list") \
    X(MARK, 3, GAZETTEER, -1, 1, "in the gazetteer") \
    X(CLASS, 40, CLASS, -2, 2, "the class of") \
    X(CLASS_PAIR, 8, CLASS_PAIR, -1, 1, "the classes of") \
    X(VALUE, 3, VALUE, -1, 1, "in the value") \
    X(NUMBER, 1, WORDS, 0, 0, "the digits of") \
    X(IN_LOWER, 1, PLAIN, 0, 0, "elsewhere in small letters") \
    X(IN_CAPITALS, 1, PLAIN, 0, 0, "elsewhere with a capital") \
    X(NEAR_BEFORE, 1, PLAIN, 0, 0, "the word before it elsewhere") \
    X(NEAR_AFTER, 1, PLAIN, 0, 0, "the word after it elsewhere") \
    X(NEAR_CLASS_BEFORE, 1, PLAIN, 0, 0, "the class before it elsewhere") \
    X(NEAR_CLASS_AFTER, 1, PLAIN, 0, 0, "the class after it elsewhere") \
    X(AFTER_SHAPE, 1, WORDS, 0, 1, "shape and word after") \
    X(BEFORE_SHAPE, 1, WORDS, -1, 0, "word before and shape") \
    X(CASE_USE, 1, PLAIN, 0, 0, "all words of the sentence have capitals") \
    X(HABIT, 1, WORDS, 0, 0, "how others write") \
    X(CLASS_THREE, 1, WORDS, -1, 1, "the classes of") \
    X(CHAIN, 1, PLAIN, 0, 0, "its place in a chain of capitals") \
    X(CHAIN_BEFORE, 1, PLAIN, 0, 0, "the word before the chain") \
    X(CHAIN_AFTER, 1, PLAIN, 0, 0, "the word after the chain") \
    X(CHAIN_FIRST, 1, PLAIN, 0, 0, "the first word of the chain") \
    X(CHAIN_LAST, 1, PLAIN, 0, 0, "the last word of the chain") \
    X(CHAIN_CLASS_BEFORE, 1, PLAIN, 0, 0, "the class before the chain") \
    X(CHAIN_CLASS_AFTER, 1, PLAIN, 0, 0, "the class after the chain") \
    X(CHAIN_CLASS_LAST, 1, PLAIN, 0, 0, "the class of the chain's last word") \
    X(CHAIN_MARK, 1, GAZETTEER, 0, 0, "the chain's last word, in the gazetteer") \
    X(CHAIN_WORD, 1, PLAIN, 0, 0, "a word of the chain") \
    X(DEFINED, 2, PLAIN, 0, 0, "what a noun beside it says that it is") \
    X(DEFINING, 2, PLAIN, 0, 0, "the noun that says what it is") \
    X(LISTED, 1, WORDS, 0, 0, "the lists together of") \
    X(LISTED_BEFORE, 1, WORDS, -1, 0, "word and lists in") \
    X(LISTED_AFTER, 1, WORDS, 0, 1, "lists and word in") \
    X(LISTED_CLASS, 1, WORDS, -1, 0, "class and lists in")

/* What the first pass made of the same word elsewhere; from number 200 on. */
#define RUB_FEATURE_SEEN_FIRST 200
#define RUB_FEATURE_KINDS_SEEN(X) \
    X(SEEN, 1, PLAIN, 0, 0, "what it is elsewhere") \
    X(SEEN_PAIR, 1, WORDS, 0, 1, "what it is elsewhere, in the pair") \
    X(SEEN_LONGER, 1, PLAIN, 0, 0, "elsewhere part of a longer name") \
    X(SEEN_SHARE, 1, PLAIN, 0, 0, "how often it is that elsewhere") \
    X(SEEN_NEXT, 1, PLAIN, 0, 0, "what follows it elsewhere")
/* clang-format on */

typedef enum rub_feature_reading {
    RUB_READ_PLAIN,      /* its text says all */
    RUB_READ_WORDS,      /* ... of the words [first, last] */
    RUB_READ_HEAD,       /* part + 1 bytes of the word */
    RUB_READ_TAIL,       /* the same from its end */
    RUB_READ_LIST,       /* value: a word list; part: which word */
    RUB_READ_GAZETTEER,  /* value: a bit of rub_gazetteer_mark; part: which word */
    RUB_READ_CLASS,      /* part: view * 5 + which word */
    RUB_READ_CLASS_PAIR, /* part: view, + 4 for the word and the next one */
    RUB_READ_VALUE       /* value: 2 * type + 1 or 2; part: which word */
} rub_feature_reading;

typedef struct rub_feature_kind {
    uint32_t number, count; /* numbers [number, number + count) */
    rub_feature_reading reading;
    int32_t first, last;
    const char *text;
} rub_feature_kind;

/* The kind that a number belongs to; NULL: none. Static. */
const rub_feature_kind *rub_feature_kind_of(uint32_t number);

#endif
