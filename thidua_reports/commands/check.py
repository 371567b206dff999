"""`make-report check`: everything is looked at, and nothing is written."""

from thidua_reports.commands.bao_cao import Sources, rendered
from thidua_reports.commands.result import CommandResult, Found, Screen
from thidua_reports.issues.issue import errors


def check_workspace(screen: Screen, sources: Sources) -> CommandResult:
    """Report everything that is wrong with a workspace and its templates."""
    _, documents = rendered(sources, screen)
    found = Found(documents.issues, documents.accepted)
    return CommandResult((found,), bool(errors(documents.issues)))
