#!/usr/bin/env python3
"""The log of two busy years: a supervisor finds by keyboard what one clerk did to one person last Tuesday, and exports it, signed; the export is
checked as its own README says, and five ways of tampering each get their own verdict. Not a test of every day: it makes gigabytes first.

    installer/dev exec cmake --build build/release --target fill-office
    installer/dev gui python3 tests/e2e/large.py [ENTRIES]      # 10000000; pictures in build/large

`large.py fill ENTRIES` only makes the office, `large.py play` goes on with the one that is there.
"""
import datetime
import glob
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import time
import zipfile

OUT = os.environ.setdefault("TOUR_FOLDER", os.path.abspath("build/large"))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from counter import BIN, Counter, Folders  # noqa: E402
from driver import Keys, NotFound, screenshot, wait  # noqa: E402

TASK = sys.argv[1] if len(sys.argv) > 1 and not sys.argv[1].isdigit() else "all"
ENTRIES = int(next((a for a in sys.argv[1:] if a.isdigit()), 10_000_000))
MADE = os.path.join(OUT, "made.json")  # of a demonstration: whoever finds it has the demonstration's passwords
PERSON = "1712345600"
CLERK = "operadora"
SIGNER_PASSWORD = "solo para esta escena"


def say(text):
    print(f"large: {text}", flush=True)


def check(condition, what):
    if not condition:
        raise NotFound(what)


def run(*command, **more):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, stdin=subprocess.DEVNULL, **more)


class Timed:
    """Says how long a step took."""

    def __init__(self, what):
        self.what = what

    def __enter__(self):
        self.began = time.monotonic()

    def __exit__(self, kind, *_):
        if kind is None:
            say(f"{self.what}: {time.monotonic() - self.began:.2f} s")


def last_tuesday():
    today = datetime.date.today()
    return today - datetime.timedelta(days=(today.weekday() - 1) % 7 or 7)


def signer(folder):
    """A PKCS#12 of this scene's own."""
    key, cert, p12 = (os.path.join(folder, n) for n in ("key.pem", "cert.pem", "firma.p12"))
    run("openssl", "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-keyout", key, "-out", cert, "-days", "30", "-subj", "/CN=Prueba Supervisora", check=True)
    run("openssl", "pkcs12", "-export", "-inkey", key, "-in", cert, "-out", p12, "-passout", f"pass:{SIGNER_PASSWORD}", check=True)
    os.chmod(p12, 0o600)
    return p12, cert


def fill(folders, day):
    with open("resources/demo/people.csv", encoding="utf-8") as people:
        place = [line.split(",")[1] for line in people.read().splitlines()[1:]].index(PERSON)
    with sqlite3.connect(folders.database) as database:
        pseudonym = database.execute("SELECT s FROM audit_index WHERE a = 'person.add' ORDER BY log, seq LIMIT 1 OFFSET ?", (place,)).fetchone()[0]
    done = run(f"{BIN}/fill-office", folders.data, folders.state, ENTRIES, CLERK, pseudonym, day.isoformat())
    check(done.returncode == 0, f"the office is not filled: {done.stderr}")
    known = int(done.stdout.split()[0])
    say(f"{ENTRIES} entries more, {os.path.getsize(folders.database) / 1e6:.0f} MB; {done.stdout.splitlines()[1]}")
    return known


def find_and_export(counter, day, known, p12, zip_path):
    """All by keyboard, from signing in to the file."""
    pressed = sum(Keys.count()[0].values())
    counter.sign_in("supervisora", counter.signins["supervisora"])
    clerk = counter.clerk()
    with Timed("first rows, from the key on"):
        Keys.press("ctrl+2")
        clerk.find(role="table")
        wait(lambda: re.search(r"\d", clerk.find(id="auditCountLabel").text), what="how many entries there are")
    screenshot(f"{OUT}/1-registro.png")
    search = clerk.find(id="auditSearchEdit")
    for what, typed, chip in (("the person", PERSON, "personFilterButton"), ("the clerk", CLERK, "clerkFilterButton"), ("the day", day.strftime("%d/%m/%Y"), "dateFilterButton")):
        with Timed(f"asked for {what}"):
            search.type(typed).press("Return")
            clerk.find(id=chip)
            wait(lambda: not clerk.find_all(id="stopSearchButton"), timeout=60, what="the end of the search")
    wait(lambda: re.search(rf"\b{known}\b", clerk.find(id="auditCountLabel").text), what=f"{known} entries found, now {clerk.find(id='auditCountLabel').text!r}")
    screenshot(f"{OUT}/2-hallado.png")
    clerk.find(id="exportBundleButton").press("space")
    clerk.find(id="exportSignFileEdit").type(p12)
    clerk.find(id="exportSignPasswordEdit").type(SIGNER_PASSWORD)
    screenshot(f"{OUT}/3-exportar.png")
    clerk.find(id="exportSaveButton").press("Return")
    # The password is asked for again where all this took longer than a minute.
    wait(lambda: counter.app.find_all(id="passwordAgainEdit") or counter.app.find_all(id="bundleFileDialog"), what="the question for a file")
    if counter.app.find_all(id="passwordAgainEdit"):
        clerk.find(id="passwordAgainEdit").type(counter.signins["supervisora"]).press("Return")
    # The cursor stands where the file's name goes.
    counter.app.find(id="bundleFileDialog").find(id="fileNameEdit").wait_state("focused")
    Keys.press("ctrl+a")
    Keys.type(zip_path)
    Keys.press("Return")
    with Timed("the whole log verified and the export written"):
        wait(lambda: os.path.exists(zip_path), timeout=1800, what="the export")
    clerk.find(name=re.compile("export", re.I), timeout=60)
    screenshot(f"{OUT}/4-exportado.png")
    say(f"{sum(Keys.count()[0].values()) - pressed} keys from signing in to the file")


def check_export(folders, zip_path, cert):
    """On a machine without Ventanilla: what the export's README says, word for word, after unpacking."""
    place = os.path.join(OUT, "export")
    with zipfile.ZipFile(zip_path) as archive:
        archive.extractall(place)
    readme = open(os.path.join(place, "LEAME.txt"), encoding="utf-8").read()
    commands = [line.strip()[2:] for line in readme.splitlines() if line.strip().startswith("$ ")]
    shutil.copy(os.path.join(folders.state, "vkey"), os.path.join(place, "..", "CLAVES"))
    for command in commands:
        if "ANTERIOR" in command:
            continue
        command = command.replace("CLAVES", os.path.join(OUT, "CLAVES")).replace("AUTORIDAD.pem", cert)
        done = subprocess.run(command, shell=True, cwd=place, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        say(f"{command.split(OUT)[0][:70]}… exits {done.returncode}")
        check(done.returncode in (0, 10), f"{command}: {done.stdout}{done.stderr}")
    entries = glob.glob(os.path.join(place, "**", "entries.jsonl"), recursive=True)[0]
    lines = open(entries, encoding="utf-8").read()
    changed = lines.replace("identity.validate", "identity.validats", 1)
    check(lines != changed, "there is no letter to change")
    os.chmod(entries, 0o600)
    open(entries, "w", encoding="utf-8").write(changed)
    done = run("python3", "verify.py", "--vkey", os.path.join(OUT, "CLAVES"), cwd=place)
    check(done.returncode == 20, f"a changed letter in the export: {done.returncode}: {done.stdout}")
    say("one changed letter in the export: 20")


def tamper(folders, before, checkpoint):
    """Each on the file itself, and undone."""
    code, text = folders.verify()
    check(code in (0, 10), f"before anything: {code}: {text}")
    say(f"untouched: {code}")
    with sqlite3.connect(folders.database) as database:
        triggers = [sql for (sql,) in database.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")]
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")]

    def written(*statements):
        with sqlite3.connect(folders.database) as database:
            for statement in [*(f"DROP TRIGGER {name}" for name in names), *statements, *triggers]:
                database.execute(*statement) if isinstance(statement, tuple) else database.execute(statement)

    def asked(sql):
        with sqlite3.connect(folders.database) as database:
            return database.execute(sql).fetchall()

    def tampered(what, wanted, does, undoes):
        written(*does)
        with Timed(what):
            code, text = folders.verify()
        check(code == wanted, f"{what}: {code}, not {wanted}: {text}")
        say(f"{what}: {code}: {next((line.strip() for line in text.splitlines() if line.startswith('  ')), '')[:160]}")
        written(*undoes)

    (who, address), = asked("SELECT pseudonym, idx_email FROM person WHERE idx_email IS NOT NULL LIMIT 1")
    put = "UPDATE person SET idx_email = ? WHERE pseudonym = ?"
    tampered("one edited row", 24, [(put, (bytes(16), who))], [(put, (address, who))])
    (log, seq, t), = asked("SELECT log, seq, t FROM audit_index WHERE a = 'email.update' LIMIT 1")
    put = "UPDATE audit_index SET t = ? WHERE log = ? AND seq = ?"
    tampered("one doctored index", 24, [(put, (t + 1, log, seq))], [(put, (t, log, seq))])
    log, = max(asked("SELECT log, size FROM audit_head"), key=lambda row: row[1])[:1]
    tail = asked(f"SELECT log, seq, leaf FROM audit_entry WHERE log = {log} ORDER BY seq DESC LIMIT 3")
    tampered("one dropped tail", 21, [("DELETE FROM audit_entry WHERE log = ? AND seq >= ?", (log, tail[-1][1]))],
             [("INSERT INTO audit_entry (log, seq, leaf) VALUES (?, ?, ?)", row) for row in tail])
    code, text = folders.verify()
    check(code in (0, 10), f"put back: {code}: {text}")
    code, text = before.verify("--checkpoint", checkpoint)
    check(code == 21, f"database and state folder rolled back, with the checkpoint: {code}: {text}")
    say("database and state folder rolled back whole, with a checkpoint kept elsewhere: 21")


def make():
    shutil.rmtree(OUT, ignore_errors=True)
    os.makedirs(OUT)
    folders = Folders(os.path.join(OUT, "office"))
    signins, _ = folders.found()
    day = last_tuesday()
    made = {"signins": signins, "known": fill(folders, day), "day": day.isoformat()}
    with open(MADE, "w", encoding="utf-8") as out:
        json.dump(made, out)


def play():
    with open(MADE, encoding="utf-8") as made:
        made = json.load(made)
    folders = Folders(os.path.join(OUT, "office"))
    signins, known, day = made["signins"], made["known"], datetime.date.fromisoformat(made["day"])
    p12, cert = signer(OUT)
    before = Folders(os.path.join(OUT, "before"))
    shutil.rmtree(before.root, ignore_errors=True)  # of a scene that was stopped
    shutil.copytree(folders.root, before.root)
    with Timed("start to window"):
        counter = Counter(folders, log=os.path.join(OUT, "large.log"))
        counter.clerk().find(id="userEdit", timeout=120)
    counter.signins = signins
    zip_path = os.path.join(OUT, "martes.zip")
    with counter:
        find_and_export(counter, day, known, p12, zip_path)
        memory = re.search(r"^Pss:\s+(\d+) kB", open(f"/proc/{counter.app.process.pid}/smaps_rollup").read(), re.M)
        say(f"memory of the desk: {int(memory.group(1)) / 1024:.0f} MB PSS")
        counter.sign_out()
    check_export(folders, zip_path, cert)
    checkpoint = glob.glob(os.path.join(OUT, "export", "**", "checkpoint*"), recursive=True)[0]
    tamper(folders, before, checkpoint)
    say(f"all as it should be; pictures in {OUT}")


if __name__ == "__main__":
    try:
        if TASK != "play":
            make()
        if TASK != "fill":
            play()
    except Exception as e:
        print(f"large: FAILED: {e}", file=sys.stderr, flush=True)
        if os.environ.get("TOUR_TRACE"):
            raise
        sys.exit(1)
