/* person_edge.c - what belongs to a person's name on both sides of what was found of it
 *
 *     B. Z. [Roe], and Netra [Prasad Timilsina]       initials, a given name that no list has
 *     [Kim Jong]-il, [Kim] In-so, [Tarik Al] Said     syllables, what must go on
 *     King [Baudouin] I                               the first of a name
 */
#include "names/person_edge.h"
#include "model/word_list.h"

/* Token `at` is a hyphen without white space around it. */
bool rub_person_edge_joins(const rub_doc *doc, uint32_t at) {
    const rub_token *tokens = doc->tokens.rows;
    if (!at || at + 1 >= doc->tokens.count || doc->text[tokens[at].start] != '-') return false;
    return tokens[at].start == rub_token_end(&tokens[at - 1]) &&
           tokens[at + 1].start == rub_token_end(&tokens[at]);
}

/* "led", "era", "backed": what describes by a name. */
static bool describes(const rub_edge_mender *in, const rub_token *token) {
    const char *end = in->doc->text + rub_token_end(token);
    if (token->length > 3 && end[-1] == 'd' && end[-2] == 'e') return true;
    return token->length > 6 || rub_vocabulary_among(&in->known, token->word, RUB_WORD_led, RUB_WORD_elect);
}

/* "Jong-il": a short word in small letters behind a person's name. */
static void mend_right(const rub_edge_mender *in, uint32_t number, uint32_t end) {
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    if (mention->type != RUB_PERSON || !rub_person_edge_joins(doc, end) ||
        doc->tokens.rows[end].start != mention->end)
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

/* "Tarik Al [Said]", "Liu [He] called": what must go on, and a pronoun's letters with a capital inside of a
 * sentence. */
static void mend_end(const rub_edge_mender *in, uint32_t number, rub_span tokens) {
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
static void mend_second(const rub_edge_mender *in, uint32_t number, rub_span tokens) {
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
    bool syllables = next->flags & RUB_TOKEN_UPPER_FIRST && rub_person_edge_joins(doc, tokens.end + 1) &&
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
static void mend_initials(const rub_edge_mender *in, uint32_t number, uint32_t first) {
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    const rub_token *tokens = doc->tokens.rows;
    for (uint32_t i = first; i && i + INITIALS > first && is_initial(doc, i - 1); i--) {
        if (tokens[i].flags & (RUB_TOKEN_LINE | RUB_TOKEN_SENTENCE)) return;
        if (number && doc->mentions.rows[number - 1].end > tokens[i - 1].start) return;
        mention->start = tokens[i - 1].start;
    }
}

/* Neither a word that others write in small letters or as another name, nor one of a list, unless it is a
 * given name. */
static bool is_rare_or_given(const rub_edge_mender *in, uint32_t token) {
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
static void mend_given(const rub_edge_mender *in, uint32_t number, uint32_t first) {
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

void rub_person_edge_mend(const rub_edge_mender *in, uint32_t number, rub_span tokens) {
    const rub_mention *mention = &in->doc->mentions.rows[number];
    const rub_token *rows = in->doc->tokens.rows;
    if (mention->type != RUB_PERSON) return;
    if (mention->start == rows[tokens.start].start) mend_initials(in, number, tokens.start);
    if (mention->start == rows[tokens.start].start) mend_given(in, number, tokens.start);
    mend_right(in, number, tokens.end);
    if (mention->end == rub_token_end(&rows[tokens.end - 1])) mend_end(in, number, tokens);
    if (mention->end == rub_token_end(&rows[tokens.end - 1])) mend_second(in, number, tokens);
}
