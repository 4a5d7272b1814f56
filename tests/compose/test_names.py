from __future__ import annotations

from speechdeck.scene import Cluster, Filling, Frame

from .conftest import Desk


def _names(desk: Desk, content: str) -> list[str]:
    """What the selection pane lists of a slide besides its placeholders, in the order of reading."""
    scene = desk.slide(content, layout="Two Content")
    names = []
    for item in scene.items:
        if isinstance(item, Cluster):
            names += [group.name for group in item.groups]
        elif not isinstance(item, Frame):
            names.append(item.name)
            names += [item.caption.name] if isinstance(item, Filling) and item.caption else []
    return names


def test_headings_and_captions_are_named_after_what_they_say(desk: Desk) -> None:
    content = """\
        content:
          - {heading: Now and *then*, table: {header: [A], rows: [[b]], caption: As of 2011}}
          - {heading: Later, tiles: [One], }
    """
    assert _names(desk, content) == [
        "Heading: Now and then",
        "Table: Now and then",
        "Caption: As of 2011",
        "Heading: Later",
        "Tile: One",
    ]


def test_what_has_one_name_is_numbered_from_the_second_on(desk: Desk) -> None:
    block = "{heading: Same, table: {header: [A], rows: [[b]], caption: Same}}"
    once, again = _names(desk, f"content: [{block}, {block}]")[:3], _names(desk, f"content: [{block}, {block}]")[3:]
    assert once == ["Heading: Same", "Table: Same", "Caption: Same"]
    assert again == [f"{name} (2)" for name in once]
    assert _names(desk, "content: [{tiles: [One, One]}, {tiles: [One, One (2)]}]") == [
        "Tile: One",
        "Tile: One (2)",
        "Tile: One (3)",
        "Tile: One (2) (2)",
    ]


def test_a_long_name_is_cut_and_still_its_own(desk: Desk) -> None:
    long = "A heading that goes on and on until nobody would read it to its end in a narrow pane"
    names = _names(desk, f"content: [{{heading: {long}, tiles: [a]}}, {{heading: {long}s, tiles: [b]}}]")
    assert [len(name) for name in names if name.startswith("Heading")] == [80, 80]
    assert names[0].endswith("…")
    assert names[2].endswith("… (2)")
