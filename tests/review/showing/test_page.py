"""The page in Chromium: as it is read on a screen, by a screen reader, on a telephone and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, Request

from speechdeck.review.findings import Change, Review
from speechdeck.review.showing import as_page
from speechdeck.words.text import collapse_spaces
from tests.render.axe import findings
from tests.render.chromium import browser
from tests.render.html_validate import markup_findings
from tests.render.pdf import Pages
from tests.review import reviews
from tests.review.reviews import CERTAIN, HOSTILE, NOTHING, REVIEW, pieces, speech


@contextmanager
def _opened(
    review: Review, folder: Path, *, width: int = 1280, scheme: Literal["light", "dark"] = "light", lang: str = "en"
) -> Iterator[Page]:
    """Open the page of a review, which asks for nothing and complains of nothing."""
    file = folder / "review.html"
    file.write_text(as_page(review, lang), "utf-8")
    context = browser().new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, offline=True)
    faults: list[str] = []

    def note(request: Request) -> None:
        faults.extend([request.url] if request.url != file.as_uri() else [])

    context.on("request", note)
    context.on("console", lambda message: faults.append(message.text))
    page = context.new_page()
    page.goto(file.as_uri())
    yield page
    context.close()
    assert faults == []


_LONG = replace(
    NOTHING,
    changes=tuple(
        Change(
            number // 3 + 1,
            f"Part {number // 3 + 1}",
            speech(number * 2 + 1),
            pieces(
                f"First{number} words of it {'that stay as they are, ' * (number % 7 * 6)}and [-old-]{{+new+}} last{number}"
            ),
            (reviews.AMINA,),
        )
        for number in range(60)
    ),
)
"""Paragraphs of many lengths, so that each place of a page is where one of them would be cut."""


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(
    width: int, scheme: Literal["light", "dark"], tmp_path: Path
) -> None:
    for review in (REVIEW, NOTHING, HOSTILE, reviews.WRITTEN):
        with _opened(review, tmp_path, width=width, scheme=scheme) as page:
            assert findings(page) == []
            assert page.evaluate("() => document.documentElement.scrollWidth") == width


def test_the_markup_is_right() -> None:
    each = {"all": REVIEW, "nothing": NOTHING, "hostile": HOSTILE, "written": reviews.WRITTEN, "long": _LONG}
    assert {name: [] for name in each} == markup_findings(
        {name: as_page(review, "en") for name, review in each.items()}
    )


def test_changes_are_marked_by_more_than_colour_and_said_to_who_does_not_see_them(tmp_path: Path) -> None:
    with _opened(REVIEW, tmp_path) as page:
        for name, line, said in (("del", "line-through", '" deleted: "'), ("ins", "underline", '" inserted: "')):
            first = page.locator(f"main {name}").first
            assert first.evaluate("(each) => getComputedStyle(each).textDecorationLine") == line
            assert first.evaluate("(each) => getComputedStyle(each, '::before').content") == said


def test_who_reads_it_learns_where_whose_and_when_before_what(tmp_path: Path) -> None:
    with _opened(REVIEW, tmp_path, width=390) as page:
        first, *_, last = map(collapse_spaces, page.locator(".entry").all_inner_texts())
        assert first.startswith("Amina Haddad 25 Nov 2026, 18:42 harbour-script.docx speech.md:9 For eleven years")
        assert "waited longer than ahalf a day" in first
        assert last == "Comment Amina Haddad harbour-script.docx Can we have the French by Friday?"


def test_each_paragraph_has_its_language_and_its_direction(tmp_path: Path) -> None:
    with _opened(REVIEW, tmp_path) as page:
        languages = page.locator("p.text").evaluate_all("(all) => all.map((each) => each.lang)")
        assert languages[:6] == ["en", "en", "en", "en", "ar-EG", "zh-CN"]
        directions = page.locator("p.text").evaluate_all("(all) => all.map((each) => getComputedStyle(each).direction)")
        assert [directions.index("rtl"), directions.count("rtl")] == [4, 1]


def test_a_title_that_is_read_from_the_right_has_its_number_there(tmp_path: Path) -> None:
    with _opened(
        replace(CERTAIN, changes=(replace(CERTAIN.changes[0], title="مياه المضيق"),), cues=()), tmp_path, lang="ar"
    ) as page:
        number, title = (page.locator(f"main h2 .{name}").bounding_box() for name in ("number", "title"))
        assert number
        assert title
        assert number["x"] > title["x"]


def test_letters_of_what_was_deleted_do_not_join_those_that_stand_in_their_place(tmp_path: Path) -> None:
    # Alone, the last letter of this word is wide, and joined it is narrow.
    widths = "(each) => each.querySelector('del').getBoundingClientRect().width"
    found = []
    for marked in ("في [-أربع-] محطات", "في [-أربع-]{+ست+} محطات"):
        with _opened(replace(CERTAIN, changes=(replace(CERTAIN.changes[0], pieces=pieces(marked)),)), tmp_path) as page:
            found.append(page.locator("p.text").first.evaluate(widths))
    assert found[0] == pytest.approx(found[1], abs=0.5)


def test_more_than_some_slides_have_a_table_of_contents(tmp_path: Path) -> None:
    with _opened(REVIEW, tmp_path) as page:
        page.get_by_role("link", name="Ferries").click()
        assert (
            page.evaluate("() => document.querySelector(':target').innerText")
            .split("\n")[-1]
            .endswith("Ferries, and the people on them")
        )
        assert page.locator("nav li").last.inner_text().split("\n") == ["On no slide", "1 comment"]
    with _opened(CERTAIN, tmp_path) as page:
        assert page.locator("nav").count() == 0


def test_nothing_from_a_file_becomes_markup_or_turns_letters_round(tmp_path: Path) -> None:
    with _opened(HOSTILE, tmp_path) as page:
        assert page.locator("script").count() == 0
        assert "\u202e" not in page.content()
        assert "<script>alert(1)</script>" in page.locator("p.text").first.inner_text()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_it_prints_and_no_change_is_cut(paper: str, tmp_path: Path) -> None:
    with _opened(_LONG, tmp_path) as page:
        page.pdf(path=tmp_path / "review.pdf", format=paper)
    pages = Pages(tmp_path / "review.pdf")
    texts = [pages.text(number).split() for number in range(1, pages.count + 1)]
    assert pages.count > 5
    for number in range(60):
        [where] = [text for text in texts if f"First{number}" in text]
        assert f"last{number}" in where
    for text in texts[1:]:
        # A heading stays with what is below it; the first page has the table of contents.
        assert "Part" not in text[-6:]


def test_in_print_no_word_is_added(tmp_path: Path) -> None:
    with _opened(REVIEW, tmp_path) as page:
        page.pdf(path=tmp_path / "review.pdf", format="A4")
    pages = Pages(tmp_path / "review.pdf")
    text = " ".join(pages.text(number) for number in range(1, pages.count + 1))
    assert "inserted:" not in text
    assert "deleted:" not in text
