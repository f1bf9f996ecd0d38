/* test_amount.c - money, percentages and measures, by the rules alone */
#include "values.h"

#include "test.h"

static void currencies_and_amounts(void **state) {
    (void)state;
    values_are("It cost $5m.", "MONEY $5m");
    values_are("It cost $5bn.", "MONEY $5bn");
    values_are("It cost $ 5.", "MONEY $ 5");
    values_are("It cost US $5.", "MONEY US $5");
    values_are("It cost C$5 and A$6.", "MONEY C$5|MONEY A$6");
    values_are("It cost HK$50.", "MONEY HK$50");
    values_are("He paid $5 to $9.", "MONEY $5 to $9");
    values_are("He paid from $5 to $9.", "MONEY $5|MONEY $9");
    values_are("It is worth $5 million to $9 million.", "MONEY $5 million to $9 million");
    values_are("It has a price of $5 or $9.", "MONEY $5|MONEY $9");
    values_are("He gave $2 and $3.", "MONEY $2|MONEY $3");
    values_are("It cost between $2 and $3.", "MONEY $2|MONEY $3");
    values_are("It cost €5–€9.", "MONEY €5–€9");
    values_are("It cost €5–9.", "MONEY €5–9");
    values_are("It cost $5-10 million.", "MONEY $5-10 million");
    values_are("It costs R300 and R400 and R2,000.", "MONEY R300|MONEY R400|MONEY R2,000");
    values_are("The N17 and the N20 are shut.", "");
    values_are("It cost two and a half million dollars.", "MONEY two and a half million dollars");
    values_are("It cost five dollars and a half.", "MONEY five dollars and a half");
    values_are("It cost 50 cents a kilo.", "MONEY 50 cents");
    values_are("It cost 50 pence.", "MONEY 50 pence");
    values_are("It weighed 50 pounds.", "QUANTITY 50 pounds");
    values_are("It cost 50 pounds sterling.", "MONEY 50 pounds sterling");
    values_are("It cost 5 million pounds.", "MONEY 5 million pounds");
    values_are("It cost 50 Cent.", "");
    values_are("It cost a million dollars.", "MONEY million dollars");
    values_are("It cost millions.", "CARDINAL millions");
    values_are("It cost hundreds of euros.", "MONEY hundreds of euros");
    values_are("It cost a few dollars.", "MONEY few dollars");
    values_are("It cost several hundred dollars.", "MONEY several hundred dollars");
    values_are("It cost one dollar.", "MONEY one dollar");
    values_are("The dollar fell.", "");
    values_are("It cost 500 Swiss francs.", "MONEY 500 Swiss francs");
    values_are("It cost 500 Australian dollars.", "MONEY 500 Australian dollars");
    values_are("It cost 6 €.", "MONEY 6 €");
    values_are("It cost 300EUR.", "MONEY 300EUR");
    values_are("It cost 15MUSD.", "MONEY 15MUSD");
    values_are("It cost 15mEUR.", "MONEY 15mEUR");
    values_are("It cost 15 MEUR.", "MONEY 15 MEUR");
    values_are("It cost EUR 15m.", "MONEY EUR 15m");
    values_are("It cost 15c.", "MONEY 15c");
    values_are("It cost 388p.", "MONEY 388p");
    values_are("It was in 720p video.", "");
    values_are("It cost £1.5k.", "MONEY £1.5k");
    values_are("It cost £20,000-a-year.", "MONEY £20,000");
    values_are("It made 107 million profit.", "MONEY 107 million");
    values_are("It cost Rs 5 lakh.", "MONEY Rs 5 lakh");
    values_are("It cost ₹5 crore.", "MONEY ₹5 crore");
    values_are("It cost $0.50.", "MONEY $0.50");
    values_are("It fell $2 from $79.", "MONEY $2|MONEY $79");
    values_are("It is a $5 bill.", "MONEY $5");
    values_are("It is a five-dollar bill.", "MONEY five-dollar");
    values_are("It is a million-dollar house.", "MONEY million-dollar");
    values_are("It cost 5 US dollars.", "MONEY 5 US dollars");
    values_are("It cost 5 USD.", "MONEY 5 USD");
    values_are("It cost USD 5.", "MONEY USD 5");
    values_are("It cost S$5.", "MONEY S$5");
    values_are("It cost $1,200,000.", "MONEY $1,200,000");
    values_are("It cost $1.2.", "MONEY $1.2");
    values_are("It cost ten bucks.", "MONEY ten bucks");
    values_are("It cost 5 top dollars.", "CARDINAL 5");
}

static void percentages_in_full(void **state) {
    (void)state;
    values_are("It rose 5 per-cent.", "PERCENT 5 per-cent");
    values_are("It rose five per cent.", "PERCENT five per cent");
    values_are("It rose 5 percentage point.", "PERCENT 5 percentage point");
    values_are("It rose 50bps.", "PERCENT 50bps");
    values_are("It rose 50 basis point.", "PERCENT 50 basis point");
    values_are("It fell between 3 and 5 per cent.", "PERCENT 3 and 5 per cent");
    values_are("It fell between minus 3 and plus 5 per cent.", "PERCENT minus 3 and plus 5 per cent");
    values_are("It rose 3% to 5%.", "PERCENT 3% to 5%");
    values_are("It rose from 3% to 5%.", "PERCENT 3%|PERCENT 5%");
    values_are("It rose 3-5%.", "PERCENT 3-5%");
    values_are("It rose 3%-5%.", "PERCENT 3%-5%");
    values_are("It rose 3 to 5 percent.", "PERCENT 3 to 5 percent");
    values_are("In 2006 and 16 percent in 2007 it rose.", "DATE 2006|PERCENT 16 percent|DATE 2007");
    values_are("It rose 4 and 5 percent.", "PERCENT 4|PERCENT 5 percent");
    values_are("It rose 4% and 5%.", "PERCENT 4%|PERCENT 5%");
    values_are("It is 5 % of all.", "PERCENT 5 %");
    values_are("It is 0.5pc.", "PERCENT 0.5pc");
    values_are("It rose five and a half percent.", "PERCENT five and a half percent");
    values_are("It rose half a percent.", "PERCENT half a percent");
    values_are("It rose one-tenth of a percent.", "PERCENT one-tenth of a percent");
    values_are("It is 100% wool.", "PERCENT 100%");
    values_are("It fell -5%.", "PERCENT -5%");
    values_are("It rose +5%.", "PERCENT +5%");
    values_are("It fell −5%.", "PERCENT −5%");
}

static void measures(void **state) {
    (void)state;
    values_are("It covers 5 square kilometers.", "QUANTITY 5 square kilometers");
    values_are("It is 2 astronomical units away.", "QUANTITY 2 astronomical units");
    values_are("It is 4 light-years away.", "QUANTITY 4 light-years");
    values_are("It is 4 light years away.", "QUANTITY 4 light years");
    values_are("It is a 40-square-meter flat.", "QUANTITY 40-square-meter");
    values_are("It is 5 cubic metres.", "QUANTITY 5 cubic metres");
    values_are("It runs 5 litres of milk per kilo.", "QUANTITY 5 litres of milk per kilo");
    values_are("It makes 40 miles an hour.", "QUANTITY 40 miles an hour");
    values_are("It runs at 40 m/s.", "QUANTITY 40 m/s");
    values_are("It runs at 40 km/h.", "QUANTITY 40 km/h");
    values_are("It runs at 5 kilos a day.", "QUANTITY 5 kilos a day");
    values_are("It runs at 5 kilos per square meter.", "QUANTITY 5 kilos per square meter");
    values_are("It uses 400 kilowatt-hours.", "QUANTITY 400 kilowatt-hours");
    values_are("It is five-metre-long.", "QUANTITY five-metre-long");
    values_are("It is a 5-metre-high wall.", "QUANTITY 5-metre-high");
    values_are("It is 3ft 4in.", "QUANTITY 3ft 4in");
    values_are("It is 3ft 4cm.", "QUANTITY 3ft 4cm");
    values_are("It is 7lb 4oz.", "QUANTITY 7lb 4oz");
    values_are("It is 5kg.", "QUANTITY 5kg");
    values_are("It is 5m people.", "CARDINAL 5m");
    values_are("It is 5m long.", "QUANTITY 5m");
    values_are("It is 31C.", "QUANTITY 31C");
    values_are("It is 31F.", "QUANTITY 31F");
    values_are("It is 31X.", "");
    values_are("It is 2b.", "");
    values_are("It is 3k.", "CARDINAL 3k");
    values_are("It is 3k people.", "CARDINAL 3k");
    values_are("It is 1.5bn people.", "CARDINAL 1.5bn");
    values_are("It is A5b.", "");
    values_are("It is 20 or more kilos.", "QUANTITY 20 or more kilos");
    values_are("It is half a mile.", "QUANTITY half a mile");
    values_are("It is half an inch.", "QUANTITY half an inch");
    values_are("It is between two and five miles.", "QUANTITY two and five miles");
    values_are("It is two to five miles.", "QUANTITY two to five miles");
    values_are("It is two or five miles.", "QUANTITY two or five miles");
    values_are("It is 50 x 30 cm.", "QUANTITY 50 x 30 cm");
    values_are("It is 50 x 30 x 20 cm.", "QUANTITY 50 x 30 x 20 cm");
    values_are("It is 50 by 30 feet.", "QUANTITY 50 by 30 feet");
    values_are("It is 5 KM.", "QUANTITY 5 KM");
    values_are("It is 5 g of salt.", "QUANTITY 5 g");
    values_are("It is 5 degrees.", "QUANTITY 5 degrees");
    values_are("It is five degrees Celsius.", "QUANTITY five degrees Celsius");
    values_are("It is 5°C.", "QUANTITY 5°C");
    values_are("It is minus 5.", "QUANTITY minus 5");
    values_are("It is minus 5 degrees.", "QUANTITY minus 5 degrees");
    values_are("It is 40 megabits a second.", "QUANTITY 40 megabits a second");
    values_are("It is 1.5 million barrels a day.", "QUANTITY 1.5 million barrels a day");
    values_are("It is 5 acres.", "QUANTITY 5 acres");
    values_are("It is a few miles.", "QUANTITY few miles");
    values_are("It is miles away.", "");
    values_are("The 5 Mile run began.", "QUANTITY 5 Mile");
    values_are("It is 2 ft.", "QUANTITY 2 ft");
}

TEST_MAIN(cmocka_unit_test(currencies_and_amounts), cmocka_unit_test(percentages_in_full),
          cmocka_unit_test(measures))
