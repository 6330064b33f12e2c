"""A web page: what would be seen of it, its lists and tables, and nothing of its scripts."""

from __future__ import annotations

import pytest

from secretariat.letters.opened.opening import text_of_file


def text(body: str, encoding: str = "utf-8", head: str = "") -> str:
    page = f"<!DOCTYPE html><html><head>{head}<title>Title</title></head><body>{body}</body></html>"
    return text_of_file("letter.html", page.encode(encoding))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<p>Caf&eacute; &amp; &#8220;more&#8221;&nbsp;words &lt;b&gt;</p>", "Café & “more” words <b>"),
        ("<p>The\n   Quay<br>\n Wexmere<br/>LX1</p>", "The Quay\nWexmere\nLX1"),
        ("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"),
        ("<p>20<sup>th</sup> January, H<sub>2</sub>O</p>", "20th January, H2O"),
        ("<h2>Speeding <b>here</b></h2><p>x", "## Speeding here\n\nx"),
        ("<ul><li><b>How many?</b> Nineteen<ul><li>in Wexmere<li>in Dunholt</ul><li>Next</ul>",
         "- **How many?** Nineteen\n  - in Wexmere\n  - in Dunholt\n- Next"),
        ("<ul><li><p><strong>Q</strong> A</p><p>more</p></li><li>two</li></ul>", "- **Q** A\n\n  more\n- two"),
        ("<ol start=3><li>a<li>b</ol><p>reply<ol type=a><li value=4>c</ol>", "3. a\n\n4. b\n\nreply\n\nd. c"),
        ("<ol><li><p>asked</p><ul><li>x</ul></ol>", "1. asked\n\n- x"),
        ("<p><b>Recommendation 4</b></p><p>I <b>accept</b> it.</p>", "**Recommendation 4**\n\nI accept it."),
        ("<p style='font-weight:bold'>Subject</p><p style='font-weight: 400'>x</p>", "**Subject**\n\nx"),
        ("<p>See <a href='https://a.example/x'>https://a.example/x</a></p>", "See <https://a.example/x>"),
        ("<p>See <a href='https://a.example/x'>the page</a>.</p>", "See the page <https://a.example/x>."),
        ("<p>Write to <a href='mailto:a@b.example'>a@b.example</a>, <a href='javascript:x()'>or not</a></p>",
         "Write to a@b.example, or not"),
        ("<script>alert('x')</script><style>p{}</style><noscript>n</noscript><!-- c --><p>seen</p>", "seen"),
        ("<p>a<span style='display: none'>b</span><span hidden>c</span></p><img src='http://x.example/t.gif'>", "a"),
        ("<p>&middot;&nbsp;&nbsp; drawn</p><p>• another</p>", "- drawn\n- another"),
        ("<p>R1: <s>Accepted</s> <del>Noted</del> <span style='text-decoration: line-through'>Yes</span> Declined.</p>",
         "R1: Declined."),
        ("<pre>The Quay\n  Wexmere</pre>", "The Quay\nWexmere"),
        ("<blockquote type=cite>Dear Una<br>asked<ol><li>a</ol><ul><li>b</ul></blockquote>Said",
         "> Dear Una\n> asked\n\n> 1. a\n\n> - b\n\nSaid"),
        ("<blockquote class=gmail_quote>a<blockquote class=gmail_quote>b</blockquote></blockquote>", "> a\n\n> > b"),
        ("<blockquote>quoted</blockquote><dl><dt>Q<dd>A</dl>", "quoted\n\nQ\n\nA"),
        ("bare words<p>x", "bare words\n\nx"),
        ("<p class=MsoListParagraph><![if !supportLists]><span>1.<span>&nbsp;&nbsp; </span></span><![endif]>Asked</p>"
         "<p class=MsoListParagraph><span style='font-family:Symbol'>\uf0b7<span>&nbsp; </span></span>So<o:p></o:p>",
         "1. Asked\n\n- So"),
        ("<p>&#x202e;gnp&#x200b; \x07x</p>", "gnp x"),
    ],
)  # fmt: skip
def test_what_would_be_seen_of_it(body, found):
    assert text(body) == f"{found}\n"


TABLE = (
    "<table><thead><tr><th>Ref<th>Asked<th>Reply</thead><tr><td rowspan=2>R1<td>a<br>b<td><p>Accepted<p>in part"
    "<tr><td>c<td><tr><td colspan=2>both<td>x</table>"
)


def test_a_table_is_rows_whose_cells_keep_their_columns():
    assert text(f"<p>Before{TABLE}After") == (
        "Before\n\nRef\tAsked\tReply\nR1\ta b\tAccepted in part\n\tc\t\nboth\t\tx\n\nAfter\n"
    )


def test_tables_that_only_place_the_parts_of_a_message_are_no_tables():
    inner = "<table><tr><td>The Quay</td><td>3 July 2031</td></tr></table>"
    body = f"<table><tr><td>{inner}</td></tr><tr><td><p>Dear Chair</p>{TABLE}</td></tr></table>"
    assert text(body).startswith("The Quay\n\n3 July 2031\n\nDear Chair\n\nRef\tAsked\tReply\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-15"])
@pytest.mark.parametrize("said", [True, False])
def test_a_page_is_read_in_its_encoding(encoding, said):
    head = (
        f'<meta http-equiv="Content-Type" content="text/html; charset={encoding.removesuffix("-sig")}">' if said else ""
    )
    assert text("<p>Café ŵ</p>" if encoding.startswith("utf") else "<p>Café</p>", encoding, head).startswith("Café")


def test_an_encoding_that_there_is_not_does_no_harm():
    assert text("<p>Café</p>", head="<meta charset='x-klingon'>") == "Café\n"


def test_what_a_page_declares_is_not_looked_up():
    declared = b'<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "ha">'
    page = b"<!DOCTYPE html [" + declared + b"]><html><body><p>&a;&b; x</body></html>"
    assert text_of_file("a.html", page) == "&a;&b; x\n"


@pytest.mark.parametrize("declared", ["iso-8859-1", "Latin1", "windows-1252"])
def test_marks_of_a_windows_text_that_calls_itself_latin_are_read(declared):
    said = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">'
    assert text("<p>“The force’s own” – café…</p>", "cp1252", said) == "“The force’s own” – café…\n"
