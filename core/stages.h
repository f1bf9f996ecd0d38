/* stages.h - the stages of a document, in the order in which they run: the one table of them
 *
 * Each row: name (of its file, or of what it makes), function, why it is there, an example before and after
 * it. rubricate.c calls the functions; stages.c keeps names, reasons and examples for whoever asks. A new
 * stage is a new row and a function that takes the document and gives a status. A stage may be left out
 * (rubricate --without NAME): those behind it then work with what is there.
 */
#ifndef RUB_STAGES_H
#define RUB_STAGES_H

#include "quotes/quote_stages.h"

/* clang-format off */
#define RUB_STAGES(X) \
    X(lexicon, rub_lexicon_find, "The caller knows names that nobody else knows.", \
      "He works for zorblatt group", "ORG zorblatt group, where the lexicon has it") \
    X(value, rub_values_find, "Dates, times, amounts and numbers follow rules.", \
      "on 5 March for $3 million", "DATE 5 March, MONEY $3 million") \
    X(tagger, rub_tagger_find, "Names are learned from annotated texts.", \
      "Angela Merkel visited Oslo", "PERSON Angela Merkel, GPE Oslo") \
    X(merge, rub_merge_findings, "Findings overlap; one of them stands.", \
      "EVENT 2019 World Cup, DATE 2019", "EVENT 2019 World Cup") \
    X(run_together, rub_run_together_split, "Lists and letters lose the commas between people.", \
      "[Ada Roe Ben Moe Cal Poe]", "[Ada Roe] [Ben Moe] [Cal Poe]") \
    X(edge, rub_edges_mend, "Hyphens are part of names, titles and scores are not.", \
      "[Gen Prayut], [Kim Jong]-il, [Durham 114]", "Gen [Prayut], [Kim Jong-il], [Durham] 114") \
    X(institution, rub_institutions_widen, "A place is often only part of the name of its institution.", \
      "Government of [Chad], [Iraqi] Air Force", "[Government of Chad], [Iraqi Air Force]") \
    X(bracket, rub_brackets_mend, "A name and its abbreviation in brackets tell of each other.", \
      "Ethics and [Narnia Commission] (ENC)", "[Ethics and Narnia Commission] ([ENC])") \
    X(firm, rub_firms_retype, "A firm named after people is no person.", \
      "PERSON Brennan & Howe", "ORG Brennan & Howe") \
    X(formula, rub_formulas_read, "Some formulas of the language give names away.", \
      "[LAW Reyes] v. [PERSON Cole]; the barge [PERSON Jacaf]", "[LAW Reyes v. Cole]; [PRODUCT Jacaf]") \
    X(beside, rub_beside_settle, "The words right beside a name say what it is.", \
      "Dr [ORG Rabito] of the town of Urus-Martan", "Dr [PERSON Rabito] of the town of [GPE Urus-Martan]") \
    X(apart, rub_apart_take, "The rest of the document tells that a name is two, or begins too early.", \
      "[Harriers edge Rovers], [Sentencing Roe]", "[Harriers] edge [Rovers], Sentencing [Roe]") \
    X(roll, rub_rolls_settle, "In a row of names nothing says what one is but the names beside it.", \
      "[Osei], Grant, [Whitlock], [Dunn], [Hart]", "[Osei], [Grant], [Whitlock], [Dunn], [Hart]") \
    X(repeat, rub_repeats_find, "What is a name once is a name in the whole text.", \
      "[Franky Zapata] flew. Zapata said", "[Franky Zapata] flew. [Zapata] said") \
    X(dateline, rub_datelines_settle, "What opens a dateline is a place.", \
      "PERSON KELSMOUTH: 'KELSMOUTH, Scotland - The'", "GPE KELSMOUTH") \
    X(lowercase, rub_lowercase_find, "Posts leave out capitals.", \
      "is the weather in vietnam good?", "GPE vietnam") \
    X(sure, rub_sure_settle, "How sure a finding is depends on how well its text is understood.", \
      "CARDINAL 40 at 0.94 in a telegram", "CARDINAL 40 at 0.86") \
    X(entity, rub_entities_make, "Several mentions are one person or thing.", \
      "Franky Zapata, Zapata", "one entity, Franky Zapata") \
    X(quote, rub_quotes_find, "What is said is told, word for word or not.", \
      "Roe said it is safe", "INDIRECT 'it is safe', cue said, source Roe") \
    X(speaker, rub_speakers_find, "Who says it is named, or meant by a pronoun or an office.", \
      "she said, the mayor said", "the entity Ada Roe")
/* clang-format on */

#define RUB_STAGE(name, function, why, before, after) RUB_STAGE_##name,
enum { RUB_STAGES(RUB_STAGE) RUB_STAGE_COUNT };

_Static_assert((int)RUB_STAGE_COUNT <= RUB_QUOTE_STAGE_FIRST,
               "the stages of quotations are numbered behind these");

#endif
