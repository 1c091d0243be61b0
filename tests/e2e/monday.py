#!/usr/bin/env python3
"""A real office's first Monday, from the package: it is made, gets its people and a mail server, serves somebody, finds that visit in the log and
hands the log out. Nothing of it is a demonstration.
"""
import email
import email.policy
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from counter import Counter, Folders, program  # noqa: E402
from driver import NotFound, screenshot, wait  # noqa: E402

OUT = os.environ.setdefault("TOUR_FOLDER", os.path.abspath("build/monday"))
CLERK = (0, 0, 1366, 768)
PASSWORDS = {"jefa": "tres gatos duermen al sol", "una": "cinco velas en la mesa", "dos": "un tren lento al norte", "oper": "la primera vez que entra"}
NEXT = "cuatro nubes sobre el cerro"  # what the clerk chooses instead of the first one
PEOPLE = 10_000


def say(text):
    print(f"monday: {text}", flush=True)


def check(condition, what):
    if not condition:
        raise NotFound(what)


def cedula(n):
    """The nth well-formed number of province 17 that belongs to nobody here: modulus 10, weights 2 and 1."""
    nine = f"17{n:07d}"
    products = (int(d) * (2 if i % 2 == 0 else 1) for i, d in enumerate(nine))
    return nine + str(-sum(p - 9 if p > 9 else p for p in products) % 10)


def letters(n):
    """A word of consonants: nobody's name."""
    word = ""
    for _ in range(5):
        word, n = "bcdfghjklmnprstvwxyz"[n % 20] + word, n // 20
    return "A" + word


def person(n):
    return {"cedula": cedula(n), "surnames": f"Prueba {letters(n)}", "names": "Persona", "born": f"{1940 + n % 60}-0{1 + n % 9}-1{n % 9}",
            "email": f"persona{n}@correo.example", "mobile": f"09{n:08d}"}


def write_register(path):
    with open(path, "w", encoding="utf-8", newline="\r\n") as out:
        print("tipo,numero,apellidos,nombres,nacimiento,correo,movil,estado", file=out)
        for n in range(PEOPLE):
            p = person(n)
            print(",".join(["cedula", p["cedula"], p["surnames"], p["names"], p["born"], p["email"], p["mobile"], "activo"]), file=out)


class Office(Folders):
    def admin(self, *words, answers=(), code=0):
        """An order, its questions answered by pipe."""
        done = subprocess.run([*program("ventanilla-admin"), *self.options(), *words], input="".join(a + "\n" for a in answers), capture_output=True, text=True, timeout=600)
        check(done.returncode == code, f"ventanilla-admin {' '.join(words)} exits {done.returncode}: {done.stdout}{done.stderr}")
        for secret in PASSWORDS.values():
            check(secret not in done.stdout + done.stderr, "a password was printed")
        return done.stdout

    def who(self, login):
        return [login, PASSWORDS[login]]


class MailServer:
    """A mail server on loopback that demands STARTTLS and a password; what arrives is kept as files."""

    USER, PASSWORD = "oficina", "la clave del buzon de salida"

    def __init__(self, folder):
        self.folder = folder
        self.authority = os.path.join(folder, "autoridad.pem")
        self.seen = set()
        os.makedirs(folder)
        key = os.path.join(folder, "clave.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", self.authority],
                       check=True, capture_output=True)
        here = os.path.dirname(os.path.abspath(__file__))
        script = next(p for p in (os.path.join(here, "aio_smtpd.py"), os.path.join(here, "..", "support", "aio_smtpd.py")) if os.path.exists(p))
        self.process = subprocess.Popen([sys.executable, script, self.authority, key, folder, self.USER, self.PASSWORD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        ready = self.process.stdout.readline().split()
        check(ready[:1] == ["READY"], "the mail server does not start")
        self.port = ready[1]

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.stdin.close()
        self.process.wait(10)

    def message_to(self, address, pattern):
        """What a message to this address says where the pattern fits; each is looked at once."""
        def look():
            for path in sorted(set(glob.glob(os.path.join(self.folder, "*.eml"))) - self.seen):
                with open(path[:-4] + ".json", encoding="utf-8") as kept:
                    envelope = json.load(kept)
                check(envelope["tls"] and envelope["auth"], "a message came without encryption or sign-in")
                with open(path, "rb") as message:
                    found = re.search(pattern, email.message_from_binary_file(message, policy=email.policy.default).get_content())
                if address in envelope["to"] and found:
                    self.seen.add(path)
                    return found
            return None
        return wait(look, 60, f"a message to {address} at the mail server")


def found_office(office):
    names = ["CAU de prueba", "1"]
    for login in ("jefa", "una", "dos"):
        names += [login, f"Prueba {login.capitalize()}", "", PASSWORDS[login]]
    said = office.admin("init", answers=names)
    check(len(re.findall(r"^  [0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}$", said, re.M)) == 2, "two recovery codes were not printed")
    keys = re.findall(r"^  (\S+\+[0-9a-f]{8}\+\S+)$", said, re.M)
    check(len(keys) == 2, f"two public keys were not printed: {said}")
    with open(os.path.join(OUT, "claves.txt"), "w", encoding="utf-8") as out:
        out.write("\n".join(keys) + "\n")
    office.admin("staff", "add", "oper", answers=[*office.who("jefa"), *office.who("una"), "Prueba Oper", "", PASSWORDS["oper"]])
    say("init: an office of an administrator, two supervisors and a clerk, by pipe")


def import_people(office):
    register = os.path.join(OUT, "padron.csv")
    write_register(register)
    office.admin("import", "people", register, answers=office.who("una"))
    os.remove(register)
    say(f"import: {PEOPLE} people")


def connect_mail(office, server):
    """The administrator names the server and tries it."""
    said = office.admin("channels", "set", answers=[*office.who("jefa"), "localhost", "starttls", server.port, server.USER, server.PASSWORD, "ventanilla@iess.example", server.authority])
    check(server.PASSWORD not in said, "the server's password was printed")
    office.admin("channels", "test", "prueba@buzon.example", answers=office.who("jefa"))
    server.message_to("prueba@buzon.example", r"\S")
    say("channels: mail leaves through a server on loopback, encrypted and signed in")


def first_sign_in(counter):
    """The clerk's first day: the first password is changed at once."""
    clerk = counter.sign_in("oper", PASSWORDS["oper"], lands_on=re.compile("^(nextEdit|presentEdit)$")) and counter.clerk()
    if clerk.find_all(id="presentEdit"):
        clerk.find(id="presentEdit").type(PASSWORDS["oper"])
    clerk.find(id="nextEdit").type(NEXT)
    clerk.find(id="againEdit").type(NEXT).press("Return")
    clerk.find(id="identifierEdit", timeout=30)
    check("DEMOSTRACIÓN" not in counter.app.window("ClerkWindow").name, "a real office's window says that it is a demonstration")


def serve(counter, server, someone):
    """A visit with a new address, as the tour's, in short."""
    counter.identify(someone["cedula"])
    counter.clerk().find(id="documentNumberEdit")
    counter.show_document(someone["cedula"], "29/06/2033")
    counter.send_questions()
    counter.start()
    year, month, day = someone["born"].split("-")
    counter.give_facts(f"{day}/{month}/{year}", someone["email"])
    counter.validate()
    clerk = counter.clerk()
    clerk.find(id="emailActionButton").press("1")
    clerk.find(id="askVisitorButton").wait_state("enabled").press("Return")
    counter.give_email("nuevo.buzon@buzon.example")
    counter.visitor().find(id="codeEdit")
    counter.give_code(server.message_to("nuevo.buzon@buzon.example", r"Su código es: (\d{6})").group(1))
    counter.go_to_confirm()
    counter.confirm()
    counter.finish()
    counter.close_visit()
    say("visit: confirmed with a code that came by SMTP")


def turned_away(counter):
    """Whom the office does not know is not served, and the clerk is told what to do."""
    counter.identify(cedula(PEOPLE + 7))
    counter.clerk().find(id="messageBanner")
    screenshot(os.path.join(OUT, "desconocida.png"), CLERK)
    say("visit: somebody whom the register does not know is turned away")


def find_in_log(counter, wanted):
    """A supervisor finds the visit in the log."""
    counter.sign_in("una", PASSWORDS["una"])
    clerk = counter.clerk()
    clerk.find(id="auditNavButton").press("space")
    edit = clerk.find(id="auditSearchEdit")
    edit.type(wanted)
    edit.press("Return")
    clerk.find(id="auditCountLabel").wait_text(r"[1-9]", timeout=30)
    screenshot(os.path.join(OUT, "registro.png"), CLERK)
    say(f"log: «{wanted}» finds {clerk.find(id='auditCountLabel').text}")


def export(office):
    """Handed out, and checked without Ventanilla."""
    archive = os.path.join(OUT, "registro.zip")
    office.admin("export", archive, answers=[*office.who("dos"), PASSWORDS["dos"]])
    to = os.path.join(OUT, "exportado")
    with zipfile.ZipFile(archive) as z:
        z.extractall(to)
    done = subprocess.run([sys.executable, "verify.py", "--vkey", os.path.join(OUT, "claves.txt")], cwd=to, capture_output=True, text=True, timeout=120)
    check(done.returncode in (0, 10), f"verify.py exits {done.returncode}: {done.stdout}{done.stderr}")
    say(f"export: {os.path.getsize(archive)} bytes; verify.py says {done.returncode}")


def main():
    if os.path.isdir(OUT):
        shutil.rmtree(OUT)
    os.makedirs(OUT)
    office = Office(os.path.join(OUT, "oficina"))
    found_office(office)
    with MailServer(os.path.join(OUT, "buzon")) as server:
        import_people(office)
        connect_mail(office, server)
        with Counter(office, log=os.path.join(OUT, "ventanilla.log")) as counter:
            first_sign_in(counter)
            turned_away(counter)
            serve(counter, server, person(4711))
            counter.sign_out()
            find_in_log(counter, "oper")
            counter.sign_out()
            check(counter.app.close() == 0, "the desk does not end cleanly")
    export(office)
    code, text = office.verify("--json")
    check(code in (0, 10), f"ventanilla-verify exits {code}: {text}")
    say(f"ventanilla-verify: {json.loads(text).get('verdict', code)}")


if __name__ == "__main__":
    try:
        main()
    except Exception as e:
        print(f"monday: FAILED: {e}", file=sys.stderr, flush=True)
        if os.environ.get("TOUR_TRACE"):
            raise
        sys.exit(1)
