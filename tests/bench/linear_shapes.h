/* linear_shapes.h - the texts of make linear: what a long text may be made of, at its most */
#ifndef LINEAR_SHAPES_H
#define LINEAR_SHAPES_H

#include <stddef.h>
#include <stdint.h>

typedef struct linear_shape {
    const char *name;
    size_t size;       /* the smallest of three sizes, in bytes; the largest is four times as long */
    const char *piece; /* repeated; # in it is a number in letters, another one each time */
} linear_shape;

extern const linear_shape linear_shapes[]; /* the last has no name */

/* Small pieces, each repeated as it is. */
extern const uint32_t linear_piece_count;
linear_shape linear_piece(uint32_t number);

/* Of about `size` bytes; give back with free. */
char *linear_shape_make(const linear_shape *shape, size_t size, size_t *length);

#endif
