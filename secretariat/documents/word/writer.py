"""A paper as a Word document that Word itself can go on with: its headings are headings, its letters count.

The looks are in `docx_styles.xml`.
"""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from secretariat.documents.document import Document

_STAMP = (1980, 1, 1, 0, 0, 0)


def write(doc: Document, width: int = 0) -> bytes:
    """The whole file; the same paper always gives the same bytes, so that versions can be compared.

    ``width``: twips between the margins of the pages it is for, where those are not our own.
    """
    # python-docx takes 0.2 s to import, which nobody should wait for before the first export.
    from secretariat.documents.word.body import Body
    from secretariat.documents.word.page import blank_page

    word = blank_page(doc)
    Body(word, width).add(doc)
    saved = BytesIO()
    word.save(saved)
    return restamped(saved)


def restamped(saved: BytesIO) -> bytes:
    """A Word file with the time of writing taken out of it."""
    restamped = BytesIO()
    with ZipFile(saved) as source, ZipFile(restamped, "w") as target:
        for name in source.namelist():
            member = ZipInfo(name, _STAMP)
            # Left alone, these two tell the operating system it was made on.
            member.create_system, member.external_attr = 0, 0
            target.writestr(member, source.read(name), ZIP_DEFLATED)
    return restamped.getvalue()
