/* model.h - the model file: magic, version, a table of checked sections
 *
 * Little-endian: "RUBM", u32 version, u32 file length, u32 checksum of all that follows it, u32 section
 * count, then {u32 tag, u32 offset, u32 length} a section in any order, then the sections, each 8-byte
 * aligned. The file is padded to a multiple of 4. rub_model_open has checked that every section lies in the
 * file; what is in it is checked by who reads it.
 */
#ifndef RUB_MODEL_H
#define RUB_MODEL_H

#include "model/weights.h"

#define RUB_MODEL_VERSION   2u
#define RUB_MODEL_HEADER    20u /* bytes before the section table */
#define RUB_MODEL_ENTRY     12u /* bytes of a row of the section table */
#define RUB_MODEL_SUMMED    16u /* where the checksum begins to count */
#define RUB_TAG(a, b, c, d) ((uint32_t)(a) | (uint32_t)(b) << 8 | (uint32_t)(c) << 16 | (uint32_t)(d) << 24)

/* Bytes of the model need not be aligned where the caller put them. Compilers make one load of each. */
static inline uint32_t rub_u16(const uint8_t *at) {
    return at[0] | (uint32_t)at[1] << 8;
}
static inline uint32_t rub_u32(const uint8_t *at) {
    return rub_u16(at) | rub_u16(at + 2) << 16;
}
static inline uint64_t rub_u64(const uint8_t *at) {
    return rub_u32(at) | (uint64_t)rub_u32(at + 4) << 32;
}

typedef struct rub_section {
    const uint8_t *bytes;
    uint32_t length;
} rub_section;

/* Modules that need more than their section's bytes add a field here, filled by model.c with their own open
 * function. */
struct rub_model {
    rub_arena arena;      /* holds this row, too */
    const uint8_t *bytes; /* the caller's */
    uint32_t length;
    uint32_t section_count;
    rub_weights *names, *quotes; /* NULL: no such section */
    rub_section lists;           /* asked for at every token */
    const uint8_t *list_sets;    /* [list_set_count], 8 bytes each: rub_word_lists */
    uint32_t list_set_count;
    const struct rub_wordmap *list_map;  /* these three are checked once, not by each stage of a document; */
    const struct rub_clusters *clusters; /* empty where the model has no such section */
    const struct rub_gazetteer *gazetteer;
    const struct rub_vocabulary *vocabulary; /* hashes of the words that rules name */
};

#define RUB_SECTION_LISTS     RUB_TAG('L', 'I', 'S', 'T')
#define RUB_SECTION_CLUSTERS  RUB_TAG('C', 'L', 'U', 'S')
#define RUB_SECTION_GAZETTEER RUB_TAG('G', 'A', 'Z', 'E')

/* NULL and 0 where the model has no such section. */
rub_section rub_model_section(const rub_model *model, uint32_t tag);

/* The labellers, expanded by rub_model_open (rub_weights_open into an arena of the model); NULL where the
 * model has no such section, as while one is being trained. */
#define RUB_SECTION_NAMES  RUB_TAG('N', 'A', 'M', 'W')
#define RUB_SECTION_QUOTES RUB_TAG('Q', 'U', 'O', 'W')
const rub_weights *rub_model_names(const rub_model *model);
const rub_weights *rub_model_quotes(const rub_model *model);

/* Changes with every changed bit of any one byte. For the packer. */
uint32_t rub_model_checksum(const uint8_t *bytes, uint32_t length);

#endif
