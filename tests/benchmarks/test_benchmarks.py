"""What the benchmark builds: decks that hold together, and for pandoc the same words. Nothing here is timed."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from benchmarks.decks import write_deck
from benchmarks.edits import correct
from benchmarks.measure import in_turn
from benchmarks.pandoc import pandoc_markdown
from benchmarks.report import into
from speechdeck.model import Points
from speechdeck.pipeline import Built, build, prepare, write_script
from speechdeck.review import review
from speechdeck.scene import Cluster
from speechdeck.theme import Theme
from speechdeck.words.text import collapse_spaces, read_runs, text_of

from ..conftest import CABSI


@pytest.fixture(scope="module")
def ten(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A generated deck of ten sections."""
    folder = tmp_path_factory.mktemp("decks") / "ten"
    write_deck(folder, 10)
    return folder


def test_a_generated_deck_builds_without_a_warning_and_its_proof_holds(ten: Path, theme: Theme, tmp_path: Path) -> None:
    built = build(ten, theme, tmp_path)

    assert built.proof.sections == 10
    assert built.proof.words == pytest.approx(3000, rel=0.1)
    assert not built.prepared.warnings


def test_each_slide_of_a_generated_deck_has_five_points_each_with_a_cue_of_its_own(ten: Path, theme: Theme) -> None:
    for slide in prepare(ten, theme).deck.slides:
        (block,) = slide.spec.content
        assert isinstance(block, Points)
        assert sorted(slide.step_of(point) or 0 for point in block.points) == [0, 1, 2, 3, 4]


def test_a_longer_deck_begins_like_a_shorter_one(ten: Path, tmp_path: Path) -> None:
    write_deck(tmp_path / "twelve", 12)

    for file in ("speech.md", "outline.yaml"):
        assert (tmp_path / "twelve" / file).read_text("utf-8").startswith((ten / file).read_text("utf-8"))


def test_pandoc_gets_the_same_titles_points_and_notes(ten: Path, theme: Theme) -> None:
    prepared = prepare(ten, theme)

    for slide, (shown, notes) in zip(prepared.deck.slides, _read_back(ten), strict=True):
        (block,) = slide.spec.content
        assert isinstance(block, Points)
        assert shown == " ".join(map(text_of, (slide.spec.title or (), *(point.text for point in block.points))))
        assert notes == slide.section.text


def test_pandoc_gets_every_word_of_a_deck_with_other_blocks(cabsi: Built) -> None:
    for scene, (shown, notes) in zip(cabsi.prepared.scenes, _read_back(CABSI), strict=True):
        assert shown.startswith(scene.title)
        for cluster in (item for item in scene.items if isinstance(item, Cluster)):
            assert " ".join(group.text for group in cluster.groups) in shown
        assert notes == scene.section.text


def test_pandoc_finds_no_marks_in_a_speech_that_has_none(theme: Theme, tmp_path: Path) -> None:
    spoken = ["1986. A great year", "- no list", "*not* _this_ [a](b) <br> AT&T C:\\new `x` 2^3^ $4 @5 #6"]
    (tmp_path / "speech.txt").write_text("\n\n".join(spoken))
    (tmp_path / "outline.yaml").write_text("{title: Marks, speech: speech.txt, slides: [section: opening]}")

    ((_, notes),) = _read_back(tmp_path)

    assert notes == " ".join(spoken)


def _read_back(deck: Path) -> list[tuple[str, str]]:
    """What pandoc's Markdown says on each slide and in its notes."""
    _, *slides = re.split(r"^(?=# )", pandoc_markdown(deck), flags=re.MULTILINE)
    return [(_said(shown), _said(notes)) for shown, notes in (slide.split("::: notes") for slide in slides)]


def _said(text: str) -> str:
    """The words that a reader of the Markdown sees; the marks of pandoc's divisions are none."""
    blocks = MarkdownIt("commonmark").parse(re.sub(r"^:::.*", "", text, flags=re.MULTILINE))
    return collapse_spaces(" ".join(text_of(read_runs(block.content)) for block in blocks if block.type == "inline"))


def test_what_a_colleague_corrects_is_a_word_in_each_section(ten: Path, theme: Theme, tmp_path: Path) -> None:
    deck = build(ten, theme, tmp_path)
    script = deck.powerpoint.with_name("ten-script.docx")
    write_script(ten, theme, tmp_path, ("docx",))
    for sent in (deck.powerpoint, script):
        returned = tmp_path / f"returned{sent.suffix}"
        assert correct(sent, returned) == 10
        made = review(ten, [returned])
        assert [change.slide for change in made.changes] == [*range(1, 11)]
        assert made.is_clean


def test_contenders_run_in_turn_and_warm_ups_do_not_count(tmp_path: Path) -> None:
    log = tmp_path / "log"
    contenders = [[[sys.executable, "-c", f"open({str(log)!r}, 'a').write({name!r})"]] for name in "AB"]

    results = in_turn(contenders, rounds=2, warm_ups=1, environment={})

    assert log.read_text() == "ABABAB"
    assert [len(result.runs) for result in results] == [2, 2]


def test_new_results_take_the_place_of_the_old_ones(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text("Before.\n<!-- results begin -->\nold\n<!-- results end -->\nAfter.\n")

    into(readme, "new")
    into(readme, "newer")

    assert readme.read_text() == "Before.\n<!-- results begin -->\n\nnewer\n\n<!-- results end -->\nAfter.\n"
