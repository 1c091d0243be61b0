# Sourced by dev: throws bytes at every parser.
# shellcheck shell=bash disable=SC2016

# run_fuzz [SECONDS] [NAME…]: builds the targets, replays what is kept of each, then tries SECONDS of new bytes, one target a core. What makes one
# fail is kept in build/fuzz/found, and its path printed. A run that executed or took nothing is void.
run_fuzz() {
    local seconds=5 seed=${VENTANILLA_SEED:-} t0=$SECONDS names=()
    if [[ ${1:-} =~ ^[0-9]+$ ]]; then seconds=$1; shift; fi
    build fuzz || return 1
    if [ $# -gt 0 ]; then
        names=("$@")
    else
        mapfile -t names < <(cd "$SRC/tests/fuzz/corpus" && printf '%s\n' *)
    fi
    # a short run takes the same way every time, as far as its time allows; a long one goes where nobody was
    [ -n "$seed" ] || { [ "$seconds" -le 5 ] && seed=1 || seed=$((RANDOM * 32768 + RANDOM + 1)); }
    say "fuzzing ${#names[@]} targets, $seconds s each, seed $seed (VENTANILLA_SEED repeats it)"
    mkdir -p "$SRC/build/fuzz/found" "$SRC/build/fuzz/log"
    printf '%s\n' "${names[@]}" | within env ASAN_OPTIONS=allocator_may_return_null=1 LSAN_OPTIONS="suppressions=$SRC/tests/lsan.supp:print_suppressions=0" \
        xargs -P "$(nproc)" -I{} bash -c "$FUZZ_ONE" fuzz {} "$seconds" "$seed" >&2 || die "a fuzz target fails"
    say "fuzzed in $((SECONDS - t0)) s"
}

FUZZ_ONE='
set -uo pipefail
name=$1 seconds=$2 seed=$3
program=build/fuzz/bin/fuzz-$name first=tests/fuzz/corpus/$name grown=build/fuzz/corpus/$name log=build/fuzz/log/$name.txt
found=build/fuzz/found/$name-
fails() { tail -n 40 "$log"; echo "fuzz $name: $1"; exit 1; }
number() { sed -n "s/^$1 *\([0-9]*\).*/\1/p" "$log" | tail -n 1; }
mkdir -p "$grown"
if [ "$name" = planted ]; then
    # the bug that is there on purpose
    scratch=$(mktemp -d)
    "$program" -seed=1 -max_total_time=60 -timeout=10 -artifact_prefix="build/fuzz/log/" "$scratch" "$first" >"$log" 2>&1 && fails "the planted bug was not found: nothing else would be"
    grep -q "does not hold: nobody types a right" "$log" || fails "it fails, but not by the planted bug"
    echo "fuzz planted: found the bug that was planted"
    exit
fi
"$program" -runs=0 -timeout=10 -artifact_prefix="$found" "$first" "$grown" >"$log" 2>&1 || fails "an input that is kept fails: ${found}…"
[ "$(number "taken:")" -gt 0 ] || fails "void: the parser takes none of $first"
"$program" -seed="$seed" -max_total_time="$seconds" -timeout=10 -max_len=8192 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$found" "$grown" "$first" >"$log" 2>&1 ||
    fails "this input makes it fail: $(sed -n "s/.*Test unit written to //p" "$log" | tail -n 1)"
runs=$(number "stat::number_of_executed_units:") taken=$(number "taken:")
[ "${runs:-0}" -gt 0 ] && [ "${taken:-0}" -gt 0 ] || fails "void: ${runs:-0} inputs run, ${taken:-0} taken"
echo "fuzz $name: $runs inputs, $taken taken"
'
