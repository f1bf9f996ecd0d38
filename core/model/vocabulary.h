/* vocabulary.h - the few words that rules about names and speakers call by name
 *
 * A rule compares hashes; the hashes of its words are made once a document.
 */
#ifndef RUB_VOCABULARY_H
#define RUB_VOCABULARY_H

#include "document.h"

#include <stdbool.h>

/* Words that rules ask for together stand side by side (rub_vocabulary_among). */
/* clang-format off */
#define RUB_WORDS(X) \
    /* articles, prepositions, particles: what the initials of a name may leave out */ \
    X(a) X(an) X(the) X(of) X(and) X(or) X(for) X(on) X(to) X(in) X(at) X(from) X(near) X(outside) \
    X(across) X(by) X(under) X(after) X(before) \
    X(between) X(against) X(within) X(through) X(alongside) X(with) \
    X(de) X(la) X(du) X(des) X(el) X(al) \
    /* names that everyone shortens */ \
    X(united) X(states) X(kingdom) X(nations) X(european) X(union) X(soviet) X(america) X(usa) X(us) X(uk) \
    X(un) X(eu) X(ussr) \
    /* parts of the names of places */ \
    X(autonomous) X(county) X(strip) X(dc) X(channel) X(gulf) X(strait) X(peninsula) X(delta) X(mount) \
    X(state) X(city) X(republic) X(emirate) X(sultanate) X(commonwealth) X(province) \
    /* institutions that many have */ \
    X(house) X(senate) X(congress) X(parliament) X(court) X(council) \
    /* storms */ \
    X(tropical) X(hurricane) X(typhoon) X(cyclone) X(storm) X(depression) \
    /* behind surnames */ \
    X(jr) X(sr) X(ii) X(iii) X(iv) \
    /* pronouns: he, she, it, they, the speaker, relatives */ \
    X(he) X(him) X(his) X(himself) X(she) X(her) X(hers) X(herself) X(it) X(its) X(itself) X(they) X(them) \
    X(their) \
    X(i) X(me) X(my) X(we) X(our) X(you) X(your) X(who) X(whom) X(whose) X(which) X(that) X(including) \
    X(this) \
    /* written things, which stand for who issued them */ \
    X(statement) X(statements) X(report) X(reports) X(website) X(site) X(letter) X(tweet) X(tweets) \
    X(post) X(posts) X(address) \
    X(memo) X(release) X(ruling) X(study) X(survey) X(poll) X(book) X(memoir) X(memoirs) X(document) \
    X(documents) X(resolution) \
    X(article) X(blog) X(message) X(email) X(announcement) X(speech) X(remarks) X(account) X(page) \
    X(broadcast) X(paper) \
    X(newsletter) X(editorial) X(findings) X(research) X(data) X(figures) X(notice) X(advisory) \
    X(bulletin) X(communique) \
    X(declaration) X(verdict) X(complaint) X(lawsuit) X(testimony) X(interview) X(statistics) \
    X(projections) X(schedule) \
    X(decision) X(records) X(summary) X(polling) X(database) X(opinion) X(story) X(commentary) X(filing) \
    X(petition) X(order) \
    X(investigation) X(inquiry) X(probe) X(review) X(analysis) X(estimate) X(estimates) X(banner) X(video) \
    /* crowds and services, which stand for no one who can be named */ \
    X(police) X(military) X(media) X(opposition) X(army) X(press) X(public) X(side) X(family) X(people) \
    /* what stands for its country */ \
    X(government) X(administration) \
    /* organizations */ \
    X(company) X(firm) X(corporation) X(manufacturer) X(maker) X(carmaker) X(automaker) X(airline) \
    X(carrier) X(bank) X(group) \
    X(organization) X(organisation) X(agency) X(team) X(newspaper) X(network) X(broadcaster) X(publication) \
    X(magazine) X(party) \
    X(ministry) X(department) X(university) X(association) X(federation) X(committee) X(commission) \
    X(institute) X(charity) \
    X(club) X(studio) X(retailer) X(operator) X(watchdog) X(regulator) X(bureau) X(foundation) X(militia) \
    X(movement) X(service) X(institution) \
    /* offices whose first word tells them apart: "foreign minister" is not "prime minister" */ \
    X(minister) X(secretary) X(officer) X(director) X(judge) X(official) X(general) X(leader) X(chief) \
    X(head) \
    /* whom "the German leader" may mean, "minister" being a prime one */ \
    X(president) X(chancellor) X(premier) X(king) X(queen) X(emir) X(sultan) \
    X(news) \
    /* offices beside the one that they are named by: "deputy mayor" */ \
    X(deputy) X(vice) X(former) X(ex) X(acting) X(new) X(next) X(incoming) X(assistant) \
    X(country) X(nation) \
    /* what follows an "it" that stands for nothing */ \
    X(is) X(was) X(would) X(will) X(may) X(might) X(takes) X(took) X(appears) X(seemed) X(seems) \
    /* elections */ \
    X(presidential) X(parliamentary) X(legislative) X(municipal) X(federal) X(gubernatorial) \
    X(election) X(elections) X(referendum) \
    /* titles that are part of names as often as not */ \
    X(don) X(earl) X(shah) X(sheikh) X(mufti) X(rabbi) X(saint) X(st) X(dean) \
    /* behind a hyphen: what describes by a name */ \
    X(led) X(era) X(style) X(like) X(run) X(born) X(type) X(free) X(held) X(built) X(made) X(owned) X(ism) \
    X(esque) X(elect)
/* clang-format on */

#define RUB_WORD_ENUM(word) RUB_WORD_##word,
enum { RUB_WORDS(RUB_WORD_ENUM) RUB_WORD_COUNT };

typedef struct rub_vocabulary {
    uint32_t hash[RUB_WORD_COUNT];
} rub_vocabulary;

void rub_vocabulary_make(rub_vocabulary *words);

/* Its model's; sets doc->vocabulary. */
const rub_vocabulary *rub_vocabulary_of(rub_doc *doc);

/* True when `hash` is one of the words [first, last]: words that stand side by side in the list above. */
static inline bool rub_vocabulary_among(const rub_vocabulary *words, uint32_t hash, uint32_t first,
                                        uint32_t last) {
    for (uint32_t i = first; i <= last; i++)
        if (words->hash[i] == hash) return true;
    return false;
}

#endif
