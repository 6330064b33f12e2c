"""A paper as blocks, and its writers: Word, web page, Markdown, plain text.

Nothing here depends on what a paper is about.
"""
