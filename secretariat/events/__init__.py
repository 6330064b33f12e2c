"""What can happen in a meeting: each kind of event says why not now, what it changes, how it is printed and retyped.

It may know the proceedings it changes and everything below them, but neither the typed line nor any screen or paper. A
new kind of event is one class in one of these files and one line in ``every.py``; ``fold`` lets events happen in order.
"""
