"""The clicks of the PowerPoint file: each shows what its cue brings, as the page does, in a tree without a loose end.

No validator follows an animation to its target; these tests do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pptx
import pytest
from lxml import etree
from pptx.slide import Slide

from speechdeck.pipeline import Built
from speechdeck.scene import Scene
from speechdeck.text import fold

from .parts import START, last_step, view

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


@dataclass(frozen=True)
class Effect:
    """What a click does: it shows a shape or a group, or one paragraph of a shape."""

    click: int
    start: str
    group: str | None
    shape: str
    paragraph: int | None


@pytest.fixture
def slides(deck: Built) -> list[tuple[Scene, Slide]]:
    """A deck's scenes, each with its slide."""
    return list(zip(deck.prepared.scenes, pptx.Presentation(str(deck.powerpoint)).slides, strict=True))


def _effects(slide: Slide) -> Iterator[Effect]:
    """The effects of a slide's main sequence, clicks counted from 0."""
    sequence = slide.element.find(f".//{_P}cTn[@nodeType='mainSeq']/{_P}childTnLst")
    for click, step in enumerate(() if sequence is None else sequence):
        for effect in step.iter(f"{_P}cTn"):
            if effect.get("presetClass") == "entr":
                targets = {_target(target) for target in effect.iter(f"{_P}spTgt")}
                assert len(targets) == 1, "an effect shows one thing"
                yield Effect(click, effect.get("nodeType"), effect.get("grpId"), *targets.pop())


def _target(target: Any) -> tuple[str, int | None]:
    paragraphs = target.find(f"{_P}txEl/{_P}pRg")
    if paragraphs is None:
        return target.get("spid"), None
    assert paragraphs.get("st") == paragraphs.get("end")
    return target.get("spid"), int(paragraphs.get("st"))


def _shown(slide: Slide, clicks: int) -> tuple[str, ...]:
    """The texts that can be seen after so many clicks, in the order of reading."""
    hidden = {(effect.shape, effect.paragraph) for effect in _effects(slide) if effect.click >= clicks}
    return tuple(
        text
        for body in slide.element.iter(f"{_P}txBody")
        for number, paragraph in enumerate(body.findall(f"{_A}p"))
        if (text := fold("".join(each.text or "" for each in paragraph.iter(f"{_A}t"))))
        and not hidden & {(_number(body.getparent()), number), *((each, None) for each in _owners(body))}
    )


def _owners(element: etree._Element) -> list[str]:
    """The numbers of the shape and the groups that an element stands in."""
    return [_number(each) for each in element.iterancestors(f"{_P}sp", f"{_P}grpSp")]


def _number(shape: Any) -> str:
    number: str = next(shape.iter(f"{_P}cNvPr")).get("id")
    return number


def test_each_click_shows_what_its_cue_brings_and_nothing_else(slides: list[tuple[Scene, Slide]]) -> None:
    for scene, slide in slides:
        for step in range(START, last_step(scene) + 1):
            assert _shown(slide, step + 1) == view(scene, step).texts


def test_there_is_a_click_for_each_cue(slides: list[tuple[Scene, Slide]]) -> None:
    for scene, slide in slides:
        assert {effect.click for effect in _effects(slide)} == {cue.step for cue in scene.cues}
        if not scene.cues:
            assert slide.element.find(f"{_P}timing") is None


def test_the_first_effect_of_a_click_waits_for_it_and_the_others_go_with_it(slides: list[tuple[Scene, Slide]]) -> None:
    for _, slide in slides:
        effects = list(_effects(slide))
        for click in {effect.click for effect in effects}:
            first, *others = [effect.start for effect in effects if effect.click == click]
            assert first == "clickEffect"
            assert set(others) <= {"withEffect"}


def test_every_effect_has_a_target_on_its_slide(slides: list[tuple[Scene, Slide]]) -> None:
    for _, slide in slides:
        shapes = {_number(each): each for each in slide.element.iter(f"{_P}sp", f"{_P}grpSp")}
        for effect in _effects(slide):
            paragraphs = shapes[effect.shape].findall(f"{_P}txBody/{_A}p")
            assert effect.paragraph is None or effect.paragraph < len(paragraphs)


def test_a_shape_inside_a_group_appears_with_its_group(slides: list[tuple[Scene, Slide]]) -> None:
    for _, slide in slides:
        inside = {_number(each) for group in slide.element.iter(f"{_P}grpSp") for each in group.iter(f"{_P}sp")}
        assert not inside & {effect.shape for effect in _effects(slide)}


def test_the_build_list_names_every_shape_that_builds_once(slides: list[tuple[Scene, Slide]]) -> None:
    for _, slide in slides:
        groups = {_number(each) for each in slide.element.iter(f"{_P}grpSp")}
        listed = [(each.get("spid"), each.get("grpId")) for each in slide.element.iter(f"{_P}bldP")]
        builds = {(effect.shape, effect.group) for effect in _effects(slide) if effect.shape not in groups}
        assert Counter(listed) == Counter(builds)
        assert {effect.group for effect in _effects(slide) if effect.shape in groups} <= {None}


def test_every_time_node_of_a_slide_has_a_number_of_its_own(slides: list[tuple[Scene, Slide]]) -> None:
    for _, slide in slides:
        numbers = [node.get("id") for node in slide.element.iter(f"{_P}cTn")]
        assert len(numbers) == len(set(numbers))


def test_slides_change_with_a_fade(slides: list[tuple[Scene, Slide]]) -> None:
    for _, slide in slides:
        transitions = [[each.tag for each in change] for change in slide.element.iter(f"{_P}transition")]
        assert transitions
        assert all(transition == [f"{_P}fade"] for transition in transitions)
