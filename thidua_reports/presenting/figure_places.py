"""Where a figure of a document is put right in the data, in words for a remedy."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from thidua_reports.issues.catalogue import edited_kinds
from thidua_reports.language.text import shortened
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.origins import SaidOfFigure
from thidua_reports.presenting.review_remarks import review_remarks
from thidua_reports.presenting.tracing import TracedFigure


class FigurePlaces:
    """The figures of a document by their keys, each with where it is put right."""

    def __init__(self, material: Material, figures: Sequence[TracedFigure]) -> None:
        """Keep the figures; where they come from is only looked for once one is asked for."""
        self._material, self._figures = material, figures

    def of(self, key: str) -> str:
        """Return where a figure is put right, as far as it is known where it comes from."""
        return self._known.get(key, edited_kinds.WHERE_IT_IS_TYPED)

    @cached_property
    def _known(self) -> Mapping[str, str]:
        remarks = review_remarks(self._material, self._figures)
        return {self._figures[number].key: _place(said) for number, said in remarks.items()}


def _place(said: SaidOfFigure) -> str:
    """Return the sheet for corrections, of what a member reported, else from what it follows."""
    if said.is_reported:
        return edited_kinds.IN_CORRECTIONS
    source, _, _ = said.words.partition("\n")
    return edited_kinds.WHERE_IT_COMES_FROM.format(source=shortened(source))
