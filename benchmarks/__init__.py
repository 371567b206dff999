"""What the program costs beside other ways to do the same: `python -m benchmarks`."""
