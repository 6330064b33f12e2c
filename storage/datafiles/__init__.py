"""The clerk's TinyDB files: written after the journal, known by their hash, set aside and mended from it when damaged.

They may know the journal they follow and the disk, but no record and no rule: what they hold are documents.
"""
