from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from speechdeck.pipeline import build
from speechdeck.theme import Theme

from ..cases import Case, cases
from ..quay import write_quay
from ..review.colleagues import edit_notes
from .commands import files, run


@pytest.fixture(scope="module")
def sent(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deck, and the presentation that was built of it."""
    folder = tmp_path_factory.mktemp("sent")
    shutil.copy(build(write_quay(folder), theme, folder / "out").powerpoint, folder)
    return folder


@pytest.fixture
def folder(sent: Path, tmp_path: Path) -> Path:
    """A copy of both; words were corrected in the presentation."""
    folder = Path(shutil.copytree(sent, tmp_path / "here"))
    edit_notes(folder / "quay.pptx", {"310 hours": "290 hours"})
    return folder


@cases(Path(__file__).parents[1] / "messages" / "review.txt")
def test_what_it_says_of_a_draft(case: Case, home: Path, pytestconfig: pytest.Config) -> None:
    case.write(home)
    result = run("review", "deck", "draft.md")
    case.check(f"{result.stdout}{result.stderr}\nexit code {int(result.exit_code)}", pytestconfig)


def test_what_was_corrected_is_shown_and_nothing_is_written(folder: Path) -> None:
    before = list(files(folder))
    result = run("review", str(folder / "quay"), str(folder / "quay.pptx"))
    assert result.exit_code == 0
    assert "Our boats waited [-310-]{+290+} hours." in result.output
    assert result.output.splitlines()[-2] == "To write this:"
    assert result.output.splitlines()[-1].endswith("quay.pptx --apply")
    assert list(files(folder)) == before


def test_with_apply_it_is_written(folder: Path) -> None:
    result = run("review", str(folder / "quay"), str(folder / "quay.pptx"), "--apply")
    assert result.exit_code == 0
    assert result.output.splitlines()[-1].startswith("Written: ")
    assert "**290 hours**" in (folder / "quay" / "speech.md").read_text("utf-8")


def test_a_conflict_ends_with_exit_code_1_until_it_is_settled(folder: Path) -> None:
    speech = folder / "quay" / "speech.md"
    speech.write_text(speech.read_text("utf-8").replace("310 hours", "300 hours"), "utf-8")
    asked = ("review", str(folder / "quay"), str(folder / "quay.pptx"), "--apply")
    before = list(files(folder))
    assert run(*asked).exit_code == 1
    assert list(files(folder)) == before
    assert run(*asked, "--theirs", "3").exit_code == 0
    assert "**290 hours**" in speech.read_text("utf-8")


def test_programs_read_it_as_json(folder: Path) -> None:
    result = run("review", str(folder / "quay"), str(folder / "quay.pptx"), "--json")
    found = json.loads(result.output)
    assert [change["slide"] for change in found["changes"]] == [3]
    assert found["cues"][0]["new"] == "290 hours"


def test_a_page_to_share_is_written_where_it_is_asked_for(folder: Path) -> None:
    asked = ("review", str(folder / "quay"), str(folder / "quay.pptx"), "--html")
    assert run(*asked, str(folder / "changes.html")).exit_code == 0
    page = (folder / "changes.html").read_text("utf-8")
    assert "<del>310</del>" in page.replace("\n", "") or "310" in page
    nowhere = run(*asked, "no-folder/changes.html")
    assert nowhere.exit_code == 2
    assert '"no-folder/changes.html" cannot be written: there is no folder "no-folder".' in nowhere.output


def test_a_page_that_cannot_be_written_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    Path("changes.html").mkdir()
    refused = run("review", "quay", "quay.pptx", "--html", "changes.html")
    assert refused.exit_code == 2


def test_a_page_overwrites_nothing_else(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    shutil.copy("quay/speech.md", "draft.html")
    for name, sentence in (
        ("speech.md", '"speech.md" is no name of a page. Give it one that ends in .html.'),
        ("draft.html", '"draft.html" came back and is read. Give the page another name.'),
    ):
        before = list(files(folder))
        refused = run("review", "quay", "draft.html", "--html", name)
        assert refused.exit_code == 2
        assert sentence in refused.output
        assert list(files(folder)) == before


def test_the_deck_is_named_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    swapped = run("review", "quay.pptx", "quay")
    assert swapped.exit_code == 2
    assert '"quay.pptx" is a file. Name the deck first, and then the files that came back.' in swapped.output


def test_a_slide_without_a_heading_is_not_named_by_nothing(folder: Path) -> None:
    """As by a shell's variable that is not set."""
    outline = folder / "quay" / "outline.yaml"
    outline.write_text(outline.read_text("utf-8").replace("  - silent: true\n    title: Welcome\n", ""), "utf-8")
    result = run("review", str(folder / "quay"), str(folder / "quay.pptx"), "--ours", "")
    assert 'There is no slide "".' in result.output


def test_what_is_wrong_is_told(folder: Path) -> None:
    deck, file = str(folder / "quay"), str(folder / "quay.pptx")
    unknown = run("review", deck, file, "--ours", "Thansk")
    assert unknown.exit_code == 2
    assert 'There is no slide "Thansk". Did you mean "Thanks"?' in unknown.output
    both = run("review", deck, file, "--ours", "3", "--theirs", "Why we built it")
    assert "Slide 3 is named with --ours and with --theirs. Choose one." in both.output
    nothing = run("review", deck, str(folder / "none.pptx"))
    assert nothing.exit_code == 1
    assert "There is no such file." in nothing.stderr
    no_deck = run("review", str(folder), file)
    assert no_deck.exit_code == 1
    assert "This folder is no deck: it has no outline.yaml." in no_deck.stderr


def test_the_help_says_what_each_option_is_for() -> None:
    said = " ".join(run("review", "--help").output.split())
    for sentence in (
        "Write the changes into the speech and the outline.",
        "On this slide (its number or title), keep your words.",
        "On this slide, take theirs.",
        "Print the changes as JSON.",
        "Write a page to share.",
    ):
        assert sentence in said
    assert "what others changed in a file that came back" in run("--help").output
