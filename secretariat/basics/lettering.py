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
