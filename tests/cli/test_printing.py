from __future__ import annotations

from pathlib import Path

from .commands import deck, run


def test_of_many_problems_the_first_hundred_are_printed(home: Path) -> None:
    for name, count in (("many", 103), ("more", 101)):
        deck(home / name, speech="Excellencies.\n\n" + "".join(f"# Part {each}\n\n" for each in range(count)))
    for name, last in (
        ("many", "And 3 more problems: fix these first."),
        ("more", "And 1 more problem: fix these first."),
    ):
        lines = run("check", name).stderr.splitlines()
        assert sum("error: " in line for line in lines) == 100
        assert lines[-2:] == [last, ""]
