/* country.c - binary search in section LINK of the model, every offset checked */
#include "model/country.h"
#include "model/model.h"

typedef struct section {
    const uint8_t *names, *places, *strings;
    uint32_t name_count, place_count, string_bytes;
} section;

static bool open_section(const rub_model *model, section *found) {
    rub_section all = rub_model_section(model, RUB_COUNTRY_TAG);
    if (all.length < RUB_COUNTRY_HEAD) return false;
    uint64_t names = rub_u32(all.bytes), places = rub_u32(all.bytes + 4), strings = rub_u32(all.bytes + 8);
    if (RUB_COUNTRY_HEAD + names * RUB_COUNTRY_NAME + places * RUB_COUNTRY_ROW + strings > all.length)
        return false;
    found->name_count = (uint32_t)names;
    found->place_count = (uint32_t)places;
    found->string_bytes = (uint32_t)strings;
    found->names = all.bytes + RUB_COUNTRY_HEAD;
    found->places = found->names + names * RUB_COUNTRY_NAME;
    found->strings = found->places + places * RUB_COUNTRY_ROW;
    return true;
}

/* The first name that is not below (hash, kind). */
static uint32_t search(const section *in, uint32_t hash, uint32_t kind) {
    uint32_t low = 0, high = in->name_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const uint8_t *name = in->names + (size_t)middle * RUB_COUNTRY_NAME;
        if (rub_u32(name) < hash || (rub_u32(name) == hash && name[6] < kind)) low = middle + 1;
        else high = middle;
    }
    return low;
}

static bool read_place(const section *in, const uint8_t *name, rub_country *place) {
    if (rub_u16(name + 4) >= in->place_count) return false;
    const uint8_t *row = in->places + (size_t)rub_u16(name + 4) * RUB_COUNTRY_ROW;
    uint32_t title = rub_u32(row), length = rub_u16(row + 4);
    if (title > in->string_bytes || length > in->string_bytes - title) return false;
    place->title = (const char *)in->strings + title;
    place->title_length = length;
    place->code = (const char *)row + 6;
    place->doubt = name[7] != 0;
    return true;
}

bool rub_country_find(const rub_model *model, uint32_t hash, uint32_t kind, rub_country *place) {
    section in;
    if (!open_section(model, &in)) return false;
    uint32_t at = search(&in, hash, kind);
    if (at == in.name_count) return false;
    const uint8_t *name = in.names + (size_t)at * RUB_COUNTRY_NAME;
    return rub_u32(name) == hash && name[6] == kind && read_place(&in, name, place);
}
