/* test_number.c - ranks, shares, multitudes, and numbers that only name, by the rules alone */
#include "values.h"

#include "test.h"

static void ranks_in_capitals_and_names(void **state) {
    (void)state;
    values_are("The Second World War ended.", "");
    values_are("The First Lady left.", "");
    values_are("The 22nd Amendment holds.", "");
    values_are("He lives on West 34th Street.", "");
    values_are("The 116th Congress met.", "");
    values_are("It was the 1st, the 2nd and the 3rd time.", "ORDINAL 1st|ORDINAL 2nd|ORDINAL 3rd");
    values_are("It was the 21ST CALL.", "ORDINAL 21ST");
    values_are("He came in third.", "ORDINAL third");
    values_are("At first, nobody came.", "");
    values_are("First, it rained.", "ORDINAL First");
    values_are("First of all it rained.", "");
    values_are("The first lieutenant saluted.", "");
    values_are("A second-hand car burned.", "");
    values_are("It is the thirty-first such case.", "ORDINAL thirty-first");
    values_are("He was a First Minister.", "");
}

static void shares_of_a_whole(void **state) {
    (void)state;
    values_are("Sales fell by a third.", "CARDINAL third");
    values_are("A quarter less is sold.", "CARDINAL quarter");
    values_are("Prices rose about a fifth.", "CARDINAL fifth");
    values_are("More than a quarter of them left.", "CARDINAL quarter");
    values_are("Roughly a third, he said.", "CARDINAL third");
    values_are("The third of them left.", "ORDINAL third");
    values_are("A fourth of them came.", "CARDINAL fourth");
    values_are("Wait for a second.", "");
    values_are("Just a second!", "");
    values_are("Wait for a second train.", "ORDINAL second");
    values_are("One third of the crop is lost.", "CARDINAL One third");
}

static void one_that_counts_and_one_that_does_not(void **state) {
    (void)state;
    values_are("It is one of many.", "");
    values_are("It was one of countless tries.", "");
    values_are("It is number one.", "CARDINAL one");
    values_are("It is the only one here.", "CARDINAL one");
    values_are("At least one is hurt.", "CARDINAL one");
    values_are("One in four left.", "CARDINAL One|CARDINAL four");
    values_are("One in the shop left.", "");
    values_are("He took one.", "");
    values_are("One French judge left.", "CARDINAL One");
    values_are("A one-day strike began.", "DATE one-day");
    values_are("One Norway Coach left.", "CARDINAL One");
    values_are("One Monday Club left.", "CARDINAL One|DATE Monday");
    values_are("He was told by one French Priest.", "CARDINAL one");
    values_are("He was told by one Mr. Roe.", "");
    values_are("ONE MAN LEFT.", "CARDINAL ONE");
}

static void halves(void **state) {
    (void)state;
    values_are("The final half was dull.", "");
    values_are("The latter half was dull.", "");
    values_are("More than half left.", "CARDINAL half");
    values_are("Half its crew left.", "CARDINAL Half");
    values_are("He ate half.", "CARDINAL half");
    values_are("The second half was dull.", "ORDINAL second");
    values_are("It is a half-open door.", "");
}

static void scores_dozens_and_rows(void **state) {
    (void)state;
    values_are("Scores of people left.", "CARDINAL Scores");
    values_are("The scores were close.", "");
    values_are("They saw scores of 2 and 3.", "CARDINAL 2|CARDINAL 3");
    values_are("His figures were 18-4-52-2 at lunch.", "CARDINAL 18-4-52-2");
    values_are("The vote was 5-to-4.", "CARDINAL 5-to-4");
    values_are("Three to five people left.", "CARDINAL Three to five");
    values_are("In 2007 to 20 people it was sold.", "DATE 2007|CARDINAL 20");
    values_are("Two or three people left.", "CARDINAL Two or three");
    values_are("From 3 to 5 people left.", "CARDINAL 3|CARDINAL 5");
    values_are("It is 1-2-3-4-5.", "");
    values_are("50 Cent sang.", "");
    values_are("It fell by 50 cents.", "MONEY 50 cents");
    values_are("He got 212/7 there.", "CARDINAL 212/7");
    values_are("It is open 24/7.", "");
    values_are("Zero people came.", "CARDINAL Zero");
    values_are("It was below zero.", "");
    values_are("He showed zero-tolerance.", "");
    values_are("Between five and 20 left.", "CARDINAL five|CARDINAL 20");
    values_are("Thirty–forty people came.", "CARDINAL Thirty–forty");
    values_are("Nine-tenths of them left.", "CARDINAL Nine-tenths");
    values_are("Many thousands left.", "CARDINAL thousands");
    values_are("Several dozen left.", "CARDINAL dozen");
    values_are("Dozens left.", "CARDINAL Dozens");
    values_are("Tens of thousands left.", "CARDINAL Tens of thousands");
    values_are("Twenty-five thousand and six left.", "CARDINAL Twenty-five thousand and six");
    values_are("Two hundred thousand left.", "CARDINAL Two hundred thousand");
    values_are("One hundred and two left.", "CARDINAL One hundred and two");
    values_are("A few hundred left.", "CARDINAL few hundred");
    values_are("Two and a half million left.", "CARDINAL Two and a half million");
    values_are("1 ½ cups are enough.", "CARDINAL 1 ½");
    values_are("It is 2 ½ metres.", "QUANTITY 2 ½ metres");
    values_are("Three quarters of them left.", "CARDINAL Three quarters");
    values_are("Five point two million left.", "CARDINAL Five point two million");
    values_are("Four-and-a-half million left.", "CARDINAL Four-and-a-half million");
}

static void labels_that_are_no_numbers(void **state) {
    (void)state;
    values_are("It is at UTC+0900.", "");
    values_are("It is version 2.5.1.", "");
    values_are("It is file_12_a.", "");
    values_are("Mark 4 left.", "");
    values_are("Oslo 3, Bergen 1.", "CARDINAL 3|CARDINAL 1");
    values_are("Order 3 pizzas.", "CARDINAL 3");
    values_are("Roughly 40 left.", "CARDINAL 40");
    values_are("Only 40 left.", "CARDINAL 40");
    values_are("FIVE KILLED IN OSLO.", "CARDINAL FIVE");
    values_are("The Big Five left.", "");
    values_are("Phase Two began.", "");
    values_are("Section 3(2) holds.", "");
    values_are("See page 12.", "");
    values_are("See pp. 12-14.", "");
    values_are("See ext. 37625.", "");
    values_are("See ext.37625.", "");
    values_are("Room 40 is shut.", "");
    values_are("World No. 1 Roe left.", "CARDINAL 1");
    values_are("The No. 3 seed left.", "CARDINAL 3");
    values_are("1. Wash your hands.", "");
    values_are("2) Dry them.", "");
    values_are("50 Cents is little.", "MONEY 50 Cents");
    values_are("Pay 50 Cent.", "");
    values_are("Call 0405 123 456.", "");
    values_are("Call 555-0134.", "");
    values_are("Call 1-800-555-0134.", "");
    values_are("Call +39 06 555 1234.", "");
    values_are("Tel: 555 1234.", "");
    values_are("Phone (555) 1234.", "");
    values_are("It is 007.", "");
    values_are("It is Route 66.", "");
    values_are("It is Highway 1.", "");
    values_are("It is the A40.", "");
    values_are("It is Channel 4.", "");
    values_are("It is Windows 11.", "");
    values_are("He took Bus 5.", "");
    values_are("He took five buses.", "CARDINAL five");
    values_are("Psalm 23 helps.", "");
    values_are("He is at 5 Elm Street.", "");
    values_are("It is Flight 370.", "");
    values_are("It is flight MH370.", "");
    values_are("It is PO Box 12.", "");
    values_are("It is grade 5.", "");
    values_are("It is a grade 5 teacher.", "");
    values_are("Vitamin B12 helps.", "");
    values_are("It is G7.", "");
    values_are("The G20 met.", "");
    values_are("It is Apollo 11.", "");
    values_are("It is Article 5.", "");
    values_are("It is Chapter Two.", "");
    values_are("It is Act 2.", "");
}

TEST_MAIN(cmocka_unit_test(ranks_in_capitals_and_names), cmocka_unit_test(shares_of_a_whole),
          cmocka_unit_test(one_that_counts_and_one_that_does_not), cmocka_unit_test(halves),
          cmocka_unit_test(scores_dozens_and_rows), cmocka_unit_test(labels_that_are_no_numbers))
