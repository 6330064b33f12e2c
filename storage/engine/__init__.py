"""The store of one folder: opened, written, checked, backed up, brought back.

It may know journal, data files and disk, but neither what a record means nor how the program types it.
"""
