/* test_period.c - so many days, which week, a unit alone, by the rules alone */
#include "values.h"

#include "test.h"

static void periods_that_are_counted(void **state) {
    (void)state;
    values_are("They stayed two nights.", "TIME two nights");
    values_are("He served four winters.", "DATE four winters");
    values_are("It took three seconds.", "TIME three seconds");
    values_are("He got two years, eight months and three days.",
               "DATE two years, eight months and three days");
    values_are("It was open six days a week.", "DATE six days|DATE week");
    values_are("He waited 20+ years.", "DATE 20+ years");
    values_are("The course lasts five to six weeks.", "DATE five to six weeks");
    values_are("It takes between two and three months.", "DATE two and three months");
    values_are("It is ten years from now.", "DATE ten years from now");
    values_are("He was ten years of age.", "DATE ten years of age");
    values_are("It began 200 years ago.", "DATE 200 years ago");
    values_are("The post is 3d old.", "DATE 3d old");
    values_are("It took 3h 20m.", "TIME 3h 20m");
    values_are("He is 9yo.", "DATE 9yo");
    values_are("He waited a year and a half.", "DATE year and a half");
    values_are("It took one and a half hours.", "TIME one and a half hours");
    values_are("It is a two-year-long war.", "DATE two-year-long");
    values_are("It was a three-week trip.", "DATE three-week");
    values_are("It took all five hours.", "TIME five hours");
    values_are("He was there for half a century.", "DATE half a century");
    values_are("They waited half a day.", "DATE half a day");
    values_are("It ran for decades.", "DATE decades");
    values_are("It took some 16 weeks.", "DATE 16 weeks");
    values_are("The first two days were dry.", "DATE first two days");
    values_are("The last ten minutes were dull.", "TIME last ten minutes");
    values_are("He will last two weeks.", "DATE two weeks");
}

static void days_that_words_lead_to(void **state) {
    (void)state;
    values_are("He left earlier in the day.", "TIME earlier in the day");
    values_are("He left later in the week.", "DATE later in the week");
    values_are("She came early in the morning.", "TIME early in the morning");
    values_are("He arrived late in the summer.", "DATE late in the summer");
    values_are("It hit in the small hours of Thursday.", "TIME small hours of Thursday");
    values_are("It hit in the small hours of this morning.", "TIME small hours of this morning");
    values_are("It hit in the early hours of yesterday.", "TIME early hours of yesterday");
    values_are("It hit in the early hours of Sunday morning.", "TIME early hours of Sunday morning");
    values_are("They left in the early hours.", "TIME early hours");
    values_are("They left in the late hours of the day.", "TIME late hours|DATE day");
    values_are("It will come in the near future.", "DATE near future");
    values_are("It was that night.", "TIME that night");
    values_are("It was that same year.", "DATE that same year");
    values_are("He came that week.", "DATE that week");
    values_are("He came some days later.", "DATE some days later");
    values_are("Many nights he slept.", "TIME Many nights");
    values_are("Early mornings are cold.", "TIME Early mornings");
    values_are("Late evenings are long.", "TIME Late evenings");
    values_are("He came the other day.", "DATE other day");
    values_are("The following days were dry.", "DATE following days");
    values_are("It rained the following day.", "DATE following day");
    values_are("After following Monday's vote he left.", "DATE Monday");
    values_are("Another two weeks passed.", "DATE Another two weeks");
    values_are("Another week passed.", "DATE Another week");
    values_are("The opening hours changed.", "");
    values_are("The opening minutes were dull.", "");
    values_are("Small hours are long.", "TIME Small hours");
    values_are("It comes at the latest Nov. 3.", "DATE Nov. 3");
    values_are("The latest week was dry.", "DATE latest week");
    values_are("That season he won.", "");
    values_are("Last season was dull.", "DATE Last season");
    values_are("The whole season was dull.", "");
    values_are("It is due in the next couple of days.", "DATE next couple of days");
    values_are("It is due in the next few weeks.", "DATE next few weeks");
    values_are("It was a last-minute goal.", "");
    values_are("It was a mid-season break.", "");
    values_are("He came last Monday night.", "TIME last Monday night");
    values_are("He came last October.", "DATE last October");
    values_are("They left this past weekend.", "DATE this past weekend");
    values_are("They met in the first week of May.", "DATE first week of May");
    values_are("They met in the last week of 2019.", "DATE last week of 2019");
    values_are("The next Christmas was sad.", "DATE next Christmas");
    values_are("He was born the third Sunday in May.", "DATE third Sunday in May");
    values_are("It is due the last Friday of June.", "DATE last Friday of June");
    values_are("It was the second Sunday of 2016.", "DATE second Sunday of 2016");
}

static void units_alone(void **state) {
    (void)state;
    values_are("A day is long.", "DATE day");
    values_are("The week was long.", "DATE week");
    values_are("The weekend was long.", "DATE weekend");
    values_are("He works nine hours a day.", "TIME nine hours|DATE day");
    values_are("It grew year-on-year.", "");
    values_are("Over the years it grew.", "");
    values_are("He lost a quarter of it.", "CARDINAL quarter");
    values_are("It costs $3 a quarter.", "MONEY $3|DATE quarter");
    values_are("It was the hottest day of the year.", "DATE year");
    values_are("The minutes say so.", "");
    values_are("Within minutes it burned.", "TIME minutes");
    values_are("The week of May 5 was wet.", "DATE week of May 5");
    values_are("These months are dry.", "");
    values_are("It was a decades-long war.", "DATE decades-long");
    values_are("It was a century-old house.", "DATE century-old");
    values_are("It was a year-end sale.", "DATE year-end");
    values_are("Hours after the vote he left.", "TIME Hours");
    values_are("Days later he left.", "DATE Days later");
    values_are("At rush hour it was closed.", "");
    values_are("Years passed.", "");
    values_are("In years of plenty they sold.", "DATE years");
    values_are("His years in office were dull.", "");
    values_are("On day one it rained.", "DATE day one");
    values_are("By week 30 he could walk.", "DATE week 30");
    values_are("It rained the day before yesterday.", "DATE day before yesterday");
    values_are("It rained the day after tomorrow.", "DATE day after tomorrow");
    values_are("The day after the vote it rained.", "");
    values_are("It was so the week before last.", "DATE week before last");
    values_are("It had been so the year before.", "DATE year before");
    values_are("A quarter did not vote.", "CARDINAL quarter");
    values_are("The monthly fee is low.", "DATE monthly");
    values_are("He came bi-weekly.", "");
    values_are("The Daily Star closed.", "");
}

TEST_MAIN(cmocka_unit_test(periods_that_are_counted), cmocka_unit_test(days_that_words_lead_to),
          cmocka_unit_test(units_alone))
