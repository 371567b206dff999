"""What the working page shows, as its templates print it."""

from collections.abc import Collection, Mapping, Sequence

from thidua_reports.desk.fields import Field, Kind
from thidua_reports.desk.said import SaidLine
from thidua_reports.frozen import frozen
from thidua_reports.issues import verbs
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.issue import Severity
from thidua_reports.issues.lookup import codes_remedied_by
from thidua_reports.language.vietnamese import counted_integer
from thidua_reports.page.link_views import Step
from thidua_reports.page.submission_views import Submissions
from thidua_reports.page.views import IssueList, IssueRow
from thidua_reports.presenting import desk_words
from thidua_reports.presenting.page_words import LEVELS

NOT_ENDED = (0, 0)


@frozen
class BlocRow:
    """A bloc in the list of the first page."""

    name: str
    title: str
    period: str
    submitted: str
    last_run: str
    next_step: str
    is_known: bool = True
    """Whether it was looked into; else this is to be asked for."""
    ended: tuple[int, int] = NOT_ENDED
    """Of a period with nothing left to do, its year and which of that year it is."""


@frozen
class HomePage:
    """The first page: her folder, what she must know of it, what ended unseen, the blocs.

    `advice` is told until she says that she knows.
    """

    folder: str
    is_chosen: bool
    remarks: Sequence[str]
    advice: str
    ended: Sequence["LinkView"]
    rows: Sequence[BlocRow]


@frozen
class ButtonView:
    """A button that begins a verb at once: its address, its words, what its form sends."""

    href: str
    label: str
    sent: Sequence[tuple[str, str]] = ()


@frozen
class LinkView:
    """Words that lead to a page."""

    href: str
    label: str


@frozen
class OpenView:
    """A file or folder that can be opened with the system's program: its name, and the words."""

    name: str
    label: str


@frozen
class FormView:
    """The form of an action: where it is sent, its fields, what stands in them and is wrong.

    `typed` and `problems` go by the names of the fields; `alarm` tells what is wrong with all.
    """

    href: str
    button: str
    before: Sequence[str]
    fields: Sequence[Field]
    typed: Mapping[str, str]
    problems: Mapping[str, str]
    alarm: str = ""

    @property
    def has_file(self) -> bool:
        """Whether it sends a file."""
        return any(each.kind is Kind.FILE for each in self.fields)


@frozen
class StepView:
    """A step of the period; `level` is how far it is as the style knows it, `state` in words.

    `button` begins the verb of the step, and sends what is in `fields`; `link` leads to the page
    of an action that is told first. `page` is where the page to look over is shown.
    """

    key: str
    title: str
    told: str
    level: str
    state: str
    button: ButtonView | None
    fields: Sequence[Field]
    link: LinkView | None
    opened: Sequence[OpenView]
    buttons: Sequence[ButtonView]
    links: Sequence[LinkView]
    seldom: Sequence[ButtonView]
    takes_files: bool
    page: str


@frozen
class FileView:
    """A file that can be opened: its own name, what it is, its bloc and its name for `HerFolder`.

    `page` is where it is shown instead, "" where the system's program opens it.
    """

    file: str
    title: str
    bloc: str
    name: str
    page: str = ""


@frozen
class FileGroup:
    """Files that are for the same; `purpose` says what for."""

    purpose: str
    files: Sequence[FileView]


@frozen
class CameIn:
    """A file that came in, by its name for `HerFolder` and its own: what became of it, its dates.

    `member` is whose it is, "" where that is not known; `rivals` are the workbooks of the same
    member, by their names, beside which none is used, and `differences` where they differ.
    """

    name: str
    file: str
    fate: str
    is_used: bool
    dates: str
    member: str
    rivals: Sequence[str]
    differences: str = ""


@frozen
class ChoiceView:
    """Workbooks of one member of which one is to be used; `told` says so, `different` in what."""

    told: str
    different: str
    files: Sequence[CameIn]

    def is_of(self, names: Collection[str]) -> bool:
        """Return whether one of them has one of these names."""
        return any(each.name in names for each in self.files)


@frozen
class BlocPage:
    """The page of a bloc; `submissions` and `issues` are what is in its files just now.

    `first` is what is to be done about the issues first, `more` what comes after it. `came_in` is
    what lies in the members' folder, `choices` what of it she is to choose from, `elsewhere` copies
    of these that lie where none is read; `left_over` are answers of an earlier run.
    """

    name: str
    title: str
    steps: Sequence[StepView]
    submissions: Submissions | None
    issues: IssueList
    first: Sequence[Step]
    more: Sequence[Step]
    files: Sequence[FileGroup]
    job: LinkView | None
    came_in: Sequence[CameIn] = ()
    choices: Sequence[ChoiceView] = ()
    elsewhere: Sequence[CameIn] = ()
    left_over: Sequence[FileView] = ()

    @property
    def came_in_told(self) -> str:
        """How many files have come in."""
        return desk_words.IN_MEMBERS_FOLDER.format(count=counted_integer(len(self.came_in)))

    def choice_for(self, row: IssueRow) -> ChoiceView | None:
        """Return what is to be chosen from, if an issue asks for that."""
        if row.code != file_kinds.TWO_WORKBOOKS.code:
            return None
        return next((each for each in self.choices if each.is_of(row.files)), None)

    def files_for(self, row: IssueRow) -> Sequence[CameIn]:
        """Return the files that can be put away because of an issue.

        Its remedy leads to them, or it is an error of one that is not used.
        """
        found = [each for each in (*self.came_in, *self.elsewhere) if each.name in row.files]
        if row.code in codes_remedied_by(verbs.PUT_AWAY):
            return found
        is_error = row.level == LEVELS[Severity.ERROR]
        return [each for each in found if is_error and not each.is_used]


@frozen
class MadeView:
    """The files that a verb made in a folder, each with what became of it; those in its folders."""

    folder: str
    files: Sequence[tuple[FileView, str]]
    inside: Sequence[tuple[FileView, str]]


@frozen
class Outcome:
    """What a verb said, found and made; `level` is how well it went."""

    level: str
    sentence: str
    words: Sequence[SaidLine]
    issues: IssueList | None
    made: Sequence[MadeView]
    failure: str
    ahead: Sequence[LinkView]


@frozen
class JobPage:
    """The page of a verb at work: its title, what it does now, and in the end what came of it.

    `told` is what came of a wish to stop it.
    """

    id: str
    bloc: str
    title: str
    said: str
    can_be_stopped: bool
    outcome: Outcome | None
    told: str = ""
