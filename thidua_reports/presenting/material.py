"""What every document is made from."""

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import Submission
from thidua_reports.frozen import frozen
from thidua_reports.issues.issue import Issue


@frozen
class Material:
    """The bloc's book, what its members sent in, what follows from both, and what is wrong."""

    book: BlocBook
    submissions: tuple[Submission, ...]
    standings: Standings
    issues: tuple[Issue, ...]
