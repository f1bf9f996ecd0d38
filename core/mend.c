/* mend.c - widens names over hyphens that are part of them, and takes titles off
 *
 * "Kim Jong-il", "Nils-Erik Moe", "al-Qaida" are names; "Putin-led", "pro-Putin", "Obama-era" are not, nor is "Trump-Biden" one.
 */
#include "mend.h"

#include "locate.h"
#include "vocabulary.h"

typedef struct mender { rub_doc *doc; rub_vocabulary known; } mender;

/* Token `at` is a hyphen without white space around it. */
static bool joins(const rub_doc *doc, uint32_t at) {
    const rub_token *tokens = doc->tokens.rows;
    if (!at || at + 1 >= doc->tokens.count || doc->text[tokens[at].start] != '-') return false;
    return tokens[at].start == rub_token_end(&tokens[at - 1]) && tokens[at + 1].start == rub_token_end(&tokens[at]);
}

/* "led", "era", "backed": what describes by a name. */
static bool describes(const mender *in, const rub_token *token) {
    const char *end = in->doc->text + rub_token_end(token);
    if (token->length > 3 && end[-1] == 'd' && end[-2] == 'e') return true;
    return token->length > 6 || rub_word_among(&in->known, token->word, RUB_WORD_led, RUB_WORD_elect);
}

/* "Jong-il": a short word in small letters behind a person's name. */
static void mend_right(const mender *in, uint32_t number, uint32_t end) {
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    if (mention->type != RUB_PERSON || !joins(doc, end) || doc->tokens.rows[end].start != mention->end) return;
    const rub_token *part = &doc->tokens.rows[end + 1];
    if (!(part->flags & RUB_TOKEN_LETTER) || part->flags & (RUB_TOKEN_UPPER_FIRST | RUB_TOKEN_DIGIT) || describes(in, part)) return;
    bool last = number + 1 == doc->mentions.count;
    if (last || rub_token_end(part) <= doc->mentions.rows[number + 1].start) mention->end = rub_token_end(part);
}

/* "al-" before any name, and the first half of a given name: "Nils-" before "Erik Moe". */
static void mend_left(const mender *in, uint32_t number, uint32_t first) {
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    if (first < 2 || !joins(doc, first - 1)) return;
    const rub_token *part = &doc->tokens.rows[first - 2];
    bool article = rub_word_among(&in->known, part->word, RUB_WORD_el, RUB_WORD_al);
    bool capital = part->flags & RUB_TOKEN_UPPER_FIRST && part->flags & RUB_TOKEN_LOWER && !(part->flags & RUB_TOKEN_SENTENCE);
    if (!article && !(capital && mention->type == RUB_PERSON)) return;
    if (!number || doc->mentions.rows[number - 1].end <= part->start) mention->start = part->start;
}

/* "Gen Prayut", "Mr Cole", "Lt. Gen. Roe" without what stands before the name; "Sheikh", "Don" are as often part of it. */
static void drop_titles(const mender *in, uint32_t number, rub_span tokens) {
    rub_doc *doc = in->doc;
    rub_mention *mention = &doc->mentions.rows[number];
    if (mention->type != RUB_PERSON) return;
    for (uint32_t i = tokens.start; i + 1 < tokens.end; i++) {
        const rub_token *token = &doc->tokens.rows[i];
        if (!(rub_names_lists(doc->model, token) & RUB_IN(TITLE)) || rub_word_among(&in->known, token->word, RUB_WORD_don, RUB_WORD_st)) return;
        if (!(token[1].flags & RUB_TOKEN_UPPER_FIRST)) return;
        mention->start = token[1].start;
    }
}

rub_status rub_spans_mend(rub_doc *doc) {
    mender in = {.doc = doc};
    uint32_t at = 0;
    rub_vocabulary_make(&in.known);
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        const rub_mention *mention = &doc->mentions.rows[i];
        if (mention->type > RUB_LANGUAGE || mention->type == RUB_NORP || mention->via == RUB_VIA_LEXICON) continue;
        rub_span span = {mention->start, mention->end};
        rub_span tokens = rub_locate_next(doc, span, &at);
        drop_titles(&in, i, tokens);
        mend_left(&in, i, tokens.start);
        mend_right(&in, i, tokens.end);
    }
    return RUB_OK;
}
