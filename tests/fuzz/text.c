/* text.c - libFuzzer target: any bytes as text, in any unit, from any confidence on, written in every format
 */
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static rub_doc *doc; /* reused, so that what one text leaves behind meets the next */
    rub_options options = {.offsets = (rub_offsets)(length % 3)};
    if (length % 7 == 0) options.min_confidence = (uint32_t)(length % 101);
    char *text = fuzz_copy(bytes, length);
    fuzz_need(rub_annotate(fuzz_model(), text, length, &options, &doc) == RUB_OK);
    fuzz_look(doc);
    free(text);
    return 0;
}
