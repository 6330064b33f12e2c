"""The parts of a form about a setting: what is asked, and what value was meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar, get_args

from ..dialogs.field import Field

T = TypeVar("T")


class FormParts(NamedTuple, Generic[T]):
    """The fields of a form, and what reads them."""

    fields: list[Field]
    read: Callable[[dict[str, Any]], T]
    """The setting's value from what was filled in, by the names of the fields. Raises Refused."""


def number(name: str, label: str, value: int, hint: str = "") -> Field:
    """A whole number, which cannot be left empty."""
    return Field(name=name, label=label, kind="number", value=value, required=True, hint=hint)


def example(name: str, label: str, value: str, kinds: Any, hint: str = "") -> Field:
    """A choice by example: its values, those of a ``Literal``, are what is read."""
    return Field(name=name, label=label, kind="choice", value=value, options=get_args(kinds), hint=hint)
