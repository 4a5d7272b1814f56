"""The clicks of the PowerPoint file: each shows what its cue brings, as the page does, in a tree without a loose end.

No validator follows an animation to its target; these tests do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import pptx
import pytest
from pptx.slide import Slide

from speechdeck.pipeline import Built
from speechdeck.scene import Scene
from speechdeck.words.text import collapse_spaces

from .parts import START, last_step, view

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_KINDS = (f"{_P}sp", f"{_P}grpSp", f"{_P}graphicFrame", f"{_P}pic")


@dataclass(frozen=True)
class Effect:
    """What a click does: it shows a shape or a group, or one paragraph of a shape."""

    click: int
    start: str
    group: str | None
    shape: str
    paragraph: int | None


@pytest.fixture
def slides(any_deck: Built) -> list[tuple[Scene, Slide]]:
    """A deck's scenes, each with its slide."""
    return list(zip(any_deck.prepared.scenes, pptx.Presentation(str(any_deck.powerpoint)).slides, strict=True))


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
    shown = []
    for paragraph in _as_read(slide).iter(f"{_A}p"):
        text = collapse_spaces("".join(each.text or "" for each in paragraph.iter(f"{_A}t")))
        owners = [_number(each) for each in paragraph.iterancestors(*_KINDS)]
        place = (owners[0], len(list(paragraph.itersiblings(f"{_A}p", preceding=True))))
        if text and not hidden & {place, *((owner, None) for owner in owners)}:
            shown.append(text)
    return tuple(shown)


def _as_read(slide: Slide) -> Any:
    """A slide whose tables that are read from the right begin with their last cells."""
    tree = deepcopy(slide.element)
    for table in tree.iter(f"{_A}tbl"):
        if table.find(f"{_A}tblPr").get("lastCol"):
            for row in table.iterfind(f"{_A}tr"):
                row[:] = reversed(row)
    return tree


def _shapes(slide: Slide) -> dict[str, Any]:
    """Everything on a slide that an effect can show, by its number."""
    return {_number(each): each for each in slide.element.iter(*_KINDS)}


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
        shapes = _shapes(slide)
        for effect in _effects(slide):
            paragraphs = shapes[effect.shape].findall(f"{_P}txBody/{_A}p")
            assert effect.paragraph is None or effect.paragraph < len(paragraphs)


def test_a_shape_inside_a_group_appears_with_its_group(slides: list[tuple[Scene, Slide]]) -> None:
    for _, slide in slides:
        inside = {_number(each) for group in slide.element.iter(f"{_P}grpSp") for each in group.iter(f"{_P}sp")}
        assert not inside & {effect.shape for effect in _effects(slide)}


def test_the_build_list_names_every_shape_and_chart_that_builds_once(slides: list[tuple[Scene, Slide]]) -> None:
    for _, slide in slides:
        listed = [(each.get("spid"), each.get("grpId")) for each in slide.element.iter(f"{_P}bldP", f"{_P}bldGraphic")]
        shapes = _shapes(slide)
        wanted = {(each.shape, each.group) for each in _effects(slide) if _has_an_entry(shapes[each.shape])}
        assert Counter(listed) == Counter(wanted)
        assert {each.group for each in _effects(slide) if not _has_an_entry(shapes[each.shape])} <= {None}


def test_a_list_builds_down_to_the_points_that_have_a_click_of_their_own(variety: Built) -> None:
    slide = pptx.Presentation(str(variety.powerpoint)).slides[1]
    levels = [(each.get("build"), each.get("bldLvl")) for each in slide.element.iter(f"{_P}bldP")]
    assert [each for each in levels if each[0]] == [("p", "2"), ("p", None)]


def test_what_comes_with_the_point_above_it_needs_no_level(cabsi: Built, arabic: Built) -> None:
    for deck in (cabsi, arabic):
        for slide in pptx.Presentation(str(deck.powerpoint)).slides:
            assert not [each for each in slide.element.iter(f"{_P}bldP") if each.get("bldLvl")]


def test_only_what_has_a_fill_or_a_line_is_animated_behind_its_words(slides: list[tuple[Scene, Slide]]) -> None:
    for _, slide in slides:
        shapes = _shapes(slide)
        for entry in slide.element.iter(f"{_P}bldP"):
            properties = shapes[entry.get("spid")].find(f"{_P}spPr")
            drawn = [*properties.iterfind(f"{_A}solidFill"), *properties.iterfind(f"{_A}ln/{_A}solidFill")]
            assert (entry.get("animBg") == "1") is bool(drawn)


def _has_an_entry(shape: Any) -> bool:
    """Whether PowerPoint lists how it builds: groups, tables and pictures come whole, always."""
    return shape.tag == f"{_P}sp" or next(shape.iter(f"{_C}chart"), None) is not None


def test_every_time_node_of_a_slide_has_a_number_of_its_own(slides: list[tuple[Scene, Slide]]) -> None:
    for _, slide in slides:
        numbers = [node.get("id") for node in slide.element.iter(f"{_P}cTn")]
        assert len(numbers) == len(set(numbers))


def test_slides_change_with_a_fade_and_older_versions_know_another(slides: list[tuple[Scene, Slide]]) -> None:
    for _, slide in slides:
        transitions = list(slide.element.iter(f"{_P}transition"))
        assert [[each.tag for each in change] for change in transitions] == [[f"{_P}fade"]] * 2
        new, old = (change.getparent() for change in transitions)
        assert (new.tag, new.get("Requires"), old.tag) == (f"{_MC}Choice", "p14", f"{_MC}Fallback")
        assert dict(transitions[1].attrib) == {"spd": "med"}, "nothing that an older version would not know"
