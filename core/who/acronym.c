/* acronym.c - abbreviations: the first letters of a name's words, with and without the small words */
#include "who/acronym.h"
#include "base/hash.h"

#include "document.h"
#include "text/fold.h"

#include <string.h>

#define LETTERS_MAX 24u

/* The first letters of a name, one word after the other. */
typedef struct initials {
    char letters[LETTERS_MAX];
    uint8_t first[RUB_NAME_FORM_WORDS]; /* [words]: where its letters begin */
    bool small[RUB_NAME_FORM_WORDS];    /* [words]: "of", "the", "and" */
    bool joined[RUB_NAME_FORM_WORDS];   /* [words]: behind a hyphen, "American" in "Inter-American" */
    uint32_t count, words;
} initials;

/* "U.N. Security Council" gives u n s c: an abbreviation gives all of its letters. */
static void add_word(initials *to, const rub_vocabulary *known, const char *text, const rub_token *token) {
    if (to->words == RUB_NAME_FORM_WORDS || token->flags & (RUB_TOKEN_PUNCT | RUB_TOKEN_CLITIC)) return;
    bool whole = token->flags & RUB_TOKEN_UPPER_ALL && token->length <= 6;
    const char *at = text + token->start, *end = at + token->length;
    to->first[to->words] = (uint8_t)to->count;
    to->joined[to->words] = token->start && text[token->start - 1] == '-';
    to->small[to->words++] = rub_vocabulary_among(known, token->word, RUB_WORD_a, RUB_WORD_al);
    while (at < end && to->count < LETTERS_MAX) {
        uint32_t c = rub_fold_next(&at, end);
        if (c > 0 && c < 0x80) to->letters[to->count++] = (char)c;
        if (c && !whole) break;
    }
}

static void read_initials(const rub_name_forms *forms, uint32_t form, initials *to) {
    const rub_mention *mention = &forms->doc->mentions.rows[forms->forms.rows[form].first];
    rub_span span = {mention->start, mention->end};
    rub_span tokens = rub_doc_tokens_in(forms->doc, span);
    memset(to, 0, sizeof *to);
    for (uint32_t i = tokens.start; i < tokens.end; i++)
        add_word(to, &forms->vocabulary, forms->doc->text, &forms->doc->tokens.rows[i]);
}

/* "FDA" is no place; the US is no "US election". A person's initials stand for a person. */
static bool may_abbreviate(const rub_name_form *shorter, const rub_name_form *longer) {
    if (!(shorter->flags & RUB_FORM_CAPS) || shorter->type == RUB_NORP || shorter->type == RUB_LANGUAGE)
        return false;
    if (shorter->flags & RUB_FORM_KNOWN && longer->type != RUB_GPE) return false;
    return (shorter->type == RUB_PERSON) == (longer->type == RUB_PERSON);
}

static rub_status try_letters(rub_name_forms *forms, uint32_t longer, const char *letters, uint32_t count) {
    uint32_t slot = 0, shorter, word = rub_hash(0, letters, count), hash = rub_name_form_hash(&word, 1);
    if (count < 2) return RUB_OK;
    while ((shorter = rub_name_forms_find(forms, &word, 1, hash, &slot)) != RUB_NONE)
        if (may_abbreviate(&forms->forms.rows[shorter], &forms->forms.rows[longer]))
            RUB_TRY(rub_name_form_note(forms, shorter, longer, RUB_PART_INITIALS));
    return RUB_OK;
}

typedef enum picked { ALL_WORDS, NO_SMALL_WORDS, NO_JOINED_WORDS } picked;

/* The letters of words [from, ...): of all, without small words, or also without the second parts of hyphened
 * ones. */
static uint32_t pick(const initials *in, uint32_t from, picked which, char letters[LETTERS_MAX]) {
    uint32_t count = 0;
    for (uint32_t word = from; word < in->words; word++) {
        uint32_t end = word + 1 < in->words ? in->first[word + 1] : in->count;
        if ((which != ALL_WORDS && in->small[word]) || (which == NO_JOINED_WORDS && in->joined[word]))
            continue;
        for (uint32_t i = in->first[word]; i < end; i++) letters[count++] = in->letters[i];
    }
    return count;
}

/* How many words a country takes at the head of a name: the CIA is the "U.S. Central Intelligence Agency". */
static uint32_t country_words(const rub_name_forms *forms, const rub_name_form *form, const initials *in) {
    uint32_t head = forms->words.rows[form->words];
    if (!rub_vocabulary_among(&forms->vocabulary, head, RUB_WORD_us, RUB_WORD_ussr)) return 0;
    return in->words > 1 && in->first[1] > 1 ? 1 : 2;
}

/* "S&P" for "Standard & Poor's": two letters with a sign between, one token. */
static rub_status try_pair(rub_name_forms *forms, uint32_t longer, const initials *in) {
    const rub_name_form *form = &forms->forms.rows[longer];
    if (form->count != 3) return RUB_OK;
    const uint32_t *words = forms->words.rows + form->words;
    if (words[1] != forms->vocabulary.hash[RUB_WORD_and] || in->words < 2) return RUB_OK;
    char letters[3] = {in->letters[0], '&', in->letters[in->first[in->words - 1]]};
    return try_letters(forms, longer, letters, 3);
}

rub_status rub_acronyms_note(rub_name_forms *forms, uint32_t longer) {
    initials in;
    char letters[LETTERS_MAX];
    const rub_name_form *form = &forms->forms.rows[longer];
    if (form->count < 2 || form->type == RUB_NORP || form->type == RUB_LANGUAGE) return RUB_OK;
    read_initials(forms, longer, &in);
    RUB_TRY(try_pair(forms, longer, &in));
    uint32_t heads[2] = {0, country_words(forms, form, &in)};
    for (uint32_t i = 0; i < 2 && (!i || heads[i]); i++)
        for (picked which = ALL_WORDS; which <= NO_JOINED_WORDS; which++)
            RUB_TRY(try_letters(forms, longer, letters, pick(&in, heads[i], which, letters)));
    return RUB_OK;
}
