"""The document's own text, read a second time for the account: it shares nothing with what reads documents.

It knows nothing of paragraphs, menus or order of reading, only where text stands in a format.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

from lxml import html


def texts_of(content: bytes, kind: str, encoding: str = "") -> list[str]:
    """Return every stretch of text in a document of a kind (`txt`, `md`, `html`, `docx`, `pptx`, `odt`, `pdf`)."""
    if kind in ("txt", "md"):
        return [
            re.sub("[\x80-\x9f]", _letter, _undone(line)) for line in content.decode(encoding, "replace").split("\n")
        ]
    return list(_READERS[kind](content))


def _undone(line: str) -> str:
    """A line with what one wrong decoding made of it undone."""
    if not re.search("â€|Ã.|Ð.", line):
        return line
    try:
        return bytes(_byte(c) for c in line).decode("utf_8")
    except (UnicodeError, ValueError):
        return line


def _letter(found: re.Match[str]) -> str:
    """The letter of Windows-1252 that a control character was."""
    return found[0].encode("latin_1").decode("cp1252", "ignore")


def _byte(char: str) -> int:
    return ord(char) if ord(char) < 0xA0 else char.encode("cp1252")[0]


class _Page(HTMLParser):
    """Text nodes, but for those of scripts and styles."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.silent = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.silent = tag if tag in ("script", "style", "template") else self.silent
        if tag not in ("a", "b", "i", "em", "strong", "span", "u", "font", "small", "abbr", "mark", "cite", "q", "wbr"):
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.silent = "" if tag == self.silent else self.silent
        if tag not in ("a", "b", "i", "em", "strong", "span", "u", "font", "small", "abbr", "mark", "cite", "q"):
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.found.append(data)


def _page(content: bytes) -> Iterator[str]:
    page = _Page()
    page.feed(_source_of(content))
    page.close()
    yield "".join(page.found)


def _source_of(content: bytes) -> str:
    named = re.search(rb"charset=[\"']?([\w-]+)", content[:4096])
    for codec in ("utf_8_sig", named[1].decode() if named else "cp1252"):
        try:
            return content.decode(codec, "strict" if codec == "utf_8_sig" else "replace")
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", "replace")


def texts_of_damaged_page(content: bytes) -> list[str]:
    """Return the text nodes of a page whose tags are damaged, as browsers make sense of them."""
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", re.sub(r"[\x00-\x08\x0b\x0e-\x1f]", " ", _source_of(content)))
    return list(_nodes(html.document_fromstring(source or "<p></p>")))


def _nodes(element: html.HtmlElement) -> Iterator[str]:
    stack: list[tuple[html.HtmlElement, bool]] = [(element, False)]
    while stack:
        one, is_left = stack.pop()
        if is_left:
            yield f" {one.tail or ''} "
            continue
        stack.append((one, True))
        if isinstance(one.tag, str) and one.tag not in ("script", "style", "template"):
            yield f" {one.text or ''} "
            stack.extend((child, False) for child in reversed(one))


def _parts(content: bytes, pattern: str) -> Iterator[ET.Element]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in sorted(
            package.namelist(),
            key=lambda name: [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)],
        ):
            if re.fullmatch(pattern, name):
                yield ET.fromstring(package.read(name))  # noqa: S314 - the reader has refused what declares entities


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _word(content: bytes) -> Iterator[str]:
    for root in _parts(content, r"word/(document|footnotes|endnotes|header\d*|footer\d*)\d*\.xml"):
        for paragraph in root.iter(f"{_W}p"):
            yield "".join(_word_signs(paragraph))


def _word_signs(element: ET.Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
            yield " "
        elif child.tag != f"{_W}p" and not child.tag.endswith("}Fallback"):
            yield from _word_signs(child)


def _slides(content: bytes) -> Iterator[str]:
    """Each slide in its turn, then the texts of its charts and diagrams, and its notes behind it."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        presentation = _root(package, "ppt/presentation.xml")
        at = _targets(package, "ppt", "presentation.xml")
        for each in (each for each in presentation.iter() if _local(each) == "sldId"):
            slide = at.get(next((value for key, value in each.attrib.items() if key.endswith("}id")), ""), "")
            if slide in package.namelist():
                yield from _slide(package, slide)


def _slide(package: zipfile.ZipFile, slide: str) -> Iterator[str]:
    related = list(dict.fromkeys(_targets(package, "ppt/slides", slide.rpartition("/")[2]).values()))
    related = [name for name in related if name in package.namelist()]
    for name in (slide, *(each for each in related if "notesSlide" in each)):
        yield from ("".join(_drawn_signs(paragraph)) for paragraph in _paragraphs(_root(package, name)))
    for name in (each for each in related if re.search(r"charts/chart\d*\.xml|diagrams/data\d*\.xml", each)):
        root = _root(package, name)
        yield from ("".join(_drawn_signs(paragraph)) for paragraph in _paragraphs(root))
        for cache in (each for each in root.iter() if _local(each) == "strCache"):
            yield from (each.text or "" for each in cache.iter() if _local(each) == "v")


def _root(package: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(package.read(name))  # noqa: S314 - the reader has refused what declares entities


def _local(element: ET.Element) -> str:
    """An element's name, whichever of the two forms of the format it is in."""
    return element.tag.rsplit("}", 1)[-1]


def _paragraphs(element: ET.Element) -> Iterator[ET.Element]:
    """The paragraphs, but for those of what older programs show in place of something newer."""
    for child in element:
        if _local(child) == "p" and "drawing" in child.tag:
            yield child
        elif _local(child) != "Fallback":
            yield from _paragraphs(child)


def _targets(package: zipfile.ZipFile, folder: str, file: str) -> dict[str, str]:
    name = f"{folder}/_rels/{file}.rels"
    if name not in package.namelist():
        return {}
    found = ((each.get("Id", ""), each.get("Target", "")) for each in _root(package, name))
    return {key: posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/") for key, target in found}


def _drawn_signs(element: ET.Element) -> Iterator[str]:
    for child in element:
        if _local(child) == "t":
            yield (child.text or "").replace("_x000B_", " ")
        elif _local(child) == "br":
            yield " "
        else:
            yield from _drawn_signs(child)


def _opendocument(content: bytes) -> Iterator[str]:
    for root in _parts(content, r"content\.xml"):
        yield "".join(_open_signs(root))


def _open_signs(element: ET.Element) -> Iterator[str]:
    name = element.tag.rsplit("}", 1)[-1]
    apart = " " if name in ("p", "h", "s", "tab", "line-break") else ""
    yield apart + (element.text or "")
    for child in element:
        yield from _open_signs(child)
        yield child.tail or ""
    yield apart


def _pages(content: bytes) -> Iterator[str]:
    import pypdfium2  # only a PDF needs it

    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            text = page.get_textpage()
            yield text.get_text_range()


_READERS = {
    "html": _page,
    "docx": _word,
    "pptx": _slides,
    "odt": _opendocument,
    "pdf": _pages,
}
