"""Texts as they are compared word by word, written as plain sentences."""

from thidua_reports.language.figures import tokens
from thidua_reports.presenting.fact_words import Fact
from thidua_reports.word.edited.lexicon import Lexicon
from thidua_reports.word.edited.other_words import OtherWords, SaidText
from thidua_reports.word.edited.units import Piece, Unit


def unit_of(text: str, *, is_ours: bool = False, number: int = 0) -> Unit:
    """Return the paragraph of a number; if it `is_ours`, each figure in it has a key."""
    return Unit(
        tuple(
            Piece(
                each.text,
                each.is_figure,
                f"key {each.start}" if is_ours and each.is_figure else "",
                (number, each.start, each.end),
            )
            for each in tokens(text)
        )
    )


def said(text: str, *facts: Fact, is_ours: bool = False, is_cell: bool = False) -> SaidText:
    """Return a text with the words in it that are data."""
    pieces = unit_of(text, is_ours=is_ours).pieces
    return SaidText(pieces, tuple(Lexicon(facts).said(pieces)), is_cell)


def quoted(places: list[OtherWords], made: SaidText, found: SaidText) -> list[tuple[str, str]]:
    """Return what the places of an edited text say, each with what was made there."""
    return [
        (
            found.words(each.start, each.stop),
            made.words(each.said.start, each.said.stop) if each.said else "",
        )
        for each in places
    ]
