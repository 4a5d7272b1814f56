"""Documents as programs write them, as small as they can be: Word, OpenDocument, PowerPoint and PDF."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def packed(parts: Mapping[str, str]) -> bytes:
    """Return an archive of some parts."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return content.getvalue()


STYLES = f"""<w:styles {_W}>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Ons"><w:name w:val="Our heading"/><w:basedOn w:val="Kop1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhoud"><w:name w:val="toc 1"/></w:style>
</w:styles>"""

NUMBERING = f"""<w:numbering {_W}><w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>"""


def word(body: str, *, links: Mapping[str, str] | None = None, **beside: str) -> bytes:
    """Return a Word document of paragraphs, of other parts by their names, and of the addresses of links by theirs."""
    parts = {"word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>"}
    parts |= {"word/styles.xml": STYLES, "word/numbering.xml": NUMBERING}
    each = (
        f'<Relationship Id="{name}" Type="x/hyperlink" Target="{link}" TargetMode="External"/>'
        for name, link in (links or {}).items()
    )
    parts["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{_RELATIONSHIPS}">{"".join(each)}</Relationships>'
    return packed(parts | {f"word/{name}.xml": f"<w:{name} {_W}>{text}</w:{name}>" for name, text in beside.items()})


def paragraph(text: str, *, style: str = "", number: str = "", level: str = "0") -> str:
    """Return a paragraph; what is XML in its text stays so."""
    runs = text if text.startswith("<") else f"<w:r><w:t>{text}</w:t></w:r>"
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{listed}</w:pPr>{runs}</w:p>"


def opendocument(body: str) -> bytes:
    """Return an OpenDocument text."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style")
    )
    names += ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return packed({"content.xml": f"<office:document-content {names}>{body}</office:document-content>"})


def pdf(pages: Sequence[Sequence[str]], *, locked: bool = False) -> bytes:
    """Return a PDF of some lines on each page; a blank one leaves a gap."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for at, lines in enumerate(pages):
        shown = "".join(
            f"BT /F1 11 Tf 72 {760 - 14 * row} Td ({line}) Tj ET\n" for row, line in enumerate(lines) if line
        )
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + 2 * at} 0 R>>"
        )
        objects.append(f"<</Length {len(shown)}>>stream\n{shown}endstream")
    body, places = "%PDF-1.4\n", list[int]()
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj{text}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    lock = f"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/O<{'00' * 32}>/U<{'00' * 32}>/P -4>>" if locked else ""
    trailer = f"trailer<</Root 1 0 R/Size {len(objects) + 1}{lock}>>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode("cp1252")
