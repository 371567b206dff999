"""The members' files: which member sent each, which one counts, what was corrected."""
