"""The sheets of khoi.xlsx on a ballot -> the ballot, as far as it has been entered."""

from thidua_reports.domain import words
from thidua_reports.domain.ballot import Ballot
from thidua_reports.layouts import ballot_sheets as layout
from thidua_reports.reading.records import RecordReader

_HELD = {words.HELD: True, words.NOT_HELD: False}


def read_ballot(reader: RecordReader) -> Ballot:
    """Return the ballot; one of which nothing is entered is not held."""
    cells, settings = reader.cells, reader.settings(layout.BALLOT)
    counts = {
        name: cells.integer(settings[setting], layout.PEOPLE.range)
        for name, setting in layout.COUNTS.items()
    }
    return Ballot(
        held=_HELD.get(cells.word(settings[layout.HELD], _HELD)),
        absence=cells.wording(settings[layout.ABSENCE]),
        board=reader.records(layout.Board),
        candidates=reader.records(layout.Candidates),
        place=settings.place,
        **counts,
    )
