/* linear.c - eight times the text takes about eight times as long, whatever it is made of (make linear) */
#include "test.h"

#include <stdio.h>
#include <time.h>

#define SMALL 30000u
#define TIMES 8u
#define SLACK 3.0  /* what is quadratic would take 64 times as long, not 24 */
#define FLOOR 0.02 /* seconds; below it a clock says little */

static double seconds(const char *piece, size_t size) {
    size_t length = strlen(piece), count = size / length;
    char *text = malloc(length * count);
    for (size_t i = 0; i < count; i++) memcpy(text + i * length, piece, length);
    clock_t start = clock();
    rub_doc_free(test_annotate_bytes(text, length * count, NULL));
    clock_t end = clock();
    free(text);
    return (double)(end - start) / CLOCKS_PER_SEC;
}

/* The best of two, because machines have other things to do. */
static double best(const char *piece, size_t size) {
    double first = seconds(piece, size), second = seconds(piece, size);
    return first < second ? first : second;
}

static void run_piece(void **state) {
    const char *piece = *state;
    double small = best(piece, SMALL), large = best(piece, SMALL * TIMES);
    if (small < FLOOR / TIMES) small = FLOOR / TIMES;
    if (large > small * TIMES * SLACK)
        fail_msg("%.3f s for %u bytes, %.3f s for %u", small, SMALL, large, SMALL * TIMES);
}

int main(void) {
    static const char *const pieces[] = {
        "\"",
        "' ",
        "\xE2\x80\x9C",
        "\xE2\x80\x9D",
        "\xE2\x80\x9C\xE2\x80\x98",
        "(",
        "(\"[",
        ". ",
        "...",
        "? ",
        "- ",
        "\xE2\x80\x94",
        ", ",
        ": ",
        "\n",
        "\n\n",
        "\t",
        "A\n",
        "\"A\n\n",
        "Anna: ",
        "ABC ",
        "Anna ",
        "Anna Kern ",
        "Anna, ",
        "Mr. ",
        "J. ",
        "(CHI) ",
        "the president ",
        "he ",
        "he said ",
        "\"Yes,\" said Anna. ",
        "Anna said that ",
        "according to ",
        "1",
        "1,",
        "5 May ",
        "$1.2m ",
        "% ",
        "Aa",
        "a-",
        "@a ",
        "\xFF",
        "\xF0\x9F\x98\x80",
        "e\xCC\x81",
        "\xE6\x9D\xB1\xE4\xBA\xAC",
        "Anna Kern of Acme Corp. told Ivo Novak in Brno on Monday that \"it is over\". He agreed.\n\n",
    };
    enum { COUNT = sizeof pieces / sizeof *pieces };
    static struct CMUnitTest tests[COUNT];
    static char names[COUNT][64];
    for (int i = 0; i < COUNT; i++) {
        snprintf(names[i], sizeof names[i], "piece %d takes linear time", i);
        tests[i] = (struct CMUnitTest){
            .name = names[i], .test_func = run_piece, .initial_state = (void *)(uintptr_t)pieces[i]};
    }
    return _cmocka_run_group_tests("linear", tests, COUNT, NULL, NULL);
}
