"""A document in Word, with real headings and real numbering.

It may know the document alone.
"""
