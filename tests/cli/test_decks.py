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


def test_a_deck_is_named_by_a_link_by_other_capitals_or_from_the_home_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deck(home / "borders")
    (home / "link").symlink_to(home / "borders")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name in ("link", "Borders/", "~/borders", "borders/OUTLINE.yaml"):
        result = run("check", name)
        assert (result.exit_code, result.stdout.partition(":")[0]) == (0, "borders")


def test_decks_are_found_whose_outlines_have_the_other_ending(home: Path) -> None:
    for name, outline in (("one", "outline.yml"), ("two", "OUTLINE.YAML")):
        folder = deck(home / "slides" / name)
        (folder / "outline.yaml").rename(folder / outline)
    assert run().exit_code == 0
    assert sorted(path.name for path in (home / "dist").iterdir()) == ["one", "two"]


def test_a_template_that_decks_share_lies_in_a_folder_where_the_program_is_started(plain: Path) -> None:
    home = plain.parent
    (home / "templates").mkdir()
    plain.rename(home / "templates" / plain.name)
    for name in ("one", "two"):
        deck(home / "slides" / name, f"template: plain.pptx\n{OUTLINE}")
    result = run("check", "--accessibility")
    assert result.exit_code == 0
    assert "one: accessibility" in result.stdout


def test_our_own_design_is_found_beside_a_folder_of_shared_templates(home: Path) -> None:
    (home / "templates").mkdir()
    deck(home / "one", f"template: assembly\n{OUTLINE}")
    assert run("check", "one").exit_code == 0
