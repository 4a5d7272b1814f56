"""The PowerPoint file as a whole: its properties, its dates, its formats, and what it tells about nobody."""

from __future__ import annotations

import datetime
import getpass
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pptx
import pytest
from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER

from speechdeck.pipeline import Built, build
from speechdeck.prove.streams import streams
from speechdeck.theme import Theme
from speechdeck.words.text import text_of
from tests.conftest import CABSI, GALLERY, ROOT

_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def test_the_properties_say_what_the_outline_says(cabsi: Built) -> None:
    outline = cabsi.prepared.deck.outline
    properties = pptx.Presentation(str(cabsi.powerpoint)).core_properties
    assert properties.title == outline.title
    assert properties.author == properties.last_modified_by == outline.author
    assert properties.language == outline.lang
    assert properties.subject == text_of(outline.subtitle or ())
    assert properties.keywords == "border management; labour migration; regional cooperation; Central Asia"
    assert all((properties.title, properties.author, properties.subject, properties.language))


def _held(powerpoint: Path) -> dict[str, str]:
    """What a file says that it holds."""
    with zipfile.ZipFile(powerpoint) as package:
        properties = etree.fromstring(package.read("docProps/app.xml"))
    return {
        etree.QName(each).localname: "|".join(text for text in map(str, each.itertext()) if text.strip())
        for each in properties
    }


def _theme_name(deck: Built) -> str:
    return "Speechdeck Assembly" if deck.prepared.deck.name == "assembly" else "Speechdeck"


def test_the_counts_and_titles_are_those_of_the_slides(any_deck: Built) -> None:
    said, presentation = _held(any_deck.powerpoint), pptx.Presentation(str(any_deck.powerpoint))
    number = len(presentation.slides)
    assert (said["Slides"], said["Notes"], said["HiddenSlides"]) == (str(number), str(number), "0")
    assert said["HeadingPairs"] == f"Theme|1|Slide Titles|{number}"
    titles = [" ".join(slide.shapes.title.text_frame.text.split()) for slide in presentation.slides]
    assert said["TitlesOfParts"].split("|") == [_theme_name(any_deck), *titles]
    assert said["PresentationFormat"] == "Widescreen"


def test_the_words_are_those_of_the_slides_and_of_their_notes(theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(
        "title: T\nslides:\n  - section: opening\n    layout: Title Only\n    title: Five wor*ds*, not four &\n"
    )
    (tmp_path / "speech.md").write_text("Three **sp**oken words.\n\nTwo more.\n")
    built = build(tmp_path, theme, tmp_path / "out")
    # The number of the slide is one more, on it and below its notes.
    assert (_held(built.powerpoint)["Words"], _held(built.powerpoint)["Paragraphs"]) == ("12", "5")


def test_a_public_copy_has_no_notes_to_count(theme: Theme, tmp_path: Path) -> None:
    assert _held(build(CABSI, theme, tmp_path, notes=False).powerpoint)["Notes"] == "0"


def test_a_subtitle_of_two_lines_is_a_subject_of_one(theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "outline.yaml").write_text(
        'title: T\nsubtitle: "One *policy*,\\\\\n\n  for all"\nslides: [{section: opening}]\n'
    )
    (tmp_path / "speech.md").write_text("words\n")
    built = build(tmp_path, theme, tmp_path / "out")
    assert pptx.Presentation(str(built.powerpoint)).core_properties.subject == "One policy, for all"


def test_the_time_is_that_of_the_speech_and_not_of_the_build(cabsi: Built) -> None:
    date = cabsi.prepared.deck.outline.date
    assert date is not None
    properties = pptx.Presentation(str(cabsi.powerpoint)).core_properties
    assert properties.created == properties.modified == datetime.datetime(date.year, date.month, date.day)
    assert _zip_times(cabsi.powerpoint) == {(date.year, date.month, date.day, 0, 0, 0)}


def test_source_date_epoch_is_the_time_where_it_is_set(
    theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1334660402")
    built = build(CABSI, theme, tmp_path)
    properties = pptx.Presentation(str(built.powerpoint)).core_properties
    assert properties.created == properties.modified == datetime.datetime(2012, 4, 17, 11, 0, 2)
    assert _zip_times(built.powerpoint) == {(2012, 4, 17, 11, 0, 2)}


def _zip_times(file: Path) -> set[tuple[int, ...]]:
    with zipfile.ZipFile(file) as package:
        return {info.date_time for info in package.infolist()}


def test_another_build_in_another_place_and_by_another_person_gives_the_same_bytes(
    cabsi: Built, gallery: Built, tmp_path: Path
) -> None:
    folders = [shutil.copytree(folder, tmp_path / "elsewhere" / folder.name) for folder in (CABSI, GALLERY)]
    elsewhere = dict.fromkeys(("HOME", "TMPDIR"), str(tmp_path)) | dict.fromkeys(
        ("USER", "LOGNAME", "HOSTNAME"), "jane"
    )
    elsewhere |= {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    command: list[str | Path] = [sys.executable, ROOT / "build.py", "build", *folders, "-o", tmp_path / "out"]
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path, env=os.environ | elsewhere)
    for file in (cabsi.powerpoint, cabsi.html, gallery.powerpoint, gallery.html):
        assert (tmp_path / "out" / file.stem / file.name).read_bytes() == file.read_bytes(), file.name


@pytest.mark.parametrize("suffix", [".html", ".pptx"])
def test_no_part_tells_where_or_by_whom_it_was_made(any_deck: Built, suffix: str) -> None:
    """However deep it lies: the workbooks in the presentation, the presentation in the page."""
    places = {str(ROOT), str(any_deck.powerpoint.parent), str(Path.home()), tempfile.gettempdir()}
    # A short name is part of other words; what the properties name is looked at below.
    names = {name for name in (socket.gethostname(), getpass.getuser()) if len(name) > 6}
    parts = list(streams(any_deck.powerpoint.with_suffix(suffix).read_bytes()))
    assert len(parts) > 30
    assert [trace for trace in places | names for part in parts if trace.encode() in part] == []


def test_the_properties_name_nobody_but_the_author(any_deck: Built) -> None:
    with zipfile.ZipFile(any_deck.powerpoint) as package:
        properties = " ".join(package.read(f"docProps/{name}.xml").decode() for name in ("core", "app"))
    assert not {socket.gethostname(), getpass.getuser()} & set(re.findall(r"[\w.-]+", properties))


def test_slides_are_sixteen_by_nine_and_so_is_their_picture_in_the_notes(cabsi: Built) -> None:
    presentation = pptx.Presentation(str(cabsi.powerpoint))
    assert presentation.slide_width and presentation.slide_height  # noqa: PT018 - both or neither
    assert presentation.slide_width * 9 == pytest.approx(presentation.slide_height * 16, rel=1e-5)
    placeholders: Iterable[Any] = presentation.notes_master.placeholders
    pictures = [each for each in placeholders if each.placeholder_format.type == PP_PLACEHOLDER.SLIDE_IMAGE]
    assert [picture.width / picture.height for picture in pictures] == [pytest.approx(16 / 9, rel=1e-3)]


def test_notes_pages_are_upright(cabsi: Built) -> None:
    size = pptx.Presentation(str(cabsi.powerpoint)).element.find("{*}notesSz")
    assert size is not None
    assert int(size.get("cy")) > int(size.get("cx"))


def test_powerpoints_sections_are_those_of_the_speech(deck: Built) -> None:
    presentation = pptx.Presentation(str(deck.powerpoint))
    numbers = [str(slide.slide_id) for slide in presentation.slides]
    sections = presentation.element.iter(f"{_P14}section")
    listed = [(each.get("name"), [entry.get("id") for entry in each.iter(f"{_P14}sldId")]) for each in sections]
    names = [scene.section.name for scene in deck.prepared.scenes]
    assert listed == [(name, [number]) for name, number in zip(names, numbers, strict=True)]


def test_a_slide_keeps_its_number_when_its_words_change(cabsi: Built, theme: Theme, tmp_path: Path) -> None:
    folder = tmp_path / "cabsi"
    folder.mkdir()
    for file in filter(Path.is_file, CABSI.iterdir()):
        text = file.read_text("utf-8")
        (folder / file.name).write_text(text.replace("Ladies and Gentlemen", "Dear friends"), "utf-8")
    changed = build(folder, theme, tmp_path / "out")
    before, after = (
        [slide.slide_id for slide in pptx.Presentation(str(file)).slides]
        for file in (cabsi.powerpoint, changed.powerpoint)
    )
    assert before == after


def test_a_slide_with_an_id_keeps_its_number_when_its_heading_changes(theme: Theme, tmp_path: Path) -> None:
    def numbers(heading: str) -> list[int]:
        (tmp_path / "speech.md").write_text(f"words\n\n# {heading}\n\nmore words\n", "utf-8")
        slides = f"[{{section: opening}}, {{section: {heading}, id: borders}}]"
        (tmp_path / "outline.yaml").write_text(f"title: A talk\nslides: {slides}\n", "utf-8")
        built = build(tmp_path, theme, tmp_path / "out")
        return [slide.slide_id for slide in pptx.Presentation(str(built.powerpoint)).slides]

    assert numbers("Borders") == numbers("Open borders")


def test_the_content_types_come_first(cabsi: Built) -> None:
    with zipfile.ZipFile(cabsi.powerpoint) as package:
        assert package.namelist()[0] == "[Content_Types].xml"
        types = etree.fromstring(package.read("[Content_Types].xml"))
        overrides = {entry.get("PartName") for entry in types if entry.get("PartName")}
        parts = {f"/{name}" for name in package.namelist() if name.endswith(".xml") and not name.startswith("[")}
        # Custom XML is of the type that all XML has.
        assert overrides == parts - {"/customXml/item1.xml"}
