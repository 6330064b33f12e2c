"""A letter's file is known by its content, in whichever encoding; what cannot be opened is said in a sentence."""

from __future__ import annotations

import contextlib
import io
import os
import random
import socket
import subprocess
import time
import zipfile

import pytest
from docx import Document

from secretariat.basics import kept_file
from secretariat.basics.record import Refused
from secretariat.letters.opened import opening
from secretariat.letters.opened.opening import text_of_file
from tests.support.portable_pages import lines, pdf_of

LETTER = "Dear Chair\n\nCafé – “accepted” in part; £40.\n\n1\tAsked\t\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_text_is_read_in_the_encoding_it_was_saved_in(encoding, end):
    assert text_of_file("letter.txt", LETTER.replace("\n", end).encode(encoding)) == LETTER


def test_controls_and_what_has_no_width_come_out_and_the_words_stay():
    text = "Dear\u00a0Chair\x00"[:-1] + "\x07\u200b\u202e\ufeff\n\nof\ufb01ce =1+1 <b>[/b]\f\nlast\x0bline\u00ad\n"
    assert text_of_file("a.txt", text.encode()) == "Dear Chair\n\noffice =1+1 <b>[/b]\n\nlast\nline\n"


def docx_bytes(*words: str) -> bytes:
    document = Document()
    for each in words or ("Dear Chair",):
        document.add_paragraph(each)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


PAGE = b"<!DOCTYPE html><html><body><p>Dear Chair</p></body></html>"
MESSAGE = b"From: A <a@b.example>\nDate: Wed, 12 Mar 2031 09:00:00 +0000\nMIME-Version: 1.0\n\nDear Chair\n"
PORTABLE = pdf_of(lines(72, 700, "Dear Chair"))


@pytest.mark.parametrize("name", ["letter.txt", "letter.docx", "letter.pdf", "letter.html", "letter.eml", "letter", ""])
@pytest.mark.parametrize(
    "data", [docx_bytes(), PAGE, MESSAGE, PORTABLE, b"Dear Chair"], ids=["docx", "html", "eml", "pdf", "txt"]
)
def test_content_decides_and_not_the_ending(name, data):
    assert "Dear Chair" in text_of_file(name, data).splitlines()


def test_a_letter_that_begins_like_a_message_is_a_letter():
    text = "From: the Commissioner\nTo: the Chair\nDate: 3 July 2031\n\nDear Chair\n"
    assert text_of_file("letter.txt", text.encode()) == text


def test_a_letter_that_speaks_of_tags_is_no_page():
    text = "Dear Chair\n\nThe field <p> of the form was left empty.\n"
    assert text_of_file("letter.txt", text.encode()) == text


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return out.getvalue()


def repacked(data: bytes, **changed: bytes) -> bytes:
    """A Word document with some of its parts changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts |= {name.replace("__", "/").replace("_xml", ".xml"): part for name, part in changed.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


BOMB = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

REFUSED = {
    "empty": (b"", "is empty"),
    "blank": (b" \r\n\t", "is empty"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(50), "is a picture"),
    "photograph": (b"\xff\xd8\xff\xe0" + bytes(50), "is a picture"),
    "rich text": (b"{\\rtf1 Dear Chair}", "is a rich text file"),
    "old word": (OLE + "WordDocument".encode("utf-16-le"), "Word up to 2003"),
    "locked word": (OLE + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    "outlook": (OLE + "__substg1.0_0037001F".encode("utf-16-le"), "message of Outlook"),
    "binary": (random.Random(1).randbytes(5000), "neither text nor"),
    "spreadsheet": (packed(xl__workbook_xml=b"<x/>"), "is a spreadsheet"),
    "opendocument": (packed(content_xml=b"<x/>", mimetype=b"application/vnd"), "OpenDocument"),
    "archive": (packed(other=b"x"), "is an archive"),
    "cut short word": (docx_bytes()[:3000], "is damaged"),
    "hollow word": (packed(word__document_xml=b"<x/>"), "is damaged"),
    "zip bomb": (lambda: repacked(docx_bytes(), word__big_xml=bytes(60_000_000)), "unpacks to more"),
    "large picture": (lambda: repacked(docx_bytes(), word__media=bytes(210_000_000)), "unpacks to more"),
    "entities": (repacked(docx_bytes(), word__document_xml=BOMB), "declares entities"),
    "outside": (repacked(docx_bytes(), word__document_xml=OUTSIDE), "declares entities"),
    "macros": (
        repacked(docx_bytes(), **{"[Content_Types]_xml": b"<Types t='a/document.macroEnabled'/>"}), "holds macros"
    ),
    "strict": (repacked(docx_bytes(), word__document_xml=b'<d xmlns="http://purl.oclc.org/ooxml/x"/>'), "Strict Open"),
    "no words": (docx_bytes(""), "holds no words"),
    "page of pictures": (b"<html><body><img src='a.png'></body></html>", "holds no words"),
    "deep page": (b"<html><body>" + b"<div>" * 3000 + b"x", "nested too deeply"),
    "damaged pdf": (b"%PDF-1.4\nnothing", "is damaged"),
    "cut short pdf": (PORTABLE[:300], "is damaged"),
    "scanned": (pdf_of([]), "it was scanned"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_opened_is_said_in_one_sentence(data, why):
    given = data() if callable(data) else data  # the largest take their time: more than who collects the tests has
    with pytest.raises(Refused, match=why) as refusal:
        text_of_file("Reply.doc", given)
    assert str(refusal.value).startswith("Reply.doc ")
    assert str(refusal.value).endswith(".")
    assert "\n" not in str(refusal.value)


REACHING = {
    "word": repacked(
        docx_bytes(),
        **{
            "word/_rels/document.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            b'<Relationship Id="r9" TargetMode="External" Target="http://x.example/t.dotm" '
            b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>'
        },
    ),
    "web": b'<!DOCTYPE html SYSTEM "http://x.example/a.dtd"><html><head><base href="http://x.example/">'
    b'<link rel=stylesheet href=a.css></head><body><img src=a.png><iframe src="http://x.example"></iframe>'
    b"Dear Chair</body></html>",
    "mail": b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: message/external-body; access-type=URL; "
    b'URL="http://x.example/"\n\nDear Chair\n',
    "pdf": pdf_of(
        lines(72, 700, "Dear Chair"), trailer=b"/F (http://x.example/a) /OpenAction << /S /Launch /F (calc) >>"
    ),
}


def test_long_runs_of_one_sign_take_no_time_to_speak_of():
    """Each was opened in the square of its length once."""
    began = time.process_time()
    for data in (b" " * 400_000 + b"x", b"<!DOCTYPE html [" * 25_000 + b"<p>x", b"a\t" * 200_000, b"a: b\n" * 80_000):
        with contextlib.suppress(Refused):
            text_of_file("letter.html", data)
    assert time.process_time() - began < 30


@pytest.mark.parametrize("data", REACHING.values(), ids=REACHING.keys())
def test_nothing_is_fetched_and_nothing_started(data, monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a letter's file reaches out")

    for module, name in ((socket.socket, "connect"), (socket, "getaddrinfo"), (subprocess, "Popen"), (os, "system")):
        monkeypatch.setattr(module, name, refuse)
    with contextlib.suppress(Refused):
        assert "Dear Chair" in text_of_file("letter", data)


def test_a_file_that_is_too_large_is_not_even_looked_at(monkeypatch):
    monkeypatch.setattr(kept_file, "MOST", 100)
    with pytest.raises(Refused, match="a letter of more than"):
        text_of_file("a.txt", b"x" * 101)


def test_what_is_too_long_is_no_letter(monkeypatch):
    monkeypatch.setattr(opening, "LONGEST", 100)
    with pytest.raises(Refused, match="that is no letter"):
        text_of_file("a.txt", b"word " * 30)


@pytest.mark.parametrize(
    "data", [docx_bytes("Dear Chair", "Accepted."), PAGE, MESSAGE, PORTABLE], ids=["docx", "html", "eml", "pdf"]
)
def test_a_file_damaged_anywhere_is_opened_or_refused(data):
    """Never anything but words or one sentence, whatever byte was lost or changed."""
    chance = random.Random(5)
    for _ in range(60):
        place, kind = chance.randrange(len(data)), chance.random()
        if kind < 0.4:
            broken = data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]
        elif kind < 0.7:
            broken = data[:place]
        else:
            broken = data[:place] + data[place + chance.randrange(1, 60) :]
        with contextlib.suppress(Refused):
            assert isinstance(text_of_file("letter", broken), str)
