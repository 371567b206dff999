"""What is wrong with a template that somebody wrote or edited, before it is filled."""

from collections.abc import Mapping
from functools import lru_cache

from thidua_reports.domain.bloc import Bloc
from thidua_reports.issues.catalogue import template_content_kinds
from thidua_reports.issues.issue import Issue, errors
from thidua_reports.word.carried_along import fetched_issues, locked_issues
from thidua_reports.word.charts import chart_issues, stale_titles
from thidua_reports.word.contract import Contract
from thidua_reports.word.decree.mended import mended
from thidua_reports.word.decree.reported import decree_issues
from thidua_reports.word.doubled import doubled_issues
from thidua_reports.word.fields import printed_uses
from thidua_reports.word.leftovers import stale_issues
from thidua_reports.word.losses import follows
from thidua_reports.word.off_paper import off_paper_issues
from thidua_reports.word.preflight import preflight
from thidua_reports.word.resemblance import clearly_another
from thidua_reports.word.source import TemplateSource
from thidua_reports.word.tags import is_sound, tags
from thidua_reports.word.typed_figures import typed_figure_issues
from thidua_reports.word.unseen import unseen_issues
from thidua_reports.zip_package import pack_uncompressed


def template_issues(
    source: TemplateSource, known: Mapping[str, object] | Contract, bloc: Bloc | None
) -> tuple[Issue, ...]:
    """Return what keeps a template from being filled, and what is doubtful in it."""
    if source.unusable:
        return source.unusable
    found = (
        _agreed_issues(source, known) if isinstance(known, Contract) else preflight(source, known)
    )
    read = [paragraph for part in source.read for paragraph in part.paragraphs]
    stale = stale_issues(read, bloc) if bloc or isinstance(known, Contract) else ()
    typed = typed_figure_issues(read, bloc) if isinstance(known, Contract) else ()
    titles = stale_titles(source, bloc) if bloc else ()
    fetched = (*fetched_issues(source), *unseen_issues(source))
    told = dict.fromkeys((*source.missing, *fetched, *found, *stale, *typed, *titles))
    return tuple(sorted(told, key=follows))


def form_issues(
    source: TemplateSource, known: Mapping[str, object] | Contract, found: tuple[Issue, ...]
) -> tuple[Issue, ...]:
    """Return what a template of the bloc's own breaks of the form that documents have.

    `found` is what is wrong with it otherwise.
    """
    is_own = isinstance(known, Contract) and not source.unusable
    return _form_of(source, found) if is_own else ()


@lru_cache(maxsize=64)
def _form_of(source: TemplateSource, found: tuple[Issue, ...]) -> tuple[Issue, ...]:
    whole = mended(source.parts, {issue.place for issue in errors(found)})
    return decree_issues(pack_uncompressed(whole), source.place, found)


@lru_cache(maxsize=64)
def _agreed_issues(source: TemplateSource, contract: Contract) -> tuple[Issue, ...]:
    read = (paragraph for part in source.read for paragraph in part.paragraphs)
    printed = printed_uses([tag for tag in tags(read) if is_sound(tag) and not tag.is_remark])
    other = clearly_another(printed, contract.declared)
    if other:
        own = source.place.workbook.rpartition("/")[2]
        return (template_content_kinds.WRONG_TEMPLATE.at(source.place, own=own, name=other),)
    return (
        *preflight(source, contract.fields, contract),
        *doubled_issues(source, contract.shipped),
        *off_paper_issues(source),
        *chart_issues(source, contract.charts),
        *locked_issues(source),
    )
