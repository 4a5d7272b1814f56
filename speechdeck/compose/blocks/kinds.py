"""Which module composes a block of which kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from ...model import (
    Block,
    Chart,
    Comparison,
    Figures,
    Flow,
    Image,
    Points,
    Quote,
    Statement,
    Table,
    Tiles,
    Timeline,
)
from ...scene import Placeholder, SceneItem
from ..stage import Stage
from .chart import compose_chart
from .comparison import compose_comparison
from .figures import compose_figures
from .flow import compose_flow
from .image import compose_image
from .points import compose_points
from .quote import compose_quote
from .statement import compose_statement
from .table import compose_table
from .tiles import compose_tiles
from .timeline import compose_timeline


def compose_block(stage: Stage, block: Block, placeholder: Placeholder) -> Iterator[SceneItem]:
    """Yield what shows a block in its place."""
    match block:
        case Points():
            return compose_points(stage, block, placeholder)
        case Figures():
            return compose_figures(stage, block, placeholder)
        case Tiles():
            return compose_tiles(stage, block, placeholder)
        case Flow():
            return compose_flow(stage, block, placeholder)
        case Timeline():
            return compose_timeline(stage, block, placeholder)
        case Quote():
            return compose_quote(stage, block, placeholder)
        case Statement():
            return compose_statement(stage, block, placeholder)
        case Comparison():
            return compose_comparison(stage, block, placeholder)
        case Table():
            return compose_table(stage, block, placeholder)
        case Chart():
            return compose_chart(stage, block, placeholder)
        case Image():
            return compose_image(stage, block, placeholder)
        case _:
            assert_never(block)
