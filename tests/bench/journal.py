#!/usr/bin/env python3
"""How fast systemd verifies a journal, to stand beside our verifier: a journal of made entries of the size of ours, then `journalctl --verify`.

    python3 tests/bench/journal.py [ENTRIES] [ROUNDS]

Needs journalctl and systemd-journal-remote, which a development root does not have. Prints entries a second (median). The journal is not sealed: sealing
only adds to it.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ENTRIES = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
REMOTE = next((p for p in ("/usr/lib/systemd/systemd-journal-remote", "/lib/systemd/systemd-journal-remote") if os.path.exists(p)), None)
FIRST_US = 1_740_000_000_000_000


def entries():
    boot = "0123456789abcdef0123456789abcdef"
    for n in range(ENTRIES):
        at = FIRST_US + n * 1000
        leaf = f'{{"a":"email.update","b":"{boot}","c":"{n % 20:032x}","e":"person:{n % 50000:032x}","n":{n},"o":"ok","rh":"{n * 2654435761 % 2**256:064x}","t":{at // 1000},"u":{n},"v":1,"w":"1"}}'
        yield f"__REALTIME_TIMESTAMP={at}\n__MONOTONIC_TIMESTAMP={n * 1000}\n_BOOT_ID={boot}\nMESSAGE={leaf}\nPRIORITY=6\n\n"


def main():
    if not REMOTE or not shutil.which("journalctl"):
        sys.exit("journal.py: there is no journalctl with systemd-journal-remote here")
    with tempfile.TemporaryDirectory(dir=".") as folder:
        path = os.path.join(folder, "made.journal")
        writer = subprocess.Popen([REMOTE, "--compress=no", f"--output={path}", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)
        for entry in entries():
            writer.stdin.write(entry)
        writer.stdin.close()
        if writer.wait() != 0:
            sys.exit("journal.py: the journal is not made")
        size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder))
        times = []
        for _ in range(ROUNDS):
            began = time.monotonic()
            done = subprocess.run(["journalctl", "--verify", f"--directory={folder}"], capture_output=True, text=True)
            times.append(time.monotonic() - began)
            if done.returncode != 0 or "PASS" not in done.stderr + done.stdout:
                sys.exit(f"journal.py: {done.stderr}")
        median = statistics.median(times)
        print(f"journalctl --verify: {ENTRIES} entries, {size / 1e6:.0f} MB, {median:.2f} s, {ENTRIES / median / 1000:.0f} k entries/s")


if __name__ == "__main__":
    main()
