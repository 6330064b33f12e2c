"""An e-mail as data, and as the file that a mail program opens as a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ...documents.document import Document, Heading, Paragraph, clean, text

if TYPE_CHECKING:
    from ...documents.council.setting import Template

_WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"


class Message(NamedTuple):
    """One e-mail. ``to``: for whom, in words, for no address is known that may be printed. ``file``: what the paper is
    called that goes with it, without its ending."""

    to: str
    subject: str
    words: tuple[str, ...]
    file: str

    def as_document(self) -> Document:
        """Its words as a paper, to go through the same gate as the paper attached; under a heading of their own, so
        that their places are not taken for the paper's."""
        said = (Paragraph(text(each)) for each in (self.subject, *self.words, self.file))
        return Document("The e-mail", (Heading(2, text("The e-mail")), *said))


def write_message(message: Message, paper: Document, foot: str = "", template: Template | None = None) -> bytes:
    """The file, with the paper attached as a Word document. The same message and paper always give the same bytes."""
    import email.policy
    import hashlib
    from email.message import EmailMessage

    from ...documents.writers import write_paper

    attached = write_paper(paper, ".docx", foot, template)
    made = EmailMessage(policy=email.policy.SMTP)
    made["X-Unsent"] = "1"  # mail programs open it as a draft, to be looked at and sent
    made["To"] = ""
    made["Subject"] = _in_a_header(message.subject)
    made.set_content("\n\n".join(map(clean, message.words)) + "\n", cte="quoted-printable")
    made.add_attachment(attached, maintype="application", subtype=_WORD, filename=f"{_in_a_header(message.file)}.docx")
    made.set_boundary(f"=_{hashlib.sha256(attached).hexdigest()[:32]}")  # “=” cannot stand so in quoted-printable
    return made.as_bytes()


def _in_a_header(words: str) -> str:
    """Words as one line that no reader takes for an encoded one: what is typed as “=?utf-8?…” stays what was typed."""
    return clean(words).replace("=?", "= ?")
