/* spelling.c - one name in two spellings: "Osama bin Laden" and "Usama bin Ladin", a slip of the pen,
 * "MarineTraffic", plurals
 *
 * Forms with the same skeleton (first letters and consonants) are compared letter by letter: each word may
 * differ by one letter more, less or other, or by two letters that changed places.
 */
#include "who/spelling.h"
#include "base/hash.h"

#include "text/fold.h"

#include <string.h>

#define SPELLED_MAX   96u
#define LEAST_LETTERS 5u /* a shorter word that differs is another word: "Iran", "Iraq" */

/* ---- letters ---- */

/* A name's letters and digits, lower case, words divided by a space: "marine traffic". 0: too long, or not to
 * be compared. */
static uint32_t spell(const rub_name_forms *forms, uint32_t form, char to[SPELLED_MAX]) {
    const rub_mention *mention = &forms->doc->mentions.rows[forms->forms.rows[form].first];
    const char *at = forms->doc->text + mention->start, *end = forms->doc->text + mention->end;
    uint32_t count = 0;
    while (at < end) {
        uint32_t c = rub_fold_next(&at, end);
        if (!c) continue;
        if (c >= 0x80 || count + 1 >= SPELLED_MAX) return 0;
        bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter) to[count++] = (char)c;
        else if (count && to[count - 1] != ' ') to[count++] = ' ';
    }
    return count;
}

static bool vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

/* "osama bin laden" to "asm bn ldn": what slips and other ways of writing sounds leave as it is. */
static uint32_t skeleton(const char *letters, uint32_t count, bool plural) {
    char kept[SPELLED_MAX];
    uint32_t n = 0;
    if (plural && count > LEAST_LETTERS && letters[count - 1] == 's' && letters[count - 2] != 's') count--;
    for (uint32_t i = 0; i < count; i++) {
        bool first = !i || letters[i - 1] == ' ';
        char c = first && vowel(letters[i]) ? 'a' : letters[i];
        if (!first && (vowel(c) || c == 'h' || c == 'y')) continue;
        if (n && kept[n - 1] == c && !(c >= '0' && c <= '9')) continue;
        kept[n++] = c;
    }
    return rub_hash(1, kept, n);
}

/* ---- one letter apart ---- */

static bool same(const char *a, const char *b, uint32_t count) {
    return !memcmp(a, b, count);
}

static bool nearly(const char *a, uint32_t a_count, const char *b, uint32_t b_count) {
    uint32_t i = 0, least = a_count < b_count ? a_count : b_count;
    while (i < least && a[i] == b[i]) i++;
    if (a_count == b_count + 1) return same(a + i + 1, b + i, b_count - i);
    if (b_count == a_count + 1) return same(a + i, b + i + 1, a_count - i);
    if (a_count != b_count) return false;
    if (i >= a_count || same(a + i + 1, b + i + 1, a_count - i - 1)) return true;
    return i + 1 < a_count && a[i] == b[i + 1] && a[i + 1] == b[i] &&
           same(a + i + 2, b + i + 2, a_count - i - 2);
}

static uint32_t word_length(const char *at, const char *end) {
    uint32_t count = 0;
    while (at + count < end && at[count] != ' ') count++;
    return count;
}

/* Word by word; short words have to be the same. */
static bool one_name(const char *a, const char *a_end, const char *b, const char *b_end) {
    while (a < a_end && b < b_end) {
        uint32_t x = word_length(a, a_end), y = word_length(b, b_end);
        bool equal = x == y && same(a, b, x);
        if (!equal && (x < LEAST_LETTERS || y < LEAST_LETTERS || !nearly(a, x, b, y))) return false;
        a += x + (a + x < a_end);
        b += y + (b + y < b_end);
    }
    return a == a_end && b == b_end;
}

/* ---- forms ---- */

static bool comparable(const rub_name_form *form) {
    return !(form->flags & (RUB_FORM_KNOWN | RUB_FORM_CAPS)) && form->type != RUB_LANGUAGE;
}

/* "MarineTraffic" beside "Marine Traffic", "G-7" beside "G7". */
static void join_closed(rub_name_forms *forms, uint32_t number, const char *letters, uint32_t count) {
    char closed[SPELLED_MAX];
    uint32_t n = 0, slot = 0, other;
    for (uint32_t i = 0; i < count; i++)
        if (letters[i] != ' ') closed[n++] = letters[i];
    if (n == count) return;
    uint32_t word = rub_hash(0, closed, n);
    while ((other = rub_name_forms_find(forms, &word, 1, rub_name_form_hash(&word, 1), &slot)) != RUB_NONE)
        if (forms->forms.rows[other].type == forms->forms.rows[number].type)
            rub_name_forms_join(forms, number, other);
}

/* Compares a form with the last one of the same skeleton; `last` [mask + 1] holds form + 1. */
static void join_near(rub_name_forms *forms, uint32_t number, const char *letters, uint32_t count,
                      uint32_t *last, uint32_t mask) {
    char others[SPELLED_MAX];
    const rub_name_form *form = &forms->forms.rows[number];
    uint32_t key = skeleton(letters, count, form->type != RUB_PERSON) ^ form->type, other = last[key & mask];
    last[key & mask] = number + 1;
    if (!other-- || forms->forms.rows[other].type != form->type) return;
    if (rub_name_forms_root(forms, other) == rub_name_forms_root(forms, number)) return;
    if (rub_name_form_has_longer(forms, other) && rub_name_form_has_longer(forms, number)) return;
    uint32_t other_count = spell(forms, other, others);
    if (one_name(letters, letters + count, others, others + other_count))
        rub_name_forms_join(forms, other, number);
}

rub_status rub_spellings_join(rub_name_forms *forms) {
    char letters[SPELLED_MAX];
    uint32_t size = 16;
    while (size < 8 * forms->forms.count && size < 0x40000000u)
        size *= 2; /* a name that meets another by chance is lost */
    uint32_t *last = rub_arena_zero(forms->arena, size * sizeof *last);
    RUB_NEED(last);
    for (uint32_t i = 0; i < forms->forms.count; i++) {
        uint32_t count = comparable(&forms->forms.rows[i]) ? spell(forms, i, letters) : 0;
        if (count < LEAST_LETTERS) continue;
        join_near(forms, i, letters, count, last, size - 1);
        join_closed(forms, i, letters, count);
    }
    return RUB_OK;
}
