"""What can happen in a meeting: each kind of event says why not now, what it changes, how it is printed and retyped.

An event may import the proceedings it changes and all below them, but not the typed line, a screen or a paper. A
new kind of event is one class in one of these files and one line in ``kinds.py``; ``fold`` lets events happen in order.
"""
