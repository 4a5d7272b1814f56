"""The texts of footnotes, which nobody hears and the script has at its pages' feet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markdown_it.token import Token

from ...words.text import collapse_spaces


def footnote_texts(tokens: Sequence[Token]) -> dict[str, str]:
    """Return what stands in each footnote of a file, by its label; paragraphs follow each other as sentences do."""
    texts: dict[str, list[str]] = {}
    inside: list[str] | None = None
    for token in tokens:
        if token.type == "footnote_reference_open":
            inside = texts.setdefault(_label(token), [])
        elif token.type == "footnote_reference_close":
            inside = None
        elif inside is not None and token.type == "inline":
            inside += [_shown(child) for child in token.children or ()] + [" "]
        elif inside is not None:
            inside.append(token.content)
    return {label: collapse_spaces("".join(parts)) for label, parts in texts.items()}


def footnote_at(reference: Token, texts: Mapping[str, str]) -> str:
    """Return the text of the footnote to which a mark refers."""
    return texts.get(_label(reference), "")


def _label(token: Token) -> str:
    return str(token.meta.get("label", ""))


def _shown(child: Token) -> str:
    if child.type in ("softbreak", "hardbreak"):
        return " "
    return child.content if child.type in ("text", "code_inline", "text_special", "html_text") else ""
