"""Which layouts suit a slide that names none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from speechdeck.compose.seating.choice import Part, is_usual, seatings, subtitle_place, title_of
from speechdeck.model import Statement
from speechdeck.theme import Layout, Theme

from .test_seats import HALF, IMAGE, LARGE, LIST, OTHER_HALF, layout_of

PICTURE = ("pic", *OTHER_HALF[1:])


def with_layouts(theme: Theme, **layouts: Layout) -> Theme:
    """A template of a designer who calls layouts what he likes, and does not say how they are built."""
    named = (replace(layout, name=name, kind="cust") for name, layout in layouts.items())
    return replace(theme, layouts=tuple(named))


def chosen(theme: Theme, *content: object, part: Part = Part.STATEMENT, subtitle: bool = False) -> str:
    return seatings(content, theme, part, subtitle=subtitle)[0].layout.name  # type: ignore[arg-type]


def test_a_layout_is_chosen_for_its_places_and_not_for_their_number(theme: Theme) -> None:
    strap = ("body", 0.05, 0.18, 0.9, 0.06)
    own = with_layouts(
        theme,
        Quote=layout_of(theme, ("body", 0.2, 0.6, 0.6, 0.2)),
        Content=layout_of(theme, strap, ("obj", 0.05, 0.26, 0.9, 0.6), ("body", 0.05, 0.9, 0.5, 0.05)),
        Picture=layout_of(theme, HALF, PICTURE),
        Columns=layout_of(theme, strap, HALF, OTHER_HALF),
    )
    assert chosen(own, LIST) == "Content"
    assert chosen(own, LIST, LIST) == "Columns"
    assert chosen(own, LIST, IMAGE) == "Picture"
    assert chosen(own, IMAGE, LIST) == "Columns"


def test_where_no_layout_has_enough_places_the_largest_is_shared(theme: Theme) -> None:
    own = with_layouts(theme, Small=layout_of(theme, ("obj", 0.05, 0.3, 0.5, 0.4)), Large=layout_of(theme, LARGE))
    assert chosen(own, LIST, LIST) == "Large"
    assert seatings([LIST, LIST], own, Part.STATEMENT)[0].room == own.layouts[1].content[0]


def test_where_no_layout_has_any_place_blocks_stand_below_the_title(theme: Theme) -> None:
    own = with_layouts(theme, Title=layout_of(theme))
    [(_, place)] = seatings([LIST], own, Part.STATEMENT)[0].seats
    title = title_of(own.layouts[0])
    assert place is not None
    assert place.adopted
    assert title is not None
    assert place.box.top > title.box.bottom
    assert place.box.bottom < theme.height


def test_the_usual_layouts_are_chosen_where_they_are_good(theme: Theme) -> None:
    assert [chosen(theme, *[LIST] * count) for count in (1, 2, 4)] == [
        "Title and Content",
        "Two Content",
        "Four Content",
    ]
    poor = replace(layout_of(theme, ("obj", 0.05, 0.3, 0.2, 0.2)), name="Title and Content")
    good = replace(layout_of(theme, LARGE), name="Text", kind="cust")
    assert chosen(replace(theme, layouts=(poor, good)), LIST) == "Text"


def test_a_statement_alone_has_the_layout_that_is_made_for_it(theme: Theme) -> None:
    statement = Statement.model_validate({"statement": "One *word*"})
    assert chosen(theme, statement) == "Statement"
    assert chosen(theme, statement, LIST) == "Two Content"
    assert chosen(theme, LIST) == "Title and Content"
    made = theme.layout("Statement")
    assert made is not None
    assert is_usual([statement], made, Part.STATEMENT)
    without = replace(theme, layouts=tuple(each for each in theme.layouts if each != made))
    assert chosen(without, statement) != "Statement"


# --- Slides without blocks


def cover(theme: Theme, size: float = 2.0, top: float = 0.4, **changes: str) -> Layout:
    """A layout whose title is so many times as large, and stands so far down."""
    layout = layout_of(theme)
    title = layout.placeholders[0]
    box = replace(title.box, top=type(title.box.top)(round(top * theme.height)))
    styles = tuple(replace(each, size=size * each.size) for each in title.styles)
    return replace(layout, placeholders=(replace(title, box=box, styles=styles),), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["Cover", "Titelfolie", "Diapositiva de título", "Portada", "封面", "Our opening"])
def test_a_title_slides_layout_is_known_by_its_name(name: str, theme: Theme) -> None:
    own = with_layouts(theme, Large=cover(theme, 3.0), **{name: cover(theme)})
    assert chosen(own, part=Part.OPENING) == name


@pytest.mark.parametrize("name", ["Closing", "Thank you", "Schlussfolie", "Cierre"])
def test_a_closing_slides_layout_is_known_by_its_name_and_has_no_other_slide(name: str, theme: Theme) -> None:
    own = with_layouts(theme, Statement=cover(theme), **{name: cover(theme, 3.0)})
    assert [chosen(own, part=part) for part in Part] == ["Statement", "Statement", name]


def test_a_title_stands_alone_where_it_is_large_and_in_the_middle_and_little_stays_empty(theme: Theme) -> None:
    own = with_layouts(theme, Content=layout_of(theme, LARGE), Top=cover(theme, top=0.05), Middle=cover(theme))
    assert chosen(own) == "Middle"


def test_a_layout_that_says_it_is_a_section_header_and_holds_content_is_none(theme: Theme) -> None:
    content = replace(layout_of(theme, HALF, PICTURE), name="Pictures", kind="secHead")
    own = replace(theme, layouts=(content, replace(cover(theme), name="Title", kind="cust")))
    assert chosen(own) == "Title"


def test_a_title_slide_without_a_place_for_a_subtitle_gets_one_below_its_title(theme: Theme) -> None:
    own = with_layouts(theme, Cover=cover(theme))
    layout = seatings([], own, Part.OPENING, subtitle=True)[0].layout
    title, subtitle = title_of(layout), subtitle_place(layout)
    assert title is not None
    assert subtitle is not None
    assert subtitle.adopted
    assert subtitle.box.top == title.box.bottom


def test_a_title_whose_place_is_but_a_strap_stands_in_the_place_of_the_largest_text(theme: Theme) -> None:
    layout = layout_of(theme, ("body", 0.05, 0.4, 0.9, 0.3))
    title, text = layout.placeholders
    strap = replace(title, box=replace(title.box, height=type(title.box.height)(round(0.05 * theme.height))))
    large = replace(text, styles=tuple(replace(each, size=2 * title.styles[0].size) for each in text.styles))
    own = with_layouts(theme, Start=replace(layout, placeholders=(strap, large)))
    lifted = title_of(seatings([], own, Part.OPENING)[0].layout)
    assert lifted is not None
    assert (lifted.kind, lifted.box, lifted.adopted) == ("title", text.box, True)


def test_a_layout_is_usual_by_its_name_or_by_how_it_is_built(theme: Theme) -> None:
    own = with_layouts(theme, Inhalt=layout_of(theme, LARGE)).layouts[0]
    assert not is_usual([LIST], own, Part.STATEMENT)
    assert is_usual([LIST], replace(own, kind="obj"), Part.STATEMENT)
    assert is_usual([], replace(own, name="Section Header"), Part.STATEMENT)
