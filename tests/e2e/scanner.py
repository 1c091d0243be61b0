"""A scanner that types like a keyboard: all keys of a reading in one go, as the device sends them, however busy the machine is.

The keys are put into one write to the X server (XTEST), so that their times are the server's and not those of a process that waits for its turn.
"""
import ctypes
import ctypes.util

SHIFT = b"Shift_L"
NAMES = {"<": b"less", "\n": b"Return", " ": b"space", "-": b"minus", "/": b"slash"}


class Scanner:
    """Connected to the display of the environment."""

    def __init__(self):
        self.x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self.xtst = ctypes.CDLL(ctypes.util.find_library("Xtst") or "libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XStringToKeysym.restype = ctypes.c_ulong
        self.x11.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        self.x11.XkbKeycodeToKeysym.argtypes = [ctypes.c_void_p, ctypes.c_ubyte, ctypes.c_int, ctypes.c_int]
        self.x11.XKeysymToKeycode.restype = ctypes.c_ubyte
        self.x11.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
        self.x11.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
        self.xtst.XTestFakeKeyEvent.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong]
        self.display = self.x11.XOpenDisplay(None)
        if not self.display:
            raise OSError("no display for the scanner")
        self.shift = self._key(SHIFT)[0]

    def _key(self, name):
        """Key code, and whether Shift is held for it."""
        symbol = self.x11.XStringToKeysym(name)
        code = self.x11.XKeysymToKeycode(self.display, symbol)
        if not symbol or not code:
            raise ValueError(f"the keyboard has no {name!r}")
        return code, self.x11.XkbKeycodeToKeysym(self.display, code, 0, 0) != symbol

    def type(self, text):
        keys = [self._key(NAMES.get(c, c.encode())) for c in text]
        for code, shifted in keys:
            if shifted:
                self._press(self.shift, True)
            self._press(code, True)
            self._press(code, False)
            if shifted:
                self._press(self.shift, False)
        self.x11.XSync(self.display, 0)

    def _press(self, code, down):
        # A millisecond apart, as USB has it: two of the same key at one time would be a key held down.
        self.xtst.XTestFakeKeyEvent(self.display, code, int(down), 1)
