"""Reads messages with Python's own parser and says of which something is not as it was meant: `bad <number> <why>`, at the end `read <count>`.

Standard input: for each message four pieces (message, recipient, subject, body), each as its length in decimal, a line end, and so many bytes."""
import email, email.header, sys

WANTED = ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]
source = sys.stdin.buffer


def piece():
    head = source.readline()
    return source.read(int(head)) if head else None


def words(header):
    return "".join(part.decode(charset or "ascii") if isinstance(part, bytes) else part for part, charset in email.header.decode_header(header))


def fault(message, recipient, subject, body):
    read = email.message_from_bytes(message)
    if read.keys() != WANTED:
        return "headers " + repr(read.keys())
    if read.defects or read.is_multipart():
        return "defects " + repr(read.defects)
    if read["To"] != "<" + recipient + ">":
        return "recipient " + repr(read["To"])
    if words(read["Subject"].replace("\r\n", "\n").replace("\n ", " ") if "=?" not in read["Subject"] else read["Subject"]) != subject:
        return "subject " + repr(read["Subject"])
    text = read.get_payload(decode=True).decode()
    if text.replace("\r\n", "\n") != body.replace("\r\n", "\n"):
        return "body"
    return None


count = 0
while True:
    message = piece()
    if message is None:
        break
    why = fault(message, *(piece().decode() for _ in range(3)))
    count += 1
    if why:
        print("bad", count, ascii(why), flush=True)
print("read", count, flush=True)
