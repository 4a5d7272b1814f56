from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from speechdeck.cli import main
from speechdeck.paint.reveal import paint_reveal

from ..cases import Case, cases
from ..conftest import CABSI, ROOT
from ..templates.designs import DESIGNS

MESSAGES = Path(__file__).parents[1] / "messages"

OUTLINE = "title: Borders\nslides:\n  - section: opening\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the commands run, on a terminal of eighty columns."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def _run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments, prog_name="python build.py")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def _deck(folder: Path, outline: str = OUTLINE, speech: str = "Excellencies.\n") -> Path:
    folder.mkdir(parents=True)
    (folder / "outline.yaml").write_text(outline, "utf-8")
    (folder / "speech.md").write_text(speech, "utf-8")
    return folder


def _files(folder: Path) -> Iterator[tuple[str, bytes, int]]:
    """Everything below a folder, hidden or not: names, and the bytes and times of files."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        yield (name, path.read_bytes(), path.stat().st_mtime_ns) if path.is_file() else (name, b"", 0)


@cases(MESSAGES / "cli.txt")
def test_what_the_commands_print(case: Case, home: Path, pytestconfig: pytest.Config) -> None:
    case.write(home)
    before = {name for name, _, _ in _files(home)}
    result = _run(*shlex.split(case.files["command"].decode()))
    printed = [f"exit code {int(result.exit_code)}"]
    printed += [
        f"--- {name}:\n{text.rstrip()}" for name, text in (("out", result.stdout), ("err", result.stderr)) if text
    ]
    case.check("\n".join(printed), pytestconfig)
    if result.exit_code:
        assert {name for name, _, _ in _files(home)} == before


# --- Building -----------------------------------------------------------------------------------------------------


def test_without_a_command_every_deck_under_slides_is_built_into_dist(home: Path) -> None:
    for name in ("one", "two"):
        _deck(home / "slides" / name)
    (home / "slides" / "notes").mkdir()
    result = _run()
    assert result.exit_code == 0
    assert [name for name, _, _ in _files(home / "dist")] == [
        "one",
        "one/one.html",
        "one/one.pptx",
        "two",
        "two/two.html",
        "two/two.pptx",
    ]


def test_one_deck_is_built_where_it_is_wanted(home: Path) -> None:
    _deck(home / "slides" / "one")
    _deck(home / "slides" / "two")
    assert _run("build", "slides/two", "-o", "out/of/here").exit_code == 0
    assert [name for name, _, _ in _files(home / "out")] == [
        "of",
        "of/here",
        "of/here/two",
        "of/here/two/two.html",
        "of/here/two/two.pptx",
    ]
    assert not (home / "dist").exists()


def test_the_folder_one_stands_in_is_a_deck_of_its_own_name(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(_deck(home / "borders"))
    assert _run("build", ".", "-o", "..").exit_code == 0
    assert (home / "borders" / "borders.html").exists()


def test_the_summary_says_slides_words_minutes_sizes_and_the_proof(home: Path) -> None:
    _deck(
        home / "slides" / "borders",
        f"{OUTLINE}  - section: Introduction\nduration: 3min\nwpm: 60\n",
        "One two three.\n\n# Introduction\n" + "word " * 86,
    )
    lines = _run().stdout.splitlines()
    assert lines[:3] == [
        f"Building {Path('slides/borders')} …",
        "",
        "borders: 2 slides, 90 words, 1.5 of 3 minutes at 60 words a minute",
    ]
    for line, ending in zip(lines[3:5], ("html", "pptx"), strict=True):
        file = Path("dist/borders") / f"borders.{ending}"
        assert line == f"  {file}  {file.stat().st_size / 1000:.0f} KB"
    assert lines[5:] == ["  proof: 2 sections, 90 words, both files verbatim"]


def test_the_summary_says_what_of_the_speech_was_left_out(home: Path) -> None:
    _deck(home / "slides" / "borders", speech="One <!-- Pause. --> two.[^1]\n\n[^1]: Three.\n")
    assert _run().stdout.splitlines()[-2:] == [
        "  proof: 1 section, 2 words, both files verbatim",
        "  left out as not spoken: 1 comment, 1 footnote",
    ]


def test_a_broken_deck_does_not_keep_the_others_from_being_built(home: Path) -> None:
    _deck(home / "slides" / "a-broken", "titel: Borders\n")
    _deck(home / "slides" / "b-good")
    _deck(home / "slides" / "c-broken", OUTLINE, "![picture](p.png)\n")
    result = _run()
    assert result.exit_code == 1
    assert [path.name for path in (home / "dist").iterdir()] == ["b-good"]
    assert "proof: 1 section, 1 word, both files verbatim" in result.stdout
    assert f"{Path('slides/a-broken/outline.yaml')}:1:1: error: " in result.stderr
    assert f"{Path('slides/c-broken/speech.md')}:1:1: error: A speech has no pictures." in result.stderr


def test_building_again_changes_no_byte(home: Path) -> None:
    _deck(home / "slides" / "borders")
    _run()
    first = {name: content for name, content, _ in _files(home / "dist")}
    _run()
    assert {name: content for name, content, _ in _files(home / "dist")} == first


BREAKINGS = {
    "outline.yaml": ["", "titel: x\n", "title: [\n", OUTLINE + "speech: gone.md\n", OUTLINE + "  - section: gone\n"],
    "speech.md": ["", "![picture](p.png)\n", "# gone\n"],
}


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize(("file", "text"), [(file, text) for file, texts in BREAKINGS.items() for text in texts])
def test_a_mistake_leaves_the_files_of_the_last_build_as_they_are(
    home: Path, command: str, file: str, text: str
) -> None:
    deck = _deck(home / "slides" / "borders")
    assert _run().exit_code == 0
    before = list(_files(home / "dist"))
    (deck / file).write_text(text, "utf-8")
    assert _run(command).exit_code == 1
    assert list(_files(home / "dist")) == before


def test_a_mistake_writes_nothing_where_nothing_was(home: Path) -> None:
    _deck(home / "slides" / "borders", "titel: x\n")
    assert _run().exit_code == 1
    assert not (home / "dist").exists()


def test_check_writes_nothing(home: Path) -> None:
    _deck(home / "slides" / "borders")
    before = list(_files(home))
    result = _run("check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (
        result.stdout == "borders: 1 slide, 1 word, 0.0 minutes at 130 words a minute\n  1  1 word  0.0 min  Borders\n"
    )
    assert list(_files(home)) == before


def test_a_file_that_does_not_say_the_speech_is_not_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _deck(home / "slides" / "borders", speech="The high road.\n")
    assert _run().exit_code == 0
    before = list(_files(home / "dist"))
    monkeypatch.setattr(
        "speechdeck.pipeline.paint_reveal",
        lambda *arguments: paint_reveal(*arguments).replace("high road.", "low road."),
    )
    result = _run()
    assert result.exit_code == 1
    assert result.stderr == (
        f"{Path('slides/borders')}: error: borders.html, slide 1: the notes differ from the speech: "
        'after "The" it has "low" instead of "high".\n'
        "  Nothing was written. This is a bug in Speechdeck: please report it.\n"
    )
    assert list(_files(home / "dist")) == before


def test_of_many_problems_the_first_hundred_are_printed(home: Path) -> None:
    for name, count in (("many", 103), ("more", 101)):
        _deck(home / name, speech="Excellencies.\n\n" + "".join(f"# Part {each}\n\n" for each in range(count)))
    for name, last in (
        ("many", "And 3 more problems: fix these first."),
        ("more", "And 1 more problem: fix these first."),
    ):
        lines = _run("check", name).stderr.splitlines()
        assert sum("error: " in line for line in lines) == 100
        assert lines[-2:] == [last, ""]


# --- The schema ---------------------------------------------------------------------------------------------------


def test_the_schema_beside_the_decks_is_the_one_that_the_program_writes(home: Path) -> None:
    assert _run("schema", "-o", "outline.schema.json").exit_code == 0
    assert (home / "outline.schema.json").read_text("utf-8") == (ROOT / "slides" / "outline.schema.json").read_text(
        "utf-8"
    )


def test_the_schema_goes_beside_the_decks(home: Path) -> None:
    (home / "slides").mkdir()
    assert _run("schema").exit_code == 0
    schema = json.loads((home / "slides" / "outline.schema.json").read_text("utf-8"))
    assert schema["required"] == ["title", "slides"]
    assert schema["additionalProperties"] is False


# --- The real thing -----------------------------------------------------------------------------------------------


def _process(*arguments: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *arguments],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_front_door_checks_the_cabsi_deck_from_anywhere(home: Path) -> None:
    done = _process("check", str(CABSI), folder=home, PYTHONIOENCODING="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "cabsi: 5 slides, 756 words, 5.8 of 8 minutes at 130 words a minute"
    assert lines[3] == "  3  274 words  2.1 min  Border pressure begins in the labour market"


def test_a_terminal_that_lacks_a_letter_shows_its_code(home: Path) -> None:
    _deck(home / "deck", "титул: x\n")
    done = _process("build", "deck", folder=home, PYTHONIOENCODING="latin-1")
    assert done.returncode == 1
    assert done.stdout == "Building deck \\u2026\n"
    assert r'"\u0442\u0438\u0442\u0443\u043b" is not a key of an outline.' in done.stderr


def test_a_time_that_is_none_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _deck(home / "deck")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "99999999999999")
    result = _run("build", "deck")
    assert result.exit_code == 1
    assert 'SOURCE_DATE_EPOCH: error: "99999999999999" is not a time.' in result.stderr
    assert "Give seconds since 1970, or remove the variable." in result.stderr


# --- Templates ----------------------------------------------------------------------------------------------------

LAYOUTS = """\
Title Slide  (0 for content)
     0  ctrTitle    21.6 × 4.1 cm  Title 1
     1  subTitle    17.8 × 4.9 cm  Subtitle 2
    10  dt           5.9 × 1.0 cm  Date Placeholder 3
    11  ftr          8.0 × 1.0 cm  Footer Placeholder 4
    12  sldNum       5.9 × 1.0 cm  Slide Number Placeholder 5
Title and Content  (1 for content)
"""


@pytest.fixture
def plain(home: Path) -> Path:
    """A template in the folder where the commands run."""
    (home / "plain.pptx").write_bytes(DESIGNS["plain.pptx"]())
    return home / "plain.pptx"


def test_layouts_lists_them_with_their_placeholders(plain: Path) -> None:
    assert _run("layouts", plain.name).stdout.startswith(LAYOUTS)


def test_layouts_lists_those_of_the_default_template_if_none_is_named(home: Path) -> None:
    names = [line.partition("  (")[0] for line in _run("layouts").stdout.splitlines() if not line.startswith(" ")]
    assert {"Title Slide", "Title and Content", "Two Content"} <= set(names)


def test_layouts_are_listed_for_programs_too(plain: Path) -> None:
    _, content, *_ = json.loads(_run("layouts", "--json", plain.name).stdout)
    assert (content["name"], content["type"]) == ("Title and Content", "obj")
    assert content["placeholders"][1] == {
        "index": 1,
        "kind": "obj",
        "name": "Content Placeholder 2",
        "content": True,
        "left": 457200,
        "top": 1600200,
        "width": 8229600,
        "height": 4525963,
    }


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_named_template_goes_before_the_outlines(plain: Path, command: str) -> None:
    _deck(plain.parent / "deck", OUTLINE.replace("slides:", "template: nowhere.pptx\nslides:"))
    assert _run(command, "deck").exit_code == 1
    assert _run(command, "deck", "--template", plain.name).exit_code == 0
