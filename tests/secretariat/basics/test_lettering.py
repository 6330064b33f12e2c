"""The letters questions are cited by."""

import pytest

from secretariat.basics.lettering import letter


@pytest.mark.parametrize(("ordinal", "expected"), [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (53, "aaa")])
def test_after_z_letters_are_doubled_then_trebled_as_in_word(ordinal: int, expected: str) -> None:
    """Worked example W25 (MIN-11)."""
    assert letter(ordinal) == expected


@pytest.mark.parametrize("ordinal", [0, -1])
def test_there_is_no_letter_before_a(ordinal: int) -> None:
    with pytest.raises(ValueError, match="counted from 1"):
        letter(ordinal)
