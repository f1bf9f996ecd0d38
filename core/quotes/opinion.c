/* opinion.c - sentences that begin with whose words they are
 *
 *     In her view, the bridge is safe.            In Tolstoy's words, all happy families are alike.
 *     Per the report, the bridge is safe.         As Keynes once wrote, in the long run we are all dead.
 */
#include "quotes/opinion.h"

#include "quotes/subject.h"

/* Places: the longest opening before its comma, the shortest clause behind it. */
enum { LONGEST = 12, LEAST_WORDS = 3 };
/* Hundredths: as sure as "according to" is. */
enum { SURE = 80 };

/* The comma after the words that begin a sentence. */
static uint32_t comma_after(const rub_passage *p, uint32_t start) {
    uint32_t at = start;
    while (at < p->places.count && at - start <= LONGEST && rub_place_in_phrase(p, at)) at++;
    return at < p->places.count && rub_place_at(p, at)->kind == RUB_PLACE_COMMA ? at : RUB_NONE;
}

static const char *const views[] = {"view", "opinion", "estimation", "judgment", "words", "telling", NULL};

/* In his view, In Jane Roe's opinion, : whose it is, without 's. */
static rub_span holder(const rub_passage *p, uint32_t start, uint32_t comma) {
    static const char *const owners[] = {"his", "her", "their", "its", "my", NULL};
    if (!rub_place_is(p, start, "in") || comma < start + 3 || !rub_place_among(p, comma - 1, views))
        return (rub_span){RUB_NONE, RUB_NONE};
    if (comma == start + 3 && rub_place_among(p, start + 1, owners)) return (rub_span){start + 1, start + 2};
    bool owned = comma > start + 3 && rub_place_is(p, comma - 2, "'s");
    return owned ? (rub_span){start + 1, comma - 2} : (rub_span){RUB_NONE, RUB_NONE};
}

/* In the words of Jane Roe, To quote Jane Roe, Per the report, : who stands behind them. */
static rub_span named_behind(const rub_passage *p, uint32_t start, uint32_t comma, uint32_t *cue) {
    if (rub_place_is(p, start, "per") && comma > start + 1) return (rub_span){start + 1, comma};
    *cue = start + 1;
    if (rub_place_is(p, start, "to") && rub_place_is(p, start + 1, "quote") && comma > start + 2)
        return (rub_span){start + 2, comma};
    *cue = start + 2;
    bool words = rub_place_is(p, start, "in") && rub_place_is(p, start + 2, "words") &&
                 rub_place_is(p, start + 3, "of") && comma > start + 4;
    return words ? (rub_span){start + 4, comma} : (rub_span){RUB_NONE, RUB_NONE};
}

/* The verb of saying with which the opening ends, but for whom or where: As Seneca wrote to Lucilius, */
static uint32_t verb_of_as(const rub_passage *p, uint32_t start, uint32_t comma) {
    const uint64_t telling = RUB_IN(TELLING_VERB), clause = RUB_IN(CLAUSE_VERB) | RUB_IN(WRITING_VERB);
    if (rub_place_is(p, comma - 1, "it")) return comma - 2;
    for (uint32_t i = start + 2; i + 1 < comma; i++) {
        bool to = rub_place_listed(p, i, clause) && rub_place_listed(p, i + 1, RUB_IN(PREPOSITION));
        if (to || rub_place_listed(p, i, telling)) return i;
    }
    return comma - 1;
}

/* As Keynes once wrote, As the mayor puts it, : a verb of saying ends the opening. */
static rub_span subject_of_as(const rub_passage *p, uint32_t start, uint32_t comma, uint32_t *cue) {
    static const char *const adverbs[] = {"once", "famously", "later",    "has",
                                          "had",  "also",     "recently", NULL};
    uint32_t verb = verb_of_as(p, start, comma), end = verb;
    bool opens = rub_place_is(p, start, "as") && verb > start + 1 && rub_subject_begins(p, start + 1);
    if (!opens || !rub_place_listed(p, verb, RUB_IN(SPEECH_VERB))) return (rub_span){RUB_NONE, RUB_NONE};
    while (end > start + 2 && (rub_place_among(p, end - 1, adverbs) || rub_place_ends(p, end - 1, "dly") ||
                               rub_place_ends(p, end - 1, "lly")))
        end--;
    *cue = verb;
    return (rub_span){start + 1, end};
}

static bool read(const rub_passage *p, uint32_t start, rub_frame *f) {
    uint32_t comma = comma_after(p, start), end = rub_place_sentence_end(p, start), cue = start;
    if (comma == RUB_NONE) return false;
    bool marks = rub_place_kind(p, comma + 1) == RUB_PLACE_PAIR; /* one place, however long */
    if (comma + (marks ? 1 : LEAST_WORDS) >= end) return false;
    rub_span source = holder(p, start, comma);
    if (source.start != RUB_NONE) cue = comma - 1;
    else source = subject_of_as(p, start, comma, &cue);
    if (source.start == RUB_NONE) source = named_behind(p, start, comma, &cue);
    if (source.start == RUB_NONE) return false;
    if (rub_place_is(p, start, "per")) cue = start;
    *f = (rub_frame){.cue = cue,
                     .source = source,
                     .content = {{comma + 1, end}},
                     .count = 1,
                     .confidence = SURE,
                     .via = RUB_VIA_ACCORDING,
                     .row = RUB_NONE};
    return true;
}

/* ..., in his words, "every last wheelbarrow": in the middle of a sentence marks alone are said. */
static bool read_within(const rub_passage *p, uint32_t start, rub_frame *f) {
    if (!rub_place_is(p, start, "in") || !read(p, start, f)) return false;
    uint32_t pair = f->content[0].start;
    bool words = rub_place_is(p, f->cue, "words") && rub_place_kind(p, pair) == RUB_PLACE_PAIR;
    f->content[0].end = pair + 1;
    return words;
}

rub_status rub_opinions_find(rub_arena *arena, const rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < p->places.count; i++) {
        rub_frame f;
        bool within = i && rub_place_together(p, i - 1, i);
        if (within && rub_place_at(p, i)->letter != 'i') continue;
        if (within ? !read_within(p, i, &f) : !read(p, i, &f)) continue;
        rub_frame *added = RUB_ADD(arena, *frames);
        RUB_NEED(added);
        *added = f;
    }
    return RUB_OK;
}

bool rub_opinion_opens(const rub_doc *doc, rub_span tokens) {
    static const char *const in[] = {"In", NULL}, *const per[] = {"Per", NULL};
    for (uint32_t i = tokens.start; i < tokens.end; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        if (!(token->flags & RUB_TOKEN_SENTENCE) || token->length > 3) continue;
        if (rub_token_among(doc->text, token, per)) return true;
        if (!rub_token_among(doc->text, token, in)) continue;
        for (uint32_t k = i + 1; k < tokens.end && k <= i + LONGEST; k++)
            if (rub_token_among(doc->text, &doc->tokens.rows[k], views)) return true;
    }
    return false;
}
