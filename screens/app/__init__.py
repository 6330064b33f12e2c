"""The application around the places of work: opening the records, the palette, status, locking, leaving, a crash.

It alone knows every place; below it each sees a ``Clerk`` (``kit/clerk.py``), and neither this folder nor the others.
"""
