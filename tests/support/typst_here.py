"""Whether papers can be written as PDF on this machine: Typst comes with the extra `pdf`."""

from importlib.util import find_spec

import pytest

TYPST = pytest.mark.skipif(find_spec("typst") is None, reason="no Typst: papers as PDF are not tried")
PDF = pytest.param(".pdf", marks=TYPST)
