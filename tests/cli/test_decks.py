from __future__ import annotations

from pathlib import Path

import pytest

from .commands import OUTLINE, deck, files, run


def test_without_a_command_every_deck_under_slides_is_built_into_dist(home: Path) -> None:
    for name in ("one", "two"):
        deck(home / "slides" / name)
    (home / "slides" / "notes").mkdir()
    result = run()
    assert result.exit_code == 0
    assert [name for name, _, _ in files(home / "dist")] == [
        "one",
        "one/one.html",
        "one/one.pptx",
        "two",
        "two/two.html",
        "two/two.pptx",
    ]


def test_the_folder_one_stands_in_is_a_deck_of_its_own_name(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(deck(home / "borders"))
    assert run("build", ".", "-o", "..").exit_code == 0
    assert (home / "borders" / "borders.html").exists()


def test_a_broken_deck_does_not_keep_the_others_from_being_built(home: Path) -> None:
    deck(home / "slides" / "a-broken", "titel: Borders\n")
    deck(home / "slides" / "b-good")
    deck(home / "slides" / "c-broken", OUTLINE, "![picture](p.png)\n")
    result = run()
    assert result.exit_code == 1
    assert [path.name for path in (home / "dist").iterdir()] == ["b-good"]
    assert "proof: 1 section, 1 word, both files verbatim" in result.stdout
    assert f"{Path('slides/a-broken/outline.yaml')}:1:1: error: " in result.stderr
    assert f"{Path('slides/c-broken/speech.md')}:1:1: error: A speech has no pictures." in result.stderr


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_named_template_goes_before_the_outlines(plain: Path, command: str) -> None:
    deck(plain.parent / "deck", OUTLINE.replace("slides:", "template: nowhere.pptx\nslides:"))
    assert run(command, "deck").exit_code == 1
    assert run(command, "deck", "--template", plain.name).exit_code == 0
