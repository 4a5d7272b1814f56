"""The manual is true: its commands print what it shows, its outlines are built, its links lead somewhere."""

from __future__ import annotations

import re
import shlex
import shutil
import zipfile
from pathlib import Path

import click
import pytest

from speechdeck.cli import main
from speechdeck.cli.docs import topics
from speechdeck.model import BLOCKS

from ..cli.commands import run
from ..conftest import ROOT
from .manual import PAGES, SETTING_UP, done, fences, outlines, write_deck

HERE = Path(__file__).parent
DOCS = ROOT / "docs"
OUTLINE = DOCS / "outline.md"

_BEGINS = {"README.md", "begin.md"}
"""Pages that show how the deck is made; on the others, it is there."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of whoever reads the manual."""
    shutil.copy(HERE / "harbour.html", tmp_path)
    _pack_template(tmp_path / "ours.potx")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def _pack_template(file: Path) -> None:
    """An organisation's template: our second design, in one file."""
    with zipfile.ZipFile(file, "w") as archive:
        for part in sorted((ROOT / "templates" / "assembly").rglob("*.*")):
            archive.write(part, part.relative_to(ROOT / "templates" / "assembly"))


def _write_harbour(folder: Path) -> None:
    """The deck of which the manual speaks: the first outline that it shows, and the speech."""
    folder.mkdir()
    shutil.copy(HERE / "harbour.md", folder / "speech.md")
    shown = next(fence for fence in fences(OUTLINE) if fence.language == "yaml")
    (folder / "outline.yaml").write_text(shown.text, "utf-8")


# --- What it shows is what happens --------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_shows_is_what_happens(home: Path, page: Path, pytestconfig: pytest.Config) -> None:
    if page.name not in _BEGINS:
        _write_harbour(home / "harbour")
    shown = page.read_text("utf-8")
    happened = done(shown, home)
    if pytestconfig.getoption("update_golden"):
        page.write_text(happened, "utf-8", newline="\n")
    else:
        assert happened == shown


def test_what_happens_otherwise_is_found(home: Path) -> None:
    page = "```console\n$ speechdeck new talk\n{}```\n\n```yaml talk/outline.yaml\n{}```\n"
    happened = done(page.format("", ""), home)
    assert "\n  talk/speech.md\n" in happened
    assert "\ntitle: Talk\n" in happened
    assert done(happened.replace("speech.md", "text.md"), home) != happened.replace("speech.md", "text.md")


def test_of_what_is_long_a_part_is_shown_and_sizes_may_change(home: Path) -> None:
    page = "```console\n$ speechdeck new talk\n  talk/speech.md\n…\n  speechdeck build talk\n```\n"
    assert done(page, home) == page
    page = "```console\n$ speechdeck build talk\nBuilding talk …\n…\n  dist/talk/talk.pptx  1 KB\n…\n```\n"
    assert done(page, home) == page


def test_each_command_that_is_named_is_one() -> None:
    named = {
        (page.name, found)
        for page in PAGES
        for found in re.findall(r"`(?:speechdeck|python build\.py) ([^`]+)`", page.read_text("utf-8"))
    }
    assert len(named) > 5
    for page, typed in named:
        name, *arguments = shlex.split(typed)
        command = main.get_command(click.Context(main), name)
        assert command, f"{page}: {typed}"
        options = {option for parameter in command.params for option in parameter.opts}
        assert {argument for argument in arguments if argument.startswith("-")} <= options, f"{page}: {typed}"


def test_each_command_that_is_not_run_sets_something_up() -> None:
    typed = [
        line for page in PAGES for fence in fences(page) for line in re.findall(r"^\$ (.+)", fence.text, re.MULTILINE)
    ]
    assert [line for line in typed if not line.startswith(("speechdeck ", "python build.py", *SETTING_UP))] == []


# --- Its outlines -------------------------------------------------------------------------------------------------

EXAMPLES = dict(outlines())


@pytest.mark.parametrize("outline", EXAMPLES.values(), ids=EXAMPLES)
def test_an_outline_of_the_manual_is_built_without_a_problem(home: Path, outline: str) -> None:
    write_deck(home / "deck", outline)
    shutil.copy(home / "ours.potx", home / "deck")
    result = run("build", "deck")
    assert (result.exit_code, result.stderr) == (0, "")


def test_the_deck_of_which_the_manual_speaks_is_built_without_a_problem(home: Path) -> None:
    _write_harbour(home / "harbour")
    result = run("build", "harbour")
    assert (result.exit_code, result.stderr) == (0, "")


def test_the_manual_shows_an_example_of_each_block() -> None:
    shown = {fence.text.split(":")[0].removeprefix("- ") for fence in fences(OUTLINE) if fence.text.startswith("- ")}
    assert shown == set(BLOCKS)


# --- Its keys -----------------------------------------------------------------------------------------------------

_SIGNS = {"↑": "ArrowUp", "↓": "ArrowDown", "Esc": "Escape"}


def test_each_key_that_the_manual_names_does_something() -> None:
    """A key is a letter, a digit or a sign, or has a name; the tables of keys in the page's scripts have it."""
    scripts = "".join(path.read_text("utf-8") for path in (ROOT / "templates" / "reveal").rglob("*.js"))
    tables = "".join(re.findall(r"(?:keys|also): \[([^]]*)\]", scripts))
    known = {key.lower() for key in re.findall(r'"([^"]+)"', tables)}
    text = (DOCS / "presenting.md").read_text("utf-8")
    named = set(re.findall(r"`([A-Z0-9]|[^\w\s`]|Esc|Enter)`", text))
    assert len(named) > 20
    assert {key for key in named if _SIGNS.get(key, key).lower() not in known} == set()


# --- Its pages ----------------------------------------------------------------------------------------------------


def test_each_page_is_listed_with_its_topic() -> None:
    assert sorted(topics()) == sorted(page.stem for page in DOCS.glob("*.md") if page.stem != "README")


def _headings(text: str) -> list[str]:
    return re.findall(r"^#+ (.+)$", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL), re.MULTILINE)


def _anchor(heading: str) -> str:
    """The address of a heading, as forges make it."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


_LINKING = (*PAGES, *(ROOT / folder / "README.md" for folder in ("slides", "templates", "benchmarks")))


@pytest.mark.parametrize("page", _LINKING, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_each_link_within_the_checkout_leads_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```$|`[^`\n]+`", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    for address in re.findall(r"\]\(([^)\s]+)\)", text):
        if address.startswith("https://"):
            continue
        name, _, anchor = address.partition("#")
        target = page.parent / name if name else page
        assert target.exists(), address
        if anchor:
            assert anchor in map(_anchor, _headings(target.read_text("utf-8"))), address


def test_no_two_headings_of_the_manual_are_alike() -> None:
    """Each can be asked for by its name."""
    headings = [heading.lower() for page in DOCS.glob("*.md") for heading in _headings(page.read_text("utf-8"))]
    assert sorted(headings) == sorted(set(headings))


def test_its_lines_fit_a_terminal() -> None:
    for page in DOCS.glob("*.md"):
        text = re.sub(r"^```.*?^```$|^(?:\||!\[).*$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
        assert [line for line in text.splitlines() if len(line) > 80] == [], page.name


def test_the_readme_is_one_screen() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 60
