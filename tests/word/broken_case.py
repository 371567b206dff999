"""A case of a broken template, and what must be told of it, by meaning."""

from tests.word.hands import Edit
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import decree_kinds as of_form
from thidua_reports.issues.catalogue import template_content_kinds as of_content
from thidua_reports.issues.catalogue import template_kinds as of_tags
from thidua_reports.issues.catalogue import template_slip_kinds as of_slips
from thidua_reports.issues.issue import IssueKind

Kinds = tuple[IssueKind, ...]


@frozen
class Broken:
    """A shipped template, how it is broken, and what must be told.

    Any of the kinds in `told` says it; the place or the message must hold all of `words`, in
    capitals or not.
    """

    name: str
    template: str
    edit: Edit
    told: Kinds
    words: tuple[str, ...] = ()


NO_SUCH_FIELD: Kinds = (of_tags.UNKNOWN_FIELD,)
NOT_A_NAME: Kinds = (of_tags.BAD_SYNTAX, of_tags.UNKNOWN_FIELD)
COMPUTES: Kinds = (of_tags.FORBIDDEN_EXPRESSION, of_tags.BAD_SYNTAX)
NO_INSTRUCTION: Kinds = (of_tags.UNKNOWN_INSTRUCTION, of_tags.BAD_SYNTAX)
WRONG_BRACES: Kinds = (of_tags.SINGLE_BRACES, of_tags.LOOKALIKE_BRACES, of_tags.UNCLOSED_TAG)
HALF_A_TAG: Kinds = (of_tags.UNCLOSED_TAG, of_tags.SINGLE_BRACES)
OPEN_LOOP: Kinds = (of_tags.BLOCK_NOT_CLOSED,)
NO_LOOP_TO_END: Kinds = (of_tags.BLOCK_NOT_OPENED,)
CROSSED: Kinds = (of_tags.BLOCK_NOT_CLOSED, of_tags.BLOCK_NOT_OPENED, of_tags.OTHER_PLACE)
OTHER_KIND_OF_TAG: Kinds = (of_tags.OTHER_PREFIX,)
ELSEWHERE: Kinds = (of_tags.OTHER_PLACE,)
WITH_COMPANY: Kinds = (of_tags.NOT_ALONE,)
IN_TRACKED_CHANGES: Kinds = (of_tags.TRACKED_TAG,)
TRACKED_CHANGES: Kinds = (of_tags.TRACKED_TAG, of_tags.TRACKED_ELSEWHERE)
CUT_BY_WORD: Kinds = (of_tags.TAG_ACROSS,)
NOT_FILLED_THERE: Kinds = (of_tags.NOT_FILLED_PLACE, of_tags.TAG_ACROSS)
LEFT_OVER: Kinds = (of_content.LEFT_OVER_FIELD,)
LOST: Kinds = (of_content.PART_LOST, of_content.DOUBT_LOST, of_content.DRAFT_NOTES_LOST)
DOUBT_GONE: Kinds = (of_content.DOUBT_LOST,)
DRAFT_NOTES_GONE: Kinds = (of_content.DRAFT_NOTES_LOST,)
OLD_YEAR: Kinds = (of_content.STALE_YEAR,)
OLD_NUMBER: Kinds = (of_content.STALE_NUMBER,)
OTHER_BLOC: Kinds = (of_content.STALE_BLOC,)
NO_WORD_FILE: Kinds = (of_tags.NOT_A_DOCX,)
LOCKED_UP: Kinds = (of_tags.TEMPLATE_PASSWORD,)
MACROS: Kinds = (of_tags.MACRO_TEMPLATE,)
FROM_OUTSIDE: Kinds = (of_tags.EXTERNAL_CONTENT,)
UNSAFE: Kinds = (of_tags.UNSAFE_PACKAGE, of_tags.NOT_A_DOCX)
MADE_HERE: Kinds = (of_tags.GENERATED_AS_TEMPLATE,)
NO_ADDRESSEE: Kinds = (of_form.ADDRESSEES, *LOST)
NO_NUMBERS: Kinds = (of_form.PAGE_NUMBER, of_content.NO_PAGE_NUMBER)
NO_PICTURE: Kinds = (of_content.MISSING_PICTURE, of_tags.DANGLING_REFERENCE)

PROTECTED: Kinds = (of_content.PROTECTED,)
"""The document is protected, or asks to be opened read-only: every document made of it is too."""
TRACKING_ON: Kinds = (of_content.TRACKING_ON,)
"""Track Changes is switched on: it is in every document made of it."""
BOUND_CONTROL: Kinds = (of_content.BOUND_CONTROL,)
"""A content control takes its text from data stored in the file: Word puts the old one back."""
FOREIGN_CHUNK: Kinds = (of_content.FOREIGN_CHUNK,)
"""The text of another file is within the template (altChunk): it cannot be read or checked."""
HIDDEN_TEXT: Kinds = (of_content.HIDDEN_TAG,)
"""A tag is formatted as hidden text: its figure is not printed."""
OF_ANOTHER_NAME: Kinds = (of_content.WRONG_TEMPLATE,)
"""The file is another of the templates, saved under this one's name."""
ONLY_SOMETIMES: Kinds = (of_content.PRINTED_SOMETIMES,)
"""A field is printed only where another part has something, or in one of two branches."""
CHANGES_BY_ITSELF: Kinds = (of_content.CHANGING_DAY,)
"""A field prints the day or the time at which the document is opened."""
UNDER_ANOTHER_HEAD: Kinds = (of_content.UNDER_OTHER_HEADING,)
"""The figure is printed under the heading of another one."""
STRUCK_OUT: Kinds = (of_slips.STRUCK_TEXT,)
"""Something is struck through, and would be in every document."""
UNREADABLE: Kinds = (of_slips.UNREADABLE_TAG,)
"""A figure is printed, but nobody can read it on the paper."""
TWICE: Kinds = (of_slips.PRINTED_TWICE,)
WRONG_COUNT: Kinds = (of_slips.STALE_COUNT,)
"""A count is typed that is not that of this bloc."""
TYPED_FIGURE: Kinds = (of_slips.TYPED_FIGURE,)
SIGN_TWICE: Kinds = (of_slips.PERCENT_TYPED,)
OTHER_WORDS: Kinds = (of_slips.HEADING_SAYS_OTHER,)
"""The words above or before a figure say that it is another."""
BESIDE_THE_PAPER: Kinds = (of_slips.OFF_THE_PAPER,)
