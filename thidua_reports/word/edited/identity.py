"""Of which bloc and period a document is, as it is kept in the document unseen."""

import re
from collections.abc import Mapping

from thidua_reports.domain.bloc import Bloc
from thidua_reports.domain.period import Period
from thidua_reports.frozen import frozen
from thidua_reports.issues.catalogue import edited_kinds
from thidua_reports.language.matching import matching_key

_KIND_OF_PROVINCE = re.compile(r"^(?:tỉnh|thành phố|tp)\b(?=.)")
_WORD = re.compile(r"\w+")
_PERIODS = frozenset(each.value for each in Period)


@frozen
class Identity:
    """A bloc and one of its periods, in the words of its workbook."""

    bloc: str
    symbol: str
    province: str
    period: str
    year: str

    @property
    def is_whole(self) -> bool:
        """Return whether it tells what a period is told by."""
        return bool(self.bloc) and self.period in _PERIODS and self.year.isdigit()

    @property
    def words(self) -> str:
        """The bloc and its period as a message names them."""
        bloc = f"{self.bloc} ({self.province})" if self.province else self.bloc
        return edited_kinds.OF_PERIOD.format(bloc=bloc, period=self.period, year=self.year)

    def is_another(self, other: "Identity") -> bool:
        """Return whether the other is of another period, or of another bloc.

        A bloc that changed its name or its symbol is the same; one that has another of both is not,
        nor one of another province.
        """
        if (self.period, self.year) != (other.period, other.year):
            return True
        named = [_differ(self.bloc, other.bloc), _differ(self.symbol, other.symbol)]
        return all(named) or _differ(*map(_bare, (self.province, other.province)))


def identity_of(bloc: Bloc) -> Identity:
    """Return of which bloc and period the documents are that are made of these data."""
    return Identity(
        bloc=_printable(bloc.name),
        symbol=_printable(bloc.symbol),
        province=_printable(bloc.province),
        period=bloc.period.value,
        year=str(bloc.year),
    )


def identity_in(attributes: Mapping[str, str]) -> Identity | None:
    """Return what `attributes_of` wrote; None where there is nothing of it."""
    if not attributes.keys() & set(Identity.__match_args__):
        return None
    return Identity(*(attributes.get(name, "") for name in Identity.__match_args__))


def attributes_of(identity: Identity) -> dict[str, str]:
    """Return an identity as attributes of an element."""
    return {name: getattr(identity, name) for name in Identity.__match_args__}


def _differ(one: str, other: str) -> bool:
    """Return whether two names are known and differ."""
    first, second = matching_key(one), matching_key(other)
    return bool(first and second) and first != second


def _bare(province: str) -> str:
    """Return the words that tell which province it is: Kiên Giang of "tỉnh Kiên Giang"."""
    return " ".join(_WORD.findall(_KIND_OF_PROVINCE.sub("", matching_key(province))))


def _printable(text: str) -> str:
    return "".join(filter(str.isprintable, text))
