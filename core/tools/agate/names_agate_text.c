/* names_agate_text.c - templates of results, tables, scorecards, lists and short reports, written for this
 * project */
#include "tools/agate/names_agate.h"

/* The beginning of a report: sport, headline, dateline. */
#define DATELINE "^%C[||, %G] %Z\n"
#define BALL(line)                                                                                           \
    "^[SOCCER|RUGBY UNION|RUGBY LEAGUE|HANDBALL|HOCKEY|BASKETBALL|VOLLEYBALL] - " line "\n" DATELINE
#define AFTER "[after|following] [%D's matches|matches played on %D|weekend games|the latest round]"

const char *const agate_templates[] = {
    /* results and tables */
    "c" BALL("%Y [LEAGUE|CUP|PREMIER LEAGUE|FIRST DIVISION|SECOND DIVISION] "
             "[RESULTS|SCORES|SUMMARIES].") "[Results|Result|Collated results] of[| weekend]_%Y "
                                            "[league|first division|cup|premier "
                                            "league]_[soccer|rugby] matches [on %D|played on %D|at "
                                            "the weekend]:\n"
                                            "?[Division One|Premier division|First "
                                            "division|Quarter-finals|Pool A]\n~%T [%1 %T %1|%1 %T "
                                            "%1|%1 %T %1|%2 %T %2]\n"
                                            "?[Division Two|Second division|Semifinals]\n~%T %1 %T "
                                            "%1\n?Postponed: %T v %T",
    "c" BALL("[%Y|%T] [LEAGUE|CUP|PREMIER LEAGUE] [RESULTS|STANDINGS|SUMMARIES].") "%Y "
                                                                                   "[league|cup|"
                                                                                   "championship] "
                                                                                   "[results|summaries] "
                                                                                   "on %D:\n"
                                                                                   "~%T %1 ([%S %1|%P "
                                                                                   "%2|%S %2, %S %2|%S %2 "
                                                                                   "pen, %S %2-%2]) %T %1 "
                                                                                   "([%S %2|%P %2|%S %2, "
                                                                                   "%S %2])[| Halftime "
                                                                                   "%1-%1| Attendance "
                                                                                   "%4|. %4]",
    "c" BALL("SUMMARY OF [%Y LEAGUE MATCH|%Y FIRST DIVISION MATCHES|CUP TIE].") "Summary of_[a|the only] "
                                                                                "match in the %Y [first "
                                                                                "division|league|cup] [on "
                                                                                "%D|played on %D]:\n"
                                                                                "+%T %1 %T %1[| (halftime "
                                                                                "%1-%1)]\nScorers: %S %2, "
                                                                                "%S %2 [pen|penalty|og], "
                                                                                "%P %2\n"
                                                                                "?%T - %P (%2th minute), "
                                                                                "%S (%2th)\nAttendance: "
                                                                                "%4",
    "c" BALL("%Y LEAGUE [STANDINGS|TABLE|TABLES].") "[Standings in|Tables of|Leading positions in] the "
                                                    "%Y_[soccer|rugby|] [league|championship|first "
                                                    "division] " AFTER
                                                    "_(tabulate under played, won, drawn, lost, for, "
                                                    "against, points):\n"
                                                    "?[P W D L F A Pts|W D L G/F G/A P|P W L D GF GA "
                                                    "Pts]\n~%T[|:] %2 %1 %1 %1 %2 %2 %2\n?Division two\n"
                                                    "~%T %1 %1 %1 %1 %2 %2 %1",
    "c^%Y LEAGUE\n~%T %1 %1 %1 %1 %2 %2 %1\n^%Y [SECOND DIVISION|CUP|PREMIER DIVISION]\n~%T %1 %1 %1 "
    "%1 %2 %2 %1\n"
    "^[%H|%L|PREMIERSHIP]\n~%T v %T[| (%D)| %2.%2]",
    "c[Division one|Premier league|%L]\n~%T - %T %1:%1[| (%1:%1)]\n~[%2.|%1] %T %2 %1 %1 %1 %2:%2 %2",
    "c[Played on %D|%D|%M]: %T [beat|drew with|lost to] %T %1-%1[| (halftime %1-%1)]\n~%T %1 %T "
    "%1[|, %T %1 %T %1]\n"
    "?Playing %D: %T vs %T",
    "n" BALL("%E [QUALIFIER|QUALIFYING|GROUP %1] [RESULT|RESULTS|STANDINGS].") "[Result of|Results of] a "
                                                                               "%E_[%Y |]group %1 "
                                                                               "[qualifying "
                                                                               "match|qualifier|tie] [on "
                                                                               "%D|played on %D]:\n"
                                                                               "+%T %1 %T %1 (halftime "
                                                                               "%1-%1)\nScorers: %T - %P "
                                                                               "(%2th minute), %S "
                                                                               "(%2th)\n?%T - %P (%2th, "
                                                                               "penalty)\n"
                                                                               "Attendance: %4\n?Group %1 "
                                                                               "standings:\n~%T %1 %1 %1 "
                                                                               "%1 %2 %1 %1",
    "n" BALL("[%G BEAT %G IN %E QUALIFIER|%G DRAW %1-%1 WITH %G].") "%T beat %T %1-%1 (halftime %1-%1) "
                                                                    "in_their [friendly international|%E "
                                                                    "group %1 qualifying match] on "
                                                                    "%D.\nScorers:\n"
                                                                    "%T - %P %2, %S %2\n%T - %P "
                                                                    "(%2)\nAttendance: %4\nTeams:\n"
                                                                    "+%T - %1 - %P, %1 - %P, %1 - %P, %2 "
                                                                    "- %P (%2 - %P %2), %2 - %P, %1-%S, "
                                                                    "%1-%S",
    "n[Result|Friendly international|%E|%Y group]\n~%T %1 %T %1\n?~%T v %T",
    "m[Lineups|Teams|Line-ups|Probable teams]:\n"
    "+%T[ -|:| (from)]_[15-%P, 14-%P, 13-%P, 12-%P, 11-%P, 10-%P, 9-%P|1 - %P, 2 - %P, 3 - %P, 16 - "
    "%P (20 - %P 75), 8 - %P|%P, %P, %P, %P (captain), %P, %P|%P; %S, %S, %S, %S; %S, %S, %I]",
    "m~%2 - %P[| (%T)| (%G)]\n~%P ([%T|%T, %G|%G]) %2",
    "r[Tour itinerary|Fixtures|Schedule]:\n"
    "~[%M|%M-%2|%M - %M] [v|vs|at] [%T|%T|%T or %T|%G] ([three days|at %V|%C|one day|at %V, %C])\n"
    "~%M [First|Second|Fifth] [test|one-day international] (at %V[|, %C])",
    "r^CRICKET - [%T TAKE OVER AT TOP|%T CLOSE IN ON TITLE|%T AND %T MADE TO WAIT|%S CENTURY LIFTS "
    "%T|%T BEAT %T BY %2 RUNS].\n" DATELINE
    "%Y [all-rounder|paceman|opener] %P [took six for %2|hit %3] on %D as %T beat %T by [an innings "
    "and %2 runs|%1 wickets].\n"
    "Title rivals %T, %T and %T all [closed in on victory|pressed for wins] while %T [made up for "
    "lost time|struggled] in their match against %T.\n"
    "After bowling %T out for %2 on the opening morning at %V, %T extended their first innings by %2 "
    "runs with %Y discard %P taking three for %2.\n"
    "?Trailing by %3, %T were dismissed for %3.\n"
    "At %V, %T captain %P [continued his form|declared] with %2 not out against %T.\n"
    "%S, [needing|who made] %2, was well backed by %P as %T [closed on|reached] %3 for [seven|four], "
    "a lead of %3.\n"
    "?%T[, however,|] look certain to [regain|keep] their place after %P and %S gave them a firm "
    "grip against %T.\n"
    "By [the close|stumps|lunch|tea] %T had [reached|slumped to] %3 for [three|six].",
    "r%T need another %2 [runs|] with five wickets in hand to beat %T[| at %C].\n"
    "%T will need to [keep their nerve|bat well] against [struggling|bottom club] %T, who [enter the "
    "final day %2 ahead|lead by %2].\n"
    "%T, [nine-wicket|easy] winners over %T, and %T, who [thrashed|crushed] %T by %2 runs, can take "
    "the day off along with rivals %T.\n"
    "?%S and %S took %T from %2 for four to %3. [%P's|%S's] %2 put %T in charge.",
    "c[Victory|Defeat|A draw] for %T, %1-%1 [winners over|losers to|at home to] %T, and [narrow "
    "successes|wins] for %T and %T left %T [third|bottom|in trouble].\n"
    "%P, [signed|bought|on loan] from %T, [scored|missed a penalty] [for|against] his former club "
    "%T.\n"
    "The former %T and %T [skipper|striker|coach] [has joined|left] %T [from %T|after a year at "
    "%T].\n"
    "%T's [home|next] game with %T [will be played|was moved] to %C because of [the weather|crowd "
    "trouble].\n"
    "?Three points behind %T and two behind %T, %T have a game in hand.",
    "c^[SOCCER|RUGBY LEAGUE] - %T [FANS LOCKED OUT|STILL UNBEATEN|FINED|CLING TO LEAD].\n" DATELINE
    "%T must play their next [home game|match] without %P, [who was sent off|suspended] against %T "
    "on %D.\n"
    "The club, who put %T out of [last year's %E|the %E], were fined.\n"
    "%T said %P [would return|had signed] [for|against] %T on %M.",
    "uIn %C, %P [singled home|drove in] %1 runs and %P [(%2-%1)|(%1-%1)] [outdueled|beat] %T's %P "
    "(%2-%1) [for his third straight win|in the ninth].\n"
    "%P [homered for %T|hit his %2th homer for the %T|scored %2 points for %T].\n"
    "%T [closed within|moved] %1 games of %T in the [%H|wild card race].\n"
    "At %C, %P and %P homered and %T [snapped a losing streak|won their fourth straight] with a "
    "%1-%1 [victory over|win against] %T.\n"
    "?%T's %P [walked|struck out] %1. The loss was %T's [third|sixth] in a row.",
    "n%T - %P, %P, %P, %P (%P %2th), %P, %P (%S %2th), %P.\n+%T: %P; %S, %P (%P %2), %I, %S.\n"
    "?[Referee|Umpires]: %P (%G)",
    "u^[%D, %M SCHEDULE|SCHEDULE FOR %D|%D'S GAMES]\n?^%H\n~^%T AT %T\n^%H\n~^%T AT %T",
    "nScorers:\n%T - [%P %2, %S %2|%P (%2th, %2th penalty), %S (%2)|tries: %P, %S; conversion: %S; "
    "penalties: %S %1]\n"
    "%T - %P (%2th)[, %S (%2th)|]\nAttendance: %4",
    "c%T %2 [%T %2|(tries %S, %P; penalty %S) %T %2 (%S %1, %S)]\n~%T %2 %T %2",
    "m^[SOCCER|RUGBY UNION|RUGBY LEAGUE|CRICKET|BASKETBALL] - [%S TO COACH %T|%S STEPS DOWN AT %T|%S "
    "AND %S LIFT %T|%T SIGN %Y STRIKER %S|%S SEALS VICTORY OVER %T|%T SACK %S|%T PLAY %T IN "
    "FINAL].\n" DATELINE "Former %T [captain|coach|fly-half] %P [takes over from|replaces|succeeds] "
    "%P at %T[, who lost %1-%1 to %T|].\n"
    "%S, who [played for|coached|spent a year at] %T and %T, [signed|will move] [on %D|after %T's "
    "home defeat to %T].\n"
    "?The [move|switch] to %C-based %T reunites %S with his former coach at %T, %P.",
    "n^SOCCER - %G [SQUAD|NAME SQUAD] FOR [%G|%E] [GAME|MATCH|TIE].\n" DATELINE
    "Coach %P named the following squad for the match [against|with] %G [in %C|] on %D:\n"
    "[Goalkeepers|Backs] - %P (%K), %P\n[Defenders|Forwards] - %P, %P, %S, %P, "
    "%P\n[Forwards|Replacements|Reserves]: %P, %P, %I.\n"
    "?He recalled %2-year-old %P and %P but left out %P and %S.",
    "c%Y coach %P has [called up|dropped] %T striker %P, %T forward %P and teenager %P for the match "
    "with %G.\n"
    "Squad: Goalkeepers: %P (%T), %P (%T). Defenders: %P (%T), %P (%T), %S (%T). Forwards: %P, %P "
    "(both %T).",
    "u^[%D|%M] SCHEDULE\n^[%H|%L]\n~^%T AT %T\n^[%H|%L]\n~^%T AT %T",
    "u[%L|%H]\n~[%T %1 %U %1|%U %1 %T %1|%T %2 %U %1]\n[%L|%H]\n~[%U %1 %T %1|%T %1 %U %1] [(2nd "
    "game)|(in %2)|]\n",
    "c[Division one|Division two|Premier division|First division]\n~%T %1 %T %1\n+Postponed: %T v "
    "%T, %T v %T\n[Playing %D|Abandoned]: %T v %T\n[Division two|Third division]\n~%T %1 %1 %1 %1 %1 "
    "%1 %1",
    /* America */
    "u^[BASEBALL|BASKETBALL|ICE HOCKEY|%L|%L BASKETBALL|AMERICAN FOOTBALL] - [%L|%L|PRO] "
    "[STANDINGS|RESULTS] AFTER %D'S GAMES.\n" DATELINE
    "Standings [through|after] games of %D (tabulate under won, lost,_winning percentage and games "
    "behind):\n"
    "^%H\n?^%H\n[W L PCT GB|W L T PTS GF GA|W L Pct.]\n~%T %2 %2 .%3 [%1|%2|- |%2 1/2|%1 1/2]\n^%H\n"
    "~%T %2 %2 .%3 [%1|%2 1/2]\n^%D, %M SCHEDULE\n~^%T AT %T",
    "u^[BASEBALL|%L BASKETBALL|%L ICE HOCKEY|%L AMERICAN FOOTBALL|%L] - RESULTS [ON|OF] %D[|'S "
    "GAMES].\n" DATELINE "Results of [%L|%L|pro]_games on %D ([home team|home teams] in CAPS):\n^%H\n"
    "~[%T %2 %U %2|%U %1 %T %1|%U %1 %T %2|%T %1, %T %1|%T %1 %U %1 (in %2)|%U %1 %T %1 (OT)]\n?^%H\n"
    "~[%T %1 %U %1|%U %1 %T %1] [|(1st game)|(2nd game)|(in %2)]",
    "u?^[%D|%M]\n~[%T at %T|%T at %T, %2:%2|%T vs. %T|%T %2-%2 at %T %2-%2|%T (%S %1-%1) at %T (%S "
    "%1-%1), %1:%2 p.m.]",
    "u%T %3 %3 %3 - %1 %2 %1\n%T %3 %3 %3 - %2 %1 %1\n"
    "[WP|W]-%S, %1-%1. [LP|L]-%S, %1-%1. Sv-%S (%2). HR-%T, %S (%2), %S 2 (%2).\n"
    "?E-%S. DP-%T 2. LOB-%T 7. 2B-%S, %S (%2). SB-%S.",
    "uIn %C, %P [hit a two-run homer|pitched a six-hitter|scored 31 points|threw three touchdown "
    "passes|made 28 saves] and_%S [added|had] %2 as %T [beat|edged|defeated|downed] %T %2-%2.\n"
    "In %C, %S doubled home the go-ahead run in the ninth inning and_the %T rallied past %T %1-%1.\n"
    "?At %C, %T's %P [went 3-for-4|homered twice|stole two bases] off %S.",
    "uNEW YORK (%B) -_%M [transactions|deals]:\n^%H\n"
    "~%T[:|--|-] [Signed|Placed|Traded|Activated|Waived|Recalled] [P|OF|G|C|DB|RB|INF] %P[| to a "
    "one-year contract| on the 15-day disabled list| from %C| to %T for %P].",
    "u[Leading|Top] [hitters|scorers|batters]_[player, team, average|g ab r h pct]\n~%S, %T %2 %3 %2 "
    "%3 .%3\n"
    "?[Home runs|Rebounds|Assists]: %S, %T, %2; %S, %T, %2; %S, %T, %2",
    /* cricket */
    "r^CRICKET - [%Y COUNTY CHAMPIONSHIP|SHEFFIELD SHIELD|SUNDAY LEAGUE|PROVINCIAL] "
    "[SCORES|SCOREBOARD|RESULTS|TABLE].\n" DATELINE
    "[Close|Closing|Lunch|Tea] scores in_%Y [county championship|first-class] matches on %D:\n"
    "~At [%C|%V] ([final day|first day|day three]): [%T %3 (%I %2, %I %2; %I %1-%2)|%T %3 for %1 (%I "
    "%2 not out)|%T %3 and %3-%1|%T %3-%1 dec] [v %T|, %T %3-%1|and %3, %T %3 (%I %1-%2)].\n"
    "?%T %2 [points|pts], %T %1.",
    "r~[%V|%C]: %T beat %T by [%2 runs|six wickets|an innings and %2 runs]. %T %3 (%P %2) and %3, %T "
    "%3 and %3 (%I %1-%2).[| %T 22 points, %T 6.]",
    "r[Surviving|%D's|Day two] scoreboard:\n~%T %2 %1 %1 %1 %2 %2 %3\n?Note: %T 1st innings %3, %T "
    "%3-%1",
    "n^CRICKET - %G V %G [SCOREBOARD|FINAL SCOREBOARD|ONE-DAY SCOREBOARD].\n" DATELINE
    "Scoreboard of the [first|second|third|deciding]_[test|one-day cricket match|one-day "
    "international] between %G and %G [on %D|at %V]:\n"
    "%T [first innings|innings|(overnight 120-3)]\n"
    "~%I [b %S|c %S b %S|lbw b %S|c %I b %I|run out|not out|c and b %S|st %S b %S|c sub b %S|retired "
    "hurt] %2\n"
    "Extras (b-%1 lb-%1 w-%1 nb-%1) %2\nTotal ([for %1 wickets|all out|%2 overs]) %3\n"
    "Fall [of wickets|]: 1-%2 2-%2 3-%3.\n?Did not bat: %P, %P, %S, %I.\n"
    "Bowling: [%S|%P] %2-%1-%2-%1[ (w-%1)|], [%S|%P] %2-%1-%2-%1, [%I|%S] %1-%1-%2-%1.\n%T won by "
    "[four wickets|%2 runs].\n",
    "n%T [second|1st|2nd] innings[| (overnight %2-%1)]\n"
    "~%P [b %S|c %S b %S|lbw %S|lbw b %S|not out|run out (%S)|c %S b %I] %2\nTotal %3\nTo bat: %I, "
    "%I, %S\n"
    "[Umpires|Referee]: %P [(%G)|and %P]. ",
    "r%T [closed on|were all out for|reached|declared at|slumped to] %3[| for %1| for seven] "
    "[against|in reply to] %T's %3 on %D[| at %C].\n"
    "%P [took|claimed] [five|six] for %2 as %T [beat|thrashed|dismissed] %T [by %2 runs|for %3] [in "
    "the county championship|at %V].\n"
    "%T, [the champions|needing %3 to win|leading by %2 on first innings|unbeaten this season], "
    "[face|meet|visit] %T next.\n"
    "?%S, [the %T captain|formerly of %T], made %2 not out before %T's [spinners|seamers] [%S and "
    "%S|%P and %P] struck.",
    "c%T [beat|defeated|thrashed|edged] %T %1-%1 [to stay top of|in] the %Y [league|first "
    "division|premier league] on %D.\n"
    "%P [scored|struck|netted] [twice|in the 89th minute|from the spot] [for %T|as %T won at "
    "%T|against %T].\n"
    "[Leaders|Champions|Struggling] %T [drew %1-%1 with|lost at home to|play] %T, while %T [moved up "
    "to third|slipped to the bottom] after a %1-%1 win over %T.\n"
    "?%T's %Y [striker|midfielder|coach|goalkeeper] %P [was sent off|was injured] [after a clash "
    "with %P|in %C|shortly before halftime].\n"
    "?The winners over %T [host|travel to] %T [next week|on %D].",
    "n%T [beat|held|overcame|crushed] %T %1-%1 [in a %E qualifier|in a friendly|on %D] [in %C|at "
    "%V].\n"
    "%P [put %T ahead|gave %T the lead|equalised for %T] after %2 minutes.\n"
    "%T's [coach|captain|goalkeeper] %P said %T had [played well|been lucky]. \n"
    "?%P of %T [won|finished third] in the %E.",
    /* tennis */
    "n^TENNIS - [%E|%D'S] [RESULTS|RESULTS FROM %E|DRAW].\n" DATELINE
    "Results [of|from|at the]_[%E|the %E] [tennis championships|tennis tournament|international] on "
    "%D_(prefix number denotes seeding):\n"
    "[Men's singles|Women's singles], [first|second|third|quarter-final] round\n"
    "~[%1 - |%2 - ||]%P (%G) [beat|bt|def.|leads] [|%1 - |%2 - ]%P (%G) [6-%1 6-%1|6-%1 7-6 "
    "(7-%1)|6-%1, 4-6, 6-%1|7-5 6-4 2-6 6-1|3-0 retired]\n"
    "?[Women's|Mixed] doubles\n~%P and %P (%G) beat %P_(%G) and %P (%G) 6-%1 6-%1",
    "n~%S ([%G|%T]) beat %I (%G) [6-%1 6-%1|15-%1 15-%2 15-%2|21-%2, 21-%2|by two holes|2 and 1]\n"
    "%1-%P_(%G) [v|vs] %2-%P (%G)\n%P, %G, def. %P (%1), %G, 6-%1, 6-%1.",
    "n^[DAVIS CUP|TENNIS|BADMINTON|SQUASH|TABLE TENNIS] - %G [LEAD|BEAT|V] %G %1-%1.\n" DATELINE
    "%T [lead|beat|beats] %T %1-%1 [after the opening singles|in their tie on %D]:\n"
    "~%P [beat|lost to] %P 6-%1 6-%1 6-%1\n+%P / %P [bt|lost to] %P / %P 15-%1 15-%1",
    /* athletics, cycling, swimming, golf, racing */
    "n^[ATHLETICS|SWIMMING|ROWING|SPEED SKATING|CANOEING] - [%E RESULTS|LEADING RESULTS AT "
    "%E|RESULTS].\n" DATELINE "[Leading results|Results|Leading finishers] [at|in|from] "
    "the_[%E|international grand prix] [meeting|] on %D:\n"
    "[Women's 100 metres|Men's 110 metres hurdles|Men:|100 metres freestyle|Javelin|Pole vault]\n"
    "~[%1. |%2 ]%P ([%G|%T]) [%2.%2|%2.%2 seconds|1 minute %2.%2|8.%2 metres]\n?[5,000 metres|400 "
    "hurdles|Women]:\n"
    "+1. %P (%G) %2.%2 2. %P (%G) %2.%2 3. %P_(%G) %2.%2",
    "c^CYCLING - [%E|TOUR] [RESULTS|FINAL STAGE|STANDINGS|OVERALL POSITIONS].\n" DATELINE
    "[Leading results of|Result of] the %3-km [second|final|sixth] stage of the %E_[between %C and "
    "%C|from %C to %C] on %D:\n"
    "~[%1.|%2.] %P (%G) [|%K|%K|%K] [%1 hours %2 minutes %2 seconds|%2 seconds behind|same time|at "
    "%1:%2|s.t.]\n"
    "?Overall:\n~%2. [%S|%P (%G) %K] [%1 seconds behind|%1:%2|same time|%2:%2]",
    "n^GOLF - [%E|%D'S] [SCORES|FINAL SCORES|LEADING SCORES|FIRST ROUND SCORES].\n" DATELINE
    "Leading [scores|second round scores] [in|at|after the final round of] the %E [golf "
    "tournament|]_on %D ([U.S.|%Y|British] unless stated):\n"
    "~%3 [%P (%G) %2 %2 %2 %2|%P %2 %2 %2|%P (%G) %2 %2, %P %2 %2, %P (%G) %2 %2|%P, %P (%G), %P|%P "
    "(%G) %2-%2-%2]",
    "n^[MOTOR RACING|MOTORCYCLING|RALLYING|POWERBOATING] - [%E|GRAND PRIX] [RESULTS|PRACTICE "
    "TIMES|GRID|STANDINGS].\n" DATELINE
    "[Leading|Provisional] [times|positions|results] [after practice for|in] %D's_%Y [Grand Prix|%E] "
    "[motor race|500cc race]:\n"
    "~%1. %P (%G) [%K|%K|%B] [1 minute %2.%3 seconds|1:%2.%3|%2 laps|%1.%1 seconds behind]\n"
    "World championship standings[:| (after 10 rounds):]\n~%1. %S %2[| points]\n"
    "[Constructors|Teams]: 1. %K %2 2. %K %2",
    "n[Final|Overall|Individual|Team] [standings|placings]:\n~%1. [%T|%P|%P (%G)] %2[| points|.%1]\n"
    "?Medals table (gold, silver, bronze):\n~%T %1 %1 %1",
    "n^[BOXING|WEIGHTLIFTING|WRESTLING|JUDO|SHOOTING|SKIING|HORSE RACING|CHESS] - %E "
    "[RESULTS|RESULT].\n" DATELINE "Results in the %E:\n[Under 63 kg|Flyweight|Final|Round four|71 kg]:\n"
    "~%P (%G) [beat|outpointed|knocked out|drew with] %P (%G)[| in round %1| on points|, %2 moves]\n"
    "?Gold: %P, %G. Silver: %P, %G. Bronze: %P, %G.",
    "n[%Y] [tour|rankings|order of merit] (%G unless stated):\n~%1. [%P|%P (%G)|%S (%G)] "
    "[%3,%3|$%3,%3|%4|%2.%2 points]",
    /* transfers, notes */
    "c[Transfers|Ins and outs|Movements|Loan deals]:\n"
    "~%P[|, %2,] [from %T|to %T|%T to %T|(%T to %T)|- %T][| (free)| (loan)|, %1 million pounds]\n"
    "?%T [sign|buy|sell|release]_%P [from %T|to %T] for %1 million",
    "m^[SOCCER|RUGBY|CRICKET|BASKETBALL|BASEBALL|TENNIS|GOLF] - %P [SIGNS FOR %T|LEAVES %T|INJURED "
    "AS %T WIN|TO MISS %G TOUR|QUITS AS %T COACH|WINS %E|HAPPY WITH %Y WELCOME].\n" DATELINE
    "%P, [the %Y international|the former %T player|who joined from %T], [will miss|returned for] "
    "%T's [game|match] [with|against|at] %T on %D.\n"
    "%s [said|told reporters] in %C_he [expected to be fit|would stay at %T] [for the trip to "
    "%C|next season].\n"
    "%T [officials|fans|players] [gathered in|arrived in] %C[|, %G] [for the %E|on %D].",
    "m^[%T HOLD %T|%T BEAT %T %1-%1|%T THRASH %T|%T AND %T DRAW|%T LEAD AFTER %S GOAL|LATE %S STRIKE "
    "SINKS %T|%T SIGN %S|%T STAY TOP]\n"
    "?[By %P|%P]\n" DATELINE "%T beat %T %1-%1 on %D.\nAttendance: %4",
    "m[Fixtures|Schedule|Matches|Draw]_[for|on] %D[|, %M] ([local times|GMT|all 1500]):\n"
    "~%T [v|vs|vs.|-|at] %T[| (%2.%2)| in %C| at %V|, %C]",
    /* news, companies, markets, weather, shipping */
    "n^[%G|%C|%Y TEAM|%P] [SEES GROWTH|TO MEET %S|SIGNS PACT WITH %G|ENDS VISIT TO %G|PRAISES %Y "
    "AID].\n?%P\n" DATELINE
    "%G [said on %D|agreed] it would [send aid to %G|open an embassy in %C|sign a treaty with %G].\n"
    "%O [officials|sources] in %C said %P [had left for %C|met %P].\n?-- %C [newsroom|bureau] %3-%4",
    "n%Y [press digest|stocks|shares] [- %M|close higher|end mixed].\n" DATELINE
    "%P, [chairman|an analyst|a dealer] [of|at|with] %B in %C, said [%B|%O] [would cut costs|gained "
    "%1 percent].\n"
    "-- %P, %C newsroom",
    "n[%B|%B %M-%M net|%B Q%1 shr] [up|down|results].\n?^%C %Z\n"
    "[Three|Six|Nine] months to %M_(in millions [of dollars|] unless stated)\n[Net|Pretax|Group] "
    "profit %2.%1 vs %2.%1\n"
    "?Turnover %3.%1 vs %3.%1\n?Note - [%B|The full name of company] [is %B|is based in %C, %G|is a "
    "unit of %B].",
    "n[Most active|Gainers|Losers|Biggest movers] [on|in] [%C|the %C exchange]:\n"
    "~%B [%2.%2|%3] [up %1|down %1.%1|+%1.%2|-%1.%2] [%4|%3]\n",
    "nFollowing are terms [and conditions|] of a_bond lead managed by %B:\nBorrower %B\n"
    "[Amt|Amount] $%3 mln Coupon %1.%2 Maturity %M\n[Lists|Listing] %C\n[Lead mgrs|Co-mgrs] %B, %B, "
    "%B",
    "n[Weather|World weather|Temperatures|Forecast]:\n~%C[|:|, %G] %2 %2 "
    "[cloudy|sunny|rain|fair|fog]\n"
    "?[Ships|Vessels] due at %C:\n~%C-%C %2,%3 tonnes [%B|%M]",
    "n[Grain|Oil|Cotton|Tender] [fixtures|shipments]:\n~%C to %C[|, %G], %2,%3 tonnes, [%B|%O|%2 "
    "cents]\n"
    "%G [bought|sold|seeks]_%2,%3 tonnes from %G, [%B|traders in %C] said.",
};

const uint32_t agate_template_count = sizeof agate_templates / sizeof *agate_templates;
