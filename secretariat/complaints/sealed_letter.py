"""What is sealed of a letter that names a complainant, or is about a complaint; ``letters_sealed`` keeps it."""

from ..basics.record import Private, Record
from ..letters.letter import Passage


class SealedLetter(Record, frozen=True, kw_only=True):
    """What the stub of a letter does not say. ``data``: the file it came as, for none of it stands outside the seal."""

    sender: Private = Private()
    post: Private = Private()
    to: Private = Private()
    subject: Private = Private()
    text: Private = Private()
    passages: tuple[Passage, ...] = ()
    file_name: Private = Private()
    data: bytes = b""
    cases: tuple[str, ...] = ()
    """The references of the complaints that it names: with the last of them it is erased (DAT-05)."""
