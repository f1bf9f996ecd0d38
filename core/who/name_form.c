/* name_form.c - mentions to forms: a hash table of folded names, and the union-find over them */
#include "who/name_form.h"
#include "model/word_list.h"

#include "document.h"
#include "text/fold.h"
#include "who/gender.h"

#include <string.h>

/* ---- words ---- */

/* Names that everyone shortens, also inside longer ones: "United States Senate" is "US Senate". */
static const struct {
    uint8_t first, second, letters;
} short_names[] = {
    {RUB_WORD_united, RUB_WORD_states, RUB_WORD_us},  {RUB_WORD_united, RUB_WORD_kingdom, RUB_WORD_uk},
    {RUB_WORD_united, RUB_WORD_nations, RUB_WORD_un}, {RUB_WORD_european, RUB_WORD_union, RUB_WORD_eu},
    {RUB_WORD_soviet, RUB_WORD_union, RUB_WORD_ussr},
};

static uint32_t drop(uint32_t *words, uint32_t count, uint32_t at, uint32_t dropped) {
    memmove(words + at, words + at + dropped, (count - at - dropped) * sizeof *words);
    return count - dropped;
}

static uint32_t shorten_at(const uint32_t *hash, uint32_t *words, uint32_t count, uint32_t at) {
    for (size_t i = 0; i < sizeof short_names / sizeof *short_names; i++) {
        if (words[at] != hash[short_names[i].first] || words[at + 1] != hash[short_names[i].second]) continue;
        words[at] = hash[short_names[i].letters];
        return drop(words, count, at + 1, 1);
    }
    return count;
}

/* "United States", "USA" and "United States of America" to "us". */
static uint32_t shorten(const rub_vocabulary *vocabulary, uint32_t *words, uint32_t count) {
    const uint32_t *hash = vocabulary->hash;
    for (uint32_t i = 0; i < count; i++) {
        if (i + 1 < count) count = shorten_at(hash, words, count, i);
        if (words[i] == hash[RUB_WORD_usa]) words[i] = hash[RUB_WORD_us];
        if (words[i] == hash[RUB_WORD_us] && i + 2 < count && words[i + 1] == hash[RUB_WORD_of] &&
            words[i + 2] == hash[RUB_WORD_america])
            count = drop(words, count, i + 1, 2);
    }
    return count;
}

uint32_t rub_name_form_words(const rub_vocabulary *vocabulary, const char *text, const rub_tokens *tokens,
                             rub_span span, uint32_t words[RUB_NAME_FORM_WORDS]) {
    uint32_t count = 0;
    for (uint32_t i = span.start; i < span.end; i++) {
        uint32_t word = rub_fold_token(text, &tokens->rows[i]);
        bool article = !count && word == vocabulary->hash[RUB_WORD_the] && i + 1 < span.end;
        if (word == RUB_FOLD_NOTHING || article) continue;
        if (count < RUB_NAME_FORM_WORDS) words[count++] = word;
        else words[count - 1] = rub_fold_join(words[count - 1], word);
    }
    return shorten(vocabulary, words, count);
}

uint32_t rub_name_form_hash(const uint32_t *words, uint32_t count) {
    uint32_t hash = 0;
    for (uint32_t i = 0; i < count; i++) hash = rub_fold_join(hash, words[i]);
    return hash;
}

/* ---- the table ---- */

static uint32_t slot_of(const rub_name_forms *forms, uint32_t hash) {
    return (hash ^ hash >> 13) & forms->mask;
}

static bool same_words(const rub_name_forms *forms, const rub_name_form *form, const uint32_t *words,
                       uint32_t count) {
    return form->count == count &&
           (!count || !memcmp(forms->words.rows + form->words, words, count * sizeof *words));
}

uint32_t rub_name_forms_find(const rub_name_forms *forms, const uint32_t *words, uint32_t count,
                             uint32_t hash, uint32_t *slot) {
    while (*slot <= forms->mask) {
        uint32_t entry = forms->slots[(slot_of(forms, hash) + (*slot)++) & forms->mask];
        if (!entry) return RUB_NONE;
        const rub_name_form *form = &forms->forms.rows[entry - 1];
        if (form->hash == hash && same_words(forms, form, words, count)) return entry - 1;
    }
    return RUB_NONE;
}

static void enter(rub_name_forms *forms, uint32_t hash, uint32_t number) {
    uint32_t at = slot_of(forms, hash);
    while (forms->slots[at]) at = (at + 1) & forms->mask;
    forms->slots[at] = number + 1;
}

static rub_name_form *add(rub_name_forms *forms, const uint32_t *words, uint32_t count, uint32_t hash) {
    rub_name_form *form = RUB_ADD(forms->arena, forms->forms);
    if (!form) return NULL;
    memset(form, 0, sizeof *form);
    form->words = forms->words.count;
    form->count = count;
    form->hash = hash;
    form->same = forms->forms.count - 1;
    form->longer = RUB_NONE;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t *word = RUB_ADD(forms->arena, forms->words);
        if (!word) return NULL;
        *word = words[i];
    }
    enter(forms, hash, forms->forms.count - 1);
    return form;
}

/* ---- from mentions ---- */

/* What the words before a mention say about it: "in Washington" is a place, "Mr. Washington" a person. */
static uint32_t hints(const rub_name_forms *forms, uint32_t first) {
    if (!first) return 0;
    const rub_token *before = &forms->doc->tokens.rows[first - 1];
    if (rub_vocabulary_among(&forms->vocabulary, before->word, RUB_WORD_in, RUB_WORD_across))
        return RUB_FORM_PLACED;
    uint64_t lists = rub_word_lists(forms->doc->model, before);
    return lists & RUB_IN(TITLE) ? RUB_FORM_TITLED : 0;
}

static uint32_t capitals(const rub_doc *doc, rub_span tokens) {
    const rub_token *token = doc->tokens.rows + tokens.start;
    return tokens.start + 1 == tokens.end && token->flags & RUB_TOKEN_UPPER_ALL ? RUB_FORM_CAPS : 0;
}

/* "Hurricane Humberto" was "Tropical Storm Humberto" before and is "Humberto" after. */
static uint32_t drop_storm(const rub_vocabulary *known, uint32_t *words, uint32_t count) {
    while (count > 1 && rub_vocabulary_among(known, words[0], RUB_WORD_tropical, RUB_WORD_depression))
        count = drop(words, count, 0, 1);
    return count;
}

/* A name that begins inside a token (the caller's lexicon may) is one word. */
static uint32_t words_of(const rub_name_forms *forms, uint32_t number, rub_span tokens, uint32_t *words) {
    const rub_mention *mention = &forms->doc->mentions.rows[number];
    if (tokens.start < tokens.end) {
        uint32_t count =
            rub_name_form_words(&forms->vocabulary, forms->doc->text, &forms->doc->tokens, tokens, words);
        return mention->type == RUB_EVENT ? drop_storm(&forms->vocabulary, words, count) : count;
    }
    words[0] = rub_fold_bytes(forms->doc->text + mention->start, mention->end - mention->start);
    return 1;
}

static bool count_one(rub_span tokens) {
    return tokens.start + 1 == tokens.end;
}

static rub_status read_mention(rub_name_forms *forms, uint32_t number, rub_span tokens) {
    uint32_t words[RUB_NAME_FORM_WORDS] = {0};
    uint32_t type = forms->doc->mentions.rows[number].type, slot = 0, at;
    uint32_t gender =
        count_one(tokens) && type == RUB_PERSON ? rub_gender_before(forms->doc, tokens.start) : 0;
    uint32_t count = words_of(forms, number, tokens, words), hash = rub_name_form_hash(words, count);
    do at = rub_name_forms_find(forms, words, count, hash, &slot);
    while (at != RUB_NONE && (forms->forms.rows[at].type != type || forms->forms.rows[at].gender != gender));
    if (at == RUB_NONE) {
        RUB_NEED(add(forms, words, count, hash));
        at = forms->forms.count - 1;
        forms->forms.rows[at].type = type;
        forms->forms.rows[at].gender = gender;
        forms->forms.rows[at].first = number;
    }
    forms->of_mention[number] = at;
    forms->forms.rows[at].uses++;
    forms->forms.rows[at].flags |= hints(forms, tokens.start) | capitals(forms->doc, tokens);
    return RUB_OK;
}

static rub_status make_room(rub_name_forms *forms, uint32_t mentions) {
    uint32_t size = 16;
    while (size < 2 * mentions && size < 0x40000000u) size *= 2;
    forms->mask = size - 1;
    forms->slots = rub_arena_zero(forms->arena, size * sizeof *forms->slots);
    RUB_NEED(forms->slots);
    forms->of_mention = rub_arena_alloc(forms->arena, (size_t)mentions * sizeof *forms->of_mention);
    RUB_NEED(forms->of_mention);
    return RUB_OK;
}

rub_status rub_name_forms_make(rub_doc *doc, rub_name_forms *forms) {
    uint32_t first = 0;
    memset(forms, 0, sizeof *forms);
    forms->doc = doc;
    forms->arena = &doc->arena;
    RUB_NEED(rub_vocabulary_of(doc));
    forms->vocabulary = *doc->vocabulary;
    RUB_TRY(make_room(forms, doc->mentions.count));
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        const rub_mention *mention = &doc->mentions.rows[i];
        forms->of_mention[i] = RUB_NONE;
        rub_span span = {mention->start, mention->end};
        if (mention->type <= RUB_LANGUAGE)
            RUB_TRY(read_mention(forms, i, rub_doc_tokens_next(doc, span, &first)));
    }
    return RUB_OK;
}

/* ---- union-find ---- */

uint32_t rub_name_forms_root(rub_name_forms *forms, uint32_t form) {
    rub_name_form *rows = forms->forms.rows;
    while (rows[form].same != form) {
        rows[form].same = rows[rows[form].same].same;
        form = rows[form].same;
    }
    return form;
}

void rub_name_forms_join(rub_name_forms *forms, uint32_t a, uint32_t b) {
    a = rub_name_forms_root(forms, a);
    b = rub_name_forms_root(forms, b);
    if (a < b) forms->forms.rows[b].same = a;
    else forms->forms.rows[a].same = b;
}

/* ---- short for long ---- */

rub_status rub_name_form_note(rub_name_forms *forms, uint32_t shorter, uint32_t longer,
                              rub_name_form_part part) {
    rub_name_form *form = &forms->forms.rows[shorter];
    uint32_t length = 0;
    if (form->longer != RUB_NONE && forms->longer.rows[form->longer].form == longer) return RUB_OK;
    for (uint32_t i = form->longer; i != RUB_NONE; i = forms->longer.rows[i].next) length++;
    if (length >= RUB_NAME_FORM_LONGER_MAX) return RUB_OK;
    rub_name_form_longer *row = RUB_ADD(forms->arena, forms->longer);
    RUB_NEED(row);
    row->form = longer;
    row->part = part;
    row->next = form->longer;
    form->longer = forms->longer.count - 1;
    return RUB_OK;
}

bool rub_name_form_has_longer(rub_name_forms *forms, uint32_t number) {
    uint32_t root = rub_name_forms_root(forms, number);
    for (uint32_t i = forms->forms.rows[number].longer; i != RUB_NONE; i = forms->longer.rows[i].next)
        if (rub_name_forms_root(forms, forms->longer.rows[i].form) == root) return true;
    return false;
}
