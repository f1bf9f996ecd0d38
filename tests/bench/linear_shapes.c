/* linear_shapes.c - the texts of make linear */
#include "linear_shapes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SMALL 20000u

/* The largest of a shape is 10 MB in one paragraph, 10^6 marks, 10^6 combining ones, 10^5 names of one
 * spelling, 10^5 quotations, a word of 5 MB. In a piece, # is a number in letters, another one each time. */
const linear_shape linear_shapes[] = {
    {"one paragraph", 2500000,
     "Anna Kern of Acme Corp. told Ivo Novak in Brno on Monday that it is over. He agreed. "},
    {"marks", 1000000, "\"Yes\" "},
    {"open marks", 500000,
     "\xE2\x80\x9C"
     "a "},
    {"names, all different", 400000, "Ka# Lo# met. "},
    {"one name", 375000, "Anna Kern met. "},
    {"combining marks", 500000, "\xCC\x81"},
    {"quotations", 900000, "\"It is number #,\" said Anna.\n\n"},
    {"quotations in a line", 900000, "Anna Ka# said that it is late. "},
    {"one word", 1250000, "a"},
    {"one number", 500000, "1"},
    {"paragraphs", 1000000, "Council Backs Bridge #\n\n"},
    {"lines", 500000, "Ka# 1\n"},
    {NULL, 0, NULL},
};

static const char *const pieces[] = {
    "\"",
    "' ",
    "\xE2\x80\x9C",
    "\xE2\x80\x9D",
    "\xE2\x80\x9C\xE2\x80\x98",
    "(",
    "(\"[",
    ". ",
    "...",
    "? ",
    "- ",
    "\xE2\x80\x94",
    ", ",
    ": ",
    "\n",
    "\n\n",
    "\t",
    "A\n",
    "\"A\n\n",
    "Anna: ",
    "ABC ",
    "Anna ",
    "Anna Kern ",
    "Anna, ",
    "Mr. ",
    "J. ",
    "(CHI) ",
    "the president ",
    "he ",
    "he said ",
    "\"Yes,\" said Anna. ",
    "Anna said that ",
    "according to ",
    "1",
    "1,",
    "5 May ",
    "9\xE2\x80\x93"
    "12, ",
    "Q1 ",
    "Roe, Ada; ",
    "Roe v Moe, ",
    "Leeds 3-0 Hull, ",
    "Leeds 3-0 Hull, then Okafor scored, ",
    "he met them at the Oval Zed, and ",
    "12 Kemble Road, Oslo, and ",
    "Anna Kern met Kern, and ",
    "12 345 ",
    "12-",
    "1 000 ",
    "$1.2m ",
    "% ",
    "Aa",
    "a-",
    "@a ",
    "\xFF",
    "\xF0\x9F\x98\x80",
    "e\xCC\x81",
    "\xE6\x9D\xB1\xE4\xBA\xAC",
    "Anna Kern of Acme Corp. told Ivo Novak in Brno on Monday that \"it is over\". He agreed.\n\n",
};

const uint32_t linear_piece_count = sizeof pieces / sizeof *pieces;

linear_shape linear_piece(uint32_t number) {
    return (linear_shape){pieces[number], SMALL, pieces[number]};
}

/* A number as three letters and more, so that it looks like the end of a name. */
static uint32_t put_number(char *out, uint32_t number) {
    uint32_t count = 0;
    for (uint32_t n = number + 26 * 26; n; n /= 26) out[count++] = (char)('a' + n % 26);
    return count;
}

char *linear_shape_make(const linear_shape *shape, size_t size, size_t *length) {
    char *text = malloc(size + 256);
    size_t at = 0;
    for (uint32_t number = 0; text && at < size; number++)
        for (const char *c = shape->piece; *c; c++) {
            if (*c == '#') at += put_number(text + at, number);
            else text[at++] = *c;
        }
    *length = at;
    return text;
}
