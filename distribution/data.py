"""`python -m distribution.data FOLDER` makes the data of an installed program: what a checkout has in four folders.

It is as `speechdeck.files.home` looks for it: the manual, the templates that are read, of the npm packages what decks
carry, and all that is made of these. What is made has no sources where it goes, so that none of them is looked for.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

_BUNDLES = ("early.js.json", "main.css.json", "main.js.json")
_REVEAL = ("LICENSE", "dist/reveal.js", "dist/plugin/zoom.js")
_ICONS_LICENCE = Path(__file__).with_name("lucide-license.txt")
"""Their package says which licence it is, and leaves it out."""


def make_data(folder: Path) -> None:
    """Make the data in a folder that is not there yet."""
    from speechdeck.files import home

    # Before anything else is imported that keeps what it makes: nothing of older builds comes along.
    checkouts, home.KEPT = home.KEPT, folder / home.KEPT.name
    for name in _BUNDLES:
        # They take long to make; one that is out of date is made anew.
        if (checkouts / name).exists():
            _copy(checkouts, Path(name), home.KEPT)
    _copy_templates(home.TEMPLATES, folder / home.TEMPLATES.name)
    for page in home.MANUAL.glob("*.md"):
        _copy(home.MANUAL, Path(page.name), folder / home.MANUAL.name)
    for file in _carried():
        _copy(home.CARRIED, file, folder / home.CARRIED.name)
    _copy_licence_of_icons(folder / home.CARRIED.name)
    _make()
    for file in home.KEPT.glob("*.json"):
        _forget_sources(file)


def _copy_templates(source: Path, folder: Path) -> None:
    from speechdeck.theme import OURS

    for name in ("interface", "review", "script", *(design.name for design in OURS)):
        shutil.copytree(source / name, folder / name)
    for file in source.glob("reveal/*.jinja"):
        _copy(source, file.relative_to(source), folder)


def _carried() -> Iterator[Path]:
    """What is carried of the npm packages, with their licences."""
    from speechdeck.files.home import CARRIED
    from speechdeck.files.icons import ICONS
    from speechdeck.typesetting.fonts import font_files

    yield from (Path("reveal.js", name) for name in _REVEAL)
    yield ICONS.relative_to(CARRIED)
    for file in font_files():
        yield file.relative_to(CARRIED)
        yield from (file.parents[1].relative_to(CARRIED) / name for name in ("LICENSE", "unicode.json"))


def _copy_licence_of_icons(carried: Path) -> None:
    from speechdeck.files.home import CARRIED
    from speechdeck.files.icons import ICONS

    shutil.copyfile(_ICONS_LICENCE, carried / ICONS.relative_to(CARRIED).with_name("LICENSE"))


def _make() -> None:
    from speechdeck.files.home import KEPT
    from speechdeck.interface import interface_in, languages
    from speechdeck.paint.reveal import assets, templates
    from speechdeck.theme import OURS, load_theme
    from speechdeck.typesetting.fonts import advances, font_files

    assets.style_sheets()
    assets.scripts()
    templates.environment(KEPT)
    for design in OURS:
        load_theme(design)
    for lang in languages():
        interface_in(lang)
    for file in font_files():
        advances(file.with_suffix(".woff"))


def _copy(source: Path, file: Path, folder: Path) -> None:
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source / file, folder / file)


def _forget_sources(file: Path) -> None:
    kept = json.loads(file.read_text("utf-8"))
    kept |= {"sources": [], "digest": hashlib.sha256().hexdigest()}
    if file.name in _BUNDLES:
        kept["made"] = [kept["made"][0], []]
    file.write_text(json.dumps(kept), "utf-8", newline="\n")


if __name__ == "__main__":
    make_data(Path(sys.argv[1]))
