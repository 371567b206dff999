"""What keeps a document from being made official although nothing in its data is in error."""

from collections.abc import Iterator

from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import final_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.vietnamese import counted_integer, joined
from thidua_reports.presenting.documents import BY_NAME, asked_about
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.score_words import doubts
from thidua_reports.word.edited.origin import Origin
from thidua_reports.word.edited.provisional import is_provisional


def unsettled(material: Material, now: Origin, place: Place) -> Iterator[Issue]:
    """Yield which figures are still to be asked about, and that ranks may yet change.

    `now` is what the document would say of the data now; what it rests on is held against it.
    """
    if asked := asked_about(BY_NAME[now.name], material):
        count = counted_integer(len(asked))
        places = joined([*dict.fromkeys(str(each.place) for each in asked)])
        yield final_kinds.FIGURES_ASKED_BACK.at(place, count=count, places=places)
    standings = material.standings
    if standings.is_scored and standings.provisional and is_provisional(now):
        why = " ".join(doubts(standings)).rstrip(".")
        yield final_kinds.RANKS_PROVISIONAL.at(place, why=why)
