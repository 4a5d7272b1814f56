"""`check` of a file that was sent: which version of the speech it has, and where it differs from the one here."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..quay import OUTLINE, SPEECH, write_quay
from .commands import run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of decks, in which a deck is built and its script is written."""
    write_quay(tmp_path / "slides")
    monkeypatch.chdir(tmp_path)
    run("build")
    run("script", "--docx")
    return tmp_path


def _write(outline: str, speech: str) -> None:
    Path("slides/quay/outline.yaml").write_text(outline, "utf-8")
    Path("slides/quay/speech.md").write_text(speech, "utf-8")


@pytest.mark.parametrize("name", ["quay.pptx", "quay.html", "quay-script.docx"])
def test_a_file_with_the_text_that_is_here(here: Path, name: str) -> None:
    result = run("check", f"dist/quay/{name}")
    assert (result.exit_code, result.output) == (
        0,
        f"dist/quay/{name}: version Draft 3 of quay\n  the same text as in slides/quay\n",
    )


def test_a_file_with_another_text(here: Path) -> None:
    more = f"{SPEECH}\n# And more\n\nAnother word.\n".replace("Thank you.", "Thank you all.")
    _write(f"{OUTLINE.replace('Draft 3', 'Draft 4')}  - section: And more\n", more)
    assert run("check", "dist/quay/quay-script.docx").output == (
        "dist/quay/quay-script.docx: version Draft 3 of quay\n"
        "  slides/quay is version Draft 4\n"
        "  slide 4, Thanks: the text differs\n"
        "  slide 5, And more: not in the file\n"
    )
    assert "\n  since the last build: 1 section changed (slide 4), 1 section added (slide 5)\n" in run("build").output


def test_a_file_with_more_than_is_here(here: Path) -> None:
    _write(OUTLINE.replace("  - section: Thanks\n", ""), SPEECH.replace("# Thanks\n\nThank you. <!-- Bow. -->\n", ""))
    assert run("check", "dist/quay/quay.pptx").output.endswith("\n  slide 4 of the file: not in the deck any more\n")
    assert "\n  since the last build: 1 section removed\n" in run("build").output


def test_a_file_with_the_sections_in_another_order(here: Path) -> None:
    opening, why, thanks = SPEECH.replace("[^1]: ", "# \n[^1]: ").split("\n# ")[:3]
    lines = OUTLINE.splitlines(keepends=True)
    first = next(at for at, line in enumerate(lines) if "Why we built it" in line)
    swapped = [*lines[:first], lines[-1], *lines[first:-1]]
    notes = "[^1]: The log.\n[^2]: Mostly ours.\n"
    _write("".join(swapped), f"{opening}\n# {thanks}\n\n# {why}\n{notes}")
    assert run("check", "dist/quay/quay.pptx").output.endswith("\n  the same sections, in another order\n")


def test_a_file_of_a_deck_that_is_not_here(here: Path) -> None:
    Path("slides/quay").rename("slides/pier")
    assert run("check", "dist/quay/quay.pptx").output.endswith(
        "\n  There is no deck quay here to compare it with; name its folder too.\n"
    )
    assert run("check", "dist/quay/quay.pptx", "slides/pier").output.endswith("\n  the same text as in slides/pier\n")


def test_a_presentation_of_somebody_else_is_no_deck(here: Path) -> None:
    run("build", "--without-notes")
    result = run("check", "dist/quay/quay-public.pptx")
    assert result.exit_code == 2
    assert "is a presentation, not a deck." in result.output
