from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from speechdeck.accessibility import problems
from speechdeck.errors import AuthorError
from speechdeck.pipeline import Built, build
from speechdeck.scene import Color
from speechdeck.theme import Theme


def test_the_sample_deck_has_no_problem(cabsi: Built) -> None:
    assert problems(cabsi.prepared.deck, cabsi.prepared.scenes) == []


def test_two_slides_with_one_title_are_told(theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "speech.md").write_text("Good morning.\n\n# One\nwords\n\n# Two\nwords\n", "utf-8")
    (tmp_path / "outline.yaml").write_text(
        "title: Borders\nslides:\n  - section: opening\n  - section: One\n    title: What we do\n"
        "  - section: Two\n    title: what **we** do\n",
        "utf-8",
    )
    with pytest.raises(AuthorError) as caught:
        build(tmp_path, theme, tmp_path / "dist")
    (problem,) = caught.value.problems
    assert (problem.place.line, problem.place.column) == (7, 12)
    assert problem.sentence == 'The slides 2 and 3 have the same title, "what we do".'
    assert (
        problem.remedy
        == "Give this slide a `title` of its own: who hears a deck read out tells its slides apart by them."
    )
    assert not (tmp_path / "dist").exists()


def test_texts_that_cannot_be_read_on_their_ground_are_told_once_for_each_pair_of_colours(cabsi: Built) -> None:
    deck, (_, slide, *_) = cabsi.prepared.deck, cabsi.prepared.scenes
    pale = Color("9BB3C8", "accent5")
    found = problems(deck, [replace(slide, backdrop=replace(slide.backdrop, color=pale, shapes=()))])
    place = deck.talks[1].slide.place
    assert {problem.place for problem in found} == {place}
    sentences = [problem.sentence for problem in found]
    assert (
        'On slide 2, the text "IOM · 10th Ministerial Conference of CABSI · Vienna, 17 April 2012" and 1 more like it is '
        "hard to read: its contrast is 2.5:1 and must be at least 4.5:1." in sentences
    )
    assert (
        "It is #56698A (accent5) on #9BB3C8 (accent5). "
        "Choose another layout, or change one of the two colours in the template."
    ) in [problem.remedy for problem in found]


def test_a_template_whose_text_cannot_be_read_stops_the_build(theme: Theme, tmp_path: Path) -> None:
    dark = tuple(
        replace(layout, backdrop=replace(layout.backdrop, color=theme.colors["tx1"], shapes=()))
        for layout in theme.layouts
    )
    (tmp_path / "speech.md").write_text("Good morning.\n\n# One\nwords\n", "utf-8")
    (tmp_path / "outline.yaml").write_text(
        "title: Borders\nslides:\n  - section: opening\n  - section: One\n    layout: Title Only\n", "utf-8"
    )
    with pytest.raises(AuthorError) as caught:
        build(tmp_path, replace(theme, layouts=dark), tmp_path / "dist")
    # The place is the layout's, which the author chose.
    assert {(problem.place.line, problem.place.column) for problem in caught.value.problems} == {(5, 13)}
    assert all("is hard to read" in problem.sentence for problem in caught.value.problems)
