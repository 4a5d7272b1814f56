"""What the validators do not see: nothing of it is in any deck, and each rule finds the fault that is planted for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import lxml.html
import pytest

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme
from tests.conftest import CABSI, GALLERY

from .powerpoint_rules import RULES, Package, clicks, faults


def test_no_deck_has_a_fault(any_deck: Built) -> None:
    assert faults(Package.read(any_deck.powerpoint)) == []


@pytest.mark.parametrize("folder", [CABSI, GALLERY], ids=lambda folder: folder.name)
def test_no_public_copy_has_a_fault(folder: Path, theme: Theme, tmp_path: Path) -> None:
    public = build(folder, theme, tmp_path, notes=False)
    assert faults(Package.read(public.powerpoint)) == []
    assert str(public.proof).startswith("no passage of the speech in either file")


def test_powerpoint_waits_for_as_many_clicks_as_the_page_on_every_slide(any_deck: Built) -> None:
    package = Package.read(any_deck.powerpoint)
    page = lxml.html.document_fromstring(any_deck.html.read_bytes(), lxml.html.HTMLParser(encoding="utf-8"))
    fragments = [
        len({step for each in slide.iter() if (step := each.get("data-fragment-index")) is not None})
        for slide in page.iter("section")
    ]
    assert [clicks(package, slide) for slide in package.slides] == fragments
    assert fragments == [len(scene.cues) for scene in any_deck.prepared.scenes]
    assert sum(fragments) > 1


# --- Each rule, seen red ------------------------------------------------------------------------------------------

_SLIDE, _NOTES = "ppt/slides/slide4.xml", "ppt/notesSlides/notesSlide4.xml"
_SLIDE_RELATIONSHIPS, _NOTES_RELATIONSHIPS = (
    "ppt/slides/_rels/slide4.xml.rels",
    "ppt/notesSlides/_rels/notesSlide4.xml.rels",
)
_PRESENTATION = "ppt/presentation.xml"
_PICTURE = (
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" '
    'Target="https://example.org/a.png" TargetMode="External"/></Relationships>'
)

PLANTED: dict[str, tuple[str, str, str, str]] = {
    "an animation of a shape that is not there": (_SLIDE, r'spTgt spid="\d+"', 'spTgt spid="999"', "shape 999, which"),
    "an animation of a part of a group": (_SLIDE, r'spTgt spid="3"', 'spTgt spid="4"', "shape 4, which is not there"),
    "a paragraph that is not there": (_SLIDE, r'pRg st="3" end="3"', 'pRg st="3" end="4"', "paragraphs 3 to 4 of 4"),
    "paragraphs the wrong way round": (_SLIDE, r'pRg st="3" end="3"', 'pRg st="3" end="2"', "paragraphs 3 to 2 of 4"),
    "two time nodes of one id": (_SLIDE, r'cTn id="7"', 'cTn id="6"', "time node 6 is there 2 times"),
    "a build that is not listed": (_SLIDE, r"<p:bldLst>.*</p:bldLst>", "", "builds, but is not in the build list"),
    "an entry that does not build": (
        _SLIDE,
        r"</p:bldLst>",
        '<p:bldP spid="2" grpId="0"/></p:bldLst>',
        "shape 2 is in the build list, but does not build",
    ),
    "a text outside any group of builds": (
        _SLIDE,
        r' grpId="0" nodeType',
        " nodeType",
        "builds outside any group of builds",
    ),
    "a group of shapes in a group of builds": (
        _SLIDE,
        r' fill="hold" nodeType="clickEffect"',
        ' fill="hold" grpId="0" nodeType="clickEffect"',
        "which it cannot be",
    ),
    "two shapes of one id": (_SLIDE, r'cNvPr id="3"', 'cNvPr id="2"', "shape 2 is there 2 times"),
    "a connector that holds on to nothing": (
        "ppt/slides/slide3.xml",
        r'stCxn id="\d+"',
        'stCxn id="999"',
        "holds on to shape 999",
    ),
    "an unknown placeholder": (_SLIDE, r'<p:ph idx="15"', '<p:ph idx="33"', "an unknown placeholder ('obj', '33')"),
    "a placeholder twice": (
        _SLIDE,
        r'<p:ph type="sldNum" idx="\d+"',
        '<p:ph type="title"',
        "placeholder ('title', '0')",
    ),
    "an unknown placeholder on a notes page": (_NOTES, r'type="body" idx="\d+"', 'type="body" idx="77"', "'77')"),
    "notes that do not lead to their slide": (
        _NOTES_RELATIONSHIPS,
        r"<Relationship [^>]*relationships/slide\"[^>]*>",
        "",
        "it does not lead to its slide",
    ),
    "notes that do not lead to their master": (
        _NOTES_RELATIONSHIPS,
        r"<Relationship [^>]*notesMaster\"[^>]*>",
        "",
        "it does not lead to the notes master",
    ),
    "a slide that does not lead to its notes": (
        _SLIDE_RELATIONSHIPS,
        r"<Relationship [^>]*notesSlide\"[^>]*>",
        "",
        "its slide does not lead to it",
    ),
    "notes of two slides": (
        _SLIDE_RELATIONSHIPS,
        r"notesSlide4\.xml",
        "notesSlide3.xml",
        "notes page of several slides",
    ),
    "a notes master that is not listed": (
        _PRESENTATION,
        r"<p:notesMasterIdLst>.*</p:notesMasterIdLst>",
        "",
        "the notes master is not listed",
    ),
    "notes without a master": (
        "ppt/_rels/presentation.xml.rels",
        r"<Relationship [^>]*notesMaster\"[^>]*>",
        "",
        "but no notes master",
    ),
    "a slide's id out of bounds": (_PRESENTATION, r'<p:sldId id="\d+"', '<p:sldId id="7"', "a slide has the id 7"),
    "a layout's id out of bounds": (
        "ppt/slideMasters/slideMaster1.xml",
        r'<p:sldLayoutId id="\d+"',
        '<p:sldLayoutId id="300"',
        "a master or layout has the id 300",
    ),
    "a slide in no section": (_PRESENTATION, r'<p14:sldId id="\d+"', '<p14:sldId id="300"', "the sections hold"),
    "a relationship to nothing": (_SLIDE_RELATIONSHIPS, r"notesSlide4\.xml", "notesSlide44.xml", "but it is not there"),
    "a reference to nothing": (_PRESENTATION, r'r:id="rId1"', 'r:id="rId99"', "refers to rId99, which leads nowhere"),
    "a picture from outside": (_SLIDE_RELATIONSHIPS, r"</Relationships>", _PICTURE, "its image lies outside"),
    "a path of somebody's machine": (_SLIDE, r'name="Title"', 'name="/home/somebody/a.png"', "it names the path"),
    "a path of another machine": (_SLIDE, r'name="Title"', r'name="C:\\Users\\somebody"', "it names the path"),
}


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_found(cabsi: Built, planted: tuple[str, str, str, str]) -> None:
    part, pattern, new, said = planted
    package = Package.read(cabsi.powerpoint)
    broken, times = re.subn(pattern, new, package.parts[part].decode(), count=1, flags=re.DOTALL)
    assert times == 1
    package.parts[part] = broken.encode()
    assert said in "\n".join(faults(package))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_rule_finds_something_planted(cabsi: Built, rule: Callable[[Package], list[str]]) -> None:
    def planted(part: str, pattern: str, new: str) -> Package:
        package = Package.read(cabsi.powerpoint)
        package.parts[part] = re.sub(pattern, new, package.parts[part].decode(), count=1, flags=re.DOTALL).encode()
        return package

    assert any(list(rule(planted(*fault[:3]))) for fault in PLANTED.values())


def test_a_slide_may_speak_of_a_path(cabsi: Built) -> None:
    package = Package.read(cabsi.powerpoint)
    package.parts[_SLIDE] = package.parts[_SLIDE].replace(b"<a:t>", rb"<a:t>C:\new\table ", 1)
    assert faults(package) == []
