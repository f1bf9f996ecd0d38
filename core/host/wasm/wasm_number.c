/* wasm_number.c - the little of stdio and strtod that cJSON needs in the web build: the C library's own
 * weighs 9 KB compressed
 *
 * The Makefile calls them in place of sprintf, sscanf and strtod. Whole numbers up to 2^53 are exact, which
 * is all that rub_layout() prints; fractions, which only a lexicon can bring, may be off in the last digit.
 */
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

static int put_whole(char *to, uint64_t number, uint32_t base, int least) {
    char digits[24];
    int count = 0;
    do digits[count++] = "0123456789abcdef"[number % base];
    while ((number /= base) || count < least);
    for (int i = 0; i < count; i++) to[i] = digits[count - 1 - i];
    to[count] = 0;
    return count;
}

static int put_double(char *to, double number) {
    int sign = number < 0;
    if (sign) *to++ = '-', number = -number;
    return sign + put_whole(to, number < 1e18 ? (uint64_t)number : UINT64_C(1000000000000000000), 10, 1);
}

/* cJSON's formats: "%1.15g" and "%1.17g" with a double, "%d" with an int, "u%04x" with an unsigned char, or
 * plain words. */
int rub_sprintf(char *to, const char *format, ...) {
    va_list values;
    int length;
    va_start(values, format);
    if (format[0] == 'u') *to = 'u', length = 1 + put_whole(to + 1, va_arg(values, unsigned), 16, 4);
    else if (format[0] != '%') length = (int)strlen(strcpy(to, format));
    else if (format[1] == 'd') length = put_double(to, va_arg(values, int));
    else length = put_double(to, va_arg(values, double));
    va_end(values);
    return length;
}

static int is_digit(char c) {
    return c >= '0' && c <= '9';
}

static double scale(double number, int power) {
    for (; power > 0 && power < 400; power--) number *= 10;
    for (; power < 0 && power > -400; power++) number /= 10;
    return number;
}

double rub_strtod(const char *text, char **end) {
    const char *at = text + (*text == '-' || *text == '+'), *digits = at;
    double number = 0;
    int power = 0, exponent = 0;
    for (; is_digit(*at); at++) number = number * 10 + (*at - '0');
    if (*at == '.')
        for (at++; is_digit(*at); at++, power--) number = number * 10 + (*at - '0');
    if (at == digits) {
        *end = (char *)text;
        return 0;
    }
    if ((*at == 'e' || *at == 'E') && is_digit(at[1 + (at[1] == '-' || at[1] == '+')])) {
        int minus = at[1] == '-';
        for (at += 1 + (at[1] == '-' || at[1] == '+'); is_digit(*at); at++)
            if (exponent < 1000) exponent = exponent * 10 + (*at - '0');
        power += minus ? -exponent : exponent;
    }
    *end = (char *)at;
    return *text == '-' ? -scale(number, power) : scale(number, power);
}

int rub_sscanf(const char *text, const char *format, double *number) {
    char *end;
    (void)format;
    *number = rub_strtod(text, &end);
    return end > text;
}
