/* quote_confidence.c - scores of frames to the share of them that is right
 *
 * The labeller is too modest about words in marks, where the marks decide the edges, and too sure of clauses
 * without. How often a score is right was counted on documents that the labeller had not seen: news/dev,
 * polnear and the held-out texts of core/corpus, by kind. Right is a content of which nine tenths of the
 * words are those of the annotation.
 */
#include "quotes/quote_confidence.h"

#include "quotes/quote_row.h"

enum { STEP = 10 }; /* hundredths between two entries of a table */

/* Per kind: the hundredths that are right at a score of 0, 10, 20 ... 100. */
static const uint8_t shares[RUB_QUOTE_COUNT][100 / STEP + 1] = {
    [RUB_QUOTE_DIRECT] = {67, 78, 82, 86, 89, 89, 89, 90, 93, 95, 97},
    [RUB_QUOTE_INDIRECT] = {30, 40, 46, 48, 52, 58, 64, 72, 79, 86, 91},
    [RUB_QUOTE_MIXED] = {14, 31, 46, 49, 52, 60, 64, 70, 79, 82, 87},
};

static uint32_t share(uint32_t kind, uint32_t score) {
    uint32_t at = score / STEP, rest = score % STEP;
    if (at >= 100 / STEP) return shares[kind][100 / STEP];
    return (shares[kind][at] * (STEP - rest) + shares[kind][at + 1] * rest + STEP / 2) / STEP;
}

void rub_quote_confidences_set(const rub_passage *p, rub_frames *frames) {
    for (uint32_t i = 0; i < frames->count; i++) {
        rub_frame *f = &frames->rows[i];
        if (f->count && f->via == RUB_VIA_MODEL)
            f->confidence = share(rub_quote_row_kind(p, f), f->confidence);
    }
}
