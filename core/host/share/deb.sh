#!/bin/sh
# deb.sh - packages for Debian from a tree that make install made: deb.sh FOLDER VERSION (FOLDER/all is that tree)
set -eu
folder=$1 version=$2
here=$(cd "$(dirname "$0")" && pwd)
multiarch=$(dpkg-architecture -qDEB_HOST_MULTIARCH)
arch=$(dpkg-architecture -qDEB_HOST_ARCH)
maintainer=${DEBFULLNAME:-Rubricate}" <"${DEBEMAIL:-rubricate@example.org}">"
cd "$folder"
rm -rf rubricate librubricate0 librubricate-dev python3-rubricate ./*.deb debian

# move PACKAGE PATH...: files of the tree to a package of their own
move() {
    package=$1; shift
    for path in "$@"; do
        mkdir -p "$package/$(dirname "$path")"
        mv "all/$path" "$package/$path"
    done
}
lib=usr/lib/$multiarch
move librubricate0 "$lib/librubricate.so.$version" "$lib/librubricate.so.0"
move librubricate-dev "$lib/librubricate.so" "$lib/librubricate.a" "$lib/pkgconfig/rubricate.pc" usr/include/rubricate.h
mkdir -p python3-rubricate/usr/lib/python3/dist-packages
mv all/usr/share/rubricate/rubricate.py python3-rubricate/usr/lib/python3/dist-packages/
mkdir -p rubricate/usr/lib/systemd/system
mv all/usr/share/doc/rubricate/recipes/rubricate.service rubricate/usr/lib/systemd/system/
rm -rf "all/$lib"
cp -a all/usr/. rubricate/usr/
rm -rf rubricate/usr/include all

strip --strip-unneeded --remove-section=.comment --remove-section=.note rubricate/usr/bin/rubricate "librubricate0/$lib/librubricate.so.$version"
strip --strip-debug --enable-deterministic-archives "librubricate-dev/$lib/librubricate.a"
gzip -9n rubricate/usr/share/man/man1/rubricate.1

# What the programs need of other packages is what dpkg finds in them.
mkdir -p debian
printf 'Source: rubricate\nMaintainer: %s\n\nPackage: rubricate\nArchitecture: any\nDescription: x\n' "$maintainer" >debian/control
needs() { dpkg-shlibdeps -O --ignore-missing-info "$@" 2>/dev/null | sed 's/^shlibs:Depends=//'; }
command_needs=$(needs rubricate/usr/bin/rubricate)
library_needs=$(needs "librubricate0/$lib/librubricate.so.$version")

documents() {
    mkdir -p "$1/usr/share/doc/$1"
    cp "$here/copyright" "$1/usr/share/doc/$1/copyright"
    printf 'rubricate (%s) unstable; urgency=medium\n\n  * Built from the source tree by make deb.\n\n -- %s  %s\n' \
        "$version" "$maintainer" "$(date -R -u -d "@${SOURCE_DATE_EPOCH:-$(date +%s)}")" | gzip -9n >"$1/usr/share/doc/$1/changelog.gz"
}

# control PACKAGE ARCHITECTURE SECTION DEPENDS SHORT LONG [MORE]
control() {
    documents "$1"
    mkdir -p "$1/DEBIAN"
    find "$1" -type d -exec chmod 755 {} +
    size=$(du -k -s --apparent-size "$1" | cut -f1)
    {
        printf 'Package: %s\nSource: rubricate\nVersion: %s\nArchitecture: %s\nMaintainer: %s\nInstalled-Size: %s\n' "$1" "$version" "$2" "$maintainer" "$size"
        [ -z "$4" ] || printf 'Depends: %s\n' "$4"
        [ -z "${7:-}" ] || printf '%s\n' "$7"
        printf 'Section: %s\nPriority: optional\nDescription: %s\n%s\n' "$3" "$5" "$6"
    } >"$1/DEBIAN/control"
    (cd "$1" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
}

about=" Rubricate reads a news text and says who and what it names, which of those
 names are the same, what is quoted, and who says it. It needs no server and
 no account; the text stays where it is."
control rubricate "$arch" text "$command_needs" "marks who a news text names and what it quotes" \
    "$about
 .
 This package has the command, which is also a service, and the model." "Suggests: jq, sqlite3, parallel"
control librubricate0 "$arch" libs "$library_needs" "names and quotations in news text - shared library" \
    "$about
 .
 This package has the shared library."
printf 'librubricate 0 librubricate0 (>= %s)\n' "$version" >librubricate0/DEBIAN/shlibs
printf 'activate-noawait ldconfig\n' >librubricate0/DEBIAN/triggers
control librubricate-dev "$arch" libdevel "librubricate0 (= $version)" "names and quotations in news text - development files" \
    "$about
 .
 This package has the header and the static library."
control python3-rubricate all python "python3:any, librubricate0 (>= $version), rubricate (>= $version)" "names and quotations in news text - Python module" \
    "$about
 .
 This package has a module for Python that uses the shared library."

for package in rubricate librubricate0 librubricate-dev python3-rubricate; do
    dpkg-deb --root-owner-group --build "$package" . >/dev/null
done
rm -rf debian
ls ./*.deb
