/* formula.c - what a name is, where a formula of the language says it
 *
 *     in Reyes v. Holloway, the judge said        two sides and their sign: a case      read_case
 *     a woman known as “Tiny”                     a person, a word of naming, marks     read_nickname
 *     The Anna Plochl is afloat again             people have no article                has_article
 *     she speaks Iban                             a verb that only languages follow     spoken
 *     Mrs April                                   a form of address, a month            is_addressed
 *     Sotheby's will sell it                      what stands before a verb owns nothing  is_house
 *     a crash on the M25                          a way, a letter and a number: a road      rub_road_read
 *     Leeds beat Norwich                          towns do not play, teams do           settle_teams
 *
 * The recognizer sees such names word by word, and what it knows of the words is often of something else.
 */
#include "names/formula.h"
#include "names/address.h"
#include "names/event.h"
#include "names/introduced.h"
#include "names/law.h"
#include "names/look.h"
#include "names/match.h"
#include "names/road.h"

#define CONFIDENCE 75u /* of what nobody had seen; these formulas are right in nine of ten on own texts */
#define NICK_MAX   3u  /* words of a nickname */
#define NICK_FAR   10u /* tokens between a person and the nickname */
#define NAME_FAR   6u  /* tokens from a word of naming to the mark */

/* ---- nicknames ---- */

/* “Tiny”, “Tiny.”: the token behind its words, 0 where there is no such thing. */
static uint32_t nick_end(const rub_doc *doc, uint32_t open) {
    uint32_t end = open + 1;
    while (end < open + 1 + NICK_MAX && rub_look_has(doc, end, RUB_TOKEN_UPPER_FIRST)) end++;
    if (end == open + 1 || rub_look_has(doc, end, RUB_TOKEN_SPACE)) return 0;
    static const char *const inside[] = {".", ",", NULL};
    uint32_t close = rub_look_among(doc, end, inside) ? end + 1 : end;
    return rub_look_has(doc, close, RUB_TOKEN_MARK) && !rub_look_has(doc, close, RUB_TOKEN_SPACE) ? end : 0;
}

static bool is_person(const rub_doc *doc, uint32_t token) {
    static const char *const who[] = {"who", "whom", "he", "she", "He", "She", NULL};
    if (rub_look_among(doc, token, who)) return true;
    if (rub_look_in(doc, token, RUB_IN(PERSON_WORD) | RUB_IN(FAMILY) | RUB_IN(ROLE))) return true;
    const rub_mention *mention = rub_look_mention(doc, token);
    return mention && mention->type == RUB_PERSON;
}

/* Whether the nearest word that means something before `token` is somebody: "a woman who goes by the". */
static bool person_before(const rub_doc *doc, uint32_t token) {
    static const char *const between[] = {
        "goes", "went", "by",  "the",  "is",      "was",     "also",  "(",   "better", "only", "commonly",
        "then", "his",  "her", "with", "himself", "herself", "calls", "and", "they",   "call", NULL};
    for (uint32_t i = token; i && i + NICK_FAR > token && !rub_look_has(doc, i, RUB_TOKEN_SENTENCE); i--) {
        if (is_person(doc, i - 1)) return true;
        if (!rub_look_has(doc, i - 1, RUB_TOKEN_PUNCT) && !rub_look_among(doc, i - 1, between)) return false;
    }
    return false;
}

/* One of `words` before `token`, in its sentence and at most NAME_FAR tokens away; RUB_NONE: there is none.
 */
static uint32_t word_before(const rub_doc *doc, uint32_t token, const char *const *words) {
    for (uint32_t i = token; i && i + NAME_FAR > token && !rub_look_has(doc, i, RUB_TOKEN_SENTENCE); i--)
        if (rub_look_among(doc, i - 1, words)) return i - 1;
    return RUB_NONE;
}

/* "known as", "known at sea as", "by the name", "alias", "who goes by" before the mark at `open`: the word of
 * naming; RUB_NONE: nobody is named. */
static uint32_t names_somebody(const rub_doc *doc, uint32_t open) {
    static const char *const as[] = {"as", NULL}, *const known[] = {"known", "styled", NULL};
    static const char *const by[] = {"by", NULL}, *const goes[] = {"goes", "go", "went", "going", NULL};
    static const char *const words[] = {"nicknamed", "called", "name",   "alias", "dubbed", "nickname",
                                        "moniker",   "aka",    "a.k.a.", "call",  NULL};
    if (open < 2) return RUB_NONE;
    if (rub_look_among(doc, open - 1, as)) return word_before(doc, open - 1, known);
    bool named = rub_look_among(doc, open - 1, words) ||
                 (rub_look_among(doc, open - 1, by) && rub_look_among(doc, open - 2, goes));
    return named ? open - 1 : RUB_NONE;
}

/* "they call him", "dubbed the guard", "fans know the keeper as" before the mark at `open`: who is named
 * stands right behind the verb. */
static bool gives_name(const rub_doc *doc, uint32_t open) {
    static const char *const him[] = {"him", "her", "me", "himself", "herself", "myself", NULL};
    static const char *const calls[] = {"call",   "calls", "called", "calling", "dub", "dubs",
                                        "dubbed", "know",  "knows",  "knew",    NULL};
    static const char *const as[] = {"as", NULL};
    uint32_t who = open && rub_look_among(doc, open - 1, as) ? open - 2 : open - 1;
    if (open < 3 || (!rub_look_among(doc, who, him) && !is_person(doc, who))) return false;
    const rub_mention *name = rub_look_mention(doc, who);
    uint32_t first = name ? rub_doc_token_at(doc, name->start) : who;
    if (first > 1 && rub_look_in(doc, first - 1, RUB_IN(DETERMINER))) first--;
    return first && rub_look_among(doc, first - 1, calls);
}

/* Where the recognizer took the mark for a part of the name before it: Ada Roe “[Bear”]. */
static void end_before(const rub_doc *doc, uint32_t open) {
    rub_mention *mention = rub_look_mention(doc, open);
    if (mention && mention->start < doc->tokens.rows[open].start && mention->via != RUB_VIA_LEXICON)
        mention->end = rub_token_end(&doc->tokens.rows[open - 1]);
}

static rub_status read_nickname(rub_doc *doc, uint32_t open) {
    uint32_t naming = names_somebody(doc, open), end = nick_end(doc, open);
    if (!end || !((naming != RUB_NONE && person_before(doc, naming)) || gives_name(doc, open))) return RUB_OK;
    const rub_mention *whole = rub_look_mention(doc, open); /* Ada “Bear” Roe */
    if (whole && whole->end > rub_token_end(&doc->tokens.rows[end])) return RUB_OK;
    end_before(doc, open);
    return rub_look_put(doc, (rub_span){open + 1, end}, RUB_PERSON, CONFIDENCE);
}

/* ---- ships, languages ---- */

/* "The Anna Plochl is", "the Petar Hektorović,": a full name behind an article, and no noun behind it that it
 * would stand for ("the Ada Roe case"). */
static bool has_article(const rub_doc *doc, rub_span tokens) {
    static const char *const articles[] = {"the", "The", NULL};
    if (!tokens.start || tokens.end - tokens.start < 2 || !rub_look_among(doc, tokens.start - 1, articles))
        return false;
    if (!rub_look_in(doc, tokens.start, RUB_IN(MALE) | RUB_IN(FEMALE))) return false;
    if (rub_look_in(doc, tokens.start + 1, RUB_IN(TITLE))) return false; /* the Amir Sheikh Nawaf */
    return rub_look_has(doc, tokens.end, RUB_TOKEN_PUNCT) ||
           rub_look_in(doc, tokens.end, RUB_IN(STOP_WORD) | RUB_IN(AUXILIARY));
}

/* ---- people who are called like months, firms like people ---- */

/* "Mrs April": a form of address before a word of the calendar. */
static bool is_addressed(const rub_doc *doc, uint32_t token) {
    static const char *const forms[] = {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", NULL};
    if (!token || !rub_look_in(doc, token, RUB_IN(MONTH) | RUB_IN(WEEKDAY) | RUB_IN(SEASON))) return false;
    if (!rub_look_has(doc, token, RUB_TOKEN_UPPER_FIRST) ||
        !rub_look_has(doc, token - 1, RUB_TOKEN_UPPER_FIRST))
        return false;
    return rub_look_among(doc, token - 1, forms) ||
           (rub_look_in(doc, token, RUB_IN(MONTH)) && rub_look_in(doc, token - 1, RUB_IN(TITLE)) &&
            !rub_look_has(doc, token, RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE) &&
            !rub_look_has(doc, token + 1, RUB_TOKEN_DIGIT));
}

/* "August Lindqvist and Avril", "January Makamba": a month right before somebody, where no time is told of.
 */
static rub_status read_month(rub_doc *doc, uint32_t at) {
    const rub_mention *month = rub_look_mention(doc, at), *person = rub_look_mention(doc, at + 1);
    if (!month || month->type != RUB_DATE || month->end != rub_token_end(&doc->tokens.rows[at]))
        return RUB_OK;
    bool name = person ? person->type == RUB_PERSON
                       : rub_look_has(doc, at + 1, RUB_TOKEN_LOWER) && rub_look_is_unknown(doc, at + 1);
    if (!name || month->start != doc->tokens.rows[at].start) return RUB_OK;
    if (rub_look_has(doc, at + 1, RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE)) return RUB_OK;
    bool told =
        at && (rub_look_in(doc, at - 1, RUB_IN(PREPOSITION) | RUB_IN(DETERMINER) | RUB_IN(DATE_LEAD)) ||
               rub_look_has(doc, at - 1, RUB_TOKEN_NUMBER));
    if (told) return RUB_OK;
    uint32_t end = person ? rub_doc_tokens_in(doc, (rub_span){person->start, person->end}).end : at + 2;
    return rub_look_put(doc, (rub_span){at, end}, RUB_PERSON, CONFIDENCE);
}

/* "the Hendersons' dog": a plural that no other word is, and what it owns: a family. */
static rub_status read_family(rub_doc *doc, uint32_t the) {
    static const char *const articles[] = {"the", "The", NULL};
    static const char *const owned[] = {"house", "home", "boat",   "dog",  "farm", "car",
                                        "place", "case", "garden", "land", NULL};
    const rub_token *name = &doc->tokens.rows[the + 1];
    if (doc->text[rub_token_end(name) - 1] != 's' || !rub_look_among(doc, the, articles)) return RUB_OK;
    const rub_mention *found = rub_look_mention(doc, the + 1);
    bool owns = rub_look_among(doc, the + 3, owned) || rub_look_in(doc, the + 3, RUB_IN(FAMILY));
    if ((found && found->type != RUB_WORK_OF_ART) || !owns || name->lists || rub_look_is_word(doc, the + 1))
        return RUB_OK;
    return rub_look_put(doc, (rub_span){the + 1, the + 2}, RUB_PERSON, CONFIDENCE);
}

/* "Sotheby's will sell it": what stands before a verb owns nothing, so the 's is the firm's own; houses that
 * everybody knows need no verb. */
static bool is_house(const rub_doc *doc, const rub_mention *mention, rub_span tokens) {
    static const char *const verbs[] = {"will", "would",  "can",  "could", "may", "might",
                                        "must", "should", "said", "says",  NULL};
    if (tokens.end - tokens.start != 1 || !rub_look_has(doc, tokens.end, RUB_TOKEN_CLITIC)) return false;
    bool firm = mention->type == RUB_ORG && rub_look_in(doc, tokens.start, RUB_IN(HOUSE));
    bool said = rub_look_among(doc, tokens.end + 1, verbs);
    return firm || (said && (mention->type == RUB_ORG || mention->type == RUB_PERSON));
}

static void take_clitic(const rub_doc *doc, rub_mention *mention, rub_span tokens) {
    mention->type = RUB_ORG;
    mention->end = rub_token_end(&doc->tokens.rows[tokens.end]);
}

static bool spoken(const rub_doc *doc, uint32_t first) {
    static const char *const verbs[] = {"speak", "speaks", "spoke", "speaking", "learned", "learnt", NULL};
    const uint64_t idle = RUB_IN(STOP_WORD) | RUB_IN(TITLE) | RUB_IN(ROLE);
    return first && !rub_look_has(doc, first, RUB_TOKEN_SENTENCE) && rub_look_among(doc, first - 1, verbs) &&
           !rub_look_in(doc, first - 1, idle);
}

/* "born in the U.S.A." - the recognizer takes the stops for initials. */
static bool is_country(const rub_doc *doc, uint32_t token) {
    static const char *const names[] = {"U.S.A.", "U.S.A", "U.A.E.", "U.K.", NULL};
    return rub_look_among(doc, token, names) && !rub_look_mention(doc, token);
}

static void settle(const rub_doc *doc, rub_mention *mention, rub_span tokens) {
    bool person = mention->type == RUB_PERSON, place = mention->type == RUB_GPE || mention->type == RUB_LOC;
    if (is_house(doc, mention, tokens)) take_clitic(doc, mention, tokens);
    else if (person && has_article(doc, tokens)) mention->type = RUB_PRODUCT;
    else if ((place || mention->type == RUB_ORG || mention->type == RUB_NORP) && spoken(doc, tokens.start))
        mention->type = RUB_LANGUAGE;
}

static void settle_all(rub_doc *doc) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention *mention = &doc->mentions.rows[i];
        rub_span tokens = rub_doc_tokens_next(doc, (rub_span){mention->start, mention->end}, &at);
        if (mention->via == RUB_VIA_LEXICON || tokens.start == tokens.end) continue;
        if (mention->type <= RUB_LANGUAGE) settle(doc, mention, tokens);
        else if (tokens.end == tokens.start + 1 && is_addressed(doc, tokens.start))
            mention->type = RUB_PERSON;
    }
}

/* "Pfizer–BioNTech", "Moscow–Minsk": what a dash joins to a name is its like. */
static rub_status read_joined(rub_doc *doc, uint32_t dash) {
    static const char *const dashes[] = {"-", "–", NULL};
    const uint32_t other = dash + 1, glue = RUB_TOKEN_SPACE | RUB_TOKEN_LINE;
    if (!dash || rub_look_has(doc, dash, glue) || rub_look_has(doc, other, glue) ||
        !rub_look_among(doc, dash, dashes))
        return RUB_OK;
    const rub_mention *first = rub_look_mention(doc, dash - 1);
    bool alike = first && (first->type == RUB_ORG || first->type == RUB_GPE || first->type == RUB_NORP);
    bool ends = alike && first->end == rub_token_end(&doc->tokens.rows[dash - 1]);
    if (!ends || rub_look_mention(doc, other) || rub_look_is_word(doc, other)) return RUB_OK;
    bool goes_on = rub_look_has(doc, other + 1, RUB_TOKEN_UPPER_FIRST) &&
                   !rub_look_has(doc, other + 1, RUB_TOKEN_SENTENCE);
    if (goes_on || !rub_look_has(doc, other, RUB_TOKEN_LOWER)) return RUB_OK;
    return rub_look_put(doc, (rub_span){other, other + 1}, first->type, CONFIDENCE);
}

/* What stands at token `at`, before a capital. */
static rub_status read(rub_doc *doc, uint32_t at) {
    const rub_token *token = &doc->tokens.rows[at];
    if (token[1].lists && is_addressed(doc, at + 1) && !is_person(doc, at + 1))
        RUB_TRY(rub_look_put(doc, (rub_span){at + 1, at + 2}, RUB_PERSON, CONFIDENCE));
    if (token[2].flags & RUB_TOKEN_CLITIC && token[2].length != 2) RUB_TRY(read_family(doc, at)); /* ' or ’ */
    if (token[1].flags & RUB_TOKEN_ABBREVIATION && is_country(doc, at + 1))
        RUB_TRY(rub_look_put(doc, (rub_span){at + 1, at + 2}, RUB_GPE, CONFIDENCE));
    if (token->flags & RUB_TOKEN_MARK) {
        RUB_TRY(rub_introduced_marked(doc, at));
        return read_nickname(doc, at);
    }
    if (!(token[1].flags & RUB_TOKEN_LOWER) || token[2].flags & RUB_TOKEN_NUMBER)
        RUB_TRY(rub_road_read(doc, at));
    if (doc->text[token->start] == ',') return rub_address_headed(doc, at);
    return token->flags & RUB_TOKEN_PUNCT ? read_joined(doc, at) : RUB_OK;
}

/* A word with a capital, and what stands behind it. */
static rub_status read_capital(rub_doc *doc, uint32_t at) {
    const rub_token *token = &doc->tokens.rows[at];
    if (token->flags & RUB_TOKEN_UPPER_ALL) RUB_TRY(rub_introduced_read(doc, at));
    char c = doc->text[token->start]; /* April, August, January, June, May, March: who is called so */
    if ((c == 'A' || c == 'J' || c == 'M') && token[1].flags & RUB_TOKEN_UPPER_FIRST &&
        rub_look_in(doc, at, RUB_IN(MONTH)))
        RUB_TRY(read_month(doc, at));
    bool stop = token->flags & RUB_TOKEN_UPPER_ALL && doc->text[token[1].start] == '.'; /* GOV. ROE: */
    bool address = stop || token[1].lists || token[1].flags & RUB_TOKEN_UPPER_FIRST;
    return address ? rub_address_read(doc, at) : RUB_OK;
}

/* Any other word before one with a capital. */
static rub_status read_before_capital(rub_doc *doc, uint32_t at) {
    RUB_TRY(rub_law_read(doc, at));
    return rub_address_read(doc, at);
}

/* Most words are far from all capitals, and this is all that is done with them. */
static rub_status read_all(rub_doc *doc) {
    bool scores = false;
    if (doc->tokens.count > 2) RUB_TRY(rub_road_first(doc));
    for (uint32_t i = 0; i + 1 < doc->tokens.count; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        bool capital = token->flags & RUB_TOKEN_UPPER_FIRST, next = token[1].flags & RUB_TOKEN_UPPER_FIRST;
        if (capital) RUB_TRY(read_capital(doc, i));
        else if (token->lists || token[2].flags & RUB_TOKEN_UPPER_FIRST) RUB_TRY(rub_introduced_read(doc, i));
        if (next && !capital) RUB_TRY(read_before_capital(doc, i));
        if (next) RUB_TRY(read(doc, i));
        if (token->flags & RUB_TOKEN_NUMBER) RUB_TRY(rub_match_score(doc, i, &scores));
        if (token[1].flags & RUB_TOKEN_DIGIT) RUB_TRY(rub_law_read(doc, i));
    }
    return rub_match_people(doc, scores);
}

rub_status rub_formulas_read(rub_doc *doc) {
    rub_match_settle(doc);
    settle_all(doc);
    RUB_TRY(read_all(doc));
    return rub_events_read(doc);
}
