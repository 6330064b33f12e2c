"""A PDF written by hand, line by line, as small as one can be: Helvetica, upright, uncompressed."""

from __future__ import annotations

from typing import NamedTuple


class Text(NamedTuple):
    """Words at a place of a page, counted in points from its lower left corner."""

    x: float
    y: float
    words: str
    size: float = 11
    bold: bool = False


Page = list[Text]


def pdf_of(*pages: Page, more: bytes = b"", trailer: bytes = b"") -> bytes:
    """The bytes of a PDF. ``more``: operators put before each page's text; ``trailer``: entries of the trailer."""
    bodies: list[bytes] = [b"", b""]
    bodies.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    bodies.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>")
    kids = []
    for page in pages:
        stream = more + b"\n".join(map(_drawn, page))
        bodies.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        bodies.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>" % len(bodies)
        )
        kids.append(b"%d 0 R" % len(bodies))
    bodies[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    bodies[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(bodies) + 1, table, len(bodies) + 1, trailer, len(out))
    )


def _drawn(text: Text) -> bytes:
    words = text.words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /%s %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET" % (
        b"F2" if text.bold else b"F1",
        text.size,
        text.x,
        text.y,
        words,
    )


def lines(x: float, y: float, *words: str, pitch: float = 14, **look: object) -> Page:
    """Lines below each other; an empty one leaves its place free."""
    return [Text(x, y - n * pitch, each, **look) for n, each in enumerate(words) if each]  # type: ignore[arg-type]
