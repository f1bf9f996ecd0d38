/* calls.c - libFuzzer target: the module's exports in any order, with lengths that are right, wrong or huge
 *
 * The input is a row of calls. A call is a byte that says which, four that say how long, and one for its
 * unit, its confidence and its format; what it puts into the room is the rest of the input. The first byte
 * says whether there is a model: opening one takes as long as a thousand calls.
 */
#include "fuzz.h"

#include "model/model.h"

#pragma clang diagnostic ignored "-Wunknown-attributes" /* export_name */
#include "host/wasm/wasm.c"

/* As in a new instance. */
static void begin(bool with_model) {
    free(room), free(page);
    rub_doc_free(doc);
    rub_lexicon_free(lexicon);
    room = page = NULL, doc = NULL, lexicon = NULL, room_size = page_size = 0;
    model = with_model ? (rub_model *)(uintptr_t)fuzz_model() : NULL;
}

/* A call of six bytes asks for at most so much text, or a few of them would take half a minute. */
enum { CALL = 6, ROOM_MOST = 1 << 16, RIGHT = 3 };

/* Three of eight are right: what there is room for. */
static uint32_t length_of(const uint8_t *call) {
    uint32_t any = rub_u32(call + 1);
    return call[0] >> 5 < RIGHT && room_size ? any % room_size : any;
}

static void put(const uint8_t *rest, size_t left) {
    char *to = room_for((uint32_t)left);
    if (to && left) memcpy(to, rest, left);
}

/* A document's rows have to be what they promise, but those that a result has turned into the caller's units.
 */
static void one(const uint8_t *call, const uint8_t *rest, size_t left) {
    uint32_t length = length_of(call), small = call[5];
    switch (call[0] % 7) {
    case 0: room_for(length % ROOM_MOST); break;
    case 1: put(rest, left); break;
    case 2: fuzz_need(use_model(length) != RUB_OK); break;
    case 3: fuzz_need(strlen(use_lexicon(length)) < sizeof complaints); break;
    case 4: fuzz_need(((const uint32_t *)run_text(length, small % 5, small))[0] < RUB_STATUS_COUNT); break;
    case 5:
        fuzz_need(((const uint32_t *)emit(length, small & 64 ? RUB_NONE : length, small % 5, small,
                                          small % 13))[0] < RUB_STATUS_COUNT);
        break;
    default: fuzz_need(layout() != NULL);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    if (!length) return 0;
    begin(bytes[0] & 1);
    for (size_t at = 1; at + CALL <= length; at += CALL)
        one(bytes + at, bytes + at + CALL, length - at - CALL);
    return 0;
}
