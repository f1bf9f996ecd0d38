/* register.h - whether a text is written the way people chat: "lol im going 2 vietnam w/ emily", "#elxn44
 * @cbc" */
#ifndef RUB_REGISTER_H
#define RUB_REGISTER_H

#include "document.h"

/* Reads it from the text itself: a short text need not be a post, nor a long one an article. */
bool rub_register_is_informal(const rub_doc *doc);

#endif
