"""Nghị định 30/2020/NĐ-CP as a checklist of 20 points: what a document is, and where it fails.

`written` reads a document with its effective looks, `parts` recognises head, title, body,
signatures and annexes by their words and places, one module a part checks its points, `checklist`
puts the verdicts together. The tests hold every template and every sample document to it; no
command asks for it yet. Draft marks, which are bracketed and highlighted, and the last page
"GHI CHÚ CỦA BẢN DỰ THẢO" stand outside the checklist: they go before anybody signs.
"""
