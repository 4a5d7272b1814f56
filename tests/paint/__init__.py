"""What the painters wrote, opened with the programs that people use."""
