"""The sample panel: public facts of 2022/23, its July meeting minuted through the same line a clerk types.

It may know everything the rules know, the typed line too, but neither storage nor screens.
"""
