/* test_clock.c - the hour in figures and words, zones, minutes of a match, by the rules alone */
#include "values.h"

#include "test.h"

static void parts_of_a_day_and_their_day(void **state) {
    (void)state;
    values_are("It was the night of Monday.", "TIME night of Monday");
    values_are("It was the night of May 5.", "TIME night of May 5");
    values_are("It was the morning of 7 June.", "TIME morning of 7 June");
    values_are("The evening hours were cold.", "TIME evening hours");
    values_are("At morning rush hour it was closed.", "TIME morning rush hour");
    values_are("Good Morning, he said.", "");
    values_are("Sunday evening was cold.", "TIME Sunday evening");
    values_are("It was a post-midnight vote.", "");
    values_are("It rained at night.", "TIME night");
    values_are("It rained in the afternoon.", "TIME afternoon");
}

static void clock_in_figures(void **state) {
    (void)state;
    values_are("It began at 10:30:15.", "TIME 10:30:15");
    values_are("It began at 24:00.", "TIME 24:00");
    values_are("It began at 9:05.", "TIME 9:05");
    values_are("The time was 2:04.33.", "TIME 2:04.33");
    values_are("It began at 1830 GMT.", "TIME 1830 GMT");
    values_are("It began at 0930 Tokyo time.", "TIME 0930 Tokyo time");
    values_are("It began at 10am.", "TIME 10am");
    values_are("It began at 10.30pm.", "TIME 10.30pm");
    values_are("It began at 23h05.", "TIME 23h05");
    values_are("It began at 25h05.", "");
    values_are("It began at 10h75.", "");
    values_are("It rose to 7.15 percent.", "PERCENT 7.15 percent");
    values_are("It rose by 7.15 per day.", "CARDINAL 7.15");
    values_are("It was up from 7.15.", "CARDINAL 7.15");
    values_are("It was down at 7.15.", "CARDINAL 7.15");
    values_are("It won at 9.58 seconds.", "TIME 9.58 seconds");
    values_are("Tea at 4.30.", "TIME 4.30");
    values_are("She ran 1.28.01.", "TIME 1.28.01");
    values_are("The vote was at 10.30 in the morning.", "TIME 10.30 in the morning");
    values_are("It starts at 1900.", "CARDINAL 1900");
    values_are("The radio said: five AM stations closed.", "CARDINAL five");
}

static void time_zones(void **state) {
    (void)state;
    values_are("It began at 3 p.m. Eastern time.", "TIME 3 p.m. Eastern time");
    values_are("It began at 3 p.m. Central European time.", "TIME 3 p.m. Central European time");
    values_are("It began at 3 p.m. Eastern Standard Time.", "TIME 3 p.m. Eastern Standard Time");
    values_are("It began at 3 p.m. Pacific Daylight Time.", "TIME 3 p.m. Pacific Daylight Time");
    values_are("It began at 3 p.m. CET.", "TIME 3 p.m. CET");
    values_are("It began at 3 p.m. (CET).", "TIME 3 p.m.");
    values_are("It began at 3 p.m. in Oslo.", "TIME 3 p.m.");
    values_are("It began at 15:00 UTC+2.", "TIME 15:00 UTC");
    values_are("It began at 15:00 Tokyo time.", "TIME 15:00 Tokyo time");
    values_are("It began at 3 p.m. IT said.", "TIME 3 p.m.");
    values_are("It began at 3 p.m. ET Monday.", "TIME 3 p.m. ET Monday");
    values_are("It began at 3 p.m. that day.", "TIME 3 p.m.|DATE that day");
    values_are("It began at 3 p.m. this afternoon.", "TIME 3 p.m. this afternoon");
}

static void clock_in_words(void **state) {
    (void)state;
    values_are("It was ten to six.", "TIME ten to six");
    values_are("It was twenty past noon.", "TIME twenty past noon");
    values_are("It was ten to midnight.", "TIME ten to midnight");
    values_are("It was a quarter past five.", "TIME quarter past five");
    values_are("It is quarter to nine.", "TIME quarter to nine");
    values_are("It was half past ten at night.", "TIME half past ten at night");
    values_are("They won by half three.", "TIME half three");
    values_are("At ten minutes to six he left.", "TIME ten minutes to six");
    values_are("They won ten to six.", "CARDINAL ten to six");
    values_are("It was ten to six in the morning.", "TIME ten to six in the morning");
    values_are("At half past 10 he left.", "TIME half past 10");
    values_are("By nine the hall was full.", "TIME nine");
    values_are("By nine votes he won.", "CARDINAL nine");
    values_are("We left at six thirty.", "TIME six thirty");
    values_are("We left at six hundred.", "CARDINAL six hundred");
    values_are("We left at six forty-five.", "TIME six forty-five");
    values_are("The number of judges remains at nine.", "CARDINAL nine");
    values_are("He rose at five, and left.", "TIME five");
    values_are("It is five o'clock sharp.", "TIME five o'clock");
    values_are("At noon it rained.", "TIME noon");
    values_are("At noon on Monday it rained.", "TIME noon|DATE Monday");
    values_are("It rained between noon and 3 p.m.", "TIME noon|TIME 3 p.m.");
    values_are("It rained 10 to 11 a.m.", "TIME 10 to 11 a.m.");
    values_are("It is 3 to 4 p.m.", "TIME 3 to 4 p.m.");
    values_are("Shortly after midnight it rained.", "TIME midnight");
}

static void minutes_of_a_match(void **state) {
    (void)state;
    values_are("He scored in the 45th minute.", "TIME 45th minute");
    values_are("He scored in the 45+2.", "TIME 45+2");
    values_are("He scored (45').", "TIME 45'");
    values_are("He scored at 45'.", "TIME 45'");
    values_are("Goal! 90+3' and it is over.", "TIME 90+3'");
    values_are("He scored on 23 minutes.", "TIME 23 minutes");
}

static void clock_edges(void **state) {
    (void)state;
    values_are("Goal (78').", "TIME 78'");
    values_are("It began at 9.3.", "CARDINAL 9.3");
    values_are("It began at 9.60.", "CARDINAL 9.60");
    values_are("It began at 9:30am to 10am.", "TIME 9:30am to 10am");
    values_are("It began between 9:30 and 10:30.", "TIME 9:30|TIME 10:30");
    values_are("It is on from 6 p.m. until midnight.", "TIME 6 p.m.|TIME midnight");
    values_are("It is on 9 a.m.-5 p.m.", "TIME 9 a.m.-5 p.m.");
    values_are("It is on 9-5.", "CARDINAL 9-5");
    values_are("It is twenty-nine to six.", "CARDINAL twenty-nine to six");
    values_are("At 20 to 6 he left.", "TIME 20 to 6");
    values_are("It opens at 10 sharp.", "TIME 10 sharp");
    values_are("At 10 in the morning he left.", "TIME 10 in the morning");
    values_are("At 1730hrs he left.", "TIME 1730hrs");
    values_are("At 1730 hours he left.", "TIME 1730 hours");
    values_are("At 5 o'clock he left.", "TIME 5 o'clock");
    values_are("At 12 p.m. he left.", "TIME 12 p.m.");
    values_are("At 6:05 a.m. EDT he left.", "TIME 6:05 a.m. EDT");
}

static void days_that_lean_on_a_time(void **state) {
    (void)state;
    values_are("It began at noon this morning.", "TIME noon this morning");
    values_are("It began at noon this week.", "TIME noon|DATE this week");
    values_are("It began at noon Thursday.", "TIME noon Thursday");
    values_are("It began at 8.10am today, 10 September.", "TIME 8.10am today, 10 September");
    values_are("It began at noon last week.", "TIME noon|DATE last week");
}

TEST_MAIN(cmocka_unit_test(days_that_lean_on_a_time), cmocka_unit_test(parts_of_a_day_and_their_day),
          cmocka_unit_test(clock_in_figures), cmocka_unit_test(time_zones), cmocka_unit_test(clock_in_words),
          cmocka_unit_test(minutes_of_a_match), cmocka_unit_test(clock_edges))
