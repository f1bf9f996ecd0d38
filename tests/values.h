/* values.h - what the rules for dates, times and amounts find in a sentence, for tests of them */
#ifndef TESTS_VALUES_H
#define TESTS_VALUES_H

/* `expected`: "TYPE text" of the values, in text order, with | between. */
void values_are(const char *text, const char *expected);

#endif
