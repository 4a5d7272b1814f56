"""A table as it is meant: the names of its columns, and rows of cells."""

from __future__ import annotations

import re

from ...model import Grid, Row
from ..keys import keys_of
from ..yaml import Mapping, Scalar, Sequence, Tree
from .grafts import STAND_IN, new_list, new_mapping, put, spoken, written
from .lists import Tell, only_left_out, understood_keys

_EMPTY = "–"
"""What an empty cell says."""

_RULE = re.compile(r"[\s|:+-]*")
"""The line below a header in a table of signs."""


def understand_table(block: Mapping, tell: Tell) -> None:
    """Let what is below ``table`` be its keys, its header a list, and each row a list of cells."""
    table = block["table"]
    if isinstance(table, Sequence | Scalar) and table:
        inner = _of_rows(table)
        if inner is None:
            return
        put(block, "table", inner)
        _understand_keys(inner, only_left_out(tell))
        remedy = f"Write its `header` and its `rows` below it:{written(new_mapping(block.place, {'table': inner}))}"
        tell(table.place, '"table" must have keys.', remedy)
    elif isinstance(table, Mapping):
        _understand_keys(table, tell)


def _understand_keys(table: Mapping, tell: Tell) -> None:
    understood_keys(table, Grid, tell)
    _understand_rows(table, tell)
    _understand_header(table, tell)


def _of_rows(table: Sequence | Scalar) -> Mapping | None:
    """A table written as a list of its rows, or as lines with signs between the cells."""
    rows: list[Tree]
    if isinstance(table, Scalar):
        rows = [_cells(line, table) for line in table.splitlines() if not _RULE.fullmatch(line)]
    elif all(isinstance(each, Mapping) and set(each) <= set(keys_of(Grid)) for each in table):
        return new_mapping(table.place, {key: value for each in list(table) for key, value in each.items()})
    elif all(isinstance(each, Mapping) for each in table):
        return new_mapping(table.place, {"header": new_list(table.place, table[0]), "rows": table})
    else:
        rows = [_cells(each, each) if isinstance(each, Scalar) else each for each in table]
    header = rows[0] if rows else None
    if not isinstance(header, Sequence) or len(rows) <= 1:
        return None
    return new_mapping(table.place, {"header": header, "rows": new_list(table.place, rows[1:])})


def _cells(text: str, at: Scalar | Sequence, count: int = 0) -> Sequence:
    """The cells of a text: with bars between them, tabs, semicolons, or as many commas as are wanted."""
    for sign in ("|", "\t", ";", ","):
        cells = [cell.strip() for cell in text.strip().strip(sign).split(sign)]
        if len(cells) > 1 and (sign == "|" or not count or len(cells) == count):
            return new_list(at.place, [cell or _EMPTY for cell in cells])
    return new_list(at.place, [text.strip()])


def _understand_rows(table: Mapping, tell: Tell) -> None:
    rows, header = table.get("rows"), table.get("header")
    if isinstance(rows, Mapping) and rows:
        listed = new_list(rows.place, (_named(key, value, rows) for key, value in rows.items()))
        put(table, "rows", listed)
        tell(
            rows.place,
            '"rows" must be a list.',
            f"Each row is a list of cells:{written(new_mapping(rows.place, {'rows': listed}))}",
        )
        return
    if not isinstance(rows, Sequence):
        return
    _unnest(rows, tell)
    columns = len(header) if isinstance(header, Sequence) else 0
    wrong = [at for at, row in enumerate(rows) if isinstance(row, Scalar) or _is_record(row)]
    first = next(iter(wrong), None)
    for row in rows:
        if isinstance(row, Mapping) and not _is_record(row):
            understood_keys(row, Row, tell)
    if first is None:
        return
    place, record = rows.item_places[first], rows[first]
    shown: dict[str, Tree | str] = {}
    if isinstance(record, Mapping) and "header" not in table:
        shown["header"] = new_list(record.place, list(record))
        put(table, "header", shown["header"])
    for at in wrong:
        row = rows[at]
        cells = list(_cells(row, row, columns)) if isinstance(row, Scalar) else _values(row)
        rows[at] = new_list(row.place, [*cells, *[_EMPTY] * (columns - len(cells))])
    shown["rows"] = new_list(place, (rows[at] for at in wrong))
    remedy = f"Each row is a list of cells, between brackets:{written(new_mapping(place, shown))}"
    tell(place, f'"rows, item {first + 1}" must be a list.', remedy)


def _unnest(rows: Sequence, tell: Tell) -> None:
    """Let rows that stand in a list of their own be rows like the others."""
    nested = [at for at, row in enumerate(rows) if isinstance(row, Sequence) and row and _is_of_lists(row)]
    if not nested:
        return
    place = rows.item_places[nested[0]]
    flat = [(each, each.place) for at in nested for each in rows[at]]
    shown = new_mapping(place, {"rows": new_list(place, (row for row, _ in flat))})
    tell(place, f'"rows, item {nested[0] + 1}" is a list of lists.', f"Each row is a list of cells:{written(shown)}")
    pairs = zip(rows, rows.item_places, strict=True)
    whole = [
        pair
        for row, at in pairs
        for pair in ([(each, each.place) for each in row] if _is_of_lists(row) else [(row, at)])
    ]
    rows[:], rows.item_places[:] = [row for row, _ in whole], [at for _, at in whole]


def _is_of_lists(row: Tree) -> bool:
    return isinstance(row, Sequence) and bool(row) and all(isinstance(each, Sequence) for each in row)


def _is_record(row: Tree) -> bool:
    """Whether a row has its cells under the names of the columns."""
    return isinstance(row, Mapping) and bool(row) and not set(row) & set(keys_of(Row))


def _values(row: Mapping) -> list[Tree | str]:
    return [value if isinstance(value, Scalar) else spoken(value) or _EMPTY for value in row.values()]


def _named(name: str, row: Tree, rows: Mapping) -> Tree:
    """A row whose first cell is written as a key."""
    place = rows.key_places[name]
    rest = list(row) if isinstance(row, Sequence) else [row if row is not None else _EMPTY]
    return new_list(place, [name, *rest])


def _understand_header(table: Mapping, tell: Tell) -> None:
    header, rows = table.get("header"), table.get("rows")
    widths = [len(row) for row in rows if isinstance(row, Sequence)] if isinstance(rows, Sequence) else []
    if isinstance(header, Scalar) and header.strip():
        count = max(widths, default=0)
        names = _cells(header, header, count)
        listed = new_list(header.place, [*names, *[STAND_IN] * (count - len(names))])
        put(table, "header", listed)
        tell(
            header.place,
            '"header" must be a list.',
            f"Write the names between brackets:{written(new_mapping(header.place, {'header': listed}))}",
        )
    elif isinstance(header, Sequence) and len(header) == 1 and isinstance(header[0], Sequence):
        put(table, "header", header[0])
        remedy = f"Write the names between brackets, once:{written(new_mapping(header.place, {'header': header[0]}))}"
        tell(header.place, '"header" is a list in a list.', remedy)
    elif header is None and "header" not in table and widths and not table.partial:
        listed = new_list(table.place, [STAND_IN] * max(widths))
        put(table, "header", listed)
        remedy = f"Name its columns above `rows`:{written(new_mapping(table.place, {'header': listed}))}"
        tell(table.place, "This table has no header.", remedy)
