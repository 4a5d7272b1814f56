from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from speechdeck.accessibility import problems
from speechdeck.errors import AuthorError
from speechdeck.pipeline import Built, build, prepare
from speechdeck.scene import Box, Color, Decoration, Frame, Geometry, Picture
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
    assert problem.sentence == 'Slides 2 and 3 have the same title, "what we do".'
    assert (
        problem.remedy
        == "Give this slide a `title` of its own: people who use a screen reader tell slides apart by their titles."
    )
    assert not (tmp_path / "dist").exists()


def test_texts_that_cannot_be_read_on_their_ground_are_told_once_for_each_pair_of_colours(cabsi: Built) -> None:
    deck, (_, slide, *_) = cabsi.prepared.deck, cabsi.prepared.scenes
    pale = Color("9BB3C8", "accent5")
    found = problems(deck, [replace(slide, background=replace(slide.background, color=pale, shapes=()))])
    place = deck.slides[1].spec.place
    assert {problem.place for problem in found} == {place}
    errors = [problem for problem in found if problem.severity == "error"]
    assert errors[0].sentence == (
        'On slide 2, the text "2+ decades" and 1 more like it is hard to read: '
        "its contrast is 2.9:1 and must be at least 3:1."
    )
    assert errors[0].remedy == (
        "It is #1D5FA8 (accent1) on #9BB3C8 (accent5). "
        "Choose another layout, or change one of the two colours in the template."
    )
    (warning,) = [problem for problem in found if problem.severity == "warning"]
    assert warning.sentence == (
        'The template\'s own colours make the text "IOM · 10th Ministerial Conference of CABSI · Vienna, 17 April 2012" '
        "on slide 2 hard to read: its contrast is 2.8:1 and should be at least 4.5:1."
    )


def test_a_pale_template_is_warned_of_once(cabsi: Built) -> None:
    deck, scenes = cabsi.prepared.deck, cabsi.prepared.scenes[1:3]
    pale = Color("9BB3C8", "accent5")
    on_pale = [replace(scene, background=replace(scene.background, color=pale, shapes=())) for scene in scenes]
    warnings = [problem for problem in problems(deck, on_pale) if problem.severity == "warning"]
    assert len(warnings) == 1
    assert "on slide 2" in warnings[0].sentence


def _on(theme: Theme, decoration: Decoration) -> Theme:
    """The theme with a shape behind everything."""
    layouts = (replace(layout, background=replace(layout.background, shapes=(decoration,))) for layout in theme.layouts)
    return replace(theme, layouts=tuple(layouts))


def _deck(folder: Path) -> None:
    (folder / "speech.md").write_text("Good morning.\n\n# One\nwords\n", "utf-8")
    (folder / "outline.yaml").write_text(
        "title: Borders\nslides:\n  - section: opening\n  - section: One\n    layout: Title and Content\n"
        "    content:\n      - figures:\n          - value: 15\n            label: dialogues\n",
        "utf-8",
    )


def test_on_another_ground_than_its_place_has_a_text_gets_another_colour(theme: Theme, tmp_path: Path) -> None:
    _deck(tmp_path)
    around = Box.of(-(10**7), -(10**7), 4 * 10**7, 4 * 10**7)
    dark = Decoration("Moon", Geometry.ELLIPSE, around, fill=theme.colors["tx2"])
    built = build(tmp_path, _on(theme, dark), tmp_path / "dist")
    assert problems(built.prepared.deck, built.prepared.scenes) == list(built.prepared.warnings)
    assert all("would make the text" in each.sentence for each in built.prepared.warnings)


def test_a_ground_of_light_and_dark_is_covered_and_the_author_is_told_once(theme: Theme, tmp_path: Path) -> None:
    _deck(tmp_path)
    checks = Picture(b"", "image/png", Color("808080"), tones=((Color("000000"), Color("FFFFFF")) * 40,) * 40)
    slide = Box.of(0, 0, theme.width, theme.height)
    prepared = prepare(tmp_path, _on(theme, Decoration("Chess", Geometry.RECTANGLE, slide, fill=checks)))
    [told] = [each for each in prepared.warnings if "plain area" in each.sentence]
    assert told.sentence == (
        "What the template has behind the text of slide 1 is both light and dark, "
        "so that no colour can be read on it; a plain area was put between them."
    )
    assert told.remedy == (
        'Choose another layout than "Title Slide" for it, if you want to see all of the template\'s design.'
    )


@pytest.mark.parametrize(("change", "name"), [((50, 0), "a shade of accent1"), ((60, 40), "a tint of accent1")])
def test_a_shade_is_told_by_the_colour_that_it_is_of(change: tuple[int, int], name: str, cabsi: Built) -> None:
    deck, (slide, *_) = cabsi.prepared.deck, cabsi.prepared.scenes
    grey = Color("808080", "accent1", change=change)
    title = next(item for item in slide.items if isinstance(item, Frame))
    paragraphs = tuple(replace(each, style=replace(each.style, color=grey)) for each in title.paragraphs)
    ground = replace(slide.background, color=Color("777777"), shapes=())
    [problem] = problems(deck, [replace(slide, items=(replace(title, paragraphs=paragraphs),), background=ground)])
    assert problem.remedy.startswith(f"It is #808080 ({name}) on #777777. ")


def test_a_pale_template_is_warned_of_and_the_deck_is_built(theme: Theme, tmp_path: Path) -> None:
    _deck(tmp_path)
    pale = Color("BBBBBB")
    layouts = tuple(
        replace(
            layout,
            placeholders=tuple(
                replace(each, styles=tuple(replace(style, color=pale) for style in each.styles))
                if each.kind == "sldNum"
                else each
                for each in layout.placeholders
            ),
        )
        for layout in theme.layouts
    )
    (warning,) = build(tmp_path, replace(theme, layouts=layouts), tmp_path / "dist").prepared.warnings
    assert 'would make the text "2" on slide 2 hard to read' in warning.sentence
    assert warning.sentence.endswith("at least 4.5:1; it is shown in #111C33 (tx1).")
