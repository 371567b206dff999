"""`make-report check`: everything is looked at, and nothing is written."""

from thidua_reports.commands.bao_cao import Sources, rendered
from thidua_reports.commands.result import CommandResult, Tell
from thidua_reports.issues.issue import errors
from thidua_reports.presenting.console import issue_lines


def check_workspace(sources: Sources, tell: Tell) -> CommandResult:
    """Tell everything that is wrong with a workspace and its templates."""
    _, documents = rendered(sources, tell)
    lines = tuple(issue_lines(documents.issues, documents.accepted))
    return CommandResult(lines, bool(errors(documents.issues)))
