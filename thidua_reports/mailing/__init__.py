"""Letters to the members: what they say, to whom, with which files, as drafts or sent."""
