"""Packages in the strict form of Office Open XML, in the transitional one that most programs write (ECMA-376 Parts 1 and 4)."""

from __future__ import annotations

import re

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/"

_NAMESPACE = re.compile(re.escape(_STRICT) + rb"(\w+)/")
_SPELLED = (
    (b"/extendedProperties", b"/extended-properties"),
    (b"/customProperties", b"/custom-properties"),
    (b"officeDocument/2006/relationships/metadata/", b"package/2006/relationships/metadata/"),
    (b' conformance="strict"', b""),
)
"""What is spelled otherwise, or not said, in the transitional form."""

_PERCENTAGE = re.compile(
    rb'( (?:val|pos|[ltrb]|amt|st[AP]os|st|end[AP]os|end[AP]?|s[xy]|thresh|sat|lum|bright|contrast|fontScale|lnSpcReduction)=")(-?\d+(?:\.\d+)?)%"'
)
"""An attribute that is a percentage; the transitional form has thousandths of it."""


def is_strict(relationships: bytes) -> bool:
    """Return whether a package is in the strict form, by its own relationships."""
    return _STRICT in relationships


def as_transitional(part: bytes) -> bytes:
    """Return a part of a package in the strict form in the transitional one."""
    part = _NAMESPACE.sub(lambda found: _TRANSITIONAL + found[1] + b"/2006/", part)
    for strict, transitional in _SPELLED:
        part = part.replace(strict, transitional)
    return _PERCENTAGE.sub(lambda found: found[1] + b'%d"' % round(float(found[2]) * 1000), part)
