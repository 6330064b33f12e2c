"""A document as one web page, with everything in it escaped.

It may know the document alone.
"""
