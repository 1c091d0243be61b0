#!/usr/bin/env python3
"""What anybody expects of a desktop program, each row looked at from outside on the release program; prints a table and fails where a row does.

    tests/e2e/manners.py [ROW…]    only the rows whose name contains one of these words
"""
import contextlib
import csv
import os
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
import time
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from counter import Counter, Folders, program  # noqa: E402
from driver import App, Atspi, Keys, NotFound, screenshot, wait  # noqa: E402

OUT = os.environ.setdefault("TOUR_FOLDER", os.path.abspath("build/manners"))
SOURCE = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
CLERK_WIDTH, CLERK_HEIGHT = 1366, 768
ANSWER_MS_MAX = 200
CONTRAST_MIN = 4.5
ROWS = []


class Impossible(Exception):
    """The row cannot be looked at here; the words say why, and what shows it instead."""


def row(name):
    def keep(look):
        ROWS.append((name, look))
        return look
    return keep


def check(condition, what):
    if not condition:
        raise NotFound(what)


class Office:
    """A demonstration office where the desktop says that a user's things go, with nothing said on the command line."""

    def __init__(self, name, env=None):
        self.home = os.path.join(OUT, name)
        os.makedirs(self.home)
        self.env = {**{k: v for k, v in os.environ.items() if not k.startswith("XDG_") or k == "XDG_RUNTIME_DIR"}, "HOME": self.home, **(env or {})}
        self.folders = Folders(self.home)
        self.folders.data = os.path.join(self.home, ".local/share/ventanilla")
        self.folders.state = os.path.join(self.home, ".local/state/ventanilla")
        self.folders.mail = os.path.join(self.folders.data, "correo-demostracion")
        self.folders.database = os.path.join(self.folders.data, "ventanilla.db")

    def run(self, name, *words, env=None, **more):
        return subprocess.run([*program(name), *words], capture_output=True, text=True, stdin=subprocess.DEVNULL, env={**self.env, **(env or {})}, timeout=60, **more)

    def found(self):
        done = self.run("ventanilla-admin", "demo")
        check(done.returncode == 0, f"no demonstration: {done.stderr}")
        self.signins = dict(re.findall(r"^  ([a-z]+)\s+([a-z]{4}(?:-[a-z]{4}){3})  \(", done.stdout, re.M))
        return self

    def counter(self, *options, env=None):
        counter = Counter.__new__(Counter)
        counter.app = App.launch([*program("ventanilla"), *options], log=os.path.join(OUT, "ventanilla.log"), env={**self.env, **(env or {})})
        counter.folders, counter.yes = self.folders, "s"
        return counter

    def everything(self):
        return [os.path.join(folder, name) for folder, folders, files in os.walk(self.home) for name in folders + files]


OFFICE = None


def office():
    global OFFICE
    OFFICE = OFFICE or Office("office").found()
    return OFFICE


@contextlib.contextmanager
def signed_in(login="operadora", lands_on="identifierEdit", env=None):
    with office().counter(env=env) as counter:
        counter.sign_in(login, office().signins[login], lands_on=lands_on)
        yield counter
        counter.app.close()


def showing(window):
    """What is to be seen in a window, with the states of each."""
    return [n for n in window.walk() if n.state("showing")]


def bounds(node):
    extents = Atspi.Component.get_extents(node.acc.get_component_iface(), Atspi.CoordType.SCREEN)
    return extents.x, extents.y, extents.width, extents.height


# --- without a screen ---------------------------------------------------------------------------------

@row("help and version without a screen, in Spanish; exit codes")
def without_a_screen():
    plain = Office("plain")
    blind = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    for name in ("ventanilla", "ventanilla-admin", "ventanilla-verify"):
        for word, pattern in (("--help", r"[Oo]pciones|[Ll]egend|--data-dir"), ("--version", rf"^{name} \d+\.\d+\.\d+$")):
            done = plain.run(name, word, env=blind)
            check(done.returncode == 0 and re.search(pattern, done.stdout, re.M), f"{name} {word} exits {done.returncode}: {done.stdout}{done.stderr}")
    check("Carpeta de datos" in plain.run("ventanilla", "--help", env=blind).stdout, "the help is not in Spanish")
    done = plain.run("ventanilla", env=blind)
    check(done.returncode == 1 and "pantalla" in done.stderr, f"without a screen ventanilla exits {done.returncode}: {done.stderr}")
    check(plain.run("ventanilla-admin", "no-such-order", env=blind).returncode == 2, "an unknown order is not 2")
    check(plain.run("ventanilla-verify", "--no-such-option", env=blind).returncode == 2, "an unknown option of the verifier is not 2")
    check(plain.run("ventanilla-verify", env=blind).returncode in (30, 40), "no office is neither 30 nor 40")
    return "help, version 0; no screen 1, with words; unknown order 2; no office 30 or 40"


@row("plug-ins are the system's, whatever the environment says")
def plug_ins():
    empty = os.path.join(OUT, "no-plug-ins")
    os.makedirs(empty, exist_ok=True)
    with office().counter(env={"QT_QPA_PLATFORM_PLUGIN_PATH": empty, "QT_PLUGIN_PATH": empty}) as counter:
        counter.clerk().find(id="userEdit")
        with open(f"/proc/{counter.app.process.pid}/maps", encoding="utf-8") if os.access(f"/proc/{counter.app.process.pid}/maps", os.R_OK) else contextlib.nullcontext() as maps:
            check(maps is None or empty not in maps.read(), "something was loaded from the named folder")
        counter.app.close()
    return "it opens with QT_PLUGIN_PATH and QT_QPA_PLATFORM_PLUGIN_PATH naming an empty folder"


# --- files --------------------------------------------------------------------------------------------

@row("XDG directories only, 0700 and 0600")
def xdg():
    with signed_in():
        pass
    ours = (office().folders.data, office().folders.state)
    parents = {os.path.join(office().home, p) for p in (".local", ".local/share", ".local/state", ".cache", ".config")}
    foreign = re.compile(r"/\.cache/(mesa_shader_cache|qtshadercache|fontconfig|at-spi|dconf)|/\.config/(dconf|ibus)|/\.local/share/(keyrings|icc)")
    seen = 0
    for path in office().everything():
        if path in parents or foreign.search(path):
            continue
        check(path.startswith(ours), f"{path} is in none of the two folders")
        mode = stat.S_IMODE(os.lstat(path).st_mode)
        wanted = 0o700 if os.path.isdir(path) else 0o600
        check(mode == wanted, f"{path} has mode {mode:o}")
        seen += 1
    for folder in ours:
        check(stat.S_IMODE(os.stat(folder).st_mode) == 0o700, f"{folder} is open to others")
    moved = Office("moved", {"XDG_DATA_HOME": os.path.join(OUT, "moved/d"), "XDG_STATE_HOME": os.path.join(OUT, "moved/s")})
    check(moved.run("ventanilla-admin", "demo").returncode == 0, "no demonstration in folders of one's own")
    check(os.path.isfile(os.path.join(OUT, "moved/d/ventanilla/ventanilla.db")) and os.path.isfile(os.path.join(OUT, "moved/s/ventanilla/vkey")), "XDG_DATA_HOME or XDG_STATE_HOME is not heeded")
    check(not os.path.exists(os.path.join(OUT, "moved/.local")), "something went to ~/.local all the same")
    return f"{seen} files and folders, all below share/ventanilla and state/ventanilla; the two variables move them"


# --- the program --------------------------------------------------------------------------------------

@row("one desk a user: a second start shows the first one")
def one_instance():
    with office().counter() as counter:
        clerk = counter.clerk()
        clerk.find(id="userEdit")
        counter.visitor()
        check(not clerk.state("active"), "the visitor's window could not be brought to the front")
        began = time.monotonic()
        done = office().run("ventanilla")
        took = time.monotonic() - began
        check(done.returncode == 0 and "ya está abierta" in done.stderr, f"the second start exits {done.returncode}: {done.stderr}")
        clerk.wait_state("active")
        check(counter.app.process.poll() is None, "the first one ended")
        counter.app.close()
    return f"the second start ends with 0 and words after {took:.1f} s, and the first one's window is active"


@row("clean end on SIGTERM in mid-visit")
def clean_end():
    with office().counter() as counter:
        counter.sign_in("operadora", office().signins["operadora"])
        counter.identify("1712345600")
        counter.clerk().find(id="documentNumberEdit")
        code = counter.app.close()
    check(code == 0, f"it exits {code}")
    done = office().run("ventanilla-verify")
    check(done.returncode in (0, 10), f"ventanilla-verify exits {done.returncode}: {done.stdout}")
    with sqlite3.connect(f"file:{office().folders.database}?mode=ro", uri=True) as database:
        states = [s for (s,) in database.execute("SELECT state FROM visit")]
        check(states and database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "the visit is gone, or the database is not whole")
    return f"exit 0, ventanilla-verify {done.returncode}, the visit kept ({', '.join(states)})"


@row("errors say what to do")
def errors():
    nothing = Office("nothing")
    with nothing.counter() as counter:
        box = counter.app.find(role=re.compile("^(alert|dialog)$"))
        said = " ".join(n.text for n in box.walk() if n.role in ("label", "alert"))
        button = box.find(role=re.compile("push button|button"))
        check(button.name.replace("&", "") == "Cerrar", f"Qt's own button says {button.name!r}")
        button.press("Return")
        check(counter.app.process.wait(10) == 1, "a refused start does not exit with 1")
    check(len(said) > 40 and "." in said, f"nothing was said: {said!r}")
    policy = os.path.join(OUT, "broken.toml")
    with open(policy, "w", encoding="utf-8") as out:
        out.write('version = "2"\n[visit]\nticket_idle_minutes = 500\n')
    done = office().run("ventanilla-admin", "--policy", policy, "staff", "list")
    check(done.returncode == 1 and "3" in done.stderr and "ticket_idle_minutes" in done.stderr, f"a wrong rule is not named with its line: {done.returncode} {done.stderr}")
    return f"no office: «{said.strip()[:70]}…», Qt's button says Cerrar; a wrong rule is named with its line"


@row("answers within 200 ms during long work")
def answers():
    with office().counter() as counter:
        clerk = counter.clerk()
        clerk.find(id="userEdit").type("operadora")
        edit = clerk.find(id="passwordEdit").type(office().signins["operadora"])
        field = clerk.find(id="userEdit")
        edit.press("Return")
        worst, looks = 0.0, 0
        end = time.monotonic() + 30
        # Argon2id fills 64 MiB meanwhile; each look is a question that the window's own thread answers.
        there = True
        while there and time.monotonic() < end:
            began = time.monotonic()
            there = field.state("showing")
            worst = max(worst, (time.monotonic() - began) * 1000)
            looks += 1
        check(looks >= 10 and not there, f"it was looked at {looks} times only, or did not sign in")
        counter.app.close()
    limit = ANSWER_MS_MAX * float(os.environ.get("MANNERS_SLOWER", "1"))
    check(worst <= limit, f"the window took {worst:.0f} ms to answer")
    return f"at most {worst:.0f} ms in {looks} looks during a sign-in; on a slow disk: tests/faults/SlowDiskTest"


# --- the session --------------------------------------------------------------------------------------

@row("locks: by key, idle, with the session")
def lock():
    with signed_in() as counter:
        Keys.press("ctrl+l")
        clerk = counter.clerk()
        clerk.find(id="unlockButton")
        check(not clerk.find_all(id="identifierEdit"), "the locked window shows the desk")
    return "Ctrl+L from outside; idle: tests/e2e/day.py idle_lock; logind's lock and sleep need a system bus: tests/app/SystemSessionTest has one"


@row("the visitor's window on the second screen, nothing of the clerk's there")
def two_screens():
    if os.environ.get("DEV_TWO_SCREENS") != "1":
        raise Impossible("one screen only: DEV_TWO_SCREENS=1")
    with signed_in() as counter:
        scale = float(os.environ.get("DEV_SCALE", "1"))
        border = CLERK_WIDTH * scale
        clerk, visitor = bounds(counter.app.window("ClerkWindow")), bounds(counter.app.window("VisitorWindow"))
        check(clerk[0] + clerk[2] <= border + 1, f"the clerk's window reaches over: {clerk}")
        check(visitor[0] >= border - 1, f"the visitor's window is on the clerk's screen: {visitor}")
        # opened anew by a menu and a help page, nothing goes over either
        Keys.press("F1")
        counter.clerk().find(id="backButton")
        for window in (n for n in counter.app.children() if n.id != "VisitorWindow" and n.state("showing")):
            x, _, width, _ = bounds(window)
            check(x + width <= border + 1, f"{window!r} reaches over to the visitor's screen")
    return f"clerk at {clerk[:2]}, visitor at {visitor[:2]}; unplugged and plugged in again: tests/e2e/day.py unplug"


# --- looks --------------------------------------------------------------------------------------------

@row("sharp and whole at 125 %, 150 % and 200 %")
def sharp():
    shown = []
    for factor in ("1.25", "1.5", "2"):
        with office().counter(env={"QT_SCALE_FACTOR": factor}) as counter:
            clerk = counter.clerk()
            button = clerk.find(id="loginButton")
            screenshot(os.path.join(OUT, f"scale-{factor}.png"), (0, 0, CLERK_WIDTH, CLERK_HEIGHT))
            x, y, width, height = bounds(counter.app.window("ClerkWindow"))
            bx, by, bw, bh = bounds(button)
            check(bx >= x and bx + bw <= x + width and by >= y and by + bh <= y + height, f"at {factor} the button is cut: {(bx, by, bw, bh)} in {(x, y, width, height)}")
            shown.append(bh)
            counter.app.close()
    return f"the sign-in button is whole at each; every page in every size: tests/walk/LayoutTest; a whole visit: DEV_SCALE=2 tests/e2e/tour.py"


def luminance(colour):
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    first, second = sorted((luminance(one), luminance(other)), reverse=True)
    return (first + 0.05) / (second + 0.05)


@row("dark and high contrast, 4.5:1 at the least")
def looks():
    tokens = os.path.join(SOURCE, "resources/theme/tokens.csv")
    if not os.path.isfile(tokens):
        raise Impossible("the sources are not here; tests/gui/AppearanceTest looks at every pair")
    with open(tokens, encoding="utf-8") as f:
        table = {r["token"]: r for r in csv.DictReader(f)}
    least = {}
    for look in ("light", "dark", "contrast"):
        pairs = [(text, ground) for text in ("ink", "muted") for ground in ("bg", "surface", "sunken")] + [("onBar", "bar"), ("barMuted", "bar")]
        least[look] = min(contrast(table[a][look], table[b][look]) for a, b in pairs)
        check(least[look] >= CONTRAST_MIN, f"{look}: {least[look]:.2f}:1")
    for line, look in enumerate(("light", "dark", "contrast"), 1):
        with signed_in() as counter:
            counter.clerk()
            # the fifth line of the menu, which itself is not on the bus; its first one is "as the system"
            Keys.press("F10", *["Down"] * 4, "Right", *["Down"] * line, "Return")
            wait(lambda: ground_of(look, table), what=f"the window to wear {look}")
    return ", ".join(f"{look} {ratio:.1f}:1" for look, ratio in least.items()) + "; as pixels on every page: tests/gui/AppearanceTest, tests/gui_visitor"


def ground_of(look, table):
    """Whether the ground of the clerk's screen has the look's colour."""
    path = screenshot(os.path.join(OUT, f"look-{look}.png"), (0, 0, CLERK_WIDTH, CLERK_HEIGHT))
    told = subprocess.run(["convert", path, "-depth", "8", "-format", "%c", "histogram:info:-"], capture_output=True, text=True, check=True).stdout
    commonest = max((int(m[1]), m[2]) for m in re.finditer(r"^\s*(\d+):.*?(#[0-9A-F]{6})", told, re.M))[1]  # the ground's
    grounds = {table[t][look].upper() for t in ("bg", "surface", "sunken")}
    return commonest in grounds


# --- keyboard and names -------------------------------------------------------------------------------

def focusable(window):
    return [n for n in showing(window) if n.state("focusable") and n.state("enabled") and n.role not in ("frame", "window", "panel", "filler", "scroll pane", "viewport")]


def tabbed(counter, most=60):
    """The names that Tab goes through, until it is where it began."""
    places = [n for n in focusable(counter.clerk()) if n.id]

    def here():
        return next((n.path_id for n in places if n.state("focused")), None)
    names = [wait(here, what="something to have the cursor")]
    for _ in range(most):
        Keys.press("Tab")
        wait(lambda: here() not in (None, names[-1]), timeout=5, what=f"Tab to lead on from {names[-1]}")
        if here() == names[0]:
            return [n.rsplit(".", 1)[-1] for n in names]
        check(here() not in names, f"Tab is caught at {here()}: {names}")
        names.append(here())
    raise NotFound(f"Tab does not come back: {names}")


PAGES = {"desk": None, "activity": "activityNavButton", "staff": "staffNavButton", "audit": "auditNavButton", "verify": "verifyNavButton"}


def every_page(look):
    """Goes to each page of a supervisor and looks."""
    found = {}
    with signed_in("supervisora") as counter:
        for page, button in PAGES.items():
            if button:
                counter.clerk().find(id=button).press("space")
                counter.clerk().find(id="backButton")
            found[page] = look(counter)
    return found


@row("everything by keyboard: Tab reaches what can be pressed, and comes back")
def keyboard():
    with office().counter() as counter:
        counter.clerk().find(id="userEdit").focus()
        login = tabbed(counter)
        check({"userEdit", "passwordEdit"} <= set(login), f"the sign-in page: {login}")
        counter.app.close()
    found = every_page(tabbed)
    return f"{sum(len(v) for v in found.values()) + len(login)} places on {len(found) + 1} pages without a trap; whole visits without a mouse: tests/e2e/tour.py; Alt letters and focus: tests/gui/KeyboardTest"


@row("unique mnemonics on a page")
def mnemonics():
    def look(counter):
        keys = {}
        for node in showing(counter.clerk()):
            actions = node.acc.get_action_iface()
            if not actions:
                continue
            for i in range(Atspi.Action.get_n_actions(actions)):
                binding = Atspi.Action.get_key_binding(actions, i) or ""
                for key in re.findall(r"Alt\+\w", binding):
                    keys.setdefault(key, set()).add(node.path_id)
        twice = {key: ids for key, ids in keys.items() if len(ids) > 1}
        check(not twice, f"one letter leads to several: {twice}")
        return keys
    found = every_page(look)
    return f"{sum(len(k) for k in found.values())} letters on {len(found)} pages, each once; in the forms: tests/gui/FormsTest"


@row("every control has an id, once, and a name")
def ids():
    def look(counter):
        window = counter.clerk()
        seen = {}
        for node in focusable(window):
            check(node.id, f"{node!r} has no id")
            check(node.path_id not in seen, f"{node.path_id} is there twice")
            check(node.name or node.description or node.role in ("table", "list", "text", "label"), f"{node!r} has no name")
            seen[node.path_id] = node
        return seen
    found = every_page(look)
    return f"{sum(len(s) for s in found.values())} controls on {len(found)} pages; the promised names: tests/tidy/ContractTest"


# --- words --------------------------------------------------------------------------------------------

@row("Spanish complete, whatever the system speaks")
def spanish():
    files = [os.path.join(SOURCE, "translations", f"ventanilla_{language}.ts") for language in ("es", "en")]
    if not all(os.path.isfile(f) for f in files):
        raise Impossible("the sources are not here; tests/tidy/TranslationsTest reads the words")
    open_words = sum(len(ET.parse(f).findall(".//translation[@type='unfinished']")) for f in files)
    check(open_words == 0, f"{open_words} words are unfinished")
    with office().counter(env={"LANG": "de_DE.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": "de"}) as counter:
        check(counter.clerk().find(id="loginButton").name.replace("&", "").strip().startswith("Entrar"), "the sign-in page speaks another language")
        counter.app.close()
    return "no unfinished word in both files; Spanish under a German environment, Qt's own buttons too (the row on errors)"


@row("dates as 20/11/2026")
def dates():
    with signed_in() as counter:
        said = counter.clerk().find(id="clockLabel").wait_text(r"^\d\d/\d\d/\d{4} ").text
        counter.app.close()
    return f"the clock says {said.split()[0]}"


@row("searches ignore accents and capitals")
def accents():
    with signed_in("supervisora") as counter:
        counter.clerk().find(id="staffNavButton").press("space")
        edit = counter.clerk().find(id="staffFilterEdit")

        def finds(word):
            edit.focus()
            Keys.press("ctrl+a", "BackSpace")
            Keys.type(word, delay_ms=60)
            edit.wait_text(f"^{re.escape(word)}$")
            return bool(counter.clerk().find_all(role="table"))
        check(finds("OPERADORA"), "capitals matter")
        check(not finds("nadie"), "the filter finds everything")
        check(finds("operadóra"), "an accent matters")
        counter.app.close()
    return "«OPERADORA» and «operadóra» find operadora among the staff; the same code serves every table and the log's words"


def main():
    wanted = sys.argv[1:]
    if os.path.isdir(OUT):
        shutil.rmtree(OUT)
    os.makedirs(OUT)
    chosen = [(name, look) for name, look in ROWS if not wanted or any(w in name or w == look.__name__ for w in wanted)]
    check(chosen, "no such row")
    failed, began = 0, time.monotonic()
    for name, look in chosen:
        start = time.monotonic()
        try:
            state, words = "ok", look()
        except Impossible as why:
            state, words = "not here", str(why)
        except Exception as e:  # every row is looked at, whatever another one says
            if os.environ.get("TOUR_TRACE"):
                raise
            state, words = "FAILED", str(e)[:600]
            failed += 1
        print(f"| {state:8} | {name} | {words} | {time.monotonic() - start:.1f} s |", flush=True)
    print(f"manners: {len(chosen)} rows, {failed} failed, {time.monotonic() - began:.0f} s", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except NotFound as e:
        print(f"manners: FAILED: {e}", file=sys.stderr, flush=True)
        sys.exit(1)
