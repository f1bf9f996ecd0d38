/* hash.c - hashes a run of bytes */
#include "base/hash.h"

uint32_t rub_hash(uint32_t seed, const char *bytes, size_t length) {
    uint32_t hash = seed ^ 2166136261u;
    for (size_t i = 0; i < length; i++) hash = (hash ^ (uint8_t)bytes[i]) * 16777619u;
    return rub_hash_mix(hash);
}
