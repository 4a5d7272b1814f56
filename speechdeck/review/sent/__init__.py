"""The text of which a file was made, as it was sent."""
