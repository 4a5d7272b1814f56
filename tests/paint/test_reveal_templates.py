"""The page's templates are compiled once, whatever else is kept or cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import ModuleLoader

from speechdeck.paint.reveal import assets, templates
from speechdeck.paint.reveal.templates import environment

_NAMES = sorted(file.name for file in assets.TEMPLATES.glob("*.jinja"))


@pytest.fixture(autouse=True)
def _anew() -> None:
    environment.cache_clear()


def test_templates_are_compiled_once(tmp_path: Path) -> None:
    environment(tmp_path)
    [modules] = tmp_path.iterdir()
    assert len(list(modules.glob("*.py"))) == len(_NAMES) == 2
    made = modules.stat().st_mtime_ns
    environment.cache_clear()
    loader = environment(tmp_path).loader
    assert isinstance(loader, ModuleLoader)
    assert [environment(tmp_path).get_template(name).name for name in _NAMES] == _NAMES
    assert modules.stat().st_mtime_ns >= made


def test_what_was_compiled_of_other_templates_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment(tmp_path)
    [first] = tmp_path.iterdir()
    monkeypatch.setattr(templates, "_digest", lambda: "changed")
    environment.cache_clear()
    environment(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["templates-changed"] != [first.name]


def test_where_nothing_can_be_kept_templates_are_compiled_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert environment(tmp_path / "file").get_template("deck.html.jinja").name == "deck.html.jinja"
