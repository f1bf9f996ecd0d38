/* names_agate.h - invented results, standings, scorecards and lists as news agencies print them, with their
 * names annotated */
#ifndef RUB_NAMES_AGATE_H
#define RUB_NAMES_AGATE_H

#include "tools/corpus/corpus.h"

/* `count` documents, the same for the same lists; names come from known.tsv, gazetteer.tsv and countries.tsv
 * of `folder`. */
corpus agate_make(const char *folder, uint32_t count);

/* Templates, a document each. The first character is the kind of its sides: n nations, r regions, u cities of
 * a league in capitals, c clubs, m any of these. Lines may begin with ~ (many times), + (once or twice), ?
 * (or not), ^ (in capitals), / (perhaps in capitals). [a|b] is one of both, _ a space or now and then a
 * line's end, and these stand for names and numbers, annotated where they are names: %T side  %U the same in
 * capitals  %P person  %S surname  %s the last person's surname  %I initials and surname  %C city  %G country
 * %Y demonym  %E sports event  %H name of a division  %L league  %V ground  %B company  %K sponsor's team  %O
 * known organization %D day of the week  %Z date of the dateline  %M month and day  %1 to %3 numbers of so
 * many digits  %4 a number with a comma */
extern const char *const agate_templates[];
extern const uint32_t agate_template_count;

#endif
