/* speaker.h - resolves sources to entities; sets rub_quote.speaker, fills doc->references */
#ifndef RUB_SPEAKER_H
#define RUB_SPEAKER_H

#include "document.h"

rub_status rub_speakers_find(rub_doc *doc);

#endif
