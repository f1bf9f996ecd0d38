/* distinct.h - the distinct words of a window, with what is the same wherever each of them stands
 *
 * Half of a text is words that were there before. What lists and classes say of a word is looked up once, and
 * what its features weigh together is added up once for each place from which it is seen: as the word itself,
 * as the one before, the one after, and so on.
 */
#ifndef RUB_DISTINCT_H
#define RUB_DISTINCT_H

#include "document.h"
#include "model/cluster.h"
#include "model/score.h"

/* Where a word stands, seen from the one whose features are asked for. */
typedef enum rub_part {
    RUB_PART_BEFORE_2,
    RUB_PART_BEFORE,
    RUB_PART_OWN,
    RUB_PART_AFTER,
    RUB_PART_AFTER_2,
    RUB_PARTS
} rub_part;

#define RUB_DISTINCT_LABELS 24u   /* of the weights, at most */
#define RUB_DISTINCT_MAX    4096u /* words; then it starts anew, so that memory stays small */

/* Two words are one where all of the first three and their bytes are the same, and whether a sentence begins
 * with them. */
typedef struct rub_distinct_word {
    uint64_t marks;  /* rub_view */
    uint32_t shape;  /* rub_view */
    uint16_t value;  /* rub_view */
    uint16_t summed; /* set of the parts whose sums are there */
    uint32_t token;  /* a place where it stands */
    uint16_t classes[RUB_CLUSTER_VIEWS];
    uint64_t lists;
    uint64_t sums[RUB_PARTS][RUB_SUM_SIZE(RUB_DISTINCT_LABELS)];
} rub_distinct_word;

/* Row 0 is what stands beyond a sentence. */
typedef struct rub_distinct {
    const rub_doc *doc;
    const rub_clusters *clusters;
    rub_distinct_word *rows;
    uint32_t count, room;
    uint32_t *slots; /* row, 0: free */
    uint32_t mask;   /* slots - 1 */
} rub_distinct;

/* For a window of so many tokens. */
rub_status rub_distinct_open(rub_distinct *distinct, rub_arena *arena, const rub_doc *doc,
                             const rub_clusters *clusters, uint32_t tokens);

/* Before each run: makes room where there is none left. Rows found before are no longer rows. */
void rub_distinct_begin(rub_distinct *distinct);

/* The row of a word; RUB_NONE where there is no room for it. */
uint32_t rub_distinct_find(rub_distinct *distinct, uint32_t token, uint32_t shape, uint64_t marks,
                           uint32_t value);

#endif
