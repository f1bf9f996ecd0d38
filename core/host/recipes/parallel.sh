#!/bin/sh
# parallel.sh - an archive of JSON lines over processes: parallel.sh FILE [OPTION OF RUBRICATE]... > out.jsonl
#
# The archive is cut into files of whole lines; --keep-order puts the answers in the order of the files; a process that dies is started
# again, and what it had written is thrown away. (--pipe-part would save the files, but GNU parallel 20221122 starts such a job again
# without its input and loses the block.) "line" in an error counts from its file's start.
set -eu
file=$1
shift
parts=$(mktemp -d "${TMPDIR:-/tmp}/rubricate.XXXXXX")
trap 'rm -rf "$parts"' EXIT
trap 'exit 3' INT TERM
split --lines="${LINES_A_PART:-1000}" --suffix-length=6 --additional-suffix=.jsonl "$file" "$parts/"
find "$parts" -name '*.jsonl' | sort | parallel --will-cite --keep-order --retries 4 --jobs "${JOBS:-2}" \
    'sh -c "${RUBRICATE:-rubricate} --jsonl --threads 1 '"$*"' {}; test \$? -le 1"'
