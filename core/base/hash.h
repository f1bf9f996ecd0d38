/* hash.h - 32-bit hashes of bytes, the same on every machine: model files hold them */
#ifndef RUB_HASH_H
#define RUB_HASH_H

#include <stddef.h>
#include <stdint.h>

/* The end of every hash here: spreads the last bytes over all bits (the finalizer of MurmurHash3). */
static inline uint32_t rub_hash_mix(uint32_t hash) {
    hash = (hash ^ hash >> 16) * 0x85EBCA6Bu;
    hash = (hash ^ hash >> 13) * 0xC2B2AE35u;
    return hash ^ hash >> 16;
}

/* FNV-1a with that mix. `seed` 0 for words. */
uint32_t rub_hash(uint32_t seed, const char *bytes, size_t length);

#endif
