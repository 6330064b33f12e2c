"""A name taken apart: each row is a field as a clerk types it, and the readings that are looked for.

A slash stands before the family name. “?”: the family name of that reading is not looked for by itself.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.complaints.gate.name_parts import taken_apart
from tests.depth import deep

TABLE = {
    "Agatha Nightshade CBE": "Agatha / Nightshade",
    "Agatha Nightshade (deceased)": "Agatha / Nightshade",
    "Agatha Nightshade née Foxglove": "Agatha / Nightshade; Agatha / Foxglove; Foxglove / Nightshade ?",
    "Agatha Nightshade (née Foxglove)": "Agatha / Nightshade; Agatha / Foxglove; Foxglove / Nightshade ?",
    "c/o Basil Tring": "Basil / Tring",
    "Agatha Nightshade c/o Basil Tring, solicitor": "Agatha / Nightshade; Basil / Tring",
    "NIGHTSHADE Agatha": "Agatha / NIGHTSHADE",
    "Dr Alan Tring QPM": "Alan / Tring",
    "Alan Tring (solicitor)": "Alan / Tring",
    "Mr and Mrs J Tansy": "J / Tansy",
    "Agatha & Bert Nightshade": "Agatha / Nightshade ?; Bert / Nightshade",
    "Agatha Nightshade and Basil Foxglove": "Agatha / Nightshade; Basil / Foxglove",
    "Nightshade, Agatha": "Agatha / Nightshade",
    "Nightshade, Agatha; Foxglove, Basil": "Agatha / Nightshade; Basil / Foxglove",
    "Agatha Nightshade, CBE": "Agatha / Nightshade",
    "Nightshade, Agatha, CBE": "Agatha / Nightshade",
    "Nightshade, Mrs Agatha": "Agatha / Nightshade",
    "Agatha Lord": "Agatha / Lord",
    "Dean Smith": "Dean / Smith",
    "The Revd Canon Dr Agatha Nightshade OBE DL": "Agatha / Nightshade",
    "Agatha Nightshade, Basil Foxglove": "Agatha / Nightshade; Basil / Foxglove; Basil Foxglove Agatha / Nightshade ?",
    "van der Berg, Ludwig": "Ludwig / van der Berg",
    "Ludwig van Brocken": "Ludwig / van Brocken",
    "van Brocken": "/ van Brocken",
    'Agatha "Aggie" Nightshade': "Agatha / Nightshade; Agatha / Aggie ?; Aggie / Nightshade ?",
    "Agatha (Aggie) Nightshade": "Agatha / Nightshade; Agatha / Aggie ?; Aggie / Nightshade ?",
    "Agatha Nightshade aka Aggie Foxglove": "Agatha / Nightshade; Aggie / Foxglove",
    "Agatha Nightshade - deceased": "Agatha / Nightshade",
    "Agatha Tansy - Foxglove": "Agatha / Tansy-Foxglove",
    "Mary Tansy-Foxglove": "Mary / Tansy-Foxglove",
    "nightshade agatha": "agatha / nightshade; nightshade / agatha ?",
    "agatha nightshade": "agatha / nightshade",
    "Nightshade A M": "A M / Nightshade",
    "A. M. Nightshade": "A M / Nightshade",
    "A.M. Nightshade": "A M / Nightshade",
    "Friends of Tarn Society": "body: / Friends of Tarn Society",
    "Agatha Church": "Agatha / Church",
    "Agatha Nightshade, Tarn Residents Association": "Agatha / Nightshade; body: / Tarn Residents Association",
    "on behalf of Agatha Nightshade": "Agatha / Nightshade",
    "Basil Tring (on behalf of Agatha Nightshade)": "Basil / Tring; Agatha / Nightshade",
    "Agatha Nightshade, mother of Bertie Tring": "Agatha / Nightshade; Bertie / Tring",
    "Mr Lord": "/ Lord",
    "Mr Tring": "/ Tring",
    "Zhang Wei": "Wei / Zhang; Zhang / Wei",
    "Nguyen Van Anh": "Van Anh / Nguyen; Nguyen / Van Anh",
    "Nightshade Agatha": "Agatha / Nightshade; Nightshade / Agatha ?",
    "Xanthe Gilbert": "Xanthe / Gilbert",
    "佐藤 花子": "佐藤 / 花子",
    "Agatha Nightshade (Mrs)": "Agatha / Nightshade",
    "Nightshade (Agatha)": "/ Nightshade; / Agatha ?; Agatha / Nightshade ?",
    "Estate of the late Agatha Nightshade": "Agatha / Nightshade",
    "Agatha": "/ Agatha ?",
    "X": "/ X",
    "": "",
    "Mr Tring (and wife Maud)": "/ Tring; / Maud",
    "Sir Basil Tring Bt": "Basil / Tring",
    "Agatha Nightshade Esq.": "Agatha / Nightshade",
    "Agatha Nightshade MP": "Agatha / Nightshade",
    "Mrs A Nightshade (formerly Foxglove)": "A / Nightshade; A / Foxglove; Foxglove / Nightshade ?",
    "Agatha Nightshade/Basil Foxglove": "Agatha / Nightshade; Basil / Foxglove",
    "[/b] O’Brien 佐藤": "O'Brien / 佐藤",
    "Agatha Nightshade PhD, FRICS": "Agatha / Nightshade",
    "Agatha D'Arcy": "Agatha / D'Arcy",
    "Agatha Nightshade by her solicitor Basil Tring": "Agatha / Nightshade; Basil / Tring",
    "Tring & Co Solicitors": "body: / Tring Co Solicitors",
    "Agatha Nightshade, retired teacher": "Agatha / Nightshade",
    "Mr Tring's widow": "/ Tring",
    "Rt Hon Agatha Nightshade KC MP": "Agatha / Nightshade",
    'Agatha Nightshade ("Aggie")': "Agatha / Nightshade; Agatha / Aggie ?; Aggie / Nightshade ?",
    "Ng": "/ Ng",
    "Nadia Ng": "Nadia / Ng",
    "Agatha Mary NIGHTSHADE": "Agatha Mary / NIGHTSHADE",
    "McTANSY Agatha": "Agatha / McTANSY",
    "Agatha Nightshade tel 01632 960123": "Agatha / Nightshade",
    "Agatha Nightshade <agatha@example.org>": "Agatha / Nightshade",
    "Agatha Nightshade [by phone]": "Agatha / Nightshade",
    "Agatha Nightshade (Tarnford)": "Agatha / Nightshade; Agatha / Tarnford ?; Tarnford / Nightshade ?",
    "Agatha St John Nightshade": "Agatha St John / Nightshade",
    "Đorđe Đorđević": "Đorđe / Đorđević",
    "Ms Foxglove or Tansy": "/ Foxglove; / Tansy; Tansy / Foxglove ?",
    "Tansy, Wei (Mrs)": "Wei / Tansy",
    "Agatha Nightshade  01632 960123": "Agatha / Nightshade",
    "AGATHA NIGHTSHADE OBE": "AGATHA / NIGHTSHADE",
    "Messrs Tring and Foxglove": "/ Tring; Foxglove / Tring ?; / Foxglove",
    "Ms Nightshade (now Mrs Foxglove)": "/ Nightshade; / Foxglove; Foxglove / Nightshade ?",
    "Agatha Nightshade, Chair": "Agatha / Nightshade",
    "Dr. Agatha M. Nightshade, B.Sc., Ph.D.": "Agatha M / Nightshade",
    "Abu Bakr al-Tansi": "Abu Bakr / al-Tansi",
    "Agatha Nightshade 3rd": "Agatha / Nightshade",
    "Agatha Nightshade (his wife's letter)": "Agatha / Nightshade",
    "Agatha Nightshade t/a Foxglove": "Agatha / Nightshade; Agatha / Foxglove; Foxglove / Nightshade ?",
}


def readings(field: str) -> str:
    return "; ".join(
        f"{'body: ' if named.body else ''}{' '.join([*named.given, '/', *named.family])}{'' if named.alone else ' ?'}"
        for named in taken_apart(field)
    )


@pytest.mark.parametrize("field", TABLE)
def test_a_name_is_taken_apart(field: str) -> None:
    assert readings(field) == TABLE[field]


BESIDE = ("{} CBE", "{}, QPM", "{} (deceased)", "{} (solicitor)", "Dr {}", "c/o {}", "{} née Hemlock", "the late {}",
          "{}, formerly of Tarn", "Mr {} MP JP", "{} [by telephone]", "{} - retired", "{}; deceased", "on behalf of {}",
          "Hemlock Limited c/o {}", "{} (Mrs)", "{} for Basil Hemlock", "{} & Basil Hemlock",
          "{}/Basil Hemlock")  # fmt: skip
SHAPES = ("{given} {family}", "{family}, {given}", "{shouted} {given}", "{given} {shouted}", "{initial}. {family}",
          "{family} {initial}", "{given} Mary {family}", "{family}, {given} Mary")  # fmt: skip


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("shape", SHAPES)
def test_whatever_stands_beside_it_the_family_name_is_known(shape: str, beside: str) -> None:
    for family in ("Nightshade", "Tring", "O’Tansy", "Fern-Tansy", "McTansy"):
        field = beside.format(shape.format(given="Agatha", family=family, shouted=family.upper(), initial="A"))
        alone = ["".join(named.family).casefold() for named in taken_apart(field) if named.alone]
        assert family.replace("’", "'").casefold() in alone, field


@deep(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_any_field_at_all_is_taken_apart(field: str) -> None:
    for named in taken_apart(field):
        assert named.family
