/* test_age.c - how old people are, by the rules alone */
#include "values.h"

#include "test.h"

static void ages_of_people(void **state) {
    (void)state;
    values_are("He was aged between 11 and 16.", "DATE aged between 11 and 16");
    values_are("It is for those aged 16 and over.", "DATE aged 16 and over");
    values_are("It is for girls aged 6 or older.", "DATE aged 6 or older");
    values_are("He is aged over 80.", "DATE aged over 80");
    values_are("The man, aged about 40, left.", "DATE aged about 40");
    values_are("They are ages 6 to 9.", "DATE ages 6 to 9");
    values_are("A woman in her 40s left.", "DATE 40s");
    values_are("He was in his late twenties.", "DATE late twenties");
    values_are("At the age of 14 she left.", "DATE age of 14");
    values_are("At age five she sang.", "DATE age five");
    values_are("He left at 14.", "DATE 14");
    values_are("At 14, she left.", "DATE 14");
    values_are("At 14 he joined.", "DATE 14");
    values_are("She died at 91.", "DATE 91");
    values_are("He died on Monday at 91.", "DATE Monday|DATE 91");
    values_are("He died of cancer in Oslo at 91.", "DATE 91");
    values_are("The rate stays at 14.", "CARDINAL 14");
    values_are("It sold at 14, he said.", "CARDINAL 14");
    values_are("He is 17 and sings.", "DATE 17");
    values_are("He is 17.", "DATE 17");
    values_are("I'm 17.", "DATE 17");
    values_are("She's 71 now.", "DATE 71");
    values_are("She will be 40.", "DATE 40");
    values_are("He turned 50.", "DATE 50");
    values_are("He had just turned 50.", "DATE 50");
    values_are("Anna is 17 and sings.", "DATE 17");
    values_are("Anna Kern is 17.", "DATE 17");
    values_are("She was only 17.", "DATE 17");
    values_are("A man of 60 left.", "DATE 60");
    values_are("An Englishman of 60 left.", "DATE 60");
    values_are("A ship of 60 left.", "CARDINAL 60");
    values_are("A man of 60 miles left.", "QUANTITY 60 miles");
    values_are("Anyone under 18 is out.", "DATE 18");
    values_are("Children under 5 die.", "DATE 5");
    values_are("Nobody over 60 came.", "DATE 60");
    values_are("Those over 60 came.", "DATE 60");
    values_are("People over 60 kilos came.", "QUANTITY 60 kilos");
    values_are("Ana Roe, 51, and Bo Lee, 34, left.", "DATE 51|DATE 34");
    values_are("Ana Roe, 51 and 34, left.", "DATE 51|DATE 34");
    values_are("Ana Roe, 51, of Oslo, left.", "DATE 51");
    values_are("Ana Roe, now 51, left.", "DATE 51");
    values_are("The work by Roe, then 30, won.", "DATE 30");
    values_are("Ana Roe (51) left.", "DATE 51");
    values_are("Ana Roe (51, Oslo) left.", "DATE 51");
    values_are("His wife (51) left.", "DATE 51");
    values_are("Roe's wife, 51, left.", "DATE 51");
    values_are("I (34, of Poltava) left.", "DATE 34");
    values_are("A girl, nine, drowned.", "DATE nine");
    values_are("The Roe twins, six, left.", "DATE six");
    values_are("A 12-year-old left.", "DATE 12-year-old");
    values_are("A 12 year old left.", "DATE 12 year old");
    values_are("The two-year-olds left.", "DATE two-year-olds");
    values_are("An 18-month-old baby left.", "DATE 18-month-old");
    values_are("He is 34 years old.", "DATE 34 years old");
    values_are("She is two years younger.", "DATE two years");
    values_are("She is 9 months pregnant.", "DATE 9 months");
    values_are("The first, 51, left.", "ORDINAL first|CARDINAL 51");
    values_are("He scored 51, and left.", "CARDINAL 51");
}

static void boundaries_of_ages(void **state) {
    (void)state;
    values_are("Roe is now in her forties.", "DATE forties");
    values_are("He left in May at 17 and sang.", "DATE May|CARDINAL 17");
    values_are("At 13 he left.", "DATE 13");
    values_are("He died, at 13.", "DATE 13");
    values_are("He died at 12.", "DATE 12");
    values_are("Roe (17) left.", "CARDINAL 17");
    values_are("The town (17) left.", "CARDINAL 17");
    values_are("He is nearly 17.", "DATE 17");
    values_are("They will be 17.", "DATE 17");
    values_are("She turned 17 on Monday.", "DATE 17|DATE Monday");
    values_are("She is 170.", "CARDINAL 170");
    values_are("He is 1.7.", "CARDINAL 1.7");
    values_are("Roe, 101, left.", "DATE 101");
    values_are("Roe, 130, left.", "CARDINAL 130");
    values_are("In April was 17.", "DATE April|CARDINAL 17");
    values_are("Monday was 17.", "DATE Monday|CARDINAL 17");
}

/* The shortest sentences in which a rule holds, and those a word shorter. */
static void ages_between_commas(void **state) {
    (void)state;
    values_are("Anna Roe, forty-four, left.", "DATE forty-four");
    values_are("Roe, forty-four, left.", "DATE forty-four");
    values_are("Roe, twenty-one, left.", "DATE twenty-one");
    values_are("Roe, ninety-nine, left.", "DATE ninety-nine");
    values_are("They, like, forty-four, left.", "CARDINAL forty-four");
    values_are("Forty-four, left.", "CARDINAL Forty-four");
    values_are("Roe, forty-four left.", "CARDINAL forty-four");
    values_are("Roe, forty, left.", "DATE forty");
    values_are("Roe, one hundred, left.", "CARDINAL one hundred");
}

TEST_MAIN(cmocka_unit_test(ages_between_commas), cmocka_unit_test(ages_of_people),
          cmocka_unit_test(boundaries_of_ages))
