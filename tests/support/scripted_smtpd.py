"""A mail server that does what it is told, wrong things above all: one conversation for each line of its standard input.

usage: scripted_smtpd.py CERTIFICATE KEY
Prints "READY <port>". A line is a JSON object, all of it optional:
  cut: after so many bytes of replies the line is cut     strip: no STARTTLS is offered     say: {command: reply instead of the usual one}
  long: {command: bytes of one line}     flood: a command answered with lines that never end     stall: a command that is not answered
Commands: GREETING EHLO STARTTLS EHLO2 AUTH MAIL RCPT DATA END QUIT. After each conversation a JSON line: what came in clear, the commands that were
understood, whether a whole message came, whether the last answer to it left whole, and the replies as one text."""
import json, socket, ssl, sys

certificate, key = sys.argv[1:3]
context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
context.load_cert_chain(certificate, key)
listener = socket.socket()
listener.bind(("127.0.0.1", 0))
listener.listen(5)
print("READY", listener.getsockname()[1], flush=True)
USUAL = {"GREETING": "220 localhost ESMTP", "EHLO": "250-localhost\r\n250-STARTTLS\r\n250 SIZE 1000000", "STARTTLS": "220 go on", "EHLO2": "250-localhost\r\n250-AUTH PLAIN\r\n250 SIZE 1000000",
         "AUTH": "235 2.7.0 in", "MAIL": "250 2.1.0 ok", "RCPT": "250 2.1.5 ok", "DATA": "354 go on", "END": "250 2.0.0 kept", "QUIT": "221 bye"}


class Cut(Exception):
    pass


class Conversation:
    def __init__(self, line, script):
        self.line, self.script = line, script
        self.left = script.get("cut", 1 << 40)
        self.sent, self.buffer = b"", b""
        self.clear, self.commands = "", []
        self.message = self.final = False
        self.secret = False

    def out(self, data):
        part = data[: self.left]
        self.left -= len(part)
        self.line.sendall(part)
        self.sent += part if len(self.sent) < 100000 else b""
        if len(part) < len(data):
            raise Cut
    
    def answer(self, command):
        if self.script.get("stall") == command:
            while self.line.recv(4096):
                pass
            raise Cut
        if self.script.get("flood") == command:
            while True:
                self.out(b"250-" + b"a" * 1000 + b"\r\n")
        if command in self.script.get("long", {}):
            self.out(b"250 " + b"a" * self.script["long"][command] + b"\r\n")
            return
        usual = USUAL[command]
        if command == "EHLO" and self.script.get("strip"):
            usual = "250-localhost\r\n250 AUTH PLAIN LOGIN"
        said = self.script.get("say", {}).get(command)
        self.out((usual + "\r\n").encode() if said is None else said.encode("latin-1"))
        if command == "END":
            self.final = True

    def read(self, end=b"\r\n"):
        while end not in self.buffer:
            got = self.line.recv(65536)
            if not got:
                raise Cut
            if not self.secret:
                self.clear += got.decode("latin-1")
            self.buffer += got
        text, self.buffer = self.buffer.split(end, 1)
        return text

    def run(self):
        self.answer("GREETING")
        while True:
            words = self.read().decode("latin-1")
            command = words.split(" ")[0].split(":")[0].upper()
            self.commands.append(command)
            if command in ("EHLO", "HELO"):
                self.answer("EHLO2" if self.secret else "EHLO")
            elif command == "STARTTLS":
                self.answer("STARTTLS")
                self.line = context.wrap_socket(self.line, server_side=True)
                self.secret = True
            elif command == "DATA":
                self.answer("DATA")
                self.read(b"\r\n.\r\n")
                self.message = True
                self.answer("END")
            elif command == "QUIT":
                self.answer("QUIT")
                return
            elif command in USUAL:
                self.answer(command)
            else:
                self.out(b"500 what\r\n")


for order in sys.stdin:
    raw, _ = listener.accept()
    raw.settimeout(20)
    conversation = Conversation(raw, json.loads(order))
    try:
        conversation.run()
    except (Cut, OSError):
        pass
    for line in (conversation.line, raw):
        try:
            line.close()
        except OSError:
            pass
    print(json.dumps({"clear": conversation.clear, "commands": conversation.commands, "message": conversation.message, "final": conversation.final,
                      "replies": conversation.sent.decode("latin-1")}), flush=True)
