"""What the bloc changed of its pledge, in sentences."""

from collections.abc import Iterable

from thidua_reports.domain import words
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.history import ROW, PledgeChange, PledgedFact
from thidua_reports.issues.issue import Issue, places_in_error
from thidua_reports.language.vietnamese import sentence_continue, sentence_start
from thidua_reports.layouts.bloc_sheets import BLOC
from thidua_reports.layouts.criteria_sheets import Targets
from thidua_reports.pledged.contents import pledged_facts
from thidua_reports.pledged.values import written
from thidua_reports.presenting import phrases


def change_sentences(book: BlocBook, issues: Iterable[Issue]) -> list[str]:
    """Return a heading, and a sentence for each change: old and new value, reason, source.

    A change is marked as to be verified where its row or the changed cell is in error.
    """
    known = {fact.key: fact for fact in (*book.pledged, *pledged_facts(book))}
    wrong = places_in_error(issues)
    sentences = []
    for change in book.pledge_changes:
        changed = {known[change.key].place} if change.key in known else set()
        own = {change.place, *map(change.place.of, change.place.cells)}
        doubt = "" if wrong.isdisjoint(own | changed) else phrases.TO_VERIFY
        sentences.append(f"- {_sentence(book, change, known)}{doubt}")
    return [phrases.PLEDGE_CHANGED, *sentences] if sentences else []


def _sentence(
    book: BlocBook, change: PledgeChange, known: dict[tuple[str, str, str], PledgedFact]
) -> str:
    facts = {key[2]: fact for key, fact in known.items() if key[:2] == change.row}
    named = _named(book, change, facts)
    source = f" ({change.source})" if change.source else ""
    return f"{sentence_start(_change(change, named, facts))}. Lý do: {change.reason}{source}."


def _change(change: PledgeChange, named: str, facts: dict[str, PledgedFact]) -> str:
    if change.column != ROW:
        column = "" if change.sheet == BLOC.name else f"{sentence_continue(change.column)} "
        old, new = (written(each.value, change.key) for each in (change.old, change.new))
        return f"{named}: {column}từ {old} thành {new}"
    if change.new.value == words.REMOVED:
        return f"{phrases.REMOVED} {sentence_continue(named)}"
    return f"{phrases.ADDED} {sentence_continue(named)}{_planned(facts)}"


def _planned(facts: dict[str, PledgedFact]) -> str:
    plan, unit = (
        facts[column.heading].value if column.heading in facts else ""
        for column in (Targets.plan, Targets.unit)
    )
    counted = plan if plan.endswith("%") else f"{plan} {unit}".strip()
    return f", {sentence_continue(Targets.plan.heading)} {counted}" if plan else ""


def _named(book: BlocBook, change: PledgeChange, facts: dict[str, PledgedFact]) -> str:
    name = next((fact.name for fact in facts.values()), "")
    if change.sheet == BLOC.name:
        return name or change.code
    owner = facts.get(Targets.member.heading)
    unit = f" ({book.bloc.name_of(owner.value)})" if owner else ""
    return " ".join(filter(None, (change.sheet, change.code, f"“{name}”" if name else ""))) + unit
