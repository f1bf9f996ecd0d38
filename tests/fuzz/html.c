/* html.c - libFuzzer target: any bytes as a web page, its main text and where that stands in the source */
#include "fuzz.h"

#include "host/archive/html_text.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    char *page = fuzz_copy(bytes, length);
    html_text made = {0};
    size_t start, end, text = 0, source = 0;
    html_text_make(&made, page, length);
    for (size_t i = 0; i < made.run_count; i++) {
        const html_run *run = &made.runs[i];
        fuzz_need(run->text >= text && run->source >= source && run->source + run->source_length <= length);
        text = run->text + run->text_length;
        source = run->source;
    }
    fuzz_need(text <= made.text.length);
    for (size_t at = 0; at + 1 < made.text.length; at += 7) {
        html_text_span(&made, at, at + 1, &start, &end);
        fuzz_need(start <= end && end <= length);
    }
    html_text_free(&made);
    free(page);
    return 0;
}
