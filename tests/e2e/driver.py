"""Drives a Qt program from outside, through the accessibility bus (AT-SPI) and real key presses.

Runs inside a display with a session bus and a window manager (`installer/dev gui`).

    with App.launch(["build/release/bin/ventanilla"]) as app:
        app.find(id="userEdit").type("operadora").press("Tab")

Rules: never walk below a table or list; never sleep, but wait for a condition with a limit that says what was
there instead; what is defunct is as good as absent.
"""
import os
import re
import signal
import subprocess
import sys
import time

import gi

from scanner import Scanner

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

TIMEOUT = float(os.environ.get("ATSPI_TIMEOUT", "20"))  # seconds
Atspi.set_timeout(3000, 8000)  # ms for one call; ms of grace for a starting program
BIG = {"table", "tree table", "list", "tree"}
LOOK_EVERY = 0.03


class NotFound(AssertionError):
    """What was waited for did not come."""


def wait(condition, timeout=None, what="condition"):
    """The first true value of condition(); an error of the bus counts as not yet. The one polling wait there is."""
    limit = TIMEOUT if timeout is None else timeout
    end = time.monotonic() + limit
    error = None
    while True:
        try:
            value = condition()
            if value:
                return value
        except GLib.Error as e:
            error = e
        if time.monotonic() > end:
            raise NotFound(f"{what}: not within {limit} s" + (f" ({error.message})" if error else ""))
        time.sleep(LOOK_EVERY)


def xdotool(*arguments):
    return subprocess.run(["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True).stdout.strip()


class Keys:
    """Real key presses, counted by whose hand they come from."""

    pressed = {"clerk": 0, "visitor": 0}
    scans = 0
    scanner = None
    hand = "clerk"

    @classmethod
    def press(cls, *names):
        cls.pressed[cls.hand] += len(names)
        # As fingers do: keys that follow each other at once are a scanner's.
        xdotool("key", "--clearmodifiers", "--delay", 40, *names)

    @classmethod
    def type(cls, text, delay_ms=2):
        cls.pressed[cls.hand] += len(text)
        xdotool("type", "--clearmodifiers", "--delay", delay_ms, "--", text)

    @classmethod
    def scan(cls, *lines):
        """What a scanner types: no pause between the keys, Enter after each line."""
        cls.scans += 1
        cls.scanner = cls.scanner or Scanner()
        cls.scanner.type("".join(line + "\n" for line in lines))

    @classmethod
    def count(cls):
        return dict(cls.pressed), cls.scans


def screenshot(path, box=None):
    """The whole screen, or the part (x, y, width, height) of it, as PNG."""
    crop = ["-crop", "%dx%d+%d+%d" % (box[2], box[3], box[0], box[1]), "+repage"] if box else []
    subprocess.run(["import", "-window", "root", *crop, path], check=True)
    return path


class Node:
    """One accessible object. Its id is the widget's object name (Qt joins the path with dots; the last part counts)."""

    def __init__(self, acc, app):
        self.acc, self.app = acc, app

    role = property(lambda s: s.acc.get_role_name())
    name = property(lambda s: s.acc.get_name() or "")
    description = property(lambda s: s.acc.get_description() or "")
    path_id = property(lambda s: s.acc.get_accessible_id() or "")
    id = property(lambda s: s.path_id.rsplit(".", 1)[-1])

    def state(self, name):
        return self.acc.get_state_set().contains(getattr(Atspi.StateType, name.upper()))

    @property
    def text(self):
        iface = self.acc.get_text_iface()
        return Atspi.Text.get_text(iface, 0, Atspi.Text.get_character_count(iface)) if iface else self.name

    def __repr__(self):
        try:
            return f"<{self.role} id={self.id!r} name={self.name!r}>"
        except GLib.Error:
            return "<gone>"

    def children(self):
        for i in range(self.acc.get_child_count()):
            child = self.acc.get_child_at_index(i)
            if child is not None:
                yield Node(child, self.app)

    def walk(self, depth=0):
        yield self
        if depth < 40 and self.role not in BIG:
            for child in self.children():
                try:
                    yield from child.walk(depth + 1)
                except GLib.Error:
                    pass  # went away meanwhile

    def _matches(self, id, name, role, showing):
        def hit(pattern, text):
            return pattern.search(text) is not None if isinstance(pattern, re.Pattern) else pattern == text
        return ((id is None or hit(id, self.id)) and (name is None or hit(name, self.name))
                and (role is None or hit(role, self.role)) and (not showing or self.state("showing")))

    def find_all(self, id=None, name=None, role=None, showing=True):
        return [n for n in self.walk() if n._matches(id, name, role, showing)]

    def find(self, id=None, name=None, role=None, showing=True, timeout=None):
        what = ", ".join(f"{k}={v!r}" for k, v in (("id", id), ("name", name), ("role", role)) if v is not None)

        def look():
            return next((n for n in self.walk() if n._matches(id, name, role, showing)), None)
        try:
            return wait(look, timeout, what)
        except NotFound as e:
            near = [repr(n) for n in self.find_all() if n.id or n.name][:80]
            raise NotFound(f"{e}; shown are: " + "; ".join(near)) from None

    def wait_state(self, state, on=True, timeout=None):
        wait(lambda: self.state(state) == on, timeout, f"state {state}={on} of {self!r}")
        return self

    def wait_text(self, pattern, timeout=None):
        wait(lambda: re.search(pattern, self.text), timeout, f"text like {pattern!r} in {self!r}, now {self.text!r}")
        return self

    def focus(self):
        """By the accessible action, as a screen reader gives it."""
        if self.state("focused"):
            return self
        actions = self.acc.get_action_iface()
        names = [Atspi.Action.get_action_name(actions, i).lower() for i in range(Atspi.Action.get_n_actions(actions))] if actions else []
        if "setfocus" not in names:
            raise NotFound(f"{self!r} takes no focus, only {names}")
        Atspi.Action.do_action(actions, names.index("setfocus"))
        return self.wait_state("focused", timeout=5)

    def type(self, text):
        """Focuses, takes what stands there away, types with real keys."""
        self.focus()
        Keys.press("ctrl+a", "BackSpace")
        Keys.type(text)
        return self

    def press(self, *names):
        """Keys while this has the focus."""
        self.wait_state("enabled")
        self.focus()
        Keys.press(*names)
        return self


class App(Node):
    """A running program."""

    def __init__(self, process):
        self.process = process
        super().__init__(None, self)

    @classmethod
    def launch(cls, command, env=None, log=None):
        out = open(log, "wb") if log else None
        process = subprocess.Popen(command, env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", **(env or {})},
                                   stdout=out, stderr=out, start_new_session=True)
        app = cls(process)
        try:
            app.acc = wait(app._lookup, 30, f"{command[0]} on the accessibility bus")
        except BaseException:
            app.close()
            raise
        return app

    def _lookup(self):
        if self.process.poll() is not None:
            raise NotFound(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            try:
                if child is not None and child.get_process_id() == self.process.pid:
                    return child
            except GLib.Error:
                continue  # another program's corpse
        return None

    def window(self, id):
        return self.find(id=id, role=re.compile("^(frame|window|dialog)$"))

    def activate(self, id):
        """Gives the keyboard to a top-level window."""
        window = self.window(id)
        if window.state("active"):
            return window
        ids = xdotool("search", "--onlyvisible", "--all", "--pid", self.process.pid, "--name", "^" + re.escape(window.name)).split()
        for candidate in ids:
            xdotool("windowactivate", candidate)
            try:
                wait(lambda: window.state("active"), 3, f"{window!r} to be active")
                return window
            except NotFound:
                continue
        raise NotFound(f"{window!r} cannot be made active, X windows {ids}")

    def kill(self):
        """As a power cut for this program alone."""
        os.killpg(self.process.pid, signal.SIGKILL)
        return self.process.wait()

    def close(self, timeout=15):
        """A clean end; the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                return self.process.wait(timeout)
            except subprocess.TimeoutExpired:
                self.kill()
                raise NotFound("the program did not end when it was told to") from None
        return self.process.returncode

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None and os.environ.get("TOUR_FOLDER"):
            try:
                screenshot(os.path.join(os.environ["TOUR_FOLDER"], "failed.png"))
                with open(os.path.join(os.environ["TOUR_FOLDER"], "failed.txt"), "w", encoding="utf-8") as out:
                    for node in self.walk():
                        print(repr(node), "" if node.state("showing") else "(hidden)", file=out)
            except Exception as e:  # the first error matters more
                print("no picture:", e, file=sys.stderr)
        if self.process.poll() is None:
            self.kill()
