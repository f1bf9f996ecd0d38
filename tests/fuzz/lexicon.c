/* lexicon.c - libFuzzer target: any bytes as lines of a lexicon, and a text that names what they name, with
 * the options that its first bytes ask for
 */
#include "draw.h"

/* All lines join one lexicon; a wrong one has to be complained of and to leave the others. */
static void add_lines(rub_lexicon *lexicon, const char *bytes, size_t length) {
    for (size_t at = 0, end; at < length; at = end + 1) {
        const char *stop = memchr(bytes + at, '\n', length - at);
        end = stop ? (size_t)(stop - bytes) : length;
        char *line = fuzz_copy((const uint8_t *)bytes + at, end - at);
        if (rub_lexicon_add(lexicon, line, end - at) == RUB_ERR_LEXICON)
            fuzz_need(strlen(rub_lexicon_error(lexicon)) > 0);
        free(line);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    rub_lexicon *lexicon;
    rub_doc *doc = NULL;
    fuzz_drawn drawn = fuzz_draw(bytes, length);
    fuzz_need(rub_lexicon_new(NULL, &lexicon) == RUB_OK);
    add_lines(lexicon, (const char *)drawn.text, drawn.length);
    fuzz_name_words(&drawn, lexicon);
    drawn.options.lexicon = lexicon;
    char *text = fuzz_copy(drawn.text, drawn.length);
    fuzz_need(rub_annotate(fuzz_model(), text, drawn.length, &drawn.options, &doc) == RUB_OK);
    fuzz_look(doc);
    rub_doc_free(doc);
    rub_lexicon_free(lexicon);
    free(text);
    return 0;
}
