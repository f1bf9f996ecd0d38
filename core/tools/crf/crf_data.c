/* crf_data.c - collects the sequences that a CRF is trained on */
#include "tools/crf/crf_inside.h"

#include <stdio.h>
#include <stdlib.h>

void *crf_grow(void *array, uint32_t count, uint32_t *room, size_t size) {
    if (count < *room) return array;
    *room = *room + *room / 2 + 64;
    array = realloc(array, *room * size);
    if (!array) {
        fputs("trainer: memory ran out\n", stderr);
        exit(1);
    }
    return array;
}

crf_data *crf_new(uint32_t labels) {
    crf_data *data = calloc(1, sizeof *data);
    data->labels = labels;
    return data;
}

void crf_begin(crf_data *data, uint32_t corpus, float weight) {
    *GROW(data->sequences, data->sequence_count, data->sequence_room) =
        (sequence){.first = data->position_count,
                   .corpus = corpus,
                   .group = data->group,
                   .first_feature = data->feature_count,
                   .weight = weight};
}

void crf_position(crf_data *data, uint64_t allowed) {
    *GROW(data->positions, data->position_count, data->position_room) =
        (position){.allowed = allowed, .first = data->feature_count};
    data->sequences[data->sequence_count - 1].count++;
}

void crf_feature(crf_data *data, uint32_t feature) {
    *GROW(data->features, data->feature_count, data->feature_room) = feature >> (32 - RUB_FEATURE_BITS);
    data->positions[data->position_count - 1].count++;
    data->positions[data->position_count - 1].always++;
}

void crf_optional(crf_data *data, uint32_t feature) {
    *GROW(data->features, data->feature_count, data->feature_room) = feature >> (32 - RUB_FEATURE_BITS);
    data->positions[data->position_count - 1].count++;
}

void crf_group(crf_data *data, uint32_t group) {
    data->group = group;
}

void crf_drop(crf_data *data) {
    const sequence *last = &data->sequences[--data->sequence_count];
    data->position_count = last->first;
    data->feature_count = last->first_feature;
}

void crf_free(crf_data *data) {
    free(data->sequences), free(data->positions), free(data->features);
    free(data);
}
