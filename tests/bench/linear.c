/* linear.c - twice the text takes twice the work, whatever it is made of (make linear)
 *
 * Work is counted, not timed: the compiler calls us at each basic block of the engine, and the linker at each
 * copy and clearing of memory. The same text gives the same count on every machine.
 */
#include "counter.h"
#include "linear_shapes.h"
#include "test.h"

#include <stdio.h>

#define MOST 2.2 /* times the work for twice the text */

static const rub_model *model;

/* Units of work for the shape at a size; 0: it failed. */
static uint64_t work_of(const linear_shape *shape, size_t size) {
    rub_doc *doc = NULL;
    size_t length;
    char *text = linear_shape_make(shape, size, &length);
    uint64_t before = counter_now();
    rub_status status = rub_annotate(model, text, length, NULL, &doc);
    uint64_t work = counter_now() - before;
    rub_doc_free(doc);
    free(text);
    return status == RUB_OK ? work : 0;
}

/* Prints the work at one, two and four times the size, and whether it grows as the text does. */
static bool is_linear(const linear_shape *shape, bool quiet) {
    uint64_t work[3];
    for (int i = 0; i < 3; i++) work[i] = work_of(shape, shape->size << i);
    double first = (double)work[1] / (double)work[0], second = (double)work[2] / (double)work[1];
    bool good = work[0] && first <= MOST && second <= MOST;
    if (!quiet || !good)
        printf("%-24s %9zu bytes %8.1f a byte  x%.2f x%.2f%s\n", shape->name, shape->size,
               (double)work[0] / (double)shape->size, first, second, good ? "" : "   NOT LINEAR");
    fflush(stdout);
    return good;
}

int main(void) {
    uint32_t bad = 0;
    model = test_model();
    for (const linear_shape *shape = linear_shapes; shape->name; shape++) bad += !is_linear(shape, false);
    for (uint32_t i = 0; i < linear_piece_count; i++) {
        linear_shape shape = linear_piece(i);
        bad += !is_linear(&shape, true);
    }
    printf("%u small pieces repeated, %u texts that are not linear\n", linear_piece_count, bad);
    return bad != 0;
}
