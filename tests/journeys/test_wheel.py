"""The wheel: it holds all three packages and all they need, and runs where no checkout is near."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
import venv
import zipfile
from pathlib import Path

import pytest

from secretariat import __version__
from tests.support.places import ROOT

pytest.importorskip("build")
pytest.importorskip("hatchling")

PACKAGES = ("screens", "secretariat", "storage")
WINDOWS = os.name == "nt"
BIN = "Scripts" if WINDOWS else "bin"


def run(*command: object, cwd: Path, timeout: int = 120, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, capture_output=True, text=True, encoding="utf-8", timeout=timeout,
        check=False, env={**environment, "PYTHONUTF8": "1", **more},
    )  # fmt: skip
    assert done.returncode == 0, f"{command}: {done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT, cwd=out)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel in it, and the packages it needs lent by the one that runs the tests."""
    home = tmp_path_factory.mktemp("installed") / "env"
    venv.create(home, with_pip=False)
    python = home / BIN / ("python.exe" if WINDOWS else "python")
    run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        wheel,
        cwd=home,
    )
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home).stdout.strip())
    # A line of a .pth file adds the folder alone. The .pth files in it, one of which names the checkout, stay unread.
    (site / "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return home


def program(installed: Path) -> Path:
    return installed / BIN / ("secretariat.exe" if WINDOWS else "secretariat")


def test_the_wheel_holds_what_the_folders_hold_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = {name for name in packed.namelist() if ".dist-info/" not in name and ".data/" not in name}
        beside = [name.partition(".data/data/")[2] for name in packed.namelist() if ".data/" in name]
    assert beside == ["share/man/man1/secretariat.1"], "where pipx, and “man” itself, look for it"
    folders = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }
    assert names == folders
    for needed in (
        *(f"{package}/py.typed" for package in PACKAGES),
        "secretariat/documents/web/html.jinja", "secretariat/documents/web/html.css",
        "secretariat/sample/2022-07-20.txt", "secretariat/sample/invented/meetings/2025-01-29.txt",
        "secretariat/documents/pdf/paper.typ", "secretariat/documents/bound/stamps.typ",
        "secretariat/documents/pdf/fonts/SecretariatSans-Regular.ttf", "secretariat/documents/pdf/fonts/LICENSE",
    ):  # fmt: skip
        assert needed in names
    assert [name for name in names if name.endswith(".tcss")]


def test_the_wheel_says_what_it_is_and_where_its_command_begins(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        (about,) = [packed.read(name).decode() for name in packed.namelist() if name.endswith(".dist-info/METADATA")]
        (points,) = [packed.read(name).decode() for name in packed.namelist() if name.endswith("entry_points.txt")]
        assert any(name.endswith("LICENSE") for name in packed.namelist())
    assert f"\nVersion: {__version__}\n" in about
    assert "\nRequires-Dist: textual" in about
    assert "secretariat = secretariat.__main__:main" in points


def test_installed_it_is_itself_and_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    code = (
        "import screens, secretariat, storage; print(*[m.__file__ for m in (screens, secretariat, storage)], sep='\\n')"
    )
    python = installed / BIN / "python"
    for line in run(python, "-c", code, cwd=tmp_path).stdout.splitlines():
        assert Path(line).is_relative_to(installed)
    found = run(python, "-c", "import importlib.util as u; print(u.find_spec('tests'))", cwd=tmp_path)
    assert found.stdout == "None\n"


def test_installed_it_works_from_any_folder(installed: Path, tmp_path: Path) -> None:
    secretariat = program(installed)
    assert run(secretariat, "--version", cwd=tmp_path).stdout == f"secretariat {__version__}\n"
    run(secretariat, "sample", cwd=tmp_path, SECRETARIAT_DATA=str(tmp_path / "data"))
    for suffix in ("txt", "html", "docx", "md"):
        run(secretariat, "--data", "data", "export", "minutes", "2022-07-20", "--to", f"minutes.{suffix}", cwd=tmp_path)
        assert (tmp_path / f"minutes.{suffix}").stat().st_size > 5000
    assert "No problem was found." in run(secretariat, "--data", "data", "check", cwd=tmp_path).stdout
    assert "secretariat" in run(installed / BIN / "python", "-m", "secretariat", "--help", cwd=tmp_path).stdout


@pytest.mark.skipif(WINDOWS, reason="needs a pseudo-terminal")
def test_installed_it_opens_in_a_terminal_and_closes_with_ctrl_q(installed: Path, tmp_path: Path) -> None:
    run(program(installed), "--data", "data", "sample", cwd=tmp_path)
    shown, status = in_a_terminal([str(program(installed)), "--data", "data"], tmp_path, wait_for="Cambridgeshire PCP")
    assert "Cambridgeshire PCP" in shown
    assert "Traceback" not in shown
    assert status == 0


@pytest.mark.parametrize("installer", ["pipx", "uv"])
def test_it_is_installed_as_a_tool_and_runs(installer: str, wheel: Path, tmp_path: Path) -> None:
    """``pipx install`` and ``uv tool install`` of the wheel, with what it needs, into folders of their own."""
    tool = shutil.which(installer)
    if tool is None:
        pytest.skip(f"{installer} is not here")
    places = {
        "PIPX_HOME": str(tmp_path / "home"), "PIPX_BIN_DIR": str(tmp_path / "bin"),
        "PIPX_MAN_DIR": str(tmp_path / "man"), "UV_TOOL_DIR": str(tmp_path / "home"),
        "UV_TOOL_BIN_DIR": str(tmp_path / "bin"), "UV_CACHE_DIR": str(tmp_path / "cache"),
    }  # fmt: skip
    asked = ["tool", "install", "--python", sys.executable] if installer == "uv" else ["install"]
    try:
        run(tool, *asked, wheel, cwd=tmp_path, timeout=600, **places)
    except AssertionError as failed:
        if any(words in str(failed) for words in ("No matching distribution", "Connection", "error sending request")):
            pytest.skip(f"{installer} reaches no index of packages from here")
        raise
    secretariat = tmp_path / "bin" / program(tmp_path).name
    assert run(secretariat, "--version", cwd=tmp_path).stdout == f"secretariat {__version__}\n"
    run(secretariat, "--data", "data", "sample", "--invented", cwd=tmp_path)
    run(secretariat, "--data", "data", "export", "minutes", "2025-01-29", "--to", "m.docx", cwd=tmp_path)
    assert "No problem was found." in run(secretariat, "--data", "data", "check", cwd=tmp_path).stdout
    assert "_shtab_secretariat" in run(secretariat, "completion", "bash", cwd=tmp_path).stdout
    if installer == "pipx" and not WINDOWS:
        assert (tmp_path / "man" / "man1" / "secretariat.1").exists()


def in_a_terminal(command: list[str], cwd: Path, *, wait_for: str) -> tuple[str, int]:
    """What a program shows in a terminal until some words appear, and its status after ctrl+q."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "TEXTUAL", "NO_COLOR"))
    }
    process = subprocess.Popen(
        command, cwd=cwd, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True, start_new_session=True,
        env={**environment, "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": str(cwd)},
    )  # fmt: skip
    os.close(theirs)
    os.set_blocking(ours, False)
    shown, quitting, end = b"", 0.0, time.monotonic() + 60
    try:
        while time.monotonic() < end and process.poll() is None:
            try:
                shown += os.read(ours, 65536)
            except BlockingIOError:
                time.sleep(0.02)
            except OSError:  # the other end is closed
                break
            if wait_for in _plain(shown) and time.monotonic() - quitting > 2:
                quitting = time.monotonic()
                os.write(ours, b"\x11")
        return _plain(shown), process.wait(timeout=10)
    finally:
        if process.poll() is None:
            process.kill()
        os.close(ours)


def _plain(shown: bytes) -> str:
    """The characters, without the sequences that move and colour them."""
    return re.sub(
        r"\x1b(\[[0-?]*[ -/]*[@-~]|[PX^_\]][^\x1b\x07]*(\x1b\\|\x07)|.)", "", shown.decode("utf-8", "replace")
    )
