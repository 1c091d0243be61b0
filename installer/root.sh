# Sourced by dev: makes and keeps the cached Debian root that commands run in where this machine is too old.
# shellcheck shell=bash disable=SC2016,SC2020,SC2054

SUITE=trixie
KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg
RECIPE=1        # count up when the way a root is made changes

packages() { sed 's/#.*//' "$HERE/packages.txt" | tr -s ' \n' '\n\n' | sed '/^$/d' | LC_ALL=C sort -u; }

# Never deletes a tree that something is mounted under: /dev or a bound source tree would be emptied.
wipe() {
    local d path bad=0
    for d in "$@"; do
        [ -e "$d" ] || [ -L "$d" ] || continue
        path=$(realpath "$d")
        # mountinfo writes blanks and the like as octal escapes
        if awk '{print $5}' /proc/self/mountinfo | while read -r m; do printf '%b\n' "${m//\\/\\0}"; done |
            awk -v p="$path" '$0 == p || index($0, p "/") == 1 {found = 1} END {exit !found}'; then
            say "left alone, something is mounted there: $d"
            bad=1
            continue
        fi
        rm -rf --one-file-system -- "$d" || bad=1
    done
    return $bad
}

# Those who wrote there have been killed, but may not be gone yet on a busy machine.
wipe_after() {
    local n
    for ((n = 0; n < 200; n++)); do
        # the pattern comes through a pipe, or grep would find itself
        if ! grep -qF -f <(printf '%s\n' "$1") /proc/[0-9]*/cmdline 2>/dev/null && wipe "$@" 2>/dev/null; then return; fi
        sleep 0.1
    done
    say "could not remove $1; the next start will"
}

# full: a configured Debian, made by root. extract: unpacked and finished by hand; needs no privilege
# and no subordinate ids, and belongs to the caller.
root_kind() { if [ "$(id -u)" = 0 ]; then echo full; else echo extract; fi; }

root_id() { { echo "$RECIPE" "$SUITE" "$(root_kind)" "$(dpkg --print-architecture)"; packages; } | sha256sum | cut -c1-16; }

# The mirror that this machine's apt uses, so that no address need be known here.
mirror() {
    local all
    if [ -n "${DEV_MIRROR:-}" ]; then echo "$DEV_MIRROR"; return; fi
    all=$(apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | sort -u || true)
    sed -n '/\/debian\/*$/{p;q}' <<<"$all"
}

# How apt gets there (proxy, certificates, clock tolerance) holds for the root as well.
apt_options() {
    apt-config dump 2>/dev/null |
        grep -E '^Acquire::(https?::|Check-Valid-Until |Check-Date )' |
        grep -E '(Proxy|CaInfo|Verify-Peer|Verify-Host|Check-Valid-Until|Check-Date)[^ ]* "' || true
}

need_tools() {
    local missing=()
    command -v mmdebstrap >/dev/null || missing+=(mmdebstrap)
    command -v bwrap >/dev/null || missing+=(bubblewrap)
    [ -e "$KEYRING" ] || missing+=(debian-archive-keyring)
    if [ ${#missing[@]} -gt 0 ]; then
        [ "$(id -u)" = 0 ] || die "please have installed first (as root): apt-get install ${missing[*]}"
        apt_install "${missing[@]}"
    fi
    # A container or a kernel setting may forbid it; better said here than by whatever comes next.
    bwrap --ro-bind / / --proc /proc --unshare-pid true || die "bwrap may not make namespaces here. A container must allow it (--privileged);
  otherwise use a Debian 13 machine, where no root is needed"
}

# Once is enough. An unreachable third-party list must not stop what the others offer.
apt_update() {
    [ -z "${APT_UPDATED:-}" ] || return 0
    APT_UPDATED=1
    quiet apt-get update -q || say "apt-get update had complaints, going on"
}

apt_install() {
    apt_update
    say "installing: $*"
    DEBIAN_FRONTEND=noninteractive quiet apt-get install -y -q --no-install-recommends "$@" </dev/null ||
        die "apt-get could not install: $*"
}

# Holds the current root against clean for as long as this script lives; makes it if there is none.
take_root() {
    ROOT=$CACHE/root-$(root_id)
    need_tools
    mkdir -p "$CACHE"
    exec {ROOT_LOCK}>>"$ROOT.lock"
    flock -s "$ROOT_LOCK"
    touch "$ROOT.lock"
    [ -e "$ROOT/.complete" ] || make_root
}

make_root() {
    local from lock tmp log maker t0=$SECONDS
    exec {lock}>"$CACHE/lock"
    flock -n "$lock" || { say "waiting: another start is making a root"; flock "$lock"; }
    # Locked now: either somebody has just made it, or what lies here is a ruin.
    if [ -e "$ROOT/.complete" ]; then exec {lock}>&-; return; fi
    from=$(mirror)
    [ -n "$from" ] || die "apt here names no Debian mirror; set DEV_MIRROR to the address of one"
    wipe "$ROOT" "$CACHE"/root-*.tmp "$CACHE/scratch" || die "cannot make room in $CACHE"
    tmp=$ROOT.tmp log=$CACHE/root.log
    mkdir "$CACHE/scratch"
    say "making a Debian root once, $(root_kind), in $CACHE (some minutes)"

    # A process of its own that dies with this one, and takes along all it started, however this one ends.
    TMPDIR=$CACHE/scratch setpriv --pdeathsig KILL "$HERE/dev" make-root "$tmp" "deb [signed-by=$KEYRING] $from $SUITE main" >"$log" 2>&1 </dev/null &
    maker=$!
    trap '{ kill -KILL "$maker"; wait "$maker"; } 2>/dev/null || true; wipe_after "$tmp" "$CACHE/scratch"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    if ! wait "$maker"; then
        tail -n 25 "$log" >&2
        die "the root could not be made; all that was said is in $log"
    fi
    trap - EXIT INT TERM HUP
    : >"$tmp/.complete"
    mv "$tmp" "$ROOT"
    wipe "$CACHE/scratch"
    prune_roots
    exec {lock}>&-
    say "root made in $((SECONDS - t0)) s"
}

# Man pages, translations of tools and the like are read by nobody in there.
LEAN=(--dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/info/*'
    --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/share/doc/*'
    --dpkgopt='path-include=/usr/share/doc/*/copyright')

# The command `make-root`: only make_root calls it.
make_root_now() {
    local tmp=$1 from=$2 option options=("${LEAN[@]}" --aptopt='Acquire::Retries "3"')
    umask 022
    while IFS= read -r option; do [ -z "$option" ] || options+=(--aptopt="$option"); done < <(apt_options)
    "make_$(root_kind)" "$tmp" "$from" "${options[@]}"
    finish "$tmp"
}

make_full() {
    local tmp=$1 from=$2
    setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --mount-proc --propagation private \
        mmdebstrap --variant=minbase --mode=root --dpkgopt=force-unsafe-io "${@:3}" \
        --include="$(packages | paste -sd,)" "$SUITE" "$tmp" "$from"
}

# What apt would take for granted and an unpacked root must name.
BASE=base-files,base-passwd,bash,dash,coreutils,sed,grep,findutils,gawk,libc-bin,tar,gzip,util-linux,perl,hostname,diffutils,debianutils

make_extract() {
    local tmp=$1 from=$2 f
    bwrap --dev-bind / / --proc /proc --unshare-pid --die-with-parent \
        mmdebstrap --variant=extract --mode=chrootless "${@:3}" \
        --include="$BASE,$(packages | paste -sd,)" "$SUITE" "$tmp" "$from"
    # What the packages' own scripts would have done, as far as a build and a screen need it.
    ln -sf gawk "$tmp/usr/bin/awk"
    ln -sf g++ "$tmp/usr/bin/c++"
    ln -sf gcc "$tmp/usr/bin/cc"
    for f in "$tmp"/usr/bin/*-im7.q16; do [ ! -e "$f" ] || ln -sf "${f##*/}" "${f%-im7.q16}"; done
    [ -e "$tmp/etc/passwd" ] || cp "$tmp/usr/share/base-passwd/passwd.master" "$tmp/etc/passwd"
    [ -e "$tmp/etc/group" ] || cp "$tmp/usr/share/base-passwd/group.master" "$tmp/etc/group"
    mkdir -p "$tmp/etc/ssl/certs"
    find "$tmp/usr/share/ca-certificates" -name '*.crt' -exec cat {} + >"$tmp/etc/ssl/certs/ca-certificates.crt"
    # the accessibility bus dies without compiled schemas
    in_tree "$tmp" '
        ldconfig
        /usr/lib/*/glib-2.0/glib-compile-schemas /usr/share/glib-2.0/schemas
        update-mime-database /usr/share/mime'
}

in_tree() {
    bwrap --bind "$1" / --dev /dev --proc /proc --unshare-pid --unshare-net --die-with-parent \
        --setenv PATH /usr/bin:/usr/sbin sh -c "$2"
}

finish() {
    local tmp=$1
    # a fixed one: D-Bus only asks that there be one
    rm -f "$tmp/etc/machine-id"
    echo 0123456789abcdef0123456789abcdef >"$tmp/etc/machine-id"
    rm -f "$tmp/etc/resolv.conf"
    : >"$tmp/etc/resolv.conf"
    [ -e "$tmp/etc/localtime" ] || ln -sf ../usr/share/zoneinfo/Etc/UTC "$tmp/etc/localtime"
    in_tree "$tmp" '
        fc-cache
        mkdir -p /usr/lib/locale
        localedef -i es_EC -f UTF-8 es_EC.UTF-8'
}

# Roots of other package lists that nobody has entered for two weeks are only a burden.
prune_roots() {
    local lock
    while IFS= read -r -d '' lock; do remove_root "${lock%.lock}" || true; done < \
        <(find "$CACHE" -maxdepth 1 -name 'root-*.lock' ! -path "$ROOT.lock" -mtime +14 -print0)
}

# Refuses while a command still runs in it.
remove_root() {
    local r=$1 fd bad=0
    exec {fd}>>"$r.lock"
    if ! flock -n -x "$fd"; then exec {fd}>&-; say "in use, left alone: $r"; return 1; fi
    # the lock file stays: somebody may be waiting for it
    wipe "$r" || bad=1
    exec {fd}>&-
    return $bad
}

clean_roots() {
    local r lock bad=0
    [ -d "$CACHE" ] || return 0
    exec {lock}>"$CACHE/lock"
    flock -n "$lock" || die "a root is being made; not cleaned"
    wipe "$CACHE"/root-*.tmp || bad=1
    for r in "$CACHE"/root-*.lock; do [ ! -e "$r" ] || remove_root "${r%.lock}" || bad=1; done
    [ $bad -ne 0 ] || wipe "$CACHE/ccache" || bad=1
    return $bad
}
