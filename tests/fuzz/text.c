/* text.c - libFuzzer target: any bytes as text, with options and a lexicon drawn from the first of them,
 * written in every format
 */
#include "draw.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static rub_doc *doc; /* reused, so that what one text leaves behind meets the next */
    fuzz_drawn drawn = fuzz_draw(bytes, length);
    rub_lexicon *lexicon = NULL;
    if (drawn.every) {
        fuzz_need(rub_lexicon_new(NULL, &lexicon) == RUB_OK);
        fuzz_name_words(&drawn, lexicon);
    }
    drawn.options.lexicon = lexicon;
    char *text = fuzz_copy(drawn.text, drawn.length);
    fuzz_need(rub_annotate(fuzz_model(), text, drawn.length, &drawn.options, &doc) == RUB_OK);
    fuzz_look(doc);
    rub_lexicon_free(lexicon);
    free(text);
    return 0;
}
