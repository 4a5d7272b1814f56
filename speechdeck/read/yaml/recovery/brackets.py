"""Lists in brackets and keys in braces that are not YAML, and how they must be written."""

from __future__ import annotations

from collections.abc import Iterator

from ....words.quoting import as_yaml

_DEEPEST = 20

_CLOSES = {"[": "]", "{": "}"}


def without_trailing_comma(value: str) -> str:
    """Return a value without the comma that other notations put behind it."""
    return value.rstrip().removesuffix(",").rstrip()


def mended_brackets(value: str) -> tuple[str, str, str] | None:
    """Return what is wrong with brackets, what to do, and how they must be written; nothing for what is a text."""
    closers, end = open_brackets(value)
    kind = "bracket" if value[0] == "[" else "brace"
    if end is not None and end < len(value):
        if value[end:].strip() != ",":
            return None
        return f"There is a comma after the closing {kind}.", "Remove it:", _mended(value[:end])
    if closers:
        whole = without_trailing_comma(value) + closers
        return f"The {kind} that opens here is not closed.", "Close it:", _mended(whole)
    sentence = f"A text in these {kind}s has a sign in it with a meaning of its own in YAML."
    return sentence, "Put the text in quotes:", _mended(value)


def open_brackets(text: str) -> tuple[str, int | None]:
    """Return what would close the brackets that are open at a text's end, and where the first of them is closed."""
    closers: list[str] = []
    quote = ""
    for at, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and (at == 0 or text[at - 1] in " \t\n[{,:"):
            quote = sign
        elif sign in _CLOSES:
            closers.append(_CLOSES[sign])
        elif sign in "]}" and closers:
            closers.pop()
            if not closers:
                return "", at + 1
    return "".join(reversed(closers)), None


def _mended(value: str) -> str:
    """Brackets in which each text that needs quotes has them."""
    value = value.strip()
    if len(value) < 2 or value[0] not in _CLOSES or value.count("[") + value.count("{") > _DEEPEST:
        return value
    pieces = [piece.strip() for piece in _pieces(value[1:-1])]
    inner = [_item(piece) for piece in pieces if piece] if value[0] == "[" else list(_entries(pieces))
    return f"{value[0]}{', '.join(inner)}{_CLOSES[value[0]]}"


def _item(text: str) -> str:
    text = " ".join(text.split())
    if text[:1] in ("[", "{"):
        return _mended(text)
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text
    return as_yaml(text, in_brackets=True)


def _entries(pieces: list[str]) -> Iterator[str]:
    """Each key with its value; a piece without a key is the rest of the one before."""
    whole: list[str] = []
    for piece in pieces:
        if ":" in piece or not whole:
            whole.append(piece)
        elif piece:
            whole[-1] += f", {piece}"
    for piece in filter(None, whole):
        key, colon, text = piece.partition(":")
        yield f"{key.strip()}: {_item(text.strip())}" if colon and text.strip() else piece


def _pieces(text: str) -> Iterator[str]:
    """What stands between commas, but for those in quotes and in brackets."""
    start, depth, quote = 0, 0, ""
    for at, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote else quote
        elif (sign in "\"'" and text[start:at].strip() in ("", "[", "{")) or (
            sign in "\"'" and text[:at].rstrip().endswith(":")
        ):
            quote = sign
        elif sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
        elif sign == "," and depth == 0:
            yield text[start:at]
            start = at + 1
    yield text[start:]
