"""The page printed from its reading view: each slide with its whole text, over as many pages as it needs."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from benchmarks.decks import write_deck
from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme
from tests.render.chromium import opened
from tests.render.pdf import Pages

_A4, _LETTER = (595.92, 842.88), (612.0, 792.0)
"""In points, as Chromium rounds them."""


def _printed(html: Path, file: Path, paper: str = "A4", scheme: str = "light") -> Pages:
    with opened(html, "?view=read") as visit:
        visit.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        visit.page.pdf(path=file, prefer_css_page_size=True, format=paper)
    return Pages(file)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("handout")


@pytest.fixture(scope="module")
def handout(cabsi: Built, folder: Path) -> Pages:
    """The CABSI deck's, on A4."""
    return _printed(cabsi.html, folder / "cabsi.pdf")


@pytest.fixture(scope="module")
def long(theme: Theme, folder: Path) -> Built:
    """A deck of forty slides with 300 words of text each: most are far from the window when it is printed."""
    write_deck(folder / "long", 40)
    return build(folder / "long", theme, folder / "built")


@pytest.fixture(scope="module")
def long_handout(long: Built, folder: Path) -> Pages:
    """Printed from the top of its page."""
    return _printed(long.html, folder / "long.pdf")


def _letters(text: str) -> str:
    """A text without white space and hyphens at line ends, which a PDF has its own way with."""
    return re.sub(r"[\s\u00ad]+", "", text)


def _begins(pages: Pages, built: Built) -> Iterator[int]:
    """The page on which each section begins, by the line below its picture."""
    count = len(built.prepared.scenes)
    texts = {number: pages.text(number) for number in range(1, pages.count + 1)}
    for scene in built.prepared.scenes:
        found = [number for number, text in texts.items() if f"Slide {scene.number} of {count}\n" in text]
        assert len(found) == 1, f"slide {scene.number} is on the pages {found}"
        yield found[0]


def _page(pages: Pages, number: int) -> str:
    """The letters of a page without its number, which a PDF has first; those of its picture come last."""
    label, _, text = pages.text(number).partition("\n")
    assert label == f"{number} / {pages.count}"
    return _letters(text)


def _stands(passage: str, texts: list[str]) -> bool:
    """Whether a passage stands on one of some pages, or begins on one and ends at the head of the next."""
    return any(passage in text for text in texts) or any(
        passage[:at] in text and following.startswith(passage[at:])
        for text, following in pairwise(texts)
        for at in range(1, len(passage))
    )


def _missing(pages: Pages, built: Built) -> list[str]:
    """The passages that do not stand on the pages of their section, from its slide's page on."""
    begins = [*_begins(pages, built), pages.count + 1]
    return [
        passage.text
        for scene, (first, end) in zip(built.prepared.scenes, pairwise(begins), strict=True)
        for texts in [[_page(pages, number) for number in range(first, end)]]
        for passage in scene.section.passages
        if not _stands(_letters(passage.text), texts)
    ]


def test_every_word_of_the_speech_is_printed_with_its_slide(handout: Pages, cabsi: Built) -> None:
    assert _missing(handout, cabsi) == []


def test_each_section_begins_a_page_and_takes_as_many_as_it_needs(handout: Pages, cabsi: Built) -> None:
    begins = list(_begins(handout, cabsi))
    assert begins == [1, 2, 3, 5, 7]
    assert handout.count == 7


@pytest.mark.parametrize(("paper", "size"), [("A4", _A4), ("Letter", _LETTER)])
def test_the_paper_is_the_readers_own(paper: str, size: tuple[float, float], cabsi: Built, tmp_path: Path) -> None:
    pages = _printed(cabsi.html, tmp_path / "printed.pdf", paper)
    assert pages.sizes == [size] * pages.count


def test_each_page_says_which_it_is(handout: Pages) -> None:
    for number in range(1, handout.count + 1):
        assert _page(handout, number)


def test_a_slide_with_its_heading_and_the_beginning_of_its_text_are_on_one_page(
    long_handout: Pages, long: Built
) -> None:
    for scene, page in zip(long.prepared.scenes, _begins(long_handout, long), strict=True):
        text = _page(long_handout, page)
        assert scene.section.heading is None or _letters(scene.section.heading.text) in text
        assert _letters(scene.section.passages[0].text)[:60] in text


def test_slides_far_from_the_window_are_printed_too(long_handout: Pages, long: Built) -> None:
    pages = long_handout
    assert pages.count > len(long.prepared.scenes)
    assert _missing(pages, long) == []
    for scene, page in zip(long.prepared.scenes, _begins(pages, long), strict=True):
        text = _letters(pages.text(page))
        for paragraph in scene.paragraphs:
            assert _letters(paragraph.text) in text, f"slide {scene.number} lacks: {paragraph.text}"


def test_a_picture_is_as_wide_as_the_text_whatever_the_window_was(handout: Pages, cabsi: Built) -> None:
    """On the page of the title slide, whose ground is deep blue: its edges, in millimetres of A4."""
    drawn = Image.open(io.BytesIO(handout.picture(1))).convert("RGB")
    deep = cabsi.prepared.scenes[0].background.color.rgb
    row = int(drawn.height * 0.45)
    # The file's pictures are as wide as high as a window; a page is 210 mm wide.
    found = [x for x in range(drawn.width) if "{:02X}{:02X}{:02X}".format(*drawn.getpixel((x, row))) == deep]  # type: ignore[misc]
    left, right = (x * 210 / drawn.width for x in (found[0], found[-1]))
    assert right - left == pytest.approx(155 * 0.98, abs=5)


def test_whoever_reads_in_the_dark_prints_black_on_white(cabsi: Built, tmp_path: Path) -> None:
    pages = _printed(cabsi.html, tmp_path / "printed.pdf", scheme="dark")
    drawn = Image.open(io.BytesIO(pages.picture(2))).convert("L")
    text = drawn.crop((0, drawn.height // 2, drawn.width, drawn.height * 2 // 3))
    darkest, lightest = text.getextrema()
    assert (darkest < 50, lightest) == (True, 255)  # type: ignore[operator]


def test_a_button_opens_the_browsers_own_dialog(cabsi: Built) -> None:
    with opened(cabsi.html, "?view=read") as visit:
        visit.page.evaluate("() => { window.print = () => { window.printed = true } }")
        visit.page.get_by_role("button", name="Print slides with text").click()
        assert visit.page.evaluate("() => window.printed") is True


def test_the_slides_are_one_a_page_also_where_a_phone_shows_them_below_each_other(cabsi: Built, tmp_path: Path) -> None:
    with opened(cabsi.html, "?view=slides") as visit:
        visit.page.set_viewport_size({"width": 390, "height": 844})
        visit.page.wait_for_selector(".reveal-scroll")
        visit.page.pdf(path=tmp_path / "slides.pdf", prefer_css_page_size=True)
    pages = Pages(tmp_path / "slides.pdf")
    assert pages.sizes == [(960.0, 540.0)] * len(cabsi.prepared.scenes)
    for scene in cabsi.prepared.scenes:
        wanted = sorted(word for paragraph in scene.paragraphs for word in paragraph.text.split())
        assert sorted(word for word in pages.text(scene.number).split() if word not in "•–") == wanted
