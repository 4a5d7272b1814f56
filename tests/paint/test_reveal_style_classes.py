"""The looks of what stands on the slides: classes in the page's one style sheet, in no attribute."""

from __future__ import annotations

import re

import lxml.html
import pytest

from speechdeck.paint.reveal.style_classes import StyleClasses
from speechdeck.pipeline import Built
from tests.render.chromium import Visit


def test_each_look_is_written_once_in_the_order_of_its_first_use() -> None:
    look = StyleClasses()
    assert [look("color:red"), look("left:0;top:0;"), look("color:red")] == ["s1", "s2", "s1"]
    assert look.style_sheet == ".s1{color:red}\n.s2{left:0;top:0;}"


@pytest.mark.parametrize("text", ["}", "</style>", "a{", "a\nb", "a\rb"])
def test_nothing_in_a_look_can_end_it_or_the_style_sheet(text: str) -> None:
    look = StyleClasses()
    look(f'--bullet:"{text}"')
    inside = look.style_sheet.removeprefix(".s1{").removesuffix("}")
    assert not set("{}<\n\r").intersection(inside)


def test_no_element_has_a_style_attribute(deck: Built) -> None:
    page = lxml.html.parse(str(deck.html))
    assert page.xpath("//main//@class"), "it is read"
    assert page.xpath("//@style") == []


def test_no_element_has_two_looks_of_which_one_would_have_to_win(deck: Built) -> None:
    looks = [re.findall(r"\bs\d+\b", classes) for classes in lxml.html.parse(str(deck.html)).xpath("//@class")]
    assert max(map(len, looks)) == 1


_OVERRULED = """
() => {
  const rules = [...document.styleSheets[0].cssRules].filter((rule) => /^\\.s\\d+$/.test(rule.selectorText));
  const dressed = rules.flatMap((rule) => [...document.querySelectorAll(rule.selectorText)].map((element) => [element, rule]));
  const shown = () => dressed.map(([element, { style }]) => {
    const computed = getComputedStyle(element);
    return [...style].map((name) => `${name}: ${computed.getPropertyValue(name)}`);
  });
  const before = shown();
  for (const [element, { style }] of dressed) for (const name of style) element.style.setProperty(name, style.getPropertyValue(name));
  const after = shown();
  const differing = dressed.map((_, at) => before[at].filter((value, i) => value !== after[at][i]));
  return [dressed.length, differing.flat()];
}
"""
"""How many elements have a look, and what of it other rules overrule that they would not in the element itself."""


def test_a_look_wins_over_every_rule_as_if_it_stood_in_the_element(own_visit: Visit) -> None:
    dressed, overruled = own_visit.page.evaluate(_OVERRULED)
    assert dressed > 50
    assert overruled == []
