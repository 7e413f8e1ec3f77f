"""Hostile PDF files, small on disk. `ATTACKS` maps a name to what builds it.

Some take much time or memory to read: only `QUICK` ones may be read without a guard.
"""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable

from tests.document.pdf_files import bind, flate

_CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
_PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_BOX = b"/MediaBox [0 0 595 842]"
_SHOW = b"BT /F1 11 Tf 72 700 Td (Een regel) Tj ET\n"


def _page(content: bytes, *more: bytes, resources: bytes = b"", box: bytes = _BOX, font: bytes = _FONT) -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R %b /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> %b >> >>"
    return bind([_CATALOGUE, _PAGES, page % (box, resources), font, content, *more])


def inflated() -> bytes:
    """500 MB of spaces in one stream."""
    return _page(flate(_SHOW + b" " * 500_000_000))


def inflated_thrice() -> bytes:
    """The same, packed three times."""
    return _page(flate(_SHOW + b" " * 500_000_000, times=3))


def many_characters() -> bytes:
    """Two million characters on a page."""
    return _page(flate(b"BT /F1 1 Tf (" + b"a" * 2_000_000 + b") Tj ET"))


def many_paths() -> bytes:
    """A million strokes on a page."""
    return _page(flate(_SHOW + b"0 0 m 9 9 l S " * 1_000_000))


def nested_forms(depth: int = 25) -> bytes:
    """Form objects that each draw the next one twice."""
    forms = []
    for level in range(depth):
        after = 7 + level
        content = b"/X Do /X Do" if level + 1 < depth else _SHOW
        resources = b"/XObject << /X %d 0 R >> /Font << /F1 4 0 R >>" % after
        head = b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << %b >> /Length %d >>"
        forms.append(head % (resources, len(content)) + b"\nstream\n" + content + b"\nendstream")
    return _page(flate(b"/X Do"), *forms, resources=b"/XObject << /X 6 0 R >>")


def looping_form() -> bytes:
    """A form object that draws itself."""
    head = b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>"
    form = head + b"\nstream\n/X Do\nendstream"
    return _page(flate(_SHOW + b"/X Do"), form, resources=b"/XObject << /X 6 0 R >>")


def looping_pages() -> bytes:
    """A tree of pages that holds itself."""
    return bind([_CATALOGUE, b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"])


def deep_pages(depth: int = 3_000) -> bytes:
    """A tree of pages of this depth."""
    nodes = [b"<< /Type /Pages /Kids [%d 0 R] /Count 1 >>" % (number + 3) for number in range(depth)]
    return bind([_CATALOGUE, *nodes, b"<< /Type /Page %b >>" % _BOX])


def same_page_often(count: int = 100_000) -> bytes:
    """One page, again and again."""
    page = b"<< /Type /Page /Parent 2 0 R %b >>" % _BOX
    return bind([_CATALOGUE, b"<< /Type /Pages /Count %d /Kids [%b] >>" % (count, b"3 0 R " * count), page])


def wide_widths() -> bytes:
    """A font that gives widths for three hundred million characters."""
    font = b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] >>"
    inner = b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /W [0 300000000 500] /CIDSystemInfo << >> >>"
    return _page(flate(_SHOW), inner, font=font)


def wide_unicode() -> bytes:
    """A font that names a quarter of a billion characters."""
    names = b"1 beginbfrange <00000000> <0FFFFFFF> <0041> endbfrange"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    return _page(flate(_SHOW), flate(names), font=font)


def huge_page() -> bytes:
    """A page of a billion points wide and high."""
    return _page(flate(_SHOW), box=b"/MediaBox [0 0 1000000000 1000000000]")


def no_box() -> bytes:
    """A page without a size."""
    return _page(flate(_SHOW), box=b"")


def box_of_names() -> bytes:
    """A page whose size is no numbers."""
    return _page(flate(_SHOW), box=b"/MediaBox [/A /B /C /D]")


def huge_picture() -> bytes:
    """A picture of 60,000 by 60,000 pixels."""
    head = b"<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray"
    image = head + b" /Filter /CCITTFaxDecode /Length 4 >>\nstream\n\0\0\0\0\nendstream"
    return _page(flate(_SHOW + b"q 595 0 0 842 0 0 cm /X Do Q"), image, resources=b"/XObject << /X 6 0 R >>")


def deep_array(depth: int = 100_000) -> bytes:
    """Brackets within brackets."""
    return _page(flate(_SHOW), b"[" * depth + b"]" * depth)


def looping_tags() -> bytes:
    """A structure whose element is its own child, in a file that calls itself tagged."""
    catalogue = b"<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R >>"
    root = b"<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [7 0 R]] >> >>"
    element = b"<< /Type /StructElem /S /P /P 7 0 R /Pg 3 0 R /K [7 0 R 0] >>"
    page = b"<< /Type /Page /Parent 2 0 R /StructParents 0 %b /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>"
    content = flate(b"/P << /MCID 0 >> BDC " + _SHOW + b"EMC")
    return bind([catalogue, _PAGES, page % _BOX, _FONT, content, root, element])


def looping_bookmarks() -> bytes:
    """Bookmarks that follow each other in a ring."""
    catalogue = b"<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>"
    outlines = b"<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>"
    entry = b"<< /Title (Een) /Parent 6 0 R /Next 7 0 R /First 7 0 R >>"
    page = b"<< /Type /Page /Parent 2 0 R %b /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>" % _BOX
    return bind([catalogue, _PAGES, page, _FONT, flate(_SHOW), outlines, entry])


def many_crossings(count: int = 400) -> bytes:
    """A net of rules with a hundred and sixty thousand cells."""
    flat = b"".join(b"0 %d m 590 %d l S " % (2 * n, 2 * n) for n in range(count))
    upright = b"".join(b"%d 0 m %d 800 l S " % (n + n // 2, n + n // 2) for n in range(count))
    return _page(flate(_SHOW + flat + upright))


def many_fields(count: int = 50_000) -> bytes:
    """A page with this many notes typed on it."""
    note = b"<< /Type /Annot /Subtype /FreeText /Rect [0 0 9 9] /Contents (a) >>"
    box = _BOX + b" /Annots [" + b"6 0 R " * count + b"]"
    return _page(flate(_SHOW), note, box=box)


def endless_coordinates() -> bytes:
    """Text and rules at places that no number holds."""
    matrix = b"1e38 0 0 1e38 1e38 1e38 cm 1e38 1e38 1e38 1e38 re S BT /F1 1e38 Tf 1e38 1e38 Td (ver) Tj ET\n"
    picture = b"q 1e38 0 0 1e38 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q\n"
    return _page(flate(_SHOW + picture + b"q " + matrix + b"Q 0 0 m 0 9e9 l S 0 0 m 9e9 0 l S 10 0 m 10 9e9 l S"))


_BROKEN_FORM = (
    b"c-rk#yG{Z@6t$C#vGW6NLt>*d%f2)r6o?yN1Oy5bVlluKm#jNvc2Kmo_q!}i)Y8r`(V1O96pf{glg(!K&N=6vbF-"
    b"7LSAq>|(<c@%5S;-"
    b"j7J;^|hX{0sD;|kH&^qs90tF3dK&eD9?ipZVfso<oVc1KcZ5#NhRuQ9Efi*|8za^TtL=DaQ&?@#qUKV3$GhJ}EUD$F8sa~u!ECDy"
    b"eH82q)+0~7WUZ792jRnrcFwm1)XMo-8-"
    b"~_yBJ$<IGoCQ~@7Hy6?D*ZG?3uu`qn4RolbcrhL@;McEPUQ&WzB&ij(NbZgP(qsq5m#8juIS;Zp(RQpzaZn6gd9I!*)8U@a{Eo@H"
    b"<-`rx&7nEVfCT8eo(DFJhgK7jp6F+^Id&-"
    b"zr6HzxpHfoP6Q_Hy@e3d=pQ)(AuoV_n%d9vnT42`{h$5c&EE9VkcuEUxBY5kEb)vm@ClnO@Lbn+;S5Y|?e_&!uB};_LOiQEUg4vr"
    b"Bo8B$Y362lgW&6*LI`u;O^(bsmnt>oF`wk~yS0G419y~0`~"
)


def broken_form() -> bytes:
    """A damaged form within itself, found by the fuzzer: PDFium asks for memory until there is none."""
    return zlib.decompress(base64.b85decode(_BROKEN_FORM))


QUICK: dict[str, Callable[[], bytes]] = {
    "looping form": looping_form,
    "looping pages": looping_pages,
    "deep pages": deep_pages,
    "same page often": same_page_often,
    "wide widths": wide_widths,
    "huge page": huge_page,
    "no box": no_box,
    "box of names": box_of_names,
    "huge picture": huge_picture,
    "deep array": deep_array,
    "looping tags": looping_tags,
    "looping bookmarks": looping_bookmarks,
    "many crossings": many_crossings,
    "many fields": many_fields,
    "endless coordinates": endless_coordinates,
}
ATTACKS: dict[str, Callable[[], bytes]] = {
    **QUICK,
    "inflated": inflated,
    "inflated thrice": inflated_thrice,
    "many characters": many_characters,
    "many paths": many_paths,
    "nested forms": nested_forms,
    "broken form": broken_form,
    "wide unicode": wide_unicode,
}
