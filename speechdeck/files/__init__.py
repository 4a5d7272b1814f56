"""What comes from outside and goes out, handled with care."""
