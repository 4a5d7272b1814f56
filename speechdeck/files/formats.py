"""What a file is that was named as a picture, by how it begins; and what to do with one that slides cannot show."""

from __future__ import annotations

import re

_ANY = re.DOTALL | re.IGNORECASE


class PictureError(Exception):
    """Why a file cannot be shown, and what its author can do about it."""

    def __init__(self, sentence: str, remedy: str) -> None:
        super().__init__(sentence)
        self.sentence, self.remedy = sentence, remedy


SIMPLER = "Remove filters, patterns, masks and nested copies from it, or save it as a large PNG."
"""What to do with a drawing that is more than a drawing."""


def begins_as_xml(content: bytes) -> bool:
    """Whether a file is XML, in whichever of the encodings that its readers must know (XML 1.0, appendix F)."""
    return re.match(rb"(\xef\xbb\xbf)?\s*<|(\xff\xfe)?<\0|(\xfe\xff)?\0<", content) is not None


def damaged() -> PictureError:
    """What is said of a file that begins like a picture and does not go on like one."""
    return PictureError("This picture file is damaged.", "Save it again from the program that made it.")


def web_page(content: bytes) -> PictureError | None:
    """What is said of a web page that was saved in place of a picture, if a file is one."""
    return no_picture(content) if re.match(_WEB_PAGE, content, _ANY) else None


def no_picture(content: bytes) -> PictureError:
    """What is said of a file that is no picture which slides can show."""
    if not content.strip(b"\0"):
        return PictureError("This picture file is empty.", "Copy or save it again: something went wrong on the way.")
    stand_in = next((said for begin, said in _STAND_INS if re.match(begin, content, re.DOTALL)), None)
    if stand_in:
        return PictureError(f"This is {stand_in[0]}, not the picture itself.", stand_in[1])
    what, form = next((said for begin, said in _KINDS if re.match(begin, content, _ANY)), ("", ""))
    if what:
        return PictureError(f"This file is {what}, which slides cannot show.", form)
    return PictureError("This is not a picture that slides can show.", "Save it as PNG, JPEG, GIF, WebP or SVG.")


_STAND_INS = (
    (rb"version https://git-lfs", ("a pointer of Git LFS", "Run `git lfs pull`, which fetches it.")),
    (rb"\x00\x05\x16[\x00\x07]", ("a note that a Mac keeps beside a file", "Name the file whose name lacks the `._`.")),
    (rb"book\x00\x00\x00\x00mark", ("an alias", "Copy the picture into the deck's folder.")),
    (rb"L\x00\x00\x00\x01\x14\x02\x00", ("a shortcut", "Copy the picture into the deck's folder.")),
)
"""Files that stand for another, by how they begin: what they are, and how to get the other."""

_AS_PHOTOGRAPH = "Save it as JPEG or PNG."
_AS_DRAWING = "Save it as SVG, or as a large PNG."
_AS_STILL = "Save one of its pictures as PNG: slides show still pictures."
_OUT_OF = "Save the picture that is in it as PNG, JPEG or SVG."

_WEB_PAGE = rb"(\xef\xbb\xbf)?\s*(<\?xml.*?\?>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b"

_KINDS = (
    (rb"....ftyp(avif|avis)", ("an AVIF picture", _AS_PHOTOGRAPH)),
    (rb"....ftyp(hei|hev|mif1|msf1)", ("a HEIC photograph", _AS_PHOTOGRAPH)),
    (rb"....ftyp|\x1a\x45\xdf\xa3|RIFF....AVI |\x00\x00\x01\xba|OggS", ("a film", _AS_STILL)),
    (rb"II\*\x00|MM\x00\*|II\+\x00|MM\x00\+", ("a TIFF picture", _AS_PHOTOGRAPH)),
    (rb"\xff\x0a|\x00\x00\x00\x0cJXL ", ("a JPEG XL picture", _AS_PHOTOGRAPH)),
    (rb"\x00\x00\x00\x0cjP|\xff\x4f\xff\x51", ("a JPEG 2000 picture", _AS_PHOTOGRAPH)),
    (rb"8BPS", ("a Photoshop file", _AS_PHOTOGRAPH)),
    (rb"gimp xcf", ("a GIMP file", _AS_PHOTOGRAPH)),
    (rb"BM....\x00\x00\x00\x00", ("a bitmap (BMP)", _AS_PHOTOGRAPH)),
    (rb"\x00\x00\x01\x00.\x00", ("an icon (ICO)", _AS_PHOTOGRAPH)),
    (rb"%PDF-", ("a PDF", _AS_DRAWING)),
    (rb"%!PS|\xc5\xd0\xd3\xc6", ("a PostScript drawing (EPS)", _AS_DRAWING)),
    (rb"\x01\x00\x00\x00.{36} EMF|\xd7\xcd\xc6\x9a", ("a Windows metafile (EMF, WMF)", _AS_DRAWING)),
    (rb"\x1f\x8b", ("a compressed drawing (SVGZ)", "Save it as SVG without compression.")),
    (_WEB_PAGE, ("a web page", _OUT_OF)),
    (rb"PK\x03\x04|\xd0\xcf\x11\xe0|\{\\rtf", ("a document", _OUT_OF)),
)
"""Files that people name as pictures, by how they begin: what they are, and as what to save them."""
