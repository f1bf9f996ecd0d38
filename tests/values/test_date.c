/* test_date.c - weekdays, months, feasts and years, and what stands at their edges, by the rules alone */
#include "values.h"

#include "test.h"

static void weekdays_and_days_near_today(void **state) {
    (void)state;
    values_are("He came on Monday, 5 May.", "DATE Monday, 5 May");
    values_are("See you Monday week.", "DATE Monday week");
    values_are("See you Friday fortnight.", "DATE Friday fortnight");
    values_are("It is open Monday and Tuesday.", "DATE Monday|DATE Tuesday");
    values_are("Ask USA Today.", "");
    values_are("Today he left.", "DATE Today");
    values_are("HE LEFT TODAY.", "DATE TODAY");
    values_are("He came yesterday at 5 p.m.", "DATE yesterday|TIME 5 p.m.");
    values_are("Tomorrow 9 a.m. is fine.", "TIME Tomorrow 9 a.m.");
    values_are("He leaves tomorrow night.", "TIME tomorrow night");
    values_are("He left yesterday afternoon.", "TIME yesterday afternoon");
    values_are("He left late yesterday.", "TIME late yesterday");
    values_are("He left early today.", "TIME early today");
    values_are("He left early Monday.", "TIME early Monday");
    values_are("He left late on Tuesday.", "TIME late on Tuesday");
    values_are("He left early on Sunday morning.", "TIME early on Sunday morning");
    values_are("Mid-July was wet.", "DATE Mid-July");
    values_are("It is late May.", "DATE late May");
    values_are("It was in early-August heat.", "DATE early-August");
    values_are("He left early the next day.", "DATE next day");
}

static void edges_of_a_time(void **state) {
    (void)state;
    values_are("It was the first half of 2019.", "DATE first half of 2019");
    values_are("It was the end of the year.", "DATE end of the year");
    values_are("It is due by the end of this month.", "DATE end of this month");
    values_are("It is due by the end of next week.", "DATE end of next week");
    values_are("It was at the beginning of the 1990s.", "DATE beginning of the 1990s");
    values_are("It was the start of the season.", "DATE start of the season");
    values_are("It was the middle of the night.", "TIME middle of the night");
    values_are("It was the end of the road.", "");
    values_are("It was the end of the financial year.", "DATE end of the financial year");
    values_are("It opened at the end of the first quarter.", "DATE end of the first quarter");
}

static void until_and_to(void **state) {
    (void)state;
    values_are("It was the year ended on 31 March 2021.", "DATE year ended on 31 March 2021");
    values_are("It was the six months ending June 30.", "DATE six months ending June 30");
    values_are("It was the week of 5 May.", "DATE week of 5 May");
    values_are("It was the first year of the war.", "DATE first year");
    values_are("It was in the year 2020.", "DATE year 2020");
    values_are("It was the fiscal year 2020.", "DATE fiscal year 2020");
    values_are("It was the summer of 2019.", "DATE summer of 2019");
    values_are("It was the winter of 1962-63.", "DATE winter of 1962-63");
}

static void months_and_days(void **state) {
    (void)state;
    values_are("It was May the 3rd.", "DATE May the 3rd");
    values_are("It was 2nd of March.", "DATE 2nd of March");
    values_are("It was the second of March.", "DATE second of March");
    values_are("It was the 5th of May, 1990.", "DATE 5th of May, 1990");
    values_are("It was mid-May.", "DATE mid-May");
    values_are("It was since march.", "DATE march");
    values_are("They march in May.", "DATE May");
    values_are("It began on may 5.", "DATE may 5");
    values_are("It is Jan. 5.", "DATE Jan. 5");
    values_are("He met Jan on Monday.", "DATE Monday");
    values_are("It ran from May 3 to June 4.", "DATE May 3 to June 4");
    values_are("It ran May 3 to 5.", "DATE May 3 to 5");
    values_are("It ran 3-5 May.", "DATE 3-5 May");
    values_are("It ran 3 and 4 May.", "DATE 3 and 4 May");
    values_are("In May 3% left.", "DATE May|PERCENT 3%");
    values_are("In May 3 percent left.", "DATE May|PERCENT 3 percent");
    values_are("On 1 May may be late.", "DATE 1 May");
    values_are("It was 5 to 7 April 2020.", "DATE 5 to 7 April 2020");
    values_are("On September 5 two ministers left.", "DATE September 5|CARDINAL two");
    values_are("It was May 5 10 years ago.", "DATE May 5|DATE 10 years ago");
    values_are("It was August 2021.", "DATE August 2021");
    values_are("It was AUGUST 5.", "DATE AUGUST 5");
    values_are("Miss May left.", "");
    values_are("In April Kern left.", "DATE April");
    values_are("In early May Kern left.", "DATE early May");
    values_are("It was February, 2019.", "DATE February, 2019");
    values_are("It was Feb 29.", "DATE Feb 29");
    values_are("It was Sept. 11, 2001.", "DATE Sept. 11, 2001");
    values_are("It was the Ides of March.", "DATE March");
    values_are("It was June of 1990.", "DATE June of 1990");
    values_are("It was every June.", "DATE every June");
    values_are("It is on the 12th.", "DATE 12th");
}

static void feasts_and_named_days(void **state) {
    (void)state;
    values_are("It was New Year's Eve.", "DATE New Year's Eve");
    values_are("It was Lunar New Year.", "DATE Lunar New Year");
    values_are("A new year began.", "");
    values_are("It was Eid al-Fitr.", "DATE Eid al-Fitr");
    values_are("It was Easter Sunday.", "DATE Easter Sunday");
    values_are("It was Boxing Day.", "DATE Boxing Day");
    values_are("It was Labor Day 2019.", "DATE Labor Day 2019");
    values_are("It was Mother's Day.", "DATE Mother's Day");
    values_are("It was World Water Day.", "DATE World Water Day");
    values_are("It was Germany's Independence Day.", "DATE Independence Day");
    values_are("IT WAS MOTHER'S DAY.", "DATE MOTHER'S DAY");
    values_are("Easter came.", "DATE Easter");
    values_are("It was Thanksgiving Day.", "DATE Thanksgiving Day");
    values_are("It was Halloween.", "DATE Halloween");
    values_are("It was International Youth Day.", "DATE International Youth Day");
    values_are("He left on Election Day.", "DATE Election Day");
}

static void years(void **state) {
    (void)state;
    values_are("It was 1999.", "DATE 1999");
    values_are("It was 1999 dollars.", "MONEY 1999 dollars");
    values_are("A 1999 car burned.", "DATE 1999");
    values_are("Some 1999 people left.", "CARDINAL 1999");
    values_are("He has 1999 books.", "CARDINAL 1999");
    values_are("It was 2019-20.", "DATE 2019-20");
    values_are("It was 2019–2020.", "DATE 2019–2020");
    values_are("It was 1999/2000.", "DATE 1999/2000");
    values_are("It was 2008 - 9.", "DATE 2008 - 9");
    values_are("It was 9/11/2001.", "DATE 9/11/2001");
    values_are("It was 9.11.2001.", "DATE 9.11.2001");
    values_are("It was 2001/9/11.", "DATE 2001/9/11");
    values_are("It was 2001-09-11.", "DATE 2001-09-11");
    values_are("It was 2001.09.11.", "DATE 2001.09.11");
    values_are("It was 9/11.", "");
    values_are("It was on 10/2.", "DATE 10/2");
    values_are("It was 10/2 to 11/8.", "DATE 10/2 to 11/8");
    values_are("It was Q1.", "DATE Q1");
    values_are("It was Q5.", "");
    values_are("It was Q1 2020.", "DATE Q1 2020");
    values_are("It was Q1 of 2020.", "DATE Q1 of 2020");
    values_are("It was Q2FY26.", "DATE Q2FY26");
    values_are("It was Q2 FY26.", "DATE Q2 FY26");
    values_are("It was H1 2020.", "DATE H1 2020");
    values_are("It was FY2020.", "DATE FY2020");
    values_are("It was FY20.", "DATE FY20");
    values_are("It was the 1980s.", "DATE 1980s");
    values_are("It was the 80s.", "DATE 80s");
    values_are("It was the early-1990s.", "DATE early-1990s");
    values_are("It was the eighties.", "DATE eighties");
    values_are("They were in the 1980s and 1990s.", "DATE 1980s|DATE 1990s");
    values_are("It was from the 1980s to the 1990s.", "DATE 1980s to the 1990s");
    values_are("It was the 19th century.", "DATE 19th century");
    values_are("It was the 19th and 20th centuries.", "DATE 19th and 20th centuries");
    values_are("It was the nineteenth century.", "DATE nineteenth century");
    values_are("It was the 1st century BC.", "DATE 1st century BC");
    values_are("It was summer.", "DATE summer");
    values_are("It was last summer.", "DATE last summer");
    values_are("It was the summer.", "DATE summer");
    values_are("It was in summer 2019.", "DATE summer 2019");
    values_are("Summer came.", "DATE Summer");
    values_are("It may spring up.", "");
    values_are("It was spring-like.", "");
    values_are("It was in the fall.", "DATE fall");
    values_are("They fall in fall.", "DATE fall");
    values_are("It was the fall of Rome.", "");
    values_are("It was the fall of 2019.", "DATE fall of 2019");
    values_are("It was nineteen ninety-nine.", "DATE nineteen ninety-nine");
    values_are("It was twenty twenty.", "DATE twenty twenty");
    values_are("It was two thousand and one.", "DATE two thousand and one");
    values_are("It was class of ’86.", "DATE ’86");
    values_are("It was 2017/18 season.", "DATE 2017/18 season");
    values_are("It was the 2020 financial year.", "DATE 2020 financial year");
    values_are("It was the 2020 school year.", "DATE 2020 school year");
    values_are("It was in 2000.", "DATE 2000");
    values_are("It was 2000.", "DATE 2000");
    values_are("It was by 2030.", "DATE 2030");
    values_are("He was born 1980.", "DATE 1980");
    values_are("He won (2019).", "DATE 2019");
    values_are("He won, 2019.", "DATE 2019");
}

static void year_edges(void **state) {
    (void)state;
    values_are("It grew in 1800.", "DATE 1800");
    values_are("It grew in 1799.", "DATE 1799");
    values_are("It grew in 2099.", "DATE 2099");
    values_are("A 2019 study won.", "DATE 2019");
    values_are("An 1850 house burned.", "DATE 1850");
    values_are("A 1500 metre race began.", "QUANTITY 1500 metre");
    values_are("The 1990 book won.", "DATE 1990");
    values_are("Since 2001 it rains.", "DATE 2001");
    values_are("It was twenty fifteen.", "DATE twenty fifteen");
    values_are("It was nineteen eighty four.", "DATE nineteen eighty four");
    values_are("Nineteen people left.", "CARDINAL Nineteen");
    values_are("It was 1990-1995.", "DATE 1990-1995");
    values_are("It was 1990-95 here.", "DATE 1990-95");
    values_are("It was 2019/2020.", "DATE 2019/2020");
    values_are("From 1990 to 1995 it rained.", "DATE 1990 to 1995");
    values_are("It was May 2019-July 2020.", "DATE May 2019-July 2020");
    values_are("In 300 BC it rained.", "DATE 300 BC");
    values_are("About 300 B.C. it rained.", "DATE 300 B.C.");
    values_are("It dates to 300 AD.", "DATE 300 AD");
    values_are("In 44–30 BCE it rained.", "DATE 44–30 BCE");
    values_are("It was built c. 300 AD.", "DATE 300 AD");
    values_are("The 4th century BC was dry.", "DATE 4th century BC");
    values_are("The 18th-century house burned.", "DATE 18th-century");
    values_are("In the mid-19th century it rained.", "DATE mid-19th century");
    values_are("In the early 20th century it rained.", "DATE early 20th century");
    values_are("The twenty-first century began.", "DATE twenty-first century");
    values_are("It was the 1st quarter of 2020.", "DATE 1st quarter of 2020");
    values_are("It was the third quarter last year.", "DATE third quarter last year");
    values_are("It was the 1920s.", "DATE 1920s");
    values_are("It was the mid-1920s.", "DATE mid-1920s");
    values_are("It was the late twenties.", "DATE late twenties");
    values_are("It was the class of 1990.", "DATE 1990");
    values_are("It was the winter of 2019/20.", "DATE winter of 2019/20");
    values_are("The autumn of 1944 was wet.", "DATE autumn of 1944");
    values_are("In autumn, it rained.", "DATE autumn");
}

/* Each part of a date in figures, as long as it may be and a digit longer or shorter. */
static void dates_in_figures(void **state) {
    (void)state;
    values_are("It was 2025/05/09.", "DATE 2025/05/09");
    values_are("It was 2025/5/9.", "DATE 2025/5/9");
    values_are("It was 2025/005/9.", "");
    values_are("It was 2025/5/009.", "");
    values_are("It was 20255/5/9.", "");
    values_are("It was 09/05/2025.", "DATE 09/05/2025");
    values_are("It was 9.5.2025.", "DATE 9.5.2025");
    values_are("It was 009/5/2025.", "");
    values_are("It was 9/005/2025.", "");
    values_are("It was 9/5/20255.", "");
    values_are("It was 9/5/202.", "");
    values_are("It was 9/5/2/2025.", "");
    values_are("It was 9-5-2025.", "");
    values_are("It was 2025-05-09.", "DATE 2025-05-09");
}

TEST_MAIN(cmocka_unit_test(weekdays_and_days_near_today), cmocka_unit_test(edges_of_a_time),
          cmocka_unit_test(until_and_to), cmocka_unit_test(months_and_days),
          cmocka_unit_test(feasts_and_named_days), cmocka_unit_test(years), cmocka_unit_test(year_edges),
          cmocka_unit_test(dates_in_figures))
