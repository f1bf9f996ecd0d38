/* guard.h - built with the address sanitizer, an arena's free memory may not be touched
 *
 * An arena takes large blocks and hands out pieces of them, which a sanitizer cannot know: a read beyond a
 * piece is a read of the block. So the arena says which bytes are handed out, and leaves a gap behind each
 * piece. In other builds nothing of it is there.
 */
#ifndef RUB_GUARD_H
#define RUB_GUARD_H

#include <stddef.h>

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define RUB_GUARDED 1
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define RUB_GUARDED 1
#endif

#ifdef RUB_GUARDED
#define RUB_GUARD_GAP ((size_t)16)
void __asan_poison_memory_region(const volatile void *address, size_t size);
void __asan_unpoison_memory_region(const volatile void *address, size_t size);
#define rub_guard_close(address, size) __asan_poison_memory_region(address, size)
#define rub_guard_open(address, size)  __asan_unpoison_memory_region(address, size)
#else
#define RUB_GUARD_GAP                  ((size_t)0)
#define rub_guard_close(address, size) ((void)(address), (void)(size))
#define rub_guard_open(address, size)  ((void)(address), (void)(size))
#endif

#endif
