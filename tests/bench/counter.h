/* counter.h - counts the work of code that is compiled with -fsanitize-coverage=trace-pc and linked with
 * --wrap for the functions that move memory */
#ifndef COUNTER_H
#define COUNTER_H

#include <stdint.h>

/* Basic blocks that have run so far, and one for each 16 bytes that were copied, moved, compared or cleared.
 */
uint64_t counter_now(void);

#endif
