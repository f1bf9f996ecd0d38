/* html_text.c - the main text of a web page, and where each part of it stands in the source */
#include "host/archive/html_text.h"

#include "base/cursor.h"
#include "host/archive/html_role.h"
#include "text/html_character.h"

#include <stdlib.h>
#include <string.h>

typedef struct reading {
    html_text *made;
    const char *html, *at, *end;
    bool keep_header;
    unsigned pre;      /* open <pre> elements */
    unsigned unclosed; /* elements whose end was looked for in vain */
    unsigned breaks;   /* line feeds that stand before the next letter */
    bool space;        /* a space stands before it */
    const char *space_start, *space_end;
} reading;

/* ---- what is made ---- */

static void add_run(html_text *made, size_t source, size_t text_length, size_t source_length) {
    html_run *last = made->run_count ? &made->runs[made->run_count - 1] : NULL;
    size_t text = made->text.length - text_length;
    if (last && text_length == source_length && last->text_length == last->source_length &&
        last->source + last->source_length == source) {
        last->text_length += text_length;
        last->source_length += source_length;
        return;
    }
    if (made->run_count == made->run_room) {
        size_t room = made->run_room ? made->run_room * 2 : 64;
        html_run *bigger = realloc(made->runs, room * sizeof *bigger);
        if (!bigger) {
            made->failed = true;
            return;
        }
        made->runs = bigger;
        made->run_room = room;
    }
    /* Room is made above. NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
    made->runs[made->run_count++] = (html_run){text, source, text_length, source_length};
}

static void put(reading *reading, const char *bytes, size_t length, const char *from, size_t source_length) {
    if (buffer_put(&reading->made->text, bytes, length)) reading->made->failed = true;
    else add_run(reading->made, (size_t)(from - reading->html), length, source_length);
}

/* The break or space that is due: nothing stands before the first letter. */
static void settle(reading *reading, const char *before) {
    bool first = !reading->made->text.length;
    if (!first && reading->breaks) put(reading, "\n\n", reading->breaks, before, 0);
    else if (!first && reading->space)
        put(reading, " ", 1, reading->space_start, (size_t)(reading->space_end - reading->space_start));
    reading->breaks = 0;
    reading->space = false;
}

static void put_code_point(reading *reading, uint32_t c, size_t source_length) {
    char bytes[4];
    size_t length = rub_utf8_write(c, bytes);
    settle(reading, reading->at);
    put(reading, bytes, length, reading->at, source_length);
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

static void read_blank(reading *reading) {
    const char *start = reading->at;
    while (reading->at < reading->end && is_blank(*reading->at)) reading->at++;
    if (!reading->space) reading->space_start = start;
    reading->space = true;
    reading->space_end = reading->at;
}

/* What browsers show for "&#xD800;". */
#define NO_CHARACTER 0xFFFDu

static bool plain(const reading *reading, char c) {
    return c != '<' && c != '&' && (reading->pre || !is_blank(c));
}

static void read_text(reading *reading) {
    const char *start = reading->at;
    if (*start == '&') {
        uint32_t code, size = rub_html_character(start, reading->end, &code);
        put_code_point(reading, !size ? '&' : code ? code : NO_CHARACTER, size ? size : 1);
        reading->at += size ? size : 1;
        return;
    }
    if (!reading->pre && is_blank(*start)) {
        read_blank(reading);
        return;
    }
    do reading->at++;
    while (reading->at < reading->end && plain(reading, *reading->at));
    settle(reading, start);
    put(reading, start, (size_t)(reading->at - start), start, (size_t)(reading->at - start));
}

/* ---- tags ---- */

static bool ends_with_nothing(const char *name) {
    static const char *const empty[] = {"br", "hr", "img", "input", "wbr", "meta", "link", "source", "col"};
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
        if (strcmp(name, empty[i]) == 0) return true;
    return false;
}

/* Elements that nobody closes are looked for to the end of the text; a page that is made of them must not
 * take the square of its length. */
#define UNCLOSED_MAX 8u

/* Behind the end of an element that is left out; one that is never closed ends with its own tag. */
static const char *skip_element(const rub_html_tag *open, const char *end, bool raw, unsigned *unclosed) {
    const char *closed = *unclosed < UNCLOSED_MAX ? rub_html_tag_closed(open, end, raw) : NULL;
    if (!closed) ++*unclosed;
    return closed ? closed : open->end;
}

static void apply_role(reading *reading, html_role role) {
    unsigned wanted = role == HTML_BLOCK ? 2 : role == HTML_LINE ? 1 : 0;
    if (reading->breaks < wanted) reading->breaks = wanted;
    if (role != HTML_SPACE || reading->space) return;
    reading->space = true;
    reading->space_start = reading->space_end = reading->at;
}

static void read_tag(reading *reading) {
    rub_html_tag tag = rub_html_tag_read(reading->at, reading->end, false);
    html_role role = html_role_of(tag.name);
    if (tag.kind == RUB_HTML_TEXT) {
        settle(reading, reading->at);
        put(reading, "<", 1, reading->at, 1);
    }
    const char *next = tag.end;
    bool away = role >= HTML_AWAY || tag.hidden || (!reading->keep_header && strcmp(tag.name, "header") == 0);
    if (tag.kind == RUB_HTML_OPEN && away && !ends_with_nothing(tag.name)) {
        next = skip_element(&tag, reading->end, role == HTML_RAW, &reading->unclosed);
        if (role < HTML_AWAY) apply_role(reading, role);
    } else if (tag.kind == RUB_HTML_OPEN || tag.kind == RUB_HTML_CLOSE) {
        apply_role(reading, role);
        if (strcmp(tag.name, "pre") == 0) reading->pre = tag.kind == RUB_HTML_OPEN ? 1 : 0;
    }
    reading->at = next;
}

static void read_part(html_text *made, const char *html, const char *start, const char *end, bool header) {
    reading reading = {.made = made, .html = html, .at = start, .end = end, .keep_header = header};
    while (reading.at < end) {
        if (*reading.at == '<') read_tag(&reading);
        else read_text(&reading);
    }
}

/* ---- the main part ---- */

/* The next outermost element `name` from *at on: its inside. An element left out, or a script, hides what is
 * in it. */
static bool next_element(const char **at, const char *end, const char *name, const char **start,
                         const char **stop, unsigned *unclosed) {
    while (*at < end && (*at = memchr(*at, '<', (size_t)(end - *at)))) {
        rub_html_tag tag = rub_html_tag_read(*at, end, false);
        html_role role = html_role_of(tag.name);
        *at = tag.end;
        if (tag.kind != RUB_HTML_OPEN) continue;
        if (strcmp(tag.name, name) == 0) {
            *start = tag.end;
            *stop = skip_element(&tag, end, false, unclosed);
            if (*stop == tag.end) *stop = end; /* never closed: it goes on to the end */
            *at = *stop;
            return true;
        }
        if (role >= HTML_AWAY && strcmp(tag.name, "head") != 0)
            *at = skip_element(&tag, end, role == HTML_RAW, unclosed);
    }
    *at = end;
    return false;
}

/* Makes the text of the element `name` that has most of it; false where there is none with any. */
static bool read_largest(html_text *made, const char *html, size_t length, const char *name, bool header) {
    const char *at = html, *end = html + length, *start, *stop;
    unsigned unclosed = 0;
    while (next_element(&at, end, name, &start, &stop, &unclosed)) {
        html_text one = {.failed = false};
        read_part(&one, html, start, stop, header);
        if (one.text.length > made->text.length || one.failed) {
            html_text_free(made);
            *made = one;
        } else html_text_free(&one);
    }
    return made->text.length > 0 || made->failed;
}

void html_text_make(html_text *made, const char *html, size_t length) {
    *made = (html_text){.failed = false};
    if (read_largest(made, html, length, "article", true) || read_largest(made, html, length, "main", true) ||
        read_largest(made, html, length, "body", false))
        return;
    read_part(made, html, html, html + length, false);
}

void html_text_free(html_text *made) {
    buffer_free(&made->text);
    free(made->runs);
    made->runs = NULL;
    made->run_count = made->run_room = 0;
}

/* The run that holds the byte `at` of the text. */
static const html_run *run_at(const html_text *made, size_t at) {
    size_t low = 0, high = made->run_count;
    while (high - low > 1) {
        size_t middle = (low + high) / 2;
        if (made->runs[middle].text <= at) low = middle;
        else high = middle;
    }
    return &made->runs[low];
}

void html_text_span(const html_text *made, size_t start, size_t end, size_t *source_start,
                    size_t *source_end) {
    *source_start = *source_end = 0;
    if (!made->run_count) return;
    const html_run *run = run_at(made, start);
    bool same = run->text_length == run->source_length;
    *source_start = *source_end = run->source + (same ? start - run->text : 0);
    if (end <= start) return;
    run = run_at(made, end - 1);
    same = run->text_length == run->source_length;
    *source_end = run->source + (same ? end - run->text : run->source_length);
}
