/* alias.c - joins forms: the same words, brackets, countries, initials, parts of longer names */
#include "who/alias.h"

#include "who/acronym.h"
#include "who/gender.h"
#include "who/short_name.h"
#include "who/spelling.h"

#include "document.h"
#include "model/country.h"
#include "model/lexicon.h"

#include <string.h>

static bool is_name_of_thing(uint32_t type) {
    return type != RUB_PERSON && type != RUB_NORP && type != RUB_LANGUAGE;
}

/* ---- the same words ---- */

static bool same_kind(uint32_t a, uint32_t b) {
    return a == b || (is_name_of_thing(a) && is_name_of_thing(b));
}

/* "Mr. Kim" is not "Mrs. Kim". */
static bool at_odds(uint32_t a, uint32_t b) {
    return a && b && a != b;
}

/* "In St Louis" is the city, "St Louis defeated Colorado" its team; of a country the guidelines keep one. */
static bool plays_for(const rub_name_forms *forms, const rub_name_form *team, const rub_name_form *city) {
    rub_country place;
    if (rub_country_find(forms->doc->model, city->hash, RUB_LINK_COUNTRY, &place)) return false;
    return team->type == RUB_ORG && !(team->flags & RUB_FORM_PLACED) && city->type == RUB_GPE &&
           city->flags & RUB_FORM_PLACED;
}

/* "White House" is one, as an ORG that acts and as a FAC that is visited. */
static void join_same_words(rub_name_forms *forms, uint32_t number, bool people) {
    const rub_name_form *form = &forms->forms.rows[number];
    uint32_t slot = 0, other;
    while ((other = rub_name_forms_find(forms, rub_name_form_words_of(forms, form), form->count, form->hash,
                                        &slot)) != RUB_NONE) {
        uint32_t type = forms->forms.rows[other].type;
        if (at_odds(form->gender, forms->forms.rows[other].gender)) continue;
        const rub_name_form *same = &forms->forms.rows[other];
        if (plays_for(forms, form, same) || plays_for(forms, same, form)) continue;
        bool join = people ? form->type == RUB_PERSON && is_name_of_thing(type) : same_kind(form->type, type);
        if (join) rub_name_forms_join(forms, number, other);
    }
}

/* "George Washington ... Washington said" beside "in Washington": a person and a place, where the text tells
 * them apart. */
static bool stands_apart(rub_name_forms *forms, uint32_t number) {
    const rub_name_form *form = &forms->forms.rows[number];
    if (form->count > 1 || !rub_name_form_has_longer(forms, number)) return false;
    uint32_t slot = 0, other;
    while ((other = rub_name_forms_find(forms, rub_name_form_words_of(forms, form), 1, form->hash, &slot)) !=
           RUB_NONE)
        if (forms->forms.rows[other].type != RUB_PERSON && forms->forms.rows[other].flags & RUB_FORM_PLACED)
            return true;
    return false;
}

/* ---- "World Health Organization (WHO)" ---- */

static bool between_is(const rub_doc *doc, const rub_mention *a, const rub_mention *b, const char *words) {
    uint32_t length = b->start - a->end;
    return length == strlen(words) && !memcmp(doc->text + a->end, words, length);
}

static bool bracketed(const rub_doc *doc, const rub_mention *a, const rub_mention *b) {
    return b->end < doc->length && doc->text[b->end] == ')' && between_is(doc, a, b, " (");
}

static bool renamed(const rub_doc *doc, const rub_mention *a, const rub_mention *b) {
    static const char *const words[] = {", or ",
                                        ", also known as ",
                                        ", known as ",
                                        ", formerly ",
                                        " (also known as ",
                                        ", also called ",
                                        ", better known as ",
                                        " (or ",
                                        ", formerly known as ",
                                        ", born ",
                                        " (born ",
                                        ", a.k.a. ",
                                        " (the ",
                                        NULL};
    if (b->start - a->end > 24) return false;
    for (size_t i = 0; words[i]; i++)
        if (between_is(doc, a, b, words[i])) return true;
    return false;
}

/* An abbreviation and what it stands for; also "Transport for London (TfL)". */
static bool short_and_long(const rub_name_form *a, const rub_name_form *b) {
    if ((a->flags & RUB_FORM_CAPS) != (b->flags & RUB_FORM_CAPS) && a->count + b->count > 2) return true;
    return (a->count == 1 && b->count > 2) || (b->count == 1 && a->count > 2);
}

static void join_neighbours(rub_name_forms *forms, uint32_t mention) {
    const rub_doc *doc = forms->doc;
    const rub_mention *a = &doc->mentions.rows[mention], *b = a + 1;
    uint32_t first = forms->of_mention[mention], second = forms->of_mention[mention + 1];
    if (first == RUB_NONE || second == RUB_NONE) return;
    const rub_name_form *x = &forms->forms.rows[first], *y = &forms->forms.rows[second];
    if (!same_kind(x->type, y->type) || x->type == RUB_NORP) return;
    bool abbreviation =
        short_and_long(x, y) && (x->type == y->type || (x->type != RUB_GPE && y->type != RUB_GPE));
    if ((bracketed(doc, a, b) && abbreviation) || (renamed(doc, a, b) && x->type == y->type))
        rub_name_forms_join(forms, first, second);
}

/* ---- the caller's lexicon ---- */

/* The names of one entry are one entity. `first` [mask + 1] holds {entry + 1, form}, open addressing by
 * entry. */
static void join_entry(rub_name_forms *forms, uint32_t mention, rub_span *first, uint32_t mask) {
    const rub_doc *doc = forms->doc;
    rub_span span = {doc->mentions.rows[mention].start, doc->mentions.rows[mention].end};
    const rub_lexicon_entry *entry =
        rub_lexicon_entry_of(doc->options.lexicon, doc, rub_doc_tokens_in(doc, span));
    if (!entry) return;
    uint32_t key = (uint32_t)(entry - doc->options.lexicon->entries.rows) + 1,
             at = key * 0x9E3779B1u >> 7 & mask;
    while (first[at].start && first[at].start != key) at = (at + 1) & mask;
    if (first[at].start) rub_name_forms_join(forms, first[at].end, forms->of_mention[mention]);
    else first[at] = (rub_span){key, forms->of_mention[mention]};
}

static rub_status join_entries(rub_name_forms *forms) {
    uint32_t size = 16, known = 0;
    if (!forms->doc->options.lexicon) return RUB_OK;
    for (uint32_t i = 0; i < forms->doc->mentions.count; i++)
        known += forms->doc->mentions.rows[i].via == RUB_VIA_LEXICON;
    while (size < 2 * known && size < 0x40000000u) size *= 2;
    rub_span *first = rub_arena_zero(forms->arena, size * sizeof *first);
    RUB_NEED(first);
    for (uint32_t i = 0; i < forms->doc->mentions.count; i++)
        if (forms->doc->mentions.rows[i].via == RUB_VIA_LEXICON && forms->of_mention[i] != RUB_NONE)
            join_entry(forms, i, first, size - 1);
    return RUB_OK;
}

/* ---- countries ---- */

/* "Britain" and "UK", "Burma" and "Myanmar". `first` [676] holds a form + 1 for each code. */
static void join_country(rub_name_forms *forms, uint32_t number, uint32_t *first) {
    rub_name_form *form = &forms->forms.rows[number];
    rub_country place;
    if (form->type != RUB_GPE || !rub_country_find(forms->doc->model, form->hash, RUB_LINK_COUNTRY, &place))
        return;
    uint32_t code = ((uint32_t)place.code[0] - 'A') * 26 + ((uint32_t)place.code[1] - 'A');
    form->flags |= RUB_FORM_KNOWN;
    if (place.doubt || code >= 676) return;
    if (first[code]) rub_name_forms_join(forms, first[code] - 1, number);
    else first[code] = number + 1;
}

static rub_status join_countries(rub_name_forms *forms) {
    uint32_t *first = rub_arena_zero(forms->arena, 676 * sizeof *first);
    RUB_NEED(first);
    for (uint32_t i = 0; i < forms->forms.count; i++) join_country(forms, i, first);
    return RUB_OK;
}

/* ---- short for long ---- */

/* An entity that a short form may stand for. */
typedef struct candidate {
    uint32_t root, uses;
    bool introduced;
} candidate;

/* What the given name of a full name says. */
static uint32_t given_gender(const rub_name_forms *forms, uint32_t number) {
    const rub_doc *doc = forms->doc;
    const rub_name_form *form = &forms->forms.rows[number];
    if (form->type != RUB_PERSON || form->count < 2) return RUB_GENDER_UNKNOWN;
    uint32_t first = rub_doc_token_at(doc, doc->mentions.rows[form->first].start);
    rub_gender title = rub_gender_before(doc, first);
    return title ? title : rub_gender_of_word(doc, first);
}

/* The candidates with the best evidence, each entity once. */
static uint32_t gather(rub_name_forms *forms, uint32_t shorter, candidate found[RUB_NAME_FORM_LONGER_MAX]) {
    uint32_t count = 0, best = RUB_PART_INNER + 1, before = forms->forms.rows[shorter].first;
    for (uint32_t i = forms->forms.rows[shorter].longer; i != RUB_NONE; i = forms->longer.rows[i].next)
        if (forms->longer.rows[i].part < best) best = forms->longer.rows[i].part;
    for (uint32_t i = forms->forms.rows[shorter].longer; i != RUB_NONE; i = forms->longer.rows[i].next) {
        if (forms->longer.rows[i].part != best) continue;
        if (at_odds(forms->forms.rows[shorter].gender, given_gender(forms, forms->longer.rows[i].form)))
            continue;
        uint32_t root = rub_name_forms_root(forms, forms->longer.rows[i].form), at = 0;
        const rub_name_form *longer = &forms->forms.rows[forms->longer.rows[i].form];
        while (at < count && found[at].root != root) at++;
        if (at == count) found[count++] = (candidate){root, 0, false};
        found[at].uses += longer->uses;
        found[at].introduced |= longer->first < before;
    }
    return count;
}

/* "Kim" is the only Kim that the text has introduced, or the one whom it names twice as often as the others;
 * else nobody. */
static uint32_t choose(rub_name_forms *forms, uint32_t shorter) {
    candidate found[RUB_NAME_FORM_LONGER_MAX];
    uint32_t count = gather(forms, shorter, found), best = 0, others = 0;
    bool introduced = false;
    for (uint32_t i = 0; i < count; i++) introduced |= found[i].introduced;
    for (uint32_t i = 0; i < count; i++) {
        if (introduced && !found[i].introduced) found[i].uses = 0;
        if (found[i].uses > found[best].uses) best = i;
    }
    for (uint32_t i = 0; i < count; i++)
        if (i != best && found[i].uses > others) others = found[i].uses;
    return count && found[best].uses >= 2 * others ? found[best].root : RUB_NONE;
}

static void settle(rub_name_forms *forms) {
    for (uint32_t words = RUB_NAME_FORM_WORDS; words > 0; words--)
        for (uint32_t i = 0; i < forms->forms.count; i++) {
            if (forms->forms.rows[i].count != words || forms->forms.rows[i].longer == RUB_NONE) continue;
            uint32_t longer = choose(forms, i);
            if (longer != RUB_NONE) rub_name_forms_join(forms, i, longer);
        }
}

rub_status rub_aliases_join(rub_name_forms *forms) {
    for (uint32_t i = 0; i < forms->forms.count; i++) join_same_words(forms, i, false);
    for (uint32_t i = 0; i + 1 < forms->doc->mentions.count; i++) join_neighbours(forms, i);
    RUB_TRY(join_entries(forms));
    RUB_TRY(join_countries(forms));
    for (uint32_t i = 0; i < forms->forms.count; i++) {
        RUB_TRY(rub_short_names_note(forms, i));
        RUB_TRY(rub_acronyms_note(forms, i));
    }
    settle(forms);
    RUB_TRY(rub_spellings_join(forms));
    for (uint32_t i = 0; i < forms->forms.count; i++)
        if (!stands_apart(forms, i)) join_same_words(forms, i, true);
    return RUB_OK;
}
