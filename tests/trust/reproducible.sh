#!/bin/sh
# reproducible.sh - builds the committed tree twice, in folders of different names and an hour apart by their files, and compares
set -eu
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
build() { # FOLDER DATE
	mkdir -p "$1" && git archive HEAD | tar x -C "$1" && ln -s "$PWD/node_modules" "$1/node_modules"
	mkdir -p "$1/build/cjson" && cp build/cjson/cJSON.[ch] "$1/build/cjson/"
	find "$1" -type f -exec touch -h -d "$2" {} +
	(cd "$1" && git init -q . && make -s build/rubricate.wasm build/en.rubm embed >/dev/null && npm pack --silent --pack-destination . >/dev/null)
	(cd "$1" && sha256sum build/rubricate.wasm build/en.rubm build/rubricate-inline.js build/rubricate-script.js ./*.tgz)
}
build "$room/a" "2 hours ago" > "$room/first"
build "$room/another-name/of-a-folder" "1 hour ago" > "$room/second"
cat "$room/first"
cmp "$room/first" "$room/second" && echo "two clean builds: the same bytes"
