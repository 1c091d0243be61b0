#!/usr/bin/env python3
"""Runs the benchmarks and prints one table: what, the floor, ours, the ratio, the goal. `installer/dev bench table [ENTRIES] [PEOPLE]` calls it.

Times of a shared machine drift: what counts is the ratio, taken in one run. What is said by the benchmarks themselves goes to standard error.
"""
import os
import re
import subprocess
import sys

ENTRIES = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
PEOPLE = int(sys.argv[2]) if len(sys.argv) > 2 else 200_000
ROUNDS = 3
BIN = os.path.abspath("build/release/bin")
rows = []


def run(*command):
    print("+", *command, file=sys.stderr, flush=True)
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    print(done.stdout, done.stderr, file=sys.stderr, flush=True)
    if done.returncode != 0:
        rows.append((" ".join(os.path.basename(str(c)) for c in command), "", "failed", "", ""))
        return ""
    return done.stdout


def row(*cells):
    rows.append(cells)


def number(text, pattern, group=1):
    found = re.search(pattern, text)
    return found.group(group) if found else "?"


def commit(entries):
    out = run(f"{BIN}/bench-commit", 1000, ROUNDS, entries)
    floor, ours = (re.findall(rf"{who} +p50 +(\d+) us +p99 +(\d+) us", out) for who in ("floor", "ours"))
    if floor:
        middle = sorted(range(len(ours)), key=lambda i: int(ours[i][0]))[len(ours) // 2]
        row(f"durable action, {entries:,} entries before, p50 (p99)", f"{floor[middle][0]} ({floor[middle][1]}) µs", f"{ours[middle][0]} ({ours[middle][1]}) µs", number(out, r"p50 ratio ([\d.]+)") + " (" + number(out, r"p99 ratio ([\d.]+)") + ")",
            "CPU above the floor ≤ 90 µs: " + number(out, r"above the floor (\d+)") + " µs; p99 ≤ 2")


def people():
    out = run(f"{BIN}/bench-people", PEOPLE, ROUNDS)
    found = re.search(r"import floor +([\d.]+) s \( *([\d.]+) us.*?ours +([\d.]+) s \( *([\d.]+) us.*?ratio ([\d.]+)", out)
    if found:
        row(f"import of {PEOPLE:,} people", f"{found[1]} s ({found[2]} µs each)", f"{found[3]} s ({found[4]} µs each)", found[5], "≤ 1.5")
    for kind, goal in (("warm", "≤ 30 µs"), ("cold", "≤ 1 ms")):
        looks = re.findall(rf"{kind} +floor p50 +([\d.]+) us p99 +[\d.]+ us +ours p50 +([\d.]+) us p99 +([\d.]+) us +ratio ([\d.]+)", out)
        if looks:
            middle = sorted(looks, key=lambda look: float(look[1]))[len(looks) // 2]
            row(f"look-up among {PEOPLE:,}, {kind}, p50 (p99)", f"{middle[0]} µs", f"{middle[1]} ({middle[2]}) µs", middle[3], goal)


def log():
    out = run(f"{BIN}/bench-log", ENTRIES, ROUNDS)
    seen = {}
    for name, floor, ours, p99, ratio in re.findall(r"^  (\S.*?) +floor p50 +([\d.]+) p99 +[\d.]+ ms +ours p50 +([\d.]+) p99 +([\d.]+) ms +ratio ([\d.]+)", out, re.M):
        seen.setdefault(name, []).append((float(ours), floor, p99, ratio))
    goals = {"opened, first rows": "≤ 100 ms", "a jump, 256 rows": "≤ 5 ms"}
    for name, times in seen.items():
        ours, floor, p99, ratio = sorted(times)[len(times) // 2]
        row(f"log of {ENTRIES:,}: {name}, p50 (p99)", f"{floor} ms", f"{ours} ({p99}) ms", ratio, goals.get(name, "≤ 10 ms"))
    whole = re.findall(r"to the end: \d+ found in ([\d.]+) s, no piece longer than (\d+) ms", out)
    if whole:
        row(f"log of {ENTRIES:,}: a condition without an index, to its end", "", f"{whole[-1][0]} s in pieces of ≤ {whole[-1][1]} ms", "", "shown as found, can be stopped")
    memory = re.findall(r"memory of both readers: (\d+) KiB", out)
    if memory:
        row(f"log of {ENTRIES:,}: memory of the readers", "", f"{max(map(int, memory)) / 1024:.1f} MiB", "", "≤ 20 MB")


def verify():
    out = run(f"{BIN}/bench-verify", ENTRIES, ROUNDS)
    rounds = re.findall(r"tree ([\d.]+) s, its indexes ([\d.]+) s; ours on one thread ([\d.]+) s, on two ([\d.]+) s", out)
    if rounds:
        tree, indexes, one, two = sorted(rounds, key=lambda r: float(r[2]))[len(rounds) // 2]
        row(f"verification of {ENTRIES:,} entries, one thread", f"{tree} s its tree, {indexes} s its indexes", f"{one} s", f"{float(one) / (float(tree) + float(indexes)):.2f} (of the tree alone {float(one) / float(tree):.1f})", "≤ 1.5 of the tree")
        row(f"verification of {ENTRIES:,} entries, two threads", f"{one} s on one", f"{two} s", f"{float(one) / float(two):.2f} times as fast", "≥ 1.8")


def main():
    for entries in (0, ENTRIES):
        commit(entries)
    people()
    log()
    verify()
    print("| what | floor | ours | ratio | goal |\n|---|---|---|---|---|")
    for cells in rows:
        print("| " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
