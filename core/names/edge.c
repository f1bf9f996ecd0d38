/* edge.c - widens names over what is part of them, and takes titles and scores off
 *
 * "Kim Jong-il", "Nils-Erik Moe", "al-Qaida" are names; "Putin-led", "pro-Putin", "Obama-era" are not, nor is
 * "Trump-Biden" one.
 */
#include "names/edge.h"
#include "model/word_list.h"
#include "names/look.h"
#include "names/person_edge.h"

#include <string.h>

/* "al-" before any name, and the first half of a given name: "Nils-" before "Erik Moe". */
static void mend_left(const rub_edge_mender *in, uint32_t number, uint32_t first) {
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    if (mention->type == RUB_NORP || first < 2 || !rub_person_edge_joins(doc, first - 1)) return;
    const rub_token *part = &doc->tokens.rows[first - 2];
    bool article = rub_vocabulary_among(&in->known, part->word, RUB_WORD_el, RUB_WORD_al);
    bool capital = part->flags & RUB_TOKEN_UPPER_FIRST && part->flags & RUB_TOKEN_LOWER &&
                   !(part->flags & RUB_TOKEN_SENTENCE);
    if (!article && !(capital && mention->type == RUB_PERSON)) return;
    if (!number || doc->mentions.rows[number - 1].end <= part->start) mention->start = part->start;
}

/* "St. Louis" is a town, whatever it owns. */
static bool is_town(const rub_edge_mender *in, rub_span tokens) {
    uint64_t marks[2] = {0};
    rub_gazetteer_mark(&in->gazetteer, in->doc->tokens.rows + tokens.start, 0, 2, false, marks);
    return marks[0] & (RUB_GAZETTEER_B(CITY) | RUB_GAZETTEER_B(TOWN));
}

/* "St Margaret's at Cliffe", "at Lord's, London": a saint's place keeps its 's, and so does a place or firm
 * where nothing follows that it could own ("to Applebee's."); "St Botolph's," owns nothing, whatever the
 * tagger takes it for. */
static void mend_clitic(const rub_edge_mender *in, uint32_t number, rub_span tokens) {
    static const char *const saints[] = {"St", "St.", "Saint", NULL}, *const at[] = {"at", "from", NULL};
    static const char stops[] = {'.', ',', ';', '!', '?'};
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    const rub_token *rows = doc->tokens.rows, *clitic = rows + tokens.end;
    bool firm = mention->type == RUB_ORG || mention->type == RUB_FAC;
    bool place = firm || mention->type == RUB_LOC || mention->type == RUB_GPE;
    if (tokens.end + 1 >= doc->tokens.count || !(clitic->flags & RUB_TOKEN_CLITIC)) return;
    bool idle =
        clitic[1].flags & RUB_TOKEN_PUNCT || rub_word_lists(doc->model, &clitic[1]) & RUB_IN(STOP_WORD);
    bool saint = tokens.end == tokens.start + 2 && rub_token_among(doc->text, &rows[tokens.start], saints);
    bool known = saint && place && !is_town(in, tokens) &&
                 rub_word_lists(doc->model, &rows[tokens.start + 1]) & (RUB_IN(MALE) | RUB_IN(FEMALE));
    bool visited = idle && tokens.start && rub_token_among(doc->text, &rows[tokens.start - 1], at);
    bool ends = memchr(stops, doc->text[clitic[1].start], sizeof stops) &&
                rows[tokens.end - 1].flags & RUB_TOKEN_LOWER &&
                rub_look_in(doc, tokens.start - 1, RUB_IN(PREPOSITION));
    if (!known && !(saint && idle) && !(firm && (ends || visited))) return;
    mention->end = rub_token_end(clitic);
    if (!place) mention->type = RUB_FAC;
}

/* "Don Cole", "Sheikh Karim", "Dean Roe": before one word alone these are more often part of the name than
 * titles; "Don Luigi Cole" is a don. */
static bool is_given_name(const rub_edge_mender *in, uint32_t token, uint32_t end) {
    uint32_t word = in->doc->tokens.rows[token].word;
    return token + 2 == end && rub_vocabulary_among(&in->known, word, RUB_WORD_don, RUB_WORD_dean);
}

/* "Gen Prayut", "Mr Cole", "Lt. Gen. Roe" without what stands before the name. */
static void drop_titles(const rub_edge_mender *in, uint32_t number, rub_span tokens) {
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    if (mention->type != RUB_PERSON) return;
    for (uint32_t i = tokens.start; i + 1 < tokens.end; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        if (!(rub_word_lists(doc->model, token) & RUB_IN(TITLE)) || is_given_name(in, i, tokens.end)) return;
        if (!(token[1].flags & RUB_TOKEN_UPPER_FIRST)) return;
        mention->start = token[1].start;
    }
}

#define LETTERS 4u /* bytes: "ONZM" */

/* "OBE", "QC": letters of an honour, which firms never have. */
static bool is_honour(const rub_doc *doc, uint32_t token) {
    static const char *const letters[] = {"OBE", "MBE", "CBE", "KBE",  "DBE",  "GBE",  "BEM",  "QC",  "KC",
                                          "SAN", "DSO", "DFC", "Esq",  "Esq.", "FRS",  "FRSE", "FBA", "PhD",
                                          "QPM", "CVO", "LVO", "ONZM", "CNZM", "GCMG", "CMG",  NULL};
    return rub_token_among(doc->text, &doc->tokens.rows[token], letters);
}

/* "MP", "RN": the same, and letters of an office, which may be something else. */
static bool is_letters(const rub_doc *doc, uint32_t token) {
    static const char *const letters[] = {"SC", "DL", "MP", "MEP", "MSP", "MLA", "JP",
                                          "MD", "AO", "AM", "RN",  "CPA", "MBA", NULL};
    return is_honour(doc, token) || rub_token_among(doc->text, &doc->tokens.rows[token], letters);
}

/* "Miriam Roe [OBE]", "Joan Cole [MP]": behind a name that is not in capitals. */
static uint32_t without_honours(const rub_doc *doc, rub_mention *mention, rub_span tokens) {
    uint32_t end = tokens.end;
    if (end < tokens.start + 3 || doc->tokens.rows[end - 1].length > LETTERS) return end;
    bool firm = mention->type == RUB_ORG && is_honour(doc, end - 1);
    if ((mention->type != RUB_PERSON && !firm) || !(doc->tokens.rows[tokens.start].flags & RUB_TOKEN_LOWER))
        return end;
    while (end > tokens.start + 2 && is_letters(doc, end - 1)) end--;
    mention->end = rub_token_end(&doc->tokens.rows[end - 1]);
    mention->type = RUB_PERSON;
    return end;
}

/* "Margaret Ho, [RN]," */
static bool is_honour_behind(const rub_doc *doc, uint32_t number, rub_span tokens) {
    const rub_mention *mention = &doc->mentions.rows[number];
    return number && mention->type == RUB_ORG && tokens.end == tokens.start + 1 &&
           mention[-1].type == RUB_PERSON && mention->start == mention[-1].end + 2 &&
           doc->text[mention[-1].end] == ',' && is_letters(doc, tokens.start);
}

/* ---- longer names ---- */

/* Where a name ends that goes on from token `end`: "-e-Taliban" behind "Tehreek", "-au-Prince" behind "Port".
 */
static uint32_t chain_end(const rub_edge_mender *in, uint32_t end) {
    const rub_doc *doc = in->doc;
    const rub_token *tokens = doc->tokens.rows;
    while (rub_person_edge_joins(doc, end) && rub_person_edge_joins(doc, end + 2)) {
        const rub_token *small = &tokens[end + 1], *large = &tokens[end + 3];
        if (small->length > 4 || !(small->flags & RUB_TOKEN_LOWER) || small->flags & RUB_TOKEN_UPPER_FIRST)
            break;
        if (!(large->flags & RUB_TOKEN_UPPER_FIRST)) break;
        if (small->word == in->known.hash[RUB_WORD_to] || small->word == in->known.hash[RUB_WORD_and])
            break; /* "Oslo-to-Bergen" */
        end += 4;
    }
    return end;
}

/* "2020 United States" + "presidential election": an election is an event with its name. */
static uint32_t election_end(const rub_edge_mender *in, const rub_mention *mention, uint32_t end) {
    const rub_token *tokens = in->doc->tokens.rows;
    uint32_t at = end, count = in->doc->tokens.count;
    if (mention->type != RUB_EVENT) return end;
    if (at < count &&
        rub_vocabulary_among(&in->known, tokens[at].word, RUB_WORD_presidential, RUB_WORD_gubernatorial))
        at++;
    return at < count &&
                   rub_vocabulary_among(&in->known, tokens[at].word, RUB_WORD_election, RUB_WORD_referendum)
               ? at + 1
               : end;
}

/* The caller's names are not touched. */
static bool meets_lexicon(const rub_doc *doc, uint32_t number, uint32_t end) {
    for (uint32_t i = number + 1; i < doc->mentions.count && doc->mentions.rows[i].start < end; i++)
        if (doc->mentions.rows[i].via == RUB_VIA_LEXICON) return true;
    return false;
}

/* The name takes tokens up to `end`; later names that begin there are part of it now, and become values of no
 * type. */
static void take(const rub_edge_mender *in, uint32_t number, uint32_t end) {
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    uint32_t last = rub_token_end(&doc->tokens.rows[end - 1]);
    if (meets_lexicon(doc, number, last)) return;
    mention->end = last;
    for (uint32_t i = number + 1; i < doc->mentions.count && doc->mentions.rows[i].start < mention->end;
         i++) {
        if (doc->mentions.rows[i].end > mention->end) mention->end = doc->mentions.rows[i].end;
        doc->mentions.rows[i].type = RUB_TYPE_COUNT;
    }
}

/* "Durham 114", "M. Butcher 70": the score of a table is no part of the name. */
static uint32_t without_score(const rub_doc *doc, rub_mention *mention, rub_span tokens) {
    if (mention->type != RUB_PERSON && mention->type != RUB_GPE) return tokens.end;
    while (tokens.end > tokens.start + 1 && doc->tokens.rows[tokens.end - 1].flags & RUB_TOKEN_NUMBER)
        tokens.end--;
    mention->end = rub_token_end(&doc->tokens.rows[tokens.end - 1]);
    return tokens.end;
}

/* ---- all names ---- */

static void mend(const rub_edge_mender *in, uint32_t number, rub_span tokens) {
    rub_mention *mention = &in->doc->mentions.rows[number];
    tokens.end = without_score(in->doc, mention, tokens);
    if (is_honour_behind(in->doc, number, tokens)) {
        mention->type = RUB_TYPE_COUNT;
        return;
    }
    tokens.end = without_honours(in->doc, mention, tokens);
    drop_titles(in, number, tokens);
    mend_left(in, number, tokens.start);
    rub_person_edge_mend(in, number, tokens);
    if (mention->end == rub_token_end(&in->doc->tokens.rows[tokens.end - 1])) mend_clitic(in, number, tokens);
    uint32_t end = election_end(in, mention, chain_end(in, tokens.end));
    if (end > tokens.end) take(in, number, end);
}

static void remove_taken(rub_doc *doc) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < doc->mentions.count; i++)
        if (doc->mentions.rows[i].type != RUB_TYPE_COUNT) doc->mentions.rows[kept++] = doc->mentions.rows[i];
    doc->mentions.count = kept;
}

rub_status rub_edges_mend(rub_doc *doc) {
    rub_edge_mender in = {
        .doc = doc, .clusters = rub_clusters_open(doc->model), .gazetteer = rub_gazetteer_open(doc->model)};
    uint32_t at = 0;
    RUB_NEED(rub_vocabulary_of(doc));
    in.known = *doc->vocabulary;
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        const rub_mention *mention = &doc->mentions.rows[i];
        if (mention->type > RUB_LANGUAGE || mention->via == RUB_VIA_LEXICON) continue;
        rub_span span = {mention->start, mention->end};
        rub_span tokens = rub_doc_tokens_next(doc, span, &at);
        if (tokens.start < tokens.end) mend(&in, i, tokens);
    }
    remove_taken(doc);
    return RUB_OK;
}
