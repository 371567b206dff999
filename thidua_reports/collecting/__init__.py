"""The members' files: whose each is, which counts, what was corrected."""
