"""Views filled into the templates of the working page, with the parts of kiem_tra.html."""

from functools import cache
from pathlib import Path

from flask import url_for
from jinja2 import Environment

from thidua_reports.desk.let_in import form_token
from thidua_reports.desk.on_the_page import on_the_page
from thidua_reports.page.markup import page_environment, shown
from thidua_reports.presenting import desk_words

_FOLDER = Path(__file__).parent / "templates"


def filled(template: str, **values: object) -> str:
    """Return a page; what comes from files and forms is text in it, never markup.

    It names no command, whoever worded what it shows.
    """
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    environment = page_environment(_FOLDER, finalize=lambda value: on_the_page(shown(value)))
    environment.globals.update(d=desk_words, url_for=url_for, form_token=form_token)
    return environment
