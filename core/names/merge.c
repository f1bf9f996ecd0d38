/* merge.c - settles which findings stand: the caller's names, then the recognizer's, then the rules' values
 */
#include "names/merge.h"
#include "model/gazetteer.h"

#include <string.h>

/* A name beats the values in it: the 2019 of "2019 World Cup" is part of the name. But a rule this sure beats
 * a name that the recognizer hardly believes in. */
#define SURE     95u
#define DOUBTFUL 50u

/* A name stands where that makes the text as a whole better. The best bound for the harmonic mean of
 * precision and recall is half of that mean (Lipton, Elkan and Naryanaswamy, "Optimal thresholding of
 * classifiers to maximize F1 measure", 2014), and how good the names of a text are the recognizer says
 * itself: 0.95 sure in most articles, 0.6 in a post that speaks of people whom nobody saw before ("thanks
 * Katy"). Texts with few names are taken to be like others. */
#define USUAL       90u /* hundredths: how sure names are in general */
#define USUAL_NAMES 2u  /* so many of these are added to the text's own */

/* In informal texts capitals name firms and places less often than they seem to: with 0.5 uner_ewt loses 0.5.
 */
#define SURE_WHEN_INFORMAL 60u

/* What is listed needs this part of it, in hundredths. */
#define LISTED 60u

/* Walks one table of findings along with questions that come in text order. */
typedef struct walk {
    const rub_findings *table;
    uint32_t at;
} walk;

/* The first row of the table that shares a token with `finding`, or NULL. */
static const rub_finding *overlapped(walk *w, const rub_finding *finding) {
    while (w->at < w->table->count && w->table->rows[w->at].end <= finding->first) w->at++;
    const rub_finding *row = w->at < w->table->count ? &w->table->rows[w->at] : NULL;
    return row && row->first < finding->end ? row : NULL;
}

/* What a name of this document needs to stand, in hundredths. */
static uint32_t least_for(const rub_findings *names) {
    uint64_t sure = USUAL * USUAL_NAMES, count = USUAL_NAMES;
    for (uint32_t i = 0; i < names->count; i++) sure += names->rows[i].confidence, count++;
    return (uint32_t)(sure / (2 * count));
}

/* What lists have as this type, and no person or people: those are words, too. */
static uint64_t lists_of(uint32_t type) {
    switch (type) {
    case RUB_LOC: return RUB_GAZETTEER_B(LOCATION) | RUB_GAZETTEER_B(REGION);
    case RUB_GPE: return RUB_GAZETTEER_B(CITY) | RUB_GAZETTEER_B(TOWN) | RUB_GAZETTEER_B(REGION);
    case RUB_ORG: return RUB_GAZETTEER_B(ORG);
    case RUB_FAC: return RUB_GAZETTEER_B(FACILITY);
    case RUB_PRODUCT: return RUB_GAZETTEER_B(PRODUCT);
    case RUB_EVENT: return RUB_GAZETTEER_B(EVENT);
    default: return 0;
    }
}

/* No part of a longer name: "sub-[Saharan Africa]", "[Kurgan] 3", "[Durban] Call to Action". */
static bool stands_alone(const rub_doc *doc, const rub_finding *name) {
    const uint32_t more = RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_DIGIT;
    const rub_token *first = &doc->tokens.rows[name->first], *next = &doc->tokens.rows[name->end];
    bool joined = !(first->flags & (RUB_TOKEN_SPACE | RUB_TOKEN_LINE)) && name->first &&
                  doc->text[first[-1].start] == '-';
    return !joined &&
           (name->end >= doc->tokens.count || next->flags & RUB_TOKEN_SENTENCE || !(next->flags & more));
}

#define LISTED_WORDS 4u

/* A name that a list has as a whole needs less: "Eleuthera" is nothing else. */
static bool is_listed(const rub_doc *doc, const rub_finding *name) {
    uint64_t marks[LISTED_WORDS], kinds = lists_of(name->type);
    uint32_t count = name->end - name->first;
    if (!kinds || count > LISTED_WORDS || !stands_alone(doc, name)) return false;
    rub_gazetteer names = rub_gazetteer_open(doc->model);
    rub_gazetteer_mark(&names, doc->tokens.rows, name->first, name->end, false, marks);
    for (uint32_t i = 1; i < count; i++)
        if (!(marks[i] & kinds << 16)) return false; /* RUB_GAZETTEER_I */
    return marks[0] & kinds;
}

static uint32_t least_of(const rub_doc *doc, const rub_finding *name) {
    uint32_t listed = doc->least_sure * LISTED / 100;
    bool doubtful = !doc->informal && name->confidence < doc->least_sure && name->confidence >= listed;
    if (doubtful && is_listed(doc, name)) return listed;
    return doc->informal && name->type != RUB_PERSON ? SURE_WHEN_INFORMAL : doc->least_sure;
}

/* "71.7 U.S. cents", "4 p.m. Jakarta time": a rule that reads on over a name has read more than the name. */
static bool around(const rub_finding *value, const rub_finding *name) {
    bool amount = value->type == RUB_MONEY || value->type == RUB_TIME;
    return amount && value->first < name->first && value->end > name->end;
}

static bool beats(const rub_doc *doc, const rub_finding *value, const rub_finding *name) {
    return around(value, name) || name->confidence < least_of(doc, name) ||
           (name->confidence <= DOUBTFUL && value->confidence >= SURE);
}

/* The rule's value stands against what the recognizer found at its place. */
static bool value_wins(const rub_doc *doc, walk names, const rub_finding *value) {
    for (const rub_finding *name; (name = overlapped(&names, value)) != NULL; names.at++)
        if (!beats(doc, value, name)) return false;
    return true;
}

/* Whether a name stands; the walks go along. */
static bool name_stands(const rub_doc *doc, walk *known, walk *values, const walk *names,
                        const rub_finding *name) {
    if (overlapped(known, name) || name->confidence < least_of(doc, name)) return false;
    walk rest = *values;
    overlapped(values, name);
    for (const rub_finding *value; (value = overlapped(&rest, name)) != NULL; rest.at++) {
        walk around = *names;
        while (around.at > 0 && names->table->rows[around.at - 1].end > value->first) around.at--;
        if (value_wins(doc, around, value)) return false;
    }
    return true;
}

/* ---- spans by the guidelines ---- */

static bool is_article(const rub_doc *doc, const rub_token *token) {
    const char *text = doc->text + token->start;
    return (token->length == 3 && !memcmp(text, "the", 3)) ||
           (token->length == 2 && !memcmp(text, "an", 2)) || (token->length == 1 && *text == 'a');
}

/* "the Senate" -> Senate, "'Hamlet'" -> Hamlet, "Moscow's" -> Moscow */
static void trim(const rub_doc *doc, rub_finding *finding) {
    const rub_token *tokens = doc->tokens.rows;
    while (finding->end > finding->first + 1 &&
           tokens[finding->end - 1].flags & (RUB_TOKEN_MARK | RUB_TOKEN_CLITIC))
        finding->end--;
    while (finding->end > finding->first + 1 &&
           (tokens[finding->first].flags & RUB_TOKEN_MARK || is_article(doc, &tokens[finding->first])))
        finding->first++;
}

static rub_status add(rub_doc *doc, rub_finding finding) {
    if (finding.first >= finding.end || finding.end > doc->tokens.count || finding.type >= RUB_TYPE_COUNT)
        return RUB_OK;
    if (finding.confidence < doc->options.min_confidence) return RUB_OK;
    if (finding.via != RUB_VIA_LEXICON && finding.via != RUB_VIA_VALUE) trim(doc, &finding); /* '94 stays */
    const rub_token *first = &doc->tokens.rows[finding.first], *last = &doc->tokens.rows[finding.end - 1];
    rub_mention *mention = RUB_ADD(&doc->arena, doc->mentions);
    RUB_NEED(mention);
    *mention = (rub_mention){first->start,
                             last->start + last->length,
                             finding.type,
                             RUB_NONE,
                             finding.confidence > 100 ? 100 : finding.confidence,
                             finding.via};
    return RUB_OK;
}

/* ---- the three tables in one pass ---- */

typedef struct merge {
    walk known, names, values;            /* what is next of each */
    walk known_of_names, known_of_values; /* where each looks for what beats it */
    walk values_of_names, names_of_values;
} merge;

static uint32_t next_of(const walk *w) {
    return w->at < w->table->count ? w->table->rows[w->at].first : RUB_NONE;
}

static rub_status take_name(rub_doc *doc, merge *m) {
    const rub_finding *name = &m->names.table->rows[m->names.at];
    bool stands = name_stands(doc, &m->known_of_names, &m->values_of_names, &m->names, name);
    m->names.at++;
    return stands ? add(doc, *name) : RUB_OK;
}

static rub_status take_value(rub_doc *doc, merge *m) {
    const rub_finding *value = &m->values.table->rows[m->values.at++];
    if (overlapped(&m->known_of_values, value)) return RUB_OK;
    overlapped(&m->names_of_values, value);
    return value_wins(doc, m->names_of_values, value) ? add(doc, *value) : RUB_OK;
}

static rub_status merge_all(rub_doc *doc) {
    walk known = {&doc->known, 0}, names = {&doc->names, 0}, values = {&doc->values, 0};
    merge m = {known, names, values, known, known, values, names};
    for (;;) {
        uint32_t a = next_of(&m.known), b = next_of(&m.names), c = next_of(&m.values);
        if (a == RUB_NONE && b == RUB_NONE && c == RUB_NONE) return RUB_OK;
        if (a <= b && a <= c) RUB_TRY(add(doc, m.known.table->rows[m.known.at++]));
        else if (b <= c) RUB_TRY(take_name(doc, &m));
        else RUB_TRY(take_value(doc, &m));
    }
}

rub_status rub_merge_findings(rub_doc *doc) {
    if (!RUB_RESERVE(&doc->arena, doc->mentions,
                     doc->known.count + doc->names.count + doc->values.count / 2 + 16))
        return RUB_ERR_MEMORY;
    doc->least_sure = least_for(&doc->names);
    RUB_TRY(merge_all(doc));
    RUB_DROP(&doc->arena, doc->names); /* nobody asks again */
    RUB_DROP(&doc->arena, doc->values);
    return RUB_OK;
}
