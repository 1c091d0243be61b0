"""The counter as a clerk and a visitor use it: one method a step, all by keyboard, over the accessibility bus."""
import email
import email.policy
import os
import re
import subprocess

from driver import App, Keys, NotFound, wait

BIN = os.environ.get("VENTANILLA_BIN", "build/release/bin")


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

    def found(self):
        """Makes the demonstration office; passwords by sign-in name, and the other secrets that were printed."""
        done = subprocess.run([f"{BIN}/ventanilla-admin", *self.options(), "demo"], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        signins = dict(re.findall(r"^  ([a-z]+)\s+([a-z]{4}(?:-[a-z]{4}){3})  \(", done.stdout, re.M))
        codes = re.findall(r"^  ([0-9A-Z]{4}(?:-[0-9A-Z]{4}){7})$", done.stdout, re.M)
        if len(signins) != 5 or len(codes) != 2:
            raise NotFound("the demonstration's sign-ins were not printed as expected")
        return signins, codes

    def verify(self, *more):
        """The separate verifier's exit code and what it printed."""
        done = subprocess.run([f"{BIN}/ventanilla-verify", *self.options(), *more], capture_output=True, text=True, stdin=subprocess.DEVNULL)
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


class Counter:
    """The running program with its two windows."""

    def __init__(self, folders, log=None, env=None):
        self.app = App.launch([f"{BIN}/ventanilla", *folders.options()], log=log, env=env)
        self.folders = folders

    def __enter__(self):
        self.app.__enter__()
        return self

    def __exit__(self, *error):
        self.app.__exit__(*error)

    # -- clerk
    def clerk(self):
        return self.app.activate("ClerkWindow")

    def visitor(self):
        return self.app.activate("VisitorWindow")

    def sign_in(self, login, password):
        clerk = self.clerk()
        clerk.find(id="userEdit").type(login)
        clerk.find(id="passwordEdit").type(password).press("Return")
        clerk.find(id="identifierEdit", timeout=30)

    def identify(self, digits):
        clerk = self.clerk()
        clerk.find(id="identifierEdit").type(digits).press("Return")

    def ask_facts(self, number, expiry):
        clerk = self.clerk()
        clerk.find(id="documentNumberEdit").type(number)
        clerk.find(id="documentExpiryEdit").type(expiry)
        clerk.find(id="photoYesButton").press("s")
        clerk.find(id="sendQuestionsButton").press("space")

    def give_facts(self, born, known):
        visitor = self.visitor()
        visitor.find(id="startButton").press("Return")
        visitor.find(id="birthEdit").type(born).press("Return")
        visitor.find(id="knownEdit").type(known).press("Return")

    def validate(self):
        clerk = self.clerk()
        clerk.find(id="validateButton").wait_state("enabled").press("Return")
        clerk.find(id="askVisitorButton")

    def ask_email(self):
        clerk = self.clerk()
        clerk.find(id="askVisitorButton").wait_state("enabled").press("Return")

    def give_email(self, address):
        visitor = self.visitor()
        visitor.find(id="emailEdit").type(address).press("Return")
        visitor.find(id="codeEdit")

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

    def go_to_confirm(self):
        clerk = self.clerk()
        clerk.find(id="goToConfirmButton").wait_state("enabled").press("Return")
        clerk.find(id="showSummaryButton").wait_state("enabled").press("Return")

    def confirm(self):
        visitor = self.visitor()
        visitor.find(id="confirmButton").press("Return")
        visitor.find(id="finishButton")

    def finish(self):
        visitor = self.visitor()
        visitor.find(id="finishButton").press("Return")

    def close_visit(self):
        clerk = self.clerk()
        clerk.find(id="closeVisitButton").press("Return")
        clerk.find(id="identifierEdit")

    def sign_out(self):
        clerk = self.clerk()
        clerk.find(id="signOutButton").press("space")
        clerk.find(id="userEdit")
