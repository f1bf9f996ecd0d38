/* quote_template.h - how the features of quotations are made: places by offset, values to buckets, templates
 * to hashes */
#ifndef RUB_QUOTE_TEMPLATE_H
#define RUB_QUOTE_TEMPLATE_H

#include "model/word_list.h"
#include "quotes/passage.h"
#include "quotes/quote_set.h"

/* Outside of the passage there is one place that is like nothing else. */
static const rub_place rub_template_nowhere = {
    .word = 0x9E3779B9u, .suffix = 7, .look = 7, .sort = 15, .kind = 15, .group = 0xFFF, .class = 0xFFF};

static inline const rub_place *rub_template_place(const rub_passage *p, uint32_t at, int32_t by) {
    int64_t i = (int64_t)at + by;
    return i < 0 || i >= (int64_t)p->places.count ? &rub_template_nowhere : &p->places.rows[i];
}

static inline uint32_t rub_template_mix(uint32_t a, uint32_t b) {
    uint32_t h = (a ^ (b * 0x85EBCA6Bu)) * 0xC2B2AE35u;
    h ^= h >> 15;
    return (h ^ (b >> 16)) * 0x27D4EB2Fu;
}

/* A feature is a template and up to two values. */
static inline uint32_t rub_template_feature(uint32_t template, uint32_t a, uint32_t b) {
    uint32_t h = rub_template_mix(rub_template_mix(template * 0x9E3779B1u, a), b);
    return h ^ h >> 13;
}

static inline void rub_template_add(rub_quote_features *f, uint32_t template, uint32_t a, uint32_t b) {
    if (f->count < RUB_QUOTE_FEATURES_MAX) f->rows[f->count++] = rub_template_feature(template, a, b);
}

static inline uint32_t rub_template_near(uint32_t n) {
    return n < 5 ? n : n < 7 ? 5 : n < 10 ? 6 : n < 15 ? 7 : n < 25 ? 8 : 9;
}

static inline uint32_t rub_template_few(uint32_t n, uint32_t most) {
    return n < most ? n : most;
}

#endif
