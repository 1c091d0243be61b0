# Sourced by dev: makes the Debian package, and tries it in a clean Debian that has nothing but what the package asks for.
# shellcheck shell=bash disable=SC2016,SC2054

PACKAGED=build/package
CLEAN_RECIPE=1 # count up when the way a clean root is made changes

# --- making it --------------------------------------------------------------------------------------

make_package() {
    local deb dir=$SRC/$PACKAGED t0=$SECONDS
    build release
    within cmake --build build/release --target package_files -- --quiet 2>&1 | sed '/^-- /d' >&2 || die "the package's files cannot be made"
    wipe "$dir"
    mkdir -p "$dir"
    quiet within sh -c "cd build/release && umask 022 && cpack -B '$dir'" || die "no package could be made"
    wipe "$dir/_CPack_Packages"
    deb=$(package_file)
    quiet within sh -ec '
        desktop-file-validate build/release/package/*.desktop
        # nobody publishes this program on the net yet, so it names no page there
        appstreamcli validate --no-net --override=url-homepage-missing=info build/release/package/*.metainfo.xml' || die "the desktop entry or the metainfo is not valid"
    within lintian --allow-root --fail-on error,warning "$deb" >&2 || die "lintian complains of the package"
    hardened "$deb"
    say "${deb#"$SRC/"}: $(du -h "$deb" | cut -f1), made in $((SECONDS - t0)) s"
}

package_file() {
    local all=("$SRC/$PACKAGED"/*.deb)
    [ -e "${all[0]}" ] || die "there is no package; installer/dev package makes it"
    [ ${#all[@]} -eq 1 ] || die "there are several packages in $PACKAGED"
    echo "${all[0]}"
}

# Each program as it lies in the package: position-independent, read-only after relocation, bound at once, with checked string functions.
hardened() {
    within sh -ec '
        to=$(mktemp -d)
        dpkg-deb -x "$1" "$to"
        for program in ventanilla ventanilla-admin ventanilla-verify; do
            it=$to/usr/bin/$program
            miss() { echo "$program: $1" >&2; exit 1; }
            readelf -hW "$it" | grep -q "Type: *DYN" || miss "is not position-independent"
            readelf -lW "$it" | grep -q GNU_RELRO || miss "has no RELRO"
            readelf -dW "$it" | grep -q "BIND_NOW" || miss "is not bound at once"
            readelf -lW "$it" | grep GNU_STACK | grep -q "RW " || miss "has an executable stack"
            readelf -sW --dyn-syms "$it" | grep -q "__stack_chk_fail" || miss "has no stack protector"
            readelf -sW --dyn-syms "$it" | grep -Eq "__[a-z]+_chk(@|$)" || miss "has no checked string functions"
            # the note that says so is missing from the start code of the C library, so the landing marks themselves are counted
            case $(uname -m) in x86_64) [ "$(objdump -d "$it" | grep -c endbr64)" -gt 100 ] || miss "has no control-flow protection" ;; esac
        done' sh "$1" || die "the programs in the package are not hardened"
}

# --- a clean Debian to try it in --------------------------------------------------------------------

# Packages that the package asks for; which versions, apt checks when the package is installed.
wanted_by() { dpkg-deb -f "$1" Depends | sed 's/([^)]*)//g; s/|[^,]*//g' | tr -d ' ' | tr ',' '\n' | LC_ALL=C sort -u; }

# Holds the clean root against clean for as long as this script lives; makes it if there is none.
take_clean_root() {
    local deb=$1 held
    CLEAN=$CACHE/root-$({ echo "$CLEAN_RECIPE" "$SUITE" "$(dpkg --print-architecture)"; wanted_by "$deb"; } | sha256sum | cut -c1-16)-clean
    need_tools
    exec {held}>>"$CLEAN.lock"
    flock -s "$held"
    touch "$CLEAN.lock"
    [ -e "$CLEAN/.complete" ] || make_clean_root "$deb"
}

make_clean_root() {
    local deb=$1 lock from option options=(--aptopt='Acquire::Retries "3"') t0=$SECONDS
    exec {lock}>"$CACHE/lock"
    flock -n "$lock" || { say "waiting: another start is making a root"; flock "$lock"; }
    if [ -e "$CLEAN/.complete" ]; then exec {lock}>&-; return; fi
    from=$(mirror)
    [ -n "$from" ] || die "apt here names no Debian mirror; set DEV_MIRROR to the address of one"
    wipe "$CLEAN" "$CLEAN.tmp" || die "cannot make room in $CACHE"
    say "making a clean Debian with what the package asks for, once, in $CACHE"
    while IFS= read -r option; do [ -z "$option" ] || options+=(--aptopt="$option"); done < <(apt_options)
    quiet setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --mount-proc --propagation private \
        mmdebstrap --variant=minbase --mode=root --dpkgopt=force-unsafe-io "${options[@]}" \
        --include="$(wanted_by "$deb" | paste -sd,)" "$SUITE" "$CLEAN.tmp" "$from" || die "the clean Debian could not be made"
    : >"$CLEAN.tmp/.complete"
    mv "$CLEAN.tmp" "$CLEAN"
    exec {lock}>&-
    say "clean Debian made in $((SECONDS - t0)) s ($(du -sh "$CLEAN" | cut -f1))"
}

# --- trying it --------------------------------------------------------------------------------------

DESK=1000 # the user id of who sits at the screen there

# In the trial's copy, as its root, without a network.
in_trial() {
    bwrap --bind "$TRIAL/root" / --dev /dev --proc /proc --tmpfs /tmp --ro-bind "$TRIAL/deb" /mnt --unshare-pid --unshare-net --die-with-parent \
        env -i PATH=/usr/sbin:/usr/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"
}

# Everything outside the package system's own books and the user's own data.
files_of_trial() {
    in_trial find / -xdev \( -path /proc -o -path /dev -o -path /tmp -o -path /mnt -o -path /var/lib/dpkg -o -path /var/lib/apt -o -path /var/log -o -path /var/cache/apt -o -path /var/cache/debconf \) -prune -o -printf '%p %y %m\n' | LC_ALL=C sort
}

# Who sits at the screen: not root. The programs run in the clean Debian, the one who presses keys, the screen and the buses in ours; both see the
# same /tmp, processes and user. The keys' program may change its root and nothing else; the programs may not even that.
at_the_desk() {
    local EXTRA=() DESK_USER=$DESK inner=/run/ventanilla-clean e2e=/run/ventanilla-e2e
    EXTRA=(--bind "$TRIAL/tmp" /tmp --bind "$TRIAL/root" "$inner" --bind "$TRIAL/tmp" "$inner/tmp" --dev "$inner/dev" --proc "$inner/proc"
        --ro-bind "$TRIAL/e2e" "$e2e")
    [ "$MODE" != native ] || EXTRA+=(--ro-bind "$TRIAL/passwd" /etc/passwd --ro-bind "$TRIAL/group" /etc/group)
    DEV_TWO_SCREENS=1 within env -C /tmp HOME=/tmp/home XDG_RUNTIME_DIR=/tmp/run USER=desk LOGNAME=desk PYTHONDONTWRITEBYTECODE=1 \
        VENTANILLA_BIN=/usr/bin VENTANILLA_PREFIX="chroot $inner setpriv --ambient-caps=-all --inh-caps=-all --" \
        setpriv --reuid "$DESK_USER" --regid "$DESK_USER" --clear-groups --inh-caps=-all,+sys_chroot --ambient-caps=-all,+sys_chroot --bounding-set=-all,+sys_chroot \
        "$e2e/gui" "$@"
}

can_try_package() {
    [ "$MODE" != inside ] && [ "$(id -u)" = 0 ] && { [ "$MODE" != native ] || bwrap --ro-bind / / --proc /proc --unshare-pid true 2>/dev/null; }
}

try_package() {
    local deb t0=$SECONDS step pictures=$SRC/build/package-test
    if ! can_try_package; then
        say "the package is not tried here: a clean Debian wants root outside, and bwrap"
        return
    fi
    deb=$(package_file)
    take_clean_root "$deb"
    TRIAL=$(mktemp -d)
    # shellcheck disable=SC2064
    trap "wipe_after '$TRIAL'" EXIT
    chmod 755 "$TRIAL"
    mkdir "$TRIAL/deb" "$TRIAL/e2e" "$TRIAL/tmp" "$TRIAL/tmp/.X11-unix" "$TRIAL/tmp/run" "$TRIAL/tmp/home"
    chmod 1777 "$TRIAL/tmp" "$TRIAL/tmp/.X11-unix"
    chmod 700 "$TRIAL/tmp/run" "$TRIAL/tmp/home"
    chown "$DESK:$DESK" "$TRIAL/tmp/run" "$TRIAL/tmp/home"
    cp "$deb" "$TRIAL/deb/ventanilla.deb"
    cp "$HERE/gui" "$SRC"/tests/e2e/*.py "$SRC/tests/support/aio_smtpd.py" "$TRIAL/e2e"
    cp -a --reflink=auto "$CLEAN" "$TRIAL/root"
    rm -f "$TRIAL/root/.complete"
    echo "desk:x:$DESK:$DESK:desk:/tmp/home:/bin/sh" >>"$TRIAL/root/etc/passwd"
    echo "desk:x:$DESK:" >>"$TRIAL/root/etc/group"
    cp "$TRIAL/root/etc/passwd" "$TRIAL/root/etc/group" "$TRIAL"
    files_of_trial >"$TRIAL/before"
    say "the package: a copy of the clean Debian is ready after $((SECONDS - t0)) s"

    quiet in_trial apt-get install -y --no-install-recommends /mnt/ventanilla.deb || die "the package cannot be installed with what it asks for"
    in_trial dpkg --verify ventanilla || die "what was installed is not what the package says"
    step=$SECONDS
    at_the_desk env TOUR_FOLDER=/tmp/tour python3 /run/ventanilla-e2e/tour.py || { keep_pictures "$pictures"; die "the tour fails in the package"; }
    say "the package: toured in $((SECONDS - step)) s"
    for step in "$@"; do
        at_the_desk env TOUR_FOLDER="/tmp/$step" python3 "/run/ventanilla-e2e/$step.py" || { keep_pictures "$pictures"; die "$step fails in the package"; }
    done
    keep_pictures "$pictures"

    quiet in_trial dpkg -r ventanilla || die "the package cannot be removed"
    [ ! -e "$TRIAL/root/usr/bin/ventanilla" ] || die "the program stays when the package is removed"
    [ -e "$TRIAL/root/etc/ventanilla/policy.toml" ] || die "the office's rules go when the package is removed"
    quiet in_trial dpkg -P ventanilla || die "the package cannot be purged"
    files_of_trial >"$TRIAL/after"
    diff "$TRIAL/before" "$TRIAL/after" >&2 || die "the package leaves something behind, or took something away"
    [ -e "$TRIAL/tmp/tour/office/data/ventanilla.db" ] || die "the user's own data went with the package"
    wipe_after "$TRIAL"
    trap - EXIT
    say "the package was installed, toured by an ordinary user, removed and purged: $((SECONDS - t0)) s in all"
}

keep_pictures() {
    wipe "$1"
    mkdir -p "$1"
    find "$TRIAL/tmp" -maxdepth 2 \( -name '*.png' -o -name '*.txt' -o -name '*.log' \) -exec cp {} "$1" \;
}
