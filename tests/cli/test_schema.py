from __future__ import annotations

import json
from pathlib import Path

from ..conftest import ROOT
from .commands import run


def test_the_schema_beside_the_decks_is_the_one_that_the_program_writes(home: Path) -> None:
    assert run("schema", "-o", "outline.schema.json").exit_code == 0
    assert (home / "outline.schema.json").read_text("utf-8") == (ROOT / "slides" / "outline.schema.json").read_text(
        "utf-8"
    )


def test_the_schema_goes_beside_the_decks(home: Path) -> None:
    (home / "slides").mkdir()
    assert run("schema").exit_code == 0
    schema = json.loads((home / "slides" / "outline.schema.json").read_text("utf-8"))
    assert schema["required"] == ["title", "slides"]
    assert schema["additionalProperties"] is False
