from __future__ import annotations

from speechdeck.errors import Place
from speechdeck.model import PLACES, Outline

from .outlines import outline_of


def test_a_node_knows_the_places_of_its_values() -> None:
    whole, title = Place("outline.yaml", 1, 1), Place("outline.yaml", 1, 8)
    outline = outline_of(**{PLACES: {"": whole, "title": title}})
    assert (outline.place, outline.place_of("title"), outline.place_of("footer")) == (whole, title, whole)


def test_an_editor_takes_numbers_for_texts_as_the_program_does() -> None:
    assert Outline.model_json_schema()["properties"]["title"]["type"] == ["string", "number", "boolean"]
