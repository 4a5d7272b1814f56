"""Documents of every kind into pieces: which reader reads which, and what is refused."""
