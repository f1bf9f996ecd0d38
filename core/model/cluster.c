/* cluster.c - reads word classes from the model */
#include "model/cluster.h"
#include "base/hash.h"
#include "model/model.h"

#include <string.h>

#define HEAD 8u

/* Field `k` of the payload; false where the header has no such field. */
static bool read_field(const uint8_t *bytes, uint32_t k, uint32_t *shift, uint32_t *bits) {
    if (k >= bytes[0]) return false;
    *shift = 0;
    for (uint32_t i = 0; i < k; i++) *shift += bytes[2 + i];
    *bits = bytes[2 + k];
    return *bits >= 1 && *bits <= 15 && *shift + *bits <= 31;
}

static bool read_view(const uint8_t *bytes, uint32_t length, uint32_t k, rub_clusters *clusters) {
    const uint8_t *row = bytes + HEAD + 4 * k;
    if (!read_field(bytes, row[0], &clusters->view[k].shift, &clusters->view[k].bits)) return false;
    uint32_t offset = rub_u16(row + 2), size = 2u << clusters->view[k].bits;
    if (offset && (offset > length || size > length - offset)) return false;
    clusters->view[k].table = offset ? bytes + offset : NULL;
    return true;
}

/* The wordmap begins where the last table ends. */
static uint32_t map_offset(const uint8_t *bytes, const rub_clusters *clusters) {
    uint32_t end = HEAD + 4 * clusters->views;
    for (uint32_t k = 0; k < clusters->views; k++) {
        if (!clusters->view[k].table) continue;
        uint32_t table_end = (uint32_t)(clusters->view[k].table - bytes) + (2u << clusters->view[k].bits);
        if (table_end > end) end = table_end;
    }
    return (end + 3) & ~3u;
}

/* Where the wordmap begins; 0 where the views are not sound. */
static uint32_t read_views(const uint8_t *bytes, uint32_t length, rub_clusters *clusters) {
    if (!bytes || length < HEAD) return 0;
    uint32_t fields = bytes[0], views = bytes[1];
    if (fields > RUB_CLUSTER_FIELDS || views > RUB_CLUSTER_VIEWS || HEAD + 4 * views > length) return 0;
    clusters->views = views;
    for (uint32_t k = 0; k < views; k++)
        if (!read_view(bytes, length, k, clusters)) return 0;
    uint32_t at = map_offset(bytes, clusters);
    return at < length ? at : 0;
}

rub_status rub_clusters_read(rub_arena *arena, const uint8_t *bytes, uint32_t length,
                             rub_clusters *clusters) {
    rub_clusters made = {0};
    uint32_t at = read_views(bytes, length, &made);
    *clusters = (rub_clusters){0};
    if (at) RUB_TRY(rub_wordmap_open(arena, bytes + at, length - at, &made.map));
    if (made.map.count) *clusters = made;
    return RUB_OK;
}

rub_clusters rub_clusters_open(const rub_model *model) {
    return *model->clusters;
}

uint32_t rub_clusters_key(const rub_token *token) {
    if (!(token->flags & RUB_TOKEN_DIGIT)) return token->word;
    uint8_t form[4] = {(uint8_t)token->shape, (uint8_t)(token->shape >> 8), (uint8_t)token->length, 0};
    return rub_hash(1, (const char *)form, sizeof form);
}

void rub_clusters_of(const rub_clusters *clusters, const rub_token *token,
                     uint16_t classes[RUB_CLUSTER_VIEWS]) {
    memset(classes, 0, RUB_CLUSTER_VIEWS * sizeof *classes);
    if (!clusters->views) return;
    uint32_t payload = rub_wordmap_get(&clusters->map, rub_clusters_key(token));
    if (payload == RUB_WORDMAP_NONE) return;
    for (uint32_t k = 0; k < clusters->views; k++) {
        uint32_t value = payload >> clusters->view[k].shift & ((1u << clusters->view[k].bits) - 1);
        if (clusters->view[k].table) value = rub_u16(clusters->view[k].table + 2 * value);
        classes[k] = (uint16_t)(value + 1);
    }
}
