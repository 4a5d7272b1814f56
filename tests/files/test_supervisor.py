"""What a picture does to the program that opens it, it does to a process of its own, and its author is told."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator

import pytest
from PIL import Image

from speechdeck.files.pictures import PictureError, open_picture
from speechdeck.files.supervisor import Supervisor

from .photographs import photograph, shown

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">%s</svg>'
_ORDINARY = (_SVG % '<rect width="9" height="9"/>').encode()
_FOREVER = (
    _SVG % '<filter id="f"><feMorphology operator="dilate" radius="9999"/></filter>'
    '<rect filter="url(#f)" width="40" height="30"/>'
).encode()
_CRASH = (_SVG % ('<g opacity="0.9">' * 240 + '<rect width="40" height="30"/>' + "</g>" * 240)).encode()
_REMEDY = "Remove filters, patterns, masks and nested copies from it, or save it as a large PNG."


@pytest.fixture
def supervisor() -> Iterator[Supervisor]:
    one = Supervisor(patience=0.5)
    yield one
    one.close()


def _said(supervisor: Supervisor, task: str, content: bytes, *more: object) -> tuple[str, str]:
    with pytest.raises(PictureError) as caught:
        supervisor.ask(task, content, *more)
    return caught.value.sentence, caught.value.remedy


def test_a_drawing_that_takes_forever_is_given_up(supervisor: Supervisor) -> None:
    sentence = "This drawing takes more than 0.25 s to draw."
    assert _said(supervisor, "draw", _FOREVER, 2000) == (sentence, _REMEDY)
    assert shown(supervisor.ask("draw", _ORDINARY, 80)).size == (80, 60), "the next one is drawn"
    assert _said(supervisor, "draw", _FOREVER, 90) == (sentence, _REMEDY), "it is known already"


def test_a_drawing_that_crashes_what_draws_it_crashes_nothing_else(supervisor: Supervisor) -> None:
    supervisor = Supervisor()
    assert _said(supervisor, "draw", _CRASH, 4000) == ("This drawing crashes the program that draws it.", _REMEDY)
    assert shown(supervisor.ask("draw", _ORDINARY, 80)).size == (80, 60)
    supervisor.close()


def test_a_drawing_of_a_million_copies_is_not_drawn() -> None:
    layers = "".join(f'<g id="a{at}">{f"<use href={chr(34)}#a{at - 1}{chr(34)}/>" * 10}</g>' for at in range(1, 10))
    content = _SVG % f'<g id="a0"><path d="M0 0h1v1z"/></g>{layers}'
    supervisor = Supervisor()
    assert _said(supervisor, "draw", content.encode(), 80) == (
        "This drawing has more in it than can be drawn.",
        _REMEDY,
    )
    supervisor.close()


def test_a_photograph_that_takes_forever_or_crashes_is_told_from_a_drawing(supervisor: Supervisor) -> None:
    remedy = "Open it in another program, and save it as a plain PNG or JPEG."
    buffer = io.BytesIO()
    Image.new("RGB", (9000, 9000)).save(buffer, "PNG", compress_level=1)
    said = _said(Supervisor(patience=0), "reduce", buffer.getvalue(), 3000, 3000)
    assert said == ("This picture takes more than 0.25 s to open.", remedy)
    worker = Supervisor()
    worker.start().kill()
    assert _said(worker, "measure", photograph(30, 20)) == (
        "This picture file crashes the program that opens it.",
        remedy,
    )
    assert worker.ask("measure", photograph(30, 21)) == (30, 21)
    worker.close()


def test_what_a_file_is_refused_for_is_said_as_everywhere(supervisor: Supervisor) -> None:
    supervisor = Supervisor()
    with pytest.raises(PictureError, match="not a picture that slides can show"):
        supervisor.ask("measure", b"Dear all")
    assert supervisor.ask("measure", photograph(30, 20, orientation=6)) == (20, 30)
    supervisor.close()


def test_a_fault_of_ours_stays_one() -> None:
    supervisor = Supervisor()
    with pytest.raises(RuntimeError, match="TypeError"):
        supervisor.ask("measure", b"", "too many")
    supervisor.close()


def test_drawings_in_drawings_have_an_end() -> None:
    content = _SVG % "<path d='M0 0h9v9z'/>"
    for _ in range(4):
        address = content.replace("%", "%25").replace("<", "%3C").replace(">", "%3E").replace('"', "%22")
        content = _SVG.replace("%s", f'<image href="data:image/svg+xml,{address}"/>')
    with pytest.raises(PictureError) as caught:
        open_picture(content.encode())
    assert (caught.value.sentence, caught.value.remedy) == (
        "This drawing has drawings in drawings.",
        "Ungroup them in the program that made it.",
    )


def test_groups_in_groups_have_an_end() -> None:
    for many, large in ((300, 0), (300, 11_000_000)):
        with pytest.raises(PictureError) as caught:
            open_picture((_SVG % ("<g>" * many + "</g>" * many + " " * large)).encode())
        assert (caught.value.sentence, caught.value.remedy) == (
            "This drawing has groups in groups too many times.",
            "Ungroup what need not be in groups.",
        )


def test_a_drawing_with_a_large_photograph_in_it_is_one() -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (2000, 2000)).save(buffer, "PNG", compress_level=0)
    inside = base64.b64encode(buffer.getvalue()).decode()
    assert len(inside) > 10_000_000
    assert open_picture((_SVG % f'<image href="data:image/png;base64,{inside}"/>').encode()).width == 40
