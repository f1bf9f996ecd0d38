/* model.h - the model file: magic, version, a table of checked sections
 *
 * Little-endian. Header: "RUBM", u32 version, u32 file length, u32 checksum of all that follows the header, u32 section
 * count, then {u32 tag, u32 offset, u32 length} a section, then the sections, each 8-byte aligned.
 */
#ifndef RUB_MODEL_H
#define RUB_MODEL_H

#include "weights.h"

#define RUB_MODEL_VERSION 1u
#define RUB_TAG(a, b, c, d) ((uint32_t)(a) | (uint32_t)(b) << 8 | (uint32_t)(c) << 16 | (uint32_t)(d) << 24)

typedef struct rub_section { const uint8_t *bytes; uint32_t length; } rub_section;

/* NULL and 0 where the model has no such section. */
rub_section rub_model_section(const rub_model *model, uint32_t tag);

/* The labellers, expanded by rub_model_open (rub_weights_open into an arena of the model); NULL where the model has no
 * such section, as while one is being trained. */
#define RUB_SECTION_NAMES RUB_TAG('N', 'A', 'M', 'W')
#define RUB_SECTION_QUOTES RUB_TAG('Q', 'U', 'O', 'W')
const rub_weights *rub_model_names(const rub_model *model);
const rub_weights *rub_model_quotes(const rub_model *model);

#endif
