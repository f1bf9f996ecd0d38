/* html_page.c - the frame of the page that html.c writes */
#include "write/html_page.h"
#include "base/utf8.h"
#include <string.h>

/* Characters as written: browsers and search engines show so much, validators count "&quot;" as six. */
#define TITLE_MAX 64u

static const char head[] =
    "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n"
    "<style>\n"
    ":root{color-scheme:light dark}\n"
    "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 Georgia,serif}\n"
    "h1,h2,p,li{white-space:pre-line}h1{line-height:1.2}.byline,.dateline,.caption,.legend,details{"
    "font-size:.9em}\n"
    ".standfirst{font-size:1.2em}.heading{font-weight:bold}\n"
    "mark{background:none;color:inherit;border-bottom:.15em solid #888}\n"
    "mark.person{border-color:#c0392b}mark.org{border-color:#2471a3}\n"
    "mark.gpe,mark.loc,mark.fac{border-color:#1e8449}mark.norp{border-color:#9a6a00}\n"
    ".quote{background:#c0392b1f}.cue{font-style:italic}.source{font-weight:600}\n"
    "</style>\n<title>";

static const char legend[] =
    "</title>\n</head>\n<body>\n<p class=\"legend\"><mark class=\"person\">person</mark>, "
    "<mark class=\"org\">organization</mark>, <mark class=\"gpe\">place</mark>, "
    "<mark class=\"norp\">people or party</mark>, <mark>other names and values</mark>; "
    "<span class=\"quote\">what is said</span>, <span class=\"source\">who says it</span>, "
    "<span class=\"cue\">the word for it</span></p>\n";

void rub_html_class(rub_out *out, const char *word) {
    for (; *word; word++) {
        char lower = (char)(*word >= 'A' && *word <= 'Z' ? *word + 32 : *word == '_' ? '-' : *word);
        rub_out_bytes(out, &lower, 1);
    }
}

static uint32_t written_length(uint32_t code_point) {
    char scratch[8];
    const char *escaped = rub_out_escape_html(code_point, scratch);
    return escaped && code_point ? (uint32_t)strlen(escaped) : 1;
}

/* The first block, as far as a title goes, cut between words. */
static void put_title(rub_out *out, uint32_t start, uint32_t end) {
    const char *text = out->doc->text;
    uint32_t at = start, cut = start, size;
    for (uint32_t written = 0; at < end && written < TITLE_MAX; at += size) {
        if (text[at] == ' ' || text[at] == '\n') cut = at;
        written += written_length(rub_utf8_read(text + at, text + end, &size, NULL));
    }
    if (at < end && cut == start) cut = at;
    rub_out_span(out, start, at < end ? cut : end, rub_out_escape_html);
    if (at < end) rub_out_word(out, "…");
}

void rub_html_page_begin(rub_out *out) {
    const rub_rows *rows = &out->doc->rows;
    rub_out_word(out, head);
    if (rows->block_count) put_title(out, rows->blocks[0].start, rows->blocks[0].end);
    else rub_out_word(out, "Rubricate");
    rub_out_word(out, legend);
}

/* <li><mark class="person">Ada Roe</mark> 3</li> */
static void put_entity(rub_out *out, const rub_entity *entity) {
    rub_out_word(out, "<li><mark class=\"");
    rub_html_class(out, rub_type_word(entity->type));
    rub_out_word(out, "\">");
    rub_out_span(out, entity->start, entity->end, rub_out_escape_html);
    rub_out_word(out, "</mark> ");
    rub_out_number(out, entity->count);
    rub_out_word(out, "</li>\n");
}

void rub_html_page_end(rub_out *out) {
    const rub_rows *rows = &out->doc->rows;
    if (rows->entity_count)
        rub_out_word(out, "<details>\n<summary>Named here, and how often</summary>\n<ul>\n");
    for (uint32_t i = 0; i < rows->entity_count; i++) put_entity(out, &rows->entities[i]);
    if (rows->entity_count) rub_out_word(out, "</ul>\n</details>\n");
    rub_out_word(out, "</body>\n</html>\n");
}
