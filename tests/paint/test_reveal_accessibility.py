"""axe-core finds nothing on any slide, with all that its cues bring.

axe cannot see what is behind a text on a slide, whose background is drawn: its contrast is computed from the scene.
"""

from __future__ import annotations

from pathlib import Path

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


def test_the_deck_is_a_document_and_no_application(cabsi: Built) -> None:
    with opened(cabsi.html) as visit:
        assert visit.page.locator("main.reveal").count() == 1
        assert visit.page.locator("[role=application]").count() == 0
