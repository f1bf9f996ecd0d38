/* names_agate_words.h - sides, leagues and events that the invented results draw from, besides the lists of
 * core/data */
#ifndef RUB_NAMES_AGATE_WORDS_H
#define RUB_NAMES_AGATE_WORDS_H

/* Who plays most; other countries come from countries.tsv. */
static const char *const nations[] = {"England",        "Scotland",      "Wales",       "Northern Ireland",
                                      "Ireland",        "France",        "Germany",     "Italy",
                                      "Spain",          "Portugal",      "Netherlands", "Belgium",
                                      "Sweden",         "Norway",        "Denmark",     "Finland",
                                      "Poland",         "Hungary",       "Romania",     "Bulgaria",
                                      "Russia",         "Ukraine",       "Croatia",     "Yugoslavia",
                                      "Czech Republic", "Slovakia",      "Austria",     "Switzerland",
                                      "Greece",         "Turkey",        "Brazil",      "Argentina",
                                      "Uruguay",        "Chile",         "Colombia",    "Mexico",
                                      "U.S.",           "United States", "Canada",      "Australia",
                                      "New Zealand",    "South Africa",  "India",       "Pakistan",
                                      "Sri Lanka",      "West Indies",   "Zimbabwe",    "Kenya",
                                      "Ethiopia",       "Morocco",       "Nigeria",     "Cameroon",
                                      "Japan",          "South Korea",   "China",       "Cuba",
                                      "Jamaica",        "Britain"};

/* Sides of cricket's usual leagues, so that they are not only regions of anywhere. */
static const char *const counties[] = {"Derbyshire",
                                       "Durham",
                                       "Essex",
                                       "Glamorgan",
                                       "Gloucestershire",
                                       "Hampshire",
                                       "Kent",
                                       "Lancashire",
                                       "Leicestershire",
                                       "Middlesex",
                                       "Northamptonshire",
                                       "Nottinghamshire",
                                       "Somerset",
                                       "Surrey",
                                       "Sussex",
                                       "Warwickshire",
                                       "Worcestershire",
                                       "Yorkshire",
                                       "Cheshire",
                                       "Devon",
                                       "Queensland",
                                       "Victoria",
                                       "Tasmania",
                                       "New South Wales",
                                       "Western Australia",
                                       "South Australia",
                                       "Western Province",
                                       "Transvaal",
                                       "Natal",
                                       "Border",
                                       "Canterbury",
                                       "Otago",
                                       "Wellington",
                                       "Auckland",
                                       "Northern Districts",
                                       "Barbados",
                                       "Jamaica",
                                       "Trinidad",
                                       "Guyana",
                                       "Bombay",
                                       "Delhi",
                                       "Karnataka"};

/* Homes of American professional teams. */
static const char *const franchises[] = {
    "Anaheim",     "Arizona",      "Atlanta",       "Baltimore",   "Boston",        "Buffalo",
    "Calgary",     "California",   "Carolina",      "Charlotte",   "Chicago",       "Cincinnati",
    "Cleveland",   "Colorado",     "Columbus",      "Dallas",      "Denver",        "Detroit",
    "Edmonton",    "Florida",      "Golden State",  "Green Bay",   "Hartford",      "Houston",
    "Indiana",     "Jacksonville", "Kansas City",   "Los Angeles", "Memphis",       "Miami",
    "Milwaukee",   "Minnesota",    "Montreal",      "Nashville",   "New England",   "New Jersey",
    "New Orleans", "New York",     "NY Islanders",  "Oakland",     "Oklahoma City", "Orlando",
    "Ottawa",      "Philadelphia", "Phoenix",       "Pittsburgh",  "Portland",      "Sacramento",
    "San Antonio", "San Diego",    "San Francisco", "San Jose",    "Seattle",       "St. Louis",
    "St Louis",    "Tampa Bay",    "Tennessee",     "Texas",       "Toronto",       "Utah",
    "Vancouver",   "Washington",   "Winnipeg"};

/* %s is a town. */
static const char *const club_shapes[] = {
    "%s United",    "%s City",      "%s Rovers",   "%s Town",      "%s Athletic",  "%s County",
    "%s Wanderers", "%s Albion",    "%s FC",       "FC %s",        "AC %s",        "SC %s",
    "Real %s",      "Dynamo %s",    "Dinamo %s",   "Spartak %s",   "Lokomotiv %s", "Sporting %s",
    "Racing %s",    "Olympique %s", "Borussia %s", "Sparta %s",    "Slavia %s",    "Hapoel %s",
    "Maccabi %s",   "CSKA %s",      "Partizan %s", "Deportivo %s", "Atletico %s",  "Union %s",
    "Inter %s",     "%s Tigers",    "%s Bulls",    "%s Eagles",    "%s Lions",     "%s Giants",
    "%s Wolves",    "%s Bears",     "%s Hawks",    "%s Rockets",   "%s Kings",     "%s Stars",
    "%s Knights",   "%s Warriors",  "%s Panthers", "%s Rangers",   "%s Red Sox",   "%s State",
    "%s Dragons",   "%s Sharks",    "%s RFC",      "%s Orient",    "%s Argyle",    "%s Villa",
    "%s Harriers"};

/* Clubs that bear no town's name. */
static const char *const club_names[] = {
    "Sporting",      "Racing",      "Dynamo",   "Spartak",       "Lokomotiv",     "Red Star",
    "Partizan",      "Olympia",     "Union",    "Victoria",      "Fortuna",       "Wanderers",
    "Rangers",       "Harlequins",  "Albion",   "Hearts",        "Thistle",       "Independiente",
    "Universitario", "Nacional",    "Alianza",  "Estrella Roja", "Panathinaikos", "Shamrock Rovers",
    "Crusaders",     "Corinthians", "Saracens", "Wasps"};

static const char *const leagues[] = {"NBA",
                                      "NFL",
                                      "NHL",
                                      "Major League Baseball",
                                      "Major League",
                                      "National Football League",
                                      "National Basketball Association",
                                      "National Hockey League",
                                      "American League",
                                      "National League",
                                      "Premier League",
                                      "Bundesliga",
                                      "Serie A",
                                      "Nationwide League",
                                      "Premiership",
                                      "Football League"};

static const char *const events[] = {"World Cup",   "European Cup", "UEFA Cup",      "Davis Cup",
                                     "Asian Games", "Olympics",     "Champions Cup", "World Series",
                                     "Super Cup",   "Grand Slam",   "Ryder Cup",     "U.S. Open"};

/* What follows a demonym or a town. */
static const char *const event_kinds[] = {"Open",         "Cup",      "Masters",      "Grand Prix",
                                          "Classic",      "Trophy",   "Championship", "Championships",
                                          "Invitational", "Marathon", "Games",        "International"};

#endif
