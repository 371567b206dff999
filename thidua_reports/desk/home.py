"""The first page: the blocs of her folder."""

from flask import Blueprint, render_template

from thidua_reports.desk.guards import the_desk

HOME = Blueprint("home", __name__)


@HOME.get("/")
def home() -> str:
    """Show the blocs."""
    desk = the_desk()
    return render_template(
        "home.html.jinja",
        blocs=desk.folder.blocs(),
        folder=desk.folder.path,
        notices=desk.remarks(),
    )
