"""What a PDF lacks of PDF/UA-1, as far as it can be seen in its structure: a small check that every machine has.

The whole of the standard is tried by veraPDF, where that is at hand.
"""

from __future__ import annotations

from itertools import pairwise

from tests.support.pdf_reading import Element, TaggedPdf

_STANDARD = {
    "Document", "Part", "Sect", "Div", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table",
    "THead", "TBody", "TR", "TH", "TD", "Caption", "Span", "Figure", "Link",
}  # fmt: skip


def faults(data: bytes) -> list[str]:
    """One sentence for each thing that is wrong."""
    pdf = TaggedPdf(data)
    found = [*_of_the_file(pdf), *_of_headings(pdf), *_of_lists(pdf), *_of_tables(pdf)]
    found += [f"{each.tag} is no standard tag" for each in pdf.tree.all() if each.tag and each.tag not in _STANDARD]
    found += ["a picture has no words" for each in pdf.tree.find("Figure") if not each.alternative.strip()]
    return found


def _of_the_file(pdf: TaggedPdf) -> list[str]:
    claims = pdf.root["/Metadata"].get_data().decode() if "/Metadata" in pdf.root else ""
    wanted = {
        "no language": bool(pdf.root.get("/Lang")),
        "not marked": bool(pdf.root.get("/MarkInfo", {}).get("/Marked")),
        "no title": bool(pdf.reader.metadata and pdf.reader.metadata.title),
        "shows its file's name": bool(pdf.root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")),
        "does not claim PDF/UA-1": "<pdfuaid:part>1</pdfuaid:part>" in claims,
        "does not claim PDF/A-2a": "<pdfaid:part>2<" in claims and "<pdfaid:conformance>A<" in claims,
        "no pages with a label": "/PageLabels" in pdf.root,
        "no tags": bool(pdf.tree.children),
    }
    found = [fault for fault, holds in wanted.items() if not holds]
    found += [f"{name} is not in the file" for name, is_there in pdf.fonts.items() if not is_there]
    if pdf.loose:
        found.append(f"{pdf.loose} things are drawn that are neither tagged nor set aside")
    return found


def _of_headings(pdf: TaggedPdf) -> list[str]:
    levels = [int(each.tag[1]) for each in pdf.tree.find(*(f"H{n}" for n in range(1, 7)))]
    found = [] if levels[:1] == [1] and levels.count(1) == 1 else ["there is not one title before all headings"]
    return found + [f"level {b} after level {a}" for a, b in pairwise(levels) if b > a + 1]


def _of_lists(pdf: TaggedPdf) -> list[str]:
    found = []
    for each in pdf.tree.find("L"):
        found += [f"a list holds {child.tag}" for child in each.children if child.tag not in ("LI", "L", "Caption")]
    for item in pdf.tree.find("LI"):
        if [child.tag for child in item.children] != ["Lbl", "LBody"]:
            found.append("a point is not a label and its words")
    return found


def _of_tables(pdf: TaggedPdf) -> list[str]:
    found = []
    for table in pdf.tree.find("Table"):
        rows = table.find("TR")
        widths = {len([cell for cell in row.children if cell.tag in ("TH", "TD")]) for row in rows}
        if len(widths) != 1:
            found.append("a table's rows are not of one width")
        if not table.find("TH"):
            found.append("a table has no header")
        found += ["a header does not say of what" for cell in table.find("TH") if cell.attributes.get("Scope") is None]
    found += [
        "a table has neither a caption nor a heading right above"
        for parent in pdf.tree.all()
        if parent.tag != "Div"
        for before, table in pairwise([Element(""), *_flat(parent)])
        if table.tag == "Table" and not _name_of(table) and before.tag[:1] != "H"
    ]
    return found


def _flat(parent: Element) -> list[Element]:
    """What stands in it; a `Div` that keeps things together says nothing by itself."""
    return [each for child in parent.children for each in (_flat(child) if child.tag == "Div" else [child])]


def _name_of(table: Element) -> str:
    return "".join(caption.spoken for caption in table.find("Caption")).strip()
