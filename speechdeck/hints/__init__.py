"""What `check` points out and nobody has to follow: long slides and titles, empty layouts, sub-headings, and numbers that nobody says."""

from .empty_layouts import empty_layouts
from .long_slides import long_slides, sub_headings
from .long_titles import long_titles
from .unsaid_numbers import unsaid_numbers

__all__ = ["empty_layouts", "long_slides", "long_titles", "sub_headings", "unsaid_numbers"]
