"""What kiem_tra.html shows, as its template prints it: every text is worded, every bar measured."""

from collections.abc import Sequence

from thidua_reports.frozen import frozen
from thidua_reports.page.file_views import Files
from thidua_reports.page.link_views import Step
from thidua_reports.page.submission_views import Submissions


@frozen
class Verdict:
    """Whether the draft can be sent, why not, and what is to be done first, and after that.

    `level` is "dung" (errors or missing units), "xem" (something is to be read) or "duoc".
    `and_more` announces what comes after, "" where nothing does.
    """

    level: str
    sentence: str
    reasons: Sequence[str]
    first: Sequence[Step]
    and_more: str
    more: Sequence[Step]


@frozen
class IssueRow:
    """An issue; `level` is the severity as the filter knows it, `sort` what is to be done about it.

    `sort_name` is that in words, "" where the severity says as much. `files` are those that the
    remedy leads to.
    """

    level: str
    severity: str
    sort: str
    sort_name: str
    file: str
    where: str
    message: str
    remedy: str
    code: str
    files: Sequence[str]


@frozen
class IssueGroup:
    """The issues of a member, of khoi.xlsx or of everything else."""

    key: str
    name: str
    count: str
    rows: Sequence[IssueRow]


@frozen
class SeverityCount:
    """How many issues of a severity there are."""

    level: str
    label: str
    count: int


@frozen
class SortCount:
    """How many issues there are about which the same is to be done."""

    key: str
    label: str
    count: int


@frozen
class IssueList:
    """All issues; `notes` tell in how many entries they are shown, and what is not listed."""

    total: str
    severities: Sequence[SeverityCount]
    sorts: Sequence[SortCount]
    notes: Sequence[str]
    groups: Sequence[IssueGroup]


@frozen
class Segment:
    """A piece of a bar: where it begins and how long it is, in hundredths of the width.

    `look` is the number of its colour and pattern; `label` is written on it where there is room.
    """

    start: str
    length: str
    look: int
    label: str = ""


@frozen
class Bar:
    """A bar with its name and, behind it, its total."""

    name: str
    total: str
    segments: Sequence[Segment]


@frozen
class LegendEntry:
    """What a colour and a pattern mean."""

    look: int
    name: str


@frozen
class TableRow:
    """A row of a table of figures."""

    name: str
    cells: Sequence[str]


@frozen
class BarChart:
    """Bars, and the same figures as words and as a table."""

    key: str
    title: str
    description: str
    legend: Sequence[LegendEntry]
    bars: Sequence[Bar]
    notes: Sequence[str]
    headings: Sequence[str]
    rows: Sequence[TableRow]


@frozen
class RankedRow:
    """A member in the ranking."""

    rank: str
    name: str
    own: str
    computed: str
    agreed: str
    grade: str
    note: str


@frozen
class ComparedScore:
    """A criterion of a member whose scores are not all the same."""

    member: str
    criterion: str
    own: str
    computed: str
    agreed: str
    difference: str


@frozen
class Points:
    """Ranking and points of a period that is scored."""

    title: str
    notes: Sequence[str]
    has_grades: bool
    rows: Sequence[RankedRow]
    chart: BarChart | None
    compared: Sequence[ComparedScore]


@frozen
class Gauge:
    """How much of its plan a target has reached; places in hundredths of the width.

    `due` is where the share of the year stands that has passed, "" where none is due bit by bit.
    `look` is the number of its colour and pattern, `is_cut` whether the bar would go further.
    """

    length: str
    plan: str
    due: str
    look: int
    is_cut: bool


@frozen
class ReachedRow:
    """A target against its plan."""

    name: str
    unit: str
    plan: str
    due: str
    achieved: str
    percent: str
    gauge: Gauge | None
    note: str


@frozen
class ReachedByMember:
    """The targets of a member, and in brief how it stands."""

    name: str
    brief: str
    rows: Sequence[ReachedRow]


@frozen
class Passage:
    """A list with a title."""

    title: str
    lines: Sequence[str]


@frozen
class Targets:
    """The targets: counted, those behind, those ahead, and all of them member by member.

    `due_mark` and `cut_mark` tell what the marks of the bars mean, "" where no bar has them.
    `none_so` stands for an empty list, `left_out` tells at mid-year what is in neither.
    """

    title: str
    has_due: bool
    is_pledge: bool
    due_mark: str
    cut_mark: str
    sentences: Sequence[str]
    behind_title: str
    behind: Sequence[Passage]
    ahead: Passage
    none_so: str
    left_out: str
    chart: BarChart | None
    legend: Sequence[LegendEntry]
    members: Sequence[ReachedByMember]


@frozen
class ChangedRow:
    """What was one thing in the last run and is another now."""

    kind: str
    member: str
    item: str
    what: str
    before: str
    now: str


@frozen
class CheckPage:
    """The whole page; `points` is None where nothing is scored, `targets` where there are none.

    `unchanged` tells why there are no changes.
    """

    title: str
    verdict: Verdict
    submissions: Submissions
    issues: IssueList
    points: Points | None
    targets: Targets | None
    changes: Sequence[ChangedRow]
    unchanged: str
    files: Files
