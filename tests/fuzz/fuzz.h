/* fuzz.h - what the fuzz targets share: the model, an exact copy, a document looked at and written */
#ifndef FUZZ_H
#define FUZZ_H

#include "rubricate.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/* Ends the run where `holds` is false; the input is then kept as a finding. */
void fuzz_need(bool holds);

/* build/en.rubm with its length, and opened: once a run. */
char *fuzz_model_bytes(size_t *length);
const rub_model *fuzz_model(void);

/* A copy without a byte to spare, so that the sanitizer sees a read beyond its end. */
char *fuzz_copy(const uint8_t *bytes, size_t length);

/* Its rows are what they promise, and every format can be written. */
void fuzz_look(const rub_doc *doc);

#endif
