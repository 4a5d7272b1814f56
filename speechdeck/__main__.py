"""`python -m speechdeck`: the command, where none is installed."""

from .cli import main

main()
