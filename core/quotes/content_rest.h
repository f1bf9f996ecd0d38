/* content_rest.h - where a content goes on that was cut */
#ifndef RUB_CONTENT_REST_H
#define RUB_CONTENT_REST_H

#include "quotes/frame.h"

/* Takes the rest of a clause that ends in a list of names, or in a word that cannot end one. */
void rub_content_rest_take(const rub_passage *passage, rub_frame *frame);

#endif
