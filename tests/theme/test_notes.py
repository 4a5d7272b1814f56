"""The notes of a slide are printed on one page: in the usual size, a smaller one, or with a warning."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme, notes_page
from speechdeck.theme.notes import OURS
from tests.conftest import ROOT
from tests.templates.designs import DESIGNS

_PARAGRAPH = "The region needs a policy that sees migration as a whole, and partners who share it. " * 4


def _built(folder: Path, theme: Theme, paragraphs: int, text: str = _PARAGRAPH, **keys: str) -> Built:
    folder.mkdir(exist_ok=True)
    said = "".join(f"{key}: {value}\n" for key, value in keys.items())
    (folder / "outline.yaml").write_text(f"title: T\n{said}slides: [{{section: opening}}, {{section: Part}}]\n")
    (folder / "speech.md").write_text("Hello.\n\n# Part\n\n" + f"{text}\n\n" * paragraphs)
    return build(folder, theme, folder / "out")


def _sizes(built: Built, number: int) -> set[str]:
    with zipfile.ZipFile(built.powerpoint) as package:
        return set(re.findall(r' sz="(\d+)"', package.read(f"ppt/notesSlides/notesSlide{number}.xml").decode()))


@pytest.mark.parametrize(("paragraphs", "sizes"), [(6, set()), (7, set()), (8, {"1000"})])
def test_notes_that_fit_a_page_only_in_a_smaller_size_have_it(
    theme: Theme, paragraphs: int, sizes: set[str], tmp_path: Path
) -> None:
    built = _built(tmp_path / "deck", theme, paragraphs)
    assert (_sizes(built, 1), _sizes(built, 2)) == (set(), sizes)
    assert built.prepared.warnings == ()


def test_notes_that_fit_no_page_are_told_where_they_begin(theme: Theme, tmp_path: Path) -> None:
    built = _built(tmp_path / "deck", theme, 12)
    assert _sizes(built, 2) == {"1000"}
    [warning] = built.prepared.warnings
    assert (warning.place.line, warning.severity) == (3, "warning")
    assert warning.sentence == (
        "The notes of slide 2 are longer than a page of notes, which PowerPoint cuts off in print."
    )
    assert warning.remedy == (
        "Print the reading view: add ?view=read to the page's address. Or begin another slide there, with `from`."
    )


def test_letters_that_are_wider_take_more_room(theme: Theme, tmp_path: Path) -> None:
    built = _built(tmp_path / "deck", theme, 5, "移" * 400, lang="zh")
    assert _sizes(built, 2) != set()


def test_an_address_that_is_wider_than_a_line_is_broken(theme: Theme, tmp_path: Path) -> None:
    built = _built(tmp_path / "deck", theme, 2, "https://example.org/" + "very-long" * 30 + "ä" * 200)
    assert _sizes(built, 2) == set()
    assert built.prepared.warnings == ()


def test_the_place_of_the_text_is_our_notes_masters(theme: Theme) -> None:
    page = notes_page(theme)
    assert (page.width, page.height, page.size, page.before) == OURS
    master = etree.parse(ROOT / "templates/powerpoint/ppt/notesMasters/notesMaster1.xml").getroot()
    [body] = [shape for shape in master.iter("{*}sp") if shape.find(".//{*}ph[@type='body']") is not None]
    extent = body.find(".//{*}xfrm/{*}ext")
    assert extent is not None
    assert (int(extent.get("cx", "0")), int(extent.get("cy", "0"))) == OURS[:2]


@pytest.mark.parametrize("name", DESIGNS)
def test_every_template_has_a_page_that_holds_a_short_section(theme: Theme, name: str, tmp_path: Path) -> None:
    (tmp_path / "deck").mkdir()
    (tmp_path / "deck" / name).write_bytes(DESIGNS[name]())
    built = _built(tmp_path / "deck", theme, 1, template=name)
    assert not [each for each in built.prepared.warnings if "page of notes" in each.sentence]
