"""How wide words are and how tall rows: of the font that a PDF is set in, whose letters are as wide as Arial's.

It may import ``documents.document`` alone, and reads the fonts in ``documents/pdf/fonts/``.
"""
