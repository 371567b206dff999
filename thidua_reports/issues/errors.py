"""What keeps the tool from going on at all."""

from thidua_reports.issues.issue import Issue


class CannotGoOn(Exception):  # noqa: N818 - it says what is the case
    """Nothing can be made; the issues say why."""

    def __init__(self, *issues: Issue) -> None:
        super().__init__("; ".join(str(issue) for issue in issues))
        self.issues = issues
