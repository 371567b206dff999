"""The members of a bloc that somebody named after an option."""

from collections.abc import Sequence

from thidua_reports.domain.bloc import Bloc, Member
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import agreement_kinds
from thidua_reports.issues.issue import CannotGoOn, did_you_mean
from thidua_reports.language.matching import matching_key


def named_members(bloc: Bloc, names: Sequence[str], option: str) -> tuple[Member, ...]:
    """Return the members with these codes or names; without any name all of them.

    Raises:
        CannotGoOn: a name is no member's; `option` is what it was typed after.
    """
    return tuple(_member(bloc, name, option) for name in names) or bloc.members


def _member(bloc: Bloc, text: str, option: str) -> Member:
    for member in bloc.members:
        if matching_key(text) in map(matching_key, member.names):
            return member
    known = [name for member in bloc.members for name in member.names]
    hint = did_you_mean(text, known)
    raise CannotGoOn(agreement_kinds.NOT_A_MEMBER.at(Place(option), text=text, hint=hint))
