"""A speech in Markdown: parse, cut into pieces, write passages, and say what may be meant otherwise.

Spoken is what a reader of the rendered Markdown sees, and no number or sign that the author wrote is lost or changed.
"""

from .reading import Reading, read_passages
from .writing import LINK_REMEDY

__all__ = ["LINK_REMEDY", "Reading", "read_passages"]
