/* short_name.c - which words of a long name may stand for it: "Kim" for "Marcus Kim", "Senate" for "U.S.
 * Senate" */
#include "who/short_name.h"
#include "base/hash.h"
#include "model/word_list.h"

#include "document.h"

#include <string.h>

#define HEADLINE_USES 3u /* a name that the text goes on using is a name of its own */
#define PARTS_MAX     8u /* only the first words of a longer name are tried, so that time stays linear */

/* ---- places ---- */

static bool is_place(uint32_t type) {
    return type == RUB_GPE || type == RUB_LOC;
}

/* "Gaza" for "Gaza Strip", "Rio" for "Rio de Janeiro"; but "Mexico" is not "Mexico City", nor "New York" the
 * city. */
static bool place_prefix(const rub_name_forms *forms, uint32_t next) {
    const rub_vocabulary *known = &forms->vocabulary;
    return rub_vocabulary_among(known, next, RUB_WORD_autonomous, RUB_WORD_dc) ||
           rub_vocabulary_among(known, next, RUB_WORD_de, RUB_WORD_des);
}

/* "Congo" for "Democratic Republic of the Congo"; but Texas is not its "Western District of Texas". */
static bool place_suffix(const rub_name_forms *forms, const uint32_t *words, uint32_t before) {
    const uint32_t *hash = forms->vocabulary.hash;
    if (before > 1 && words[before - 1] == hash[RUB_WORD_the]) before--;
    if (before < 2 || words[before - 1] != hash[RUB_WORD_of]) return false;
    uint32_t head = words[before - 2];
    return head == hash[RUB_WORD_kingdom] ||
           rub_vocabulary_among(&forms->vocabulary, head, RUB_WORD_state, RUB_WORD_commonwealth);
}

/* "Merapi" for "Mount Merapi", "Channel" for "English Channel"; but Africa is not "West Africa". */
static bool landform(const rub_name_forms *forms, const uint32_t words[2]) {
    const rub_vocabulary *known = &forms->vocabulary;
    return words[0] == known->hash[RUB_WORD_mount] ||
           rub_vocabulary_among(known, words[1], RUB_WORD_channel, RUB_WORD_delta);
}

static bool place_part(const rub_name_forms *forms, const rub_name_form *shorter, const rub_name_form *longer,
                       rub_name_form_part part) {
    const uint32_t *words = forms->words.rows + longer->words;
    if (part == RUB_PART_PREFIX) return place_prefix(forms, words[shorter->count]);
    if (part == RUB_PART_SUFFIX && shorter->type == RUB_LOC && longer->count == 2)
        return landform(forms, words);
    return part == RUB_PART_SUFFIX && place_suffix(forms, words, longer->count - shorter->count);
}

/* ---- organizations and other things ---- */

/* "Ford Motor Company" is Ford wherever it stands. */
static bool is_company(const rub_name_forms *forms, const rub_name_form *form) {
    uint32_t end = rub_doc_token_at(forms->doc, forms->doc->mentions.rows[form->first].end);
    return end && rub_word_lists(forms->doc->model, &forms->doc->tokens.rows[end - 1]) & RUB_IN(ORG_SUFFIX);
}

/* "Facebook Ireland Limited" is a part of Facebook. */
static bool is_branch(const rub_name_forms *forms, const rub_name_form *form) {
    const rub_doc *doc = forms->doc;
    const rub_mention *mention = &doc->mentions.rows[form->first];
    rub_span tokens = rub_doc_tokens_in(doc, (rub_span){mention->start, mention->end});
    for (uint32_t i = tokens.start + 1; i < tokens.end; i++)
        if (rub_word_lists(doc->model, &doc->tokens.rows[i]) & RUB_IN(COUNTRY) &&
            !(rub_word_lists(doc->model, &doc->tokens.rows[i - 1]) & RUB_IN(PREPOSITION)))
            return true;
    return false;
}

/* A headline shortens what the text below gives in full: "Alianza win", then "Alianza Lima". */
static bool is_headline(const rub_name_forms *forms, const rub_name_form *form) {
    const rub_doc *doc = forms->doc;
    uint32_t block = rub_doc_block_at(doc, doc->mentions.rows[form->first].start);
    return form->uses < HEADLINE_USES && block != RUB_NONE &&
           doc->blocks.rows[block].kind == RUB_BLOCK_HEADLINE;
}

/* "Amnesty" for "Amnesty International", "House" for "House of Representatives"; but the UN is not its
 * Security Council, the House not its committees, "al-Qaeda in Iraq" not all of al-Qaeda, and a "Tesco
 * Polska" named later not Tesco. */
static bool thing_prefix(const rub_name_forms *forms, const rub_name_form *shorter,
                         const rub_name_form *longer) {
    const rub_vocabulary *known = &forms->vocabulary;
    const uint32_t *words = forms->words.rows + longer->words;
    uint32_t count = shorter->count;
    if (count == 1 && rub_vocabulary_among(known, words[0], RUB_WORD_us, RUB_WORD_ussr)) return false;
    if (count == 1 && rub_vocabulary_among(known, words[0], RUB_WORD_house, RUB_WORD_council))
        return words[1] == known->hash[RUB_WORD_of];
    if (is_branch(forms, longer)) return false;
    if (longer->first > shorter->first && !is_company(forms, longer) && !is_headline(forms, shorter))
        return false;
    return words[count] != known->hash[RUB_WORD_in];
}

/* ---- people ---- */

/* "Trump-Biden" are two, and "Trump" before "Donald Trump Jr." is named is the father. */
static bool person_part(const rub_name_forms *forms, const rub_name_form *shorter,
                        const rub_name_form *longer) {
    const uint32_t *words = forms->words.rows + longer->words;
    const rub_mention *mention = &forms->doc->mentions.rows[longer->first];
    const char *text = forms->doc->text + mention->start;
    uint32_t length = mention->end - mention->start;
    bool junior = words[longer->count - 1] == forms->vocabulary.hash[RUB_WORD_jr];
    if (junior && shorter->first < longer->first) return false;
    return memchr(text, ' ', length) || memchr(text, '\n', length) || !memchr(text, '-', length);
}

/* ---- which types go together ---- */

static bool may_stand_for(const rub_name_forms *forms, const rub_name_form *shorter,
                          const rub_name_form *longer, rub_name_form_part part) {
    if (shorter->type == RUB_NORP || shorter->type == RUB_LANGUAGE) return false;
    if (shorter->type != longer->type) return false;
    if (is_place(shorter->type)) return place_part(forms, shorter, longer, part);
    if (shorter->type == RUB_PERSON) return person_part(forms, shorter, longer);
    if (part == RUB_PART_PREFIX) return thing_prefix(forms, shorter, longer);
    if (shorter->type == RUB_PRODUCT && (part == RUB_PART_SKIP || longer->first > shorter->first))
        return false;
    return part != RUB_PART_INNER;
}

static rub_status try_words(rub_name_forms *forms, const uint32_t *words, uint32_t count, uint32_t hash,
                            uint32_t longer, rub_name_form_part part) {
    uint32_t slot = 0, shorter;
    while ((shorter = rub_name_forms_find(forms, words, count, hash, &slot)) != RUB_NONE)
        if (may_stand_for(forms, &forms->forms.rows[shorter], &forms->forms.rows[longer], part))
            RUB_TRY(rub_name_form_note(forms, shorter, longer, part));
    return RUB_OK;
}

/* ---- the parts ---- */

/* "House" begins "US House of Representatives" as it begins "House of Representatives"; "Senate" ends "US
 * Senate". */
static bool led_by_country(const rub_name_forms *forms, const uint32_t *words) {
    return rub_vocabulary_among(&forms->vocabulary, words[0], RUB_WORD_us, RUB_WORD_ussr);
}

static rub_name_form_part part_after_country(const rub_name_forms *forms, const uint32_t *words, uint32_t end,
                                             uint32_t count) {
    if (end == count) return RUB_PART_HEAD;
    return words[end] == forms->vocabulary.hash[RUB_WORD_of] ? RUB_PART_HEAD : RUB_PART_INNER;
}

/* "House of Representatives" is the House, "Student Olympiad in Physics" the Olympiad; which court "the
 * Court" is the first word of "Court of Appeals" cannot tell. */
static bool heads(const rub_name_forms *forms, const uint32_t *words, uint32_t first, uint32_t end,
                  uint32_t count) {
    if (end >= count || words[end - 1] == forms->vocabulary.hash[RUB_WORD_court]) return false;
    bool inner = first && rub_vocabulary_among(&forms->vocabulary, words[end], RUB_WORD_for, RUB_WORD_in);
    return inner || words[end] == forms->vocabulary.hash[RUB_WORD_of];
}

static rub_name_form_part part_of(const rub_name_forms *forms, const uint32_t *words, uint32_t first,
                                  uint32_t end, uint32_t count) {
    if (!first) return heads(forms, words, first, end, count) ? RUB_PART_HEAD : RUB_PART_PREFIX;
    if (first == 1 && led_by_country(forms, words)) return part_after_country(forms, words, end, count);
    if (end == count) return RUB_PART_SUFFIX;
    return heads(forms, words, first, end, count) ? RUB_PART_HEAD : RUB_PART_INNER;
}

/* All runs of words that begin at `first`. */
static rub_status note_runs(rub_name_forms *forms, uint32_t longer, const uint32_t *words, uint32_t count,
                            uint32_t first) {
    uint32_t hash = 0;
    for (uint32_t end = first + 1; end <= count; end++) {
        hash = rub_form_hash_on(hash, words[end - 1]);
        if (end - first == forms->forms.rows[longer].count) break;
        RUB_TRY(try_words(forms, words + first, end - first, hash, longer,
                          part_of(forms, words, first, end, count)));
    }
    return RUB_OK;
}

/* "Donald Trump" for "Donald J. Trump", "James Webb Telescope" for "James Webb Space Telescope", "Tom Roe"
 * for "Tom ‘The Ox’ Roe": `size` inner words left out. */
static rub_status note_skips(rub_name_forms *forms, uint32_t longer, const uint32_t *words, uint32_t count,
                             uint32_t size) {
    uint32_t kept[RUB_NAME_FORM_WORDS];
    for (uint32_t skip = 1; skip + size < count; skip++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < count; i++)
            if (i < skip || i >= skip + size) kept[n++] = words[i];
        RUB_TRY(try_words(forms, kept, n, rub_name_form_hash(kept, n), longer, RUB_PART_SKIP));
    }
    return RUB_OK;
}

static rub_status note_pair(rub_name_forms *forms, uint32_t longer, uint32_t given, uint32_t surname) {
    uint32_t pair[2] = {given, surname};
    return try_words(forms, pair, 2, rub_name_form_hash(pair, 2), longer, RUB_PART_SKIP);
}

/* "Boris Johnson" for "Alexander Boris de Pfeffel Johnson": any earlier name with the last; "Pedro Pierluisi"
 * for "Pedro R. Pierluisi Urrutia": the first name with any later. */
static rub_status note_pairs(rub_name_forms *forms, uint32_t longer, const uint32_t *words, uint32_t count) {
    uint32_t last = count - 1;
    if (last > 1 && rub_vocabulary_among(&forms->vocabulary, words[last], RUB_WORD_jr, RUB_WORD_iv)) last--;
    for (uint32_t i = 0; i < last; i++) RUB_TRY(note_pair(forms, longer, words[i], words[last]));
    for (uint32_t i = 1; i < last; i++) RUB_TRY(note_pair(forms, longer, words[0], words[i]));
    return RUB_OK;
}

/* "Justice Department" for "Department of Justice", "Puerto Rico Supreme Court" for "Supreme Court of Puerto
 * Rico". */
static rub_status note_turned(rub_name_forms *forms, uint32_t longer, const uint32_t *words, uint32_t count,
                              uint32_t of) {
    uint32_t turned[RUB_NAME_FORM_WORDS], n = 0, from = of + 1;
    if (from < count && words[from] == forms->vocabulary.hash[RUB_WORD_the]) from++;
    for (uint32_t i = from; i < count; i++) turned[n++] = words[i];
    for (uint32_t first = of; first-- > 0;) {
        uint32_t all = n;
        for (uint32_t i = first; i < of; i++) turned[all++] = words[i];
        RUB_TRY(try_words(forms, turned, all, rub_name_form_hash(turned, all), longer, RUB_PART_TURNED));
    }
    return RUB_OK;
}

/* "Luther Witherspoon III" without its III. */
static uint32_t without_number(const rub_name_forms *forms, const uint32_t *words, uint32_t count) {
    bool number = rub_vocabulary_among(&forms->vocabulary, words[count - 1], RUB_WORD_jr, RUB_WORD_iv);
    return count > 2 && number ? count - 1 : count;
}

/* "J. Hope" and "J Hope" for "Jaxon Hope", whatever stands between. */
static rub_status note_initial(rub_name_forms *forms, uint32_t longer, const uint32_t *words,
                               uint32_t count) {
    const rub_mention *mention = &forms->doc->mentions.rows[forms->forms.rows[longer].first];
    const char *at = forms->doc->text + mention->start, *end = forms->doc->text + mention->end;
    uint32_t c = rub_fold_next(&at, end);
    if (c <= 0x20 || c >= 0x80) return RUB_OK;
    char letter = (char)c;
    uint32_t initial = rub_hash(0, &letter, 1);
    for (uint32_t i = 1; i < count; i++) RUB_TRY(note_pair(forms, longer, initial, words[i]));
    return RUB_OK;
}

rub_status rub_short_names_note(rub_name_forms *forms, uint32_t longer) {
    const rub_name_form *form = &forms->forms.rows[longer];
    uint32_t count = form->count;
    if (count < 2)
        return RUB_OK; /* a name of control characters has no word, and there may be no row at all */
    const uint32_t *words = forms->words.rows + form->words;
    if (form->type == RUB_PERSON) {
        RUB_TRY(note_initial(forms, longer, words, count));
        count = without_number(forms, words, count);
    }
    for (uint32_t first = 0; first < count && first < PARTS_MAX; first++)
        RUB_TRY(note_runs(forms, longer, words, count, first));
    RUB_TRY(note_skips(forms, longer, words, count, 1));
    if (form->type == RUB_PERSON) RUB_TRY(note_skips(forms, longer, words, count, 2));
    if (form->type == RUB_PERSON) return count > 2 ? note_pairs(forms, longer, words, count) : RUB_OK;
    for (uint32_t of = 1; of + 1 < count; of++)
        if (words[of] == forms->vocabulary.hash[RUB_WORD_of])
            RUB_TRY(note_turned(forms, longer, words, count, of));
    return RUB_OK;
}
