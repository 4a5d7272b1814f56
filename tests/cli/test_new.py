"""`new`: what it writes, what it says, and what it does not overwrite."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner
from pptx import Presentation

from speechdeck.cli import main

from ..conftest import ROOT

_SPEECH = "Remarks on water\nGeneva, 3 May 2014\n\nDear friends,\n\nWater is the first thing that a child asks for.\n"


def _run(*arguments: str, text: str | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["new", *arguments], input=text)
    return result.exit_code, result.output


def test_a_deck_is_made_from_standard_input_and_checked(tmp_path: Path) -> None:
    deck = tmp_path / "water"
    code, said = _run(str(deck), "-", text=_SPEECH)
    assert code == 0
    assert "19 words: 12 spoken, 7 left out in 2 lines" in said
    assert said.endswith(f"Go on with:\n  main check {deck}\n  main build {deck}\n")
    assert sorted(each.name for each in deck.iterdir()) == ["left-out.txt", "outline.yaml", "speech.md"]
    assert CliRunner().invoke(main, ["check", str(deck)]).exit_code == 0


def test_without_a_document_there_is_a_small_deck_that_can_be_checked(tmp_path: Path) -> None:
    deck = tmp_path / "our-talk"
    assert _run(str(deck))[0] == 0
    assert (deck / "outline.yaml").read_text("utf-8").startswith("title: Our talk\n")
    assert CliRunner().invoke(main, ["check", str(deck)]).exit_code == 0


def test_the_other_design_is_a_comment_away(tmp_path: Path) -> None:
    deck = tmp_path / "our-talk"
    _run(str(deck))
    outline = deck / "outline.yaml"
    outline.write_text(outline.read_text("utf-8").replace("# template: assembly", "template: assembly"), "utf-8")
    assert CliRunner().invoke(main, ["check", str(deck)]).exit_code == 0


def test_a_bare_outline_has_sections_only(tmp_path: Path) -> None:
    source = tmp_path / "speech.md"
    source.write_text("Hello, all.\n\n# One\n\nIt costs 12 dollars a day.\n\n# Two\n\nIt is free.\n", "utf-8")
    assert _run(str(tmp_path / "deck"), str(source), "--bare")[0] == 0
    outline = (tmp_path / "deck" / "outline.yaml").read_text("utf-8")
    assert outline.endswith("  - section: One\n\n  - section: Two\n")


def test_what_is_there_is_not_overwritten_unless_it_is_said(tmp_path: Path) -> None:
    deck = tmp_path / "deck"
    _run(str(deck))
    code, said = _run(str(deck))
    assert code == 2
    assert f'"{deck}" has a speech.md already. Name another folder, or write --force to overwrite it.' in " ".join(
        said.split()
    )
    assert _run(str(deck), "--force")[0] == 0


def test_a_picture_or_a_design_that_is_there_is_not_overwritten_either(tmp_path: Path) -> None:
    source, deck = tmp_path / "ours.pptx", tmp_path / "deck"
    Presentation().save(str(source))
    deck.mkdir()
    (deck / "template.pptx").write_text("mine", "utf-8")
    code, said = _run(str(deck), str(source))
    assert code == 2
    assert "has a template.pptx already." in " ".join(said.split())
    assert _run(str(deck), str(source), "--force")[0] == 0
    assert CliRunner().invoke(main, ["check", str(deck)]).exit_code == 0


def test_a_document_that_is_not_there_and_a_deck_that_is_a_file_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x", "utf-8")
    assert "Name a folder for the deck." in _run(str(file))[1]
    assert 'There is no file "nowhere.docx".' in _run(str(tmp_path / "deck"), "nowhere.docx")[1]


def test_the_page_of_a_speech_becomes_the_deck_that_was_made_of_it_by_hand(tmp_path: Path) -> None:
    page = Path(__file__).parent / "cabsi-page.txt"
    assert _run(str(tmp_path / "cabsi"), str(page))[0] == 0
    assert (tmp_path / "cabsi" / "speech.md").read_bytes() == (ROOT / "slides" / "cabsi" / "speech.md").read_bytes()
    assert (tmp_path / "cabsi" / "outline.yaml").read_text("utf-8").count("  - section:") == 5
