"""Bytes on a disk: written so that a power cut leaves the old or the new, locked, set aside, handed out as files.

It knows no document's meaning, and nothing of the floors above it.
"""
