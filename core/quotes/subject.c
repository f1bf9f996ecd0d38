/* subject.c - who does what a verb says
 *
 *     The senator is still telling reporters        back over auxiliaries and adverbs to the words before
 * them Rubio thanked Miami and said                  a verb after "and" has the subject of its sentence In
 * June, Rubio came home, saying              so has a participle after a comma
 */
#include "quotes/subject.h"
#include "model/word_list.h"

enum { LONGEST = 12 }; /* places of a subject */
enum { ASIDE = 24 };   /* places between two commas behind it: who asked not to be named */

static const rub_span none = {RUB_NONE, RUB_NONE};

bool rub_subject_determiner(const rub_passage *p, uint32_t place) {
    static const char *const words[] = {"a",   "an",   "the",  "his",     "her",   "its",   "their",
                                        "our", "my",   "this", "that",    "these", "those", "another",
                                        "one", "some", "many", "several", "most",  "both",  NULL};
    return rub_place_among(p, place, words);
}

bool rub_subject_past(const rub_passage *p, uint32_t place) {
    const rub_place *at = rub_place_at(p, place);
    return at->past && !at->capital && !(place && rub_subject_determiner(p, place - 1));
}

bool rub_subject_has_finite(const rub_passage *p, rub_span places) {
    for (uint32_t i = places.start; i < places.end; i++)
        if (rub_subject_finite(p, i)) return true;
    return false;
}

bool rub_subject_acts(const rub_passage *p, uint32_t end) {
    if (rub_place_kind(p, end) != RUB_PLACE_COMMA) return false;
    bool aged = rub_place_time(p, end + 1) && rub_place_kind(p, end + 2) == RUB_PLACE_COMMA;
    uint32_t verb = aged ? end + 3 : end + 1;
    return rub_place_together(p, end, verb) && rub_subject_finite(p, verb);
}

/* "... It is late," said farias: what stands behind a mark and its cue. */
static bool is_inverted(const rub_passage *p, uint32_t place) {
    return place > 1 && rub_place_kind(p, place - 2) == RUB_PLACE_PAIR &&
           rub_place_listed(p, place - 1, RUB_IN(SPEECH_VERB));
}

/* "kruse told the court": in a text without capitals a name that nobody knows begins where subjects do. */
static bool begins_in_small(const rub_passage *p, uint32_t place) {
    const rub_place *at = rub_place_at(p, place);
    const rub_token *token = rub_place_token(p, place);
    const uint64_t others = RUB_IN(STOP_WORD) | RUB_IN(AUXILIARY) | RUB_IN(PREPOSITION) | RUB_IN(SPEECH_VERB);
    if (!(token->flags & RUB_TOKEN_LOWER) || at->capital || at->lists & others) return false;
    if (rub_place_ends(p, place, "ly") || rub_place_ends(p, place, "ing")) return false;
    return token->flags & RUB_TOKEN_SENTENCE || is_inverted(p, place);
}

bool rub_subject_begins(const rub_passage *p, uint32_t place) {
    const rub_place *at = rub_place_at(p, place);
    if (at->kind != RUB_PLACE_WORD) return false;
    if (begins_in_small(p, place)) return true;
    return at->capital || (at->entity && at->begins) || rub_subject_determiner(p, place) ||
           (at->lists & (RUB_IN(PRONOUN) | RUB_IN(ROLE) | RUB_IN(TITLE)));
}

static bool is_be(const rub_passage *p, uint32_t place) {
    static const char *const words[] = {"is", "are",   "was",    "were",   "been",    "be", "being",
                                        "am", "isn't", "aren't", "wasn't", "weren't", NULL};
    return rub_place_among(p, place, words);
}

/* "Will" of "Will Grace" is none. */
static bool is_auxiliary(const rub_passage *p, uint32_t place) {
    return rub_place_auxiliary(p, place) && !rub_place_at(p, place)->entity;
}

static bool is_adverb(const rub_passage *p, uint32_t place) {
    static const char *const words[] = {"also",    "still",   "then",  "just",     "again",  "not",
                                        "never",   "now",     "later", "even",     "once",   "often",
                                        "already", "further", "first", "recently", "always", "ever",
                                        "long",    "since",   "twice", "soon",     NULL};
    const rub_token *t = rub_place_token(p, place);
    const char *end = p->doc->text + t->start + t->length;
    return (t->length > 3 && end[-1] == 'y' && end[-2] == 'l') || rub_place_among(p, place, words);
}

/* The first place of the words between a verb and its subject: "has also", "is still". */
static uint32_t over_auxiliaries(const rub_passage *p, uint32_t verb) {
    uint32_t at = verb;
    while (at > 0 && rub_place_together(p, at - 1, verb) && rub_place_at(p, at - 1)->kind == RUB_PLACE_WORD &&
           (is_auxiliary(p, at - 1) || is_adverb(p, at - 1)))
        at--;
    return at;
}

/* A new clause begins behind such a word: wept as the foreman said. */
static bool joins_clauses(const rub_passage *p, uint32_t place) {
    static const char *const words[] = {"as",    "when",   "that",  "while",    "because", "if",
                                        "after", "before", "since", "although", "though",  "where",
                                        "which", "whom",   "but",   "so",       "than",    NULL};
    bool and = rub_place_is(p, place, "and") || rub_place_is(p, place, "or");
    return rub_place_among(p, place, words) || (and&&rub_place_listed(p, place + 1, RUB_IN(PRONOUN)));
}

/* The longest within reach. */
rub_span rub_subject_before(const rub_passage *p, uint32_t end) {
    uint32_t start = end, best = RUB_NONE;
    while (start > 0 && end - start < LONGEST && rub_place_together(p, start - 1, end) &&
           rub_place_in_phrase(p, start - 1) && !rub_place_at(p, start - 1)->cue &&
           !is_auxiliary(p, start - 1) && !joins_clauses(p, start - 1)) {
        start--;
        if (rub_subject_begins(p, start) && !rub_place_time(p, start)) best = start;
    }
    return best == RUB_NONE ? none : (rub_span){best, end};
}

/* The end of what stands before "today", "on Monday" and brackets: Acme Inc. (XYZ) on Monday said. */
static uint32_t before_circumstances(const rub_passage *p, uint32_t end) {
    uint32_t at = end;
    while (at > 1 && rub_place_together(p, at - 1, end) && rub_place_time(p, at - 1)) at--;
    if (at < end && at > 1 && rub_place_is(p, at - 1, "on")) at--;
    if (at < 3 || rub_place_kind(p, at - 1) != RUB_PLACE_BRACKET) return at;
    uint32_t open = at - 2;
    while (open > 0 && rub_place_together(p, open, end) && rub_place_kind(p, open) != RUB_PLACE_BRACKET)
        open--;
    return open && rub_place_together(p, open, end) ? open : at;
}

/* The phrase before what stands between two commas: An official at the port, who asked not to be named, said.
 */
static rub_span phrase_before_aside(const rub_passage *p, uint32_t comma) {
    uint32_t open = comma - 1;
    while (open > 0 && comma - open < ASIDE && rub_place_together(p, open, comma) &&
           rub_place_kind(p, open) != RUB_PLACE_COMMA && rub_place_kind(p, open) != RUB_PLACE_PAIR)
        open--;
    if (!open || !rub_place_together(p, open, comma) || rub_place_kind(p, open) != RUB_PLACE_COMMA)
        return none;
    return rub_subject_before(p, open);
}

/* The noun phrase that a sentence begins with, after "In June," and the like. */
static rub_span phrase_of_sentence(const rub_passage *p, uint32_t verb) {
    uint32_t start = rub_place_sentence_start(p, verb), end;
    bool leads = rub_place_at(p, start)->entity || rub_subject_determiner(p, start) ||
                 (rub_place_at(p, start)->lists & (RUB_IN(PRONOUN) | RUB_IN(TITLE)));
    if (rub_place_time(p, start) || rub_place_time(p, start + 1)) leads = false; /* A month later, */
    for (uint32_t comma = start; !leads && comma < verb; comma++)
        if (rub_place_at(p, comma)->kind == RUB_PLACE_COMMA) {
            start = comma + 1;
            leads = !rub_place_listed(p, start, RUB_IN(PREPOSITION)); /* ..., during the debate, Roe said */
        }
    while (start < verb && rub_place_at(p, start)->kind != RUB_PLACE_WORD) start++;
    if (start >= verb || !rub_subject_begins(p, start)) return none;
    bool article = rub_subject_determiner(p, start);
    for (end = start + 1; end < verb && end - start < LONGEST; end++) {
        const rub_place *at = rub_place_at(p, end);
        if (!rub_place_in_phrase(p, end) || is_auxiliary(p, end) || (at->cue && !at->capital)) break;
        if (rub_subject_past(p, end)) break; /* The court awarded */
        if (!article && !at->capital && !at->entity) break;
        if (article && end - start >= 3 && !at->capital && !at->entity) break;
    }
    return (rub_span){start, end};
}

/* "is reported", "were told": who says it stands elsewhere, if anywhere. */
static bool is_passive(const rub_passage *p, uint32_t first, uint32_t verb) {
    if (rub_place_ends(p, verb, "ing")) return false;
    for (uint32_t i = first; i < verb; i++)
        if (is_be(p, i)) return true;
    return false;
}

/* "I can assure": a pronoun in front of a verb is its subject, whatever stands before it. */
static bool is_pronoun(const rub_passage *p, uint32_t place) {
    static const char *const words[] = {"i", "he", "she", "we", "they", "you", NULL};
    return rub_place_among(p, place, words);
}

rub_span rub_subject_of(const rub_passage *p, uint32_t verb) {
    static const char *const joins[] = {"and",    "but",   "then",  "to", "by",
                                        "before", "after", "while", "or", NULL};
    if (rub_place_at(p, verb)->kind != RUB_PLACE_WORD) return none;
    uint32_t first = over_auxiliaries(p, verb);
    if (is_passive(p, first, verb)) return none;
    uint32_t end = before_circumstances(p, first);
    if (end == 0 || !rub_place_together(p, end - 1, verb)) return none;
    const rub_place *before = rub_place_at(p, end - 1);
    if (before->kind == RUB_PLACE_WORD && !rub_place_among(p, end - 1, joins)) {
        if (end == verb && rub_subject_determiner(p, end - 1)) return none; /* "the claim": a noun */
        if (is_pronoun(p, end - 1)) return (rub_span){end - 1, end};
        return rub_subject_before(p, end);
    }
    rub_span aside = none;
    if (before->kind == RUB_PLACE_COMMA && end > 1 && !rub_place_ends(p, verb, "ing"))
        aside = phrase_before_aside(p, end - 1);
    return aside.start == RUB_NONE ? phrase_of_sentence(p, end) : aside;
}
