"""What programs note about a text above its first line: data between two rules, none of it spoken."""

from __future__ import annotations

from collections.abc import Callable, Sequence

_RULES: dict[str, tuple[frozenset[str], Callable[[str], bool]]] = {
    "---": (frozenset({"---", "..."}), lambda line: _is_key(line, ":") and line.partition(":")[2][:1] in ("", " ")),
    "+++": (frozenset({"+++"}), lambda line: line.startswith("[") or _is_key(line, "=")),
}
"""By the rule above it, how data ends, and what of it is a key: YAML, and TOML."""


def height_of_front_matter(lines: Sequence[str]) -> int:
    """Return at which line the speech begins, if data stands above it; else 0."""
    ends, is_key = _RULES.get(lines[0].rstrip(), (frozenset[str](), str.isspace))
    height = next((at for at, line in enumerate(lines) if at and line.rstrip() in ends), 0)
    data = lines[1:height]
    if not data or not data[0].strip():
        return 0
    keys = sum(map(is_key, data))
    items = () if lines[0].startswith("+") else ("- ",)
    return height + 1 if keys and all(is_key(line) or line.startswith(items) or _goes_on(line) for line in data) else 0


def _is_key(line: str, sign: str) -> bool:
    """Whether a line begins with a name and the sign behind it; the name may be in quotation marks."""
    name, found, _ = line.partition(sign)
    name = name.rstrip() if sign == "=" else name
    if name[:1] in ("'", '"') and name:
        name = name[1:]
    if name[-1:] in ("'", '"') and name:
        name = name[:-1]
    return bool(found and name) and all(char.isalnum() or char in "_.-" for char in name)


def _goes_on(line: str) -> bool:
    """Whether a line of data is no key: empty, a comment, indented below a key, or the end of a list."""
    return not line.strip() or line[0].isspace() or line.startswith(("#", "]", "}"))
