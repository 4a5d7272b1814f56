"""A chart as it is meant: its kind, and its data with their labels."""

from __future__ import annotations

from ...model import Plot
from ..keys import keys_of
from ..yaml import Mapping, Scalar, Sequence, Tree
from .grafts import drop, new_list, new_mapping, put, written
from .lists import Tell, only_left_out, understand_items, understood_keys

_USUAL = "column"
"""The kind of a chart that has none; any could be meant."""


def understand_chart(block: Mapping, tell: Tell) -> None:
    """Let what is below ``chart`` be its keys, and its data a list of labels and values."""
    chart = block["chart"]
    if isinstance(chart, Scalar):
        return
    if isinstance(chart, Sequence) and chart:
        inner = _of_list(chart)
        put(block, "chart", inner)
        understand_items(inner, "data", only_left_out(tell))
        remedy = f"Write its keys below it:{written(new_mapping(block.place, {'chart': inner}))}"
        tell(chart.place, '"chart" must be one chart, not a list.', remedy)
        chart = inner
    if isinstance(chart, Mapping):
        _zip(chart, tell)
        understood_keys(chart, Plot, tell)
        understand_items(chart, "data", tell)


def _of_list(chart: Sequence) -> Mapping:
    """Its keys, each written with a dash, or its data."""
    known = set(keys_of(Plot))
    if all(isinstance(each, Mapping) and set(each) <= known for each in chart):
        inner = new_mapping(chart.place, {key: value for each in chart for key, value in each.items()})
    else:
        inner = new_mapping(chart.place, {"data": chart})
    return _with_kind(inner)


def _with_kind(chart: Mapping) -> Mapping:
    return chart if "kind" in chart else new_mapping(chart.place, {"kind": _USUAL, **chart})


def _zip(chart: Mapping, tell: Tell) -> None:
    """Labels and values in a list each, as other programs have them."""
    key = next((key for key in ("labels", "categories") if isinstance(chart.get(key), Sequence)), None)
    numbers = next((key for key in ("values", "data") if isinstance(chart.get(key), Sequence)), None)
    if not key or not numbers or len(chart[key]) != len(chart[numbers]):
        return
    place = chart.key_places[key]
    pairs: list[Tree] = [
        new_mapping(label.place if label else place, {"label": label, "value": value})
        for label, value in zip(chart[key], chart[numbers], strict=True)
        if isinstance(label, Scalar) and isinstance(value, Scalar)
    ]
    if not pairs:
        return
    data = new_list(place, pairs)
    drop(chart, key)
    drop(chart, numbers)
    put(chart, "data", data)
    remedy = f"Write each label with its value:{written(new_mapping(place, {'data': data}))}"
    tell(place, f'"{key}" is not a key of a chart.', remedy)
