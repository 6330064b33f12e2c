"""The words of the letters that go out: how each begins and ends, and a council's own wording of what stands between.

It knows no letter: which there are, and what each may name, is said where that letter is made.
"""
