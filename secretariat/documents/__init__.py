"""A paper as blocks, and its writers: Word, web page, Markdown, plain text.

It knows nothing of what a paper is about.
"""
