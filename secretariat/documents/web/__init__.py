"""A document as one web page, with everything in it escaped.

It may import ``documents.document`` and ``documents.lists`` alone.
"""
