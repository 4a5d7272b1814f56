from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from speechdeck.accessibility.report import Report, report
from speechdeck.cli import main
from speechdeck.pipeline import Built, examine
from speechdeck.scene import Scene
from speechdeck.theme import Theme
from tests.conftest import CABSI

# --- A clean deck -------------------------------------------------------------------------------------------------


def _report(built: Built, page: str | None = None, package: bytes | None = None) -> Report:
    return report(
        "deck",
        built.prepared.scenes,
        page or built.html.read_text("utf-8"),
        package or built.powerpoint.read_bytes(),
    )


@pytest.mark.parametrize(
    ("deck", "looked_at"),
    [
        ("cabsi", "  Looked at: 10 titles, 25 alternative texts, 52 texts (least contrast 5.2:1)"),
        ("gallery", "  Looked at: 30 titles, 27 alternative texts, 179 texts (least contrast 5.2:1)"),
    ],
)
def test_nothing_is_found_in_the_sample_decks_and_the_report_says_what_was_looked_at(
    deck: str, looked_at: str, request: pytest.FixtureRequest
) -> None:
    assert str(_report(request.getfixturevalue(deck))).splitlines() == [
        "deck: accessibility of deck.html and deck.pptx",
        "  Errors:   none",
        "  Warnings: none",
        "  Tips:     none",
        looked_at,
    ]


# --- Faults planted into the PowerPoint file ----------------------------------------------------------------------

_PICTURE = (
    '<p:pic><p:nvPicPr><p:cNvPr id="99" name="Picture 1"{}/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
    "<p:blipFill/><p:spPr/></p:pic></p:spTree>"
)
_TABLE = (
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="98" name="Table 1"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>'
    "<a:graphic><a:graphicData><a:tbl><a:tblPr/><a:tr><a:tc{}/></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame></p:spTree>"
)
_SLIDE, _PRESENTATION = "ppt/slides/slide2.xml", "ppt/presentation.xml"

IN_POWERPOINT = {
    "Missing slide title: deck.pptx, slide 2. Choose a layout with a title.": (_SLIDE, 'type="title"', 'type="body"'),
    'Missing alternative text: deck.pptx, slide 2, "Picture 1". Say with `alt` what it shows.': (
        _SLIDE,
        "</p:spTree>",
        _PICTURE.format(""),
    ),
    'File name as alternative text: deck.pptx, slide 2, "Picture 1". Say with `alt` what it shows.': (
        _SLIDE,
        "</p:spTree>",
        _PICTURE.format(' descr="IMG_1234.jpeg"'),
    ),
    'Missing table header: deck.pptx, slide 2, "Table 1". Begin the table with a row of headings.': (
        _SLIDE,
        "</p:spTree>",
        _TABLE.format(""),
    ),
    'Merged or split cells: deck.pptx, slide 2, "Table 1". Give every row the same columns.': (
        _SLIDE,
        "</p:spTree>",
        _TABLE.format(' gridSpan="2"'),
    ),
    "Missing language: deck.pptx, slide 2. Set `lang` in the outline.": (_SLIDE, ' lang="en-GB"', ""),
    "Unclear section name: deck.pptx, section 2. Give the speech's section a heading of its own.": (
        _PRESENTATION,
        'name="Introduction"',
        'name="Untitled Section"',
    ),
}


def _with(package: bytes, part: str, old: str, new: str) -> bytes:
    """The package with a text of a part replaced."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(buffer, "w") as target:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == part:
                assert old in content.decode()
                content = content.decode().replace(old, new).encode()
            target.writestr(info, content)
    return buffer.getvalue()


@pytest.mark.parametrize("said", IN_POWERPOINT)
def test_a_fault_planted_into_the_presentation_is_found(cabsi: Built, said: str) -> None:
    part, old, new = IN_POWERPOINT[said]
    found = _report(cabsi, package=_with(cabsi.powerpoint.read_bytes(), part, old, new))
    assert said in map(str, found.findings)


def test_a_group_that_says_nothing_is_found(cabsi: Built) -> None:
    package = cabsi.powerpoint.read_bytes()
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        described = re.search(r' descr="[^"]+"', parts.read(_SLIDE).decode())
    assert described
    found = _report(cabsi, package=_with(package, _SLIDE, described[0], ""))
    assert [finding.rule for finding in found.findings] == ["Missing alternative text"]
    assert found.failed


def test_a_mark_that_is_not_said_to_be_decoration_is_found(cabsi: Built) -> None:
    quote = "ppt/slides/slide5.xml"
    package = _with(cabsi.powerpoint.read_bytes(), quote, 'decorative" val="1"', 'decorative" val="0"')
    assert "Missing alternative text" in {finding.rule for finding in _report(cabsi, package=package).findings}


def test_two_slides_of_one_title_are_found(cabsi: Built) -> None:
    titles = [scene.title for scene in cabsi.prepared.scenes]
    package = _with(cabsi.powerpoint.read_bytes(), "ppt/slides/slide3.xml", titles[2], titles[1])
    found = _report(cabsi, package=package)
    assert [finding.rule for finding in found.findings] == ["Duplicate slide title"]
    assert "slides 2 and 3" in found.findings[0].where
    assert not found.failed


# --- Faults planted into the page ---------------------------------------------------------------------------------

_IN_SLIDE = '<aside class="notes" aria-label="Notes for slide 1"'

IN_PAGE = {
    "Missing language: deck.html. Set `lang` in the outline.": (' lang="en-GB"', ""),
    "Missing slide title: deck.html, the browser's tab. Choose a layout with a title.": (
        "<title>10th",
        "<title></title><title>10th",
    ),
    "Missing slide title: deck.html, slide 1. Choose a layout with a title.": ("h1", "h4"),
    "Missing alternative text: deck.html, slide 1, <img>. Say with `alt` what it shows.": (
        _IN_SLIDE,
        f'<img src="data:">{_IN_SLIDE}',
    ),
    "File name as alternative text: deck.html, slide 1. Say with `alt` what it shows.": (
        _IN_SLIDE,
        f'<img src="data:" alt="a.png">{_IN_SLIDE}',
    ),
    "Missing table header: deck.html, slide 1. Begin the table with a row of headings.": (
        _IN_SLIDE,
        f"<table><tr><td>1</td></tr></table>{_IN_SLIDE}",
    ),
    "Merged or split cells: deck.html, slide 1. Give every row the same columns.": (
        _IN_SLIDE,
        f'<table><tr><th>1</th></tr><tr><td colspan="2">1</td></tr></table>{_IN_SLIDE}',
    ),
}


@pytest.mark.parametrize("said", IN_PAGE)
def test_a_fault_planted_into_the_page_is_found(cabsi: Built, said: str) -> None:
    old, new = IN_PAGE[said]
    page = cabsi.html.read_text("utf-8")
    assert old in page
    if "tab" in said:
        page = re.sub("<title>.*?</title>", "<title></title>", page)
    assert said in map(str, _report(cabsi, page=page.replace(old, new)).findings)


def test_what_is_described_or_decoration_is_well(cabsi: Built) -> None:
    fine = '<img src="data:" alt="A map of the region"><img src="data:" alt=""><svg role="img" aria-label="Bars"></svg>'
    page = cabsi.html.read_text("utf-8").replace(_IN_SLIDE, fine + _IN_SLIDE)
    found = _report(cabsi, page=page)
    assert found.findings == ()
    assert found.descriptions == _report(cabsi).descriptions + 2


# --- What both files have from the scenes -------------------------------------------------------------------------


def _report_on(cabsi: Built, *scenes: Scene) -> Report:
    return report("deck", scenes, cabsi.html.read_text("utf-8"), cabsi.powerpoint.read_bytes())


def test_blocks_that_are_read_in_another_order_than_seen_are_found(cabsi: Built) -> None:
    slide = cabsi.prepared.scenes[1]
    (found,) = _report_on(cabsi, replace(slide, items=slide.items[::-1])).findings
    assert str(found) == (
        "Check reading order: both files, slide 2. Put the blocks in the order of the places they fill."
    )


@pytest.mark.parametrize("heading", ["Short", "A heading of many words that need lines and lines in a column " * 3])
@pytest.mark.parametrize(
    "block",
    [
        "tiles: [One, Two]",
        "figures: [{value: 1, label: a}]",
        "flow: [One, Two]",
        "table: {header: [A], rows: [[b]]}",
    ],
)
def test_what_stands_side_by_side_under_headings_is_in_order(
    heading: str, block: str, theme: Theme, tmp_path: Path
) -> None:
    headed = f"{{heading: {heading}, {block}}}"
    (tmp_path / "outline.yaml").write_text(f"title: T\nslides: [{{section: opening, content: [{headed}, {headed}]}}]\n")
    (tmp_path / "speech.md").write_text("words\n")
    _, found = examine(tmp_path, theme)
    assert found.findings == ()


def test_texts_that_are_hard_to_read_are_found(cabsi: Built) -> None:
    slide = cabsi.prepared.scenes[1]
    blue = replace(slide, background=replace(slide.background, color=next(slide.paragraphs).style.color, shapes=()))
    found = _report_on(cabsi, blue).findings
    assert str(found[0]) == (
        "Hard-to-read text contrast: both files, slide 2, "
        '"After two decades of work in the region, IOM offers two lessons". Choose another layout, or other colours.'
    )
    assert {finding.category for finding in found} == {"Warnings"}


# --- The command --------------------------------------------------------------------------------------------------


def test_check_accessibility_prints_the_report_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check", "--accessibility", str(CABSI)])
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:2] == [
        "cabsi: accessibility of cabsi.html and cabsi.pptx",
        "  Errors:   none",
    ]
    assert list(tmp_path.iterdir()) == []


def test_check_accessibility_fails_on_errors_and_lists_what_else_it_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deck").mkdir()
    (tmp_path / "deck" / "speech.md").write_text("Good morning.\n\n# One\nwords\n", "utf-8")
    (tmp_path / "deck" / "outline.yaml").write_text(
        "title: Borders\nslides:\n  - section: opening\n  - section: One\n    title: Borders\n", "utf-8"
    )
    monkeypatch.setattr(Report, "failed", True)
    result = CliRunner().invoke(main, ["check", "--accessibility", str(tmp_path / "deck")])
    assert result.exit_code == 1
    assert '    Duplicate slide title: deck.pptx, slides 1 and 2, "Borders". Give one of them another `title`.' in (
        result.stdout.splitlines()
    )
