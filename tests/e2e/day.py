#!/usr/bin/env python3
"""What a day at the counter brings besides whole visits: each scene on an office of its own or of the scene before, all by keyboard, over the
accessibility bus. Leaves pictures in build/day, ends each office with `ventanilla-verify`, and fails where anything is not as it should be.

    tests/e2e/day.py [SCENE…]    only these
"""
import os
import re
import shutil
import sqlite3
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from counter import Counter, Folders  # noqa: E402
from driver import Keys, NotFound, screenshot, wait  # noqa: E402

OUT = os.environ.setdefault("TOUR_FOLDER", os.path.abspath("build/day"))
SCALE = int(os.environ.get("DEV_SCALE", "1"))
CLERK = tuple(SCALE * n for n in (0, 0, 1366, 768))
VISITOR = tuple(SCALE * n for n in (1366, 0, 1280, 800))
ONE = {"cedula": "1712345600", "born": "15/01/1980", "known": "prueba.uno@correo-anterior.example", "email": "uno.nuevo@buzon.example"}
TWO = {"cedula": "3050123458", "born": "02/06/1951", "known": "0987654321", "email": "dos.nuevo@buzon.example"}
EXPIRY = "29/06/2033"


def say(text):
    print(f"day: {text}", flush=True)


def check(condition, what):
    if not condition:
        raise NotFound(what)


class Scene:
    """An office in a folder of its own, and pictures of what was to be seen."""

    def __init__(self, name, *options):
        self.name = name
        self.folders = Folders(os.path.join(OUT, name))
        self.options = options
        self.signins, self.codes = self.folders.found(*options)
        self.count = 0

    def counter(self):
        return Counter(self.folders, *self.options, log=os.path.join(OUT, f"{self.name}.log"))

    def picture(self, what):
        self.count += 1
        screenshot(os.path.join(OUT, f"{self.name}-{self.count:02d}-{what}.png"), CLERK)

    def sign_in(self, counter, login="operadora", **more):
        return counter.sign_in(login, self.signins[login], **more)

    def actions(self):
        """Actions and outcomes in the log, by time."""
        with sqlite3.connect(f"file:{self.folders.database}?mode=ro", uri=True) as database:
            return [f"{a} {o}" for a, o in database.execute("SELECT a, o FROM audit_index ORDER BY t, log, seq")]

    def end(self):
        code, text = self.folders.verify()
        check(code == 10, f"{self.name}: ventanilla-verify exits {code}: {text}")
        say(f"{self.name}: {text.splitlines()[0]}")


def validated(counter, person):
    """From the desk to the page where the acts are chosen."""
    counter.identify(person["cedula"])
    counter.clerk().find(id="documentNumberEdit")
    counter.show_document(person["cedula"], EXPIRY)
    counter.send_questions()
    counter.start()
    counter.give_facts(person["born"], person["known"])
    counter.validate()


def email_on_its_way(counter, person):
    """The clerk orders the e-mail alone; the code has left."""
    clerk = counter.clerk()
    clerk.find(id="emailActionButton").press("1")
    clerk.find(id="askVisitorButton").wait_state("enabled").press("Return")
    counter.give_email(person["email"])
    counter.visitor().find(id="codeEdit")
    return counter.folders.code_for(person["email"])


def confirmed(counter):
    counter.go_to_confirm()
    counter.confirm()
    counter.finish()
    counter.close_visit()


def refusal(scene):
    """The photograph is not the person: the clerk refuses, says what to bring, and nothing was changed."""
    with scene.counter() as counter:
        scene.sign_in(counter)
        counter.identify(ONE["cedula"])
        counter.clerk().find(id="photoNoButton").press("n")
        counter.end_visit("refuseButton", 5)
        clerk = counter.clerk()
        clerk.find(id="refusalHelpTitleLabel")
        scene.picture("negada")
        clerk.find(id="closeVisitButton").press("Return")
        clerk.find(id="identifierEdit")
        scene.picture("mostrador")
        counter.sign_out()
    actions = scene.actions()
    check("visit.refuse ok" in actions, f"no refusal in the log: {actions}")
    check("visit.confirm ok" not in actions, "a refused visit was confirmed")


def lock_out(scene):
    """Three failed validations: only a supervisor unlocks the person; five wrong passwords: the desk makes wait."""
    with scene.counter() as counter:
        scene.sign_in(counter)
        for attempt in range(3):
            counter.identify(TWO["cedula"]) if attempt == 0 else None
            clerk = counter.clerk()
            if attempt == 0:
                counter.show_document(TWO["cedula"], EXPIRY)
            counter.send_questions()
            if attempt == 0:
                counter.start()
            counter.give_facts("03/06/1951", TWO["known"])
            clerk = counter.clerk()
            clerk.find(id="validateButton").wait_state("enabled").press("Return")
            if attempt < 2:
                clerk.find(id="messageBanner").find(name=re.compile(f"Quedan? {2 - attempt}"))
        clerk.find(id=re.compile("^(RefusalPage|refusalHelpTitleLabel)$"))
        scene.picture("sin-intentos")
        clerk.find(id="closeVisitButton").press("Return")
        clerk.find(id="identifierEdit")
        counter.identify(TWO["cedula"])
        clerk.find(name=re.compile("Solo un supervisor"))
        scene.picture("bloqueada")
        counter.sign_out()
        for attempt in range(5):
            clerk = counter.clerk()
            clerk.find(id="userEdit").type("operadora")
            clerk.find(id="passwordEdit").type(f"no es esta {attempt}").press("Return")
            clerk.find(name=re.compile("no coinciden|Espere")).state("showing")
            clerk.find(id="loginButton").wait_state("enabled")
        clerk.find(name=re.compile("Espere"))
        scene.picture("espere")
        # The wait is the name's alone: a supervisor signs in and unlocks the person.
        scene.sign_in(counter, "supervisora")
        clerk = counter.clerk()
        clerk.find(id="staffNavButton").press("space")
        clerk.find(id="personNumberEdit").type(TWO["cedula"])
        clerk.find(id="unlockPersonButton").wait_state("enabled").press("space")
        wait(lambda: "person.unlock ok" in scene.actions(), what="the person to be unlocked")
        scene.picture("desbloqueada")
        counter.sign_out()
    check(sum(a == "login fail" for a in scene.actions()) == 5, "five failed sign-ins are not in the log")


def idle_lock(scene):
    """Nobody at the keyboard: a warning, then the lock; the same person's password brings the visit back."""
    with scene.counter() as counter:
        scene.sign_in(counter)
        counter.identify(ONE["cedula"])
        clerk = counter.clerk()
        clerk.find(id="documentNumberEdit").type(ONE["cedula"])
        clerk.find(id="unlockButton", timeout=60)
        scene.picture("bloqueado")
        check(not clerk.find_all(id="documentNumberEdit"), "the locked window still shows the visit")
        clerk.find(id="passwordEdit").type(scene.signins["operadora"]).press("Return")
        check(clerk.find(id="documentNumberEdit").text == ONE["cedula"], "what was typed is gone after the lock")
        counter.sign_out()
    check("session.lock ok" in scene.actions(), "no lock in the log")


def park(scene):
    """The code is late: the e-mail stays pending, and is finished at the next shift by another clerk."""
    with scene.counter() as counter:
        scene.sign_in(counter)
        validated(counter, ONE)
        code = email_on_its_way(counter, ONE)
        counter.clerk().find(id="parkVisitButton").press("space")
        counter.clerk().find(id="identifierEdit")
        scene.picture("apartada")
        counter.sign_out()
        scene.sign_in(counter, "supervisora")
        scene.picture("cambio-de-turno")
        counter.clerk().find(id="pendingCode1Button").press("space")
        clerk = counter.clerk()
        clerk.find(id="documentNumberEdit")
        scene.picture("continuada")
        counter.show_document(ONE["cedula"], EXPIRY)
        counter.send_questions()
        counter.start()
        counter.give_facts(ONE["born"], ONE["known"])
        counter.validate()
        scene.picture("actuar-continuada")
        clerk = counter.clerk()
        clerk.find(id="askVisitorButton").wait_state("enabled").press("Return")
        counter.give_code(code)
        confirmed(counter)
        counter.sign_out()
    actions = scene.actions()
    for action in ("visit.park ok", "visit.continue ok", "visit.confirm ok"):
        check(action in actions, f"no {action} in the log: {actions}")


def crash(scene):
    """Killed in mid-visit: nothing of it is true, the visit is offered again, facts kept, evidence and ticket given anew."""
    with scene.counter() as counter:
        scene.sign_in(counter)
        validated(counter, ONE)
        code = email_on_its_way(counter, ONE)
        counter.app.kill()
    with scene.counter() as counter:
        scene.picture("tras-la-caida")
        scene.sign_in(counter)
        scene.picture("se-ofrece")
        # The person's own card brings the visit back.
        counter.identify(ONE["cedula"])
        counter.clerk().find(id="documentNumberEdit")
        scene.picture("continuada")
        counter.show_document(ONE["cedula"], EXPIRY)
        counter.send_questions()
        counter.start()
        counter.give_facts(ONE["born"], ONE["known"])
        counter.validate()
        counter.clerk().find(id="askVisitorButton").wait_state("enabled").press("Return")
        counter.give_code(code)
        confirmed(counter)
        counter.sign_out()
    with sqlite3.connect(f"file:{scene.folders.database}?mode=ro", uri=True) as database:
        visits = database.execute("SELECT folio, state FROM visit").fetchall()
    check(visits == [(1, "confirmed")], f"the visit was not the same one: {visits}")


def unplug(scene):
    """The visitor's screen goes in mid-visit and comes back: the clerk is told, nothing of theirs is shown anywhere else, the visit goes on."""
    def monitors(*arguments):
        subprocess.run(["xrandr", *arguments], check=True, capture_output=True)

    with scene.counter() as counter:
        scene.sign_in(counter)
        validated(counter, ONE)
        clerk = counter.clerk()
        clerk.find(id="emailActionButton").press("1")
        clerk.find(id="askVisitorButton").wait_state("enabled").press("Return")
        counter.visitor().find(id="emailEdit")
        monitors("--delmonitor", "VISITOR")
        clerk = counter.clerk()
        clerk.find(name=re.compile("Se desconectó la pantalla"))
        wait(lambda: not counter.app.find_all(id="emailEdit"), what="the visitor's page to go with its screen")
        scene.picture("sin-pantalla")
        monitors("--setmonitor", "VISITOR", f"{1280 * SCALE}/339x{800 * SCALE}/212+{1366 * SCALE}+0", "none")
        counter.visitor().find(id="blankTitleLabel")
        clerk = counter.clerk()
        clerk.find(id="askVisitorButton").wait_state("enabled").press("Return")
        counter.give_email(ONE["email"])
        counter.visitor().find(id="codeEdit")
        screenshot(os.path.join(OUT, "unplug-visitor.png"), VISITOR)
        counter.give_code(counter.folders.code_for(ONE["email"]))
        confirmed(counter)
        counter.sign_out()
    check("visit.confirm ok" in scene.actions(), "the visit was not confirmed")
    check(sum(a == "visit.screen ok" for a in scene.actions()) == 2, "the visit does not say that its screen went and came back")


SCENES = [unplug, refusal, lock_out, park, crash, idle_lock]


def main():
    chosen = [s for s in SCENES if not sys.argv[1:] or s.__name__ in sys.argv[1:]]
    check(chosen, f"no such scene; there are {', '.join(s.__name__ for s in SCENES)}")
    if os.path.isdir(OUT):
        shutil.rmtree(OUT)
    os.makedirs(OUT)
    for play in chosen:
        options = []
        if play is idle_lock:
            policy = os.path.join(OUT, "policy.toml")
            with open(policy, "w", encoding="utf-8") as out:
                out.write('version = "corta"\n[session]\nidle_lock_seconds = 30\nidle_warning_seconds = 20\n')
            options = ["--policy", policy]
        scene = Scene(play.__name__, *options)
        play(scene)
        scene.end()
    say(f"{len(chosen)} scenes, {sum(Keys.count()[0].values())} keys, pictures in {OUT}")


if __name__ == "__main__":
    try:
        main()
    except Exception as e:
        print(f"day: FAILED: {e}", file=sys.stderr, flush=True)
        if os.environ.get("TOUR_TRACE"):
            raise
        sys.exit(1)
