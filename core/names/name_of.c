/* name_of.c - names that begin with what they are, and names that are lists
 *
 *     Society of [Saint Vincent], Missionaries of the Poor    a body         read_head
 *     Basilica of [St Francis], Port of [Latakia]             a building
 *     Strait of [Hormuz], Battle of [Adwa], Treaty of [Tata]  water, battles, treaties
 *     [ORG Vale] of [GPE Leithen]                             both were found, each by itself   join_place
 *     [Department for Environment], Food and Rural Affairs    its tasks      read_tasks
 *
 * On the annotated corpora 409 names have such an "of" inside, 30 are beside the place where they are.
 */
#include "names/name_of.h"
#include "names/look.h"

#define CONFIDENCE 80u /* of what nobody had seen */
#define DOUBTED    80u /* hundredths: an organization and a place below are parts of one name */
#define TASKS_MAX  6u  /* of a ministry: "Education, Innovation, Youth, Sport, Arts and Culture" */

static bool follows(const rub_doc *doc, uint32_t token) {
    return token < doc->tokens.count && !rub_look_has(doc, token, RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE);
}

/* What a name that begins with this word is; RUB_TYPE_COUNT for other words. */
static rub_type type_of(const rub_doc *doc, uint32_t head) {
    static const char *const bodies[] = {
        "Academy",       "Agency",     "Archdiocese", "Assembly",   "Association", "Authority",
        "Bank",          "Bureau",     "Brotherhood", "College",    "Commission",  "Committee",
        "Confederation", "Congress",   "Council",     "Court",      "Department",  "Diocese",
        "Directorate",   "Federation", "Foundation",  "Guild",      "Institute",   "Ministry",
        "Office",        "Parliament", "Society",     "Union",      "University",  "Missionaries",
        "Sisters",       "Knights",    "Companions",  "Fellowship", NULL};
    static const char *const buildings[] = {"Basilica", "Cathedral", "Chapel", "Temple",    "Tomb",
                                            "Palace",   "Castle",    "Port",   "Monastery", "Abbey",
                                            "Shrine",   "Mosque",    NULL};
    static const char *const waters[] = {"Gulf", "Strait", "Straits", "Bay", "Cape", "Isle", "Isles", NULL};
    static const char *const battles[] = {"Battle", "Siege", NULL}, *const treaties[] = {"Treaty", NULL};
    if (rub_look_among(doc, head, bodies)) return RUB_ORG;
    if (rub_look_among(doc, head, buildings)) return RUB_FAC;
    if (rub_look_among(doc, head, waters)) return RUB_LOC;
    if (rub_look_among(doc, head, battles)) return RUB_EVENT;
    return rub_look_among(doc, head, treaties) ? RUB_LAW : RUB_TYPE_COUNT;
}

/* The first word behind "of" or "of the"; 0 where none with a capital comes. */
static uint32_t over_of(const rub_doc *doc, uint32_t at) {
    static const char *const of[] = {"of", NULL}, *const the[] = {"the", NULL};
    if (!rub_look_among(doc, at, of)) return 0;
    at += rub_look_among(doc, at + 1, the) ? 2 : 1;
    return follows(doc, at) && rub_look_has(doc, at, RUB_TOKEN_UPPER_FIRST) ? at : 0;
}

/* The capitals from `at`; none where a person is among them: "Office of The King Jafar Hassan". */
static uint32_t free_end(const rub_doc *doc, uint32_t at) {
    static const char *const none[] = {NULL};
    uint32_t end = rub_look_capitals(doc, at, none);
    for (uint32_t i = at; i < end; i++) {
        const rub_mention *mention = rub_look_mention(doc, i);
        if (mention && (mention->type == RUB_PERSON || mention->type > RUB_LANGUAGE)) return at;
    }
    return end;
}

/* Where the name ends whose last part begins at `at`: with what was found there, or with its capitals. */
static uint32_t end_of(const rub_doc *doc, uint32_t at) {
    const rub_mention *mention = rub_look_mention(doc, at);
    if (!mention) return free_end(doc, at);
    if (mention->type > RUB_LANGUAGE || mention->start != doc->tokens.rows[at].start) return at;
    return rub_doc_tokens_in(doc, (rub_span){mention->start, mention->end}).end;
}

/* "Secretary of State of Ohio", "the Chief Justice of the Court of Appeal": a head that is part of another
 * name. */
static bool is_head(const rub_doc *doc, uint32_t head) {
    static const char *const of[] = {"of", NULL};
    if (rub_look_mention(doc, head)) return false;
    bool opens = !head || rub_look_has(doc, head, RUB_TOKEN_SENTENCE | RUB_TOKEN_LINE);
    if (!opens && rub_look_has(doc, head - 1, RUB_TOKEN_CLITIC))
        return false; /* Women's Fellowship of Longo */
    if (!opens && rub_look_has(doc, head - 1, RUB_TOKEN_SENTENCE))
        opens = rub_look_in(doc, head - 1, RUB_IN(STOP_WORD));
    return opens ||
           (!rub_look_has(doc, head - 1, RUB_TOKEN_UPPER_FIRST) && !rub_look_among(doc, head - 1, of));
}

/* "Ministry of Marine Affairs [and Fisheries]", where nobody has found a name. */
static uint32_t with_second(const rub_doc *doc, uint32_t end) {
    static const char *const words[] = {"and", "&", NULL};
    bool second = rub_look_among(doc, end, words) && follows(doc, end + 1) &&
                  rub_look_has(doc, end + 1, RUB_TOKEN_UPPER_FIRST) && !rub_look_mention(doc, end + 1) &&
                  !rub_look_in(doc, end + 1, RUB_IN(TITLE) | RUB_IN(ROLE));
    if (!second) return end;
    for (end++;
         follows(doc, end) && rub_look_has(doc, end, RUB_TOKEN_UPPER_FIRST) && !rub_look_mention(doc, end);)
        end++;
    return end;
}

static rub_status read_head(rub_doc *doc, uint32_t head) {
    uint32_t at = over_of(doc, head + 1);
    rub_type type = at && is_head(doc, head) ? type_of(doc, head) : RUB_TYPE_COUNT;
    if (type == RUB_TYPE_COUNT) return RUB_OK;
    static const char *const saints[] = {"Saint", "St", "St.", NULL};
    bool holy = rub_look_among(doc, at, saints);
    if (!at ||
        (!holy && rub_look_in(doc, at, RUB_IN(ROLE) | RUB_IN(TITLE) | RUB_IN(WEEKDAY) | RUB_IN(MONTH))))
        return RUB_OK;
    uint32_t end = with_second(doc, end_of(doc, at));
    return end > at ? rub_look_put(doc, (rub_span){head, end}, type, CONFIDENCE) : RUB_OK;
}

/* ---- both parts were found ---- */

/* "[ORG Vale] of [GPE Leithen]": a word of the language, of which neither part is sure. */
static rub_status join_place(rub_doc *doc, uint32_t head) {
    if (!over_of(doc, head + 1)) return RUB_OK;
    const rub_mention *body = rub_look_mention(doc, head);
    if (!body || body->type != RUB_ORG || body->confidence >= DOUBTED || body->via == RUB_VIA_LEXICON)
        return RUB_OK;
    bool one =
        body->start == doc->tokens.rows[head].start && body->end == rub_token_end(&doc->tokens.rows[head]);
    uint32_t at = one && !rub_look_is_unknown(doc, head) ? over_of(doc, head + 1) : 0;
    const rub_mention *place = at ? rub_look_mention(doc, at) : NULL;
    bool doubted = place && (place->type == RUB_GPE || place->type == RUB_LOC) && place->confidence < DOUBTED;
    if (!at || (place && !doubted)) return RUB_OK;
    return rub_look_put(doc, (rub_span){head, end_of(doc, at)}, RUB_ORG, body->confidence);
}

/* ---- what a ministry is for ---- */

static bool is_comma(const rub_doc *doc, uint32_t token) {
    static const char *const comma[] = {",", NULL};
    return rub_look_among(doc, token, comma);
}

static bool is_and(const rub_doc *doc, uint32_t token) {
    static const char *const words[] = {"and", "&", NULL};
    return rub_look_among(doc, token, words);
}

/* One task: capitals that are no person, place or people, and no body of their own. */
static uint32_t task_end(const rub_doc *doc, uint32_t at) {
    if (!follows(doc, at) || !rub_look_has(doc, at, RUB_TOKEN_UPPER_FIRST)) return at;
    const rub_mention *mention = rub_look_mention(doc, at);
    if (mention && (mention->type != RUB_ORG || mention->confidence >= DOUBTED)) return at;
    uint32_t end = end_of(doc, at);
    bool body = end > at + 1 && rub_look_in(doc, end - 1, RUB_IN(ORG_SUFFIX));
    return body ? at : end;
}

/* "Food and Rural Affairs", found as one. */
static bool is_pair(const rub_doc *doc, uint32_t first, uint32_t end) {
    for (uint32_t i = first + 1; i + 1 < end; i++)
        if (is_and(doc, i)) return true;
    return false;
}

/* The end of ", Food and Rural Affairs" behind token `at`; `at` where there is no such list. */
static uint32_t tasks_end(const rub_doc *doc, uint32_t at) {
    uint32_t end = at;
    for (uint32_t i = 0; i < TASKS_MAX; i++) {
        bool last = is_and(doc, end) || (is_comma(doc, end) && is_and(doc, end + 1));
        if (!last && !is_comma(doc, end)) return at;
        uint32_t next = end + (last && is_comma(doc, end) ? 2 : 1), behind = task_end(doc, next);
        if (behind == next) return at;
        if (last || is_pair(doc, next, behind)) return i || !last ? behind : at;
        end = behind;
    }
    return at;
}

static rub_status read_tasks(rub_doc *doc, uint32_t head) {
    static const char *const heads[] = {"Ministry", "Department", "Committee",   "Office",  "Institute",
                                        "Bureau",   "Commission", "Directorate", "Faculty", "School",
                                        "Centre",   "Center",     NULL};
    static const char *const links[] = {"of", "for", "on", NULL};
    if (!rub_look_among(doc, head, heads) || !rub_look_among(doc, head + 1, links)) return RUB_OK;
    const rub_mention *body = rub_look_mention(doc, head);
    if (!body || body->type != RUB_ORG || body->via == RUB_VIA_LEXICON) return RUB_OK;
    uint32_t first = rub_doc_token_at(doc, body->start), confidence = body->confidence;
    uint32_t at = rub_doc_tokens_in(doc, (rub_span){body->start, body->end}).end, end = tasks_end(doc, at);
    return end > at ? rub_look_put(doc, (rub_span){first, end}, RUB_ORG, confidence) : RUB_OK;
}

rub_status rub_names_of_read(rub_doc *doc) {
    for (uint32_t i = 0; i + 2 < doc->tokens.count; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        if (!(token->flags & RUB_TOKEN_UPPER_FIRST) || token[1].length > 3 ||
            doc->text[token[1].start] > 'o' || doc->text[token[1].start] < 'f') /* of, for, on */
            continue;
        RUB_TRY(read_head(doc, i));
        RUB_TRY(join_place(doc, i));
        RUB_TRY(read_tasks(doc, i));
    }
    return RUB_OK;
}
