"""ooxml-integrity, which measures the texts of a file in their boxes and finds what lies over another or off the slide.

It takes a placeholder's place from the first of the layout's that is of its kind, so that of two contents the second
seems to lie on the first, and the insets of its text from the slide alone. So it is given a copy in which each says
what it inherits; and fonts under the names that the template asks for, as a machine with PowerPoint has them.
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any
from unittest import mock

import pptx
from ooxml_integrity import Finding, check_pptx

_INSETS = ("lIns", "tIns", "rIns", "bIns")


def integrity_findings(powerpoint: Path, fonts: Path) -> list[Finding]:
    """Return what it finds; ``fonts`` is a fontconfig file."""
    copy = fonts.with_name(powerpoint.name)
    copy.write_bytes(_spelled_out(powerpoint))
    with mock.patch.dict(os.environ, {"FONTCONFIG_FILE": str(fonts)}):
        return list(check_pptx(copy))


def _spelled_out(powerpoint: Path) -> bytes:
    presentation = pptx.Presentation(str(powerpoint))
    for slide in presentation.slides:
        for shape in slide.placeholders:
            if shape.has_text_frame:
                box = shape.left, shape.top, shape.width, shape.height
                shape.left, shape.top, shape.width, shape.height = box
                insets = {name: _inherited(shape, name) for name in _INSETS}
                body: Any = shape.text_frame._txBody.bodyPr
                body.attrib.update({name: value for name, value in insets.items() if value is not None})
    buffer = io.BytesIO()
    presentation.save(buffer)
    return buffer.getvalue()


def _inherited(shape: Any, name: str) -> str | None:
    """What a text's body says, or the one that it inherits from: the layout's, and above it the master's."""
    while shape is not None:
        if (said := shape.text_frame._txBody.bodyPr.get(name)) is not None:
            return str(said)
        shape = getattr(shape, "_base_placeholder", None)
    return None
