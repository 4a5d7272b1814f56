"""An old deck: what is said in its notes, what its slides show, its pictures and its design."""
