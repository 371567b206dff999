"""What is broken in the bloc's own templates of other periods, told before they are used."""

from collections.abc import Collection, Iterator
from pathlib import Path

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import template_content_kinds
from thidua_reports.issues.issue import CannotGoOn, Issue, errors
from thidua_reports.word.made_documents import contract_of
from thidua_reports.word.template import check_template
from thidua_reports.workspace.templates import NAMES, find_template


def broken_templates(
    used: Collection[str], templates: tuple[Path, ...], book: BlocBook
) -> Iterator[Issue]:
    """Yield the errors in the bloc's own templates of other periods."""
    for name in NAMES:
        contract = contract_of(name, templates)
        try:
            template = find_template(name, templates)
        except CannotGoOn:
            continue
        if name in used or template.content == contract.shipped:
            continue
        found = check_template(template.content, Place(template.name), contract, book.bloc)
        for first in errors(found)[:1]:
            yield template_content_kinds.OTHER_TEMPLATE_BROKEN.at(
                first.place,
                count=len(errors(found)),
                message=first.message.rstrip("."),
                hint=f" {first.remedy}",
            )
