/* country.h - the countries that the model knows, by their names, demonyms and capitals: section LINK
 *
 * Section LINK, little-endian: u32 names, u32 places, u32 bytes of strings; a name {u32 hash, u16 place, u8
 * kind, u8 doubt}, sorted by hash and kind; a place {u32 title, u16 title length, 2 bytes code}; strings.
 * Made by core/tools/links_make from core/data/countries.tsv and links.tsv. A hash is rub_name_form_hash of a
 * name; kinds are rub_link_kind.
 */
#ifndef RUB_COUNTRY_H
#define RUB_COUNTRY_H

#include "model/model.h"

#include <stdbool.h>

#define RUB_COUNTRY_TAG  RUB_TAG('L', 'I', 'N', 'K')
#define RUB_COUNTRY_HEAD 12u
#define RUB_COUNTRY_NAME 8u /* bytes a name */
#define RUB_COUNTRY_ROW  8u /* bytes a place */

typedef struct rub_country {
    const char *code;  /* two letters, ISO 3166-1 */
    const char *title; /* of the English Wikipedia's article, UTF-8, with spaces */
    uint32_t title_length;
    bool doubt; /* the name is others' too ("Georgia"): links only with evidence in the text */
} rub_country;

/* The place that a name of this hash is `kind` of; false when there is none. */
bool rub_country_find(const rub_model *model, uint32_t hash, uint32_t kind, rub_country *place);

#endif
