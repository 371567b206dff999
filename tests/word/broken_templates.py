"""All broken templates: shipped ones, as a secretary, Word or another program could leave them.

Each says what must be told of it. The tables were written without a look at how templates are
checked, and no case is changed to what the checks find.
"""

from tests.word import (
    broken_contents,
    broken_decree,
    broken_fields,
    broken_files,
    broken_headings,
    broken_hostile,
    broken_keyboards,
    broken_lettering,
    broken_loops,
    broken_programs,
    broken_slips,
    broken_stories,
    broken_tags,
    broken_word_marks,
)
from tests.word.broken_case import Broken

BROKEN: tuple[Broken, ...] = (
    *broken_tags.CASES,
    *broken_loops.CASES,
    *broken_fields.CASES,
    *broken_contents.CASES,
    *broken_word_marks.CASES,
    *broken_stories.CASES,
    *broken_files.CASES,
    *broken_hostile.CASES,
    *broken_decree.CASES,
    *broken_lettering.CASES,
    *broken_headings.CASES,
    *broken_slips.CASES,
    *broken_keyboards.CASES,
    *broken_programs.CASES,
)
