# trust.mk - what the engine is put through beside its tests: make check, make fuzz
#
#   make check               two compilers, three levels, all warnings; undefined behaviour; gcc's analyzer, clang-tidy, cppcheck; memory
#                            that is read before it is written; valgrind. Ten minutes of one core
#   make differential CORPORA=dir RANDOM=100000   the same text on several ways; make metamorphic CORPORA=dir: what must not change
#   make coverage            lines and branches that the tests go through, and the files below 95, 85 and 92 %
#   make mutants COUNT=150   small changes of the engine: do fast tests see them, or the annotated texts
#   make reproducible        two clean builds give the same bytes; make sbom: what is in them
#   make fuzz SECONDS=60     any bytes as text, model, lexicon, record, HTML, options, calls of the module: SECONDS each

.PHONY: check check-warnings check-undefined check-analyzer check-tidy check-unwritten check-valgrind fuzz mutants differential metamorphic reproducible sbom coverage

# ---- make check ----

# A variable may bear the name of its type here (record *record), which gcc's -Wshadow counts and clang's does not; so gcc looks
# at what shadows a variable. No frame of the engine is larger than 10 KB: the module's stack has 128.
STRICT     := -std=c11 -Wall -Wextra -Wpedantic -Wconversion -Wcast-align -Wundef -Werror $(FEATURES)
STRICT_gcc   := -Wshadow=local
STRICT_clang := -Wshadow
FRAME       = $(if $(filter core/host/%,$(1)),70000,10240)
CHECKED    := $(CORE) $(COMMAND)
CHECK_BUILDS := $(foreach compiler,gcc clang,$(foreach level,O0 O2 O3,$(compiler)-$(level)))
CHECK_OBJECTS := $(foreach build,$(CHECK_BUILDS),$(CHECKED:core/%.c=$(BUILD)/check/$(build)/%.o))

define CHECK_RULE
$(BUILD)/check/$(1)-$(2)/%.o: core/%.c Makefile tests/trust/trust.mk | $$(CJSON)
	@mkdir -p $$(@D) && $(1) $$(CPPFLAGS) $$(STRICT) $$(STRICT_$(1)) -Wframe-larger-than=$$(call FRAME,$$<) -$(2) -MMD -MP -c $$< -o $$@
endef
$(foreach compiler,gcc clang,$(foreach level,O0 O2 O3,$(eval $(call CHECK_RULE,$(compiler),$(level)))))

check-warnings: $(CHECK_OBJECTS)
	@echo "warnings: none in $(words $(CHECKED)) files, $(CHECK_BUILDS)"

# Over the project's own texts, in every format and unit, with pointers and truncations looked at, too.
UNDEFINED := -O1 -g -fsanitize=undefined,pointer-overflow,float-cast-overflow,implicit-integer-truncation \
	-fno-sanitize-recover=all -DRUB_DEBUG
$(BUILD)/undefined/%.o: core/%.c Makefile tests/trust/trust.mk | $(CJSON)
	@mkdir -p $(@D) && clang $(CPPFLAGS) -std=c11 $(UNDEFINED) $(FEATURES) -MMD -MP -c $< -o $@
$(BUILD)/undefined/rubricate: $(CHECKED:core/%.c=$(BUILD)/undefined/%.o) $(BUILD)/obj/cJSON.o
	@clang $(UNDEFINED) $^ -pthread $(COMMAND_LIBS) -o $@
check-undefined: $(BUILD)/undefined/rubricate $(BUILD)/en.rubm
	@for format in json text html w3c brat conll csv tei spans; do for unit in utf16 codepoint byte; do \
		for text in $(wildcard core/corpus/*/dev.txt core/corpus/dev/*.txt tests/golden/*.txt); do \
			$(BUILD)/undefined/rubricate --model $(BUILD)/en.rubm --format $$format --offsets $$unit "$$text" >/dev/null || exit 1; \
		done; done; done
	@echo "undefined behaviour: none, 9 formats, 3 units"

# What it says is an error, but of shifts: one of all lanes of a vector (lanes.h) it takes for the shift of a bit, and wrong ones
# are seen when they are run.
ANALYZER := $(CHECKED:core/%.c=$(BUILD)/analyzer/%.o)
$(BUILD)/analyzer/%.o: core/%.c Makefile tests/trust/trust.mk | $(CJSON)
	@mkdir -p $(@D) && gcc $(CPPFLAGS) -std=c11 -O1 -fanalyzer -Wno-analyzer-shift-count-overflow -Werror $(FEATURES) -MMD -MP -c $< -o $@
check-analyzer: $(ANALYZER)
	@cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr --error-exitcode=1 -j 2 $(CPPFLAGS) $(CHECKED)
	@echo "gcc -fanalyzer and cppcheck: nothing in $(words $(CHECKED)) files"

# What .clang-tidy asks: clang's own analyzer, what usually goes wrong, CERT's rules. Three minutes.
check-tidy: $(BUILD)/compile_commands.json | $(CJSON)
	@printf '%s\n' $(CHECKED) | xargs -P 2 -n 4 clang-tidy --quiet -p $(BUILD)
	@echo "clang-tidy: nothing in $(words $(CHECKED)) files"

# Memory that is read before it is written: clang sees every bit of it, so everything is built anew, without the libraries of the
# command. CORPORA=dir adds the news of the development set.
UNWRITTEN := -O1 -g -fsanitize=memory -fsanitize-memory-track-origins -fno-sanitize-recover=all -DRUB_DEBUG
UNWRITTEN_OBJECTS := $(CHECKED:core/%.c=$(BUILD)/unwritten/%.o) $(BUILD)/unwritten/cJSON.o
$(BUILD)/unwritten/%.o: core/%.c Makefile tests/trust/trust.mk | $(CJSON)
	@mkdir -p $(@D) && clang $(CPPFLAGS) -std=c11 $(UNWRITTEN) -MMD -MP -c $< -o $@
$(BUILD)/unwritten/cJSON.o: $(BUILD)/cjson/cJSON.c
	@mkdir -p $(@D) && clang $(UNWRITTEN) -c $< -o $@
$(BUILD)/unwritten/rubricate: $(UNWRITTEN_OBJECTS)
	@clang $(UNWRITTEN) $^ -pthread -o $@
check-unwritten: $(BUILD)/unwritten/rubricate $(BUILD)/en.rubm
	@for text in $(wildcard core/corpus/*/*.txt tests/golden/*.txt tests/fuzz/seeds/text/*); do for format in json html csv tei; do \
		$(BUILD)/unwritten/rubricate --model $(BUILD)/en.rubm --format $$format "$$text" >/dev/null || exit 1; \
	done; done
	@$(if $(CORPORA),$(BUILD)/unwritten/rubricate --model $(BUILD)/en.rubm --jsonl $(CORPORA)/news/dev.jsonl >/dev/null)
	@echo "memory read before it was written: none in $(words $(wildcard core/corpus/*/*.txt tests/golden/*.txt tests/fuzz/seeds/text/*)) texts, 4 formats$(if $(CORPORA), and news/dev)"

# valgrind looks at the built command itself, with the compiler's own optimisation; slow, so once over a few texts.
check-valgrind: $(BUILD)/rubricate $(BUILD)/en.rubm need-valgrind
	@for text in $(wildcard tests/fuzz/seeds/text/*) tests/golden/quotes.txt; do \
		valgrind -q --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite \
			$(BUILD)/rubricate --model $(BUILD)/en.rubm --format html "$$text" >/dev/null || exit 1; done
	@valgrind -q --error-exitcode=9 $(BUILD)/rubricate --model $(BUILD)/en.rubm --jsonl --threads 2 tests/fuzz/seeds/record/line.json >/dev/null; test $$? -ne 9
	@echo "valgrind: nothing"

check: check-warnings check-undefined check-analyzer check-tidy check-unwritten check-valgrind

# ---- make fuzz ----

# libFuzzer comes with clang. What it finds lies in build/fuzz; make it a case of tests/test_input.c. The objects are shared by
# the targets; TARGETS=text names some of them. Numbers that are compared are not traced: most are those of the undefined
# behaviour's own checks, and it takes half of the time; texts and words still are, by memcmp and the dictionary.
comma := ,
SECONDS ?= 60
TARGETS ?= text model lexicon record html options calls
FUZZ    := -O2 -g -DRUB_DEBUG -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-coverage=trace-cmp \
	-fno-sanitize-recover=undefined
FUZZ_PARTS := tests/fuzz/fuzz.c tests/fuzz/draw.c
FUZZED  := $(filter-out %/command.c,$(CHECKED))
$(BUILD)/fuzz/%.o: core/%.c tests/trust/trust.mk | $(CJSON)
	@mkdir -p $(@D) && clang -std=c11 $(CPPFLAGS) $(FUZZ) $(FEATURES) -MMD -MP -c $< -o $@
$(BUILD)/fuzz/libfuzzed.a: $(FUZZED:core/%.c=$(BUILD)/fuzz/%.o) $(BUILD)/obj/cJSON.o
	@rm -f $@ && $(AR) rcs $@ $^
$(BUILD)/fuzz/run-calls: $(WASM)
$(BUILD)/fuzz/run-%: tests/fuzz/%.c $(FUZZ_PARTS) tests/fuzz/fuzz.h tests/fuzz/draw.h $(BUILD)/fuzz/libfuzzed.a
	@clang -std=c11 $(CPPFLAGS) -Wall -Wextra -Werror $(FUZZ) -fsanitize=fuzzer $(if $(filter options,$*),-Wl$(comma)--wrap=exit) $(FUZZ_PARTS) $< \
		$(BUILD)/fuzz/libfuzzed.a -pthread -Wl,--as-needed $(COMMAND_LIBS) $(LDFLAGS) -o $@
fuzz: $(addprefix $(BUILD)/fuzz/run-,$(TARGETS)) $(BUILD)/en.rubm
	@for target in $(TARGETS); do \
		mkdir -p $(BUILD)/fuzz/corpus/$$target; \
		$(BUILD)/fuzz/run-$$target -max_total_time=$(SECONDS) -max_len=4000 -timeout=20 -rss_limit_mb=4096 -detect_leaks=0 \
			-dict=tests/fuzz/news.dict -artifact_prefix=$(BUILD)/fuzz/$$target- $(BUILD)/fuzz/corpus/$$target \
			tests/fuzz/seeds/$$target || exit 1; \
	done

# ---- make mutants ----

# The engine as a library that can be exchanged, and the test programs on it, without sanitizers: a change is compiled, linked and
# tried in seconds. What nobody saw is tried once more with them, as make test has them. COUNT=150 changes; SEED=1 draws others.
COUNT ?= 150
SEED  ?= 1
MUTANT_CORE  := $(CORE:core/%.c=$(BUILD)/mutants/core/%.o)
MUTANT_TESTS := $(filter-out %/test_crf,$(TEST_PROGRAMS:$(BUILD)/%=$(BUILD)/mutants/%))
$(BUILD)/mutants/core/%.o: core/%.c | $(CJSON)
	@mkdir -p $(@D) && gcc -O1 -fPIC -std=c11 -DRUB_DEBUG $(CPPFLAGS) -MMD -MP -c $< -o $@
$(BUILD)/mutants/tests/%.o: tests/%.c | $(CJSON) need-cmocka
	@mkdir -p $(@D) && gcc -O1 -std=c11 -DRUB_DEBUG $(CPPFLAGS) -Itests -MMD -MP -c $< -o $@
$(BUILD)/mutants/makers/%.o: core/tools/%.c | $(CJSON)
	@mkdir -p $(@D) && gcc -O1 -std=c11 $(CPPFLAGS) -MMD -MP -c $< -o $@
$(BUILD)/mutants/librubricate_mutant.so: $(MUTANT_CORE) $(BUILD)/obj/cJSON.o
	@gcc -shared $^ -o $@
$(MUTANT_TESTS): $(BUILD)/mutants/%: $$(call object_of,$$(TESTS),tests/,$(BUILD)/mutants/tests/) $(TEST_PARTS:tests/%.c=$(BUILD)/mutants/tests/%.o) \
		$(TEST_MAKERS:%=$(BUILD)/mutants/makers/%.o) $(BUILD)/mutants/librubricate_mutant.so
	@gcc $(filter %.o,$^) -L$(BUILD)/mutants -lrubricate_mutant -lcmocka -lm -pthread -o $@
$(BUILD)/mutants/rubricate: $(COMMAND:core/%.c=$(BUILD)/obj/%.o) $(BUILD)/mutants/librubricate_mutant.so
	@gcc $(filter %.o,$^) -L$(BUILD)/mutants -lrubricate_mutant -pthread $(COMMAND_LIBS) -o $@
mutants: $(MUTANT_TESTS) $(TEST_PROGRAMS) $(BUILD)/mutants/rubricate $(BUILD)/en.rubm need-node
	@node tests/trust/mutate.mjs $(BUILD) --count $(COUNT) --seed $(SEED)

# ---- the same text asked in several ways ----

# Module against command, threads, offset units, a used module against a new one, formats against JSON: all texts of the development
# sets and RANDOM strings of any code units. make test has a small part of it.
RANDOM ?= 100000
differential: all need-node
	@node tests/trust/differential.mjs $(BUILD) $(if $(CORPORA),--corpora $(CORPORA)) --random $(RANDOM) --seed $(SEED)

# What must not change a document, as a table of rates: an unrelated paragraph, line ends, marks, spaces, other names, a text in halves.
metamorphic: all need-node
	@test -n "$(CORPORA)" || { echo "make metamorphic needs CORPORA=dir, the folder with names/, quotes/ and news/"; exit 2; }
	@node tests/trust/relations.mjs $(BUILD) --corpora $(CORPORA)

# ---- where it comes from ----

# Two clean builds, in folders of different names and at different times, give the same bytes: module, model, package.
reproducible: need-node
	@sh tests/trust/reproducible.sh

# What is in the product, as CycloneDX: made from the lock file, the header and the model's sources.
sbom: $(BUILD)/sbom.json
$(BUILD)/sbom.json: tests/trust/sbom.mjs package.json package-lock.json core/rubricate.h $(BUILD)/rubricate.wasm $(BUILD)/en.rubm | need-node
	@node tests/trust/sbom.mjs $(BUILD) > $@

# ---- make coverage ----

# The engine and its test programs without optimisation, so that a line is a line; what asks to be put in its callers' place is a
# function here, so that each of its branches is counted once. PARTS=core or PARTS=web: one of both.
PARTS ?= core web
COVERED       := $(CORE:core/%.c=$(BUILD)/coverage/core/%.o)
COVERED_TESTS := $(filter-out %/test_crf,$(TEST_PROGRAMS:$(BUILD)/%=$(BUILD)/coverage/%))
$(BUILD)/coverage/core/%.o: core/%.c | $(CJSON)
	@mkdir -p $(@D) && gcc -O0 --coverage -std=c11 -Dalways_inline=unused $(CPPFLAGS) -MMD -MP -c $< -o $@
$(BUILD)/coverage/tests/%.o: tests/%.c | $(CJSON) need-cmocka
	@mkdir -p $(@D) && gcc -O0 -std=c11 $(CPPFLAGS) -Itests -MMD -MP -c $< -o $@
$(BUILD)/coverage/makers/%.o: core/tools/%.c | $(CJSON)
	@mkdir -p $(@D) && gcc -O0 -std=c11 $(CPPFLAGS) -MMD -MP -c $< -o $@
$(BUILD)/coverage/libcovered.a: $(COVERED) $(BUILD)/obj/cJSON.o
	@rm -f $@ && $(AR) rcs $@ $^
$(COVERED_TESTS): $(BUILD)/coverage/%: $$(call object_of,$$(TESTS),tests/,$(BUILD)/coverage/tests/) $(TEST_PARTS:tests/%.c=$(BUILD)/coverage/tests/%.o) \
		$(TEST_MAKERS:%=$(BUILD)/coverage/makers/%.o) $(BUILD)/coverage/libcovered.a
	@gcc --coverage $(filter %.o %.a,$^) -lcmocka -lm -pthread -o $@
coverage: $(COVERED_TESTS) $(BUILD)/en.rubm all page need-node need-browser
	@node tests/trust/coverage.mjs $(BUILD) $(PARTS)
