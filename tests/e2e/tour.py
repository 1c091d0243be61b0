#!/usr/bin/env python3
"""The tour: two whole visits on an empty data folder, from the first key to "Confirmo", played on the release program from outside.

Each visit does all three acts with a scanned card: once with a clerk who works in English and a visitor who reads Spanish, once the other way
round. Leaves pictures and the verdict of `ventanilla-verify` in build/tour, counts the clerk's keys, and fails where anything is not as it
should be. Keys are pressed over the accessibility bus only; the codes are read from the messages that arrived. Then it shows that it can fail:
played with the codes of the two visits swapped, the program must refuse them.
"""
import base64
import json
import os
import shutil
import sqlite3
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from counter import Card, CodeRefused, Counter, Folders  # noqa: E402
from driver import Keys, NotFound, screenshot, wait  # noqa: E402

OUT = os.environ.setdefault("TOUR_FOLDER", os.path.abspath("build/tour"))
SCALE = int(os.environ.get("DEV_SCALE", "1"))
CLERK = tuple(SCALE * n for n in (0, 0, 1366, 768))
VISITOR = tuple(SCALE * n for n in (1366, 0, 1280, 800))

ONE = {"cedula": "1712345600", "born": "15/01/1980", "known": "prueba.uno@correo-anterior.example", "email": "uno.nuevo@buzon.example",
       "card": Card("1712345600", "PRUEBA DEMO", "UNO", "800115", "330629"), "mobile": "0991234567", "answers": ["guacamaya azul", "cerro pelado"]}
TWO = {"cedula": "3050123458", "born": "02/06/1951", "known": "0987654321", "email": "dos.nuevo@buzon.example",
       "card": Card("3050123458", "PRUEBA DEMO", "DOS", "510602", "330629"), "mobile": "0987654321", "answers": ["quinta sin nombre", "tren de medianoche"]}
VISITS = [ONE, TWO]
EXPIRY = "29/06/2033"
KEYS_MAX = 10  # of the clerk's hand for a visit with all three acts, besides two scans


def say(text):
    print(f"tour: {text}", flush=True)


class Pictures:
    """Numbered pictures of one or both screens."""

    def __init__(self, folder):
        self.folder, self.count = folder, 0

    def take(self, name, box):
        self.count += 1
        screenshot(os.path.join(self.folder, f"{self.count:02d}-{name}.png"), box)


def check(condition, what):
    if not condition:
        raise NotFound(what)


def until_acts(counter, visit, shot, language):
    """From the scanned card to the page of the three acts."""
    counter.identify_by(visit["card"])
    clerk = counter.clerk()
    clerk.find(id="photoYesButton")
    shot("validar", CLERK)
    counter.scan_document(visit["card"])
    shot("validar-leido", CLERK)
    counter.where(clerk, "photoYesButton", counter.yes)
    counter.where(clerk, "sendQuestionsButton", "Return")
    counter.visitor().find(id="startButton")
    counter.visitor_speaks(language)
    shot("visitante-bienvenida", VISITOR)
    counter.start()
    shot("visitante-nacimiento", VISITOR)
    counter.give_facts(visit["born"], visit["known"])
    clerk = counter.clerk()
    clerk.find(id="validateButton").wait_state("enabled")
    shot("validar-completo", CLERK)
    counter.where(clerk, "validateButton", "Return")


def until_code(counter, visit, shot, language="es"):
    """All three acts are ordered; the visitor does theirs, and a code is on its way."""
    until_acts(counter, visit, shot, language)
    clerk = counter.clerk()
    clerk.find(id="emailActionButton").wait_state("focused")
    shot("actuar-elegir", CLERK)
    Keys.press("1", "2", "3")
    clerk.find(id="askVisitorButton").wait_state("enabled")
    shot("actuar-marcados", CLERK)
    Keys.press("Return")
    counter.visitor().find(id="emailEdit")
    shot("visitante-correo", VISITOR)
    counter.give_email(visit["email"])
    counter.visitor().find(id="image01Button")
    shot("visitante-imagen", VISITOR)
    places = counter.choose_image(5)
    check(places >= 12, f"only {places} images were shown")
    counter.visitor().find(id="mobileEdit")
    shot("visitante-preferencias", VISITOR)
    counter.choose_channels(visit["mobile"])
    counter.visitor().find(id="answerEdit")
    shot("visitante-pregunta", VISITOR)
    counter.answer_questions(visit["answers"])
    return counter.folders.code_for(visit["email"])


def play(counter, visit, language, shot):
    """One whole visit; the keys of the clerk's hand and of the visitor's, and how often the scanner was used."""
    before, scans = Keys.count()
    code = until_code(counter, visit, shot, language)
    counter.visitor().find(id="codeEdit")
    shot("visitante-codigo", VISITOR)
    counter.clerk()
    shot("actuar-espera-codigo", CLERK)
    counter.give_code(code)
    clerk = counter.clerk()
    clerk.find(id="goToConfirmButton").wait_state("focused")
    shot("actuar-hecho", CLERK)
    counter.where(clerk, "goToConfirmButton", "Return")
    counter.where(clerk, "showSummaryButton", "Return")
    counter.visitor().find(id="confirmButton")
    shot("confirmar", CLERK)
    shot("visitante-resumen", VISITOR)
    summary = " ".join(n.text for n in counter.visitor().find_all(role="label"))
    check(visit["email"] in summary.replace("\u200b", ""), f"the summary does not show the address: {summary}")
    counter.confirm()
    shot("visitante-gracias", VISITOR)
    clerk = counter.clerk()
    clerk.find(id="closeVisitButton")
    shot("entregar", CLERK)
    counter.finish()
    clerk = counter.clerk()
    counter.where(clerk, "closeVisitButton", "Return")
    clerk.find(id="identifierEdit").wait_state("focused")
    after, scans_after = Keys.count()
    return {hand: after[hand] - before[hand] for hand in after}, scans_after - scans


def play_the_day(folders, pictures):
    signins, codes = folders.found()
    with Counter(folders, log=os.path.join(OUT, "ventanilla.log")) as counter:
        counter.clerk().find(id="userEdit")
        title = counter.app.window("ClerkWindow").name
        check("DEMOSTRACIÓN" in title, f"the window does not say that it is a demonstration: {title!r}")
        pictures.take("entrar", CLERK)
        pictures.take("visitante-en-espera", VISITOR)
        counter.sign_in("operadora", signins["operadora"])
        pictures.take("mostrador", CLERK)
        counter.identify("1710034069")
        counter.clerk().find(id="identifierErrorLabel").wait_text("último dígito")
        pictures.take("mostrador-digito-errado", CLERK)
        for visit, clerks, visitors in ((ONE, "en", "es"), (TWO, "es", "en")):
            counter.choose_language(clerks)
            keys, scans = play(counter, visit, visitors, lambda name, box: pictures.take(f"{name}-{clerks if box == CLERK else visitors}", box))
            say(f"clerk in {clerks}, visitor in {visitors}: {keys['clerk']} keys of the clerk's, {keys['visitor']} of the visitor's, {scans} scans")
            check(keys["clerk"] <= KEYS_MAX, f"the clerk pressed {keys['clerk']} keys, more than {KEYS_MAX}")
        counter.clerk()
        pictures.take("mostrador-tras-visitas", CLERK)
        # Every notice has arrived: to the old and to the new address of both.
        wait(lambda: len(folders.messages()) == 6, what="two codes and four notices")
        # What a power cut would leave is what is searched.
        counter.app.kill()
    return signins, codes


def search_canaries(folders, secrets):
    """Nothing personal and no secret in clear in what the program left, but for the demonstration's mail folder."""
    homes = [folders.data, folders.state, os.path.join(OUT, "ventanilla.log"), os.path.expanduser("~/.config"), os.path.expanduser("~/.cache"), "/tmp"]
    files = []
    for home in homes:
        if os.path.isfile(home):
            files.append(home)
        for folder, names, inside in os.walk(home):
            names[:] = [n for n in names if os.path.join(folder, n) != folders.mail]
            files += [os.path.join(folder, n) for n in inside]
    seen = 0
    for path in files:
        if not os.path.isfile(path):
            continue
        try:
            with open(path, "rb") as f:
                content = f.read()
        except OSError:
            continue
        seen += 1
        for secret in secrets:
            utf8 = secret.encode()
            forms = [utf8, secret.encode("utf-16-le"), base64.b64encode(utf8).rstrip(b"=")[:-1], utf8.hex().encode()]
            for form in forms:
                check(form not in content, f"{path} holds {secret!r} in clear")
    check(seen >= 8, f"only {seen} files were searched")
    with open(folders.database, "rb") as f:
        check(b"operadora" in f.read(), "the search cannot find what is there")
    say(f"no canary among {len(secrets)} in {seen} files")


def read_verdict(folders):
    code, text = folders.verify("--json")
    with open(os.path.join(OUT, "verify.json"), "w", encoding="utf-8") as out:
        out.write(text)
    check(code == 10, f"ventanilla-verify exits {code}: {text}")
    verdict = json.loads(text)
    words = folders.verify()[1]
    with open(os.path.join(OUT, "verify.txt"), "w", encoding="utf-8") as out:
        out.write(words)
    say(f"ventanilla-verify: {words.splitlines()[0]}")
    return verdict


def tamper(folders):
    """One byte of one entry, changed as a database administrator would: the verifier names the entry and exits 20."""
    copy = Folders(os.path.join(OUT, "tampered"))
    shutil.copytree(folders.root, copy.root)
    database = sqlite3.connect(copy.database)
    (log,) = database.execute("SELECT log FROM audit_index WHERE a = 'visit.confirm' LIMIT 1").fetchone()
    (seq,) = database.execute("SELECT seq FROM audit_index WHERE a = 'visit.confirm' LIMIT 1").fetchone()
    (leaf,) = database.execute("SELECT leaf FROM audit_entry WHERE log = ? AND seq = ?", (log, seq)).fetchone()
    changed = leaf.replace(b'"o":"ok"', b'"o":"oK"')
    check(changed != leaf, "nothing was changed")
    database.execute("DROP TRIGGER audit_entry_keeps")
    database.execute("UPDATE audit_entry SET leaf = ? WHERE log = ? AND seq = ?", (changed, log, seq))
    database.commit()
    database.close()
    code, text = copy.verify()
    check(code == 20, f"a changed byte, and ventanilla-verify exits {code}: {text}")
    check(str(seq) in text, f"the entry {seq} is not named: {text}")
    shutil.rmtree(copy.root)
    say(f"one byte of entry {seq} changed: ventanilla-verify names it and exits 20")


def swap_codes():
    """The same day with the codes of the two visits swapped must fail: else reading the message proved nothing."""
    folders = Folders(os.path.join(OUT, "swapped"))
    signins, _ = folders.found()
    with Counter(folders) as counter:
        counter.sign_in("operadora", signins["operadora"])
        unseen = lambda *a: None  # noqa: E731
        first = until_code(counter, ONE, unseen)
        counter.end_visit("abandonButton", 1)
        counter.clerk().find(id="identifierEdit")
        second = until_code(counter, TWO, unseen)
        if first == second:
            say("the two visits drew the same code: one in a million")
            return
        try:
            counter.give_code(first)
        except CodeRefused:
            say("with the codes of the two visits swapped the visit stops")
        else:
            raise NotFound("the code of another visit was taken")
        counter.app.kill()
    shutil.rmtree(folders.root)


def main():
    if os.path.isdir(OUT):
        shutil.rmtree(OUT)
    os.makedirs(OUT)
    folders = Folders(os.path.join(OUT, "office"))
    pictures = Pictures(OUT)
    signins, codes = play_the_day(folders, pictures)
    with sqlite3.connect(f"file:{folders.database}?mode=ro", uri=True) as database:
        confirmed = database.execute("SELECT count(*) FROM visit WHERE state = 'confirmed'").fetchone()[0]
        enrolled = database.execute("SELECT kind, count(*) FROM enrolment WHERE state = 'active' GROUP BY kind ORDER BY kind").fetchall()
    check(confirmed == len(VISITS), f"{confirmed} visits are confirmed")
    check(enrolled == [("channels", 2), ("image", 2), ("question", 4)], f"enrolled are {enrolled}")
    secrets = [*signins.values(), *codes, *(v["email"] for v in VISITS), *(v["cedula"] for v in VISITS), *(a for v in VISITS for a in v["answers"]),
               *(line for v in VISITS for line in v["card"].lines), "prueba.uno@correo-anterior.example", "prueba.dos@correo-anterior.example",
               "+593987654321", "Prueba Demo", "Prueba Operadora"]
    search_canaries(folders, secrets)
    read_verdict(folders)
    tamper(folders)
    swap_codes()
    say(f"{pictures.count} pictures and the verdict are in {OUT}")


if __name__ == "__main__":
    try:
        main()
    except Exception as e:
        print(f"tour: FAILED: {e}", file=sys.stderr, flush=True)
        if os.environ.get("TOUR_TRACE"):
            raise
        sys.exit(1)
