"""The first page: the blocs of her folder."""

from flask import Blueprint, current_app, render_template

from thidua_reports.desk.desk import Desk

HOME = Blueprint("home", __name__)


@HOME.get("/")
def home() -> str:
    """Show the blocs."""
    desk: Desk = current_app.extensions["desk"]
    return render_template("home.html.jinja", blocs=desk.folder.blocs(), folder=desk.folder.path)
