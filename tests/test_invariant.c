/* test_invariant.c - each promise of a document's rows, broken one at a time: the function that all tests and
 * fuzzers ask has to see it */
#include "test.h"

#include "invariant.h"

/* "Roe said. Roe: yes" as far as rows go: two blocks, three mentions, a pronoun, two entities, two
 * quotations, a link. */
typedef struct made {
    rub_block blocks[2];
    rub_mention mentions[3];
    rub_reference references[2];
    rub_entity entities[2];
    uint32_t own[2];
    rub_quote quotes[2];
    rub_span fragments[3];
    rub_link links[1];
    rub_rows rows;
} made;

static void make(made *m) {
    *m = (made){
        .blocks = {{RUB_BLOCK_PARAGRAPH, 0, 20}, {RUB_BLOCK_PARAGRAPH, 22, 60}},
        .mentions = {{0, 3, RUB_PERSON, 0, 90, RUB_VIA_MODEL},
                     {5, 9, RUB_DATE, RUB_NONE, 90, RUB_VIA_VALUE},
                     {22, 30, RUB_ORG, 1, 100, RUB_VIA_MODEL}},
        .references = {{10, 12, 0, RUB_VIA_PRONOUN}, {40, 44, 1, RUB_VIA_NOMINAL}},
        .entities = {{0, 3, RUB_PERSON, 0, 1, RUB_NONE}, {22, 30, RUB_ORG, 1, 1, 0}},
        .own = {0, 2},
        .quotes = {{RUB_QUOTE_DIRECT, 0, 2, 5, 9, 0, 3, 0, 90, RUB_VIA_CUE_AFTER},
                   {RUB_QUOTE_MIXED, 2, 1, RUB_NONE, RUB_NONE, RUB_NONE, RUB_NONE, RUB_NONE, 0,
                    RUB_VIA_MARKS}},
        .fragments = {{13, 16}, {17, 20}, {45, 50}},
        .links = {{RUB_LINK_LEXICON, 0, 2, 2, 4}},
    };
    m->rows = (rub_rows){.length = 60,
                         .blocks = m->blocks,
                         .block_count = 2,
                         .mentions = m->mentions,
                         .mention_count = 3,
                         .references = m->references,
                         .reference_count = 2,
                         .entities = m->entities,
                         .entity_count = 2,
                         .entity_mentions = m->own,
                         .entity_mention_count = 2,
                         .quotes = m->quotes,
                         .quote_count = 2,
                         .fragments = m->fragments,
                         .fragment_count = 3,
                         .links = m->links,
                         .link_count = 1,
                         .strings = "Q1http",
                         .string_bytes = 6};
}

static void sound_rows_keep_all_promises(void **state) {
    (void)state;
    made m;
    make(&m);
    assert_null(rub_invariant_broken(&m.rows, NULL));
    m.rows = (rub_rows){.length = 0};
    assert_null(rub_invariant_broken(&m.rows, NULL));
}

/* Changes one thing in sound rows, and asks for the sentence and the row. */
#define BROKEN(change, wanted_row, sentence)                                                                 \
    do {                                                                                                     \
        made m;                                                                                              \
        uint32_t row = 99;                                                                                   \
        make(&m);                                                                                            \
        change;                                                                                              \
        const char *fault = rub_invariant_broken(&m.rows, &row);                                             \
        assert_non_null(fault);                                                                              \
        assert_string_equal(fault, sentence);                                                                \
        assert_int_equal(row, wanted_row);                                                                   \
    } while (0)

static void blocks_and_mentions(void **state) {
    (void)state;
    BROKEN(m.blocks[1].end = 61, 1, "a block is not inside the text");
    BROKEN(m.blocks[0].start = 20, 0, "a block is not inside the text");
    BROKEN(m.blocks[1].start = 19, 1, "a block begins before the last one ends");
    BROKEN(m.blocks[0].kind = RUB_BLOCK_COUNT, 0, "a block has no kind");
    BROKEN(m.mentions[2].end = 61, 2, "a mention is not inside the text");
    BROKEN(m.mentions[0].end = 0, 0, "a mention is not inside the text");
    BROKEN(m.mentions[1].start = 2, 1, "a mention begins before the last one ends");
    BROKEN(m.mentions[0].type = RUB_TYPE_COUNT, 0, "a mention has no type or no way");
    BROKEN(m.mentions[0].via = RUB_VIA_COUNT, 0, "a mention has no type or no way");
    BROKEN(m.mentions[2].confidence = 101, 2, "a mention is surer than sure");
    BROKEN(m.mentions[2].entity = 2, 2, "a mention's entity is no row");
    BROKEN(m.mentions[1].entity = 0, 1, "names have an entity, values have none");
    BROKEN(m.mentions[0].entity = RUB_NONE, 0, "names have an entity, values have none");
    BROKEN(m.mentions[2].type = RUB_DATE, 2, "names have an entity, values have none");
}

static void entities_and_references(void **state) {
    (void)state;
    BROKEN(m.entities[1].end = 61, 1, "an entity's name is not inside the text");
    BROKEN(m.entities[1].type = RUB_DATE, 1, "an entity is not of a name's type");
    BROKEN(m.entities[1].first = 0, 1, "an entity's mentions do not go on where the last one's ended");
    BROKEN(m.entities[0].count = 0, 0, "an entity's mentions do not go on where the last one's ended");
    BROKEN(m.entities[1].count = 2, 1, "an entity's mentions do not go on where the last one's ended");
    BROKEN(m.entities[1].link = 1, 1, "an entity's link is no row");
    BROKEN(m.own[1] = 3, 1, "an entity has a mention that is not its own");
    BROKEN(m.own[1] = 0, 1, "an entity has a mention that is not its own");
    BROKEN((m.mentions[2].entity = 0, m.own[0] = 2, m.own[1] = 0, m.entities[0].count = 2,
            m.rows.entity_count = 1),
           0, "an entity's mentions are not in text order");
    BROKEN((m.mentions[0].entity = 1, m.mentions[2].entity = 0, m.own[0] = 2, m.own[1] = 0), 1,
           "entities are not in the order of their first mention");
    BROKEN(m.rows.entity_mention_count = 3, 1, "entities do not share out all mentions");
    BROKEN((m.mentions[2].type = RUB_DATE, m.mentions[2].entity = RUB_NONE), 1,
           "an entity has a mention that is not its own");
    BROKEN(m.references[1].end = 61, 1, "a reference is not inside the text");
    BROKEN(m.references[1].start = 11, 1, "a reference begins before the last one ends");
    BROKEN(m.references[0].entity = 2, 0, "a reference's entity is no row");
    BROKEN(m.references[0].entity = RUB_NONE, 0, "a reference's entity is no row");
    BROKEN(m.references[1].via = RUB_VIA_MODEL, 1, "a reference is neither pronoun nor nominal");
}

static void quotations_and_links(void **state) {
    (void)state;
    BROKEN(m.quotes[1].first = 1, 1, "a quotation's fragments do not go on where the last one's ended");
    BROKEN(m.quotes[1].count = 0, 1, "a quotation's fragments do not go on where the last one's ended");
    BROKEN(m.quotes[1].count = 2, 1, "a quotation's fragments do not go on where the last one's ended");
    BROKEN(m.fragments[2].end = 61, 1, "a fragment is not inside the text");
    BROKEN(m.fragments[1].start = 15, 0, "a quotation's fragments are not in order");
    BROKEN(m.fragments[2] = ((rub_span){4, 9}), 1, "quotations are not in the order of their first fragment");
    BROKEN(m.quotes[0].kind = RUB_QUOTE_COUNT, 0, "a quotation has no kind or no way");
    BROKEN(m.quotes[0].via = RUB_VIA_COUNT, 0, "a quotation has no kind or no way");
    BROKEN(m.quotes[0].confidence = 101, 0, "a quotation is surer than sure");
    BROKEN(m.quotes[0].cue_end = 61, 0, "a cue is not inside the text");
    BROKEN(m.quotes[1].cue_end = 5, 1, "a cue is not inside the text");
    BROKEN(m.quotes[0].source_end = 0, 0, "a source is not inside the text");
    BROKEN(m.quotes[1].source_end = 5, 1, "a source is not inside the text");
    BROKEN(m.quotes[0].speaker = 2, 0, "a speaker is no row");
    BROKEN(m.rows.fragment_count = 4, 1, "quotations do not share out all fragments");
    BROKEN(m.links[0].kind = RUB_LINK_COUNT, 0, "a link has no kind");
    BROKEN(m.links[0].id_length = 7, 0, "a link's id is not inside the strings");
    BROKEN(m.links[0].id = 7, 0, "a link's id is not inside the strings");
    BROKEN(m.links[0].url_length = 5, 0, "a link's address is not inside the strings");
    BROKEN(m.links[0].url = 7, 0, "a link's address is not inside the strings");
}

static void words_outside_of_their_lists(void **state) {
    (void)state;
    assert_string_equal(rub_type_word(RUB_PERSON), "PERSON");
    assert_string_equal(rub_type_word(RUB_CARDINAL), "CARDINAL");
    assert_string_equal(rub_type_word(RUB_TYPE_COUNT), "?");
    assert_string_equal(rub_block_word(RUB_BLOCK_LIST), "list");
    assert_string_equal(rub_block_word(RUB_BLOCK_COUNT), "?");
    assert_string_equal(rub_quote_word(RUB_QUOTE_COUNT), "?");
    assert_string_equal(rub_via_word(RUB_VIA_COUNT), "?");
    assert_string_equal(rub_link_word(RUB_LINK_COUNT), "?");
    assert_string_equal(rub_status_text(RUB_OK), rub_status_text((rub_status)0));
    for (int status = 0; status < RUB_STATUS_COUNT; status++)
        assert_true(strlen(rub_status_text((rub_status)status)) > 1);
    assert_non_null(rub_status_text((rub_status)RUB_STATUS_COUNT));
    assert_string_equal(rub_version(), RUB_VERSION);
}

TEST_MAIN(cmocka_unit_test(sound_rows_keep_all_promises), cmocka_unit_test(blocks_and_mentions),
          cmocka_unit_test(entities_and_references), cmocka_unit_test(quotations_and_links),
          cmocka_unit_test(words_outside_of_their_lists))
