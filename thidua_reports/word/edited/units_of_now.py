"""What became of each paragraph of a document that was made, if it were made of the data now."""

from collections.abc import Mapping

from thidua_reports.word.edited.alignment import paired_units
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.units import Unit

UnitsOfNow = Mapping[int, Unit | None]
"""The paragraphs of now by the ids of those made; None for one that would not be made any more.

One of which it is not sure what became of it is not among them.
"""


def units_of_now(made: Origin, now: Origin) -> UnitsOfNow:
    """Return what each paragraph of a document that was made is now."""
    if made is now:
        return {id(unit): unit for unit in made.units}
    return {
        id(pair.old): pair.new
        for pair in paired_units(made.units, now.units)
        if pair.old is not None and pair.is_sure
    }


def in_words_of(units: UnitsOfNow, read: Origin, now: Origin) -> UnitsOfNow:
    """Return the paragraphs in their own words: `units` are of now as it was `read`."""
    own = dict(zip(map(id, read.units), now.units, strict=True))
    return {made: unit if unit is None else own[id(unit)] for made, unit in units.items()}


def numbers_of_now(units: UnitsOfNow, now: Origin) -> Mapping[int, int]:
    """Return the number of each paragraph as it is now, by the ids of those made."""
    numbers = {id(unit): number for number, unit in enumerate(now.units)}
    return {made: numbers[id(unit)] for made, unit in units.items() if unit is not None}
