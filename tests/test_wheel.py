"""The wheel has everything: installed elsewhere, without Node, checkout and network, it builds what the checkout builds."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from speechdeck.cli.docs import topics
from speechdeck.interface import interface_in
from speechdeck.pipeline import Built

from .conftest import CABSI, ROOT
from .draft.documents import paragraph, word

_BUILD = "import sys; from hatchling import build; print(getattr(build, sys.argv[1])(sys.argv[2]))"
_OFFLINE = "import socket; socket.socket.connect = None"
"""Whoever connects fails."""


def _built(kind: str, source: Path, folder: Path, **environment: str) -> Path:
    command = [sys.executable, "-c", _BUILD, f"build_{kind}", str(folder)]
    run = subprocess.run(
        command, cwd=source, env=os.environ | environment, stdout=subprocess.PIPE, encoding="utf-8", check=True
    )
    return folder / run.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _built("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment's folder of programs, below a name as people have; the packages that the program needs are those of the tests."""
    folder = tmp_path_factory.mktemp("elsewhere") / "Zoë O'Brien (talks)"
    folder.mkdir()
    uv = [sys.executable, "-m", "uv", "--offline", "--quiet"]
    subprocess.run([*uv, "venv", "--python", sys.executable, str(folder / "environment")], check=True)
    programs = folder / "environment" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([*uv, "pip", "install", "--no-deps", "--python", str(programs / "python"), str(wheel)], check=True)
    [packages] = (folder / "environment").rglob("site-packages")
    others = [each for each in sys.path if Path(each).name == "site-packages"]
    (packages / "others.pth").write_text("\n".join([*others, _OFFLINE]) + "\n", "utf-8")
    return programs


def _run(
    installed: Path, *command: str, folder: Path, encoding: str = "utf-8", code: int = 0
) -> subprocess.CompletedProcess[str]:
    folder.mkdir(exist_ok=True)
    run = subprocess.run(
        [str(installed / command[0]), *command[1:]],
        cwd=folder,
        env={
            "PATH": str(installed),
            "XDG_STATE_HOME": os.environ["XDG_STATE_HOME"],
            "PYTHONIOENCODING": encoding,
        },
        capture_output=True,
        encoding=encoding,
        check=False,
    )
    assert run.returncode == code, run.stderr
    return run


def test_it_builds_the_same_files_to_the_byte(installed: Path, cabsi: Built, tmp_path: Path) -> None:
    shutil.copytree(CABSI, tmp_path / "cabsi")
    _run(installed, "speechdeck", "build", "cabsi", folder=tmp_path)
    for file in (cabsi.html, cabsi.powerpoint):
        assert (tmp_path / "dist" / "cabsi" / file.name).read_bytes() == file.read_bytes()


def test_it_has_both_designs_and_the_icons(installed: Path, tmp_path: Path) -> None:
    tiles = "content: [{tiles: [{label: By road, icon: truck}, {label: By rail, icon: ship}]}]"
    outline = f"title: Goods\ntemplate: assembly\nslides: [{{section: opening, title: Roads and rails, {tiles}}}]\n"
    (tmp_path / "outline.yaml").write_text(outline, "utf-8")
    (tmp_path / "speech.md").write_text("Goods go by road or by rail.\n", "utf-8")
    _run(installed, "speechdeck", "build", folder=tmp_path)


def test_it_speaks_the_languages_that_the_checkout_speaks(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(CABSI, tmp_path / "deck")
    _run(installed, "speechdeck", "build", "--interface", "ar", folder=tmp_path / "deck")
    page = (tmp_path / "deck" / "dist" / "deck" / "deck.html").read_text("utf-8")
    assert json.dumps(interface_in("ar").gettext("Auto-scroll")) in page


def test_it_runs_as_a_module_and_knows_its_template(installed: Path, tmp_path: Path) -> None:
    assert "Title Slide" in _run(installed, "python", "-m", "speechdeck", "layouts", folder=tmp_path).stdout
    assert "speechdeck check --spoken" in _run(installed, "speechdeck", "--help", folder=tmp_path).stdout


def test_it_makes_a_deck_of_a_document_in_a_folder_of_its_own_and_among_others(installed: Path, tmp_path: Path) -> None:
    speech = paragraph("Nine boats", style="Titel") + paragraph("Dear friends,") + paragraph("Nine boats are in.")
    (tmp_path / "my speech.docx").write_bytes(word(speech))
    _run(installed, "speechdeck", "new", "boats", "my speech.docx", folder=tmp_path)
    _run(installed, "speechdeck", "build", folder=tmp_path / "boats")
    _run(installed, "speechdeck", "new", "slides/boats", "my speech.docx", folder=tmp_path)
    for command in ("build", "check", "schema"):
        _run(installed, "speechdeck", command, folder=tmp_path)
    assert (tmp_path / "slides" / "outline.schema.json").exists()
    for built in ("boats.html", "boats.pptx"):
        alone = tmp_path / "boats" / "dist" / "boats" / built
        assert alone.read_bytes() == (tmp_path / "dist" / "boats" / built).read_bytes()


def test_it_has_the_manual_with_it_and_its_remedies_name_it(installed: Path, tmp_path: Path) -> None:
    for topic in topics():
        written = (ROOT / "docs" / f"{topic}.md").read_text("utf-8")
        shown = _run(installed, "speechdeck", "docs", topic, folder=tmp_path).stdout
        assert shown.splitlines()[0] == written.splitlines()[0]
        assert len(shown.splitlines()) == len(written.splitlines())
    told = _run(installed, "speechdeck", "check", ".", folder=tmp_path / "empty", code=1).stderr
    assert "Write one, as `speechdeck docs outline` shows" in told


@pytest.mark.parametrize("encoding", ["cp1252", "cp850"])
def test_it_runs_on_the_consoles_of_windows(installed: Path, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "речь.txt").write_text("Доброе утро!\n\nСегодня у нас 24 места.\n", "utf-8", newline="\r\n")
    for command in ("new deck речь.txt", "check deck", "check --spoken deck", "build deck", "layouts", "docs"):
        _run(installed, "speechdeck", *command.split(), folder=tmp_path, encoding=encoding)
    drafted = (tmp_path / "deck" / "speech.md").read_bytes()
    assert drafted.endswith("Сегодня у нас 24 места.\n".encode())
    assert b"\r" not in drafted


def _names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_it_is_small_and_has_the_licences_of_what_it_carries(wheel: Path) -> None:
    assert wheel.stat().st_size < 15_000_000
    names = _names(wheel)
    packages = {name.rsplit("/files/", 1)[0] for name in names if name.endswith(".woff2")}
    assert len(packages) == 5
    others = ("reveal.js", "@iconify-json/lucide")
    for package in (*packages, *(f"speechdeck/data/node_modules/{name}" for name in others)):
        assert f"{package}/LICENSE" in names


def test_it_has_each_module(wheel: Path) -> None:
    ours = {path.relative_to(ROOT).as_posix() for path in (ROOT / "speechdeck").rglob("*.py")}
    assert ours <= _names(wheel)


def test_nothing_in_it_tells_where_it_was_made(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        telling = [name for name in archive.namelist() if str(ROOT).encode() in archive.read(name)]
    assert telling == []


def test_a_source_distribution_makes_the_same_wheel_without_node(wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(_built("sdist", ROOT, tmp_path)) as archive:
        archive.extractall(tmp_path, filter="data")
    [source] = (path for path in tmp_path.iterdir() if path.is_dir())
    again = _built("wheel", source, tmp_path / "wheel", PATH="")
    assert _names(again) == _names(wheel)
