"""Proceedings."""
