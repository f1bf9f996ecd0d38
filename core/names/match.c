/* match.c - what a report of a match says of names
 *
 *     Leeds beat Norwich, Oslo drew with Bergen    towns do not play, teams do       settle_teams
 *     Hull 3-0 Barnsley: ...                       a score between two teams         read_score
 *     Surrey reached 304-6                         runs and wickets are a team's     has_innings
 *     Leeds were three up                          a town is one, its team are eleven is_plural
 *     Okafor levelled, Root made 112               who scores, where nobody saw it   read_scorer
 *     At the Oval, ...                             where they meet                   read_ground
 */
#include "names/match.h"
#include "model/gazetteer.h"
#include "names/look.h"

#define TEAM_MAX   4u  /* words of a team: "West Bromwich Albion" */
#define SURE       90u /* hundredths: such a person beside a score is one: "Alcaraz 6-2 Sinner" */
#define CONFIDENCE 75u /* of what nobody had seen */

/* "beat", "drew with", "lost to": the tokens between two teams, from the end of one to the start of the
 * other. */
static bool met(const rub_doc *doc, uint32_t first, uint32_t end) {
    static const char *const verbs[] = {"beat",   "beats",    "thrashed", "hammered", "edged",   "trounced",
                                        "routed", "overcame", "hosted",   "defeated", "defeats", NULL};
    static const char *const pairs[] = {"drew", "draw", "lost", "lose", "level", NULL};
    static const char *const links[] = {"with", "to", "at", "against", NULL};
    if (end == first + 1) return rub_look_among(doc, first, verbs);
    return end == first + 2 && rub_look_among(doc, first, pairs) && rub_look_among(doc, first + 1, links);
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
           !rub_look_in(doc, tokens.start, RUB_IN(COUNTRY) | RUB_IN(DEMONYM));
}

static void settle_teams(rub_doc *doc, uint32_t number, rub_span one, rub_span other) {
    rub_mention *a = &doc->mentions.rows[number], *b = a + 1;
    if (!met(doc, one.end, other.start) || !may_be_team(doc, a, one) || !may_be_team(doc, b, other)) return;
    a->type = b->type = RUB_ORG;
}

/* "3-0", "24–19": three tokens without a space. */
static bool is_score(const rub_doc *doc, uint32_t at) {
    static const char *const dashes[] = {"-", "–", NULL};
    return rub_look_has(doc, at, RUB_TOKEN_NUMBER) && rub_look_has(doc, at + 2, RUB_TOKEN_NUMBER) &&
           doc->tokens.rows[at].length < 4 && doc->tokens.rows[at + 2].length < 4 &&
           rub_look_among(doc, at + 1, dashes) && !rub_look_has(doc, at + 1, RUB_TOKEN_SPACE) &&
           !rub_look_has(doc, at + 2, RUB_TOKEN_SPACE);
}

/* "Oslo drew 1-1": no town, and no player either, who would win 6-2 and be found as somebody. */
static bool has_result(const rub_doc *doc, uint32_t end) {
    static const char *const verbs[] = {"drew", "won", "lost", "win", "lose", "draw", NULL};
    return end + 3 < doc->tokens.count && is_score(doc, end + 1) && rub_look_among(doc, end, verbs);
}

/* "Surrey reached 304-6", "Oslo were 88 for 3": runs and wickets are a team's. */
static bool has_innings(const rub_doc *doc, uint32_t end) {
    static const char *const verbs[] = {"reached", "made",    "posted",    "were",    "declared", "totalled",
                                        "slid",    "slumped", "collapsed", "crashed", NULL};
    static const char *const links[] = {"-", "–", "for", NULL}, *const to[] = {"to", NULL};
    uint32_t at = rub_look_among(doc, end + 1, to) ? end + 2 : end + 1;
    if (at + 2 >= doc->tokens.count || !rub_look_has(doc, at, RUB_TOKEN_NUMBER)) return false;
    return rub_look_has(doc, at + 2, RUB_TOKEN_NUMBER) && doc->tokens.rows[at + 2].length < 3 &&
           rub_look_among(doc, end, verbs) && rub_look_among(doc, at + 1, links);
}

/* "Leeds were three up", "Norwich travel to Oslo": a town is one, its team are eleven. */
static bool is_plural(const rub_doc *doc, uint32_t end) {
    static const char *const verbs[] = {"are",    "were", "have", "aren't", "weren't", "haven't",
                                        "play",   "face", "host", "lead",   "trail",   "travel",
                                        "remain", "need", "sit",  NULL};
    return rub_look_among(doc, end, verbs);
}

/* A place that is spoken of as a team is. */
static bool acts_as_team(const rub_doc *doc, const rub_mention *mention, rub_span tokens) {
    if (mention->type != RUB_GPE && mention->type != RUB_LOC) return false;
    bool opens = !tokens.start || rub_look_has(doc, tokens.start, RUB_TOKEN_SENTENCE);
    bool eleven = opens && mention->type == RUB_GPE && is_plural(doc, tokens.end);
    return (eleven || has_innings(doc, tokens.end) || has_result(doc, tokens.end)) &&
           may_be_team(doc, mention, tokens);
}

/* ---- a score between two teams ---- */

static bool is_team_word(const rub_doc *doc, uint32_t token) {
    const uint64_t others = RUB_IN(STOP_WORD) | RUB_IN(WEEKDAY) | RUB_IN(MONTH) | RUB_IN(SPEECH_VERB);
    return rub_look_has(doc, token, RUB_TOKEN_UPPER_FIRST) && !rub_look_has(doc, token, RUB_TOKEN_ADDRESS) &&
           !rub_look_in(doc, token, others);
}

/* The tokens of the team before or behind a score; none where there is no team. */
static rub_span team_before(const rub_doc *doc, uint32_t score) {
    uint32_t first = score;
    while (first && score - first < TEAM_MAX && is_team_word(doc, first - 1)) {
        first--;
        if (rub_look_has(doc, first, RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE)) break;
    }
    return (rub_span){first, score};
}

static rub_span team_behind(const rub_doc *doc, uint32_t first) {
    uint32_t end = first;
    while (end - first < TEAM_MAX && is_team_word(doc, end) &&
           !rub_look_has(doc, end, RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE))
        end++;
    return (rub_span){first, end};
}

/* The team is what was found there, or its capitals; people and countries stay. */
static rub_status put_team(rub_doc *doc, rub_span tokens) {
    rub_mention *last = rub_look_mention(doc, tokens.end - 1), *first = rub_look_mention(doc, tokens.start);
    if (!last || last != first)
        return last || first ? RUB_OK : rub_look_put(doc, tokens, RUB_ORG, CONFIDENCE);
    rub_span own = rub_doc_tokens_in(doc, (rub_span){last->start, last->end});
    if (may_be_team(doc, last, own) || (last->type == RUB_PERSON && last->confidence < SURE))
        last->type = RUB_ORG;
    return RUB_OK;
}

static rub_status read_score(rub_doc *doc, uint32_t at) {
    if (at + 3 >= doc->tokens.count || rub_look_has(doc, at, RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE))
        return RUB_OK;
    rub_span one = team_before(doc, at), other = team_behind(doc, at + 3);
    if (one.start == one.end || other.start == other.end) return RUB_OK;
    if (doc->tokens.rows[at - 1].length < 3) return RUB_OK; /* winds of SE 5-6 Bft */
    if (doc->sentences.rows[rub_doc_sentence_of(doc, at)].use == RUB_CASE_UPPER)
        return RUB_OK; /* OSLO SCRAPE 1-1 DRAW */
    RUB_TRY(put_team(doc, one));
    return put_team(doc, other);
}

/* ---- who scores, and where ---- */

static bool is_free_name(const rub_doc *doc, rub_span tokens) {
    const uint64_t others = RUB_IN(STOP_WORD) | RUB_IN(ORG_SUFFIX) | RUB_IN(TITLE) | RUB_IN(ROLE) |
                            RUB_IN(WEEKDAY) | RUB_IN(MONTH) | RUB_IN(PRONOUN) | RUB_IN(SEASON);
    for (uint32_t i = tokens.start; i < tokens.end; i++)
        if (rub_look_in(doc, i, others) || rub_look_mention(doc, i)) return false;
    return doc->sentences.rows[rub_doc_sentence_of(doc, tokens.start)].use == RUB_CASE_PLAIN;
}

/* "Okafor levelled", "Root made 112": verbs of those who play. */
static rub_status read_scorer(rub_doc *doc, uint32_t at) {
    static const char *const verbs[] = {"scored",   "levelled", "leveled", "equalised", "equalized", "netted",
                                        "volleyed", "headed",   "bowled",  "batted",    "tapped",    NULL};
    static const char *const counted[] = {"made", "hit", "took", "kicked", "converted", NULL};
    bool counts = rub_look_among(doc, at + 1, counted) && rub_look_has(doc, at + 2, RUB_TOKEN_NUMBER);
    if (!counts && !rub_look_among(doc, at + 1, verbs)) return RUB_OK;
    if (!is_team_word(doc, at) || rub_look_has(doc, at, RUB_TOKEN_UPPER_ALL)) return RUB_OK;
    if (at && rub_look_has(doc, at - 1, RUB_TOKEN_UPPER_FIRST) && !rub_look_has(doc, at, RUB_TOKEN_SENTENCE))
        return RUB_OK;
    rub_span tokens = {at, at + 1};
    if (rub_look_has(doc, at, RUB_TOKEN_SENTENCE) && rub_look_is_word(doc, at))
        return RUB_OK; /* Losses hit 2m */
    return is_free_name(doc, tokens) ? rub_look_put(doc, tokens, RUB_PERSON, CONFIDENCE) : RUB_OK;
}

/* "At the [Oval, Brook] made 87": the comma parts them. */
static rub_status cut_ground(rub_doc *doc, uint32_t first, rub_mention *both) {
    static const char *const comma[] = {",", NULL};
    bool begins =
        both->start == doc->tokens.rows[first].start && both->end > rub_token_end(&doc->tokens.rows[first]);
    if (!begins || both->via == RUB_VIA_LEXICON || !rub_look_among(doc, first + 1, comma)) return RUB_OK;
    both->start = doc->tokens.rows[first + 2].start;
    both->type = RUB_PERSON;
    return rub_look_put(doc, (rub_span){first, first + 1}, RUB_FAC, CONFIDENCE);
}

/* "at the Shoulder of Mutton", in texts of matches "at the Oval"; of such names two thirds are buildings and
 * grounds, most others events. */
static rub_status read_ground(rub_doc *doc, uint32_t the, bool scores) {
    static const char *const articles[] = {"the", NULL}, *const at[] = {"at", "At", NULL};
    static const char *const inside[] = {"of", "and", NULL};
    static const char *const events[] = {"Meeting", "Summit",   "Conference", "Games", "Championships",
                                         "Trials",  "Festival", "Awards",     "Show",  "Fair",
                                         "Open",    "Cup",      "Budget",     NULL};
    if (!the || !rub_look_among(doc, the, articles) || !rub_look_among(doc, the - 1, at)) return RUB_OK;
    rub_mention *found = rub_look_mention(doc, the + 1);
    if (found && rub_look_has(doc, the - 1, RUB_TOKEN_SENTENCE)) return cut_ground(doc, the + 1, found);
    rub_span tokens = {the + 1, rub_look_capitals(doc, the + 1, inside)};
    if (tokens.end == tokens.start + 1 && !scores) return RUB_OK; /* at the Tlawng, at the Glycine */
    if (rub_look_among(doc, tokens.end - 1, events)) return RUB_OK;
    bool closed =
        rub_look_has(doc, tokens.end, RUB_TOKEN_PUNCT) || rub_look_in(doc, tokens.end, RUB_IN(STOP_WORD));
    if (tokens.start == tokens.end || !closed || !is_free_name(doc, tokens)) return RUB_OK;
    return rub_look_put(doc, tokens, RUB_FAC, CONFIDENCE);
}

/* ---- all of them ---- */

void rub_match_settle(rub_doc *doc) {
    uint32_t at = 0;
    rub_span before = {0, 0};
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention *mention = &doc->mentions.rows[i];
        rub_span tokens = rub_doc_tokens_next(doc, (rub_span){mention->start, mention->end}, &at);
        if (i && tokens.start > before.end) settle_teams(doc, i - 1, before, tokens);
        before = tokens;
        if (tokens.start < tokens.end && acts_as_team(doc, mention, tokens)) mention->type = RUB_ORG;
    }
}

rub_status rub_match_score(rub_doc *doc, uint32_t at, bool *found) {
    if (!at || !is_score(doc, at)) return RUB_OK;
    *found = true;
    return read_score(doc, at);
}

/* "the", and a capital behind it. */
static bool is_the(const rub_doc *doc, uint32_t token) {
    const rub_token *at = &doc->tokens.rows[token];
    return at->length == 3 && doc->text[at->start] == 't' && at[1].flags & RUB_TOKEN_UPPER_FIRST;
}

/* A capital, and behind it a verb of the past: "ed", or one of "made", "hit", "took". */
static bool may_score(const rub_doc *doc, uint32_t token) {
    const rub_token *at = &doc->tokens.rows[token];
    if (!(at->flags & RUB_TOKEN_UPPER_FIRST) || at[1].flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_PUNCT))
        return false;
    char last = doc->text[rub_token_end(&at[1]) - 1];
    return at[1].length > 2 && (last == 'd' || at[2].flags & RUB_TOKEN_NUMBER);
}

rub_status rub_match_people(rub_doc *doc, bool scores) {
    for (uint32_t i = 0; i + 1 < doc->tokens.count; i++) {
        if (is_the(doc, i)) RUB_TRY(read_ground(doc, i, scores));
        else if (scores && may_score(doc, i)) RUB_TRY(read_scorer(doc, i));
    }
    return RUB_OK;
}
