"""A small real SMTP server for tests: STARTTLS (or TLS from the first byte) and AUTH demanded, each message kept as a file.

usage: aio_smtpd.py [--implicit] [--hold] CERTIFICATE KEY FOLDER USER PASSWORD
Prints "READY <port>". Mail to nadie@ is refused for good, to luego@ for now. With --hold the answer to a message waits, once it is kept, until
a file `go` is in the folder. Ends when its standard input does."""
import asyncio, itertools, json, os, socket, ssl, sys
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

options = [word for word in sys.argv[1:] if word.startswith("--")]
certificate, key, folder, user, password = [word for word in sys.argv[1:] if not word.startswith("--")]
implicit, hold = "--implicit" in options, "--hold" in options
context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)
numbers = itertools.count(1)


class Keep:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nadie@"):
            return "550 5.1.1 <%s> no such user" % address
        if address.startswith("luego@"):
            return "451 4.7.1 try later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        path = os.path.join(folder, "%06d" % next(numbers))
        with open(path + ".tmp", "wb") as file:
            file.write(envelope.original_content)
        with open(path + ".json", "w") as file:
            json.dump({"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None or implicit, "auth": session.authenticated}, file)
        os.rename(path + ".tmp", path + ".eml")
        while hold and not os.path.exists(os.path.join(folder, "go")):
            await asyncio.sleep(0.05)
        return "250 2.0.0 kept"


def authenticate(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and data.login == user.encode() and data.password == password.encode()
    return AuthResult(success=right, handled=False)


class Host(Controller):
    def factory(self):
        return SMTP(self.handler, hostname="localhost", tls_context=None if implicit else context, require_starttls=not implicit, auth_required=True,
                    auth_require_tls=not implicit, authenticator=authenticate, enable_SMTPUTF8=True)


with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
host = Host(Keep(), hostname="127.0.0.1", port=port, ssl_context=context if implicit else None)
host.start()
print("READY", port, flush=True)
sys.stdin.read()
os._exit(0)
