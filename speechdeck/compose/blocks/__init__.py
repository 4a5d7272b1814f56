"""Each kind of block in the place that it fills: what stands where, in which size and colour."""
