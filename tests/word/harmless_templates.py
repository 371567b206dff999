"""All edits of the shipped templates that do no harm."""

from tests.word import harmless_edits, harmless_form, harmless_held, harmless_marks
from tests.word.harmless_edits import Harmless

HARMLESS: tuple[Harmless, ...] = (
    *harmless_edits.TEXTS,
    *harmless_edits.PARTS,
    *harmless_form.LOOKS,
    *harmless_marks.MARKS,
    *harmless_marks.SETTINGS_OF_WORD,
    *harmless_held.HELD,
)
