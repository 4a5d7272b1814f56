"""The values of a chart: read, in one unit, and in one proportion; what is not so is said once for all of a kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...errors import Place
from ...model import Plot
from ...words.amounts import Reading, in_proportion, read_amount, settle_letters
from ...words.number_formats import Amount
from ...words.numerals import Misread
from ..stage import Stage

_APART = "All values of a chart stand on one axis: write them all in one unit, or make a chart for each."


def read_values(stage: Stage, plot: Plot) -> list[Amount]:
    """Return the amounts of a chart, datum by datum; none if anything is wrong with them, which is said."""
    texts = [
        (text, datum.place_of("value" if datum.value else "values")) for datum in plot.data for text in datum.texts
    ]
    read = [(read_amount(text, stage.lang), place) for text, place in texts]
    kinds: dict[tuple[str, str], list[tuple[str, Misread, Place]]] = {}
    for (text, _), (each, place) in zip(texts, read, strict=True):
        if isinstance(each, Misread):
            kinds.setdefault((each.sentence.replace(text, ""), each.remedy), []).append((text, each, place))
    for (_, first, place), *more in kinds.values():
        others = list(dict.fromkeys(text for text, each, _ in more if each.sentence != first.sentence))
        stage.problem(place, first.sentence + _as_much_for(others), first.remedy)
    if kinds:
        return []
    readings = settle_letters([each for each, _ in read if isinstance(each, Reading)])
    places = [place for _, place in read]
    if _has_unknown(stage, readings, places):
        return []
    if _is_one_measure(stage, readings, places):
        return in_proportion(readings)
    return []


def _as_much_for(texts: Sequence[str]) -> str:
    return f" The same is true of {_quoted(texts)}." if texts else ""


def _quoted(texts: Sequence[str]) -> str:
    shown = [f'"{text}"' for text in texts[:3]] + ([f"{len(texts) - 3} more"] if len(texts) > 3 else [])
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _has(texts: Sequence[str]) -> str:
    return "has" if len(texts) == 1 else "have"


def _has_unknown(stage: Stage, readings: Sequence[Reading], places: Sequence[Place]) -> bool:
    """Whether words that nobody here knows can be units or scales that differ, which is said: `5 bcm`, `5 mcm`."""
    counted = [(each, place) for each, place in zip(readings, places, strict=True) if each.numeral.value]
    for each, place in counted:
        beside = next((other for other, _ in counted if _can_differ(each, other)), None)
        if beside:
            sentence = (
                f'It is not clear that "{each.numeral.text}" and "{beside.numeral.text}" have one scale and unit.'
            )
            remedy = "Write scales in full, such as million, and the same words behind every value or none."
            stage.problem(place, sentence, remedy)
            return True
    return False


def _can_differ(one: Reading, other: Reading) -> bool:
    """Whether two have abbreviations of their own, or one has a word where the other has a scale."""
    if one.scale == 1 < other.scale:
        return (one.short, one.word) not in (("", ""), (other.short, other.word))
    return bool(one.short and other.short) and one.short != other.short


def _is_one_measure(stage: Stage, readings: Sequence[Reading], places: Sequence[Place]) -> bool:
    """Whether all but zeros have the same unit; those that have another than most are said."""
    measures = Counter(each.measure for each in readings if each.numeral.value)
    if len(measures) < 2:
        return True
    usual = measures.most_common(1)[0][0]
    odd = [
        (each, place)
        for each, place in zip(readings, places, strict=True)
        if each.numeral.value and each.measure != usual
    ]
    like = next(each.numeral.text for each in readings if each.numeral.value and each.measure == usual)
    texts = list(dict.fromkeys(each.numeral.text for each, _ in odd))
    first, place = odd[0]
    lettered = next((each for each in readings if each.letter), None)
    if lettered is not None:
        like = next(each.numeral.text for each in readings if each.numeral.value and each.measure != lettered.measure)
        sentence = f'The "{lettered.letter}" of "{lettered.numeral.text}" can be a scale or a unit, beside "{like}".'
        remedy = "Write what it stands for in full, such as million or metres, and the unit at every value."
        place = next(place for each, place in zip(readings, places, strict=True) if each is lettered)
    elif not any(first.measure):
        sentence = f'Beside "{like}", {_quoted(texts)} {_has(texts)} no unit.'
        remedy = f'Write the unit at every value, as in "{like}", or at none. {_APART}'
    elif not any(usual):
        sentence = f'Beside {_quoted(texts)}, "{like}" has no unit.'
        remedy = f'Write the unit at every value, as in "{texts[0]}", or at none. {_APART}'
    else:
        sentence = f'{_quoted(texts)} {_has(texts)} another unit than "{like}".'
        remedy = _APART
    stage.problem(place, sentence, remedy)
    return False
