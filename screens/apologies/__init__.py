"""Apologies."""
