"""The counter as a clerk and a visitor use it: one method a step, all by keyboard, over the accessibility bus."""
import contextlib
import email
import email.policy
import os
import re
import shlex
import subprocess

from driver import App, Keys, NotFound, wait

BIN = os.environ.get("VENTANILLA_BIN", "build/release/bin")
PREFIX = shlex.split(os.environ.get("VENTANILLA_PREFIX", ""))  # what starts the programs elsewhere; it must become them (exec), not start them


def program(name):
    """The command that starts one of the three programs."""
    return [*PREFIX, f"{BIN}/{name}"]


class CodeRefused(AssertionError):
    """The program did not take the code."""


class Folders:
    """An office's folders of its own."""

    def __init__(self, root):
        self.root = root
        self.data = os.path.join(root, "data")
        self.state = os.path.join(root, "state")
        self.mail = os.path.join(self.data, "correo-demostracion")
        self.database = os.path.join(self.data, "ventanilla.db")

    def options(self):
        return ["--data-dir", self.data, "--state-dir", self.state]

    def found(self, *more):
        """Makes the demonstration office; passwords by sign-in name, and the other secrets that were printed."""
        done = subprocess.run([*program("ventanilla-admin"), *self.options(), *more, "demo"], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        signins = dict(re.findall(r"^  ([a-z]+)\s+([a-z]{4}(?:-[a-z]{4}){3})  \(", done.stdout, re.M))
        codes = re.findall(r"^  ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){7})$", done.stdout, re.M)
        if len(signins) != 5 or len(codes) != 2:
            raise NotFound("the demonstration's sign-ins were not printed as expected")
        return signins, codes

    def verify(self, *more):
        """The separate verifier's exit code and what it printed."""
        done = subprocess.run([*program("ventanilla-verify"), *self.options(), *more], capture_output=True, text=True, stdin=subprocess.DEVNULL)
        return done.returncode, done.stdout + done.stderr

    def messages(self):
        """The messages that arrived, oldest first."""
        if not os.path.isdir(self.mail):
            return []
        found = []
        for name in sorted(os.listdir(self.mail)):
            if name.endswith(".eml"):
                with open(os.path.join(self.mail, name), "rb") as f:
                    found.append(email.message_from_binary_file(f, policy=email.policy.default))
        return found

    def code_for(self, address):
        """The six digits of the newest message to this address."""
        def look():
            for message in reversed(self.messages()):
                if address in str(message["To"]):
                    code = re.search(r"Su código es: (\d{6})", message.get_content())
                    if code:
                        return code.group(1)
            return None
        return wait(look, what=f"a code for {address}")


class Card:
    """A new card as the scanner reads it: its machine-readable zone, three lines of 30 (ICAO 9303, TD1), the cédula in the optional data."""

    def __init__(self, cedula, surnames, names, born, expires, document="012345678", sex="F"):
        """Dates as YYMMDD, names in capitals without accents."""
        first = f"I<ECU{document}{self.digit(document)}<<<<<{cedula}"
        middle = f"{born}{self.digit(born)}{sex}{expires}{self.digit(expires)}ECU<SI<<<<<<<<"
        whole = first[5:30] + middle[0:7] + middle[8:15] + middle[18:29]
        last = f"{'<'.join(surnames.split())}<<{'<'.join(names.split())}".ljust(30, "<")
        self.lines = (first, middle + str(self.digit(whole)), last)

    @staticmethod
    def digit(text):
        """ICAO 9303-3: weights 7, 3, 1; letters from A = 10, filler 0; modulus 10."""
        values = (0 if c == "<" else int(c, 36) for c in text)
        return sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(values)) % 10

    def scan(self):
        Keys.scan(*self.lines)


class Counter:
    """The running program with its two windows."""

    def __init__(self, folders, *options, log=None, env=None):
        self.app = App.launch([*program("ventanilla"), *folders.options(), *options], log=log, env=env)
        self.folders = folders
        self.yes = "s"  # the letter of the clerk's language

    def __enter__(self):
        self.app.__enter__()
        return self

    def __exit__(self, *error):
        self.app.__exit__(*error)

    # -- whose turn it is
    def clerk(self):
        Keys.hand = "clerk"
        return self.app.activate("ClerkWindow")

    def visitor(self):
        Keys.hand = "visitor"
        return self.app.activate("VisitorWindow")

    def where(self, window, id, *keys):
        """Presses keys where the cursor has come to by itself: nobody takes it there."""
        node = window.find(id=id)
        node.wait_state("focused").wait_state("enabled")
        Keys.press(*keys)

    # -- the clerk: signing in and out
    def sign_in(self, login, password, lands_on="identifierEdit"):
        clerk = self.clerk()
        clerk.find(id="userEdit").type(login)
        clerk.find(id="passwordEdit").type(password).press("Return")
        return clerk.find(id=lands_on, timeout=30)

    def sign_out(self):
        clerk = self.clerk()
        clerk.find(id="signOutButton").press("space")
        clerk.find(id=re.compile("^(userEdit|confirmSignOutButton)$"))
        with contextlib.suppress(NotFound):
            clerk.find(id="confirmSignOutButton", timeout=0.5).press("Return")
        clerk.find(id="userEdit", timeout=30)

    LANGUAGES = {"es": "Español", "en": "English"}

    def choose_language(self, language):
        """By the clerk's menu (a menu of Qt's is not on the accessibility bus): F10, the fourth line, into it, Spanish first."""
        state = self.clerk().find(id="logStateLabel")
        wanted = {"es": "Registro", "en": "Log"}[language]
        Keys.press("F10", "Down", "Down", "Down", "Right")
        Keys.press(*(["Down", "Return"] if language == "en" else ["Return"]))
        self.yes = {"es": "s", "en": "y"}[language]
        wait(lambda: state.name.startswith(wanted), what=f"the window to speak {language}")

    def visitor_speaks(self, language):
        """The visitor touches the language on the help bar, if it is not theirs yet."""
        button = self.visitor().find(id="languageButton")
        if button.name == self.LANGUAGES[language]:
            button.press("space")

    # -- the clerk: a visit
    def identify(self, digits):
        clerk = self.clerk()
        clerk.find(id="identifierEdit").type(digits).press("Return")

    def identify_by(self, card):
        """The card under the scanner, with the cursor wherever it is."""
        self.clerk().find(id="identifierEdit").wait_state("focused")
        card.scan()

    def scan_document(self, card):
        """The card again, now as the document in hand: it fills kind, number and expiry, and the cursor goes to the photograph."""
        clerk = self.clerk()
        clerk.find(id="documentNumberEdit").wait_state("focused")
        card.scan()
        clerk.find(id="photoYesButton").wait_state("focused")

    def show_document(self, number, expiry):
        clerk = self.clerk()
        clerk.find(id="documentNumberEdit").type(number)
        clerk.find(id="documentExpiryEdit").type(expiry)
        clerk.find(id="photoYesButton").press(self.yes)

    def send_questions(self):
        self.clerk().find(id="sendQuestionsButton").press("space")

    def validate(self):
        clerk = self.clerk()
        clerk.find(id="validateButton").wait_state("enabled").press("Return")
        clerk.find(id="askVisitorButton")

    def go_to_confirm(self):
        clerk = self.clerk()
        clerk.find(id="goToConfirmButton").wait_state("enabled").press("Return")
        clerk.find(id="showSummaryButton").wait_state("enabled").press("Return")

    def close_visit(self):
        clerk = self.clerk()
        clerk.find(id="closeVisitButton").press("Return")
        clerk.find(id="identifierEdit")

    def end_visit(self, button, reason):
        """Abandons or refuses: the button that asks why, and the number of the reason in the list."""
        clerk = self.clerk()
        clerk.find(id=button).press("space")
        clerk.find(id=f"reason{reason}Button").press("space")
        clerk.find(id="endVisitButton").wait_state("enabled").press("Return")

    # -- the visitor
    def start(self):
        self.visitor().find(id="startButton").press("Return")

    def give_facts(self, born, known):
        visitor = self.visitor()
        visitor.find(id="birthEdit").type(born).press("Return")
        visitor.find(id="knownEdit").type(known).press("Return")

    def give_email(self, address):
        self.visitor().find(id="emailEdit").type(address).press("Return")

    def choose_image(self, place):
        visitor = self.visitor()
        visitor.find(id="image01Button")
        shown = [n for n in visitor.find_all(id=re.compile(r"^image\d\dButton$"))]
        visitor.find(id=f"image{place:02d}Button").press("space")
        visitor.find(id="chooseImageButton").wait_state("enabled").press("Return")
        return len(shown)

    def choose_channels(self, mobile=None):
        visitor = self.visitor()
        visitor.find(id="linkChannelButton").press("space")
        visitor.find(id="inPersonChannelButton").press("space")
        if mobile:
            visitor.find(id="mobileEdit").type(mobile)
        visitor.find(id="channelsDoneButton").wait_state("enabled").press("Return")

    def answer_questions(self, answers):
        for number, answer in enumerate(answers, 1):
            visitor = self.visitor()
            visitor.find(id="questionStepLabel").wait_text(str(number))
            visitor.find(id="answerEdit").type(answer)
            visitor.find(id="answerDoneButton").wait_state("enabled").press("Return")

    def give_code(self, code):
        visitor = self.visitor()
        visitor.find(id="codeEdit").type(code).press("Return")

        def settled():
            if any(n.state("showing") for n in visitor.find_all(id=re.compile("Error.*Label$")) if n.name):
                return "refused"
            if not visitor.find_all(id="codeEdit"):
                return "taken"
            return None
        if wait(settled, what="an answer to the code") == "refused":
            raise CodeRefused("the code was not taken")

    def confirm(self):
        visitor = self.visitor()
        visitor.find(id="confirmButton").press("Return")
        visitor.find(id="finishButton")

    def finish(self):
        self.visitor().find(id="finishButton").press("Return")
