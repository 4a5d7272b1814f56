"""What is drawn in a drawing (SVG), and nothing else: elements, attributes and styles that are seen, by their names."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote_to_bytes

from lxml import etree

from .drawn_names import ATTRIBUTES, ELEMENTS, REFUSED, TEXT_ATTRIBUTES, TEXT_ELEMENTS, TEXT_PROPERTIES
from .formats import PictureError, damaged
from .styles import bare_sheet, bare_style, bare_value, unescaped

Embed = Callable[[bytes], tuple[str, bytes]]
"""What makes of the file of a picture in a drawing its media type and its cleaned bytes."""

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_PLAIN = "Export it as plain SVG."


def clean(root: etree._Element, embed: Embed, *, lenient: bool = False) -> None:
    """Take out of a drawing what is not drawn; say why it cannot be shown, or if lenient, take that out too.

    A text is drawn where ``lenient``: nobody can turn a template's into paths.
    """
    for element in list(root.iter()):
        try:
            _clean(element, embed, text=lenient)
        except PictureError:
            if not lenient:
                raise
            _remove(element)
    _forget_names(root)
    _forget_classes(root)
    etree.cleanup_namespaces(root)


def _clean(element: etree._Element, embed: Embed, *, text: bool) -> None:
    name = etree.QName(element)
    is_text = text and name.localname in TEXT_ELEMENTS
    if name.namespace == _SVG and name.localname in REFUSED and not is_text:
        what = REFUSED[name.localname]
        remedy = "Turn its text into paths: the letters would look different on every machine."
        raise PictureError(f"This drawing has {what} in it.", remedy if what == "text" else _PLAIN)
    parent = element.getparent()
    if element.tail and element.tail.strip() and not (parent is not None and text and _is_text(parent)):
        element.tail = None
    if name.namespace != _SVG or not (name.localname in ELEMENTS or is_text):
        _remove(element)
        return
    for key, value in list(element.attrib.items()):
        _clean_attribute(element, str(key), str(value), embed, text=text)
    if name.localname == "style":
        _clean_sheet(element, text=text)
    elif element.text and element.text.strip() and not is_text:
        element.text = None


def _is_text(element: etree._Element) -> bool:
    return etree.QName(element).localname in TEXT_ELEMENTS


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _clean_sheet(element: etree._Element, *, text: bool) -> None:
    sheet = "".join(map(str, element.itertext()))
    bare = bare_sheet(sheet, TEXT_PROPERTIES if text else frozenset())
    if len(element) or bare != sheet:
        for each in list(element):
            element.remove(each)
        element.text = bare


def _clean_attribute(element: etree._Element, key: str, value: str, embed: Embed, *, text: bool) -> None:
    attribute = etree.QName(key)
    name = attribute.localname
    known = name in ATTRIBUTES or (text and name in TEXT_ATTRIBUTES)
    if attribute.namespace not in (None, _XLINK) or not known or (attribute.namespace and name != "href"):
        del element.attrib[key]
    elif name == "href" and etree.QName(element).localname == "a":
        # Nobody can follow a link in a picture; what it stands around is drawn all the same.
        del element.attrib[key]
    elif name == "href":
        if not value.startswith("#"):
            element.attrib[key] = _embedded(value, embed)
    elif name not in ("id", "class"):
        more = TEXT_PROPERTIES if text else frozenset[str]()
        bare = bare_style(value, more) if name == "style" else bare_value(value)
        if bare != value:
            element.attrib[key] = bare


def _forget_names(root: etree._Element) -> None:
    """Take away the names of parts that nothing in the drawing refers to: they are what its layers were called."""
    used = set(_used_names(root))
    for element in root.iter():
        if (name := element.get("id")) is not None and name not in used:
            del element.attrib["id"]


def _forget_classes(root: etree._Element) -> None:
    """Take away the classes that no style sheet in the drawing chooses by their names."""
    sheets = "\n".join(element.text or "" for element in root.iter(f"{{{_SVG}}}style"))
    if re.search(r"\[\s*class", sheets, re.IGNORECASE):
        return
    chosen = set(re.findall(r"\.([^\s.,:;#>+~*()\[\]{}\"']+)", f"{sheets}\n{unescaped(sheets)}"))
    for element in root.iter():
        names = element.get("class", "").split()
        kept = [name for name in names if name in chosen]
        if not kept:
            element.attrib.pop("class", "")
        elif kept != names:
            element.set("class", " ".join(kept))


def _used_names(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        said = [str(value) for key, value in element.attrib.items() if key != "id" and "#" in value]
        for text in [*said, element.text or ""]:
            yield from re.findall(r"#([^\s\"'(){},;:.\[>+~]+)", unquote_to_bytes(text).decode("utf-8", "replace"))
            yield from re.findall(r"#([^\"')]+)", text)


_ANY = re.DOTALL | re.IGNORECASE


def _embedded(address: str, embed: Embed) -> str:
    """The address of a picture in a drawing, whose file is cleaned as if it stood alone."""
    found = re.fullmatch(r"\s*data:image/[\w.+-]+(?:;(?!base64)[^;,]*)*(;base64)?,(.*)", address, _ANY)
    if found is None:
        raise PictureError("This drawing shows another file.", "Embed the file in it, or remove it.")
    content = unquote_to_bytes(found[2])
    try:
        media_type, data = embed(base64.b64decode(content) if found[1] else content)
    except ValueError:
        raise damaged() from None
    return f"data:{media_type};base64,{base64.b64encode(data).decode()}"
