"""A paper as PDF that anybody can read and an archive can keep: PDF/UA-1 and PDF/A-2a, by the typesetter Typst.

It may import the model of a document and what every writer needs of it, and no other writer. The fonts are shipped
in ``fonts/``, with their licence, so that a paper looks the same, to the byte, on every machine.
"""
