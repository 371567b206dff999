"""The pages as an application that a server can run."""

from flask import Blueprint, Flask

from thidua_reports.desk.desk import Desk
from thidua_reports.desk.doors import DOORS
from thidua_reports.desk.guards import guard
from thidua_reports.desk.mishaps import answer_mishaps
from thidua_reports.desk.pages.blocs import BLOCS
from thidua_reports.desk.pages.home import HOME
from thidua_reports.desk.pages.new import NEW
from thidua_reports.desk.pages.work import WORK

BLUEPRINTS: tuple[Blueprint, ...] = (DOORS, HOME, NEW, BLOCS, WORK)


def create_app(desk: Desk) -> Flask:
    """Return the application of a desk."""
    app = Flask(__name__)
    app.extensions["desk"] = desk
    guard(app)
    answer_mishaps(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app
