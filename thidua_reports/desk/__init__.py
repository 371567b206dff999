"""The working page: what the verbs do, done from a page in her own browser.

`server.py` starts it, `guards.py` lets in nobody else, `jobs.py` runs the verbs; `pages` is what
she sees. No action has logic of its own: each is the argument list of a verb.
"""
