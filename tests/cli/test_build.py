from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from speechdeck.paint.reveal import paint_reveal

from .commands import OUTLINE, deck, files, run


def test_one_deck_is_built_where_it_is_wanted(home: Path) -> None:
    deck(home / "slides" / "one")
    deck(home / "slides" / "two")
    assert run("build", "slides/two", "-o", "out/of/here").exit_code == 0
    assert [name for name, _, _ in files(home / "out")] == [
        "of",
        "of/here",
        "of/here/two",
        "of/here/two/two.html",
        "of/here/two/two.pptx",
    ]
    assert not (home / "dist").exists()


def test_the_interface_is_in_the_language_that_is_wanted(home: Path) -> None:
    deck(home / "slides" / "one")
    for language in ("en", "ru"):
        assert run("build", "slides/one", "--interface", language, "-o", language).exit_code == 0
    in_russian, in_english = ((home / each / "one" / "one.html").read_text("utf-8") for each in ("ru", "en"))
    assert '"interface": {"lang": "ru"' in in_russian
    assert '"interface": {"lang": "en"' in in_english
    assert len(in_english) < len(in_russian)
    one, other = ((home / each / "one" / "one.pptx").read_bytes() for each in ("ru", "en"))
    assert one == other, "it is the page's alone"


def test_the_summary_says_slides_words_minutes_sizes_and_the_proof(home: Path) -> None:
    deck(
        home / "slides" / "borders",
        f"{OUTLINE}  - section: Introduction\nduration: 3min\nwpm: 60\n",
        "One two three.\n\n# Introduction\n" + "word " * 86,
    )
    lines = run().stdout.splitlines()
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
    deck(home / "slides" / "borders", speech="One <!-- Pause. --> two.[^1]\n\n[^1]: Three.\n")
    assert run().stdout.splitlines()[-2:] == [
        "  proof: 1 section, 2 words, both files verbatim",
        "  left out as not spoken: 1 comment, 1 footnote",
    ]


def test_building_again_changes_no_byte(home: Path) -> None:
    deck(home / "slides" / "borders")
    run()
    first = {name: content for name, content, _ in files(home / "dist")}
    run()
    assert {name: content for name, content, _ in files(home / "dist")} == first


BREAKINGS = {
    "outline.yaml": ["", "titel: x\n", "title: [\n", OUTLINE + "speech: gone.md\n", OUTLINE + "  - section: gone\n"],
    "speech.md": ["", "![picture](p.png)\n", "# gone\n"],
}


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize(("file", "text"), [(file, text) for file, texts in BREAKINGS.items() for text in texts])
def test_a_mistake_leaves_the_files_of_the_last_build_as_they_are(
    home: Path, command: str, file: str, text: str
) -> None:
    folder = deck(home / "slides" / "borders")
    assert run().exit_code == 0
    before = list(files(home / "dist"))
    (folder / file).write_text(text, "utf-8")
    assert run(command).exit_code == 1
    assert list(files(home / "dist")) == before


def test_a_mistake_writes_nothing_where_nothing_was(home: Path) -> None:
    deck(home / "slides" / "borders", "titel: x\n")
    assert run().exit_code == 1
    assert not (home / "dist").exists()


def test_a_file_that_does_not_say_the_speech_is_not_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deck(home / "slides" / "borders", speech="The high road.\n")
    assert run().exit_code == 0
    before = list(files(home / "dist"))
    monkeypatch.setattr(
        "speechdeck.pipeline.paint_reveal",
        lambda *arguments: paint_reveal(*arguments).replace("high road.", "low road."),
    )
    result = run()
    assert result.exit_code == 1
    assert result.stderr == (
        f"{Path('slides/borders')}: error: borders.html, slide 1: the notes differ from the speech: "
        'after "The" it has "low" instead of "high".\n'
        "  Nothing was written. This is a bug in Speechdeck: please report it.\n"
    )
    assert list(files(home / "dist")) == before


@pytest.mark.parametrize("epoch", ["99999999999999", "-99999999999", "today"])
def test_a_time_that_is_none_is_told(epoch: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deck(home / "deck")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    result = run("build", "deck")
    assert result.exit_code == 1
    assert 'SOURCE_DATE_EPOCH: error: "today" is not a time.'.replace("today", epoch) in result.stderr
    assert "Give seconds since 1970, or remove the variable." in result.stderr


@pytest.mark.parametrize(("epoch", "held"), [("0", (1980, 1, 1)), ("4486147200", (2107, 12, 31))])
def test_a_time_that_no_archive_can_hold_is_the_nearest_one(
    home: Path, monkeypatch: pytest.MonkeyPatch, epoch: str, held: tuple[int, int, int]
) -> None:
    deck(home / "deck")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert run("build", "deck").exit_code == 0
    with zipfile.ZipFile(home / "dist" / "deck" / "deck.pptx") as package:
        assert {info.date_time[:3] for info in package.infolist()} == {held}
