/* test_value.c - what the rules for dates, times and amounts find, without the recognizer */
#include "values.h"

#include "test.h"

static void calendar_dates(void **state) {
    (void)state;
    values_are("It began on May 9, 2025.", "DATE May 9, 2025");
    values_are("It began on 11 March 1990.", "DATE 11 March 1990");
    values_are("They met on Monday, February 9, 2026, in Bonn.", "DATE Monday, February 9, 2026");
    values_are("From the 1st of March it rained.", "DATE 1st of March");
    values_are("It ran May 8–10.", "DATE May 8–10");
    values_are("He left in August of 1945.", "DATE August of 1945");
    values_are("It has been so since January last year.", "DATE January last year");
    values_are("It opens at the end of June.", "DATE end of June");
}

static void may_and_march_are_also_words(void **state) {
    (void)state;
    values_are("May I come in?", "");
    values_are("He may march home.", "");
    values_are("It was in May.", "DATE May");
    values_are("It was on March 3.", "DATE March 3");
}

static void years_decades_centuries(void **state) {
    (void)state;
    values_are("She won in 2019.", "DATE 2019");
    values_are("It happened in the late 1980s.", "DATE late 1980s");
    values_are("He ruled from 2005–2006.", "DATE 2005–2006");
    values_are("It is a castle of the 19th century.", "DATE 19th century");
    values_are("Sales fell in the third quarter.", "DATE third quarter");
    values_are("It was begun in mid-2023.", "DATE mid-2023");
}

static void dates_in_figures(void **state) {
    (void)state;
    values_are("Filed on 2025-05-09.", "DATE 2025-05-09");
    values_are("Filed on 09/05/2025.", "DATE 09/05/2025");
    values_are("Filed on 9.5.2025.", "DATE 9.5.2025");
    values_are("The season of 2017/18 ended.", "DATE 2017/18");
    values_are("Sales rose in Q3 2024.", "DATE Q3 2024");
    values_are("The line 555-01-02 is no date.", "");
}

static void numbers_with_their_scale_in_one_token(void **state) {
    (void)state;
    values_are("Some 3.5m people fled.", "CARDINAL 3.5m");
    values_are("He ran 100m alone.", "QUANTITY 100m");
    values_are("One in five fled.", "CARDINAL One|CARDINAL five");
}

static void a_score_that_a_spreadsheet_took_for_a_date(void **state) {
    (void)state;
    values_are("She won, 06-Apr, 06-Mar.", "CARDINAL 06-Apr|CARDINAL 06-Mar");
    values_are("Filed on 06-Apr-2024.", "DATE 06-Apr-2024");
}

static void four_digits_may_count(void **state) {
    (void)state;
    values_are("The storm drove 2000 people from their homes.", "CARDINAL 2000");
    values_are("At least 1900 were hurt.", "CARDINAL 1900");
}

static void days_seen_from_today(void **state) {
    (void)state;
    values_are("She left yesterday.", "DATE yesterday");
    values_are("The vote is next week.", "DATE next week");
    values_are("He said so earlier this month.", "DATE earlier this month");
    values_are("Prices rose over the past two years.", "DATE past two years");
    values_are("They met on Thursday.", "DATE Thursday");
    values_are("It ended two weeks ago.", "DATE two weeks ago");
    values_are("It ended a week ago.", "DATE week ago");
}

static void periods(void **state) {
    (void)state;
    values_are("He was jailed for 15 years, 8 months.", "DATE 15 years, 8 months");
    values_are("He got two years and eight months.", "DATE two years and eight months");
    values_are("The 27-year war ended.", "DATE 27-year");
    values_are("She waited for two and a half years.", "DATE two and a half years");
    values_are("They talk each year.", "DATE each year");
    values_are("The daily talks go on.", "DATE daily");
}

static void ages(void **state) {
    (void)state;
    values_are("The 80-year-old singer rests.", "DATE 80-year-old");
    values_are("Anna Roe, 53, has left.", "DATE 53");
    values_are("He died at the age of 91.", "DATE age of 91");
    values_are("It is for girls aged 11 to 16.", "DATE aged 11 to 16");
    values_are("She was 91.", "DATE 91");
}

static void feasts(void **state) {
    (void)state;
    values_are("They wed on Christmas Eve.", "DATE Christmas Eve");
    values_are("They rest on International Women's Day.", "DATE International Women's Day");
    values_are("All march on May Day.", "DATE May Day");
    values_are("The fast of Ramadan begins.", "DATE Ramadan");
}

static void times_of_the_clock(void **state) {
    (void)state;
    values_are("It began at 3 p.m. local time.", "TIME 3 p.m. local time");
    values_are("It hit at 10:30.", "TIME 10:30");
    values_are("It hit at 0120 UTC.", "TIME 0120 UTC");
    values_are("It hit at 3pm EST.", "TIME 3pm EST");
    values_are("It hit on Saturday 8 p.m.", "TIME Saturday 8 p.m.");
    values_are("It hit at 3 p.m. on Monday.", "TIME 3 p.m.|DATE Monday");
    values_are("Open 9 a.m. to 5 p.m. only.", "TIME 9 a.m. to 5 p.m.");
}

static void parts_of_a_day(void **state) {
    (void)state;
    values_are("He left on Thursday night.", "TIME Thursday night");
    values_are("It rained overnight.", "TIME overnight");
    values_are("She called this morning.", "TIME this morning");
    values_are("It took two hours.", "TIME two hours");
    values_are("Half an hour passed.", "TIME Half an hour");
    values_are("They met in the early hours of the morning.", "TIME early hours of the morning");
}

static void money(void **state) {
    (void)state;
    values_are("It cost $1.2 billion.", "MONEY $1.2 billion");
    values_are("It cost US$300 and more.", "MONEY US$300");
    values_are("It cost 20 million euros.", "MONEY 20 million euros");
    values_are("It cost €20m.", "MONEY €20m");
    values_are("It cost millions of dollars.", "MONEY millions of dollars");
    values_are("It cost 41 cents.", "MONEY 41 cents");
    values_are("It fell from $2 to $79.", "MONEY $2|MONEY $79");
    values_are("It cost between $10 and $20 million.", "MONEY $10 and $20 million");
}

static void percentages(void **state) {
    (void)state;
    values_are("It rose 12%.", "PERCENT 12%");
    values_are("It rose three percent.", "PERCENT three percent");
    values_are("It rose 5-10 per cent.", "PERCENT 5-10 per cent");
    values_are("It rose nine-tenths of one percent.", "PERCENT nine-tenths of one percent");
    values_are("It rose two percentage points.", "PERCENT two percentage points");
}

static void quantities(void **state) {
    (void)state;
    values_are("It lies 20 km north.", "QUANTITY 20 km");
    values_are("It lies 20km north.", "QUANTITY 20km");
    values_are("It weighs two tonnes.", "QUANTITY two tonnes");
    values_are("Winds of 111 miles per hour blew.", "QUANTITY 111 miles per hour");
    values_are("It was 25 °C.", "QUANTITY 25 °C");
    values_are("It is a five-foot fish.", "QUANTITY five-foot");
    values_are("It is several hundred kilometers long.", "QUANTITY several hundred kilometers");
    values_are("He is six feet five inches tall.", "QUANTITY six feet five inches");
}

static void ordinals(void **state) {
    (void)state;
    values_are("It is the first such case.", "ORDINAL first");
    values_are("The 80th visitor came.", "ORDINAL 80th");
    values_are("It is the twenty-sixth case.", "ORDINAL twenty-sixth");
    values_are("It is a second-class ticket.", "");
}

static void cardinals(void **state) {
    (void)state;
    values_are("About 39 were hurt.", "CARDINAL 39");
    values_are("A dozen were hurt.", "CARDINAL dozen");
    values_are("Tens of thousands fled.", "CARDINAL Tens of thousands");
    values_are("They won 50–44.", "CARDINAL 50–44");
    values_are("Two-thirds of them fled.", "CARDINAL Two-thirds");
    values_are("Half of them fled.", "CARDINAL Half");
    values_are("Almost a third of them fled.", "CARDINAL third");
    values_are("One of them fled.", "CARDINAL One");
    values_are("Some 1.5 million fled.", "CARDINAL 1.5 million");
    values_are("Two hundred and ten fled.", "CARDINAL Two hundred and ten");
}

static void pronouns_codes_and_names_hold_no_number(void **state) {
    (void)state;
    values_are("No one came, and this one left.", "");
    values_are("They help one another.", "");
    values_are("COVID-19 and the F-16 came.", "");
    values_are("The Boeing 737 landed.", "");
    values_are("The flag flies at half-mast.", "");
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
