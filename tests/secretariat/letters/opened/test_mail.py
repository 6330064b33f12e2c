"""A message: its best part or the letter sent with it; who sent it and when; what else came with it."""

from __future__ import annotations

import re
from email.message import EmailMessage, MIMEPart

import pytest

from secretariat.basics.record import Refused
from secretariat.letters.opened.opening import text_of_file
from tests.secretariat.letters.opened.test_what_is_opened import docx_bytes
from tests.support.portable_pages import lines, pdf_of

REPLY = "Dear Chair\n\nRecommendation 1: accepted, and so each quarter.\n\nYours sincerely\n\nI Bellweather\n"
NOTE = "Dear Petra\n\nPlease find it attached.\n\nRegards\nThe office"


def message(words: str = REPLY, subject: str = "Reply", **how: str) -> EmailMessage:
    found = EmailMessage()
    found["From"] = "Ignatius Bellweather <office@larkshire.example>"
    found["To"] = "democracy@wexmere.example"
    found["Date"] = "Wed, 12 Mar 2031 09:00:00 +0000"
    found["Subject"] = subject
    found.set_content(words, **how)
    return found


def text(found: EmailMessage | bytes) -> str:
    return text_of_file("letter.eml", found if isinstance(found, bytes) else found.as_bytes())


def test_the_day_of_the_message_stands_in_for_one_the_letter_does_not_give():
    assert text(message()) == f"12 March 2031\n\n{REPLY}"
    dated = f"3 March 2031\n\n{REPLY}"
    assert text(message(dated)) == dated


def test_the_sender_of_the_message_stands_in_for_one_the_letter_does_not_give():
    assert text(message("Dear Chair\n\nAccepted.\n")).startswith("Ignatius Bellweather\n\n12 March 2031\n\nDear Chair")


@pytest.mark.parametrize("how", [
    {"charset": "iso-8859-1", "cte": "quoted-printable"}, {"charset": "utf-8", "cte": "base64"}, {"charset": "cp1252"},
])  # fmt: skip
def test_words_are_read_as_they_were_sent(how):
    assert "Café, accepted" in text(message(REPLY.replace("Recommendation 1:", "Café,"), **how))


@pytest.mark.parametrize("declared", ["iso-8859-1", "Latin1", "windows-1252"])
def test_marks_of_a_windows_text_that_calls_itself_latin_are_read(declared):
    """As many programs of Windows send them, also in the names of a head."""
    words = REPLY.replace("and so each quarter", "“the force’s own” – café…")
    data = message(words, charset="cp1252", cte="8bit").as_bytes()
    data, changed = re.subn(rb'charset="?(windows-|cp)1252"?', b"charset=" + declared.encode(), data)
    assert changed == 1
    data = data.replace(b"From: Ignatius Bellweather", b"From: =?iso-8859-1?Q?Ignatius_O=92Bell?=")
    assert text(data) == f"12 March 2031\n\n{words}"
    assert text(data.replace(b"I Bellweather", b"")).startswith("Ignatius O’Bell\n")


def test_an_encoding_that_there_is_not_does_no_harm():
    data = message(REPLY + "Café", charset="iso-8859-1", cte="8bit").as_bytes().replace(b"iso-8859-1", b"x-klingon")
    assert "Café" in text(data)


def test_the_page_is_read_where_there_is_one_beside_the_text():
    found = message("Dear Chair * How many? Nineteen")
    found.add_alternative("<p>Dear Chair</p><ul><li><b>How many?</b> Nineteen</ul>", subtype="html")
    assert "- **How many?** Nineteen\n" in text(found)


def test_words_between_and_after_what_came_with_it_are_read():
    """As some programs send them: text, a file, text."""
    found = message()
    found.add_attachment(b"a,b", maintype="text", subtype="csv", filename="figures.csv")
    more = MIMEPart()
    more.set_content("PS I have written to the parishes.")
    found.attach(more)
    assert "I Bellweather\n\nPS I have written to the parishes.\n\nEnc: figures.csv\n" in text(found)


def test_a_signed_message_is_read_and_its_signature_named():
    inner = message("Dear Chair\n\nAccepted.\n\nYours sincerely\n\nI Bellweather").as_bytes().partition(b"Content-Type")
    data = (
        b"From: A <a@b.example>\nDate: Wed, 12 Mar 2031 09:00:00 +0000\nMIME-Version: 1.0\n"
        b'Content-Type: multipart/signed; boundary="x"\n\n--x\n'
        + inner[1]
        + inner[2]
        + b"\n--x\nContent-Type: application/pkcs7-signature; name=smime.p7s\n"
        b"Content-Disposition: attachment; filename=smime.p7s\n\nAAAA\n--x--\n"
    )
    assert text(data) == (
        "12 March 2031\n\nDear Chair\n\nAccepted.\n\nYours sincerely\n\nI Bellweather\n\nEnc: smime.p7s\n"
    )


def test_what_came_with_it_is_named_as_enclosed():
    found = message()
    found.add_attachment(b"a,b", maintype="text", subtype="csv", filename="Zahlen – März.csv")
    found.add_attachment(
        docx_bytes("Figures"), maintype="application", subtype="octet-stream", filename="Appendix A.docx"
    )
    assert text(found).endswith("I Bellweather\n\nEnc: Zahlen – März.csv\n\nEnc: Appendix A.docx\n")


def test_a_picture_in_the_foot_of_a_message_is_not_enclosed():
    found = message()
    found.add_alternative("<p>Dear Chair</p><img src='cid:logo'>", subtype="html")
    found.get_payload()[1].add_related(b"x", "image", "png", cid="<logo>", filename="logo.png")
    assert "Enc:" not in text(found)


LETTERS = {
    "reply.docx": docx_bytes(*REPLY.strip().split("\n\n")),
    "reply.pdf": pdf_of(lines(72, 700, *REPLY.strip().split("\n"))),
    "reply.html": f"<html><body><p>{REPLY.strip().replace(chr(10) * 2, '<p>')}</body></html>".encode(),
    "reply.txt": REPLY.encode(),
    "reply.eml": message().as_bytes(),
}


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_that_was_sent_with_a_message_is_the_letter(name):
    found = message(NOTE)
    if name.endswith(".eml"):
        found.add_attachment(message())
    else:
        found.add_attachment(LETTERS[name], maintype="application", subtype="octet-stream", filename=name)
    found.add_attachment(b"x", maintype="application", subtype="octet-stream", filename="figures.xlsx")
    assert text(found) == (
        f"12 March 2031\n\n{REPLY}\nEnc: figures.xlsx\n\n"
        "Covering message: Dear Petra Please find it attached. Regards The office\n"
    )


def test_a_message_that_cannot_be_opened_within_another_is_named():
    found = message()
    found.add_attachment(b"%PDF-1.4 damaged", maintype="application", subtype="pdf", filename="reply.pdf")
    assert text(found).endswith("Enc: reply.pdf\n")


def test_messages_within_messages_come_to_an_end():
    found = message("FYI")
    for n in range(12):
        outer = message("FYI", subject=f"FW {n}")
        outer.add_attachment(found)
        found = outer
    assert "FYI" in text(found)


def test_a_message_without_words_is_refused():
    with pytest.raises(Refused, match="holds no words"):
        text(b"Subject: x\nMIME-Version: 1.0\n\n")


@pytest.mark.parametrize("date", ["", "yesterday", "Wed, 99 Foo 2031 09:00:00", "Wed, 12 Mar 99999 09:00:00 +0000"])
def test_a_head_that_is_damaged_gives_no_day_and_the_words_all_the_same(date):
    data = message().as_bytes().replace(b"Wed, 12 Mar 2031 09:00:00 +0000", date.encode())
    assert "accepted" in text(data)
    assert "March" not in text(data)


@pytest.mark.parametrize(
    "below",
    [
        "On 1 October 2030 Petra wrote:\n> 2029-09-20/R1 That lanes be swept",
        "From: Petra\nSent: 1 October 2030 10:00\nTo: Office\n\nDear Commissioner\n\n2029-09-20/R1\n\nYours\n\nPetra",
    ],
)  # fmt: skip
def test_the_day_of_what_is_quoted_below_is_not_that_of_the_letter(below: str) -> None:
    from secretariat.letters.reading import read_letter

    reply = EmailMessage()
    reply["From"], reply["Date"] = "Una Fell <una@office.example>", "Mon, 12 Oct 2031 10:12:00 +0100"
    reply.set_content(f"Dear Petra\n\nThe lanes are swept.\n\nKind regards\n\nUna Fell\n\n{below}\n")
    assert read_letter(text_of_file("letter.eml", reply.as_bytes())).date == "2031-10-12"


@pytest.mark.parametrize("marked", ["<blockquote type='cite'>", "<blockquote class='gmail_quote'>"])
@pytest.mark.parametrize("below", ["", "<div>Una</div>"])
def test_a_reply_written_into_the_page_of_a_message_answers_what_it_stands_beneath(marked: str, below: str) -> None:
    from secretariat.letters.reading import read_letter

    end, said = "</blockquote>", ["Accepted.", "Not accepted", "This will follow in May."]
    asked = [f"That lane {n} be swept." for n in range(1, 4)]
    within = (f"{n}. {each}{end}<div>{reply}</div>{marked}"
              for n, (each, reply) in enumerate(zip(asked, said, strict=True), 1))  # fmt: skip
    page = f"<p>See below.</p><div>On 1 October 2031 Petra wrote:</div>{marked}Dear Una<br><br>{''.join(within)}"
    reply = EmailMessage()
    reply["From"], reply["Date"] = "Una Fell <una@office.example>", "Mon, 12 Oct 2031 10:12:00 +0100"
    reply.set_content(f"<html><body>{page}Kind regards<br>Petra{end}{below}</body></html>", subtype="html")
    units = read_letter(text_of_file("letter.eml", reply.as_bytes())).units
    assert [(unit.asked, unit.reply) for unit in units] == list(zip(asked, said, strict=True))
