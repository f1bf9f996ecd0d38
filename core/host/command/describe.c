/* describe.c - rows of a document in words for people: PERSON [Ada Roe] 0.98 */
#include "host/command/describe.h"

#include "model/gazetteer.h"
#include "model/word_list.h"

#include <string.h>

void describe_span(FILE *file, const rub_doc *doc, uint32_t start, uint32_t end) {
    const char *text = rub_doc_text(doc);
    bool space = false;
    fputc('[', file);
    for (uint32_t i = start; i < end; i++) {
        bool blank = (unsigned char)text[i] <= ' ' || text[i] == 127; /* also what a terminal would obey */
        if (!blank || !space) fputc(blank ? ' ' : text[i], file);
        space = blank;
    }
    fputc(']', file);
}

void describe_hundredths(FILE *file, uint32_t hundredths) {
    fprintf(file, "%u.%02u", (unsigned)(hundredths / 100), (unsigned)(hundredths % 100));
}

void describe_mention(FILE *file, const rub_doc *doc, const rub_mention *mention) {
    fprintf(file, "%s ", rub_type_word(mention->type));
    describe_span(file, doc, mention->start, mention->end);
    fputc(' ', file);
    describe_hundredths(file, mention->confidence);
}

void describe_content(FILE *file, const rub_doc *doc, const rub_quote *quote) {
    const rub_span *fragments = rub_doc_rows(doc)->fragments + quote->first;
    for (uint32_t i = 0; i < quote->count; i++) {
        if (i) fputs(" ... ", file);
        describe_span(file, doc, fragments[i].start, fragments[i].end);
    }
}

/* ---- features ---- */

#define LIST_WORD(name, word) word,

static const char *list_word(uint32_t number) {
    static const char *const words[] = {RUB_LISTS(LIST_WORD)};
    return number < RUB_LIST_COUNT ? words[number] : "?";
}

/* A bit of rub_gazetteer_mark: of each 32, the first 16 are kinds that begin, the others kinds that go on. */
static const char *gazetteer_word(uint32_t bit) {
    static const char *const words[] = {RUB_GAZETTEERS(LIST_WORD)};
    uint32_t number = bit % 16 + bit / 32 * 16;
    return number < RUB_GAZETTEER_COUNT ? words[number] : "?";
}

/* Which of the word classes (cluster.h). */
static const char *view_word(uint32_t view) {
    static const char *const words[] = {"by company, fine:", "by company, coarse:", "by habit:", "by role:"};
    return view < sizeof words / sizeof *words ? words[view] : "?";
}

/* Words [first, last] seen from token `at`, as far as the text goes. */
static void describe_words(FILE *file, const rub_doc *doc, uint32_t at, int32_t first, int32_t last) {
    const rub_tokens *tokens = &doc->tokens;
    int64_t from = (int64_t)at + first, to = (int64_t)at + last;
    if (from < 0) from = 0;
    if (to >= tokens->count) to = (int64_t)tokens->count - 1;
    if (from > to) fputs("nothing", file);
    else describe_span(file, doc, tokens->rows[from].start, rub_token_end(&tokens->rows[to]));
}

/* The first or last letters of a word; never half of a letter of several bytes. */
static void describe_affix(FILE *file, const rub_doc *doc, const rub_token *token, uint32_t letters,
                           bool head) {
    const char *text = rub_doc_text(doc);
    uint32_t start = token->start, end = rub_token_end(token);
    uint32_t from = head || end - start < letters ? start : end - letters;
    uint32_t to = head && start + letters < end ? start + letters : end;
    while (from > start && ((unsigned char)text[from] & 0xC0) == 0x80) from--;
    while (to < end && ((unsigned char)text[to] & 0xC0) == 0x80) to++;
    describe_span(file, doc, from, to);
}

static void describe_feature(FILE *file, const rub_doc *doc, const rub_feature_kind *kind,
                             const rub_evidence *evidence) {
    uint32_t part = evidence->feature.kind - kind->number, value = evidence->feature.value;
    int32_t beside = (int32_t)part + kind->first;
    const rub_token *token = &doc->tokens.rows[evidence->token];
    if (kind->reading == RUB_READ_CLASS) fprintf(file, "%s ", view_word(part / 5));
    if (kind->reading == RUB_READ_CLASS_PAIR) fprintf(file, "%s ", view_word(part % 4));
    fprintf(file, "%s ", kind->text);
    switch (kind->reading) {
    case RUB_READ_PLAIN: describe_words(file, doc, evidence->token, 0, 0); return;
    case RUB_READ_WORDS: describe_words(file, doc, evidence->token, kind->first, kind->last); return;
    case RUB_READ_HEAD: describe_affix(file, doc, token, part + 1, true); return;
    case RUB_READ_TAIL: describe_affix(file, doc, token, part + 1, false); return;
    case RUB_READ_LIST: fprintf(file, "%s: ", list_word(value)); break;
    case RUB_READ_GAZETTEER: fprintf(file, "%s: ", gazetteer_word(value)); break;
    case RUB_READ_VALUE: fprintf(file, "%s: ", rub_type_word((value - 1) / 2)); break;
    case RUB_READ_CLASS: beside = (int32_t)(part % 5) + kind->first; break;
    case RUB_READ_CLASS_PAIR:
        describe_words(file, doc, evidence->token, part < 4 ? -1 : 0, part < 4 ? 0 : 1);
        return;
    }
    describe_words(file, doc, evidence->token, beside, beside);
}

void describe_evidence(FILE *file, const rub_doc *doc, const rub_evidence *evidence) {
    const rub_feature_kind *kind = rub_feature_kind_of(evidence->feature.kind);
    fprintf(file, "+");
    describe_hundredths(file, (uint32_t)evidence->weight);
    fputc(' ', file);
    if (kind) describe_feature(file, doc, kind, evidence);
}
