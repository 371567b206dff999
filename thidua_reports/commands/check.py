"""`make-report check`: everything is looked at, and nothing is written."""

from thidua_reports.commands.bao_cao import Sources, rendered
from thidua_reports.commands.result import CommandResult, PrintLines
from thidua_reports.issues.issue import errors
from thidua_reports.presenting.console import issue_lines


def check_workspace(sources: Sources, print_lines: PrintLines) -> CommandResult:
    """Report everything that is wrong with a workspace and its templates."""
    _, documents = rendered(sources, print_lines)
    lines = tuple(issue_lines(documents.issues, documents.accepted))
    return CommandResult(lines, bool(errors(documents.issues)))
