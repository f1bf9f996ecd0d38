/* name_form.h - the forms of a document's names: mentions that are spelled alike are one form
 *
 * A form is a run of folded words (fold.h) and a type. "U.S. Senate" and "United States Senate" are one form; "the", 's and
 * hyphens are no part of it. Entities are sets of forms: alias.c joins forms with a union-find over form numbers.
 */
#ifndef RUB_NAME_FORM_H
#define RUB_NAME_FORM_H

#include "text/fold.h"
#include "model/vocabulary.h"

#define RUB_FORM_WORDS 16u      /* of a longer name the last word stands for all that follow */

enum {
    RUB_FORM_CAPS = 1,          /* one token, all capitals: may be an abbreviation */
    RUB_FORM_PLACED = 2,        /* a mention stands after "in", "at", "from", "near" */
    RUB_FORM_TITLED = 4,        /* a mention stands after "Mr.", "President" */
    RUB_FORM_KNOWN = 8          /* a country */
};

typedef struct rub_form {
    uint32_t words, count;      /* rub_forms.words[words .. words + count) */
    uint32_t hash;
    uint32_t type;              /* rub_type, a name's */
    uint32_t first;             /* its first mention */
    uint32_t uses;              /* how many mentions it has */
    uint32_t flags;
    uint32_t same;              /* union-find: another form of the same entity, or itself */
    uint32_t longer;            /* first of rub_forms.longer, or RUB_NONE: forms that this one may stand for */
} rub_form;

/* "Kim" may stand for "Kim Jong Un": a chain of longer forms for each short one. */
typedef struct rub_longer { uint32_t form, part, next; } rub_longer;

typedef struct rub_forms {
    rub_doc *doc;
    rub_arena *arena;
    rub_vocabulary vocabulary;
    RUB_TABLE(rub_form) forms;
    RUB_TABLE(uint32_t) words;
    RUB_TABLE(rub_longer) longer;
    uint32_t *of_mention;       /* [mentions]: its form, RUB_NONE for values */
    uint32_t *slots;            /* [mask + 1]: form number + 1, open addressing by hash */
    uint32_t mask;
} rub_forms;

/* A form's words; NULL for a name without any, as of signs alone. */
static inline const uint32_t *rub_words_of_form(const rub_forms *forms, const rub_form *form) {
    return form->count ? &forms->words.rows[form->words] : NULL;
}

/* Makes the forms of all name mentions. The memory is the arena's: rewind it after use. */
rub_status rub_forms_make(rub_doc *doc, rub_forms *forms);

/* The folded words of tokens [start, end); at most RUB_FORM_WORDS. */
uint32_t rub_form_words(const rub_vocabulary *vocabulary, const char *text, const rub_tokens *tokens, rub_span span,
                        uint32_t words[RUB_FORM_WORDS]);
uint32_t rub_form_hash(const uint32_t *words, uint32_t count);

/* The hash of one more word. */
#define rub_form_hash_on rub_fold_join

/* The next form with these words, beginning with *slot = 0: RUB_NONE when there is no other. */
uint32_t rub_forms_find(const rub_forms *forms, const uint32_t *words, uint32_t count, uint32_t hash, uint32_t *slot);

uint32_t rub_forms_root(rub_forms *forms, uint32_t form);
void rub_forms_join(rub_forms *forms, uint32_t a, uint32_t b);

#endif
