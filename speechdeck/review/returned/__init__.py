"""A file that came back, as what it says: one reader a kind of file."""
