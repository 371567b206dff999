"""A document that somebody edited after it was made, held against the figures behind it.

`units` reads its paragraphs and rows, `origin` keeps in a document, unseen, what it said when it
was made, `identity` and `belonging` tell of which bloc and period it is, `blanks` what it left open
and what is filled in there, `alignment` finds the paragraphs and figures of one in the other,
`comparison` says of each figure whether it still agrees, `replacing` writes new figures where the
old ones stand. What cannot be assigned for sure is told and left.
"""
