"""What is left of an outline in which something is wrong: each mistake is told, and a stand-in takes its place.

The model is asked again until it has nothing to say. A stand-in is as small as can be and keeps the count of what it
stands among, so that nothing is told of the rest that would not be true of the mended outline.
"""

from __future__ import annotations

from pydantic import ValidationError

from ...errors import Place, Problem
from ...model import Datum, Outline, Row, Slide
from ..keys import PARTS
from ..yaml import Mapping, Sequence, new_text
from .findings import Finding, Path, found, walk
from .grafts import STAND_IN, drop, new_mapping, put
from .plain import plain
from .shapes import understand
from .stand_ins import stand_in
from .values import Said, said

_ROUNDS = 30
"""How often the model is asked; what is put right may show what was hidden below it."""


def mended(tree: Mapping) -> tuple[Outline | None, list[Problem], frozenset[int]]:
    """Return what is left, what is wrong, and which slides have lost their part of the speech."""
    mending = _Mending(tree)
    understand(tree, mending.tell)
    mending.entitle()
    outline = mending.outline()
    return outline, mending.problems, frozenset(mending.adrift)


class _Mending:
    def __init__(self, tree: Mapping) -> None:
        self.tree = tree
        self.problems: list[Problem] = []
        self.adrift: set[int] = set()
        self.thinned: set[int] = set()
        """The lists from which something was taken, by their identity."""
        self.gone: list[tuple[Sequence, int]] = []
        """What is to be taken from lists when all findings of a round are read."""
        self.without_part: set[int] = set()
        """The slides of which it is told that their part cannot be read, by their identity."""
        self.is_lost = False

    def tell(self, place: Place, sentence: str, remedy: str, *, leaves_out: bool = False) -> None:  # noqa: ARG002
        """Note what is wrong, whether a remedy can write it out or not."""
        self.problems.append(Problem(place, sentence, remedy))

    def entitle(self) -> None:
        """Let a slide of which not all could be read have a title, if it is one that needs it: it may have been there."""
        slides = self.tree.get("slides")
        for slide in slides if isinstance(slides, Sequence) else ():
            if isinstance(slide, Mapping) and slide.partial and not slide.get("title") and "section" not in slide:
                put(slide, "title", f"{STAND_IN} {slide.place.line}")

    def outline(self) -> Outline | None:
        """Ask the model until it is content, or nothing is left that could be an outline."""
        for _ in range(_ROUNDS):
            try:
                return Outline.model_validate(plain(self.tree))
            except ValidationError as error:
                findings = [found(self.tree, details) for details in error.errors(include_url=False)]
            for finding in findings:
                self._mend(finding)
            self._sweep()
            if self.is_lost:
                return None
        return None

    def _mend(self, finding: Finding) -> None:
        if finding.kind in ("no_part", "several_parts"):
            self._part(finding)
        elif finding.kind == "too_short" and len(finding.given) >= finding.context["min_length"]:
            pass  # Its items are wrong, and that is told of them.
        else:
            told = said(finding)
            if not self._is_known(finding):
                self.tell(finding.place, told.sentence, told.remedy)
            self._replace(finding, told)

    def _is_known(self, finding: Finding) -> bool:
        """Whether what is found follows from what is told already."""
        if finding.kind == "missing":
            return isinstance(finding.parent, Mapping) and finding.parent.partial
        return finding.kind == "too_short" and id(finding.value) in self.thinned

    def _part(self, finding: Finding) -> None:
        """A slide with no part of the speech, or with several: of which it is, nobody knows."""
        slide, number = finding.value, finding.path[1]
        assert isinstance(slide, Mapping)
        assert isinstance(number, int)
        if finding.kind == "several_parts":
            sentence = f"Slide {number + 1} has more than one of `section`, `from` and `silent`."
            remedy = (
                "Keep `section` where it begins at a heading, `from` where it begins at a phrase, "
                "`silent: true` where nothing is said."
            )
            self.tell(slide.place, sentence, remedy)
        elif id(slide) not in self.without_part and not slide.partial:
            remedy = (
                "Add `section: …` (a heading, or opening), `from: …` (the phrase at which it begins), "
                "or `silent: true` if nothing is said at it."
            )
            self.tell(slide.place, f"Slide {number + 1} has no part of the speech.", remedy)
        for key in PARTS:
            drop(slide, key)
        put(slide, "silent", "true")
        self.adrift.add(number)

    def _replace(self, finding: Finding, told: Said) -> None:
        value = finding.value
        if finding.path == ("slides",):
            self.is_lost = True
        elif finding.kind == "too_long" and isinstance(value, Sequence):
            del value[finding.context["max_length"] :], value.item_places[finding.context["max_length"] :]
        elif finding.kind in ("alt_missing", "alt_of_decoration"):
            _describe(finding)
        elif isinstance(finding.parent, Mapping):
            self._replace_key(finding.parent, finding, told)
        elif isinstance(finding.parent, Sequence) and isinstance(finding.key, int):
            self._replace_item(finding.parent, finding.key, finding, told)
        else:
            self._replace_short(finding)

    def _replace_key(self, mapping: Mapping, finding: Finding, told: Said) -> None:
        key = str(finding.key)
        if told.meant:
            put(mapping, key, new_text(told.meant, finding.place))
        elif finding.node is Datum and key in ("value", "values"):
            self._take_out(finding.path[:-1])
        elif finding.is_required:
            replacement = stand_in(mapping, key, finding.place)
            if replacement is None:
                self._take_out_block(finding.path)
            else:
                put(mapping, key, replacement)
        elif finding.node is Slide and key == "title":
            # Some slides need one, and no two have the same.
            put(mapping, key, new_text(f"{STAND_IN} {finding.place.line}", finding.place))
        else:
            drop(mapping, key)
            if key == "decorative" and not mapping.get("alt"):
                put(mapping, "decorative", "true")
            if finding.node is Slide and key in PARTS:
                self.without_part.add(id(mapping))

    def _replace_item(self, items: Sequence, at: int, finding: Finding, told: Said) -> None:
        if told.meant or finding.path[-2] in ("header", "cells"):
            items[at] = new_text(told.meant or STAND_IN, finding.place)
        elif finding.path[:-1] == ("slides",):
            items[at] = new_mapping(finding.place, {})
            self.without_part.add(id(items[at]))
        else:
            self._take_out(finding.path)

    def _replace_short(self, finding: Finding) -> None:
        """What is written in its short form, where the key that is meant is not written."""
        owner, at = walk(self.tree, finding.path[:-2]), finding.path[-2]
        if isinstance(owner, Sequence) and isinstance(at, int) and finding.node is not Row:
            owner[at] = new_text(STAND_IN, finding.place)
        elif isinstance(owner, Mapping) and at != "image":
            put(owner, str(at), new_text(STAND_IN, finding.place))
        elif at == "image":
            self._take_out_block(finding.path)
        else:
            self._take_out(finding.path[:-1])

    def _take_out(self, path: Path) -> None:
        items, at = walk(self.tree, path[:-1]), path[-1]
        if isinstance(items, Sequence) and isinstance(at, int):
            self.gone.append((items, at))
            self.thinned.add(id(items))

    def _take_out_block(self, path: Path) -> None:
        """Put a list in the place of a block of which nothing can be shown."""
        block = walk(self.tree, path[:4])
        if isinstance(block, Mapping):
            for key in list(block):
                drop(block, key)
            put(block, "points", stand_in(block, "points", block.place))

    def _sweep(self) -> None:
        for items, at in sorted(self.gone, key=lambda each: -each[1]):
            if at < len(items):
                del items[at], items.item_places[at]
        self.gone.clear()


def _describe(finding: Finding) -> None:
    """Let a picture have a description, or be no decoration."""
    picture = finding.value
    if not isinstance(picture, Mapping):
        assert isinstance(finding.parent, Mapping)
        picture = new_mapping(finding.place, {"file": picture})
        put(finding.parent, str(finding.key), picture)
    drop(picture, "decorative")
    if not picture.get("alt"):
        put(picture, "alt", STAND_IN)
