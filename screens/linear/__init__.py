"""A meeting minuted line by line, without a picture: for a screen reader, a braille display, a script or dictation.

Plain lines in and out. It loads no Textual, and knows of the places of work nothing but their words.
"""
