"""What a command imports when it runs, imported quickly."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def staying() -> Iterator[None]:
    """Import without looking through it for garbage, now and when leaving: what is imported stays to the end.

    To look would take a fifth of a short build.
    """
    if "speechdeck.pipeline" in sys.modules:
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
