"""The page's templates, compiled once to Python modules; of what paints decks, the only module that knows Jinja.

To compile them takes longer than to fill them. What was compiled is kept, in a folder named by all that it depends on.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from contextlib import suppress
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, ModuleLoader, StrictUndefined, Template, compiler

from ...files.home import IS_INSTALLED, KEPT
from . import assets, background, css
from .chart import label_svg, mark_svg
from .lists import nested, nested_notes


def template(name: str) -> Template:
    """Return one of the page's templates."""
    return environment(KEPT).get_template(name)


@cache
def environment(folder: Path) -> Environment:
    """Return where templates are found: as they are kept in a folder, or compiled anew where nothing can be kept."""
    environment = Environment(
        loader=FileSystemLoader(assets.TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "number": css.number,
        "px": css.px,
        "css": css.color,
        "box_css": css.box_css,
        "text_css": css.text_css,
        "item_css": css.item_css,
        "mark_css": css.mark_css,
        "picture_id": background.picture_id,
        "shape_css": css.shape_css,
        "svg": background.svg,
        "arrow_path": css.arrow_path,
        "connector_css": css.connector_css,
        "icon_css": css.icon_css,
        "icon_path": css.icon_path,
        "cell_css": css.cell_css,
        "picture_css": css.picture_css,
        "cut_css": css.cut_css,
        "mark_svg": mark_svg,
        "label_svg": label_svg,
        "data_url": assets.data_url,
        "nested": nested,
        "nested_notes": nested_notes,
    }
    modules = folder / f"templates-{_digest()}"
    if not (modules.is_dir() or IS_INSTALLED):
        _compile(environment, modules)
    if modules.is_dir():
        environment.loader = ModuleLoader(modules)
    return environment


def _compile(environment: Environment, modules: Path) -> None:
    # Two builds may do so at once: each moves a whole folder into place, or finds that of the other there.
    unfinished = modules.with_name(f"templates.{os.getpid()}")
    with suppress(OSError):
        unfinished.mkdir(parents=True)
        environment.compile_templates(unfinished, extensions=["jinja"], zip=None, ignore_errors=False)
        for outdated in modules.parent.glob("templates-*"):
            shutil.rmtree(outdated, ignore_errors=True)
        unfinished.replace(modules)
    shutil.rmtree(unfinished, ignore_errors=True)


def _digest() -> str:
    """What the modules depend on: the templates, how they are compiled, and by what."""
    digest = hashlib.sha256()
    for source in (Path(__file__), Path(compiler.__file__), *sorted(assets.TEMPLATES.glob("*.jinja"))):
        digest.update(hashlib.sha256(source.read_bytes()).digest())
    return digest.hexdigest()[:16]
