/* name_form.h - the forms of a document's names: mentions that are spelled alike are one form
 *
 * A form is a run of folded words (fold.h) and a type. "U.S. Senate" and "United States Senate" are one form;
 * "the", 's and hyphens are no part of it. Entities are sets of forms: alias.c joins forms with a union-find
 * over form numbers.
 */
#ifndef RUB_NAME_FORM_H
#define RUB_NAME_FORM_H

#include "model/vocabulary.h"
#include "text/fold.h"

#define RUB_NAME_FORM_LONGER_MAX                                                                             \
    16u                         /* of the forms that a short form may stand for, the nearest are kept        \
                                 */
#define RUB_NAME_FORM_WORDS 16u /* of a longer name the last word stands for all that follow */

enum {
    RUB_FORM_CAPS = 1,   /* one token, all capitals: may be an abbreviation */
    RUB_FORM_PLACED = 2, /* a mention stands after "in", "at", "from", "near" */
    RUB_FORM_TITLED = 4, /* a mention stands after "Mr.", "President" */
    RUB_FORM_KNOWN = 8   /* a country */
};

typedef struct rub_name_form {
    uint32_t words, count; /* rub_name_forms.words[words .. words + count) */
    uint32_t hash;
    uint32_t type;  /* rub_type, a name's */
    uint32_t first; /* its first mention */
    uint32_t uses;  /* how many mentions it has */
    uint32_t flags;
    uint32_t gender; /* rub_gender: "Mr. Kim" and "Mrs. Kim" are two forms */
    uint32_t same;   /* union-find: another form of the same entity, or itself */
    uint32_t longer; /* first of rub_name_forms.longer, or RUB_NONE: forms that this one may stand for */
} rub_name_form;

/* How a short form stands in a longer one; the better evidence has the lower number. */
typedef enum rub_name_form_part {
    RUB_PART_INITIALS, /* "WHO" in "World Health Organization" */
    RUB_PART_SKIP,     /* "Donald Trump" in "Donald J. Trump" */
    RUB_PART_TURNED,   /* "Justice Department" in "Department of Justice" */
    RUB_PART_HEAD,     /* "Senate" in "U.S. Senate", "House" in "House of Representatives" */
    RUB_PART_SUFFIX,   /* "Kim" in "Marcus Kim", "High Court" in "Delhi High Court" */
    RUB_PART_PREFIX,   /* "Marcus" in "Marcus Kim", "Gaza" in "Gaza Strip" */
    RUB_PART_INNER     /* "Erdoğan" in "Recep Erdoğan Jr.", "Health" in "World Health Organization" */
} rub_name_form_part;

/* "Kim" may stand for "Kim Jong Un": a chain of longer forms for each short one. */
typedef struct rub_name_form_longer {
    uint32_t form, part, next;
} rub_name_form_longer;

typedef struct rub_name_forms {
    rub_doc *doc;
    rub_arena *arena;
    rub_vocabulary vocabulary;
    RUB_TABLE(rub_name_form) forms;
    RUB_TABLE(uint32_t) words;
    RUB_TABLE(rub_name_form_longer) longer;
    uint32_t *of_mention; /* [mentions]: its form, RUB_NONE for values */
    uint32_t *slots;      /* [mask + 1]: form number + 1, open addressing by hash */
    uint32_t mask;
} rub_name_forms;

/* A form's words; NULL for a name without any, as of signs alone. */
static inline const uint32_t *rub_name_form_words_of(const rub_name_forms *forms, const rub_name_form *form) {
    return form->count ? &forms->words.rows[form->words] : NULL;
}

/* Makes the forms of all name mentions. The memory is the arena's: rewind it after use. */
rub_status rub_name_forms_make(rub_doc *doc, rub_name_forms *forms);

/* The folded words of tokens [start, end); at most RUB_NAME_FORM_WORDS. */
uint32_t rub_name_form_words(const rub_vocabulary *vocabulary, const char *text, const rub_tokens *tokens,
                             rub_span span, uint32_t words[RUB_NAME_FORM_WORDS]);
uint32_t rub_name_form_hash(const uint32_t *words, uint32_t count);

/* The hash of one more word. */
#define rub_form_hash_on rub_fold_join

/* The next form with these words, beginning with *slot = 0: RUB_NONE when there is no other. */
uint32_t rub_name_forms_find(const rub_name_forms *forms, const uint32_t *words, uint32_t count,
                             uint32_t hash, uint32_t *slot);

uint32_t rub_name_forms_root(rub_name_forms *forms, uint32_t form);
void rub_name_forms_join(rub_name_forms *forms, uint32_t a, uint32_t b);

/* Notes that `shorter` may stand for `longer` (short_name.c, acronym.c). */
rub_status rub_name_form_note(rub_name_forms *forms, uint32_t shorter, uint32_t longer,
                              rub_name_form_part part);

/* True when a form that `number` may stand for is the same entity. */
bool rub_name_form_has_longer(rub_name_forms *forms, uint32_t number);

#endif
