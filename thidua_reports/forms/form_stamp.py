"""The hidden parts of a form: its identity in two places, the canary, the lock on its sheets."""

import re
from decimal import Decimal

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.submission import FORM_VERSION, FormIdentity
from thidua_reports.excel.writing.cell_values import CellValue, Formula
from thidua_reports.excel.writing.sheet_writer import FormWriter
from thidua_reports.formulas.engine import with_cached_values
from thidua_reports.layouts import identity_sheet as layout
from thidua_reports.zip_package import pack, unpack

_WORKBOOK = "xl/workbook.xml"
_LOCKED_STRUCTURE = '<workbookProtection lockStructure="1"/>'
_RESULT = re.compile(r"<v>[^<]*</v>|<v/>")


def identity_of_form(book: BlocBook, member: str) -> FormIdentity:
    """Return the identity of the form made now for a member."""
    bloc = book.bloc
    return FormIdentity(FORM_VERSION, bloc.symbol or bloc.name, bloc.period, bloc.year, member)


def add_identity_sheet(writer: FormWriter, identity: FormIdentity) -> None:
    """Add the hidden sheet; it must be the last one."""
    values: dict[str, CellValue] = {
        layout.VERSION.code: Decimal(identity.version),
        layout.BLOC.code: identity.bloc,
        layout.PERIOD.code: identity.period.value,
        layout.YEAR.code: Decimal(identity.year),
        layout.MEMBER.code: identity.member,
        **{setting.code: Formula(formula) for setting, formula in layout.CANARY.items()},
    }
    writer.settings(layout.IDENTITY, values).very_hidden()


def finished(writer: FormWriter) -> bytes:
    """Return the form with the results of its formulas, and its sheets locked in their order.

    The canary alone gets no result from us: it shows which program computed the form last.
    """
    parts = unpack(with_cached_values(writer.to_bytes()))
    last = f"xl/worksheets/sheet{len(writer.book.worksheets())}.xml"
    parts[last] = _without_results(parts[last].decode("utf-8")).encode("utf-8")
    workbook = parts[_WORKBOOK].decode("utf-8")
    locked = workbook.replace("<bookViews>", f"{_LOCKED_STRUCTURE}<bookViews>")
    return pack({**parts, _WORKBOOK: locked.encode("utf-8")})


def _without_results(sheet: str) -> str:
    for formula in layout.CANARY.values():
        written = f"<f>{formula[1:].replace('&', '&amp;')}</f>"
        before, found, after = sheet.partition(written)
        sheet = before + found + _RESULT.sub("", after, count=1) if found else sheet
    return sheet
