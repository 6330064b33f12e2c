"""A document in Word, with real headings and real numbering.

It may import ``documents.document`` and ``documents.lists`` alone.
"""
