"""The house rules that no linter knows: what belongs to a block kind, where a module's tests are, who may print."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from speechdeck.model import BLOCKS

_ROOT = Path(__file__).resolve().parents[1]
_SOURCE = _ROOT / "speechdeck"
_TESTS = _ROOT / "tests"


def _modules() -> list[Path]:
    """Every module with something in it, by its path in the package."""
    paths = (path.relative_to(_SOURCE) for path in sorted(_SOURCE.rglob("*.py")))
    return [path for path in paths if path.name != "__init__.py"]


# --- Block kinds --------------------------------------------------------------------------------------------------


def _composed_kinds() -> set[str]:
    """The modules of compose/blocks/ that have a function of their name: those that compose a block of that kind."""
    modules = (_SOURCE / "compose" / "blocks").glob("*.py")
    return {path.stem for path in modules if f"\ndef compose_{path.stem}(" in path.read_text("utf-8")}


def _described_kinds(manual: str) -> list[str]:
    """The kinds that have a part in the manual's chapter on blocks, in its order."""
    chapter = re.search(r"^## Blocks\n(.*?)(?=^## |\Z)", manual, re.MULTILINE | re.DOTALL)
    assert chapter
    return re.findall(r"^### `(\w+)`$", chapter[1], re.MULTILINE)


def test_each_block_kind_has_a_file_that_composes_it() -> None:
    assert _composed_kinds() == set(BLOCKS)


@pytest.mark.parametrize("kind", BLOCKS)
def test_each_block_kind_has_tests_of_how_it_is_composed(kind: str) -> None:
    assert (_TESTS / "compose" / "blocks" / f"test_{kind}.py").is_file()


def test_each_block_kind_has_a_part_of_the_manual() -> None:
    manual = (_ROOT / "docs" / "outline.md").read_text("utf-8")
    assert _described_kinds(manual) == list(BLOCKS)


# --- Where tests are ----------------------------------------------------------------------------------------------

_TESTED_WITH = {
    "accessibility/findings.py": "accessibility/test_report.py",
    "accessibility/page.py": "accessibility/test_report.py",
    "accessibility/powerpoint.py": "accessibility/test_report.py",
    "advice.py": "test_pipeline.py",
    "cli/folders.py": "cli/test_decks.py",
    "__main__.py": "test_wheel.py",
    "cli/imports.py": "cli/test_start.py",
    "compose/adaptations.py": "compose/test_title.py",
    "compose/blocks/axis.py": "compose/blocks/test_chart.py",
    "compose/blocks/boxes.py": "compose/blocks/test_tiles.py",
    "compose/blocks/compared.py": "compose/blocks/test_comparison.py",
    "compose/blocks/drawing.py": "compose/blocks/test_chart.py",
    "compose/blocks/kinds.py": "compose/test_deck.py",
    "compose/blocks/pie.py": "compose/blocks/test_chart.py",
    "compose/blocks/plot.py": "compose/blocks/test_chart.py",
    "compose/blocks/scale.py": "compose/blocks/test_timeline.py",
    "compose/blocks/values.py": "compose/blocks/test_chart.py",
    "compose/dates.py": "compose/test_title.py",
    "compose/keys.py": "compose/test_deck.py",
    "compose/scripts.py": "compose/test_breaks.py",
    "compose/seating/purposes.py": "cli/test_layouts.py",
    "files/drawn.py": "files/test_drawings.py",
    "files/drawn_names.py": "files/test_drawings.py",
    "files/home.py": "test_wheel.py",
    "files/markup.py": "theme/test_package.py",
    "files/moves.py": "files/test_staging.py",
    "files/opc.py": "theme/test_template.py",
    "files/pixels.py": "files/test_pictures.py",
    "files/rasteriser.py": "files/test_drawings.py",
    "files/worker.py": "files/test_supervisor.py",
    "hints/counted.py": "hints/test_unsaid_numbers.py",
    "model/items.py": "model/test_blocks.py",
    "prove/blocks.py": "prove/test_speech.py",
    "prove/definitions.py": "prove/test_speech.py",
    "prove/emphasis.py": "prove/test_speech.py",
    "prove/footnotes.py": "prove/test_speech.py",
    "prove/front_matter.py": "prove/test_speech.py",
    "prove/inline.py": "prove/test_speech.py",
    "prove/pdf.py": "prove/test_script.py",
    "prove/parts.py": "prove/test_speech.py",
    "prove/report.py": "prove/test_speech.py",
    "prove/tags.py": "prove/test_speech.py",
    "prove/written.py": "prove/test_proof.py",
    "read/keys.py": "read/test_outline.py",
    "read/pictures.py": "files/test_pictures.py",
    "review/text.py": "review/sent/test_found.py",
    "review/wording/edits.py": "review/wording/test_differences.py",
    "review/pairing/headings.py": "review/pairing/test_parts.py",
    "review/pairing/recut.py": "review/pairing/test_parts.py",
    "review/findings.py": "review/showing/test_terminal.py",
    "review/speech/blocks.py": "review/speech/test_editing.py",
    "review/speech/places.py": "review/speech/test_editing.py",
    "review/speech/splices.py": "review/speech/test_editing.py",
    "review/showing/lines.py": "review/showing/test_terminal.py",
    "review/showing/pieces.py": "review/showing/test_terminal.py",
    "review/showing/slides.py": "review/showing/test_terminal.py",
    "review/returned/drawn_text.py": "review/returned/test_powerpoint.py",
    "review/returned/file.py": "review/returned/test_reading.py",
    "review/returned/properties.py": "review/returned/test_reading.py",
    "review/returned/slide_comments.py": "review/returned/test_powerpoint.py",
    "review/returned/word_changes.py": "review/returned/test_word_text.py",
    "review/returned/word_comments.py": "review/returned/test_word_text.py",
    "scene/chart.py": "compose/blocks/test_chart.py",
    "scene/grounds.py": "typesetting/test_contrast.py",
    "theme/allowed.py": "theme/test_package.py",
    "theme/cleaning.py": "theme/test_package.py",
    "theme/decoration.py": "theme/test_template.py",
    "theme/design.py": "theme/test_template.py",
    "theme/frames.py": "theme/test_template.py",
    "theme/guides.py": "theme/test_geometry.py",
    "theme/media.py": "theme/test_package.py",
    "theme/paths.py": "theme/test_geometry.py",
    "theme/pixels.py": "theme/test_fills.py",
    "words/emphasis.py": "words/test_text.py",
}
"""Modules that are a part of another, and are tested through it."""


def _has_tests(module: Path) -> bool:
    """Whether a module has a test file at its own path, or its folder has one or several as a whole."""
    folder = module.parent
    own = _TESTS / folder / f"test_{module.stem}.py"
    of_folder = [] if folder == Path() else list((_TESTS / folder.parent).glob(f"test_{folder.name}*.py"))
    named = _TESTED_WITH.get(module.as_posix())
    return own.is_file() or bool(of_folder) or (named is not None and (_TESTS / named).is_file())


def test_tests_lie_where_the_source_lies() -> None:
    untested = [module.as_posix() for module in _modules() if not _has_tests(module)]
    assert untested == [], "write tests/…/test_….py at the same path, or name the tests in _TESTED_WITH"


def test_modules_that_are_tested_with_another_exist_and_have_no_tests_of_their_own() -> None:
    for module in map(Path, _TESTED_WITH):
        assert (_SOURCE / module).is_file()
        assert not (_TESTS / module.parent / f"test_{module.stem}.py").exists()


# --- Who prints ---------------------------------------------------------------------------------------------------

_PRINTING = {"print", "pprint", "echo", "secho", "input"}
_STREAMS = {"stdout", "stderr", "__stdout__", "__stderr__"}


def _prints(source: str) -> Iterator[int]:
    """Yield the lines on which a module writes to the terminal, or takes hold of what would."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in _PRINTING:
                yield node.lineno
            case ast.Attribute(value=ast.Name(id="sys"), attr=name) if name in _STREAMS:
                yield node.lineno
            case ast.ImportFrom(module="sys", names=names) if any(alias.name in _STREAMS for alias in names):
                yield node.lineno
            case ast.Import(names=names) if any(alias.name in ("click", "rich") for alias in names):
                yield node.lineno


def test_only_the_command_line_prints() -> None:
    printing = {module.as_posix() for module in _modules() if list(_prints((_SOURCE / module).read_text("utf-8")))}
    assert {module.split("/")[0] for module in printing} == {"cli"}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("print('x')", True),
        ("import builtins\nbuiltins.print('x')", True),
        ("import click", True),
        ("click.echo('x')", True),
        ("import sys\nsys.stderr.write('x')", True),
        ("from sys import stdout", True),
        ("import sys\nsys.exit(1)", False),
        ("def printed(x): return x", False),
        ("x = 'print(1)'  # print", False),
    ],
)
def test_printing_is_found_however_it_is_written(source: str, found: bool) -> None:
    assert bool(list(_prints(source))) == found


# --- The second reading -------------------------------------------------------------------------------------------

_READS_FILES = {"proof", "public", "page", "pdf", "powerpoint", "script", "written", "__init__"}
"""Modules of prove/ that read what was written, and not the speech."""


def _lines_of(paths: Iterator[Path]) -> dict[str, Path]:
    """The lines that say something of their own: no imports, no short ones, no decorators."""
    lines = ((line.strip(), path) for path in paths for line in path.read_text("utf-8").splitlines())
    return {
        line: path for line, path in lines if len(line) > 30 and not line.startswith(("from ", "import ", "@", "#"))
    }


def test_the_second_reading_shares_no_line_with_the_reader() -> None:
    second = _lines_of(path for path in (_SOURCE / "prove").glob("*.py") if path.stem not in _READS_FILES)
    first = _lines_of((_SOURCE / "read").rglob("*.py"))
    assert len(second) > 500
    assert len(first) > 1000
    assert sorted(first.keys() & second.keys()) == []
