"""The points of Nghị định 30/2020/NĐ-CP that are checked, and what is found at one."""

from dataclasses import field
from enum import Enum, auto

from thidua_reports.frozen import frozen


class Point(Enum):
    """A point of the decree, by its number; its place is in Phụ lục I unless said otherwise.

    1 paper, 2 margins, 3 font and colour, 4 page number: mục I.
    5 country, 6 motto: II.1. 7 superior body, 8 issuing body: II.2. 9 number and symbol: II.3.
    10 place and day: II.4 (minutes have none: Phụ lục III, mẫu 1.9).
    11 type and subject: II.5. 12 legal basis, 13 body, 14 headings: II.6.
    15 addressees: II.9a, II.9b. 16 recipients: II.9c. 17 signature: II.7. 18 annexes: III.1.
    19 mark of the end: Phụ lục III, the forms. 20 room to sign: II.7 and the forms.
    """

    PAPER = 1
    MARGINS = 2
    FONT = 3
    PAGE_NUMBER = 4
    COUNTRY = 5
    MOTTO = 6
    SUPERIOR_BODY = 7
    ISSUING_BODY = 8
    NUMBER = 9
    PLACE_AND_DAY = 10
    TITLE = 11
    LEGAL_BASIS = 12
    BODY = 13
    HEADINGS = 14
    ADDRESSEES = 15
    RECIPIENTS = 16
    SIGNATURE = 17
    ANNEXES = 18
    END_MARK = 19
    ROOM_TO_SIGN = 20


class Verdict(Enum):
    """How a document stands at a point; not applicable is also what only data can tell."""

    PASS = auto()
    FAIL = auto()
    NOT_APPLICABLE = auto()


class Reason(Enum):
    """Why a document fails at a point, or why the point does not apply."""

    # what is not there, or is not what it should be
    MISSING = auto()
    WRONG_WORDING = auto()
    OUT_OF_PLACE = auto()
    # looks
    WRONG_SIZE = auto()
    WRONG_FONT = auto()
    WRONG_COLOUR = auto()
    HIGHLIGHTED = auto()
    BOLD = auto()
    NOT_BOLD = auto()
    ITALIC = auto()
    NOT_ITALIC = auto()
    CAPITALS = auto()
    NOT_CAPITALS = auto()
    NOT_CENTRED = auto()
    NOT_JUSTIFIED = auto()
    # rules
    NO_RULE = auto()
    RULE_TOO_SHORT = auto()
    RULE_TOO_LONG = auto()
    # page
    NOT_A4 = auto()
    LANDSCAPE_WITHOUT_TABLE = auto()
    MARGIN_TOP = auto()
    MARGIN_BOTTOM = auto()
    MARGIN_LEFT = auto()
    MARGIN_RIGHT = auto()
    NOT_IN_TOP_MARGIN = auto()
    SHOWN_ON_FIRST_PAGE = auto()
    NOT_ARABIC = auto()
    NOT_NUMBERED_APART = auto()
    # numbers and days
    NO_LEADING_ZERO = auto()
    NEEDLESS_ZERO = auto()
    SPACE_IN_SYMBOL = auto()
    NOT_IN_MINUTES = auto()
    # body
    WRONG_ENDING = auto()
    INCOMPLETE_CITATION = auto()
    FIRST_LINE_INDENT = auto()
    PARAGRAPH_SPACING = auto()
    LINE_SPACING = auto()
    UNNUMBERED = auto()
    OUT_OF_ORDER = auto()
    # recipients and signatures
    NOT_AS_ABOVE = auto()
    NO_FILE_COPY = auto()
    NOT_LEVEL = auto()
    NO_AUTHORITY = auto()
    NO_NAME = auto()
    TITLE_BEFORE_NAME = auto()
    NO_ROOM = auto()
    # annexes
    NOT_ROMAN = auto()
    NOT_REFERRED_TO = auto()
    # not applicable
    NOT_ASKED_OF_KIND = auto()
    NONE_THERE = auto()
    ONLY_DATA_TELLS = auto()


_INAPPLICABLE = (Reason.NOT_ASKED_OF_KIND, Reason.NONE_THERE, Reason.ONLY_DATA_TELLS)


@frozen
class Spot:
    """Where a person finds a text in Word: below a heading, in a row of a table, by its words.

    `paragraph` is its number among those of the body, from 0, where it is of one.
    """

    heading: str = ""
    table: int = 0
    row: int = 0
    quote: str = ""
    paragraph: int | None = field(default=None, compare=False)


@frozen
class Finding:
    """What is found at a point of the decree; where a document is right there is nothing."""

    point: Point
    reason: Reason
    spot: Spot = Spot()

    @property
    def verdict(self) -> Verdict:
        """Whether the document fails by this, or the point does not apply."""
        return Verdict.NOT_APPLICABLE if self.reason in _INAPPLICABLE else Verdict.FAIL
