"""What the files of each member are called that are made for it."""

from collections.abc import Mapping

from thidua_reports.domain.bloc import Bloc
from thidua_reports.language.text import unique_stems


def form_stems(bloc: Bloc) -> Mapping[str, str]:
    """Return the name of each member's form without its ending, by the member's code."""
    names = unique_stems((each.code, each.name) for each in bloc.members)
    return {each.code: name for each, name in zip(bloc.members, names, strict=True)}
