"""What makes PowerPoint repair a file, or show it otherwise than it was meant, and no validator looks at.

Each rule is a function that yields its faults; ``faults`` runs all of them. The clauses are of ECMA-376 Part 1.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lxml import etree

_NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
}
_R = f"{{{_NAMESPACES['r']}}}"
_PRESENTATION = "ppt/presentation.xml"


@dataclass(frozen=True)
class Relationship:
    """A relationship: what kind it is, and the part or, outside the package, the address that it leads to."""

    kind: str
    target: str
    outside: bool


@dataclass
class Package:
    """A file's parts, and what leads from each to the others."""

    parts: dict[str, bytes]
    trees: dict[str, etree._Element] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> Package:
        """Read a file."""
        with zipfile.ZipFile(path) as package:
            return cls({name: package.read(name) for name in package.namelist()})

    def tree(self, part: str) -> etree._Element:
        """Return a part's root."""
        return self.trees.setdefault(part, etree.fromstring(self.parts[part]))

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return what leads from a part, by its ids."""
        folder, file = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{file}.rels")
        if listed not in self.parts:
            return {}
        found = {}
        for entry in self.tree(listed):
            outside = entry.get("TargetMode") == "External"
            target = entry.get("Target", "")
            if not outside:
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            found[entry.get("Id", "")] = Relationship(entry.get("Type", "").rsplit("/", 1)[-1], target, outside)
        return found

    def one(self, part: str, kind: str) -> str | None:
        """Return the first part of a kind that a part leads to."""
        return next((each.target for each in self.relationships(part).values() if each.kind == kind), None)

    @cached_property
    def slides(self) -> list[str]:
        """The slides, in the presentation's order."""
        related = self.relationships(_PRESENTATION)
        entries = self.tree(_PRESENTATION).iterfind("p:sldIdLst/p:sldId", _NAMESPACES)
        found = [related.get(entry.get(f"{_R}id", "")) for entry in entries]
        return [each.target for each in found if each]

    @cached_property
    def notes(self) -> list[str]:
        """The notes slides."""
        return sorted(name for name in self.parts if re.fullmatch(r"ppt/notesSlides/[^/]+\.xml", name))


Rule = Callable[[Package], Iterator[str]]
RULES: list[Rule] = []


def _rule(rule: Rule) -> Rule:
    RULES.append(rule)
    return rule


def faults(package: Package) -> list[str]:
    """Return every fault of a file."""
    return [fault for rule in RULES for fault in rule(package)]


def clicks(package: Package, slide: str) -> int:
    """Return how many clicks a slide waits for (19.5.28: the times that begin on a click)."""
    return len(package.tree(slide).findall(".//p:cTn[@nodeType='clickEffect']", _NAMESPACES))


# --- Builds (19.5) ------------------------------------------------------------------------------------------------


@_rule
def targets_exist(package: Package) -> Iterator[str]:
    """What is animated stands on the slide by itself: PowerPoint animates no part of a group (19.5.72)."""
    for slide in package.slides:
        known = _top_shapes(package.tree(slide))
        for target in package.tree(slide).iterfind(".//p:spTgt", _NAMESPACES):
            if target.get("spid") not in known:
                yield f"{slide}: an animation of shape {target.get('spid')}, which is not there"


@_rule
def paragraphs_exist(package: Package) -> Iterator[str]:
    """The paragraphs that are animated are in their shape (19.5.53)."""
    for slide in package.slides:
        shapes = _top_shapes(package.tree(slide))
        for target in package.tree(slide).iterfind(".//p:spTgt", _NAMESPACES):
            shape = shapes.get(target.get("spid", ""))
            count = 0 if shape is None else len(shape.findall("p:txBody/a:p", _NAMESPACES))
            for span in target.iterfind("p:txEl/p:pRg", _NAMESPACES):
                first, last = int(span.get("st", "-1")), int(span.get("end", "-1"))
                if not 0 <= first <= last < count:
                    yield f"{slide}: an animation of paragraphs {first} to {last} of {count}"


@_rule
def times_have_ids_of_their_own(package: Package) -> Iterator[str]:
    """No two time nodes of a slide share an id (19.5.33)."""
    for slide in package.slides:
        yield from _twice(slide, "time node", (e.get("id", "") for e in _all(package.tree(slide), "p:cTn")))


@_rule
def builds_are_listed(package: Package) -> Iterator[str]:
    """Every effect in a group of builds has its entry in the build list, and every entry an effect (19.5.12, 19.5.14)."""
    for slide in package.slides:
        tree = package.tree(slide)
        built = {
            (target.get("spid"), effect.get("grpId"))
            for effect in _all(tree, "p:cTn")
            if effect.get("grpId") is not None
            for target in _all(effect, "p:spTgt")
        }
        listed = [(e.get("spid"), e.get("grpId")) for e in tree.iterfind("p:timing/p:bldLst/*", _NAMESPACES)]
        yield from (f"{slide}: shape {shape} builds, but is not in the build list" for shape, _ in built - set(listed))
        yield from (
            f"{slide}: shape {shape} is in the build list, but does not build" for shape, _ in {*listed} - built
        )
        yield from _twice(slide, "build of shape", (str(shape) for shape, _ in listed))


@_rule
def texts_that_build_are_grouped(package: Package) -> Iterator[str]:
    """An effect on a shape with text says which group of builds it is of; one on a group of shapes says none."""
    for slide in package.slides:
        shapes = _top_shapes(package.tree(slide))
        for effect in package.tree(slide).iterfind(".//p:cTn[@presetID]", _NAMESPACES):
            for target in _all(effect, "p:spTgt"):
                shape = shapes.get(target.get("spid", ""))
                kind = "" if shape is None else etree.QName(shape).localname
                if kind == "sp" and effect.get("grpId") is None:
                    yield f"{slide}: shape {target.get('spid')} builds outside any group of builds"
                if kind == "grpSp" and effect.get("grpId") is not None:
                    yield f"{slide}: the group {target.get('spid')} is in a group of builds, which it cannot be"


# --- Shapes and placeholders (19.3.1) -----------------------------------------------------------------------------


@_rule
def shapes_have_ids_of_their_own(package: Package) -> Iterator[str]:
    """No two shapes of a slide share an id (20.1.2.2.8)."""
    for part in [*package.slides, *package.notes]:
        yield from _twice(part, "shape", (e.get("id", "") for e in _all(package.tree(part), "p:cNvPr")))


@_rule
def connectors_hold_on_to_shapes(package: Package) -> Iterator[str]:
    """A connector's ends are shapes of its slide (20.1.2.2.13)."""
    for slide in package.slides:
        known = {shape.get("id") for shape in _all(package.tree(slide), "p:cNvPr")}
        for end in [*_all(package.tree(slide), "a:stCxn"), *_all(package.tree(slide), "a:endCxn")]:
            if end.get("id") not in known:
                yield f"{slide}: a connector holds on to shape {end.get('id')}, which is not there"


@_rule
def placeholders_are_the_layouts(package: Package) -> Iterator[str]:
    """Each placeholder of a slide is one of its layout, of a notes page one of the master; none is there twice."""
    pairs = [(slide, package.one(slide, "slideLayout")) for slide in package.slides]
    pairs += [(notes, package.one(notes, "notesMaster")) for notes in package.notes]
    for part, above in pairs:
        if above is None:
            yield f"{part}: nothing to take its placeholders from"
            continue
        mine, offered = _placeholders(package.tree(part)), set(_placeholders(package.tree(above)))
        yield from (f"{part}: an unknown placeholder {each}" for each in sorted(set(mine) - offered))
        yield from _twice(part, "placeholder", map(str, mine))


# --- The presentation and its parts -------------------------------------------------------------------------------


@_rule
def notes_know_their_slides(package: Package) -> Iterator[str]:
    """A notes page leads to its slide and to the notes master, and its slide to it (13.3.5)."""
    led = [target for slide in package.slides if (target := package.one(slide, "notesSlide"))]
    for notes in package.notes:
        slide = package.one(notes, "slide")
        if slide is None:
            yield f"{notes}: it does not lead to its slide"
        elif package.one(slide, "notesSlide") != notes:
            yield f"{notes}: its slide does not lead to it"
        if package.one(notes, "notesMaster") is None:
            yield f"{notes}: it does not lead to the notes master"
    yield from _twice(_PRESENTATION, "notes page of several slides", led)


@_rule
def masters_are_listed(package: Package) -> Iterator[str]:
    """A notes master is listed in the presentation (19.2.1.20)."""
    related = package.relationships(_PRESENTATION)
    there = {each.target for each in related.values() if each.kind == "notesMaster"}
    listed = {
        each.target
        for entry in package.tree(_PRESENTATION).iterfind("p:notesMasterIdLst/p:notesMasterId", _NAMESPACES)
        if (each := related.get(entry.get(f"{_R}id", "")))
    }
    yield from (f"{_PRESENTATION}: the notes master is not listed" for _ in there - listed)
    if package.notes and not there:
        yield f"{_PRESENTATION}: there are notes, but no notes master"


@_rule
def ids_are_in_their_bounds(package: Package) -> Iterator[str]:
    """Slides have ids from 256 to below 2³¹, masters and layouts from 2³¹ on, none twice (19.7.13, 19.7.15)."""
    slides = [int(e.get("id", "0")) for e in package.tree(_PRESENTATION).iterfind("p:sldIdLst/p:sldId", _NAMESPACES)]
    yield from (f"{_PRESENTATION}: a slide has the id {each}" for each in slides if not 256 <= each < 2**31)
    masters = [each.target for each in package.relationships(_PRESENTATION).values() if each.kind == "slideMaster"]
    entries = package.tree(_PRESENTATION).findall("p:sldMasterIdLst/p:sldMasterId", _NAMESPACES)
    entries += [e for master in masters for e in package.tree(master).iterfind(".//p:sldLayoutId", _NAMESPACES)]
    above = [int(e.get("id", "0")) for e in entries]
    yield from (f"{_PRESENTATION}: a master or layout has the id {each}" for each in above if not 2**31 <= each < 2**32)
    yield from _twice(_PRESENTATION, "id", map(str, [*slides, *above]))


@_rule
def sections_hold_every_slide_once(package: Package) -> Iterator[str]:
    """Each slide is in one section ([MS-PPTX] 2.6.13)."""
    listed = [e.get("id", "") for e in package.tree(_PRESENTATION).iterfind(".//p14:sldIdLst/p14:sldId", _NAMESPACES)]
    slides = [e.get("id", "") for e in package.tree(_PRESENTATION).iterfind("p:sldIdLst/p:sldId", _NAMESPACES)]
    if listed and listed != slides:
        yield f"{_PRESENTATION}: the sections hold {listed}, the presentation {slides}"


@_rule
def ways_lead_somewhere(package: Package) -> Iterator[str]:
    """Every relationship leads to a part, every reference to a relationship, and to every part some relationship leads."""
    reached = {
        each.target
        for part in ["", *package.parts]
        for each in package.relationships(part).values()
        if not each.outside
    }
    yield from (
        f"{each}: a relationship leads there, but it is not there" for each in sorted(reached - set(package.parts))
    )
    for part in package.parts:
        if part.endswith(".rels") or part == "[Content_Types].xml":
            continue
        if part not in reached:
            yield f"{part}: no relationship leads there"
        if part.endswith(".xml"):
            used = {
                str(value)
                for e in package.tree(part).iter()
                for name, value in e.items()
                if str(name).startswith(_R) and value
            }
            yield from (
                f"{part}: it refers to {each}, which leads nowhere" for each in used - set(package.relationships(part))
            )


@_rule
def nothing_is_fetched_from_outside(package: Package) -> Iterator[str]:
    """Only links lead out of the package: a picture that is fetched tells somebody who opens the file, and may be gone."""
    for part in package.parts:
        for each in package.relationships(part).values():
            if each.outside and each.kind != "hyperlink":
                yield f"{part}: its {each.kind} lies outside, at {each.target}"


_ABSOLUTE = re.compile(rb"""file:/|["'>\s][A-Za-z]:[\\/]\w|\\\\\w+\\|["'>\s]/(?:home|Users|root|tmp|var|work|mnt)/""")
"""How a path of somebody's machine begins. A text of a slide may speak of one: only attributes and other parts count."""


@_rule
def no_path_of_a_machine(package: Package) -> Iterator[str]:
    """No part says where on a machine it was made."""
    for part, content in package.parts.items():
        said = re.sub(rb"<a:t>[^<]*</a:t>", b"", content) if part.endswith(".xml") else content
        if part.endswith((".xml", ".rels")) and (found := _ABSOLUTE.search(said)):
            yield f"{part}: it names the path {said[found.start() : found.end() + 30].decode(errors='replace')}"


# --- What the rules have in common --------------------------------------------------------------------------------


def _all(element: etree._Element, name: str) -> list[etree._Element]:
    return element.findall(f".//{name}", _NAMESPACES)


def _top_shapes(slide: etree._Element) -> dict[str, etree._Element]:
    """The shapes, groups and pictures that stand on a slide by themselves, by their ids."""
    tree = slide.find("p:cSld/p:spTree", _NAMESPACES)
    assert tree is not None
    named = [(shape, shape.find("*/p:cNvPr", _NAMESPACES)) for shape in tree]
    return {properties.get("id", ""): shape for shape, properties in named if properties is not None}


def _placeholders(slide: etree._Element) -> list[tuple[str, str]]:
    return [(e.get("type", "obj"), e.get("idx", "0")) for e in _all(slide, "p:ph")]


def _twice(where: str, what: str, names: Iterable[str]) -> Iterator[str]:
    yield from (f"{where}: {what} {name} is there {times} times" for name, times in Counter(names).items() if times > 1)
