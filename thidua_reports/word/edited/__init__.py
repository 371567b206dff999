"""A document that somebody edited after it was made, held against the figures behind it.

`units` reads its paragraphs and rows, `origin` keeps in a document, unseen, what it said when it
was made, `identity` and `belonging` tell of which bloc and period it is, `blanks` what it left open
and what is filled in there, `alignment` finds the paragraphs and figures of one in the other,
`comparison` says of each figure whether it still agrees, `stale` and `outside` find old figures in
other words and outside of the text, `lacking` what the data have added since, `head_and_annex` what
was filled in otherwise in two places, `replacing` writes what changed where the old stands. What
cannot be assigned for sure is told and left.
"""
