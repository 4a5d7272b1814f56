"""What a slide has besides its blocks: title, subtitle, byline, footer, date and number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..errors import Place
from ..model import Outline
from ..scene import Emu, Frame, FrameRole, Paragraph, Placeholder
from ..scene.grounds import colors_behind, grounds_behind
from ..scene.order import in_reading_order
from ..theme import TEXTUAL, overlap
from ..typesetting import fit
from ..words.language import comma
from ..words.text import Run, text_of
from .adapted import above_byline, adapted, for_the_eye, in_one_line, is_one_line, shortened_byline
from .dates import FORMS, says, written
from .excess import characters_over
from .mirror import reads_from_the_right
from .palette import readable
from .seating.choice import subtitle_place
from .stage import Stage
from .statement_title import stands_alone, title_alone

_SMALLEST_TITLE = 18.0
"""Points; the last row can read it, though it no longer looks like a title."""


def compose_title(stage: Stage, title: tuple[Run, ...]) -> Iterator[Frame]:
    """Set the title; where it does not fit as large as the body's text, it may become smaller."""
    placeholder = _readable(stage, stage.layout.first("title", "ctrTitle"))
    if placeholder:
        if stands_alone(stage, placeholder) and (alone := title_alone(stage, placeholder, title)):
            yield alone
            return
        slide = stage.slide.spec
        smallest = min(stage.points(_SMALLEST_TITLE), stage.theme.body.size, placeholder.styles[0].size)
        remedy = "Shorten it." if slide.title else "Give the slide a shorter `title` of its own."
        place = slide.place_of("title" if slide.title else "section")
        yield from _fill(stage, "title", placeholder, [title], place, remedy, smallest)


def compose_subtitle(stage: Stage, outline: Outline) -> Iterator[Frame]:
    """Set the line below a title slide's title: the slide's own, or the deck's.

    Who speaks, and where and when, follows it where the layout has no place for that.
    """
    slide = stage.slide.spec
    placeholder = _readable(stage, _subtitle_place(stage))
    others = [each for each in stage.layout.content if each != placeholder and each.kind in TEXTUAL]
    byline = [] if others or not has_byline(stage) else _byline(outline)
    subtitle = slide.subtitle or (outline.subtitle if _speaks_for_deck(stage) else None)
    place = slide.place_of("subtitle") if slide.subtitle else outline.place_of("subtitle")
    if placeholder and subtitle and byline:
        yield _with_byline(stage, placeholder, subtitle, byline, (place, outline.place_of("author")))
    elif placeholder and (subtitle or byline):
        lines, said = ([subtitle], place) if subtitle else (byline, outline.place_of("author"))
        yield _adapt(stage, "subtitle", placeholder, lines, said)
    elif slide.subtitle:
        sentence = f'The layout "{stage.layout.name}" has no place for a subtitle.'
        stage.problem(slide.place_of("subtitle"), sentence, "Remove the subtitle, or choose a title slide's layout.")


def has_byline(stage: Stage) -> bool:
    """Whether a slide says who speaks: the title slide, whatever layout it has for want of one of its own."""
    slide = stage.slide.spec
    opens = stage.layout.opens or (stage.opening and slide.layout is None)
    return opens and _speaks_for_deck(stage) and not slide.content


def _with_byline(
    stage: Stage,
    placeholder: Placeholder,
    subtitle: tuple[Run, ...],
    byline: Sequence[tuple[Run, ...]],
    said: tuple[Place, Place],
) -> Frame:
    """Set the subtitle and the byline below it in one place; the byline gives way first, and the place if it can."""
    scale, texts = stage.theme.scale, (subtitle, *byline)
    first, *rest = _set_plain(stage, texts, placeholder)
    place = placeholder
    for place, smallest in _places(stage, placeholder):
        of_byline = max(min(stage.theme.smallest, smallest), _LIKE_ITSELF * smallest)
        if fitted := above_byline([first], rest, place.content_box, scale, (smallest, of_byline)):
            return _fitted(place, placeholder, fitted, "subtitle")
    # The last was the largest.
    shown = shortened_byline([first], rest, place.content_box, scale, stage.theme.proportion)
    if shown is None:
        return _adapt(stage, "subtitle", placeholder, texts, said[0])
    if len(shown) == len(texts):
        return Frame("subtitle", place, shown)
    stage.shortened.append(("byline", said[1]))
    return Frame("subtitle", place, for_the_eye(shown), tuple(map(text_of, texts)))


def _places(
    stage: Stage, place: Placeholder, *, others: Sequence[Placeholder] = ()
) -> Iterator[tuple[Placeholder, float]]:
    """A place, and the same as high as what is free around it allows, each with the smallest size that is good there.

    ``others`` are the places that are filled as well.
    """
    own = place.styles[0].size
    smallest = min(stage.theme.smallest, own)
    yield place, max(smallest, _LIKE_ITSELF * own)
    # Only where a place is too small for what a title slide says.
    from .seating.growth import higher

    empty = [each for each in stage.layout.content if each not in others]
    grown = list(higher(place, stage.layout, stage.theme, empty))
    yield from ((each, max(smallest, _LIKE_ITSELF * own)) for each in grown)
    yield from ((each, smallest) for each in (place, *grown))


_LIKE_ITSELF = 0.7
"""Of a place's own size: text that would be smaller is given more room, where there is some."""


def _fitted(place: Placeholder, own: Placeholder, paragraphs: tuple[Paragraph, ...], role: FrameRole) -> Frame:
    """Text in a place that may have grown."""
    if place == own:
        return Frame(role, place, paragraphs)
    from .seating.growth import as_high_as

    needed = Emu.of_points(fit.height(paragraphs, place.content_box.width) or 0)
    return Frame(role, as_high_as(place, own, needed), paragraphs)


def _subtitle_place(stage: Stage) -> Placeholder | None:
    """The layout's own; on a layout that the author has not chosen, for want of one a place for text."""
    slide = stage.slide.spec
    wants = slide.subtitle or stage.opening
    chosen = slide.layout or slide.content or not wants
    return stage.layout.first("subTitle") if chosen else subtitle_place(stage.layout)


def _readable(stage: Stage, place: Placeholder | None) -> Placeholder | None:
    """A place; one that the layout does not have, with text that can be read where it stands now."""
    if place is None or not place.adopted:
        return place
    behind = stage.layout.background
    grounds = colors_behind(place.content_box, grounds_behind(behind), behind.color)
    own = place.styles[0].color
    color = readable([own, *(stage.theme.colors[name] for name in ("tx1", "tx2", "bg1", "bg2"))], grounds)
    return replace(place, styles=tuple(replace(each, color=color) for each in place.styles))


def _speaks_for_deck(stage: Stage) -> bool:
    """Whether a slide tells of the deck as a whole: not one that has a title slide's layout for want of another."""
    return stage.opening or stage.slide.spec.layout is not None


def compose_byline(stage: Stage, outline: Outline) -> Iterator[Frame]:
    """Say on a title slide who speaks, and where and when."""
    taken = _subtitle_place(stage) if stage.slide.spec.subtitle or outline.subtitle else None
    places = [each for each in stage.layout.content if each.kind in TEXTUAL and each != taken]
    lines = _byline(outline) if has_byline(stage) else []
    if lines and places:
        yield _adapt(stage, "body", _roomy(stage, lines, places), lines, outline.place_of("author"))


def _roomy(stage: Stage, lines: Sequence[tuple[Run, ...]], places: Sequence[Placeholder]) -> Placeholder:
    """The first place in which lines fit as they are, or smaller: one before it may be for a mark of secrecy, say."""
    smaller = []
    for place in places:
        own = _set_plain(stage, lines, place)
        fitted = stage.shrunk(own, place.content_box)
        if fitted == tuple(own):
            return place
        if fitted:
            smaller.append(place)
    return next(iter(smaller), places[0])


def _byline(outline: Outline) -> list[tuple[Run, ...]]:
    date = outline.date and written(outline.date, outline.lang)
    occasion = comma(outline.lang).join(part for part in (outline.venue, date) if part)
    return [(Run(line),) for line in (outline.author, occasion) if line]


def compose_foot(stage: Stage, outline: Outline) -> Iterator[Frame]:
    """Set the footer, the date and the slide's number, where the layout has a place for them."""
    footer, number = stage.layout.first("ftr"), stage.layout.first("sldNum")
    foot = list(_foot_date(stage, outline, footer))
    if footer and outline.footer:
        foot.append(_adapt(stage, "footer", footer, [(Run(outline.footer),)], outline.place_of("footer")))
    if len(foot) == 2 and not stage.brought:
        date, footed = foot
        foot = list(in_one_line(date, footed, stage.emu(_AFTER_FOOTER)))
    yield from in_reading_order(foot, lambda frame: frame.placeholder.box, rtl=reads_from_the_right(outline.lang))
    if number:
        runs = (Run(str(stage.number)),)
        yield Frame("number", number, (Paragraph(runs, number.styles[0], field="slide number"),))


_AFTER_FOOTER = Emu(228_600)
"""Between the footer's text and the date after it: a quarter of an inch."""


def _foot_date(stage: Stage, outline: Outline, footer: Placeholder | None) -> Iterator[Frame]:
    """The date beside a footer that does not say it; a title slide says it in the byline."""
    place, date = stage.layout.first("dt"), outline.date
    if not (place and date and outline.footer) or _said_above(stage) or says(outline.footer, date):
        return
    if footer and 2 * overlap(footer.box, place.box) > place.box.area:
        # A template that has one place for both shows one of them; the footer is what the author wrote.
        return
    style = place.styles[0]
    for form in FORMS:
        line = Paragraph((Run(written(date, outline.lang, form)),), style)
        # Where not even its digits fit, the place is none for a date.
        if is_one_line([line], place.content_box) or fit.fits([line], place.content_box):
            yield Frame("date", place, (line,))
            return


def _said_above(stage: Stage) -> bool:
    return stage.layout.opens or has_byline(stage)


def _fill(
    stage: Stage,
    role: FrameRole,
    placeholder: Placeholder,
    texts: Sequence[tuple[Run, ...]],
    place: Place,
    remedy: str,
    smallest: float,
) -> Iterator[Frame]:
    smallest = min(smallest, placeholder.styles[0].size)
    lines, box = _set(texts, placeholder), placeholder.content_box
    if role == "title" and stage.theme.grows and stage.slide.spec.content and not is_one_line(lines, box):
        # A title of two lines would come near to what is below it.
        lines = [fit.resize(each, stage.theme.scale, 1, smallest) for each in lines]
    fitted = tuple(lines) if is_one_line(lines, box) else stage.shrunk(lines, box, smallest)
    if fitted:
        yield Frame(role, placeholder, fitted)
    else:
        much = characters_over(lines, lambda cut: stage.shrunk(cut, box, smallest), _longest(lines))
        stage.too_long(place, f"the {role if role != 'body' else 'byline'}", remedy, much)


def _adapt(
    stage: Stage, role: FrameRole, placeholder: Placeholder, texts: Sequence[tuple[Run, ...]], said: Place
) -> Frame:
    """Set what is the deck's and not the slide's: however small its place is, that is the template's."""
    scale = stage.theme.scale
    lines = _set(texts, placeholder) if role == "footer" else _set_plain(stage, texts, placeholder)
    if lines[0].style.size == placeholder.styles[0].size and is_one_line(lines, placeholder.content_box):
        return Frame(role, placeholder, tuple(lines))
    place = placeholder
    in_foot = (placeholder, min(stage.theme.smallest, placeholder.styles[0].size))
    taken = _subtitle_place(stage) if role == "body" else None
    others = [taken] if taken else [each for each in stage.layout.content if role != "body" and each != placeholder]
    for place, smallest in (in_foot,) if role == "footer" else _places(stage, placeholder, others=others):
        if fitted := stage.shrunk(lines, place.content_box, smallest):
            return _fitted(place, placeholder, fitted, role)
    fitted, whole = adapted(lines, place.content_box, scale, stage.theme.proportion)
    if whole:
        return Frame(role, place, fitted)
    stage.shortened.append((role if role != "body" else "byline", said))
    return Frame(role, place, for_the_eye(fitted), tuple(map(text_of, texts)))


def _longest(paragraphs: Sequence[Paragraph]) -> int:
    return max(range(len(paragraphs)), key=lambda at: len(paragraphs[at].text))


def _set(texts: Sequence[tuple[Run, ...]], placeholder: Placeholder) -> list[Paragraph]:
    return [Paragraph(runs, placeholder.styles[0]) for runs in texts]


def _set_plain(stage: Stage, texts: Sequence[tuple[Run, ...]], placeholder: Placeholder) -> list[Paragraph]:
    """Lines that are no list, though their place may be for one; in a place for small print as large as a hall can read."""
    own = placeholder.styles[0]
    plain = replace(own, bullet=None, margin=Emu(0), indent=Emu(0)) if own.bullet else own
    style = replace(plain, size=max(own.size, stage.theme.smallest))
    return [Paragraph(runs, style) for runs in texts]
