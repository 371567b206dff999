"""What can be done on the page: each action is a verb with its arguments, and asks for some."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from thidua_reports.commands.check_template import COPIES_FOLDER
from thidua_reports.desk.fields import Choice, Field, Kind
from thidua_reports.domain.period import Period
from thidua_reports.frozen import frozen
from thidua_reports.presenting import action_words as words
from thidua_reports.presenting.action_words import ActionWords
from thidua_reports.presenting.documents import REPORTED
from thidua_reports.workspace.folder import FORMS_FOLDER

DOCUMENT, OTHER_DOCUMENT = "document", "file"
"""The fields for a document of the results, and for one from elsewhere in its place."""
ALL_DOCUMENTS = "."
"""Chosen in the field for a document: the folder of the results with all that are to be signed."""
ATTACHED = "attached"
"""The field for the file that goes along in a letter."""
CHOSEN = "chosen"
"""The field for the lines of what is listed that are accepted."""
SEEN = "seen"
"""The field for the sign of what was listed on the form."""
Typed = Mapping[str, str]
"""What stands in the fields of a form, by their names."""


@frozen
class Spot:
    """Where an action works: the folder of a bloc, and that of its results."""

    folder: Path
    output: Path


@frozen
class Action:
    """A verb as the page offers it, in the periods in which it does what its words say.

    `arguments` makes the verb's argument list of where it works and what was typed.
    """

    key: str
    verb: str
    words: ActionWords
    arguments: Callable[[Spot, Typed], Iterator[str]]
    fields: tuple[Field, ...] = ()
    periods: tuple[Period, ...] = tuple(Period)

    @property
    def is_told_first(self) -> bool:
        """Whether it has a page of its own, on which it says what it will change."""
        return bool(self.words.before)

    def command(self, spot: Spot, typed: Typed) -> tuple[str, ...]:
        """Return what would be typed after `make-report`."""
        return (self.verb, *self.arguments(spot, typed))


def _given(typed: Typed, **options: str) -> Iterator[str]:
    """Yield an option for each field with something in it, `--name=value`."""
    for field, option in options.items():
        if typed.get(field):
            yield f"{option}={typed[field]}"


def _ticked(typed: Typed, **options: str) -> Iterator[str]:
    yield from (option for field, option in options.items() if typed.get(field))


def _check(spot: Spot, _: Typed) -> Iterator[str]:
    yield str(spot.folder)


def _forms(spot: Spot, _: Typed) -> Iterator[str]:
    yield from (str(spot.folder), f"--output={spot.output / FORMS_FOLDER}")


def _make(spot: Spot, typed: Typed) -> Iterator[str]:
    yield from (str(spot.folder), f"--output={spot.output}")
    yield from _ticked(typed, pdf="--pdf", force="--force")


def _next(spot: Spot, _: Typed) -> Iterator[str]:
    yield from (str(spot.folder), f"--output={spot.output}")


def _letters(spot: Spot, typed: Typed) -> Iterator[str]:
    yield from (str(spot.folder), f"--output={spot.output}")
    yield from _given(typed, kind="--kind", member="--member", attached="--attach")


def _agree(spot: Spot, typed: Typed) -> Iterator[str]:
    yield str(spot.folder)
    yield from _given(typed, member="--member")


def _readings(spot: Spot, typed: Typed) -> Iterator[str]:
    yield from (str(spot.folder), "--readings")
    yield from _given(typed, by="--by", day="--date", seen="--expect")
    yield from (f"--only={line}" for line in typed.get(CHOSEN, "").splitlines())


def _check_templates(spot: Spot, _: Typed) -> Iterator[str]:
    yield from (str(spot.folder), f"--output={spot.output / COPIES_FOLDER}")


def _list_fields(spot: Spot, _: Typed) -> Iterator[str]:
    yield from ("--fields", f"--output={spot.output}")


def _compare(spot: Spot, typed: Typed) -> Iterator[str]:
    yield from (str(spot.output / typed[DOCUMENT]), str(spot.folder))
    yield from (f"--own={figure}" for figure in typed.get("own", "").splitlines() if figure.strip())


def _finish(spot: Spot, typed: Typed) -> Iterator[str]:
    yield from _compare(spot, typed)
    yield "--final"


def _init(spot: Spot, typed: Typed) -> Iterator[str]:
    yield str(spot.folder)
    yield from _given(
        typed,
        name="--name",
        year="--year",
        period="--period",
        members="--members",
        province="--province",
        seat="--seat",
        symbol="--symbol",
        like="--like",
    )


def _sample(spot: Spot, typed: Typed) -> Iterator[str]:
    yield from (str(spot.folder), f"--sample={typed['sample']}")


_MEMBER = Field("member", words.MEMBER, Kind.CHOICE, choices=(Choice("", words.ALL_MEMBERS),))
_NO_DOCUMENT = Choice("", words.NO_DOCUMENT)
_TO_SIGN = Choice(ALL_DOCUMENTS, words.DOCUMENTS_TO_SIGN)
_ONE = Field(DOCUMENT, words.DOCUMENT, Kind.CHOICE, choices=(_NO_DOCUMENT,))
_ONE_OR_ALL = Field(DOCUMENT, words.DOCUMENT, Kind.CHOICE, choices=(_NO_DOCUMENT, _TO_SIGN))
_OTHER = Field(OTHER_DOCUMENT, words.OTHER_DOCUMENT, Kind.FILE)
_OWN = Field("own", words.OWN, Kind.LINES)

CHECK = Action("kiem-tra", "check", words.CHECK, _check)
FORMS = Action("bieu-mau", "forms", words.FORMS, _forms)
MAKE = Action(
    "lap",
    "bao-cao",
    words.MAKE,
    _make,
    (Field("pdf", words.PDF, Kind.TICK), Field("force", words.FORCE, Kind.TICK)),
)
LETTERS = Action(
    "thu",
    "email",
    words.LETTERS,
    _letters,
    (
        Field("kind", words.KIND, Kind.CHOICE, choices=Choice.all_of(words.KINDS)),
        _MEMBER,
        Field(ATTACHED, words.ATTACHED, Kind.CHOICE, choices=(Choice("", words.AS_USUAL),)),
    ),
)
ACCEPT_TARGETS = Action("chot", "accept", words.ACCEPT_TARGETS, _check, periods=(Period.PLEDGE,))
AGREE = Action("thong-nhat", "accept", words.AGREE, _agree, (_MEMBER,), REPORTED)
READINGS = Action(
    "chap-nhan",
    "accept",
    words.READINGS,
    _readings,
    (
        Field("by", words.BY, is_needed=True),
        Field("day", words.DAY, Kind.DAY, is_needed=True),
        Field(CHOSEN, words.CHOSEN, Kind.TICKS, is_needed=True),
        Field(SEEN, words.SEEN, Kind.LIST, is_needed=True),
    ),
)
NEXT = Action("ky-sau", "next", words.NEXT, _next)
CHECK_TEMPLATES = Action("mau", "check-template", words.CHECK_TEMPLATES, _check_templates)
LIST_FIELDS = Action("danh-sach-truong", "check-template", words.LIST_FIELDS, _list_fields)
COMPARE = Action("doi-chieu", "check-document", words.COMPARE, _compare, (_ONE, _OTHER, _OWN))
FINISH = Action("chinh-thuc", "check-document", words.FINISH, _finish, (_ONE_OR_ALL, _OTHER, _OWN))
INIT = Action(
    "khoi-moi",
    "init",
    words.INIT,
    _init,
    (
        Field("name", words.BLOC_NAME, is_needed=True),
        Field("year", words.YEAR, Kind.YEAR, is_needed=True),
        Field(
            "period",
            words.PERIOD,
            Kind.CHOICE,
            is_needed=True,
            choices=Choice.all_of(words.PERIODS),
        ),
        Field("members", words.MEMBERS, Kind.LINES, is_needed=True),
        Field("province", words.PROVINCE),
        Field("seat", words.SEAT),
        Field("symbol", words.SYMBOL),
        Field("like", words.LIKE, Kind.CHOICE, choices=(Choice("", words.LIKE_NONE),)),
    ),
)
SAMPLE = Action(
    "lam-thu",
    "init",
    words.SAMPLE,
    _sample,
    (Field("sample", words.SAMPLE_NAME, Kind.CHOICE, is_needed=True),),
)

OF_A_BLOC: Sequence[Action] = (
    CHECK,
    FORMS,
    MAKE,
    LETTERS,
    ACCEPT_TARGETS,
    AGREE,
    READINGS,
    NEXT,
    CHECK_TEMPLATES,
    LIST_FIELDS,
    COMPARE,
    FINISH,
)
"""What is done with a bloc that is there."""
ALL: Sequence[Action] = (*OF_A_BLOC, INIT, SAMPLE)


def action_of(key: str, period: Period | None) -> Action | None:
    """Return what is done with a bloc in a period, if that is known, by its key in addresses."""
    found = (each for each in OF_A_BLOC if each.key == key)
    return next((each for each in found if period is None or period in each.periods), None)
