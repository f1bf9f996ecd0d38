/* content_dateline.h - where and when a report was written: no part of what is said */
#ifndef RUB_CONTENT_DATELINE_H
#define RUB_CONTENT_DATELINE_H

#include "quotes/frame.h"

/* Moves the beginning of a content behind the dateline of its sentence. */
void rub_content_dateline_drop(const rub_passage *passage, rub_frame *frame);

#endif
