"""A review as one HTML page to share: it makes no request, runs nothing, and prints."""

from __future__ import annotations

import base64
import hashlib
from functools import cache, partial
from pathlib import PurePath

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ...files.home import TEMPLATES
from ...words.language import language_of, main_script
from ...words.text import reads_from_the_right
from ...words.visible import visible
from ..findings import Change, Hand, Piece, Remarked, Review
from .pieces import folded, revealed
from .slides import Entry, Slide, by_slide, extent, has_clock, is_in_outline, lost, moment, summary

_FOLDER = TEMPLATES / "review"

_STYLE_SHEETS = ("page.css", "marks.css", "sizes.css")

_LISTED = 3
"""Slides that need no table of contents."""


def as_page(review: Review, lang: str) -> str:
    """Return a review as a page, in English; the texts are those of a speech in ``lang``, each in its own language."""
    slides = by_slide(review)
    style = Markup("\n".join((_FOLDER / name).read_text("utf-8") for name in _STYLE_SHEETS))
    page = _environment().get_template("page.html.jinja")
    return page.render(
        review=review,
        deck=PurePath(review.deck).name or review.deck,
        slides=slides,
        summary=f"{summary(review).capitalize()}.",
        listed=_LISTED,
        has_several=len(review.files) > 1,
        language=partial(_language, lang, main_script(_texts(slides))),
        style=style,
        policy=_policy(style),
    )


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_seen,
        keep_trailing_newline=True,
    )
    environment.globals |= {
        "whole": lambda pieces: folded(revealed(pieces)),
        "from_the_right": reads_from_the_right,
        "extent": extent,
        "moment": moment,
        "lost": lost,
        "day": _day,
        "is_shown": is_in_outline,
        "kind_of": _kind_of,
        "hand_of": _hand_of,
    }
    return environment


def _seen(value: object) -> object:
    """What is filled in: nothing in it turns letters round, or is what HTML cannot hold."""
    return value if isinstance(value, Markup) or not isinstance(value, str) else visible(value)


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _texts(slides: tuple[Slide, ...]) -> list[str]:
    return [entry.before or entry.after for slide in slides for entry in slide.entries if isinstance(entry, Change)]


def _language(lang: str, script: str | None, text: str | tuple[Piece, ...]) -> str:
    whole = text if isinstance(text, str) else "".join(piece.text for piece in text)
    return language_of(whole, lang, script)


def _day(when: str) -> str:
    day = moment(when)
    assert day
    clock = f", {day:%H:%M}" if has_clock(when) else ""
    return f"{day.day} {day:%b %Y}{clock}"


def _kind_of(entry: Entry) -> str:
    return "comment" if isinstance(entry, Remarked) else type(entry).__name__.lower()


def _hand_of(remarked: Remarked) -> Hand:
    return Hand(remarked.file, remarked.comment.who, remarked.comment.when)
