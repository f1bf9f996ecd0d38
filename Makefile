# Rubricate: `make` builds everything, `make run` shows the page, `make test` tests all of it.
#
#   make            build/rubricate, build/librubricate.a, build/rubricate.wasm, build/en.rubm
#   make run        builds, serves the page on localhost and prints its address
#   make test       builds, runs every test; the last line is "N passed, N failed"
#   make screenshots  pictures of the page in build/screenshots
#   make lists      puts the lists of core/data into build/en.rubm (MODEL=file: over that model, not core/data/en.rubm)
#   make model CORPORA=dir   trains build/en.rubm
#   make gazetteer CORPORA=dir  makes core/data/gazetteer.tsv anew from lists of npm's registry
#   make phrases CORPORA=dir  makes core/data/phrases.tsv anew with the committed model
#   make score CORPORA=dir   measures build/rubricate on the annotated corpora
#   make ablation CORPORA=dir  what each stage of the engine gains and loses on them
#   make golden              writes the expected rows of failing cases of tests/golden anew and shows the difference
#   make lint                clang-tidy, cppcheck and oxlint, where they are installed; make format: C and CSS as tests/format.test.mjs has them
#   make profile              instructions a byte by stage, beside their budget (BUDGET=--budget: writes it anew)
#   make linear               does time grow with the text and not faster, whatever it is made of
#   make check                two compilers, all warnings, undefined behaviour (tests/trust/trust.mk: this and the next)
#   make fuzz SECONDS=60      texts, models, lexicons, records, HTML, options and calls of the module, SECONDS each
#   make bench               speed, size and memory beside other libraries from npm, as a table for the README
#   make install PREFIX=/usr/local DESTDIR=   command, libraries, header, model, man page, completions; make deb: Debian packages
#   make test-archives       every format read by other people's readers, the recipes, the packages; make test-distributed DOCUMENTS=20000:
#                            GNU parallel, Dask and Redis, each with a worker killed
#   make embed               one-file builds of the embedding API, with sizes and integrity hashes
#   make extension HOST=url  an unpacked browser extension and a bookmarklet that mark the page one reads
#   make test-embedding      frameworks, bundlers and runtimes from npm; make test-browsers: Firefox and WebKit
#   make measure-embedding   long tasks, milliseconds and memory in Chromium; make measure-page: the same of the reading page
#   make clean
#
# What is missing is installed with apt-get where there is one (core/tools/setup.sh). CJSON_SRC=dir gives a cJSON source.

BUILD   := build
PREFIX  ?= /usr/local
CFLAGS  ?= -O2 -g
WARN    := -std=c11 -Wall -Wextra -Werror
# The native build is hard to take over: checked copies, guarded and bounded stacks, an address nobody knows, tables that are read only.
HARDEN  := $(if $(findstring -O0,$(CFLAGS)),,-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3) -fstack-protector-strong -fPIE
HARD_LINK := -pie -Wl,-z,relro,-z,now,-z,noexecstack
CPPFLAGS += -Icore -I$(BUILD)/cjson
SANITIZE := -O1 -g -DRUB_DEBUG -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined
SETUP   := sh core/tools/setup.sh

# A folder is a subject; what lies in it is found, not listed. core/host knows where the engine runs, core/tools makes what it knows.
COMMAND := $(wildcard core/host/command/*.c core/host/archive/*.c core/host/serve/*.c)
WASM    := $(wildcard core/host/wasm/*.c)
CORE    := $(filter-out core/host/% core/tools/%,$(wildcard core/*.c core/*/*.c))
LIB     := $(CORE:core/%.c=$(BUILD)/obj/%.o) $(BUILD)/obj/cJSON.o
SAN     := $(CORE:core/%.c=$(BUILD)/san/%.o) $(BUILD)/san/cJSON.o

# A file of core/tools with a main is a program; the others are what those programs share. The same in tests.
has_main = $(if $(1),$(shell grep -lE '^int main|^TEST_MAIN' $(1)))
TOOL_FILES := $(wildcard core/tools/*/*.c)
TOOLS      := $(call has_main,$(TOOL_FILES))
TOOL_PARTS := $(filter-out $(TOOLS),$(TOOL_FILES))
TEST_FILES := $(wildcard tests/*.c tests/*/test_*.c)
TESTS      := $(call has_main,$(TEST_FILES))
TEST_PARTS := $(filter-out $(TESTS),$(TEST_FILES))
# What tests make tables of the model with, of core/tools.
TEST_MAKERS := pack/huffman pack/wordmap_make pack/wordmap_solve
TEST_PROGRAMS := $(addprefix $(BUILD)/,$(basename $(notdir $(TESTS))))
# The object of the program $*, wherever its source lies: $(call object_of,SOURCES,tests/,$(BUILD)/tests/).
object_of = $(patsubst $(2)%.c,$(3)%.o,$(filter %/$*.c,$(1)))

.DELETE_ON_ERROR:
.PRECIOUS: $(BUILD)/tests/%.o $(BUILD)/tools/obj/%.o
.PHONY: all page measure-page screenshots run test lists gazetteer phrases model score bench profile linear install shared deb test-archives test-distributed format clean tools need-cmocka need-node need-browser need-valgrind

all: $(BUILD)/librubricate.a $(BUILD)/rubricate $(BUILD)/rubricate.wasm $(BUILD)/en.rubm $(BUILD)/compile_commands.json

# ---- what has to be there first ----

CJSON := $(BUILD)/cjson/cJSON.h
$(BUILD)/cjson/cJSON.c: $(CJSON)
$(CJSON):
	@CJSON_SRC="$(CJSON_SRC)" $(SETUP) cjson $(BUILD)
need-cmocka:
	@$(SETUP) cmocka
need-node:
	@$(SETUP) node
need-browser:
	@$(SETUP) browser

# ---- the library and the command ----

compile = @mkdir -p $(@D) && $(CC) $(CPPFLAGS) $(1) -MMD -MP -c $< -o $@

$(BUILD)/obj/%.o: core/%.c Makefile | $(CJSON)
	$(call compile,$(WARN) $(CFLAGS) $(HARDEN))
$(BUILD)/obj/cJSON.o: $(BUILD)/cjson/cJSON.c Makefile
	$(call compile,$(CFLAGS) $(HARDEN))
$(BUILD)/san/%.o: core/%.c Makefile | $(CJSON)
	$(call compile,$(WARN) $(SANITIZE))
$(BUILD)/san/cJSON.o: $(BUILD)/cjson/cJSON.c
	$(call compile,$(SANITIZE))

$(BUILD)/librubricate.a: $(LIB)
	@rm -f $@ && $(AR) rcs $@ $^
$(BUILD)/san/librubricate.a: $(SAN)
	@rm -f $@ && $(AR) rcs $@ $^

# The command reads packed archives and serves HTTP where these libraries are there; the library needs none of them. What was
# found is kept in a file, so that a library that comes or goes makes what depends on it anew.
has = $(shell printf '\043include <$(1)>\n' | $(CC) $(CPPFLAGS) -E - >/dev/null 2>&1 && echo yes)
HAS_ZLIB := $(call has,zlib.h)
HAS_ZSTD := $(call has,zstd.h)
HAS_HTTP := $(call has,microhttpd.h)
FEATURES := $(if $(HAS_ZLIB),-DRUB_ZLIB) $(if $(HAS_ZSTD),-DRUB_ZSTD) $(if $(HAS_HTTP),-DRUB_HTTP)
COMMAND_LIBS := $(if $(HAS_ZLIB),-lz) $(if $(HAS_ZSTD),-lzstd) $(if $(HAS_HTTP),-lmicrohttpd)
$(shell mkdir -p $(BUILD) && { echo '$(FEATURES)' | cmp -s - $(BUILD)/features || echo '$(FEATURES)' > $(BUILD)/features; })
$(BUILD)/obj/host/archive/coding.o $(BUILD)/obj/host/serve/%.o: CPPFLAGS += $(FEATURES)
$(BUILD)/obj/host/archive/coding.o $(patsubst core/%.c,$(BUILD)/obj/%.o,$(wildcard core/host/serve/*.c)): $(BUILD)/features

$(BUILD)/rubricate: $(COMMAND:core/%.c=$(BUILD)/obj/%.o) $(BUILD)/librubricate.a $(BUILD)/features
	$(CC) $(CFLAGS) $(HARD_LINK) $(LDFLAGS) $(filter-out $(BUILD)/features,$^) -pthread $(COMMAND_LIBS) -o $@
	@echo '$(if $(HAS_ZLIB),,rubricate is built without gzip: install zlib1g-dev for it.) $(if \
		$(HAS_ZSTD),,rubricate is built without zstd: install libzstd-dev for it.) $(if \
		$(HAS_HTTP),,rubricate is built without --serve: install libmicrohttpd-dev for it.)' | sed '/^ *$$/d'

# For editors and linters: how each file is compiled.
$(BUILD)/compile_commands.json: $(CORE) $(COMMAND) $(TOOL_FILES) $(TEST_FILES) Makefile
	@{ between='['; for file in $(CORE) $(COMMAND) $(TOOL_FILES) $(TEST_FILES); do \
		printf '%s\n{"directory": "%s", "file": "%s", "command": "%s %s -Itests %s -c %s"}' \
			"$$between" "$(CURDIR)" "$$file" "$(CC)" "$(CPPFLAGS)" "$(WARN) $(CFLAGS)" "$$file"; between=','; \
	done; printf '\n]\n'; } > $@

# ---- the web build: one bare module, no generated JavaScript ----

# Small, but for the few files with the longest loops. The linker's second pass is for speed: it puts what is small where it is called, which gains more
# than -O2 for twenty files did (10 % less time) and takes 2 KB less of a download. Functions with one caller stay functions unless they are small:
# browsers make a function fast from its second call on, and one that holds the whole engine is called once (the first article: 89 ms, not 18).
# cJSON gets by without stdio and strtod (core/host/wasm/wasm_number.c). Signs, copies and conversions have instructions of their own in every browser
# that has highlights: 5 % less time. With simd128 it would be 1.17 times faster, too little for a second module. The stack comes first, so that
# one that overflows is a trap at the end of the memory and no change of a table.
WASM_HOT   := cue frame_score lattice lattice_sums score wordmap
WASM_ISA   := -msign-ext -mbulk-memory -mnontrapping-fptoint
WASM_FLAGS := $(WASM_ISA) -DRUB_SMALL -DNDEBUG -Dsprintf=rub_sprintf -Dsscanf=rub_sscanf -Dstrtod=rub_strtod
WASM_LINK  := -Oz $(WASM_ISA) -sSTANDALONE_WASM --no-entry -sALLOW_MEMORY_GROWTH -sMALLOC=emmalloc -sSUPPORT_ERRNO=0 \
	-sINITIAL_MEMORY=2MB -sTOTAL_STACK=128KB -Wl,--stack-first -sMAXIMUM_MEMORY=4GB \
	-sBINARYEN_EXTRA_PASSES=-O3,--one-caller-inline-max-function-size=150,--flexible-inline-max-function-size=10
WASM_OBJ   := $(patsubst core/%.c,$(BUILD)/wasm/%.o,$(CORE) $(WASM)) $(BUILD)/wasm/cJSON.o

$(BUILD)/wasm/emcc:
	@$(SETUP) emscripten
	@mkdir -p $(@D) && touch $@
$(BUILD)/wasm/%.o: core/%.c Makefile $(BUILD)/wasm/emcc | $(CJSON)
	@mkdir -p $(@D)
	@emcc $(WARN) $(CPPFLAGS) $(if $(filter $(notdir $*),$(WASM_HOT)),-O2 -fno-unroll-loops,-Oz) $(WASM_FLAGS) -MMD -MP -c $< -o $@
$(BUILD)/wasm/cJSON.o: $(BUILD)/cjson/cJSON.c Makefile $(BUILD)/wasm/emcc
	@emcc -Oz $(WASM_FLAGS) -c $< -o $@
$(BUILD)/rubricate.wasm: $(WASM_OBJ)
	emcc $(WASM_LINK) $(WASM_OBJ) -o $@

# ---- the model ----

TOOL_PROGRAMS := $(addprefix $(BUILD)/tools/,$(basename $(notdir $(TOOLS))))
tools: $(TOOL_PROGRAMS)
$(BUILD)/tools/obj/%.o: core/tools/%.c Makefile | $(CJSON)
	$(call compile,$(WARN) $(CFLAGS))
# Vectors, clusters and the CRF are long sums.
$(BUILD)/tools/obj/classes/%.o $(BUILD)/tools/obj/crf/crf.o $(BUILD)/tools/obj/pack/wordmap_solve.o: CFLAGS += -O3
$(BUILD)/tools/libtools.a: $(TOOL_PARTS:core/tools/%.c=$(BUILD)/tools/obj/%.o)
	@rm -f $@ && $(AR) rcs $@ $^
.SECONDEXPANSION:
$(TOOL_PROGRAMS): $(BUILD)/tools/%: $$(call object_of,$$(TOOLS),core/tools/,$(BUILD)/tools/obj/) $(BUILD)/tools/libtools.a $(BUILD)/librubricate.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ -lm -pthread -o $@

$(BUILD)/en.rubm: $(wildcard core/data/en.rubm)
	@if [ -f core/data/en.rubm ]; then cp core/data/en.rubm $@; else $(MAKE) --no-print-directory lists; fi

# The sections that come from text which people edit. The trained ones are in core/data/en.rubm and stay as they are.
EDITED := $(if $(wildcard core/tools/pack/lists_make.c),LIST=$(BUILD)/list.bin) LINK=$(BUILD)/link.bin GAZE=$(BUILD)/gaze.bin
$(BUILD)/list.bin: $(wildcard core/data/*.txt) $(BUILD)/tools/lists_make
	$(BUILD)/tools/lists_make $@ core/data
$(BUILD)/link.bin: core/data/countries.tsv core/data/links.tsv $(BUILD)/tools/links_make
	$(BUILD)/tools/links_make $@ core/data/countries.tsv core/data/links.tsv
NAMES_KNOWN := $(wildcard core/data/known/*.tsv) core/data/known.tsv core/data/gazetteer.tsv core/data/phrases.tsv core/data/countries.tsv
$(BUILD)/gaze.bin: $(NAMES_KNOWN) $(BUILD)/tools/gazetteer_make
	$(BUILD)/tools/gazetteer_make $@ $(NAMES_KNOWN)
EDITED_FILES := $(foreach part,$(EDITED),$(lastword $(subst =, ,$(part))))
OLD_MODEL = $(firstword $(wildcard $(MODEL) core/data/en.rubm))
lists: $(BUILD)/tools/pack $(EDITED_FILES)
	$(BUILD)/tools/pack $(BUILD)/en.rubm $(if $(OLD_MODEL),--from $(OLD_MODEL)) $(EDITED)

# Word classes, induced from the text of the corpora: three minutes.
$(BUILD)/clus.bin: $(BUILD)/tools/cluster_make
	@test -n "$(CORPORA)" || { echo "$@ needs CORPORA=dir, the folder with names/, quotes/, news/ and raw/"; exit 2; }
	$(BUILD)/tools/cluster_make $(CORPORA) $@ --dump $(BUILD)/clus.txt

# Training, from the corpora to build/en.rubm: word classes; a first recognizer of names, which gives classes by role;
# the names themselves; quotations. A step's file stays in build/model, so that a run that was stopped goes on.
TRAIN := $(BUILD)/model
# The project's own annotated texts, and those of them that are held out: one document a line, as the other corpora are.
OWN     := $(BUILD)/corpus/own.jsonl
OWN_DEV := $(BUILD)/corpus/dev.jsonl
BATCHES := $(wildcard core/corpus/*/*.txt core/corpus/*/*.ann)
$(OWN): $(BATCHES) core/tools/corpus/batch.mjs | need-node
	node core/tools/corpus/batch.mjs core/corpus $@
$(OWN_DEV): $(BATCHES) core/tools/corpus/batch.mjs | need-node
	node core/tools/corpus/batch.mjs core/corpus $@ --dev
PACK_EDITED = $(BUILD)/tools/pack $(TRAIN)/$(1) $(EDITED)
model: $(TRAIN)/en.rubm
	cp $< $(BUILD)/en.rubm
	@echo "$(BUILD)/en.rubm is trained; measure it with make score, and copy it to core/data/en.rubm if it wins"
$(TRAIN)/words.bin: $(BUILD)/tools/cluster_make $(OWN)
	@test -n "$(CORPORA)" || { echo "make model needs CORPORA=dir, the folder with names/, quotes/, news/ and raw/"; exit 2; }
	@mkdir -p $(TRAIN)
	@rm -f $(TRAIN)/vectors
	$(BUILD)/tools/cluster_make $(CORPORA) $@ --own $(OWN) --vectors $(TRAIN)/vectors
$(TRAIN)/first.rubm: $(TRAIN)/words.bin $(EDITED_FILES) $(BUILD)/tools/names_train $(BUILD)/tools/pack
	$(call PACK_EDITED,base.rubm) CLUS=$<
	$(BUILD)/tools/names_train $(TRAIN)/base.rubm $(CORPORA) $(TRAIN)/first.bin own=$(OWN) folds=0 passes=4 runs=2
	$(BUILD)/tools/pack $@ --from $(TRAIN)/base.rubm NAMW=$(TRAIN)/first.bin
$(TRAIN)/names.rubm: $(TRAIN)/first.rubm $(OWN_DEV)
	$(BUILD)/tools/cluster_make $(CORPORA) $(TRAIN)/roles.bin --own $(OWN) --vectors $(TRAIN)/vectors --types $<
	$(call PACK_EDITED,base.rubm) CLUS=$(TRAIN)/roles.bin
	$(BUILD)/tools/names_train $(TRAIN)/base.rubm $(CORPORA) $(TRAIN)/names.bin own=$(OWN) own_dev=$(OWN_DEV)
	$(BUILD)/tools/pack $@ --from $(TRAIN)/base.rubm NAMW=$(TRAIN)/names.bin
$(TRAIN)/en.rubm: $(TRAIN)/names.rubm $(BUILD)/tools/train_quotes
	$(BUILD)/tools/train_quotes $< $(CORPORA) $(TRAIN)/quotes.bin $(OWN)
	$(BUILD)/tools/pack $@ --from $< QUOW=$(TRAIN)/quotes.bin

# Writes core/data/gazetteer.tsv anew from openly licensed lists; needs npm's registry and CORPORA.
gazetteer: need-node
	@test -n "$(CORPORA)" || { echo "make gazetteer needs CORPORA=dir"; exit 2; }
	@mkdir -p $(BUILD)/gazetteer && cp core/tools/gazetteer/package*.json $(BUILD)/gazetteer/
	npm ci --silent --prefix $(BUILD)/gazetteer
	node core/tools/gazetteer/make.mjs $(BUILD)/gazetteer/node_modules $(CORPORA) > $(BUILD)/gazetteer.tsv
	mv $(BUILD)/gazetteer.tsv core/data/gazetteer.tsv

# Writes core/data/phrases.tsv anew: names of several words that the committed model finds in unlabelled news.
phrases: $(BUILD)/rubricate $(BUILD)/en.rubm need-node
	@test -n "$(CORPORA)" || { echo "make phrases needs CORPORA=dir"; exit 2; }
	node core/tools/gazetteer/phrases.mjs $(BUILD)/rubricate $(CORPORA) > $(BUILD)/phrases.tsv
	mv $(BUILD)/phrases.tsv core/data/phrases.tsv

# Who is who and speakers on annotated mentions and sources, too; build/links.txt is for reading: each link with its sentence.
score: $(BUILD)/rubricate $(BUILD)/en.rubm $(BUILD)/tools/who_score
	@test -n "$(CORPORA)" || { echo "make score needs CORPORA=dir, the folder with names/, quotes/ and news/"; exit 2; }
	python3 $(CORPORA)/../eval/evaluate.py $(BUILD)/rubricate --data $(CORPORA)
	$(BUILD)/tools/who_score $(BUILD)/en.rubm $(CORPORA)/news/dev.jsonl
	$(BUILD)/tools/who_score $(BUILD)/en.rubm $(CORPORA)/news/dev.jsonl --links >$(BUILD)/links.txt

# The table of what each stage gains; six minutes. MODEL.md has the last one.
ablation: $(BUILD)/rubricate $(BUILD)/en.rubm $(OWN_DEV)
	@test -n "$(CORPORA)" || { echo "make ablation needs CORPORA=dir, the folder with names/, quotes/ and news/"; exit 2; }
	node core/tools/ablation/ablation.mjs $(BUILD)/rubricate $(CORPORA)/../eval/evaluate.py $(CORPORA) $(OWN_DEV)

# ---- tests ----

$(BUILD)/tests/%.o: tests/%.c Makefile | $(CJSON) need-cmocka
	$(call compile,$(WARN) $(SANITIZE) -Itests)
$(BUILD)/tests/libtests.a: $(TEST_PARTS:tests/%.c=$(BUILD)/tests/%.o)
	@rm -f $@ && $(AR) rcs $@ $^
$(BUILD)/san/tools/%.o: core/tools/%.c Makefile | $(CJSON)
	$(call compile,$(WARN) $(SANITIZE))
$(BUILD)/san/libcrf.a: $(patsubst %,$(BUILD)/san/tools/%.o,crf/crf crf/crf_data crf/crf_write crf/crf_code $(TEST_MAKERS))
	@rm -f $@ && $(AR) rcs $@ $^
$(TEST_PROGRAMS): $(BUILD)/%: $$(call object_of,$$(TESTS),tests/,$(BUILD)/tests/) $(BUILD)/tests/libtests.a $(BUILD)/san/libcrf.a $(BUILD)/san/librubricate.a
	$(CC) $(SANITIZE) $^ -lcmocka -lm -pthread -o $@

test: all page embed tools $(EDITED_FILES) $(TEST_PROGRAMS) need-node need-browser need-valgrind
	@node tests/run.mjs $(BUILD) $(TEST_PROGRAMS)

golden: $(BUILD)/test_golden $(BUILD)/en.rubm
	@node tests/golden.mjs $(BUILD)

# A linter that is not installed is named and passed over.
LINTED := $(CORE) $(COMMAND)
lint: $(BUILD)/compile_commands.json | need-node $(CJSON)
	@command -v clang-tidy >/dev/null || echo "make lint: clang-tidy is not installed"
	@! command -v clang-tidy >/dev/null || printf '%s\n' $(LINTED) | xargs -P $$(nproc) -n 4 clang-tidy --quiet -p $(BUILD)
	@command -v cppcheck >/dev/null || echo "make lint: cppcheck is not installed"
	@! command -v cppcheck >/dev/null || cppcheck --quiet --std=c11 --enable=warning,performance,portability \
		--inline-suppr --error-exitcode=1 $(CPPFLAGS) $(LINTED)
	@node_modules/.bin/oxlint

# Counted, not timed; valgrind is installed where that can be done, and without it the test of the budget is passed over.
need-valgrind:
	@-$(SETUP) valgrind
profile: $(BUILD)/rubricate $(BUILD)/en.rubm need-node need-valgrind
	@node tests/bench/profile.mjs $(BUILD) $(BUDGET)

bench: all need-node need-browser
	@node tests/bench/bench.mjs $(BUILD)

# Does work grow with the text and not faster: basic blocks, which the compiler lets us count, and bytes moved. A few minutes.
COUNTED_FLAGS := -O2 -fno-builtin-memmove -fsanitize-coverage=trace-pc
COUNTED := $(CORE:core/%.c=$(BUILD)/counted/%.o) $(BUILD)/obj/cJSON.o
LINEAR  := $(patsubst %,$(BUILD)/bench/%.o,bench/linear bench/linear_shapes bench/counter test)
$(BUILD)/counted/%.o: core/%.c Makefile | $(CJSON)
	$(call compile,$(WARN) $(COUNTED_FLAGS))
$(BUILD)/bench/%.o: tests/%.c Makefile | $(CJSON) need-cmocka
	$(call compile,$(WARN) -O2 -Itests)
$(BUILD)/linear: $(LINEAR) $(COUNTED)
	$(CC) $^ $(foreach name,memcpy memmove memset memcmp memchr,-Wl,--wrap=$(name)) -lcmocka -lm -pthread -o $@
linear: $(BUILD)/linear $(BUILD)/en.rubm
	@RUB_MODEL=$(BUILD)/en.rubm $(BUILD)/linear

# ---- the page ----

# What it needs beside the engine: a map, the finder of a web page's main text, and the list of its files for offline.
PAGE := $(BUILD)/world.svg $(BUILD)/readability.js $(BUILD)/page-files.json
page: $(PAGE)
$(BUILD)/world.svg: web/page/make/world.mjs core/data/countries.tsv | need-node
	node web/page/make/world.mjs > $@
$(BUILD)/readability.js: web/page/make/readability.js package-lock.json | need-node
	node_modules/.bin/esbuild $< --bundle --minify --format=esm --legal-comments=inline --log-level=warning --outfile=$@
$(BUILD)/page-files.json: $(shell find web -type f) $(BUILD)/world.svg $(BUILD)/readability.js $(BUILD)/rubricate.wasm $(BUILD)/en.rubm
	node web/page/make/files.mjs $(BUILD) > $@

# ---- embedding ----

# One file for each way to load that needs one; what they weigh. web/make/budget.json says how much that may be.
EMBED := $(BUILD)/sizes.json
embed: $(EMBED)
$(EMBED): $(wildcard web/*.js web/make/*) $(BUILD)/rubricate.wasm $(BUILD)/en.rubm | need-node
	node web/make/embed.mjs $(BUILD)

# HOST=address: where the bookmarklet finds web/ and build/.
HOST ?= https://your.host/rubricate/
extension: $(EMBED)
	node web/make/embed.mjs $(BUILD) --extension $(HOST)
	@echo "load $(BUILD)/extension as an unpacked extension; the bookmarklet is $(BUILD)/extension/bookmarklet.txt"

api: need-node
	node web/make/api.mjs > web/API.md

# What tests/embedding or tests/archives names. npm ci takes a gigabyte away and brings it back, so it runs only when the lock
# file is another one.
packages = @mkdir -p $(BUILD)/$(1) && cd $(BUILD)/$(1) && \
	{ cmp -s $(CURDIR)/tests/$(1)/package-lock.json installed.json || { cp $(CURDIR)/tests/$(1)/package*.json . && \
	npm ci --no-audit --no-fund --loglevel=error && cp package-lock.json installed.json; }; }
# React, Vue, Svelte, bundlers, the recipes of web/RECIPES.md, other runtimes and versions of node, each built and run: some minutes, 1.4 GB.
test-embedding: all extension need-node need-browser
	$(call packages,embedding)
	@$(SETUP) wordpress $(BUILD)/embedding
	@$(SETUP) wasm2c
	node --test --test-concurrency=1 tests/embedding/*.test.mjs

test-browsers: all need-node
	@$(SETUP) firefox
	@$(SETUP) webkit
	$(call packages,embedding)
	node --test --test-concurrency=1 tests/embedding/browsers/*.test.mjs

# Long tasks, milliseconds and memory in Chromium, printed; it measures time, so it is no part of make test.
measure-embedding: all need-node need-browser
	@node tests/embedding/measure.mjs

measure-page: all page need-browser
	@node tests/bench/page.mjs
	@node tests/bench/first-article.mjs

run: all page
	@node tests/serve.mjs

screenshots: all page need-browser
	@node tests/web/screenshots.mjs $(BUILD)/screenshots

# ---- installed ----

# The shared library shows what rubricate.h declares, and nothing else.
VERSION := $(shell sed -n 's/^\#define RUB_VERSION *"\(.*\)"/\1/p' core/rubricate.h)
SONAME  := librubricate.so.0
SHARED  := $(BUILD)/librubricate.so.$(VERSION)
LIBDIR  ?= $(PREFIX)/lib
PIC     := $(CORE:core/%.c=$(BUILD)/pic/%.o) $(BUILD)/pic/cJSON.o
$(BUILD)/pic/%.o: core/%.c Makefile | $(CJSON)
	$(call compile,$(WARN) $(CFLAGS) -fPIC)
$(BUILD)/pic/cJSON.o: $(BUILD)/cjson/cJSON.c
	$(call compile,$(CFLAGS) -fPIC)
$(BUILD)/rubricate.map: core/rubricate.h
	@{ echo '{ global:'; grep -oE '\brub_[a-z_]+\(' core/rubricate.h | tr '(' ';' | sort -u; echo 'local: *; };'; } > $@
shared: $(SHARED)
$(SHARED): $(PIC) $(BUILD)/rubricate.map
	$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,$(SONAME) -Wl,--version-script=$(BUILD)/rubricate.map -Wl,--no-undefined $(PIC) -o $@
	@ln -sf $(notdir $@) $(BUILD)/$(SONAME) && ln -sf $(notdir $@) $(BUILD)/librubricate.so
$(BUILD)/rubricate.pc: core/host/share/rubricate.pc.in Makefile
	@sed 's|@PREFIX@|$(PREFIX)|; s|@LIBDIR@|$(LIBDIR)|; s|@VERSION@|$(VERSION)|' $< > $@

TO := $(DESTDIR)$(PREFIX)
install: $(BUILD)/rubricate $(BUILD)/librubricate.a $(SHARED) $(BUILD)/en.rubm
	@rm -f $(BUILD)/rubricate.pc && $(MAKE) --no-print-directory $(BUILD)/rubricate.pc
	install -d $(TO)/bin $(TO)/include $(TO)/share/rubricate $(TO)/share/man/man1 $(TO)/share/bash-completion/completions \
		$(TO)/share/zsh/vendor-completions $(TO)/share/doc/rubricate/recipes $(DESTDIR)$(LIBDIR)/pkgconfig
	install $(BUILD)/rubricate $(TO)/bin
	install -m 644 $(BUILD)/librubricate.a $(SHARED) $(DESTDIR)$(LIBDIR)
	ln -sf $(notdir $(SHARED)) $(DESTDIR)$(LIBDIR)/$(SONAME)
	ln -sf $(SONAME) $(DESTDIR)$(LIBDIR)/librubricate.so
	install -m 644 $(BUILD)/rubricate.pc $(DESTDIR)$(LIBDIR)/pkgconfig
	install -m 644 core/rubricate.h $(TO)/include
	install -m 644 $(BUILD)/en.rubm core/host/share/rubricate.py core/write/document.schema.json $(TO)/share/rubricate
	install -m 644 core/host/share/rubricate.1 $(TO)/share/man/man1
	install -m 644 core/host/share/rubricate.bash $(TO)/share/bash-completion/completions/rubricate
	install -m 644 core/host/share/_rubricate $(TO)/share/zsh/vendor-completions
	install -m 644 core/host/recipes/* core/host/share/rubricate.service $(TO)/share/doc/rubricate/recipes

# Packages for Debian, in build/deb: the command, the shared library, what is for developers, the module for Python.
deb:
	$(MAKE) --no-print-directory install DESTDIR=$(BUILD)/deb/all PREFIX=/usr LIBDIR=/usr/lib/$$(dpkg-architecture -qDEB_HOST_MULTIARCH) \
		LDFLAGS="$(LDFLAGS) -Wl,-z,relro,-z,now" CFLAGS="$(CFLAGS)"
	sh core/host/share/deb.sh $(BUILD)/deb $(VERSION)

# ---- archives: other people's readers and engines, from npm and Debian ----

test-archives: $(BUILD)/rubricate $(BUILD)/en.rubm shared need-node
	@for program in xmllint jq sqlite3 mandoc lintian; do $(SETUP) $$program; done
	$(call packages,archives)
	RUB_BUILD=$(BUILD) node --test --test-concurrency=1 tests/archives/*.test.mjs

# DOCUMENTS: how many each engine is given.
DOCUMENTS ?= 2000
test-distributed: $(BUILD)/rubricate $(BUILD)/en.rubm need-node
	@for program in parallel redis-server python3-redis dask; do $(SETUP) $$program; done
	RUB_BUILD=$(BUILD) DOCUMENTS=$(DOCUMENTS) node --test --test-concurrency=1 tests/archives/distributed/*.test.mjs

include tests/trust/trust.mk

# Formats C as .clang-format has it, and breaks long lines of CSS.
format: need-node
	clang-format -i $$(git ls-files '*.c' '*.h')
	node tests/wrap-css.mjs $$(git ls-files '*.css')
	node_modules/.bin/prettier --log-level warn --write $$(git ls-files '*.js' '*.mjs' '*.cjs' '*.ts')

clean:
	find $(BUILD) -mindepth 1 -maxdepth 1 ! -name .gitignore -exec rm -rf {} +

-include $(shell find $(BUILD) -path $(BUILD)/embedding -prune -o -type f -name "*.d" -print 2>/dev/null)
