"""Pictures of Windows hold what is drawn; their descriptions, comments and what is behind them goes."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from speechdeck.files.metadata import without_metadata

from .windows_pictures import (
    ESCAPE,
    LINE,
    OLD_LINE,
    PLUS_LINE,
    SECRET,
    bmp,
    comment,
    emf,
    old_record,
    plus,
    profiled_bmp,
    record,
    wmf,
)

_PLAIN_EMF = emf(LINE).replace(SECRET.decode().encode("utf-16-le"), bytes(2 * len(SECRET)))

NOTED = {
    "EMF, described": (emf(LINE), _PLAIN_EMF),
    "EMF, behind": (emf(LINE) + SECRET, _PLAIN_EMF),
    "EMF, in comments": (emf(comment(SECRET), LINE, comment(b"GDIC" + SECRET)), _PLAIN_EMF),
    "EMF, to a printer": (emf(record(106, SECRET), LINE), _PLAIN_EMF),
    "EMF, the file of a profile": (emf(record(113, SECRET), LINE), _PLAIN_EMF),
    "WMF, in a comment": (wmf(ESCAPE, OLD_LINE), wmf(OLD_LINE)),
    "WMF, behind": (wmf(OLD_LINE) + SECRET, wmf(OLD_LINE)),
    "WMF, in a record that nobody knows": (wmf(old_record(0x777, SECRET), OLD_LINE), wmf(OLD_LINE)),
    "WMF of Windows 3, in a comment": (wmf(ESCAPE, OLD_LINE, placed=False), wmf(OLD_LINE, placed=False)),
    "BMP, behind": (bmp("RGB") + SECRET, bmp("RGB")),
    "BMP of few colours, behind": (bmp("P") + SECRET, bmp("P")),
    "BMP of two, behind": (bmp("1") + SECRET, bmp("1")),
}


@pytest.mark.parametrize(("noted", "plain"), NOTED.values(), ids=NOTED.keys())
def test_what_is_drawn_stays_and_nothing_else(noted: bytes, plain: bytes) -> None:
    assert without_metadata(noted) == plain
    assert without_metadata(plain) == plain


def test_what_draws_in_a_comment_stays() -> None:
    drawn = without_metadata(emf(comment(b"EMF+" + PLUS_LINE + plus(0x4003, SECRET) + PLUS_LINE)))
    assert drawn == without_metadata(emf(comment(b"EMF+" + PLUS_LINE + PLUS_LINE)))
    assert drawn.count(PLUS_LINE) == 2


def test_a_bitmap_names_no_file_of_a_profile() -> None:
    bare = without_metadata(profiled_bmp())
    assert SECRET in profiled_bmp()
    assert SECRET not in bare
    with Image.open(io.BytesIO(bare)) as after, Image.open(io.BytesIO(bmp("RGB"))) as before:
        assert after.tobytes() == before.tobytes()


@pytest.mark.parametrize("whole", [emf(LINE, comment(SECRET)), wmf(OLD_LINE, ESCAPE), bmp("P"), profiled_bmp()])
def test_of_one_that_is_cut_off_there_is_what_could_be_read(whole: bytes) -> None:
    for end in range(len(whole)):
        bare = without_metadata(whole[:end])
        assert len(bare) <= end
        assert SECRET[:6] not in bare
        assert without_metadata(bare) == bare
