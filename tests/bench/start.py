#!/usr/bin/env python3
"""From the command to the first window, and the memory a little later, of one program beside others on the same screen, in turns.

    installer/dev gui python3 tests/bench/start.py [ROUNDS] NAME=COMMAND [NAME=COMMAND…]

The first is ours, the ratio is to it. A program is one command line, in quotes; the demonstration's office has to be there for ours. Without a
name the release program on the demonstration in build/start is taken. Prints milliseconds to the first window that is shown (median) and PSS, MiB.
"""
import ctypes
import ctypes.util
import os
import shlex
import signal
import statistics
import subprocess
import sys
import time

ROUNDS = int(sys.argv.pop(1)) if len(sys.argv) > 1 and sys.argv[1].isdigit() else 7
SETTLED_S = 1.5
LIMIT_S = 30
MAP_NOTIFY, SUBSTRUCTURE_NOTIFY = 19, 1 << 19

x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
x11.XDefaultRootWindow.restype = ctypes.c_ulong
x11.XSelectInput.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_long]
x11.XPending.argtypes = [ctypes.c_void_p]
x11.XNextEvent.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
x11.XFlush.argtypes = [ctypes.c_void_p]
x11.XGetGeometry.argtypes = [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_void_p] * 7
x11.XSetErrorHandler.argtypes = [ctypes.c_void_p]
quiet = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda display, event: 0)
x11.XSetErrorHandler(quiet)  # a window may be gone before it is asked for its size


def width(display, window):
    numbers = [ctypes.c_ulong(), *(ctypes.c_int() for _ in range(2)), *(ctypes.c_uint() for _ in range(4))]
    return numbers[3].value if x11.XGetGeometry(display, window, *(ctypes.byref(n) for n in numbers)) else 0


def pss_kib(pid):
    """Of the process and its children."""
    total = 0
    for one in [pid] + [int(p) for p in open(f"/proc/{pid}/task/{pid}/children").read().split()]:
        try:
            total += sum(int(line.split()[1]) for line in open(f"/proc/{one}/smaps_rollup") if line.startswith("Pss:"))
        except OSError:
            pass
    return total


def start(display, command):
    event = (ctypes.c_long * 24)()
    while x11.XPending(display):
        x11.XNextEvent(display, event)
    began = time.monotonic()
    process = subprocess.Popen(shlex.split(command), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while time.monotonic() - began < LIMIT_S:
            if not x11.XPending(display):
                time.sleep(0.0005)
                continue
            x11.XNextEvent(display, event)
            kind = ctypes.cast(event, ctypes.POINTER(ctypes.c_int))[0]
            window = event[5]  # XMapEvent: type, serial, send_event, display, event, window
            if kind == MAP_NOTIFY and width(display, window) > 200:
                shown = (time.monotonic() - began) * 1000
                time.sleep(SETTLED_S)
                return shown, pss_kib(process.pid) / 1024
        raise SystemExit(f"no window after {LIMIT_S} s: {command}")
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def main():
    programs = [argument.split("=", 1) for argument in sys.argv[1:]]
    if not programs:
        root = os.path.abspath("build/start")
        places = f"--data-dir {root}/data --state-dir {root}/state"
        subprocess.run(shlex.split(f"build/release/bin/ventanilla-admin {places} demo --if-absent"), check=True, stdout=subprocess.DEVNULL)
        programs = [("ventanilla", f"build/release/bin/ventanilla {places}")]
    display = x11.XOpenDisplay(None)
    x11.XSelectInput(display, x11.XDefaultRootWindow(display), SUBSTRUCTURE_NOTIFY)
    x11.XFlush(display)
    seen = {name: [] for name, _ in programs}
    for round_ in range(ROUNDS + 1):  # the first warms the disk
        for name, command in programs:
            result = start(display, command)
            if round_:
                seen[name].append(result)
    ours = None
    for name, _ in programs:
        ms, mib = (statistics.median(values) for values in zip(*seen[name]))
        ours = ours or ms
        print(f"{name:14} {ms:7.0f} ms to the first window   {mib:6.1f} MiB PSS   {ours / ms:5.2f} ours to this one", flush=True)


if __name__ == "__main__":
    main()
