/* edge.c - widens names over what is part of them, and takes titles and scores off
 *
 * "Kim Jong-il", "Nils-Erik Moe", "al-Qaida" are names; "Putin-led", "pro-Putin", "Obama-era" are not, nor is
 * "Trump-Biden" one.
 */
#include "names/edge.h"
#include "model/word_list.h"

#include "document.h"
#include "model/cluster.h"
#include "model/gazetteer.h"
#include "model/vocabulary.h"

typedef struct mender {
    rub_doc *doc;
    rub_vocabulary known;
    rub_clusters clusters;
    rub_gazetteer gazetteer;
} mender;

/* Token `at` is a hyphen without white space around it. */
static bool joins(const rub_doc *doc, uint32_t at) {
    const rub_token *tokens = doc->tokens.rows;
    if (!at || at + 1 >= doc->tokens.count || doc->text[tokens[at].start] != '-') return false;
    return tokens[at].start == rub_token_end(&tokens[at - 1]) &&
           tokens[at + 1].start == rub_token_end(&tokens[at]);
}

/* "led", "era", "backed": what describes by a name. */
static bool describes(const mender *in, const rub_token *token) {
    const char *end = in->doc->text + rub_token_end(token);
    if (token->length > 3 && end[-1] == 'd' && end[-2] == 'e') return true;
    return token->length > 6 || rub_vocabulary_among(&in->known, token->word, RUB_WORD_led, RUB_WORD_elect);
}

/* "Jong-il": a short word in small letters behind a person's name. */
static void mend_right(const mender *in, uint32_t number, uint32_t end) {
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    if (mention->type != RUB_PERSON || !joins(doc, end) || doc->tokens.rows[end].start != mention->end)
        return;
    const rub_token *part = &doc->tokens.rows[end + 1];
    if (!(part->flags & RUB_TOKEN_LETTER) || part->flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_DIGIT) ||
        describes(in, part))
        return;
    bool last = number + 1 == doc->mentions.count;
    if (last || rub_token_end(part) <= doc->mentions.rows[number + 1].start)
        mention->end = rub_token_end(part);
}

#define SYLLABLES 10u /* bytes, of both halves: "Kwang-hyon" */

/* "al-" before any name, and the first half of a given name: "Nils-" before "Erik Moe". */
static void mend_left(const mender *in, uint32_t number, uint32_t first) {
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    if (mention->type == RUB_NORP || first < 2 || !joins(doc, first - 1)) return;
    const rub_token *part = &doc->tokens.rows[first - 2];
    bool article = rub_vocabulary_among(&in->known, part->word, RUB_WORD_el, RUB_WORD_al);
    bool capital = part->flags & RUB_TOKEN_UPPER_FIRST && part->flags & RUB_TOKEN_LOWER &&
                   !(part->flags & RUB_TOKEN_SENTENCE);
    if (!article && !(capital && mention->type == RUB_PERSON)) return;
    if (!number || doc->mentions.rows[number - 1].end <= part->start) mention->start = part->start;
}

/* "Tarik Al [Said]", "Liu [He] called": what must go on, and a pronoun's letters with a capital inside of a
 * sentence. */
static void mend_end(const mender *in, uint32_t number, rub_span tokens) {
    static const char *const particles[] = {"Al", "Bin", "bin", "Ibn", "ibn", "Abu", "El", "Abdul", NULL};
    static const char *const pronouns[] = {"He", "She", NULL};
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    const rub_token *rows = doc->tokens.rows, *next = rows + tokens.end;
    if (mention->type != RUB_PERSON || tokens.end + 1 >= doc->tokens.count) return;
    if (!(next->flags & RUB_TOKEN_UPPER_FIRST) || !(next->flags & RUB_TOKEN_SPACE) ||
        next->flags & (RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE))
        return;
    bool last = number + 1 == doc->mentions.count;
    if (!last && doc->mentions.rows[number + 1].start < rub_token_end(next)) return;
    bool open = rub_token_among(doc->text, next - 1, particles);
    bool word = rub_token_among(doc->text, next, pronouns) && tokens.end == tokens.start + 1 &&
                next[1].flags & RUB_TOKEN_LOWER && !(next[1].flags & RUB_TOKEN_UPPER_FIRST);
    if (open || word) mention->end = rub_token_end(next);
}

/* "Kim [In-so]", "King Baudouin [I]": a Korean given name that begins like a small word, and the first of a
 * name. */
static void mend_second(const mender *in, uint32_t number, rub_span tokens) {
    static const char *const crowned[] = {"King", "Queen", "Emperor", "Empress", "Tsar", "Pope", NULL};
    static const char *const first[] = {"I", NULL};
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    const rub_token *next = &doc->tokens.rows[tokens.end];
    if (mention->type != RUB_PERSON || tokens.end != tokens.start + 1 || tokens.end + 3 > doc->tokens.count)
        return;
    if (!(next->flags & RUB_TOKEN_SPACE) || next->flags & (RUB_TOKEN_SENTENCE | RUB_TOKEN_LINE)) return;
    bool last = number + 1 == doc->mentions.count;
    uint32_t free_end = last ? doc->length : doc->mentions.rows[number + 1].start;
    bool syllables = next->flags & RUB_TOKEN_UPPER_FIRST && joins(doc, tokens.end + 1) &&
                     next[2].flags & RUB_TOKEN_LOWER && !(next[2].flags & RUB_TOKEN_UPPER_FIRST) &&
                     next->length + next[2].length <= SYLLABLES && !describes(in, &next[2]);
    bool numeral = tokens.start && rub_token_among(doc->text, &doc->tokens.rows[tokens.start - 1], crowned) &&
                   rub_token_among(doc->text, next, first);
    uint32_t end = rub_token_end(syllables ? &next[2] : next);
    if ((syllables || numeral) && end <= free_end) mention->end = end;
}

#define INITIALS 3u /* before a name: "B. Z. K. Roe" */

/* "B", "K.": an initial; no "A." that begins an answer, nor the "E" of "H E", His Excellency. */
static bool is_initial(const rub_doc *doc, uint32_t at) {
    const rub_token *letter = &doc->tokens.rows[at];
    char c = doc->text[letter->start], before = at ? doc->text[letter[-1].start] : 0;
    bool alone = letter->length == 1 || (letter->length == 2 && doc->text[letter->start + 1] == '.');
    bool opens = letter->flags & (RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE);
    return alone && letter->flags & RUB_TOKEN_UPPER_FIRST && !opens && !(c == 'E' && before == 'H');
}

/* "B Z Roe", "K. R. Roe": the letters of given names before what was found. */
static void mend_initials(const mender *in, uint32_t number, uint32_t first) {
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    const rub_token *tokens = doc->tokens.rows;
    if (mention->type != RUB_PERSON) return;
    for (uint32_t i = first; i && i + INITIALS > first && is_initial(doc, i - 1); i--) {
        if (tokens[i].flags & (RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE)) return;
        if (number && doc->mentions.rows[number - 1].end > tokens[i - 1].start) return;
        mention->start = tokens[i - 1].start;
    }
}

/* Neither a word that others write in small letters or as another name, nor one of a list, unless it is a
 * given name. */
static bool is_rare_or_given(const mender *in, uint32_t token) {
    const rub_token *row = &in->doc->tokens.rows[token];
    uint16_t classes[RUB_CLUSTER_VIEWS] = {0};
    uint64_t lists = rub_word_lists(in->doc->model, row), marks = 0;
    rub_gazetteer_mark(&in->gazetteer, in->doc->tokens.rows, token, token + 1, false, &marks);
    if (lists & ~(RUB_IN(MALE) | RUB_IN(FEMALE))) return false;
    rub_clusters_of(&in->clusters, row, classes);
    bool unknown = in->clusters.views && !classes[RUB_CLUSTER_HABIT] && !classes[RUB_CLUSTER_ROLE];
    return lists || marks & RUB_GAZETTEER_B(GIVEN) || (unknown && !marks);
}

/* "and Netra [Prasad Timilsina]": a capital inside of a sentence, right before somebody's name, of a word
 * that nothing else is known of. */
static void mend_given(const mender *in, uint32_t number, uint32_t first) {
    const uint32_t apart = RUB_TOKEN_SENTENCE | RUB_TOKEN_LINE | RUB_TOKEN_CLITIC | RUB_TOKEN_DIGIT;
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    if (mention->type != RUB_PERSON || first < 2) return;
    const rub_token *given = &doc->tokens.rows[first - 1], *name = given + 1;
    if (!(given->flags & RUB_TOKEN_UPPER_FIRST) || !(given->flags & RUB_TOKEN_LOWER) ||
        given->flags & apart || name->flags & (RUB_TOKEN_SENTENCE | RUB_TOKEN_LINE) ||
        !(name->flags & RUB_TOKEN_SPACE))
        return;
    if (given[-1].flags & RUB_TOKEN_UPPER_FIRST ||
        (number && doc->mentions.rows[number - 1].end > given->start))
        return;
    if (is_rare_or_given(in, first - 1)) mention->start = given->start;
}

/* "Don Cole", "Sheikh Karim", "Dean Roe": before one word alone these are more often part of the name than
 * titles; "Don Luigi Cole" is a don. */
static bool is_given_name(const mender *in, uint32_t token, uint32_t end) {
    uint32_t word = in->doc->tokens.rows[token].word;
    return token + 2 == end && rub_vocabulary_among(&in->known, word, RUB_WORD_don, RUB_WORD_dean);
}

/* "Gen Prayut", "Mr Cole", "Lt. Gen. Roe" without what stands before the name. */
static void drop_titles(const mender *in, uint32_t number, rub_span tokens) {
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

/* "Miriam Roe [OBE]", "Joan Cole [QC]": letters of an honour or office behind a name that is not in capitals.
 */
static uint32_t without_honours(const rub_doc *doc, rub_mention *mention, rub_span tokens) {
    static const char *const letters[] = {"OBE", "MBE", "CBE", "KBE",  "DBE",  "QC",   "KC",  "SC",
                                          "SAN", "MP",  "MEP", "MSP",  "MLA",  "FRS",  "JP",  "PhD",
                                          "MD",  "AO",  "AM",  "ONZM", "CNZM", "GCMG", "CMG", NULL};
    if (mention->type != RUB_PERSON || !(doc->tokens.rows[tokens.start].flags & RUB_TOKEN_LOWER))
        return tokens.end;
    while (tokens.end > tokens.start + 2 &&
           rub_token_among(doc->text, &doc->tokens.rows[tokens.end - 1], letters))
        tokens.end--;
    mention->end = rub_token_end(&doc->tokens.rows[tokens.end - 1]);
    return tokens.end;
}

/* ---- longer names ---- */

/* Where a name ends that goes on from token `end`: "-e-Taliban" behind "Tehreek", "-au-Prince" behind "Port".
 */
static uint32_t chain_end(const mender *in, uint32_t end) {
    const rub_doc *doc = in->doc;
    const rub_token *tokens = doc->tokens.rows;
    while (joins(doc, end) && joins(doc, end + 2)) {
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
static uint32_t election_end(const mender *in, const rub_mention *mention, uint32_t end) {
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
static void take(const mender *in, uint32_t number, uint32_t end) {
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

static void mend(const mender *in, uint32_t number, rub_span tokens) {
    rub_mention *mention = &in->doc->mentions.rows[number];
    tokens.end = without_score(in->doc, mention, tokens);
    tokens.end = without_honours(in->doc, mention, tokens);
    drop_titles(in, number, tokens);
    mend_left(in, number, tokens.start);
    if (mention->start == in->doc->tokens.rows[tokens.start].start) mend_initials(in, number, tokens.start);
    if (mention->start == in->doc->tokens.rows[tokens.start].start) mend_given(in, number, tokens.start);
    mend_right(in, number, tokens.end);
    if (mention->end == rub_token_end(&in->doc->tokens.rows[tokens.end - 1]))
        mend_end(in, number, tokens), mend_second(in, number, tokens);
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
    mender in = {
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
