"""Our JavaScript modules as one script."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from speechdeck.paint.reveal.modules import link
from tests.conftest import ROOT

_MAIN = ROOT / "templates" / "reveal" / "main.js"
_DECLARED = re.compile(r"^(?:async )?(?:function|const|let|class) (\w+)", re.MULTILINE)


def _write(folder: Path, **modules: str) -> Path:
    for name, text in modules.items():
        (folder / f"{name}.js").write_text(text)
    return folder / "main.js"


def test_a_module_stands_after_those_it_imports_and_each_once(tmp_path: Path) -> None:
    main = _write(
        tmp_path,
        main='import { b } from "./b.js";\nimport {\n  c,\n} from "./c.js";\n\nb(c);\n',
        b='import { c } from "./c.js";\nexport function b() {}\n',
        c="export const c = 1;\n",
    )
    assert link(main) == "const c = 1;\n\nfunction b() {}\n\n\nb(c);\n"


def test_no_name_is_declared_in_two_modules() -> None:
    declared = Counter(_DECLARED.findall(link(_MAIN)))
    assert [name for name, count in declared.items() if count > 1] == []


def test_every_module_is_in_the_page() -> None:
    page = link(_MAIN)
    for path in _MAIN.parent.rglob("*.js"):
        first = path.read_text("utf-8").splitlines()[0]
        assert first in page, path


def test_nothing_of_the_modules_own_words_is_left() -> None:
    assert re.findall(r"^(?:import|export)\b.*", link(_MAIN), re.MULTILINE) == []
