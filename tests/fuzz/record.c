/* record.c - libFuzzer target: any bytes as a line of --jsonl or a row of a table, read and answered
 *
 * The first byte says what the record is, whether its text is HTML and what is carried through, the next six
 * which options there are; the rest is the record.
 */
#include "draw.h"

#include "host/archive/answer.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static rub_doc *doc;
    static const char *const paths[] = {"text", "article.body", "a.0.b"}, *const keeps[] = {NULL, "all",
                                                                                            "a,b.c"};
    if (!length) return 0;
    source_string columns[] = {{(char[]){"id"}, 2}, {(char[]){"text"}, 4}};
    const source_fields fields = {.text = paths[bytes[0] % 3],
                                  .id = "id",
                                  .keep = keeps[bytes[0] / 3 % 3],
                                  .html = bytes[0] / 9 % 2 == 1};
    const source source = {.kind = (source_kind)(bytes[0] / 18 % 3),
                           .name = "fuzz",
                           .fields = &fields,
                           .columns = columns,
                           .column_count = 2,
                           .text_column = 1};
    const fuzz_drawn drawn = fuzz_draw(bytes + 1, length - 1);
    const answer_form form = {
        .model = fuzz_model(), .options = drawn.options, .format = RUB_JSON, .html = fields.html};
    char *record = fuzz_copy(drawn.text, drawn.length);
    stats stats = {0};
    buffer out = {0};
    answer_record(&form, &source, record, drawn.length, 1, &doc, &stats, &out);
    buffer_free(&out);
    free(record);
    return 0;
}
