/* json.h - a document as JSON: the contract for the command, the page, the tests and every embedder */
#ifndef RUB_JSON_H
#define RUB_JSON_H

#include "write/out.h"

/* One object without white space, keys always there and in this order, no line feed at the end. The same
 * bytes as JSON.stringify gives for the document of web/rubricate.js. */
void rub_json_write(rub_out *out);

#endif
