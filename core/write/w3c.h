/* w3c.h - a document as W3C Web Annotations */
#ifndef RUB_W3C_H
#define RUB_W3C_H

#include "write/out.h"

/* An AnnotationPage (https://www.w3.org/TR/annotation-model/): an annotation a name or quotation, each with a
 * TextQuoteSelector and a TextPositionSelector. The latter counts code points, whatever the document's unit
 * is, as that standard says. The target's source is the id, or urn:rubricate:text where there is none. */
void rub_w3c_write(rub_out *out);

#endif
