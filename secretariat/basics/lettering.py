"""The letters that number questions in minutes: a) to z), then aa), bb), cc)."""


def letter(ordinal: int) -> str:
    """The letter of the question asked `ordinal`th under an item, counted from 1.

    After z the letter is doubled: 27 is aa and 28 is **bb**, as in the printed minutes and in Word, not
    ab as a spreadsheet has it (MIN-11, worked example W25). Past zz it is trebled: 53 is aaa. Minutes are
    cited by letter ("8 bb"), so screen, paper and Word have to agree.
    """
    if ordinal < 1:
        raise ValueError(f"Letters are counted from 1, so there is no letter number {ordinal}.")
    times, index = divmod(ordinal - 1, 26)
    return chr(ord("a") + index) * (times + 1)


def place_of(letters: str) -> int:
    """Which place a letter has in that order: “c” is the third, “bb” the 28th."""
    return 26 * (len(letters) - 1) + ord(letters[0]) - ord("a") + 1


ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
"""Small Roman figures, as limbs are numbered by them."""
ROMAN_FIGURE = r"(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})"
"""One of them, as a pattern."""
