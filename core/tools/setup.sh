#!/bin/sh
# setup.sh - installs one thing that the build or the tests need, if it is not there: setup.sh cjson|emscripten|cmocka|node|valgrind|browser|firefox|webkit|wasm2c|wordpress
set -eu

say() { echo "setup: $*" >&2; }
fail() { say "$*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif have sudo; then sudo "$@"
    else fail "please run as root: $*"
    fi
}

# apt PACKAGE: installs it, quietly when all goes well. One at a time, whatever make -j does.
apt() {
    have apt-get || fail "please install $1 (there is no apt-get here to do it)"
    say "installing $1"
    log=$(mktemp)
    export DEBIAN_FRONTEND=noninteractive
    options="-qq -y -o DPkg::Lock::Timeout=900 -o APT::Install-Suggests=0"
    as_root apt-get $options install "$1" >"$log" 2>&1 ||
        { as_root apt-get -qq update >>"$log" 2>&1; as_root apt-get $options install "$1" >>"$log" 2>&1; } ||
        { cat "$log" >&2; rm -f "$log"; fail "apt-get could not install $1"; }
    rm -f "$log"
}

# The machine's own archives with deb-src for deb, in a folder of our own; both styles of apt's sources, keys and all.
deb_src_parts() {
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ ! -f "$file" ] || sed -n 's/^deb[[:space:]]/deb-src /p' "$file" >"$1/$(basename "$file" .list).list"
    done
    for file in /etc/apt/sources.list.d/*.sources; do
        [ ! -f "$file" ] || sed 's/^Types:.*/Types: deb-src/' "$file" >"$1/$(basename "$file")"
    done
}

# The source is fetched with lists and cache of its own, so that no file of the system changes.
fetch_cjson() {
    have dpkg-source || apt dpkg-dev
    work=$1/fetch
    mkdir -p "$work/parts" "$work/lists/partial" "$work/cache/archives/partial"
    deb_src_parts "$work/parts"
    options="-qq -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts=$work/parts -o Dir::State::lists=$work/lists"
    options="$options -o Dir::Cache=$work/cache -o APT::Sandbox::User=root"
    # One archive without sources must not stop the others: what counts is that the source arrives.
    apt-get $options update >"$work/log" 2>&1 || true
    (cd "$work" && apt-get $options source cjson >>"$work/log" 2>&1) ||
        { cat "$work/log" >&2; fail "the source of cJSON could not be fetched; give one with make CJSON_SRC=dir"; }
}

cjson() {
    mkdir -p "$1/cjson"
    exec 9>"$1/cjson/lock"      # two builds at a time fetch once
    ! have flock || flock 9
    [ ! -f "$1/cjson/cJSON.h" ] || return 0
    build=$(cd "$1" && pwd)
    from=${CJSON_SRC:-}
    if [ -z "$from" ]; then
        have apt-get || fail "please give the folder of a cJSON source: make CJSON_SRC=dir"
        say "fetching the source of cJSON"
        fetch_cjson "$build/cjson"
        from=$(dirname "$(ls "$build"/cjson/fetch/*/cJSON.c)")
    fi
    [ -f "$from/cJSON.c" ] && [ -f "$from/cJSON.h" ] || fail "there is no cJSON.c and cJSON.h in $from"
    cp "$from/cJSON.c" "$from/cJSON.h" "$build/cjson/"
    [ ! -f "$from/LICENSE" ] || cp "$from/LICENSE" "$build/cjson/"
    rm -rf "$build/cjson/fetch"
}

node_packages() {
    have node && have npm || fail "please install node 20.16 or newer with npm"
    node -e 'process.exit(process.getBuiltinModule ? 0 : 1)' || fail "please install node 20.16 or newer; this is $(node --version)"
    [ node_modules/.package-lock.json -nt package-lock.json ] || {
        say "npm ci"
        npm ci --no-update-notifier --no-audit --no-fund --loglevel=error >&2
        touch node_modules/.package-lock.json
    }
}

# WordPress as files: the package would bring a web server and a database.
wordpress() {
    have php || apt php-cli
    [ ! -d "$1/wordpress" ] || return 0
    have apt-get || fail "please unpack WordPress in $1/wordpress"
    say "fetching WordPress"
    (cd "$1" && apt-get -qq -o APT::Sandbox::User=root download wordpress && dpkg -x wordpress_*.deb unpacked &&
        mv unpacked/usr/share/wordpress wordpress && rm -r unpacked wordpress_*.deb)
}

case ${1:-} in
cjson) cjson "$2" ;;
emscripten) have emcc || apt emscripten ;;
cmocka) [ -f /usr/include/cmocka.h ] || apt libcmocka-dev ;;
node) node_packages ;;
valgrind) have valgrind || apt valgrind ;;
browser) have chromium || apt chromium ;;
firefox) have firefox-esr || apt firefox-esr ;;
wordpress) wordpress "$2" ;;
wasm2c) have wasm2c || apt wabt ;;
webkit) have WebKitWebDriver || apt webkit2gtk-driver; have Xvfb || apt xvfb ;;
xmllint) have xmllint || apt libxml2-utils ;;
jq | sqlite3 | mandoc | lintian | parallel | redis-server) have "$1" || apt "$1" ;;
dask) /usr/bin/python3 -c 'import distributed' 2>/dev/null || apt python3-distributed ;;
python3-redis) /usr/bin/python3 -c 'import redis' 2>/dev/null || apt python3-redis ;;
*) fail "usage: setup.sh cjson BUILD | emscripten | cmocka | node | valgrind | browser | firefox | webkit | wasm2c | wordpress DIR | xmllint | jq | sqlite3 | mandoc |
    lintian | parallel | redis-server | dask | python3-redis" ;;
esac
