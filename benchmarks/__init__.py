"""How fast the build is and how much memory it takes, beside pandoc making the same outputs from the same content."""
