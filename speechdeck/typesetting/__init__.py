"""Text, a box and a font's metrics: lines and sizes."""
