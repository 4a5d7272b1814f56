"""axe-core finds nothing on any slide, with all that its cues bring.

axe cannot see what is behind a text on a slide, whose background is drawn: its contrast is computed from the scene.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from speechdeck.pipeline import Built, build
from speechdeck.theme import Theme
from tests.conftest import CABSI
from tests.render.axe import findings
from tests.render.chromium import Visit, opened, show


def test_nothing_is_found_on_any_slide(deck: Built, visit: Visit) -> None:
    for scene in deck.prepared.scenes:
        show(visit.page, scene.number)
        assert findings(visit.page) == [], f"slide {scene.number}"


def test_nothing_is_found_on_a_public_copy(theme: Theme, tmp_path: Path) -> None:
    with opened(build(CABSI, theme, tmp_path, notes=False).html) as visit:
        assert findings(visit.page) == []


def test_a_fault_would_be_found(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        visit.page.evaluate("() => Reveal.getCurrentSlide().append(Object.assign(new Image(), {src: 'data:,'}))")
        assert [finding.split(":")[0] for finding in findings(visit.page)] == ["image-alt"]


FOOTER = " · ".join(f"the meeting's part {number}" for number in range(1, 40))
SUBTITLE = " ".join(f"the subtitle's clause {number}," for number in range(1, 300)) + " and its end"


@pytest.fixture(scope="module")
def shortened(theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A deck whose footer and subtitle are far too long for their places."""
    folder = tmp_path_factory.mktemp("shortened")
    outline = f'title: A deck\nsubtitle: "{SUBTITLE}"\nfooter: "{FOOTER}"\nslides: [{{section: opening}}, {{section: Part}}, {{section: End}}]\n'
    (folder / "outline.yaml").write_text(outline, "utf-8")
    (folder / "speech.md").write_text("Hello.\n\n# Part\n\nWords.\n\n# End\n", "utf-8")
    return build(folder, theme, folder / "built")


@pytest.mark.parametrize(("number", "role", "text"), [(1, ".subtitle", SUBTITLE), (2, ".footer", FOOTER)])
def test_what_is_shortened_is_heard_whole_and_once(shortened: Built, number: int, role: str, text: str) -> None:
    with opened(shortened.html) as visit:
        show(visit.page, number)
        frame = visit.page.locator(f"section.present {role}")
        assert frame.aria_snapshot().count(text) == 1
        assert "…" not in frame.aria_snapshot()
        assert findings(visit.page) == []
        seen = frame.locator("[aria-hidden] .text")
        assert seen.inner_text().endswith("…")
        within, box = frame.bounding_box(), seen.bounding_box()
        assert within
        assert box
        assert within["y"] - 1 <= box["y"] <= box["y"] + box["height"] <= within["y"] + within["height"] + 1


def test_who_reads_the_talk_reads_all_of_what_is_shortened(shortened: Built) -> None:
    with opened(shortened.html, "?view=read") as visit:
        assert SUBTITLE in visit.page.locator(".masthead .subtitle").all_inner_texts()


def test_the_deck_is_a_document_and_no_application(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        assert visit.page.locator("main.reveal").count() == 1
        assert visit.page.locator("[role=application]").count() == 0
