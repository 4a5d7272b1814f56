"""The page printed from Chromium: the slides, one a page, and the speech on none of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pytest

from speechdeck.pipeline import Built
from tests.render.chromium import Visit
from tests.render.pdf import Pages


@pytest.fixture
def printed(visit: Visit, tmp_path: Path) -> Pages:
    """A deck printed as its first slide shows: no cue has come yet."""
    file = tmp_path / "printed.pdf"
    visit.page.pdf(path=file, prefer_css_page_size=True, print_background=True)
    return Pages(file)


def test_each_slide_is_one_page_of_its_own_shape(deck: Built, printed: Pages) -> None:
    assert printed.count == len(deck.prepared.scenes)
    assert printed.sizes == [(960.0, 540.0)] * printed.count


def test_each_page_has_all_texts_of_its_slide_and_nothing_else(deck: Built, printed: Pages) -> None:
    for scene in deck.prepared.scenes:
        assert _words([printed.text(scene.number)]) == _words(
            paragraph.text for paragraph in (*scene.paragraphs, *scene.labels)
        )


def _words(texts: Iterable[str]) -> list[str]:
    """The words of texts in alphabetical order; bullets are none."""
    words = unicodedata.normalize("NFKC", " ".join(texts)).split()
    return sorted(word for word in words if word not in ("•", "–"))
