"""Of which unit somebody is who signs, as far as the workbook knows it."""

import re
from collections.abc import Iterator

from thidua_reports.domain.bloc import Bloc, Signer
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.issues.catalogue import document_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.matching import matching_key
from thidua_reports.layouts import bloc_sheets as layout

_LEADER = re.compile(r"\bkhối trưởng\b|\btrưởng khối\b")
_INSTEAD = re.compile(r"\s*(?:KT|TL|TUQ)\.", re.IGNORECASE)


def signers_are_of_the_leading_unit(book: BlocBook) -> Iterator[Issue]:
    """Who signs as the bloc's leader is of the unit that leads; who else signs, leads with it."""
    bloc = book.bloc
    for signer in book.documents.signers:
        unit = unit_of(bloc, signer)
        meant = _those_who_may_sign(bloc, signer)
        if unit and meant and unit not in meant:
            yield document_kinds.SIGNER_OF_ANOTHER_UNIT.at(
                signer.place.of(layout.Signers.name.heading),
                who=signer.name or signer.position,
                unit=bloc.name_of(unit),
                leader=bloc.name_of(bloc.leader),
            )


def unit_of(bloc: Bloc, signer: Signer) -> str:
    """Return the code of the member whose head signs, or whose name the position says; or ""."""
    name, position = matching_key(signer.name), matching_key(signer.position)
    heads = (each.code for each in bloc.members if _says(matching_key(each.representative), name))
    named = sorted(
        (
            (len(alias), each.code)
            for each in bloc.members
            for alias in each.names[1:]
            if _says(position, matching_key(alias))
        ),
        reverse=True,
    )
    return next((code for _, code in named), "") or next(heads, "")


def _says(text: str, name: str) -> bool:
    """Return whether a text has a name as words of its own."""
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _those_who_may_sign(bloc: Bloc, signer: Signer) -> tuple[str, ...]:
    is_leader = _LEADER.search(matching_key(signer.position)) is not None
    alone = is_leader and not _INSTEAD.match(signer.authority)
    offices = (bloc.leader,) if alone else (bloc.leader, bloc.deputy, bloc.drafter)
    return tuple(filter(None, offices))
