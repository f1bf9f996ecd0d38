/* html_character.h - the character that a reference of HTML stands for: "&amp;" is "&", "&#8217;" is "’" */
#ifndef RUB_HTML_CHARACTER_H
#define RUB_HTML_CHARACTER_H

#include <stdint.h>

/* Bytes of the reference at `at`, which is a "&", and the code point that it stands for; 0 bytes where it is
 * none: "R&D;". *code is 0 for a number that no character has: "&#xD800;". */
uint32_t rub_html_character(const char *at, const char *end, uint32_t *code);

#endif
