/* cue_pattern.c - verbs of saying that are known by what they ask for
 *
 *     condemned the plan [as] a mistake       accused the firm [of] cheating       put the toll [at] nine
 *     threatened [to] leave                   denied [any] wrongdoing
 *
 * Of such verbs news/train and core/corpus annotate what is said in 85 to 100 of a hundred places, of denials
 * in
 * 60. "Call on somebody to" and "call for" are annotated in one of ten: they are no pattern.
 */
#include "quotes/cue_pattern.h"

#include "quotes/place.h"
#include "quotes/subject.h"

enum { DESCRIBED = 12 }; /* places between a verb and its "as": the longest thing described in news */
enum { OBJECT = 9 };     /* the same before "of" and "at" */

/* The place of the word that a verb asks for, behind the words of its object; RUB_NONE: a clause comes first.
 */
static uint32_t behind_object(const rub_passage *p, uint32_t at, const char *word, uint32_t reach) {
    for (uint32_t i = at + 2; i <= at + reach && rub_place_together(p, at, i); i++) {
        if (rub_place_is(p, i, word)) return i;
        if (!rub_place_in_phrase(p, i) || rub_place_auxiliary(p, i)) break;
    }
    return RUB_NONE;
}

/* "was accused", "being promised": somebody else says it. */
static bool is_passive(const rub_passage *p, uint32_t at) {
    static const char *const be[] = {"is", "are", "was", "were", "been", "be", "being", "s", NULL},
                             *const adverbs[] = {"also", "often", "long", "not", "never", NULL};
    uint32_t before = at;
    if (before && rub_place_among(p, before - 1, adverbs)) before--;
    return !before || !rub_place_together(p, before - 1, at) || rub_place_among(p, before - 1, be);
}

bool rub_cue_describes(const rub_passage *p, uint32_t at) {
    return rub_place_listed(p, at, RUB_IN(DESCRIBING_VERB)) &&
           behind_object(p, at, "as", DESCRIBED) != RUB_NONE;
}

bool rub_cue_accuses(const rub_passage *p, uint32_t at) {
    static const char *const verbs[] = {"accuse", "accuses", "accused", "accusing", NULL};
    return rub_place_among(p, at, verbs) && !is_passive(p, at) &&
           behind_object(p, at, "of", OBJECT) != RUB_NONE;
}

/* Police put the toll at nine: an estimate. */
static bool estimates(const rub_passage *p, uint32_t at) {
    static const char *const verbs[] = {"put", "puts", NULL};
    uint32_t behind = rub_place_among(p, at, verbs) ? behind_object(p, at, "at", OBJECT) : RUB_NONE;
    if (behind == RUB_NONE) return false;
    for (uint32_t i = behind + 1; i <= behind + 3 && rub_place_together(p, at, i); i++) {
        uint8_t type = rub_place_at(p, i)->entity;
        bool number = type == 1 + RUB_CARDINAL || type == 1 + RUB_MONEY || type == 1 + RUB_PERCENT ||
                      type == 1 + RUB_QUANTITY;
        if (number) return true;
    }
    return false;
}

/* They threatened to leave, vowed never to return. "A promise to pay" is a noun. */
static bool promises(const rub_passage *p, uint32_t at) {
    static const char *const verbs[] = {"threatens", "threatened", "vows",     "vowed", "pledges",
                                        "pledged",   "promises",   "promised", NULL},
                             *const not [] = {"not", "never", NULL};
    uint32_t to = at + 1;
    if (!rub_place_among(p, at, verbs) || is_passive(p, at) || rub_subject_determiner(p, at - 1))
        return false;
    if (rub_place_among(p, to, not )) to++;
    bool verb = rub_place_is(p, to, "to") && rub_place_kind(p, to + 1) == RUB_PLACE_WORD;
    return verb && !rub_subject_begins(p, to + 1) && rub_place_together(p, at, to + 1);
}

/* He denied wrongdoing, any part in it, having been there: what did not happen, by his words. "The charges"
 * are what others say: of 35 places that deny them six are annotated. */
static bool denies(const rub_passage *p, uint32_t at) {
    static const char *const verbs[] = {"denies", "denied", "deny", NULL}, *const things[] = {
                                                                               "any", "wrongdoing",
                                                                               "involvement",
                                                                               "responsibility", NULL};
    if (!rub_place_among(p, at, verbs) || is_passive(p, at) || rub_place_is(p, at - 1, "to")) return false;
    return rub_place_among(p, at + 1, things) || rub_place_ends(p, at + 1, "ing");
}

bool rub_cue_pattern(const rub_passage *p, uint32_t at) {
    return rub_cue_describes(p, at) || rub_cue_accuses(p, at) || estimates(p, at) || promises(p, at) ||
           denies(p, at);
}
