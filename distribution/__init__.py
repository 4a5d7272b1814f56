"""How the program is packed: its data, and the build hook that has it made."""
