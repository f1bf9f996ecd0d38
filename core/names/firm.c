/* firm.c - types that the words of a name decide, whatever the recognizer made of them
 *
 *     a report by Brennan & Howe      a sign between surnames: a firm              has_ampersand
 *     Nazi Germany                    an adjective and a country: a country        is_country
 *     the Saru Velodrome, Rue Cler    a noun that is one kind of thing             type_by_noun
 */
#include "names/firm.h"
#include "model/word_list.h"

#include "document.h"

#include <string.h>

/* "Oak & Rye": two words that nothing marks as a title are a firm more often than a work. */
static bool is_pair(const rub_doc *doc, rub_span tokens) {
    if (tokens.end - tokens.start != 3) return false;
    uint32_t start = doc->tokens.rows[tokens.start].start;
    bool marked = start && strchr("\"'\x9C\x98", doc->text[start - 1]); /* the last bytes of “ and ‘ */
    return !marked && doc->text[doc->tokens.rows[tokens.start + 1].start] == '&';
}

static bool has_ampersand(const rub_doc *doc, rub_span tokens) {
    for (uint32_t i = tokens.start + 1; i + 1 < tokens.end; i++)
        if (doc->text[doc->tokens.rows[i].start] == '&') return true;
    return false;
}

/* "Salomon Bros.", "Koizumi Cabinet"; not "Jim Press", a given name and a surname. */
static bool ends_like_organization(const rub_doc *doc, rub_span tokens) {
    uint32_t count = tokens.end - tokens.start;
    if (count < 2 || !(rub_word_lists(doc->model, &doc->tokens.rows[tokens.end - 1]) & RUB_IN(ORG_SUFFIX)))
        return false;
    return count > 2 ||
           !(rub_word_lists(doc->model, &doc->tokens.rows[tokens.start]) & (RUB_IN(MALE) | RUB_IN(FEMALE)));
}

/* "Nazi Germany", "Belgian Congo": an adjective of a people or party before a country is a country. On the
 * annotated corpora 76 of 81 such names are places. */
static bool is_country(const rub_doc *doc, rub_span tokens) {
    const rub_token *rows = doc->tokens.rows + tokens.start;
    return tokens.end - tokens.start == 2 && rub_word_lists(doc->model, &rows[0]) & RUB_IN(DEMONYM) &&
           rub_word_lists(doc->model, &rows[1]) & RUB_IN(COUNTRY);
}

/* "sworn to defend the Constitution": a text that the recognizer takes for those who go by it. */
static bool is_constitution(const rub_doc *doc, const rub_mention *mention) {
    static const char word[] = "Constitution";
    return mention->end - mention->start == sizeof word - 1 &&
           memcmp(doc->text + mention->start, word, sizeof word - 1) == 0;
}

/* Nouns that name one kind of thing and hardly ever a body: "the Saru Velodrome", "the Sanir Protocol".
 * Hospitals, houses, halls and parks are both. */
static const char *const facilities[] = {
    "Aerodrome", "Airfield", "Airport",      "Arena",       "Auditorium",
    "Avenue",    "Barracks", "Bazaar",       "Boulevard",   "Bridge",
    "Building",  "Canal",    "Cathedral",    "Causeway",    "Cemetery",
    "Chapel",    "Complex",  "Dam",          "Footbridge",  "Ground",
    "Highway",   "Hostel",   "Hotel",        "Interchange", "Interconnector",
    "Jail",      "Junction", "Lighthouse",   "Mausoleum",   "Mosque",
    "Motorway",  "Pavilion", "Penitentiary", "Pier",        "Pipeline",
    "Plaza",     "Prison",   "Promenade",    "Quay",        "Racecourse",
    "Raceway",   "Resort",   "Speedway",     "Stadium",     "Substation",
    "Synagogue", "Tavern",   "Terminal",     "Terrace",     "Theater",
    "Theatre",   "Tunnel",   "Velodrome",    "Viaduct",     NULL};
static const char *const landforms[] = {"Basin", "Canyon", "Glacier", "Plain",  "Reef",
                                        "River", "Saddle", "Shelf",   "Trench", NULL};
static const char *const laws[] = {"Accord",   "Agreement",   "Decree", "Directive", "Ordinance",
                                   "Protocol", "Regulations", "Treaty", NULL};
static const char *const awards[] = {"Award", "Prize", NULL};

/* The same where the noun comes first: "Calle Blanco", "Île Corail", "Ysgol y Preseli". */
static const char *const roads[] = {
    "Avenida", "Bab",     "Calle",   "Carretera", "Castello", "Castillo", "Catedral", "Estadio", "Estádio",
    "Gare",    "Haghia",  "Hagia",   "Hôtel",     "Iglesia",  "Jalan",    "Jirón",    "Masjid",  "Ospedale",
    "Palais",  "Palazzo", "Palácio", "Parc",      "Paseo",    "Pavilhão", "Piazza",   "Praça",   "Puente",
    "Quai",    "Rua",     "Rue",     "Ruta",      "Schloss",  "Teatro",   "Théâtre",  NULL};
static const char *const isles[] = {"Ilha", "Isla", "Isle", "Playa", "Pulau", "Río", "Île", "Îles", NULL};
static const char *const houses[] = {"Banco", "Banque",   "Ediciones",  "Fratelli",    "Groupe",
                                     "Grupo", "Kaufhaus", "Ministerio", "Ministère",   "Rádio",
                                     "Ysgol", "Éditions", "Université", "Universidad", NULL};
static const char *const codes[] = {"Lei", "Ley", "Loi", NULL};

#define TYPE(name) (1u << RUB_##name)

static const struct {
    const char *const *nouns;
    uint32_t instead; /* set of the types that the noun corrects */
    rub_type type;
    bool first; /* the first word, not the last */
} kinds[] = {{facilities, TYPE(ORG) | TYPE(GPE) | TYPE(LOC), RUB_FAC, false},
             {landforms, TYPE(ORG) | TYPE(FAC), RUB_LOC, false},
             {laws, TYPE(ORG) | TYPE(EVENT) | TYPE(WORK_OF_ART), RUB_LAW, false},
             {awards, TYPE(ORG) | TYPE(EVENT), RUB_WORK_OF_ART, false},
             {roads, TYPE(ORG) | TYPE(GPE) | TYPE(LOC) | TYPE(PERSON), RUB_FAC, true},
             {isles, TYPE(ORG) | TYPE(FAC), RUB_LOC, true},
             {houses, TYPE(PERSON) | TYPE(FAC), RUB_ORG, true},
             {codes, TYPE(PERSON) | TYPE(ORG), RUB_LAW, true}};

/* The ministry of a kind of thing is none. */
static bool is_of_a_kind(const rub_doc *doc, rub_span tokens) {
    static const char *const of[] = {"of", "for", NULL};
    for (uint32_t i = tokens.start; i < tokens.end; i++)
        if (rub_token_among(doc->text, &doc->tokens.rows[i], of)) return true;
    return false;
}

/* What the noun of a name of several words says that it is: on the annotated corpora 130 of 131 such names.
 */
static uint32_t type_by_noun(const rub_doc *doc, uint32_t type, rub_span tokens) {
    const rub_token *rows = doc->tokens.rows;
    if (tokens.end < tokens.start + 2) return type;
    for (uint32_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        const rub_token *noun = &rows[kinds[k].first ? tokens.start : tokens.end - 1];
        if (kinds[k].instead >> type & 1 && rub_token_among(doc->text, noun, kinds[k].nouns))
            return is_of_a_kind(doc, tokens) ? type : kinds[k].type;
    }
    return type;
}

/* The type that the words of a name say, whatever its own is. */
static uint32_t type_of(const rub_doc *doc, const rub_mention *mention, rub_span tokens) {
    bool person = mention->type == RUB_PERSON, organization = mention->type == RUB_ORG;
    if (organization && is_constitution(doc, mention)) return RUB_LAW;
    if ((organization || person) && is_country(doc, tokens)) return RUB_GPE;
    if (person && (has_ampersand(doc, tokens) || ends_like_organization(doc, tokens))) return RUB_ORG;
    if (mention->type == RUB_WORK_OF_ART && is_pair(doc, tokens)) return RUB_ORG;
    return type_by_noun(doc, mention->type, tokens);
}

rub_status rub_firms_retype(rub_doc *doc) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        rub_mention *mention = &doc->mentions.rows[i];
        if (mention->via == RUB_VIA_LEXICON || mention->type > RUB_LANGUAGE) continue;
        rub_span tokens = rub_doc_tokens_next(doc, (rub_span){mention->start, mention->end}, &at);
        mention->type = type_of(doc, mention, tokens);
    }
    return RUB_OK;
}
