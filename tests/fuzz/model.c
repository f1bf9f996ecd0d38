/* model.c - libFuzzer target: the project's model with some of its bytes changed and its checksum mended
 *
 * The input is six bytes of options and a list of changes, five bytes each: where (four, of the whole file)
 * and what. An odd first byte of the list cuts the file short as well. What opens has to annotate and write;
 * what it says does not matter.
 */
#include "draw.h"

#include "model/model.h"

static const char text[] =
    "PARIS (AP) - Anna Kern, the mayor of Oslo, said on 5 May 2021: \"We paid $1.2 million,\" "
    "according to Acme Corp. (AC). \"No,\" she said.\n\nHe told Reuters that 40 percent left.\n";

static void put_u32(uint8_t *to, uint32_t value) {
    for (int i = 0; i < 4; i++) to[i] = (uint8_t)(value >> 8 * i);
}

/* Changes are gathered at the frame and the beginnings of sections, where a wrong number does most. */
static size_t place(const uint8_t *change, size_t length) {
    uint32_t where = rub_u32(change);
    return where % 3 ? where / 3 % length : where / 3 % 4096 % length;
}

static size_t damage(uint8_t *model, size_t length, const uint8_t *bytes, size_t count) {
    if (count && bytes[0] % 2 && count > 4)
        length = RUB_MODEL_HEADER + rub_u32(bytes + 1) % (length - RUB_MODEL_HEADER);
    for (size_t at = 0; at + 5 <= count; at += 5) model[place(bytes + at, length)] = bytes[at + 4];
    memcpy(model, "RUBM", 4);
    put_u32(model + 4, RUB_MODEL_VERSION);
    put_u32(model + 8, (uint32_t)length);
    put_u32(model + 12, rub_model_checksum(model + RUB_MODEL_SUMMED, (uint32_t)length - RUB_MODEL_SUMMED));
    return length;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    static char *whole;
    static size_t size;
    if (!whole) whole = fuzz_model_bytes(&size);
    char *copy = fuzz_copy((const uint8_t *)whole, size);
    const fuzz_drawn drawn = fuzz_draw(bytes, length);
    size_t left = damage((uint8_t *)copy, size, drawn.text, drawn.length);
    rub_model *model = NULL;
    rub_doc *doc = NULL;
    if (rub_model_open(copy, left, NULL, &model) == RUB_OK &&
        rub_annotate(model, text, sizeof text - 1, &drawn.options, &doc) == RUB_OK)
        fuzz_look(doc);
    rub_doc_free(doc);
    rub_model_close(model);
    free(copy);
    return 0;
}
