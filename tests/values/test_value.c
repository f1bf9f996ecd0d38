/* test_value.c - what the rules for dates, times and amounts find, without the recognizer */
#include "hand.h"
#include "test.h"

#include "values/value.h"

/* `expected`: "TYPE text" of the values with | between. */
static void finds(const char *text, const char *expected) {
    struct rub_doc doc;
    char found[2000] = "";
    hand_begin(&doc, text, strlen(text), RUB_BYTE);
    doc.model = test_model();
    hand_cut(&doc);
    assert_int_equal(rub_values_find(&doc), RUB_OK);
    for (uint32_t i = 0; i < doc.values.count; i++) {
        const rub_finding *value = &doc.values.rows[i];
        const rub_token *first = &doc.tokens.rows[value->first], *last = &doc.tokens.rows[value->end - 1];
        assert_true(value->confidence <= 100);
        if (i) strcat(found, "|");
        strcat(found, rub_type_word(value->type)), strcat(found, " ");
        strncat(found, text + first->start, last->start + last->length - first->start);
    }
    assert_string_equal(found, expected);
    hand_end(&doc);
}

static void calendar_dates(void **state) {
    (void)state;
    finds("It began on May 9, 2025.", "DATE May 9, 2025");
    finds("It began on 11 March 1990.", "DATE 11 March 1990");
    finds("They met on Monday, February 9, 2026, in Bonn.", "DATE Monday, February 9, 2026");
    finds("From the 1st of March it rained.", "DATE 1st of March");
    finds("It ran May 8–10.", "DATE May 8–10");
    finds("He left in August of 1945.", "DATE August of 1945");
    finds("It has been so since January last year.", "DATE January last year");
    finds("It opens at the end of June.", "DATE end of June");
}

static void may_and_march_are_also_words(void **state) {
    (void)state;
    finds("May I come in?", "");
    finds("He may march home.", "");
    finds("It was in May.", "DATE May");
    finds("It was on March 3.", "DATE March 3");
}

static void years_decades_centuries(void **state) {
    (void)state;
    finds("She won in 2019.", "DATE 2019");
    finds("It happened in the late 1980s.", "DATE late 1980s");
    finds("He ruled from 2005–2006.", "DATE 2005–2006");
    finds("It is a castle of the 19th century.", "DATE 19th century");
    finds("Sales fell in the third quarter.", "DATE third quarter");
    finds("It was begun in mid-2023.", "DATE mid-2023");
}

static void dates_in_figures(void **state) {
    (void)state;
    finds("Filed on 2025-05-09.", "DATE 2025-05-09");
    finds("Filed on 09/05/2025.", "DATE 09/05/2025");
    finds("Filed on 9.5.2025.", "DATE 9.5.2025");
    finds("The season of 2017/18 ended.", "DATE 2017/18");
    finds("Sales rose in Q3 2024.", "DATE Q3 2024");
    finds("The line 555-01-02 is no date.", "");
}

static void numbers_with_their_scale_in_one_token(void **state) {
    (void)state;
    finds("Some 3.5m people fled.", "CARDINAL 3.5m");
    finds("He ran 100m alone.", "QUANTITY 100m");
    finds("One in five fled.", "CARDINAL One|CARDINAL five");
}

static void a_score_that_a_spreadsheet_took_for_a_date(void **state) {
    (void)state;
    finds("She won, 06-Apr, 06-Mar.", "CARDINAL 06-Apr|CARDINAL 06-Mar");
    finds("Filed on 06-Apr-2024.", "DATE 06-Apr-2024");
}

static void four_digits_may_count(void **state) {
    (void)state;
    finds("The storm drove 2000 people from their homes.", "CARDINAL 2000");
    finds("At least 1900 were hurt.", "CARDINAL 1900");
}

static void days_seen_from_today(void **state) {
    (void)state;
    finds("She left yesterday.", "DATE yesterday");
    finds("The vote is next week.", "DATE next week");
    finds("He said so earlier this month.", "DATE earlier this month");
    finds("Prices rose over the past two years.", "DATE past two years");
    finds("They met on Thursday.", "DATE Thursday");
    finds("It ended two weeks ago.", "DATE two weeks ago");
    finds("It ended a week ago.", "DATE week ago");
}

static void periods(void **state) {
    (void)state;
    finds("He was jailed for 15 years, 8 months.", "DATE 15 years, 8 months");
    finds("He got two years and eight months.", "DATE two years and eight months");
    finds("The 27-year war ended.", "DATE 27-year");
    finds("She waited for two and a half years.", "DATE two and a half years");
    finds("They talk each year.", "DATE each year");
    finds("The daily talks go on.", "DATE daily");
}

static void ages(void **state) {
    (void)state;
    finds("The 80-year-old singer rests.", "DATE 80-year-old");
    finds("Anna Roe, 53, has left.", "DATE 53");
    finds("He died at the age of 91.", "DATE age of 91");
    finds("It is for girls aged 11 to 16.", "DATE aged 11 to 16");
    finds("She was 91.", "DATE 91");
}

static void feasts(void **state) {
    (void)state;
    finds("They wed on Christmas Eve.", "DATE Christmas Eve");
    finds("They rest on International Women's Day.", "DATE International Women's Day");
    finds("All march on May Day.", "DATE May Day");
    finds("The fast of Ramadan begins.", "DATE Ramadan");
}

static void times_of_the_clock(void **state) {
    (void)state;
    finds("It began at 3 p.m. local time.", "TIME 3 p.m. local time");
    finds("It hit at 10:30.", "TIME 10:30");
    finds("It hit at 0120 UTC.", "TIME 0120 UTC");
    finds("It hit at 3pm EST.", "TIME 3pm EST");
    finds("It hit on Saturday 8 p.m.", "TIME Saturday 8 p.m.");
    finds("It hit at 3 p.m. on Monday.", "TIME 3 p.m.|DATE Monday");
    finds("Open 9 a.m. to 5 p.m. only.", "TIME 9 a.m. to 5 p.m.");
}

static void parts_of_a_day(void **state) {
    (void)state;
    finds("He left on Thursday night.", "TIME Thursday night");
    finds("It rained overnight.", "TIME overnight");
    finds("She called this morning.", "TIME this morning");
    finds("It took two hours.", "TIME two hours");
    finds("Half an hour passed.", "TIME Half an hour");
    finds("They met in the early hours of the morning.", "TIME early hours of the morning");
}

static void money(void **state) {
    (void)state;
    finds("It cost $1.2 billion.", "MONEY $1.2 billion");
    finds("It cost US$300 and more.", "MONEY US$300");
    finds("It cost 20 million euros.", "MONEY 20 million euros");
    finds("It cost €20m.", "MONEY €20m");
    finds("It cost millions of dollars.", "MONEY millions of dollars");
    finds("It cost 41 cents.", "MONEY 41 cents");
    finds("It fell from $2 to $79.", "MONEY $2|MONEY $79");
    finds("It cost between $10 and $20 million.", "MONEY $10 and $20 million");
}

static void percentages(void **state) {
    (void)state;
    finds("It rose 12%.", "PERCENT 12%");
    finds("It rose three percent.", "PERCENT three percent");
    finds("It rose 5-10 per cent.", "PERCENT 5-10 per cent");
    finds("It rose nine-tenths of one percent.", "PERCENT nine-tenths of one percent");
    finds("It rose two percentage points.", "PERCENT two percentage points");
}

static void quantities(void **state) {
    (void)state;
    finds("It lies 20 km north.", "QUANTITY 20 km");
    finds("It lies 20km north.", "QUANTITY 20km");
    finds("It weighs two tonnes.", "QUANTITY two tonnes");
    finds("Winds of 111 miles per hour blew.", "QUANTITY 111 miles per hour");
    finds("It was 25 °C.", "QUANTITY 25 °C");
    finds("It is a five-foot fish.", "QUANTITY five-foot");
    finds("It is several hundred kilometers long.", "QUANTITY several hundred kilometers");
    finds("He is six feet five inches tall.", "QUANTITY six feet five inches");
}

static void ordinals(void **state) {
    (void)state;
    finds("It is the first such case.", "ORDINAL first");
    finds("The 80th visitor came.", "ORDINAL 80th");
    finds("It is the twenty-sixth case.", "ORDINAL twenty-sixth");
    finds("It is a second-class ticket.", "");
}

static void cardinals(void **state) {
    (void)state;
    finds("About 39 were hurt.", "CARDINAL 39");
    finds("A dozen were hurt.", "CARDINAL dozen");
    finds("Tens of thousands fled.", "CARDINAL Tens of thousands");
    finds("They won 50–44.", "CARDINAL 50–44");
    finds("Two-thirds of them fled.", "CARDINAL Two-thirds");
    finds("Half of them fled.", "CARDINAL Half");
    finds("Almost a third of them fled.", "CARDINAL third");
    finds("One of them fled.", "CARDINAL One");
    finds("Some 1.5 million fled.", "CARDINAL 1.5 million");
    finds("Two hundred and ten fled.", "CARDINAL Two hundred and ten");
}

static void pronouns_codes_and_names_hold_no_number(void **state) {
    (void)state;
    finds("No one came, and this one left.", "");
    finds("They help one another.", "");
    finds("COVID-19 and the F-16 came.", "");
    finds("The Boeing 737 landed.", "");
    finds("The flag flies at half-mast.", "");
}

TEST_MAIN(cmocka_unit_test(calendar_dates), cmocka_unit_test(may_and_march_are_also_words),
          cmocka_unit_test(years_decades_centuries), cmocka_unit_test(four_digits_may_count),
          cmocka_unit_test(dates_in_figures), cmocka_unit_test(numbers_with_their_scale_in_one_token),
          cmocka_unit_test(a_score_that_a_spreadsheet_took_for_a_date),
          cmocka_unit_test(days_seen_from_today), cmocka_unit_test(periods), cmocka_unit_test(ages),
          cmocka_unit_test(feasts), cmocka_unit_test(times_of_the_clock), cmocka_unit_test(parts_of_a_day),
          cmocka_unit_test(money), cmocka_unit_test(percentages), cmocka_unit_test(quantities),
          cmocka_unit_test(ordinals), cmocka_unit_test(cardinals),
          cmocka_unit_test(pronouns_codes_and_names_hold_no_number))
