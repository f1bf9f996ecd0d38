/* frame_memory.c - room for sums of weights, and the labeller's transitions and powers as frame_lattice.c
 * wants them */
#include "quotes/frame_memory.h"

/* Slots: 1024 hold an article; 16384 are half a megabyte, and more leave the cache. */
enum { LEAST_BITS = 8, MOST_BITS = 14 };

static void read_weights(rub_frame_memory *memory) {
    const rub_weights *weights = memory->weights;
    for (uint32_t x = 0; x < RUB_FRAME_LABELS; x++)
        for (uint32_t y = 0; y < RUB_FRAME_LABELS; y++) {
            int32_t value = weights->transitions[x * RUB_FRAME_LABELS + y];
            memory->steps[y][x] = (value < RUB_NEVER    ? RUB_NEVER
                                   : value > -RUB_NEVER ? -RUB_NEVER
                                                        : value) *
                                  RUB_FRAME_STEP;
        }
    for (uint32_t i = 0; i < memory->power_count; i++)
        memory->powers[i] = rub_weights_power(i, weights->scale);
}

rub_frame_memory *rub_frame_memory_new(rub_arena *arena, const rub_weights *weights, uint32_t tokens) {
    rub_frame_memory *memory = rub_arena_alloc(arena, sizeof *memory);
    if (!memory) return NULL;
    memory->weights = weights;
    memory->bits = LEAST_BITS;
    while (memory->bits < MOST_BITS && 1u << memory->bits < tokens) memory->bits++;
    memory->power_count = RUB_FRAME_POWER_NATS * weights->scale + 1;
    memory->powers = rub_arena_alloc(arena, memory->power_count * sizeof *memory->powers);
    memory->sums = rub_arena_zero(arena, sizeof *memory->sums << memory->bits);
    if (!memory->powers || !memory->sums) return NULL;
    read_weights(memory);
    return memory;
}
