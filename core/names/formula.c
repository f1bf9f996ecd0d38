/* formula.c - what a name is, where a formula of the language says it
 *
 *     in Reyes v. Holloway, the judge said        two sides and their sign: a case      read_case
 *     a woman known as “Tiny”                     a person, a word of naming, marks     read_nickname
 *     the ferry Taima Star, a lorry named Anna    a vessel or vehicle and its name      vehicle
 *     The Anna Plochl is afloat again             people have no article                has_article
 *     she speaks Iban                             a verb that only languages follow     spoken
 *     Mrs April                                   a form of address, a month            is_addressed
 *     Sotheby's will sell it                      what stands before a verb owns nothing  is_house
 *     Leeds beat Norwich                          towns do not play, teams do           settle_teams
 *     Leeds were three up                         a town is one, its team are eleven    is_plural
 *
 * The recognizer sees such names word by word, and what it knows of the words is often of something else.
 */
#include "names/formula.h"
#include "model/gazetteer.h"
#include "model/word_list.h"

#define CONFIDENCE 75u   /* of what nobody had seen; these formulas are right in nine of ten on own texts */
#define SIDE_MAX   5u    /* words of one side of a case */
#define NICK_MAX   3u    /* words of a nickname */
#define COURT_FAR  1000u /* tokens around a case that must speak of courts: time stays linear */
#define TEAM_MAX   4u    /* words of a team: "West Bromwich Albion" */
#define NICK_FAR   10u   /* tokens between a person and the nickname */

static bool is_among(const rub_doc *doc, uint32_t token, const char *const *words) {
    return token < doc->tokens.count && rub_token_among(doc->text, &doc->tokens.rows[token], words);
}

static bool has(const rub_doc *doc, uint32_t token, uint32_t flags) {
    return token < doc->tokens.count && doc->tokens.rows[token].flags & flags;
}

static bool is_in(const rub_doc *doc, uint32_t token, uint64_t lists) {
    return token < doc->tokens.count && doc->tokens.rows[token].lists &&
           rub_word_lists(doc->model, &doc->tokens.rows[token]) & lists;
}

/* One name of tokens [first, end) in the place of what is there; nothing where the caller's names are. */
static rub_status put(rub_doc *doc, rub_span tokens, rub_type type) {
    rub_mention name = {.start = doc->tokens.rows[tokens.start].start,
                        .end = rub_token_end(&doc->tokens.rows[tokens.end - 1]),
                        .type = type,
                        .entity = RUB_NONE,
                        .confidence = CONFIDENCE,
                        .via = RUB_VIA_MODEL};
    if (rub_doc_known_in(doc, tokens)) return RUB_OK;
    uint32_t first = rub_doc_mention_at(doc, name.start), end = first;
    while (end < doc->mentions.count && doc->mentions.rows[end].start < name.end) end++;
    return rub_doc_mentions_replace(doc, first, end, &name);
}

/* ---- cases ---- */

static bool is_versus(const rub_doc *doc, uint32_t token) {
    static const char *const signs[] = {"v", "v.", NULL};
    return is_among(doc, token, signs);
}

/* Teams meet "v" each other, too: the text around must speak of courts; without a stop, the
 * sentence. */
static bool speaks_of_courts(const rub_doc *doc, uint32_t first, uint32_t end) {
    static const char *const words[] = {"judge",     "judges",    "Judge",      "Justice",   "justices",
                                        "plaintiff", "lawsuit",   "tribunal",   "ruling",    "Supreme",
                                        "appellate", "claimant",  "litigation", "Plaintiff", "magistrate",
                                        "Appeals",   "precedent", "defendant",  "ruled",     NULL};
    for (uint32_t i = first; i < end; i++)
        if (is_among(doc, i, words)) return true;
    return false;
}

static bool in_court(const rub_doc *doc, uint32_t versus) {
    const rub_sentence *sentence = &doc->sentences.rows[rub_doc_sentence_of(doc, versus)];
    if (doc->tokens.rows[versus].length == 1) return speaks_of_courts(doc, sentence->first, sentence->end);
    uint32_t first = versus > COURT_FAR ? versus - COURT_FAR : 0, rest = doc->tokens.count - versus;
    return speaks_of_courts(doc, first, rest > COURT_FAR ? versus + COURT_FAR : doc->tokens.count);
}

/* "In", "The" have their capital from the start of the sentence. */
static bool is_side_word(const rub_doc *doc, uint32_t token) {
    return has(doc, token, RUB_TOKEN_UPPER_FIRST) && !is_in(doc, token, RUB_IN(STOP_WORD));
}

/* Where the side begins that ends before `token`: with the name that ends there, or with its capitals. */
static uint32_t left_of(const rub_doc *doc, uint32_t token) {
    uint32_t at = token, byte = doc->tokens.rows[token - 1].start;
    uint32_t number = rub_doc_mention_at(doc, byte);
    if (number < doc->mentions.count && doc->mentions.rows[number].start <= byte)
        return rub_doc_token_at(doc, doc->mentions.rows[number].start);
    while (at && token - at < SIDE_MAX && is_side_word(doc, at - 1)) {
        bool opens = has(doc, at - 1, RUB_TOKEN_SENTENCE);
        if (opens && at < token) break; /* Citing Roe v. Wade */
        at--;
        if (opens) break;
    }
    return at;
}

static uint32_t right_of(const rub_doc *doc, uint32_t token) {
    uint32_t at = token + 1, number;
    if (at >= doc->tokens.count || has(doc, at, RUB_TOKEN_SENTENCE)) return token;
    number = rub_doc_mention_at(doc, doc->tokens.rows[at].start);
    if (number < doc->mentions.count && doc->mentions.rows[number].start <= doc->tokens.rows[at].start)
        return rub_doc_tokens_in(doc,
                                 (rub_span){doc->mentions.rows[number].start, doc->mentions.rows[number].end})
            .end;
    while (at - token <= SIDE_MAX && is_side_word(doc, at) && !has(doc, at, RUB_TOKEN_SENTENCE)) at++;
    return at == token + 1 ? token : at;
}

static rub_status read_case(rub_doc *doc, uint32_t versus) {
    uint32_t left = versus ? left_of(doc, versus) : versus, right = right_of(doc, versus);
    if (left == versus || right == versus) return RUB_OK;
    return put(doc, (rub_span){left, right}, RUB_LAW);
}

/* ---- nicknames ---- */

/* “Tiny”, “Tiny.”: the token behind its words, 0 where there is no such thing. */
static uint32_t nick_end(const rub_doc *doc, uint32_t open) {
    uint32_t end = open + 1;
    while (end < open + 1 + NICK_MAX && has(doc, end, RUB_TOKEN_UPPER_FIRST)) end++;
    if (end == open + 1 || has(doc, end, RUB_TOKEN_SPACE)) return 0;
    static const char *const inside[] = {".", ",", NULL};
    uint32_t close = is_among(doc, end, inside) ? end + 1 : end;
    return has(doc, close, RUB_TOKEN_MARK) && !has(doc, close, RUB_TOKEN_SPACE) ? end : 0;
}

static bool is_person(const rub_doc *doc, uint32_t token) {
    if (is_in(doc, token, RUB_IN(PERSON_WORD) | RUB_IN(FAMILY) | RUB_IN(ROLE))) return true;
    uint32_t byte = doc->tokens.rows[token].start, number = rub_doc_mention_at(doc, byte);
    return number < doc->mentions.count && doc->mentions.rows[number].type == RUB_PERSON &&
           doc->mentions.rows[number].start <= byte;
}

/* Whether the nearest word that means something before `token` is somebody: "a woman who goes by the". */
static bool person_before(const rub_doc *doc, uint32_t token) {
    static const char *const between[] = {"who",  "goes", "went",    "by",      "the",      "is",   "was",
                                          "also", "(",    "better",  "only",    "commonly", "then", "his",
                                          "her",  "with", "himself", "herself", "calls",    "and",  NULL};
    for (uint32_t i = token; i && i + NICK_FAR > token && !has(doc, i, RUB_TOKEN_SENTENCE); i--) {
        if (is_person(doc, i - 1)) return true;
        if (!has(doc, i - 1, RUB_TOKEN_PUNCT) && !is_among(doc, i - 1, between)) return false;
    }
    return false;
}

/* "known as", "by the name", "alias" before the mark at `open`. */
static bool names_somebody(const rub_doc *doc, uint32_t open) {
    static const char *const as[] = {"as", NULL}, *const known[] = {"known", "styled", NULL};
    static const char *const words[] = {"nicknamed", "called",  "name", "alias",  "dubbed",
                                        "nickname",  "moniker", "aka",  "a.k.a.", NULL};
    if (open < 2) return false;
    return is_among(doc, open - 1, words) || (is_among(doc, open - 1, as) && is_among(doc, open - 2, known));
}

static rub_status read_nickname(rub_doc *doc, uint32_t open) {
    static const char *const as[] = {"as", NULL};
    uint32_t naming = open && is_among(doc, open - 1, as) ? open - 2 : open - 1;
    if (!names_somebody(doc, open) || !person_before(doc, naming)) return RUB_OK;
    uint32_t end = nick_end(doc, open);
    return end ? put(doc, (rub_span){open + 1, end}, RUB_PERSON) : RUB_OK;
}

/* ---- ships, languages ---- */

/* "the barge Jacaf", "a lorry named Dona Ciça" */
static bool vehicle(const rub_doc *doc, uint32_t first) {
    static const char *const vehicles[] = {
        "barge",     "boat",  "cruiser", "destroyer", "dhow",      "ferry",     "freighter",  "frigate",
        "hydrofoil", "lorry", "ship",    "schooner",  "steamer",   "steamship", "submarine",  "tanker",
        "trawler",   "tug",   "tugboat", "yacht",     "catamaran", "lifeboat",  "icebreaker", NULL};
    static const char *const naming[] = {"called", "named", "nicknamed", "christened", NULL};
    uint32_t noun = first;
    if (!first || has(doc, first, RUB_TOKEN_LINE) || has(doc, first - 1, RUB_TOKEN_UPPER_FIRST)) return false;
    if (noun && has(doc, noun - 1, RUB_TOKEN_MARK)) noun--;
    if (noun && is_among(doc, noun - 1, naming)) noun--;
    return noun && is_among(doc, noun - 1, vehicles);
}

/* "The Anna Plochl is", "the Petar Hektorović,": a full name behind an article, and no noun behind it that it
 * would stand for ("the Ada Roe case"). */
static bool has_article(const rub_doc *doc, rub_span tokens) {
    static const char *const articles[] = {"the", "The", NULL};
    if (!tokens.start || tokens.end - tokens.start < 2 || !is_among(doc, tokens.start - 1, articles))
        return false;
    if (!is_in(doc, tokens.start, RUB_IN(MALE) | RUB_IN(FEMALE))) return false;
    if (is_in(doc, tokens.start + 1, RUB_IN(TITLE))) return false; /* the Amir Sheikh Nawaf */
    return has(doc, tokens.end, RUB_TOKEN_PUNCT) ||
           is_in(doc, tokens.end, RUB_IN(STOP_WORD) | RUB_IN(AUXILIARY));
}

/* ---- people who are called like months, firms like people ---- */

/* "Mrs April": a form of address before a word of the calendar. */
static bool is_addressed(const rub_doc *doc, uint32_t token) {
    static const char *const forms[] = {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Dr", "Dr.", NULL};
    if (!token || !is_in(doc, token, RUB_IN(MONTH) | RUB_IN(WEEKDAY) | RUB_IN(SEASON))) return false;
    return has(doc, token, RUB_TOKEN_UPPER_FIRST) && is_among(doc, token - 1, forms);
}

/* "Sotheby's will sell it": what stands before a verb owns nothing, so the 's is the firm's own; houses that
 * everybody knows need no verb. */
static bool is_house(const rub_doc *doc, const rub_mention *mention, rub_span tokens) {
    static const char *const verbs[] = {"will", "would",  "can",  "could", "may", "might",
                                        "must", "should", "said", "says",  NULL};
    static const char *const houses[] = {"McDonald",  "Sotheby", "Christie", "Lloyd", "Moody",  "Macy",
                                         "Sainsbury", "Kellogg", "Domino",   "Wendy", "Lowe",   "Kohl",
                                         "Denny",     "Arby",    "Dillard",  "Levi",  "Hamley", NULL};
    if (tokens.end - tokens.start != 1 || !has(doc, tokens.end, RUB_TOKEN_CLITIC)) return false;
    bool firm = mention->type == RUB_ORG && is_among(doc, tokens.start, houses);
    bool said = is_among(doc, tokens.end + 1, verbs);
    return firm || (said && (mention->type == RUB_ORG || mention->type == RUB_PERSON));
}

static void take_clitic(const rub_doc *doc, rub_mention *mention, rub_span tokens) {
    mention->type = RUB_ORG;
    mention->end = rub_token_end(&doc->tokens.rows[tokens.end]);
}

static bool spoken(const rub_doc *doc, uint32_t first) {
    static const char *const verbs[] = {"speak", "speaks", "spoke", "speaking", "learned", "learnt", NULL};
    return first && is_among(doc, first - 1, verbs);
}

/* ---- teams ---- */

/* "beat", "drew with", "lost to": the tokens between two teams, from the end of one to the start of the
 * other. */
static bool met(const rub_doc *doc, uint32_t first, uint32_t end) {
    static const char *const verbs[] = {"beat",   "beats",    "thrashed", "hammered", "edged",   "trounced",
                                        "routed", "overcame", "hosted",   "defeated", "defeats", NULL};
    static const char *const pairs[] = {"drew", "draw", "lost", "lose", "level", NULL};
    static const char *const links[] = {"with", "to", "at", "against", NULL};
    if (end == first + 1) return is_among(doc, first, verbs);
    return end == first + 2 && is_among(doc, first, pairs) && is_among(doc, first + 1, links);
}

/* "Leeds beat Norwich": towns do not play, their teams do; countries keep their names. */
static bool may_be_team(const rub_doc *doc, const rub_mention *mention, rub_span tokens) {
    bool team = mention->type == RUB_ORG || mention->type == RUB_GPE || mention->type == RUB_LOC;
    uint32_t words = tokens.end - tokens.start;
    if (!team || mention->via == RUB_VIA_LEXICON || !words || words > TEAM_MAX) return false;
    uint64_t marks[TEAM_MAX];
    rub_gazetteer names = rub_gazetteer_open(doc->model);
    rub_gazetteer_mark(&names, doc->tokens.rows + tokens.start, 0, words, false, marks);
    return !(marks[0] & RUB_GAZETTEER_B(COUNTRY)) &&
           !is_in(doc, tokens.start, RUB_IN(COUNTRY) | RUB_IN(DEMONYM));
}

static void settle_teams(rub_doc *doc, uint32_t number, rub_span one, rub_span other) {
    rub_mention *a = &doc->mentions.rows[number], *b = a + 1;
    if (!met(doc, one.end, other.start) || !may_be_team(doc, a, one) || !may_be_team(doc, b, other)) return;
    a->type = b->type = RUB_ORG;
}

/* "Surrey reached 304-6", "Oslo were 88 for 3": runs and wickets are a team's. */
static bool has_innings(const rub_doc *doc, uint32_t end) {
    static const char *const verbs[] = {"reached", "made", "posted", "were", "declared", "totalled", NULL};
    static const char *const links[] = {"-", "–", "for", NULL};
    if (end + 3 >= doc->tokens.count || !has(doc, end + 1, RUB_TOKEN_NUMBER)) return false;
    return has(doc, end + 3, RUB_TOKEN_NUMBER) && doc->tokens.rows[end + 3].length < 3 &&
           is_among(doc, end, verbs) && is_among(doc, end + 2, links);
}

/* "Leeds were three up", "Norwich travel to Oslo": a town is one, its team are eleven. */
static bool is_plural(const rub_doc *doc, uint32_t end) {
    static const char *const verbs[] = {"are",    "were", "have", "aren't", "weren't", "haven't",
                                        "play",   "face", "host", "lead",   "trail",   "travel",
                                        "remain", "need", "sit",  NULL};
    return is_among(doc, end, verbs);
}

static void settle(const rub_doc *doc, rub_mention *mention, rub_span tokens) {
    bool person = mention->type == RUB_PERSON, place = mention->type == RUB_GPE || mention->type == RUB_LOC;
    bool thing = mention->type == RUB_ORG || mention->type == RUB_FAC || mention->type == RUB_WORK_OF_ART;
    bool opens = !tokens.start || has(doc, tokens.start, RUB_TOKEN_SENTENCE);
    bool idle = opens || is_in(doc, tokens.start - 1, RUB_IN(STOP_WORD) | RUB_IN(TITLE) | RUB_IN(ROLE));
    bool team =
        has_innings(doc, tokens.end) || (opens && mention->type == RUB_GPE && is_plural(doc, tokens.end));
    if (place && team && may_be_team(doc, mention, tokens)) mention->type = RUB_ORG;
    else if (is_house(doc, mention, tokens)) take_clitic(doc, mention, tokens);
    else if ((!idle && (person || place || thing) && vehicle(doc, tokens.start)) ||
             (person && has_article(doc, tokens)))
        mention->type = RUB_PRODUCT;
    else if (!idle && (place || mention->type == RUB_ORG || mention->type == RUB_NORP) &&
             spoken(doc, tokens.start))
        mention->type = RUB_LANGUAGE;
}

static void settle_all(rub_doc *doc) {
    uint32_t at = 0;
    rub_span before = {0, 0};
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention *mention = &doc->mentions.rows[i];
        rub_span tokens = rub_doc_tokens_next(doc, (rub_span){mention->start, mention->end}, &at);
        if (i && tokens.start > before.end) settle_teams(doc, i - 1, before, tokens);
        before = tokens;
        if (mention->via == RUB_VIA_LEXICON || tokens.start == tokens.end) continue;
        if (mention->type <= RUB_LANGUAGE) settle(doc, mention, tokens);
        else if (tokens.end == tokens.start + 1 && is_addressed(doc, tokens.start))
            mention->type = RUB_PERSON;
    }
}

rub_status rub_formulas_read(rub_doc *doc) {
    settle_all(doc);
    for (uint32_t i = 0; i + 1 < doc->tokens.count; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        if (!(token[1].flags & RUB_TOKEN_UPPER_FIRST)) continue;
        if (is_addressed(doc, i + 1) && !is_person(doc, i + 1))
            RUB_TRY(put(doc, (rub_span){i + 1, i + 2}, RUB_PERSON));
        if (token->flags & RUB_TOKEN_MARK) RUB_TRY(read_nickname(doc, i));
        if (token->length < 3 && is_versus(doc, i) && in_court(doc, i)) RUB_TRY(read_case(doc, i));
    }
    return RUB_OK;
}
