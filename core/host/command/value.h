/* value.h - the values of options; a wrong one ends the command with a sentence that says what to give */
#ifndef RUB_VALUE_H
#define RUB_VALUE_H

#include <stdint.h>

/* The place of `value` among `names`. */
int value_choice(const char *value, const char *const *names, int count, const char *option);
unsigned long value_number(const char *value, const char *option, unsigned long least, unsigned long most);
unsigned value_hundredths(const char *value, const char *option); /* "0.85" to 85 */
uint64_t value_stages(const char *names, const char *option);     /* the set of stages in "edge,repeat" */

/* The table of stages for people; 0, or 1 where it could not be written. */
int value_list_stages(void);

#endif
