/* no_cue.c - words of saying that say nothing: "the said house", "thank you for your note", "said goodbye" */
#include "quotes/no_cue.h"

#include "quotes/place.h"
#include "quotes/subject.h"

enum { OBJECT = 4 }; /* places from a verb to behind what it names: calls the shoal, */
enum { NAME = 6 };   /* places from "as" to its verb: as the foreign ministry in Kyiv calls */

/* Four alleged dealers, over alleged payments, the ruling party: it stands before its noun. */
static bool is_attribute(const rub_passage *p, uint32_t at) {
    static const char *const attributes[] = {"alleged", "ruling", "reported", "suspected", NULL},
                             *const objects[] = {"that", "a", "an", "the", "he", "she", "they", "it", NULL};
    if (!at || !rub_place_among(p, at, attributes) || !rub_place_together(p, at - 1, at + 1)) return false;
    const rub_place *before = rub_place_at(p, at - 1), *next = rub_place_at(p, at + 1);
    if (next->kind != RUB_PLACE_WORD || next->capital || rub_place_among(p, at + 1, objects)) return false;
    bool owned = p->doc->tokens.rows[before->first].flags & RUB_TOKEN_CLITIC;
    return owned || before->entity == 1 + RUB_CARDINAL || (before->lists & RUB_IN(PREPOSITION)) ||
           rub_subject_determiner(p, at - 1);
}

/* "The said house": after an article it is an adjective. */
static bool is_adjective(const rub_passage *p, uint32_t at) {
    if (is_attribute(p, at)) return true;
    return at && rub_place_is(p, at, "said") && rub_place_is(p, at - 1, "the") &&
           rub_place_kind(p, at + 1) == RUB_PLACE_WORD && !rub_place_at(p, at + 1)->capital;
}

/* Roe did not say that it is safe. She has never said it. */
static bool is_denied(const rub_passage *p, uint32_t at) {
    static const char *const say[] = {"say", "said", NULL}, *const not [] = {"not", "never", "n't", NULL};
    return at && rub_place_among(p, at, say) && rub_place_among(p, at - 1, not );
}

/* "thank you for your note", "a report on the bridge": behind an article or a possessive it is a noun, which
 * tells only what is joined to it, as in "his claim that" and "the statement:". */
static bool is_noun(const rub_passage *p, uint32_t at) {
    static const char *const before[] = {"a",  "an",  "the", "his",  "its", "their",
                                         "my", "our", "her", "your", NULL},
                             *const joined[] = {"that", "to", "from", NULL};
    if (!at) return false;
    if (rub_place_is(p, at - 1, "that") && rub_place_auxiliary(p, at + 1)) return true; /* that talks had */
    if (rub_place_kind(p, at) != RUB_PLACE_WORD || !rub_place_among(p, at - 1, before)) return false;
    if (at > 1 && rub_place_is(p, at - 2, "with")) return true; /* adding with a smile that it was late */
    if (rub_place_kind(p, at + 1) != RUB_PLACE_WORD && rub_place_together(p, at, at + 1) &&
        rub_place_kind(p, at + 1) != RUB_PLACE_STOP)
        return false;
    return !rub_place_among(p, at + 1, joined);
}

/* Asked whether she would resign, Roe said no: nobody is named who asks, and what is asked is no statement.
 */
static bool is_asked(const rub_passage *p, uint32_t at) {
    static const char *const asked[] = {"asked", "questioned", "pressed", "quizzed", NULL},
                             *const links[] = {"when", "if", "was", "were", "being", NULL};
    if (!rub_place_among(p, at, asked)) return false;
    if (!rub_place_together(p, at, at - 1)) return true;
    return rub_place_among(p, at - 1, links) || rub_place_kind(p, at - 1) == RUB_PLACE_COMMA;
}

/* She said goodbye; the letter says it all; he says three things about it; they said nothing: a thing, no
 * clause. But: they said nothing had changed. */
static bool is_idiom(const rub_passage *p, uint32_t at) {
    static const char *const say[] = {"say", "says", "said", "saying", NULL},
                             *const words[] = {"goodbye", "farewell", "hello", NULL},
                             *const things[] = {"nothing", "something", "anything", "everything", NULL},
                             *const counted[] = {"things", "words", NULL},
                             *const all[] = {"all", "best", NULL};
    uint32_t next = at + 1;
    if (!rub_place_among(p, at, say) || !rub_place_together(p, at, next)) return false;
    if (rub_place_among(p, next, words)) return true;
    if (rub_place_among(p, next, things)) /* said something that nobody had put on a slide */
        return !rub_place_together(p, at, next + 1) || !rub_subject_finite(p, next + 1) ||
               rub_place_is(p, next + 1, "that");
    bool number = rub_place_at(p, next)->entity == 1 + RUB_CARDINAL || rub_place_is(p, next, "two");
    if (number && rub_place_among(p, next + 1, counted))
        return !rub_place_together(p, at, next + 2) || !rub_subject_finite(p, next + 2);
    if (!rub_place_is(p, next, "it")) return false;
    bool over = !rub_place_together(p, at, next + 1) || rub_place_kind(p, next + 1) == RUB_PLACE_STOP;
    bool time = rub_place_at(p, next + 1)->entity == 1 + RUB_CARDINAL; /* he said it twenty times */
    return over || time || rub_place_among(p, next + 1, all);
}

/* (Reporting by Ada Roe; additional reporting by Tim Gale): who made a text says nothing in it. */
static bool is_credit(const rub_passage *p, uint32_t at) {
    static const char *const work[] = {"reporting", "writing", NULL};
    return rub_place_among(p, at, work) && rub_place_is(p, at + 1, "by") && rub_place_at(p, at + 2)->capital;
}

/* Having said that, there are doubts: "that" is what was said before. */
static bool looks_back(const rub_passage *p, uint32_t at) {
    return at && rub_place_is(p, at, "said") && rub_place_is(p, at - 1, "having") &&
           rub_place_is(p, at + 1, "that") && rub_place_kind(p, at + 2) == RUB_PLACE_COMMA;
}

/* "We won," said Roe, grinning. "We ran," she says, laughing, as she ... : how it was said, behind a comma
 * and with nothing behind it. "..., adding: " and "..., adding, "We ran."" say more. */
static bool is_manner(const rub_passage *p, uint32_t at) {
    if (!at || rub_place_kind(p, at - 1) != RUB_PLACE_COMMA || !rub_place_ends(p, at, "ing")) return false;
    if (!rub_place_together(p, at, at + 1) || rub_place_kind(p, at + 1) == RUB_PLACE_STOP) return true;
    return rub_place_kind(p, at + 1) == RUB_PLACE_COMMA && rub_place_kind(p, at + 2) != RUB_PLACE_PAIR;
}

/* Lindt knew that the mill was there: to know is not to say. */
static bool is_knowing(const rub_passage *p, uint32_t at) {
    static const char *const verbs[] = {"know", "knows", "knew", NULL};
    return rub_place_among(p, at, verbs) && rub_place_is(p, at + 1, "that");
}

/* the so called "truce" */
static bool is_so_called(const rub_passage *p, uint32_t at) {
    return at && rub_place_is(p, at, "called") && rub_place_is(p, at - 1, "so");
}

/* Omar bin Said had been seen */
static bool is_name(const rub_passage *p, uint32_t at) {
    static const char *const particles[] = {"bin", "ibn", "al", "el", "abu", NULL};
    return at && rub_place_at(p, at)->capital && rub_place_among(p, at - 1, particles);
}

/* off Huangyan Dao, as China calls the shoal: what something is called elsewhere, no judgement of it. */
static bool is_other_name(const rub_passage *p, uint32_t at) {
    static const char *const verbs[] = {"call", "calls", "called", NULL};
    uint32_t as = at, end = at + 1;
    if (!rub_place_among(p, at, verbs)) return false;
    while (end < at + OBJECT && rub_place_in_phrase(p, end)) end++;
    if (end == at + OBJECT || rub_place_kind(p, end) == RUB_PLACE_PAIR) return false;
    while (as > 0 && at - as < NAME && rub_place_in_phrase(p, as - 1) && !rub_place_is(p, as, "as")) as--;
    return as && as < at && rub_place_is(p, as, "as") && rub_place_kind(p, as - 1) == RUB_PLACE_COMMA;
}

/* to host a 'final status' call: nothing is named at the end. */
static bool is_call(const rub_passage *p, uint32_t at) {
    static const char *const words[] = {"call", "calls", NULL};
    bool end = !rub_place_together(p, at, at + 1) || rub_place_kind(p, at + 1) == RUB_PLACE_STOP;
    return at && end && rub_place_among(p, at, words) && rub_place_kind(p, at - 1) == RUB_PLACE_PAIR;
}

bool rub_no_cue(const rub_passage *p, uint32_t at) {
    return is_adjective(p, at) || is_denied(p, at) || is_noun(p, at) || is_asked(p, at) || is_idiom(p, at) ||
           is_credit(p, at) || looks_back(p, at) || is_manner(p, at) || is_so_called(p, at) ||
           is_knowing(p, at) || is_name(p, at) || is_other_name(p, at) || is_call(p, at);
}
