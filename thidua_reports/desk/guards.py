"""Who may ask what of the page: her browser alone, and of every change a page of ours alone."""

from flask import Flask

TOKEN = "token"
"""The field of every form that changes something: <input type="hidden" name="token">."""
TOKEN_HEADER = "X-Token"
"""Where a script puts the token instead."""


def form_token() -> str:
    """Return what every form carries in the field `token`, a global of the templates."""
    raise NotImplementedError


def guard(app: Flask) -> None:
    """Have an app answer her browser alone."""
    app.jinja_env.globals["form_token"] = form_token
