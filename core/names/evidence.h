/* evidence.h - what spoke for a name: the heaviest features of the tagger at each name that it found
 *
 * "Angela Merkel": the given name in a list, "Merkel" before "visited", ... For whoever asks why; the engine
 * itself never does. It tags the document once more.
 */
#ifndef RUB_EVIDENCE_H
#define RUB_EVIDENCE_H

#include "names/feature.h"

#define RUB_EVIDENCE_MAX 5u

typedef struct rub_evidence {
    rub_feature_note feature;
    uint32_t token;
    int32_t weight; /* for the name's label against none, in hundredths of a nat */
} rub_evidence;

/* Of one name, the heaviest first. */
typedef struct rub_evidences {
    rub_evidence rows[RUB_EVIDENCE_MAX];
    uint32_t count;
} rub_evidences;

/* Calls `take` for each row of doc->names (a trace sees them after the stage "tagger"), in text order. */
rub_status rub_evidence_find(const rub_doc *doc,
                             void (*take)(void *context, const rub_finding *name, const rub_evidences *found),
                             void *context);

#endif
