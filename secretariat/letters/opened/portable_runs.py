"""What a page of a PDF draws as text: each string where it stands, with its size and weight."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from ...basics.pattern import pattern

if TYPE_CHECKING:
    from pypdf import PageObject

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_OVER: Matrix = (-1.0, 0.0, 0.0, -1.0, 0.0, 0.0)
_DEEPEST, _MOST_FORMS = 6, 500
_HEAVY = pattern(r"bold|black|heavy|semibold|demi", re.IGNORECASE)


class DrawnString(NamedTuple):
    """A string as it is drawn: from ``x`` to ``end`` on the baseline ``y``, upwards from the foot of the page."""

    text: str
    x: float
    y: float
    end: float
    size: float
    bold: bool
    space: float
    """How wide a blank is there."""


class Drawn(NamedTuple):
    """A page's text: upright, turned (a stamp across the page), and the heights of the lines ruled on it."""

    runs: list[DrawnString]
    turned: list[str]
    rules: list[tuple[float, float, float]]
    """From, to, and at which height."""
    width: float = 595.0
    """Of the page."""


class _State(NamedTuple):
    """What the graphics state holds of text."""

    ctm: Matrix = _SAME
    font: Any = None
    size: float = 0.0
    between: float = 0.0
    word: float = 0.0
    wide: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


def drawn(page: PageObject) -> Drawn:
    """All text of a page. Raises whatever the library raises for a damaged one."""
    from pypdf.generic import ContentStream

    contents = page.get("/Contents")
    if contents is None:
        return Drawn([], [], [])
    reading = _Reading(page.pdf)
    turn = {90: (0.0, -1.0, 1.0, 0.0, 0.0, 0.0), 180: _OVER,
            270: (0.0, 1.0, -1.0, 0.0, 0.0, 0.0)}.get(int(page.rotation) % 360, _SAME)  # fmt: skip
    stream = ContentStream(contents.get_object(), page.pdf, "bytes")
    reading.stream(stream, page.get("/Resources"), _State(ctm=turn), 0)
    box = page.mediabox
    return Drawn(
        reading.runs, reading.turned, reading.rules, float(box.width if turn in (_SAME, _OVER) else box.height)
    )


class _Reading:
    """Follows the operators of a page and of the forms drawn on it."""

    def __init__(self, pdf: Any) -> None:
        self.runs: list[DrawnString] = []
        self.turned: list[str] = []
        self.rules: list[tuple[float, float, float]] = []
        self._pdf = pdf
        self._forms = 0
        self._fonts: dict[int, Any] = {}

    def stream(self, stream: Any, resources: Any, state: _State, depth: int) -> None:  # noqa: C901 (an operator a row)
        """Read one stream of operators: those of ISO 32000 that place text, or rule a line."""
        resources = resources.get_object() if resources is not None else {}
        fonts = self._fonts_of(resources)
        kept: list[_State] = []
        line = at = _SAME
        point: tuple[float, float] | None = None
        for given, name in stream.operations:
            match name:
                case b"q":
                    kept.append(state)
                case b"Q":
                    state = kept.pop() if kept else state
                case b"cm":
                    if (matrix := _matrix(given)) is not None:
                        state = state._replace(ctm=_times(matrix, state.ctm))
                case b"BT":
                    line = at = _SAME
                case b"Tf" if len(given) > 1:
                    state = state._replace(font=fonts.get(str(given[0])), size=_float(given[1]))
                case b"Tc":
                    state = state._replace(between=_first(given))
                case b"Tw":
                    state = state._replace(word=_first(given))
                case b"Tz":
                    state = state._replace(wide=_first(given) / 100)
                case b"TL":
                    state = state._replace(leading=_first(given))
                case b"Ts":
                    state = state._replace(rise=_first(given))
                case b"Tm":
                    line = at = _matrix(given) or _SAME
                case b"Td" | b"TD" if len(given) > 1:
                    if name == b"TD":
                        state = state._replace(leading=-_float(given[1]))
                    line = at = _times((1, 0, 0, 1, _float(given[0]), _float(given[1])), line)
                case b"T*":
                    line = at = _times((1, 0, 0, 1, 0, -state.leading), line)
                case b"Tj" | b"'" | b'"' if given:
                    if name != b"Tj":
                        if name == b'"' and len(given) > 2:
                            state = state._replace(word=_float(given[0]), between=_float(given[1]))
                        line = at = _times((1, 0, 0, 1, 0, -state.leading), line)
                    at = self._show(given[-1], at, state)
                case b"TJ" if given and isinstance(given[0], list):
                    for each in given[0]:
                        if isinstance(each, bytes | str):
                            at = self._show(each, at, state)
                        else:
                            at = _times((1, 0, 0, 1, -_float(each) / 1000 * state.size * state.wide, 0), at)
                case b"Do" if given:
                    self._form(str(given[0]), resources, state, depth)
                case b"re" if len(given) > 3:
                    x, y, width, height = map(_float, given[:4])
                    if abs(height) < 3:
                        self._rule(state.ctm, x, x + width, y)
                    else:
                        self._rule(state.ctm, x, x + width, y)
                        self._rule(state.ctm, x, x + width, y + height)
                case b"m" if len(given) > 1:
                    point = _float(given[0]), _float(given[1])
                case b"l" if len(given) > 1 and point:
                    to = _float(given[0]), _float(given[1])
                    if abs(to[1] - point[1]) < 1:
                        self._rule(state.ctm, point[0], to[0], to[1])
                    point = to

    def _rule(self, ctm: Matrix, x: float, to: float, y: float) -> None:
        left, at = _placed(ctm, x, y)
        right, _ = _placed(ctm, to, y)
        if abs(right - left) > 20 and len(self.rules) < 5000:
            self.rules.append((min(left, right), max(left, right), at))

    def _form(self, name: str, resources: Any, state: _State, depth: int) -> None:
        """A form is a piece of a page that is drawn as a whole, as some programs write every page."""
        from pypdf.generic import ContentStream

        forms = resources.get("/XObject")
        form = forms.get_object().get(name) if forms is not None else None
        form = form.get_object() if form is not None else None
        self._forms += 1
        if form is None or form.get("/Subtype") != "/Form" or depth >= _DEEPEST or self._forms > _MOST_FORMS:
            return
        matrix = _matrix(form.get("/Matrix", [])) or _SAME
        inner = form.get("/Resources", resources)
        self.stream(
            ContentStream(form, self._pdf, "bytes"), inner, state._replace(ctm=_times(matrix, state.ctm)), depth + 1
        )

    def _fonts_of(self, resources: Any) -> dict[str, Any]:
        from pypdf.generic._font import Font

        found = resources.get("/Font")
        fonts: dict[str, Any] = {}
        for name, each in (found.get_object() or {}).items() if found is not None else ():
            font = each.get_object()
            if id(font) not in self._fonts:
                try:
                    self._fonts[id(font)] = Font.from_font_resource(font)
                except Exception:  # a font that cannot be read: its words are missing, the others are not
                    self._fonts[id(font)] = None
            fonts[str(name)] = self._fonts[id(font)]
        return fonts

    def _show(self, value: bytes | str, at: Matrix, state: _State) -> Matrix:
        """Show a string; where the next one begins."""
        raw, text = _letters(value, state.font)
        width = sum(self._width(c, state) for c in raw)
        after = _times((1, 0, 0, 1, width, 0), at)
        if not text or (state.font is not None and not state.font.interpretable):
            return after
        placed = _times((1, 0, 0, 1, 0, state.rise), _times(at, state.ctm))
        begin, end = _placed(_times(at, state.ctm), 0, state.rise), _placed(_times(after, state.ctm), 0, state.rise)
        if abs(placed[1]) > abs(placed[0]) * 0.2 or placed[0] < 0:
            self.turned.append(text)
        else:
            size = state.size * math.hypot(placed[2], placed[3])
            blank = (
                (state.font.space_width if state.font is not None else 250)
                / 1000
                * state.size
                * math.hypot(*placed[:2])
            )
            bold = bool(state.font is not None and _HEAVY.search(str(state.font.name)))
            self.runs.append(DrawnString(text, begin[0], begin[1], end[0], abs(size), bold, blank or size / 4))
        return after

    def _width(self, c: str, state: _State) -> float:
        font = state.font
        width = 500.0 if font is None else font.space_width if c == font.space_char else font.get_text_width(c)
        return (width / 1000 * state.size + state.between + (state.word if c == " " else 0)) * state.wide


def _letters(value: bytes | str, font: Any) -> tuple[str, str]:
    """A string as its font's codes, and as what they mean."""
    if isinstance(value, str):
        return value, value
    if font is None:
        return (raw := value.decode("latin-1")), raw
    if isinstance(font.encoding, str):
        try:
            raw = value.decode(font.encoding, "surrogatepass")
        except (UnicodeDecodeError, LookupError):
            raw = value.decode(font.encoding, "replace") if font.encoding else value.decode("latin-1")
        means: Iterator[str] = iter(raw)
    else:
        raw = value.decode("latin-1")
        means = iter("".join(font.encoding.get(byte, chr(byte)) for byte in value))
    return raw, "".join(font.character_map.get(c, c) for c in means).replace("\x7f", "•")  # so Windows' encoding has it


def _times(a: Matrix, b: Matrix) -> Matrix:
    return (
        a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5],
    )  # fmt: skip


def _placed(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    return x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5]


def _matrix(given: Any) -> Matrix | None:
    if len(given) < 6:
        return None
    a, b, c, d, e, f = map(_float, given[:6])
    return a, b, c, d, e, f


def _first(given: Any) -> float:
    return _float(given[0]) if given else 0.0


def _float(value: Any) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return 0.0
    return number if math.isfinite(number) and abs(number) < 1e7 else 0.0
