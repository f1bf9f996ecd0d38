/* abbreviation.c - the abbreviations of English news, by class
 *
 * They stand here and not in core/data, because text is cut into tokens before there is a model: trainers cut
 * the texts that a model is made from.
 */
#include "text/abbreviation.h"

#include "base/search.h"

#include <string.h>

#define LENGTH_MAX 7u /* bytes of the longest one: "Messrs" */

/* Sorted by bytes. "Rs" and "Tk" lead as "No" does: an amount follows. */
static const struct row {
    const char *word;
    rub_abbreviation class;
} rows[] = {
    {"Adm", RUB_ABBREVIATION_TITLE},      {"Ala", RUB_ABBREVIATION_PLACE},
    {"Amb", RUB_ABBREVIATION_TITLE},      {"Apr", RUB_ABBREVIATION_MONTH},
    {"Ariz", RUB_ABBREVIATION_PLACE},     {"Ark", RUB_ABBREVIATION_PLACE},
    {"Art", RUB_ABBREVIATION_REFERENCE},  {"Arts", RUB_ABBREVIATION_REFERENCE},
    {"Assn", RUB_ABBREVIATION_COMPANY},   {"Asst", RUB_ABBREVIATION_TITLE},
    {"Atty", RUB_ABBREVIATION_TITLE},     {"Aug", RUB_ABBREVIATION_MONTH},
    {"Ave", RUB_ABBREVIATION_PLACE},      {"Bldg", RUB_ABBREVIATION_REFERENCE},
    {"Blvd", RUB_ABBREVIATION_PLACE},     {"Brig", RUB_ABBREVIATION_TITLE},
    {"Bros", RUB_ABBREVIATION_COMPANY},   {"Calif", RUB_ABBREVIATION_PLACE},
    {"Capt", RUB_ABBREVIATION_TITLE},     {"Cdr", RUB_ABBREVIATION_TITLE},
    {"Ch", RUB_ABBREVIATION_REFERENCE},   {"Chap", RUB_ABBREVIATION_REFERENCE},
    {"Cie", RUB_ABBREVIATION_COMPANY},    {"Cmdr", RUB_ABBREVIATION_TITLE},
    {"Co", RUB_ABBREVIATION_COMPANY},     {"Col", RUB_ABBREVIATION_TITLE},
    {"Colo", RUB_ABBREVIATION_PLACE},     {"Conn", RUB_ABBREVIATION_PLACE},
    {"Corp", RUB_ABBREVIATION_COMPANY},   {"Cos", RUB_ABBREVIATION_COMPANY},
    {"Cpl", RUB_ABBREVIATION_TITLE},      {"Dec", RUB_ABBREVIATION_MONTH},
    {"Dept", RUB_ABBREVIATION_COMPANY},   {"Det", RUB_ABBREVIATION_TITLE},
    {"Dist", RUB_ABBREVIATION_PLACE},     {"Dr", RUB_ABBREVIATION_TITLE},
    {"Esq", RUB_ABBREVIATION_DEGREE},     {"Feb", RUB_ABBREVIATION_MONTH},
    {"Fig", RUB_ABBREVIATION_REFERENCE},  {"Fla", RUB_ABBREVIATION_PLACE},
    {"Fr", RUB_ABBREVIATION_TITLE},       {"Fri", RUB_ABBREVIATION_MONTH},
    {"Ft", RUB_ABBREVIATION_LANDMARK},    {"Ga", RUB_ABBREVIATION_PLACE},
    {"Gen", RUB_ABBREVIATION_TITLE},      {"Gov", RUB_ABBREVIATION_TITLE},
    {"Govs", RUB_ABBREVIATION_TITLE},     {"Hon", RUB_ABBREVIATION_TITLE},
    {"Ill", RUB_ABBREVIATION_PLACE},      {"Inc", RUB_ABBREVIATION_COMPANY},
    {"Insp", RUB_ABBREVIATION_TITLE},     {"Intl", RUB_ABBREVIATION_COMPANY},
    {"Jan", RUB_ABBREVIATION_MONTH},      {"Jr", RUB_ABBREVIATION_DEGREE},
    {"Jul", RUB_ABBREVIATION_MONTH},      {"Jun", RUB_ABBREVIATION_MONTH},
    {"Kan", RUB_ABBREVIATION_PLACE},      {"Ky", RUB_ABBREVIATION_PLACE},
    {"Lieut", RUB_ABBREVIATION_TITLE},    {"Lt", RUB_ABBREVIATION_TITLE},
    {"Ltd", RUB_ABBREVIATION_COMPANY},    {"Maj", RUB_ABBREVIATION_TITLE},
    {"Mar", RUB_ABBREVIATION_MONTH},      {"Mass", RUB_ABBREVIATION_PLACE},
    {"Md", RUB_ABBREVIATION_PLACE},       {"Messrs", RUB_ABBREVIATION_TITLE},
    {"Mich", RUB_ABBREVIATION_PLACE},     {"Minn", RUB_ABBREVIATION_PLACE},
    {"Mlle", RUB_ABBREVIATION_TITLE},     {"Mme", RUB_ABBREVIATION_TITLE},
    {"Mo", RUB_ABBREVIATION_PLACE},       {"Mont", RUB_ABBREVIATION_PLACE},
    {"Mr", RUB_ABBREVIATION_TITLE},       {"Mrs", RUB_ABBREVIATION_TITLE},
    {"Ms", RUB_ABBREVIATION_TITLE},       {"Msgr", RUB_ABBREVIATION_TITLE},
    {"Mt", RUB_ABBREVIATION_LANDMARK},    {"Mx", RUB_ABBREVIATION_TITLE},
    {"NO", RUB_ABBREVIATION_REFERENCE},   {"Neb", RUB_ABBREVIATION_PLACE},
    {"Nev", RUB_ABBREVIATION_PLACE},      {"No", RUB_ABBREVIATION_REFERENCE},
    {"Nos", RUB_ABBREVIATION_REFERENCE},  {"Nov", RUB_ABBREVIATION_MONTH},
    {"Nr", RUB_ABBREVIATION_REFERENCE},   {"Oct", RUB_ABBREVIATION_MONTH},
    {"Okla", RUB_ABBREVIATION_PLACE},     {"Ont", RUB_ABBREVIATION_PLACE},
    {"Op", RUB_ABBREVIATION_REFERENCE},   {"Ore", RUB_ABBREVIATION_PLACE},
    {"Pa", RUB_ABBREVIATION_PLACE},       {"Penn", RUB_ABBREVIATION_PLACE},
    {"Pfc", RUB_ABBREVIATION_TITLE},      {"Ph", RUB_ABBREVIATION_DEGREE},
    {"Pop", RUB_ABBREVIATION_REFERENCE},  {"Pres", RUB_ABBREVIATION_TITLE},
    {"Prof", RUB_ABBREVIATION_TITLE},     {"Pt", RUB_ABBREVIATION_LANDMARK},
    {"Pte", RUB_ABBREVIATION_TITLE},      {"Pty", RUB_ABBREVIATION_COMPANY},
    {"Pvt", RUB_ABBREVIATION_TITLE},      {"Rd", RUB_ABBREVIATION_PLACE},
    {"Ref", RUB_ABBREVIATION_REFERENCE},  {"Rep", RUB_ABBREVIATION_TITLE},
    {"Reps", RUB_ABBREVIATION_TITLE},     {"Rev", RUB_ABBREVIATION_TITLE},
    {"Rs", RUB_ABBREVIATION_REFERENCE},   {"Rt", RUB_ABBREVIATION_TITLE},
    {"Sec", RUB_ABBREVIATION_REFERENCE},  {"Sen", RUB_ABBREVIATION_TITLE},
    {"Sens", RUB_ABBREVIATION_TITLE},     {"Sep", RUB_ABBREVIATION_MONTH},
    {"Sept", RUB_ABBREVIATION_MONTH},     {"Sgt", RUB_ABBREVIATION_TITLE},
    {"Shri", RUB_ABBREVIATION_TITLE},     {"Smt", RUB_ABBREVIATION_TITLE},
    {"Sr", RUB_ABBREVIATION_DEGREE},      {"St", RUB_ABBREVIATION_LANDMARK},
    {"Ste", RUB_ABBREVIATION_LANDMARK},   {"Supt", RUB_ABBREVIATION_TITLE},
    {"Tab", RUB_ABBREVIATION_REFERENCE},  {"Tel", RUB_ABBREVIATION_REFERENCE},
    {"Tenn", RUB_ABBREVIATION_PLACE},     {"Tex", RUB_ABBREVIATION_PLACE},
    {"Thu", RUB_ABBREVIATION_MONTH},      {"Thur", RUB_ABBREVIATION_MONTH},
    {"Thurs", RUB_ABBREVIATION_MONTH},    {"Tk", RUB_ABBREVIATION_REFERENCE},
    {"Tue", RUB_ABBREVIATION_MONTH},      {"Tues", RUB_ABBREVIATION_MONTH},
    {"Univ", RUB_ABBREVIATION_COMPANY},   {"Va", RUB_ABBREVIATION_PLACE},
    {"Ven", RUB_ABBREVIATION_TITLE},      {"Vol", RUB_ABBREVIATION_REFERENCE},
    {"Vt", RUB_ABBREVIATION_PLACE},       {"Wash", RUB_ABBREVIATION_PLACE},
    {"Wis", RUB_ABBREVIATION_PLACE},      {"Wyo", RUB_ABBREVIATION_PLACE},
    {"al", RUB_ABBREVIATION_REST},        {"approx", RUB_ABBREVIATION_LATIN},
    {"art", RUB_ABBREVIATION_REFERENCE},  {"arts", RUB_ABBREVIATION_REFERENCE},
    {"c", RUB_ABBREVIATION_REFERENCE},    {"ca", RUB_ABBREVIATION_LATIN},
    {"cf", RUB_ABBREVIATION_LATIN},       {"ch", RUB_ABBREVIATION_REFERENCE},
    {"chap", RUB_ABBREVIATION_REFERENCE}, {"dept", RUB_ABBREVIATION_REST},
    {"est", RUB_ABBREVIATION_REST},       {"etc", RUB_ABBREVIATION_REST},
    {"ext", RUB_ABBREVIATION_REFERENCE},  {"fig", RUB_ABBREVIATION_REFERENCE},
    {"ft", RUB_ABBREVIATION_UNIT},        {"gal", RUB_ABBREVIATION_UNIT},
    {"hr", RUB_ABBREVIATION_UNIT},        {"hrs", RUB_ABBREVIATION_UNIT},
    {"incl", RUB_ABBREVIATION_REST},      {"kg", RUB_ABBREVIATION_UNIT},
    {"km", RUB_ABBREVIATION_UNIT},        {"lb", RUB_ABBREVIATION_UNIT},
    {"lbs", RUB_ABBREVIATION_UNIT},       {"mi", RUB_ABBREVIATION_UNIT},
    {"min", RUB_ABBREVIATION_UNIT},       {"mins", RUB_ABBREVIATION_UNIT},
    {"no", RUB_ABBREVIATION_REFERENCE},   {"nos", RUB_ABBREVIATION_REFERENCE},
    {"nr", RUB_ABBREVIATION_REFERENCE},   {"op", RUB_ABBREVIATION_REFERENCE},
    {"oz", RUB_ABBREVIATION_UNIT},        {"p", RUB_ABBREVIATION_REFERENCE},
    {"para", RUB_ABBREVIATION_REFERENCE}, {"pct", RUB_ABBREVIATION_REST},
    {"pop", RUB_ABBREVIATION_REFERENCE},  {"pp", RUB_ABBREVIATION_REFERENCE},
    {"ref", RUB_ABBREVIATION_REFERENCE},  {"sec", RUB_ABBREVIATION_REFERENCE},
    {"tab", RUB_ABBREVIATION_REFERENCE},  {"tel", RUB_ABBREVIATION_REFERENCE},
    {"v", RUB_ABBREVIATION_LATIN},        {"viz", RUB_ABBREVIATION_LATIN},
    {"vol", RUB_ABBREVIATION_REFERENCE},  {"vs", RUB_ABBREVIATION_LATIN},
    {"yd", RUB_ABBREVIATION_UNIT},        {"yr", RUB_ABBREVIATION_UNIT},
    {"yrs", RUB_ABBREVIATION_UNIT},
};

static rub_abbreviation class_of(const char *word, size_t length) {
    const struct row *found = rub_word_row(rows, sizeof rows / sizeof *rows, sizeof *rows, word, length);
    return found ? found->class : RUB_ABBREVIATION_NONE;
}

/* "ACME INC.", "ST. KITTS": in capitals the same, but for what is a word or an acronym of its own there:
 * "ILL.", "SEC.", "VOL.". */
static rub_abbreviation class_in_capitals(const char *word, size_t length) {
    char lower[LENGTH_MAX] = {word[0]};
    for (size_t i = 1; i < length; i++) {
        if (word[i] < 'A' || word[i] > 'Z') return RUB_ABBREVIATION_NONE;
        lower[i] = (char)(word[i] | 32);
    }
    rub_abbreviation class = class_of(lower, length);
    return class == RUB_ABBREVIATION_TITLE || class == RUB_ABBREVIATION_LANDMARK ||
                   class == RUB_ABBREVIATION_COMPANY || class == RUB_ABBREVIATION_DEGREE ||
                   class == RUB_ABBREVIATION_MONTH
               ? class
               : RUB_ABBREVIATION_NONE;
}

rub_abbreviation rub_abbreviation_of(const char *word, size_t length) {
    if (!length || length > LENGTH_MAX) return RUB_ABBREVIATION_NONE;
    rub_abbreviation class = class_of(word, length);
    if (class || length < 2) return class;
    return class_in_capitals(word, length);
}

bool rub_abbreviation_leads(rub_abbreviation class) {
    return class == RUB_ABBREVIATION_TITLE || class == RUB_ABBREVIATION_LANDMARK ||
           class == RUB_ABBREVIATION_REFERENCE || class == RUB_ABBREVIATION_LATIN;
}
