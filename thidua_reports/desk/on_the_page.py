"""A sentence as it is printed anywhere -> as it is shown on the page, where nobody can type."""

import re

from markupsafe import Markup

from thidua_reports.issues.verbs import ON_TERMINAL

_ON_TERMINAL = re.compile(ON_TERMINAL)


def on_the_page(shown: object) -> object:
    """Return what is shown without the commands and options that it names; markup stays markup."""
    if isinstance(shown, Markup):
        return Markup(without_commands(str(shown)))
    return without_commands(shown) if isinstance(shown, str) else shown


def without_commands(text: str) -> str:
    """Return a text without what can only be typed on a terminal."""
    return _ON_TERMINAL.sub("", text)
