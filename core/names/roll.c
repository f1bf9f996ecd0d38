/* roll.c - squads, casts, guests, the dead: names with nothing between them but commas and numbers
 *
 *     Wanderers (4-3-3): Bell; Osei, Grant, Whitlock; Hart (Moss 81), Reyes, Quill. Subs: Carr, Tait.
 *
 * Nothing around such a name says what it is but the names beside it. A row of five and more of which half
 * are found, three quarters of them as one type, is a row of that type; so is a shorter one of which all but
 * one are of it. What was overlooked in it is found, and "[Adeyemi, Frost]" is cut at its comma.
 */
#include "names/roll.h"
#include "model/word_list.h"
#include "names/address.h"

#include <string.h>

enum {
    LEAST = 5,       /* items of a row of which half may be overlooked */
    SHORTEST = 3,    /* items of a row of which one may be */
    FOUND = 3,       /* of one type, at least */
    ITEM_WORDS = 4,  /* of a name */
    UNSURE = 70,     /* hundredths: a name below may be of the row's type */
    CONFIDENCE = 60, /* hundredths: as sure as a repeated name */
};

typedef struct item {
    uint32_t first, end; /* tokens */
} item;

typedef struct rolls {
    rub_doc *doc;
    RUB_TABLE(item) items; /* of the row at hand */
    rub_mentions all;
    uint32_t mention; /* the first that is not yet in `all` */
} rolls;

static char first_byte(const rub_doc *doc, uint32_t i) {
    return doc->text[doc->tokens.rows[i].start];
}

/* ---- reading a row ---- */

static bool is_name_word(const rub_doc *doc, uint32_t i) {
    const uint32_t apart = RUB_TOKEN_CLITIC | RUB_TOKEN_ADDRESS | RUB_TOKEN_DIGIT | RUB_TOKEN_PUNCT;
    const rub_token *token = &doc->tokens.rows[i];
    return token->flags & RUB_TOKEN_UPPER_FIRST && !(token->flags & apart);
}

/* "van", "de", "al", the "&" of firms: what stands inside of names. */
static bool is_particle(const rub_doc *doc, uint32_t i) {
    static const char *const words[] = {"van", "von", "de", "der", "den", "da", "dos", "del",
                                        "di",  "la",  "le", "al",  "bin", "el", "&",   NULL};
    return rub_token_among(doc->text, &doc->tokens.rows[i], words);
}

/* "the", "March", "Judge": such a word is no name, and begins none. */
static bool is_plain(const rub_doc *doc, uint32_t i) {
    return rub_word_lists(doc->model, &doc->tokens.rows[i]) &
           (RUB_IN(STOP_WORD) | RUB_IN(MONTH) | RUB_IN(WEEKDAY) | RUB_IN(TITLE) | RUB_IN(ROLE));
}

/* "(Reporting by Ada Roe; Editing by Ben Moe)": whom a row names comes behind "by". */
static bool is_credit(const rub_doc *doc, uint32_t end) {
    static const char *const words[] = {"by", NULL};
    return end < doc->tokens.count && rub_token_among(doc->text, &doc->tokens.rows[end], words);
}

/* The end of the name that begins at `first`; `first` where there is none. */
static uint32_t name_end(const rub_doc *doc, uint32_t first, uint32_t end) {
    uint32_t i = first;
    while (i < end && i < first + ITEM_WORDS &&
           (i == first || !(doc->tokens.rows[i].flags & RUB_TOKEN_LINE)) &&
           (is_name_word(doc, i) || (i + 1 < end && is_name_word(doc, i + 1) && is_particle(doc, i))))
        i++;
    return i;
}

/* What may stand between two names of a row: commas, semicolons, brackets, numbers, "and". A full stop ends
 * it. */
static bool is_between(const rub_doc *doc, uint32_t i) {
    static const char *const words[] = {"and", NULL};
    const rub_token *token = &doc->tokens.rows[i];
    if (token->flags & RUB_TOKEN_DIGIT) return !(token->flags & RUB_TOKEN_LETTER);
    if (token->length == 1) return strchr(",;()/'", first_byte(doc, i));
    return rub_token_among(doc->text, token, words);
}

/* "(GER)", "(Leeds)": a bracket without a number says something else of the name before it. */
static bool is_remark(const rub_doc *doc, uint32_t first, uint32_t end) {
    return first && first_byte(doc, first - 1) == '(' && end < doc->tokens.count &&
           first_byte(doc, end) == ')';
}

/* Reads the row that begins at token `at`; gives the token behind it. */
static rub_status read_row(rolls *in, uint32_t at, uint32_t *behind) {
    const rub_doc *doc = in->doc;
    uint32_t end = doc->tokens.count;
    in->items.count = 0;
    while (at < end) {
        uint32_t stop = name_end(doc, at, end);
        if (stop == at) break;
        if (!is_remark(doc, at, stop)) {
            item *added = RUB_ADD(&in->doc->arena, in->items);
            RUB_NEED(added);
            *added = (item){at, stop};
        }
        at = stop;
        uint32_t before = at;
        while (at < end && is_between(doc, at) && !(doc->tokens.rows[at].flags & RUB_TOKEN_LINE)) at++;
        bool line = at < end && doc->tokens.rows[at].flags & RUB_TOKEN_LINE;
        if (at == before || (line && first_byte(doc, at - 1) != ',')) break;
    }
    *behind = at;
    return RUB_OK;
}

/* ---- deciding ---- */

static rub_span bytes_of(const rub_doc *doc, item it) {
    return (rub_span){doc->tokens.rows[it.first].start, rub_token_end(&doc->tokens.rows[it.end - 1])};
}

/* The mention that holds the first byte of an item, or the first inside of it; NULL: none. `*from` goes
 * along. */
static rub_mention *mention_of(rub_doc *doc, item it, uint32_t *from) {
    rub_span span = bytes_of(doc, it);
    while (*from < doc->mentions.count && doc->mentions.rows[*from].end <= span.start) ++*from;
    if (*from == doc->mentions.count || doc->mentions.rows[*from].start >= span.end) return NULL;
    return &doc->mentions.rows[*from];
}

/* The type that the row has, RUB_TYPE_COUNT: none. */
static rub_type type_of_row(rolls *in) {
    uint32_t counts[RUB_TYPE_COUNT] = {0}, found = 0, from = in->mention;
    if (in->items.count < SHORTEST) return RUB_TYPE_COUNT;
    for (uint32_t i = 0; i < in->items.count; i++) {
        const rub_mention *m = mention_of(in->doc, in->items.rows[i], &from);
        if (m) counts[m->type]++, found++;
    }
    static const rub_type types[] = {RUB_PERSON, RUB_GPE, RUB_ORG};
    for (uint32_t i = 0; i < sizeof types / sizeof *types; i++) {
        uint32_t count = counts[types[i]];
        bool row = in->items.count >= LEAST && count >= FOUND && 4 * count >= 3 * found &&
                   2 * found >= in->items.count;
        bool all_but_one = count == found && found + 1 == in->items.count;
        if (row || all_but_one) return types[i];
    }
    return RUB_TYPE_COUNT;
}

/* Two and more words that no list knows, as a name of somebody unknown has. */
static bool is_full_name(const rub_doc *doc, item it) {
    for (uint32_t i = it.first; i < it.end; i++)
        if (rub_word_lists(doc->model, &doc->tokens.rows[i]) & ~(RUB_IN(MALE) | RUB_IN(FEMALE))) return false;
    return it.end > it.first + 1;
}

/* Nothing was found there, or what was is not sure of its type. */
static bool is_open(const rub_mention *found) {
    return !found || (found->type != RUB_PERSON && found->confidence < UNSURE && found->via == RUB_VIA_MODEL);
}

/* The mention of somebody under a full name; "Hisham" of "Hisham al-Sayed": a particle ends the item. */
static bool is_person(const rub_doc *doc, const rub_mention *found, item it) {
    rub_span name = bytes_of(doc, it);
    return found && found->type == RUB_PERSON && found->start == name.start &&
           (it.end > it.first + 1 ? found->end >= name.end : found->end > name.end);
}

/* "Park Hoon and [Cha Ji-yeon]": who stands in one breath with a person under a full name. */
static bool is_pair_of_people(rolls *in) {
    static const char *const words[] = {"and", NULL};
    const rub_doc *doc = in->doc;
    uint32_t from = in->mention;
    if (in->items.count != 2) return false;
    item left = in->items.rows[0], right = in->items.rows[1];
    if (right.first != left.end + 1 || !rub_token_among(doc->text, &doc->tokens.rows[left.end], words))
        return false;
    const rub_mention *first = mention_of(in->doc, left, &from), *second = mention_of(in->doc, right, &from);
    return (is_person(doc, first, left) && is_open(second) && is_full_name(doc, right)) ||
           (is_person(doc, second, right) && is_open(first) && is_full_name(doc, left));
}

/* The mentions before `byte` stay as they are. */
static rub_status keep_until(rolls *in, uint32_t byte) {
    while (in->mention < in->doc->mentions.count && in->doc->mentions.rows[in->mention].start < byte)
        RUB_TRY(rub_doc_mentions_add(in->doc, &in->all, in->doc->mentions.rows[in->mention++]));
    return RUB_OK;
}

static rub_status settle_item(rolls *in, uint32_t number, rub_type type) {
    rub_doc *doc = in->doc;
    item it = in->items.rows[number];
    rub_span span = bytes_of(doc, it);
    RUB_TRY(keep_until(in, span.start));
    if (rub_doc_known_in(doc, (rub_span){it.first, it.end})) return RUB_OK;
    rub_mention *last = in->all.count ? &in->all.rows[in->all.count - 1] : NULL;
    rub_mention *next = in->mention < doc->mentions.count ? &doc->mentions.rows[in->mention] : NULL;
    if (!number && last && last->end > span.start) return RUB_OK; /* it began before the row */
    if (number && last && last->end > span.start) { /* it runs over from the item before: cut it there */
        if (last->type != type || last->end < span.end || rub_address_in_head(doc, it.first)) return RUB_OK;
        rub_mention rest = *last;
        uint32_t before = bytes_of(doc, in->items.rows[number - 1]).end;
        if (before <= last->start) return RUB_OK;
        last->end = before;
        rest.start = span.start;
        return rub_doc_mentions_add(doc, &in->all, rest);
    }
    if (next && next->start == span.start && next->end == span.end && next->confidence < UNSURE &&
        next->type <= RUB_LANGUAGE && next->via == RUB_VIA_MODEL)
        next->type = type;
    bool taken = (next && next->start < span.end) || is_plain(doc, it.first) || is_credit(doc, it.end);
    if (taken) return RUB_OK;
    return rub_doc_mentions_add(
        doc, &in->all, (rub_mention){span.start, span.end, type, RUB_NONE, CONFIDENCE, RUB_VIA_MODEL});
}

static rub_status settle_row(rolls *in) {
    rub_type type = is_pair_of_people(in) ? RUB_PERSON : type_of_row(in);
    if (type == RUB_TYPE_COUNT) return RUB_OK;
    for (uint32_t i = 0; i < in->items.count; i++) RUB_TRY(settle_item(in, i, type));
    return RUB_OK;
}

/* A row begins with a name and a comma, a semicolon or a bracket behind it. */
static bool may_begin(const rub_doc *doc, uint32_t at) {
    if (!is_name_word(doc, at)) return false;
    uint32_t end = name_end(doc, at, doc->tokens.count);
    return end < doc->tokens.count && is_between(doc, end) && !(doc->tokens.rows[end].flags & RUB_TOKEN_LINE);
}

rub_status rub_rolls_settle(rub_doc *doc) {
    rolls in = {.doc = doc};
    if (!doc->mentions.count || doc->options.min_confidence > CONFIDENCE) return RUB_OK;
    RUB_TRY(rub_doc_mentions_begin(doc, &in.all));
    for (uint32_t at = 0, behind; at < doc->tokens.count; at = behind) {
        behind = at + 1;
        if (!may_begin(doc, at)) continue;
        RUB_TRY(read_row(&in, at, &behind));
        RUB_TRY(keep_until(&in, doc->tokens.rows[at].start));
        RUB_TRY(settle_row(&in));
    }
    RUB_TRY(keep_until(&in, RUB_NONE));
    rub_doc_mentions_become(doc, &in.all);
    return RUB_OK;
}
