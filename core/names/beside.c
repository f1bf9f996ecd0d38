/* beside.c - what the words right beside a name say that it is
 *
 *     Dr Rabito taught us                         a form of address: somebody           is_addressed
 *     Jurandir dos Anjos, 38, said                an age: somebody                      is_aged
 *     the town of Urus-Martan                     a noun for places and "of": a place   place_before
 *     Dawn and Rusty Oyelaran                     a given name beside somebody: another     read_partners
 *     in the Tsuen Wan district                   a noun for places behind: a place     place_behind
 *
 * The recognizer weighs these words with all others; where the name is one of a kind that it rarely met, the
 * shape of the name outweighs what is said of it.
 */
#include "names/beside.h"
#include "model/gazetteer.h"
#include "names/look.h"

#define CONFIDENCE 75u /* of a place that nobody had seen: "the town of" is followed by nothing else */
#define PLACE_MAX  4u  /* words of such a place */
#define PERSON_MAX 5u  /* words of such a person */
#define OLDEST     110u
#define SURE       80u /* hundredths: what is found so sure is no partner of somebody */

static const rub_token *row(const rub_doc *doc, uint32_t token) {
    return &doc->tokens.rows[token];
}

static bool is_small(const rub_doc *doc, uint32_t token) {
    return token < doc->tokens.count && row(doc, token)->flags & RUB_TOKEN_LOWER &&
           !(row(doc, token)->flags & RUB_TOKEN_UPPER_FIRST);
}

/* ---- people ---- */

/* "Dr Rabito"; "the Dr A. Jeetoo Hospital" is not somebody. */
static bool is_addressed(const rub_doc *doc, rub_span tokens) {
    static const char *const forms[] = {"Mr",   "Mr.", "Mrs", "Mrs.",  "Ms",   "Ms.",
                                        "Miss", "Dr",  "Dr.", "Prof.", "Prof", NULL};
    return tokens.start && rub_look_among(doc, tokens.start - 1, forms) &&
           !rub_look_in(doc, tokens.end - 1, RUB_IN(ORG_SUFFIX) | RUB_IN(GROUP_NOUN) | RUB_IN(PLACE_NOUN));
}

/* ", 38," and ", 38." behind a name of several words. */
static bool is_aged(const rub_doc *doc, rub_span tokens) {
    static const char *const comma[] = {",", NULL}, *const closing[] = {",", ".", NULL};
    if (tokens.end < tokens.start + 2 || !rub_look_among(doc, tokens.end, comma)) return false;
    if (tokens.end + 2 >= doc->tokens.count || !rub_look_among(doc, tokens.end + 2, closing)) return false;
    const rub_token *age = row(doc, tokens.end + 1);
    uint32_t years = 0;
    for (uint32_t i = 0; i < age->length && i < 3; i++) {
        char c = doc->text[age->start + i];
        if (c < '0' || c > '9') return false;
        years = 10 * years + (uint32_t)(c - '0');
    }
    return age->length > 1 && age->length < 4 && years < OLDEST;
}

static bool is_given(const rub_doc *doc, uint32_t token) {
    if (rub_look_in(doc, token, RUB_IN(MALE) | RUB_IN(FEMALE))) return true;
    uint64_t marks = 0;
    rub_gazetteer names = rub_gazetteer_open(doc->model);
    rub_gazetteer_mark(&names, row(doc, token), 0, 1, false, &marks);
    return marks & RUB_GAZETTEER_B(GIVEN);
}

/* "For Drew and Violet Haruna": inside of a sentence a word of no list, before somebody whose given name
 * every list has. */
static bool may_be_given(const rub_doc *doc, uint32_t token) {
    const uint64_t others = RUB_IN(TITLE) | RUB_IN(ROLE) | RUB_IN(COUNTRY) | RUB_IN(DEMONYM) |
                            RUB_IN(ORG_SUFFIX) | RUB_IN(WEEKDAY) | RUB_IN(MONTH) | RUB_IN(GROUP_NOUN) |
                            RUB_IN(STOP_WORD);
    if (is_given(doc, token)) return true;
    return token && !rub_look_has(doc, token, RUB_TOKEN_SENTENCE | RUB_TOKEN_LINE) &&
           rub_look_in(doc, token + 2, RUB_IN(MALE) | RUB_IN(FEMALE)) && !rub_look_in(doc, token, others) &&
           !rub_look_in(doc, token - 1, RUB_IN(DETERMINER)) && !rub_look_has(doc, token - 1, RUB_TOKEN_DIGIT);
}

/* A given name by itself, as which nobody surely found something else. */
static bool may_be_partner(const rub_doc *doc, uint32_t token, bool titled) {
    const uint32_t name = RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_LOWER,
                   opens = RUB_TOKEN_SENTENCE | RUB_TOKEN_LINE;
    if ((row(doc, token)->flags & name) != name || !(titled || may_be_given(doc, token))) return false;
    if (token && !rub_look_has(doc, token, opens) && rub_look_has(doc, token - 1, RUB_TOKEN_UPPER_FIRST))
        return false;
    if (rub_look_has(doc, token + 1, RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_CLITIC)) return false;
    const rub_mention *found = rub_look_mention(doc, token);
    if (!found) return true;
    bool alone = found->start == row(doc, token)->start && found->end == rub_token_end(row(doc, token));
    return alone && found->type != RUB_PERSON && found->type <= RUB_LANGUAGE && found->confidence < SURE;
}

/* "Presidents Banda and Okello" */
static bool has_plural_title(const rub_doc *doc, uint32_t first) {
    static const char *const titles[] = {"Presidents", "Ministers",   "Senators",   "Messrs",
                                         "Judges",     "Justices",    "Drs",        "Professors",
                                         "Governors",  "Councillors", "Inspectors", NULL};
    return first && rub_look_among(doc, first - 1, titles);
}

/* A letter of "and", "or", "&" stands beside it: most people stand alone. */
static bool is_joined(const rub_doc *doc, const rub_mention *person) {
    char before = person->start > 2 ? doc->text[person->start - 2] : 0;
    char behind = person->end + 2 < doc->length ? doc->text[person->end + 1] : 0;
    return before == 'd' || before == 'r' || before == '&' || behind == 'a' || behind == 'o' || behind == '&';
}

/* "Dawn" and "Skye" in "Dawn and Rusty Oyelaran", "Ask Joy Roe or Skye": one of a pair whose other one has a
 * whole name. */
static rub_status read_partners(rub_doc *doc) {
    static const char *const links[] = {"and", "or", "&", NULL};
    for (uint32_t i = doc->mentions.count; i-- > 0;) {
        const rub_mention *person = &doc->mentions.rows[i];
        if (person->type != RUB_PERSON || !is_joined(doc, person)) continue;
        rub_span tokens = rub_doc_tokens_in(doc, (rub_span){person->start, person->end});
        bool titled = has_plural_title(doc, tokens.start);
        if (!titled && tokens.end < tokens.start + 2) continue;
        if (rub_look_among(doc, tokens.end, links) && tokens.end + 1 < doc->tokens.count &&
            may_be_partner(doc, tokens.end + 1, titled))
            RUB_TRY(rub_look_put(doc, (rub_span){tokens.end + 1, tokens.end + 2}, RUB_PERSON, CONFIDENCE));
        if (tokens.start > 1 && rub_look_among(doc, tokens.start - 1, links) &&
            may_be_partner(doc, tokens.start - 2, false))
            RUB_TRY(
                rub_look_put(doc, (rub_span){tokens.start - 2, tokens.start - 1}, RUB_PERSON, CONFIDENCE));
    }
    return RUB_OK;
}

/* ---- places ---- */

/* "town of", "island of" before token `first`: what kind of place it is; RUB_TYPE_COUNT: neither. */
static rub_type place_before(const rub_doc *doc, uint32_t first) {
    static const char *const of[] = {"of", NULL}, *const land[] = {"island", "archipelago", NULL};
    if (first < 3 || !rub_look_among(doc, first - 1, of) || !is_small(doc, first - 2)) return RUB_TYPE_COUNT;
    if (!rub_look_in(doc, first - 2, RUB_IN(PLACE_NOUN)) || row(doc, first)->flags & RUB_TOKEN_SENTENCE)
        return RUB_TYPE_COUNT;
    return rub_look_among(doc, first - 2, land) ? RUB_LOC : RUB_GPE;
}

/* "district", "province" behind the name that ends before token `end`. */
static bool place_behind(const rub_doc *doc, uint32_t end) {
    static const char *const nouns[] = {"district", "province",     "village",     "county",     "township",
                                        "suburb",   "municipality", "governorate", "prefecture", NULL};
    return is_small(doc, end) && rub_look_among(doc, end, nouns);
}

static bool is_group(const rub_doc *doc, rub_span tokens) {
    for (uint32_t i = tokens.start; i < tokens.end; i++)
        if (rub_look_in(doc, i, RUB_IN(ORG_SUFFIX) | RUB_IN(GROUP_NOUN))) return true;
    return false;
}

/* The end of the unseen name that begins at token `first`: capitals that no list knows, up to `PLACE_MAX`. */
static uint32_t unseen_end(const rub_doc *doc, uint32_t first) {
    uint32_t end = first, number = rub_doc_mention_at(doc, row(doc, first)->start);
    uint32_t taken = number < doc->mentions.count ? doc->mentions.rows[number].start : doc->length;
    while (end < doc->tokens.count && rub_token_end(row(doc, end)) <= taken &&
           row(doc, end)->flags & RUB_TOKEN_UPPER_FIRST && !(row(doc, end)->flags & RUB_TOKEN_CLITIC) &&
           !(row(doc, end)->flags & (RUB_TOKEN_SENTENCE | RUB_TOKEN_LINE)) && !row(doc, end)->lists)
        end++;
    bool whole = end == doc->tokens.count || !(row(doc, end)->flags & RUB_TOKEN_UPPER_FIRST);
    return whole && end - first <= PLACE_MAX ? end : first;
}

/* Where the unseen name begins that ends before token `end`: "Jurandir Conceiro dos Anjos". */
static uint32_t unseen_start(const rub_doc *doc, uint32_t end) {
    static const char *const particles[] = {"de", "dos", "da", "van", "der", "von", "bin", "al", NULL};
    uint32_t first = end, number = rub_doc_mention_at(doc, row(doc, end)->start);
    uint32_t taken = number ? doc->mentions.rows[number - 1].end : 0;
    for (uint32_t i = end; i && end - i < PERSON_MAX && row(doc, i - 1)->start >= taken; i--) {
        bool capital =
            row(doc, i - 1)->flags & RUB_TOKEN_UPPER_FIRST && row(doc, i - 1)->flags & RUB_TOKEN_LOWER;
        bool listed = rub_word_lists(doc->model, row(doc, i - 1)) & ~(RUB_IN(MALE) | RUB_IN(FEMALE));
        if (capital && !listed) first = i - 1;
        else if (!rub_look_among(doc, i - 1, particles)) break;
        if (row(doc, i - 1)->flags & (RUB_TOKEN_SENTENCE | RUB_TOKEN_LINE)) break;
    }
    return first;
}

static rub_status add_unseen(rub_doc *doc, rub_span tokens, rub_type type) {
    return tokens.start == tokens.end ? RUB_OK : rub_look_put(doc, tokens, type, CONFIDENCE);
}

/* ---- all names ---- */

static void settle(const rub_doc *doc, rub_mention *mention, rub_span tokens) {
    bool place = mention->type == RUB_GPE || mention->type == RUB_LOC || mention->type == RUB_FAC;
    rub_type of = place_before(doc, tokens.start);
    if (mention->type == RUB_PERSON || mention->type == RUB_ORG) {
        if (of != RUB_TYPE_COUNT && !is_group(doc, tokens)) mention->type = of;
        else if (mention->type == RUB_ORG && place_behind(doc, tokens.end) && !is_group(doc, tokens))
            mention->type = RUB_GPE;
    }
    if ((place || mention->type == RUB_ORG) && is_addressed(doc, tokens)) mention->type = RUB_PERSON;
    if (mention->type == RUB_ORG && is_aged(doc, tokens) && !is_group(doc, tokens))
        mention->type = RUB_PERSON;
}

static void settle_all(rub_doc *doc) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention *mention = &doc->mentions.rows[i];
        rub_span tokens = rub_doc_tokens_next(doc, (rub_span){mention->start, mention->end}, &at);
        bool name = mention->type <= RUB_LANGUAGE && mention->via != RUB_VIA_LEXICON;
        if (name && tokens.start < tokens.end) settle(doc, mention, tokens);
    }
}

rub_status rub_beside_settle(rub_doc *doc) {
    settle_all(doc);
    RUB_TRY(read_partners(doc));
    if (doc->options.min_confidence > CONFIDENCE) return RUB_OK;
    for (uint32_t i = 2; i < doc->tokens.count; i++) {
        rub_span unseen = {i - 2, i};
        rub_type type = RUB_PERSON;
        if (doc->text[row(doc, i)->start] == ',' && is_aged(doc, unseen)) {
            unseen.start = unseen_start(doc, i);
            if (unseen.end < unseen.start + 2) continue;
        } else {
            bool capital = row(doc, i)->flags & RUB_TOKEN_UPPER_FIRST;
            type = capital ? place_before(doc, i) : RUB_TYPE_COUNT;
            if (type == RUB_TYPE_COUNT) continue;
            unseen = (rub_span){i, unseen_end(doc, i)};
        }
        RUB_TRY(add_unseen(doc, unseen, type));
    }
    return RUB_OK;
}
