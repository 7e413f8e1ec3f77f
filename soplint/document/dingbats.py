"""Tick boxes, bullets and other pictures that fonts hide behind letters.

A character of Wingdings is stored as a letter or in the private-use area. What it shows follows
from the font alone.
"""

from __future__ import annotations

from soplint.document.model import TICKED, UNTICKED

CHECK = "✓"
"""A bare check mark: a ticked box or a bullet, which only its surroundings tell."""
BULLET = "•"
UNKNOWN = "\ufffd"
"""Stands for each character that the file's fonts do not name."""
_ARROW = "→"

_BOXES = {
    **dict.fromkeys("☑☒🗹🗷🗵⌧🗳", TICKED),
    **dict.fromkeys("☐□▢◻❏❐❑❒⬜", UNTICKED),
    **dict.fromkeys("✓✔🗸", CHECK),
}
_WINGDINGS = {
    **dict.fromkeys((0xFE, 0xFD, 0x78), TICKED),
    **dict.fromkeys((0xA8, 0x6F, 0x70, 0x71, 0x72), UNTICKED),
    **dict.fromkeys((0xE0, 0xE8, 0xF0), _ARROW),
    0xFC: CHECK,
    0xFB: "✗",
}
_WINGDINGS_2 = {
    **dict.fromkeys((0x51, 0x52, 0x53, 0x54), TICKED),
    **dict.fromkeys((0x2A, 0x30, 0xA3), UNTICKED),
    0x50: CHECK,
    0x4F: "✗",
}
_WEBDINGS = {0x61: CHECK, 0x63: UNTICKED, 0x72: "✗"}
_ZAPF = {
    **dict.fromkeys((0x33, 0x34), CHECK),
    **dict.fromkeys((0x6F, 0x70, 0x71, 0x72), UNTICKED),
    **dict.fromkeys((0x35, 0x36, 0x37, 0x38), "✗"),
    0x6E: TICKED,
}
_ZAPF_FILLED = {"■": TICKED, "◼": TICKED}
_SYMBOL = {0xB7: BULLET, 0xAE: _ARROW, 0xA8: BULLET, 0x2D: "-"}
_FONTS = {
    "wingdings2": _WINGDINGS_2,
    "wingdings3": {},
    "wingdings": _WINGDINGS,
    "webdings": _WEBDINGS,
    "dingbats": _ZAPF,
    "opensymbol": {},
    "symbol": _SYMBOL,
}
_PRIVATE = range(0xE000, 0xF900)
_SYMBOL_PAGE = range(0xF000, 0xF100)


def find_map(font: str) -> dict[int, str] | None:
    """What the codes of a symbol font show, or None for a font of letters."""
    plain = font.lower().replace(" ", "").replace("-", "")
    return next((codes for name, codes in _FONTS.items() if name in plain), None)


def show(code: int, codes: dict[int, str] | None) -> str:
    """The character a reader sees for a code, given the map of its font."""
    char = chr(code)
    if codes is None:
        return UNKNOWN if _is_unknown(code) else _BOXES.get(char, char)
    low = code - 0xF000 if code in _SYMBOL_PAGE else code
    if low in codes:
        return codes[low]
    if codes is _ZAPF and char in _ZAPF_FILLED:
        return _ZAPF_FILLED[char]
    if code > 0x2000 and code not in _PRIVATE:
        return _BOXES.get(char, char)
    is_text = codes is _SYMBOL and low < 0x7F
    return chr(low) if is_text else BULLET


def _is_unknown(code: int) -> bool:
    return code < 0x20 or 0x7F <= code < 0xA0 or code in _PRIVATE or code >= 0xFFFC
