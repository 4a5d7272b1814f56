"""The script: what is said, on paper, for whoever corrects it and whoever reads it out."""
