"""Which layout a slide has, and which place each of its blocks."""
