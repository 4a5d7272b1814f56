"""From scenes to files. A painter decides nothing, and knows neither the author's files nor the other painter."""
