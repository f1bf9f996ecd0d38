/* address.h - where URLs, e-mail addresses and domains end */
#ifndef RUB_ADDRESS_H
#define RUB_ADDRESS_H

#include "base/cursor.h"

/* The end of a URL that starts at `at`: up to white space, without closing punctuation. */
const char *rub_address_url_end(const rub_cursor *s, const char *at);

/* "jane.roe@example.com": the end of an e-mail address that starts at `at`, or NULL. Looks 64 bytes ahead for
 * the @. */
const char *rub_address_email_end(const rub_cursor *s, const char *at);

/* ".com", ".co.uk": the end of known domain labels that start with the dot at `at`, or NULL. */
const char *rub_address_domain_end(const rub_cursor *s, const char *at);

#endif
