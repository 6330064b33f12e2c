"""A paper as blocks, and its writers: Word, PDF, web page, Markdown, plain text, tables alone.

Nothing here depends on what a paper is about.
"""
