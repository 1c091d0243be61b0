#!/usr/bin/env python3
"""Comprueba una exportación del registro de Ventanilla sin Ventanilla: solo Python 3 y la orden openssl.

Formatos: hojas AL1 (una por línea), árbol de RFC 6962, y de C2SP signed-note, tlog-checkpoint, tlog-tiles y tlog-proof.
Termina con 0 o 10 (íntegro), 20 alterado, 21 recortado, 22 bifurcado, 23 firma que no vale, 24 dato sin respaldo, 30 ilegible,
40 sin clave de confianza, 2 orden mal escrita.
"""
import argparse
import base64
import hashlib
import hmac
import json
import os
import re
import subprocess
import sys
import tempfile

WORDS = {
    0: "íntegro y anclado",
    10: "íntegro, sin anclar",
    20: "alterado",
    21: "recortado",
    22: "bifurcado",
    23: "firma que no vale",
    24: "dato sin respaldo",
    30: "ilegible",
    40: "sin clave de confianza",
}
WORST_FIRST = (30, 40, 23, 22, 21, 20, 24, 10, 0)
FINDINGS_MAX = 100
LEAF_MAX = 4096
SMALL_MAX = 1 << 20
TILE_WIDTH = 256
NUMBER_MAX = (1 << 53) - 1
TEXT = r'"[A-Za-z0-9._:/+=@-]{1,1024}"'
NUMBER = r"(?:0|[1-9][0-9]{0,15})"
KEYS = ("a", "b", "c", "cb", "cm", "d", "e", "n", "o", "r", "rh", "s", "t", "u", "v", "w", "x")
NEEDED = {"a", "b", "n", "o", "t", "u", "v", "w"}
LEAF = re.compile(
    "\\{" + "".join('(?:"%s":(?P<%s>%s)(?:,(?!\\})|(?=\\})))?' % (k, k, NUMBER if k in "ntuv" else TEXT) for k in KEYS) + "\\}"
)


def plain(text):
    """Para una terminal: sin nada que la gobierne."""
    return "".join(c if c.isprintable() else "?" for c in text)


class Bad(Exception):
    """Lo leído no tiene la forma debida."""


def leaf_hash(data):
    return hashlib.sha256(b"\0" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def fold(hashes):
    """La raíz de hojas que están en un mismo nivel."""
    row = list(hashes)
    if not row:
        return hashlib.sha256(b"").digest()
    while len(row) > 1:
        above = [node_hash(row[i], row[i + 1]) for i in range(0, len(row) - 1, 2)]
        if len(row) % 2:
            above.append(row[-1])
        row = above
    return row[0]


def inclusion_holds(leaf, index, size, proof, root):
    """RFC 9162, 2.1.3.2."""
    if not 0 <= index < size:
        return False
    fn, sn, value = index, size - 1, leaf
    for step in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            value = node_hash(step, value)
            while not fn & 1 and fn:
                fn >>= 1
                sn >>= 1
        else:
            value = node_hash(value, step)
        fn >>= 1
        sn >>= 1
    return sn == 0 and value == root


def consistency_holds(size1, root1, size2, root2, proof):
    """RFC 9162, 2.1.4.2."""
    if size1 == size2:
        return not proof and root1 == root2
    if not 0 < size1 < size2 or not proof:
        return False
    steps = list(proof)
    if size1 & (size1 - 1) == 0:
        steps.insert(0, root1)
    fn, sn = size1 - 1, size2 - 1
    while fn & 1:
        fn >>= 1
        sn >>= 1
    one = two = steps[0]
    for step in steps[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            one = node_hash(step, one)
            two = node_hash(step, two)
            while not fn & 1 and fn:
                fn >>= 1
                sn >>= 1
        else:
            two = node_hash(two, step)
        fn >>= 1
        sn >>= 1
    return sn == 0 and one == root1 and two == root2


def from_base64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Bad("base64 que no vale")
    if not data or base64.b64encode(data) != text:
        raise Bad("base64 que no está escrito de la única manera")
    return data


def parse_leaf(line):
    """Los valores de una hoja AL1, o Bad: hay una sola manera de escribirla."""
    try:
        text = line.decode("ascii")
    except UnicodeDecodeError:
        raise Bad("una hoja con signos que no son suyos")
    match = LEAF.fullmatch(text) if len(line) <= LEAF_MAX else None
    if not match:
        raise Bad("una hoja que no sigue la gramática")
    leaf = {k: v for k, v in match.groupdict().items() if v is not None}
    if not NEEDED <= leaf.keys():
        raise Bad("una hoja a la que le falta una clave")
    for key in leaf:
        leaf[key] = int(leaf[key]) if key in "ntuv" else leaf[key][1:-1]
    if leaf["v"] != 1 or leaf["o"] not in ("ok", "deny", "fail", "unknown") or max(leaf[k] for k in "ntuv") > NUMBER_MAX:
        raise Bad("una hoja con un valor que no puede ser")
    return leaf


class Key:
    """Una clave de signed-note: `<nombre>+<8 hex>+<base64 de 1 y 32 octetos>`."""

    def __init__(self, name, public):
        self.name = name
        self.public = public
        self.id = hashlib.sha256(name + b"\n\x01" + public).digest()[:4]

    @classmethod
    def parse(cls, line):
        parts = line.split(b"+", 2)
        if len(parts) != 3 or not re.fullmatch(rb"[A-Za-z0-9./-]{1,255}", parts[0]):
            raise Bad("una clave que no es nombre+número+clave")
        data = from_base64(parts[2])
        if len(data) != 33 or data[0] != 1:
            raise Bad("una clave que no es Ed25519")
        key = cls(parts[0], data[1:])
        if key.id.hex().encode() != parts[1]:
            raise Bad("una clave cuyo número no es el suyo")
        return key

    def log(self):
        return hashlib.sha256(self.public).hexdigest()[:8]

    def fingerprint(self):
        digits = hashlib.sha256(self.public).hexdigest()[:16]
        return " ".join(digits[i : i + 4] for i in range(0, 16, 4))


class Note:
    """Un checkpoint firmado, leído y no creído todavía."""

    def __init__(self, data):
        if len(data) > 16384 or not data.endswith(b"\n") or b"\n\n" not in data:
            raise Bad("una nota sin firmas")
        at = data.rindex(b"\n\n")
        self.text = data[: at + 1]
        lines = self.text.split(b"\n")
        if len(lines) != 4 or lines[3] or not re.fullmatch(rb"0|[1-9][0-9]{0,15}", lines[1]):
            raise Bad("un checkpoint que no tiene tres líneas")
        self.origin = lines[0]
        self.size = int(lines[1])
        self.root = from_base64(lines[2])
        if len(self.root) != 32 or not self.origin or self.size > NUMBER_MAX:
            raise Bad("un checkpoint con un valor que no puede ser")
        self.signatures = []
        for line in data[at + 2 : -1].split(b"\n"):
            parts = line.split(b" ")
            if len(parts) != 3 or parts[0] != "\u2014".encode():
                raise Bad("una línea que no es una firma")
            self.signatures.append((parts[1], from_base64(parts[2])))

    def signed_by(self, key, openssl):
        ours = [data for name, data in self.signatures if name == key.name]
        return (
            self.origin == key.name
            and len(ours) == 1
            and len(ours[0]) == 68
            and ours[0][:4] == key.id
            and openssl.ed25519(key.public, self.text, ours[0][4:])
        )


def parse_hashes(lines):
    hashes = [from_base64(line) for line in lines]
    if len(hashes) > 64 or any(len(h) != 32 for h in hashes):
        raise Bad("una prueba con lo que no es un resumen")
    return hashes


def parse_proof(data):
    """Índice, resúmenes y nota de un tlog-proof."""
    head, blank, note = data.partition(b"\n\n")
    lines = head.split(b"\n")
    if not blank or len(lines) < 2 or lines[0] != b"c2sp.org/tlog-proof@v1" or not re.fullmatch(rb"index (0|[1-9][0-9]{0,15})", lines[1]):
        raise Bad("una prueba que no es tlog-proof")
    return int(lines[1][6:]), parse_hashes(lines[2:]), note


def tile_path(level, index, width):
    groups = ["%03d" % (index % 1000)]
    index //= 1000
    while index:
        groups.insert(0, "x%03d" % (index % 1000))
        index //= 1000
    return "tile/%d/%s%s" % (level, "/".join(groups), "" if width == TILE_WIDTH else ".p/%d" % width)


class OpenSsl:
    """La orden openssl: firmas Ed25519 y CMS."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()

    def run(self, *arguments):
        try:
            return subprocess.run(("openssl",) + arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        except OSError:
            raise SystemExit(fail_early("no se encontró la orden openssl: sin ella no se puede comprobar ninguna firma"))

    def file(self, name, data):
        path = os.path.join(self.folder.name, name)
        with open(path, "wb") as out:
            out.write(data)
        return path

    def ed25519(self, public, message, signature):
        der = bytes.fromhex("302a300506032b6570032100") + public
        pem = b"-----BEGIN PUBLIC KEY-----\n" + base64.b64encode(der) + b"\n-----END PUBLIC KEY-----\n"
        done = self.run(
            "pkeyutl", "-verify", "-pubin", "-inkey", self.file("key", pem), "-rawin", "-in", self.file("text", message), "-sigfile", self.file("signature", signature)
        )
        return done.returncode == 0

    def cms(self, signature, content, authority):
        signer = os.path.join(self.folder.name, "signer")
        trust = ("-CAfile", authority, "-purpose", "any") if authority else ("-noverify",)
        done = self.run("cms", "-verify", "-binary", "-inform", "DER", "-in", signature, "-content", content, *trust, "-signer", signer, "-out", os.devnull)
        if done.returncode != 0:
            return None
        named = self.run("x509", "-noout", "-subject", "-nameopt", "RFC2253,utf8,-esc_msb", "-in", signer)
        return named.stdout.decode("utf-8", "replace").strip().partition("=")[2] or "?"


def fail_early(text):
    print("[30] " + text)
    print("Veredicto 30: %s" % WORDS[30])
    return 30


class Archive:
    """La carpeta descomprimida, sus sumas y lo que se halla en ella."""

    def __init__(self, folder):
        self.folder = folder
        self.findings = []
        self.more = {}
        self.not_checked = []
        self.listed = {}

    def find(self, code, text):
        count = sum(1 for found, _ in self.findings if found == code)
        if count < FINDINGS_MAX:
            self.findings.append((code, text))
        else:
            self.more[code] = self.more.get(code, 0) + 1

    def path(self, name):
        return os.path.join(self.folder, *name.split("/"))

    def has(self, name):
        return name in self.listed

    def read(self, name):
        """Un archivo pequeño que la exportación trae; None cuando no está."""
        if name not in self.listed:
            return None
        try:
            with open(self.path(name), "rb") as file:
                data = file.read(SMALL_MAX + 1)
        except OSError:
            return None
        if len(data) > SMALL_MAX:
            raise Bad("%s es demasiado grande" % name)
        return data

    def names(self, prefix, suffix):
        return [n for n in self.listed if n.startswith(prefix) and n.endswith(suffix)]

    def check_sums(self):
        try:
            with open(self.path("SHA256SUMS"), "rb") as file:
                whole = file.read()
        except OSError:
            self.find(30, "no está SHA256SUMS: esta carpeta no es una exportación")
            return
        self.sums_hash = hashlib.sha256(whole).hexdigest()
        for line in whole.split(b"\n")[:-1]:
            match = re.fullmatch(rb"([0-9a-f]{64})  ([A-Za-z0-9._/-]+)", line)
            name = match.group(2).decode() if match else ""
            if not match or name in self.listed or name.startswith("/") or ".." in name.split("/"):
                self.find(20, "SHA256SUMS tiene una línea que no es suya")
                continue
            self.listed[name] = match.group(1).decode()
        if not whole.endswith(b"\n"):
            self.find(20, "SHA256SUMS no termina como debe")
        for name, wanted in self.listed.items():
            digest = hashlib.sha256()
            try:
                with open(self.path(name), "rb") as file:
                    for piece in iter(lambda: file.read(1 << 20), b""):
                        digest.update(piece)
            except OSError:
                self.find(20, "falta el archivo %s" % name)
                continue
            if digest.hexdigest() != wanted:
                self.find(20, "el archivo %s no es el que se exportó (o se cambió SHA256SUMS)" % name)
        for top, _, files in os.walk(self.folder):
            for file in files:
                name = os.path.relpath(os.path.join(top, file), self.folder).replace(os.sep, "/")
                if name not in self.listed and name not in ("SHA256SUMS", "SHA256SUMS.p7s"):
                    self.not_checked.append("el archivo %s no es de la exportación: no se usó" % name)


class Log:
    """Un registro de la exportación: su clave, sus épocas, sus entradas."""

    def __init__(self, archive, openssl, about):
        self.archive = archive
        self.openssl = openssl
        self.folder = about["folder"]
        self.mode = about["mode"]
        self.about = about
        self.keys = []  # (tamaño desde el que firma, clave)
        self.closings = {}  # tamaño: raíz
        self.head = None
        self.tiles = {}
        self.edges = None
        self.evolved = {}
        self.anchored = 0
        self.sound = True

    def say(self, text):
        return "%s: %s" % (self.name, text)

    def find(self, code, text):
        self.sound = self.sound and code not in (20, 21, 22, 23)
        self.archive.find(code, self.say(text))

    def read(self, name):
        return self.archive.read(self.folder + "/" + name)

    # La clave y quién la avala

    def trust(self, given, fingerprints):
        self.name = self.folder
        data = self.read("vkey")
        if data is None:
            raise Bad("%s no tiene vkey" % self.folder)
        key = Key.parse(data.rstrip(b"\n"))
        self.name = key.name.decode("utf-8", "replace")
        same = [k for k in given if k.name == key.name]
        if same:
            if same[0].public != key.public:
                self.find(23, "la clave de la exportación no es la dada con --vkey")
                key = same[0]
        elif key.fingerprint().replace(" ", "") not in fingerprints:
            self.find(40, "nadie avala su clave; su huella es «%s»: compárela con la impresa y dígala con --huella" % key.fingerprint())
        if key.log() != self.folder or not key.name.endswith(b"/" + key.log().encode()):
            self.find(23, "el nombre del registro no termina en las cifras de su clave")
        self.keys.append((0, key))

    def key_at(self, size):
        """Las claves que podían firmar un tamaño: en el cierre de una época, las dos."""
        good = []
        for at, (since, key) in enumerate(self.keys):
            until = self.keys[at + 1][0] if at + 1 < len(self.keys) else NUMBER_MAX
            if since <= size <= until:
                good.append(key)
        return good

    # Épocas y cabeza

    def check_epochs(self):
        sizes = []
        for name in self.archive.names(self.folder + "/epochs/", ".tlog-proof"):
            number = name.rsplit("/", 1)[1][: -len(".tlog-proof")]
            if not re.fullmatch(r"[1-9][0-9]{0,15}", number):
                self.find(20, "un archivo de épocas con un nombre que no es suyo")
                continue
            sizes.append(int(number))
        for size in sorted(sizes):
            try:
                index, proof, data = parse_proof(self.read("epochs/%d.tlog-proof" % size) or b"")
                note = Note(data)
                leaf = self.read("epochs/%d.leaf" % size) or b""
                values = parse_leaf(leaf)
            except Bad as bad:
                self.find(23, "el cierre de época en %d: %s" % (size, bad))
                return
            key = self.keys[-1][1]
            fact = [f[4:] for f in values.get("x", "").split("/") if f.startswith("key:")]
            if note.size != size or not note.signed_by(key, self.openssl):
                self.find(23, "el cierre de época en %d no lo firma la clave de su época" % size)
                return
            good = index == size - 1 == values["n"] and values["a"] == "key.evolve" and values["o"] == "ok" and len(fact) == 1 and re.fullmatch(r"[0-9a-f]{64}", fact[0])
            if not good or not inclusion_holds(leaf_hash(leaf), index, size, proof, note.root):
                self.find(23, "el cierre de época en %d no contiene la entrada que nombra la clave siguiente" % size)
                return
            self.closings[size] = note.root
            self.keys.append((size, Key(key.name, bytes.fromhex(fact[0]))))

    def check_head(self):
        data = self.read("checkpoint")
        if data is None:
            self.find(23, "no tiene checkpoint firmado")
            return
        try:
            self.head = Note(data)
        except Bad as bad:
            self.find(23, "su checkpoint: %s" % bad)
            return
        if not self.head.signed_by(self.keys[-1][1], self.openssl):
            self.find(23, "su checkpoint no lo firma la clave de confianza")
            self.head = None
            return
        self.head_bytes = data
        if self.head.size != self.about["size"]:
            self.find(20, "export.json habla de %d entradas y el checkpoint firmado de %d" % (self.about["size"], self.head.size))
            self.archive.not_checked.append(self.say("los cierres de época contra el checkpoint: sus pruebas son para otro tamaño"))
            return
        for size, root in self.closings.items():
            self.check_consistent(size, root, "epochs/%d.consistency" % size, "el cierre de época en %d" % size)

    def check_consistent(self, size, root, name, what):
        data = self.read(name)
        try:
            proof = parse_hashes(data.split(b"\n")[:-1]) if data is not None else None
        except Bad:
            proof = None
        if size > self.head.size:
            self.find(21, "%s es posterior a la cabeza: faltan entradas" % what)
        elif proof is None or not consistency_holds(size, root, self.head.size, self.head.root, proof):
            self.find(22, "%s no es el comienzo de lo que la cabeza firma" % what)

    def check_anchors(self):
        for name in sorted(self.archive.names(self.folder + "/anchors/", ".checkpoint")):
            short = name[len(self.folder) + 1 :]
            try:
                note = Note(self.read(short) or b"")
            except Bad as bad:
                self.find(23, "%s: %s" % (short, bad))
                continue
            if not any(note.signed_by(key, self.openssl) for key in self.key_at(note.size)):
                self.find(23, "%s no lo firma la clave de su época" % short)
            else:
                self.check_consistent(note.size, note.root, short[: -len("checkpoint")] + "consistency", short)

    # Los mosaicos (C2SP tlog-tiles)

    def tile(self, level, index):
        """Los resúmenes de un mosaico como está, sin creerlos; None cuando no está."""
        if self.tiles.get(level, (None,))[0] != index:
            width = min(TILE_WIDTH, (self.head.size >> (8 * level)) - TILE_WIDTH * index)
            data = self.read(tile_path(level, index, width)) if width > 0 else None
            hashes = [data[i : i + 32] for i in range(0, len(data), 32)] if data is not None and len(data) == 32 * width else None
            self.tiles[level] = (index, hashes, None)
        return self.tiles[level][1]

    def check_edges(self):
        """Los mosaicos del borde derecho han de dar la raíz firmada; lo demás cuelga de ellos."""
        self.edges = False
        try:
            self.edges = self.root_at(self.head.size, self.tile) == self.head.root
        except Bad as bad:
            self.find(20, str(bad))
            return
        if not self.edges:
            self.find(20, "los mosaicos del borde no dan la raíz que el checkpoint firma")

    def good_tile(self, level, index):
        """Los resúmenes de un mosaico que la raíz firmada respalda; None cuando no."""
        hashes = self.tile(level, index)
        if self.tiles[level][2] is None:
            good = hashes is not None and bool(self.edges)
            if good and len(hashes) == TILE_WIDTH:
                above = self.good_tile(level + 1, index // TILE_WIDTH)
                good = above is not None and above[index % TILE_WIDTH] == fold(hashes)
            if not good and hashes is None:
                self.find(20, "falta o no tiene su tamaño el mosaico %d/%d" % (level, index))
            elif not good and self.edges:
                first = (index * TILE_WIDTH) << (8 * level)
                self.find(20, "el mosaico %d/%d no es el que la raíz firma (entradas desde la %d)" % (level, index, first))
            self.tiles[level] = (index, hashes, good)
        return hashes if self.tiles[level][2] else None

    def root_at(self, size, source):
        root, parts, covered = None, [], 0
        for k in range(size.bit_length() - 1, -1, -1):
            if not size >> k & 1:
                continue
            level, position = k // 8, covered >> (8 * (k // 8))
            hashes = source(level, position // TILE_WIDTH)
            at = position % TILE_WIDTH
            if hashes is None or len(hashes) < at + (1 << k % 8):
                raise Bad("falta el mosaico %d/%d" % (level, position // TILE_WIDTH))
            parts.append(fold(hashes[at : at + (1 << k % 8)]))
            covered += 1 << k
        for part in reversed(parts):
            root = part if root is None else node_hash(part, root)
        return root if root is not None else fold([])

    # Las entradas

    def lines(self):
        name = self.folder + "/entries.jsonl"
        if not self.archive.has(name):
            raise Bad("%s no tiene entries.jsonl" % self.folder)
        try:
            with open(self.archive.path(name), "rb") as file:
                while True:
                    line = file.readline(LEAF_MAX + 2)
                    if not line:
                        return
                    yield line[:-1] if line.endswith(b"\n") else line + b"\n"
        except OSError:
            raise Bad("%s no se puede leer" % name)

    def check_entries(self, openings):
        last = -1 if self.mode == "picked" else self.about["first"] - 1
        first_expected = last + 1
        count = 0
        for line in self.lines():
            count += 1
            try:
                leaf = parse_leaf(line)
            except Bad as bad:
                self.find(20, "la línea %d de entries.jsonl: %s" % (count, bad))
                if self.mode != "picked":
                    last += 1
                continue
            n = leaf["n"]
            if n <= last:
                self.find(20, "la entrada %d está fuera de su lugar" % n)
                continue
            if self.mode != "picked" and n > last + 1:
                self.find(20, "faltan las entradas %d a %d" % (last + 1, n - 1))
            last = n
            if leaf["a"] == "key.evolve" and leaf["o"] == "ok":
                self.evolved[n + 1] = True
            if self.head is not None:
                self.check_entry(n, line)
            for opening in openings.pop(n, []):
                self.check_opening(leaf, opening)
        for n in openings:
            self.find(24, "una apertura habla de la entrada %d, que no está" % n)
        if self.mode == "picked":
            if count != self.about["count"]:
                self.find(20, "export.json dice %d entradas y hay %d" % (self.about["count"], count))
            return
        wanted = self.about["last"]
        if self.mode == "whole" and self.head is not None:
            wanted = self.head.size - 1
            if first_expected != 0:
                self.find(21, "no empieza por la entrada 0")
        if last < wanted:
            self.find(21, "faltan las entradas %d a %d" % (last + 1, wanted))
        for size in self.evolved:
            if size not in self.closings:
                self.find(23, "la entrada %d cambia la clave y no está el cierre de esa época" % (size - 1))

    def check_entry(self, n, line):
        if n >= self.head.size:
            self.find(20, "la entrada %d no la cuenta el checkpoint firmado" % n)
        elif self.mode == "picked":
            try:
                index, proof, note = parse_proof(self.read("proofs/%d.tlog-proof" % n) or b"")
            except Bad as bad:
                self.find(20, "la entrada %d: %s" % (n, bad))
                return
            if index != n or note != self.head_bytes or not inclusion_holds(leaf_hash(line), n, self.head.size, proof, self.head.root):
                self.find(20, "la entrada %d no es la que el checkpoint firma" % n)
        else:
            hashes = self.good_tile(0, n // TILE_WIDTH)
            if hashes is not None and hashes[n % TILE_WIDTH] != leaf_hash(line):
                self.find(20, "la entrada %d no es la que el checkpoint firma" % n)

    def read_openings(self):
        openings = {}
        data = self.archive.read(self.folder + "/openings.jsonl") if self.archive.has(self.folder + "/openings.jsonl") else b""
        for line in (data or b"").splitlines():
            try:
                opening = json.loads(line)
                if not re.fullmatch(r"[0-9a-f]{64}", opening["salt"]):
                    raise ValueError
                salt = bytes.fromhex(opening["salt"])
                value = opening["value"].encode("utf-8")
                message = b"AL1|" + opening["field"].encode("ascii") + b"|" + value
                if opening["side"] not in ("before", "after"):
                    raise ValueError
                openings.setdefault(int(opening["n"]), []).append((opening["field"], opening["side"], hmac.new(salt, message, hashlib.sha256).hexdigest()))
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
                self.find(24, "openings.jsonl tiene una línea que no es suya")
        return openings

    def check_opening(self, leaf, opening):
        field, side, mac = opening
        if leaf.get("cm" if side == "after" else "cb") != mac:
            self.find(24, "la apertura de «%s» (%s) no es la que la entrada %d compromete" % (field, side, leaf["n"]))
        else:
            self.archive.opened = getattr(self.archive, "opened", 0) + 1

    # Lo que otro guardó

    def check_old(self, note, name):
        if not any(note.signed_by(key, self.openssl) for key in self.key_at(note.size)):
            self.find(23, "el checkpoint de %s no lo firma la clave de su época" % name)
            return
        if note.size > self.head.size:
            self.find(21, "el checkpoint de %s cuenta %d entradas y la exportación %d: falta el final" % (name, note.size, self.head.size))
            return
        if note.size == self.head.size:
            root = self.head.root
        elif note.size in self.closings:
            root = self.closings[note.size]
        elif self.mode == "whole" and self.edges:
            try:
                root = self.root_at(note.size, self.good_tile)
            except Bad:
                root = None
        else:
            root = None
        if root is None:
            self.archive.not_checked.append(self.say("el checkpoint de %s: esta exportación no trae con qué compararlo" % name))
        elif root != note.root:
            self.find(22, "el checkpoint de %s y la exportación cuentan dos historias" % name)
        else:
            self.anchored = max(self.anchored, note.size)


def integer(value):
    if not isinstance(value, int) or isinstance(value, bool) or not -1 <= value <= NUMBER_MAX:
        raise Bad("export.json tiene un número que no puede ser")
    return value


def read_about(archive):
    try:
        about = json.loads(archive.read("export.json") or b"")
        logs = about["logs"]
        integer(about["verdict"])
        for log in logs:
            if not re.fullmatch(r"[0-9a-f]{8}", log["folder"]) or log["mode"] not in ("whole", "range", "picked"):
                raise Bad("export.json habla de un registro que no puede ser")
            for name in ("size", "first", "last", "count"):
                integer(log[name])
        if not logs or len({log["folder"] for log in logs}) != len(logs):
            raise Bad("export.json no dice qué registros trae")
        return about
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Bad("export.json no se puede leer")


def check_signature(archive, openssl, about, authority):
    path = archive.path("SHA256SUMS.p7s")
    if not os.path.exists(path):
        if about.get("signed"):
            archive.find(23, "falta la firma SHA256SUMS.p7s")
        else:
            archive.not_checked.append("quién responde por la exportación: no está firmada")
        return
    signer = openssl.cms(path, archive.path("SHA256SUMS"), authority)
    if signer is None:
        archive.find(23, "la firma SHA256SUMS.p7s no vale para SHA256SUMS" + (" bajo la autoridad dada" if authority else ""))
        return
    print("Firmada por: %s" % plain(signer))
    if not authority:
        archive.not_checked.append("quién avala el certificado de la firma: diga --ca ARCHIVO.pem")


def check_log(archive, openssl, about, given, fingerprints, olds):
    log = Log(archive, openssl, about)
    log.trust(given, fingerprints)
    log.check_epochs()
    log.check_head()
    if log.head is not None:
        log.check_anchors()
        if log.mode != "picked":
            log.check_edges()
    log.check_entries(log.read_openings())
    if log.head is not None:
        for name, note in olds:
            if note.origin == log.keys[0][1].name:
                log.check_old(note, name)
        print("%s: %d entradas exportadas (%s) de %d; raíz %s; clave «%s»; épocas %d" % (
            log.name, about["count"], {"whole": "el registro entero", "range": "un tramo", "picked": "elegidas"}[log.mode], log.head.size,
            log.head.root.hex(), log.keys[0][1].fingerprint(), len(log.keys)))
    if log.sound and log.head is not None and about["last"] >= log.anchored:
        archive.find(10, log.say("desde la entrada %d nada de fuera de la exportación las ancla" % max(log.anchored, about["first"])))
    if log.mode == "picked":
        archive.not_checked.append(log.say("que no haya otras entradas como las elegidas: de eso responde quien exportó"))
        archive.not_checked.append(log.say("que todas las épocas estén cerradas: para eso hace falta el registro entero"))
    archive.not_checked.append(log.say("las filas de la base de datos: sus claves no salen de la oficina"))


def read_keys(paths):
    keys = []
    for path in paths:
        with open(path, "rb") as file:
            for line in file.read(SMALL_MAX).split(b"\n"):
                if line.strip() and not line.startswith(b"#"):
                    keys.append(Key.parse(line))
    return keys


def main():
    parser = argparse.ArgumentParser(description="Comprueba una exportación del registro de Ventanilla.", add_help=False)
    parser.add_argument("carpeta", nargs="?", default=os.path.dirname(os.path.abspath(__file__)), help="la exportación descomprimida; si no se dice, la de verify.py")
    parser.add_argument("--vkey", action="append", default=[], metavar="ARCHIVO", help="claves públicas en las que se confía, una por línea")
    parser.add_argument("--huella", action="append", default=[], metavar="HUELLA", help="huella impresa de una clave en la que se confía: 16 cifras")
    parser.add_argument("--checkpoint", action="append", default=[], metavar="ARCHIVO", help="un checkpoint anterior, guardado fuera")
    parser.add_argument("--ca", metavar="ARCHIVO", help="certificados en los que se confía para la firma (PEM)")
    parser.add_argument("-h", "--help", action="help", help="muestra esta ayuda")
    arguments = parser.parse_args()
    try:
        given = read_keys(arguments.vkey)
        olds = []
        for path in arguments.checkpoint:
            with open(path, "rb") as file:
                olds.append((path, Note(file.read(SMALL_MAX))))
    except (OSError, Bad) as problem:
        parser.error(str(problem))
    fingerprints = {re.sub(r"[^0-9a-f]", "", text.lower()) for text in arguments.huella}
    if any(len(text) != 16 for text in fingerprints):
        parser.error("una huella tiene 16 cifras")

    archive = Archive(arguments.carpeta)
    openssl = OpenSsl()
    archive.check_sums()
    try:
        about = read_about(archive)
        check_signature(archive, openssl, about, arguments.ca)
        for log in about["logs"]:
            check_log(archive, openssl, log, given, fingerprints, olds)
        origins = {str(log.get("origin")).encode() for log in about["logs"]}
        for name, note in olds:
            if note.origin not in origins:
                archive.not_checked.append("el checkpoint de %s es de otro registro" % name)
        if about["verdict"] not in (0, 10):
            print("Al exportar, Ventanilla misma halló: %d (%s); véase verificacion.json" % (about["verdict"], WORDS.get(about["verdict"], "?")))
    except Bad as bad:
        archive.find(30, str(bad))

    if getattr(archive, "opened", 0):
        print("Aperturas comprobadas: %d" % archive.opened)
    if hasattr(archive, "sums_hash"):
        print("La entrada log.export de quien exportó lleva sums:%s" % archive.sums_hash)
    for code, text in archive.findings:
        print("[%d] %s" % (code, plain(text)))
    for code, count in archive.more.items():
        print("[%d] y %d más" % (code, count))
    for text in archive.not_checked:
        print("No se comprobó: %s" % plain(text))
    found = {code for code, _ in archive.findings}
    verdict = next(code for code in WORST_FIRST if code in found or code == 0)
    print("Veredicto %d: %s" % (verdict, WORDS[verdict]))
    return verdict


if __name__ == "__main__":
    sys.exit(main())
