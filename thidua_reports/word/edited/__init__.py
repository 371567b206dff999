"""What a document said when it was made, so that an edited one can be held against it.

`units` reads its paragraphs and rows, `origin` keeps them in the document, unseen.
"""
