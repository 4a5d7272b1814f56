"""Which part of a file is which slide's, and what a file lacks that slides need."""
