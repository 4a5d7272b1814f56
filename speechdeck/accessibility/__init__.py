"""Can everybody read the deck? What its scenes decide is checked before the build, what the files say after it."""

from .findings import Finding
from .report import Report, report
from .scenes import problems

__all__ = ["Finding", "Report", "problems", "report"]
