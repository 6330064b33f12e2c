"""Datafiles."""
