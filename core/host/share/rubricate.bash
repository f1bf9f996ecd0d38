# rubricate.bash - what bash completes behind rubricate
_rubricate() {
    local now=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local options="--format --table --offsets --lexicon --model --min-confidence --without --html --explain --jsonl --input --text --id
        --keep --threads --batch --output --resume --skip --progress --quiet --stats --serve --help --version --stages"
    case $before in
        --format) mapfile -t COMPREPLY < <(compgen -W "json text html w3c brat conll csv tei spans" -- "$now") ;;
        --table) mapfile -t COMPREPLY < <(compgen -W "quotations mentions" -- "$now") ;;
        --offsets) mapfile -t COMPREPLY < <(compgen -W "utf16 codepoint byte" -- "$now") ;;
        --input) mapfile -t COMPREPLY < <(compgen -W "jsonl csv tsv text" -- "$now") ;;
        --keep) mapfile -t COMPREPLY < <(compgen -W "all" -- "$now") ;;
        --without) mapfile -t COMPREPLY < <(compgen -W "$("${COMP_WORDS[0]}" --stages 2>/dev/null | sed -n 's/^\([a-z_][a-z_]*\) .*/\1/p')" -- "$now") ;;
        --min-confidence | --text | --id | --threads | --batch | --skip | --serve) COMPREPLY=() ;;
        *)
            if [[ $now == -* ]]; then mapfile -t COMPREPLY < <(compgen -W "$options" -- "$now")
            else mapfile -t COMPREPLY < <(compgen -f -- "$now"); fi
            ;;
    esac
}
complete -o filenames -F _rubricate rubricate
