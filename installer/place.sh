# Sourced by dev: where commands run (natively, or in the cached root) and how they are kept apart.
# shellcheck shell=bash disable=SC2054

PROBE=libqca-qt6-dev # a machine whose apt offers this is new enough
CACHE=${DEV_CACHE:-${XDG_CACHE_HOME:-${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}/.cache}/ventanilla}
CACHE=$(realpath -m "$CACHE")
# The programs' own home lives with the build, so that keys and data outlast one command
# and never mix with those of the person at the keyboard.
HOME_INSIDE=$SRC/build/home

missing_packages() {
    comm -23 <(packages) <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii  *//p' | LC_ALL=C sort -u)
}

choose_place() {
    case ${DEV_MODE:-auto} in
        native | root) MODE=$DEV_MODE ;;
        auto)
            if [ -n "${VENTANILLA_INSIDE:-}" ]; then
                MODE=inside # started from within: everything is here already
            elif [ -e "$CACHE/root-$(root_id)/.complete" ]; then
                MODE=root # made because this machine is too old; asking apt again takes a second
            elif [ "$(id -u)" = 0 ] && offered; then
                MODE=native
            elif [ -z "$(missing_packages)" ]; then
                MODE=native
            else
                MODE=root
            fi
            ;;
        *) die "DEV_MODE is auto, native or root" ;;
    esac
}

offered() {
    # A machine that has never asked for lists offers nothing at all.
    if ! apt-cache show --no-all-versions base-files 2>/dev/null | grep Filename: >/dev/null; then
        [ "$COMMAND" != status ] && [ "$COMMAND" != clean ] || return 1
        apt_update
    fi
    [ -n "$(apt-cache show --no-all-versions "$PROBE" 2>/dev/null)" ]
}

prepare() {
    mkdir -p "$SRC/build" "$HOME_INSIDE" "$CACHE/ccache"
    chmod 700 "$HOME_INSIDE"
    case $MODE in
        native)
            local missing
            mapfile -t missing < <(missing_packages)
            [ ${#missing[@]} -eq 0 ] && return
            [ "$(id -u)" = 0 ] || die "please have installed first (as root): apt-get install ${missing[*]}"
            apt_install "${missing[@]}"
            ;;
        root) take_root ;;
    esac
}

# Names the tools that objects were built with.
place_id() { if [ "$MODE" = root ]; then echo "root-$(root_id)"; else echo "$MODE"; fi; }

place_status() {
    [ "$MODE" = root ] || return 0
    ROOT=$CACHE/root-$(root_id)
    if [ -e "$ROOT/.complete" ]; then
        echo "root    $ROOT ($(du -sh "$ROOT" 2>/dev/null | cut -f1))"
    else
        echo "root    $ROOT: not yet"
    fi
}

# --- running ----------------------------------------------------------------------------------------

# The socket of the X server or Wayland compositor that this terminal belongs to, or nothing.
x_socket() {
    local n
    [[ ${DISPLAY:-} =~ ^(unix)?:([0-9]+)(\.[0-9]+)?$ ]] || return 0
    n=/tmp/.X11-unix/X${BASH_REMATCH[2]}
    [ ! -S "$n" ] || echo "$n"
}
wayland_socket() {
    local s=${WAYLAND_DISPLAY:-}
    [ -n "$s" ] || return 0
    [[ $s == /* ]] || s=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/$s
    [ ! -S "$s" ] || echo "$s"
}
screen_here() { [ -n "$(x_socket)$(wayland_socket)" ]; }

# What of this machine's screen a program inside gets to see: adds to the arrays a (for bwrap) and e.
# X first: only there can a program put a window on the monitor it chose.
show_screen() {
    local x w auth bus
    x=$(x_socket) w=$(wayland_socket)
    if [ -n "$x" ]; then
        a+=(--ro-bind "$x" "$x")
        e+=(DISPLAY=":${x##*/X}")
        auth=${XAUTHORITY:-$HOME/.Xauthority}
        [ ! -e "$auth" ] || { a+=(--ro-bind "$auth" /tmp/.xauth) && e+=(XAUTHORITY=/tmp/.xauth); }
    elif [ -n "$w" ]; then
        a+=(--ro-bind "$w" "$RUNTIME/wayland-0")
        e+=(WAYLAND_DISPLAY=wayland-0 QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-wayland}")
    fi
    # the session bus, and the accessibility bus beside it, for a screen reader
    bus=${DBUS_SESSION_BUS_ADDRESS:-}
    if [[ $bus == unix:path=* ]]; then
        bus=${bus#unix:path=} bus=${bus%%,*}
        [ ! -S "$bus" ] || { a+=(--ro-bind "$bus" "$bus") && e+=(DBUS_SESSION_BUS_ADDRESS="unix:path=$bus"); }
        a+=(--ro-bind-try "${bus%/*}/at-spi" "${bus%/*}/at-spi")
    fi
    e+=(TZ="${TZ:-$(readlink -f /etc/localtime | sed -n 's|.*/zoneinfo/||p')}")
}

# Runs a command where the tools are. It sees the source under its own path, a /tmp, processes and a loopback
# of its own, and the environment below; when this script ends, however it ends, so does all that it started.
within() {
    local a=() e=() v here RUNTIME=/tmp/run
    here=$(pwd -P)
    [[ $here/ == "$SRC"/* ]] || here=$SRC
    if [ "$MODE" = inside ]; then (cd "$here" && exec "$@"); return; fi

    e=(HOME="$HOME_INSIDE" LANG="${DEV_LANG:-C.UTF-8}" TERM="${TERM:-dumb}" VENTANILLA_INSIDE="$MODE"
        CCACHE_DIR="$CACHE/ccache" CCACHE_BASEDIR="$SRC" CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE=3G
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime)
    while IFS= read -r v; do
        case $v in
            VENTANILLA_INSIDE | QT_QPA_PLATFORMTHEME | QT_STYLE_OVERRIDE | QT_PLUGIN_PATH) ;; # of this machine's Qt
            CI | CXXFLAGS | NINJA_STATUS | COLUMNS | LINES | DEV_SCREEN | DEV_TWO_SCREENS | DEV_SCALE | RC_PARAMS | ?SAN_OPTIONS | ??SAN_OPTIONS | \
                QT_* | VENTANILLA_* | CTEST_* | CMAKE_* | ATSPI_*) e+=("$v=${!v}") ;;
        esac
    done < <(compgen -e)

    a=(--die-with-parent --unshare-pid --unshare-ipc --unshare-uts --hostname ventanilla --proc /proc
        --perms 1777 --tmpfs /tmp --perms 1777 --dir /tmp/.X11-unix --perms 0700 --dir "$RUNTIME")
    if [ "${DEV_NET:-0}" != 1 ]; then
        a+=(--unshare-net)
    elif [ "$MODE" = root ]; then
        a+=(--ro-bind-try "$(realpath /etc/resolv.conf)" /etc/resolv.conf)
    fi
    [ -z "${SHOW_SCREEN:-}" ] || show_screen
    a+=(--bind "$CACHE/ccache" "$CACHE/ccache" --bind "$SRC" "$SRC")
    # a linked work tree keeps its history elsewhere
    v=$(git -C "$SRC" rev-parse --path-format=absolute --git-common-dir 2>/dev/null || true)
    [ -z "$v" ] || [[ $v/ == "$SRC"/* ]] || a+=(--ro-bind "$v" "$v")
    a+=(--chdir "$here" ${EXTRA[@]+"${EXTRA[@]}"}) # what a caller of this file wants besides
    if [ "$MODE" = native ]; then within_native "$@"; else within_root "$@"; fi
}

within_native() {
    e+=(PATH="$PATH" USER="$(id -un)" LOGNAME="$(id -un)")
    if bwrap --dev-bind / / --proc /proc --unshare-pid --unshare-net true 2>/dev/null; then
        bwrap --dev-bind / / "${a[@]}" env -i "${e[@]}" XDG_RUNTIME_DIR="$RUNTIME" "$@"
    else # no bwrap, or a container that forbids it: then without walls
        mkdir -p "$SRC/build/run"
        chmod 700 "$SRC/build/run"
        (cd "$here" && exec setpriv --pdeathsig TERM env -i "${e[@]}" XDG_RUNTIME_DIR="$SRC/build/run" "$@")
    fi
}

within_root() {
    local u g
    u=${DESK_USER:-$(id -u)} g=${DESK_USER:-$(id -g)} # DESK_USER: whom a command goes on as
    case $SRC/ in /usr/* | /etc/* | /bin/* | /sbin/* | /lib*/* | /proc/* | /sys/*) die "the source cannot be used in $SRC; move it, to your home for example" ;; esac
    # The caller must have a name: dbus-daemon and git ask for it. / itself is a tmpfs, so any path can be bound.
    bwrap --ro-bind "$ROOT/usr" /usr --ro-bind "$ROOT/etc" /etc \
        --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64 \
        --tmpfs /var --perms 1777 --dir /var/tmp --dir /var/log --dir /var/lib --dir /var/cache \
        --ro-bind "$ROOT/var/lib/dpkg" /var/lib/dpkg --ro-bind "$ROOT/var/cache/fontconfig" /var/cache/fontconfig \
        --dev /dev --tmpfs /run \
        --perms 0644 --ro-bind-data 3 /etc/passwd --perms 0644 --ro-bind-data 4 /etc/group \
        "${a[@]}" env -i "${e[@]}" PATH=/usr/bin:/usr/sbin USER=dev LOGNAME=dev XDG_RUNTIME_DIR="$RUNTIME" "$@" \
        3< <(cat "$ROOT/etc/passwd"; [ "$u" = 0 ] || echo "dev:x:$u:$g:dev:$HOME_INSIDE:/bin/bash") \
        4< <(cat "$ROOT/etc/group"; [ "$u" = 0 ] || echo "dev:x:$g:")
}
