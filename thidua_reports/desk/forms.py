"""An action and what was typed -> the form that asks for what it needs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from thidua_reports.commands.accept_readings import acceptable, sign_of, sign_of_line
from thidua_reports.commands.accept_scores import to_be_filled
from thidua_reports.desk.actions import AGREE, ATTACHED, CHOSEN, DOCUMENT, SEEN, Action, Typed
from thidua_reports.desk.fields import Choice, Field, Kind
from thidua_reports.desk.look import Look
from thidua_reports.desk.views import FormView
from thidua_reports.issues.asked_back import asked_back
from thidua_reports.language.vietnamese import counted_integer
from thidua_reports.pipeline import Examined
from thidua_reports.presenting import desk_words as words
from thidua_reports.presenting.acceptance_lines import to_be_filled_lines
from thidua_reports.presenting.documents import REVIEW_COPIES
from thidua_reports.workspace.office_files import own_files
from thidua_reports.workspace.templates import FIELD_LIST
from thidua_reports.workspace.version_names import document_of, is_annotated

NO_DOCUMENTS = frozenset({*REVIEW_COPIES.values(), FIELD_LIST})
"""What is among the results, and is no document that somebody edits."""


def form_view(
    action: Action, href: str, fields: Sequence[Field], typed: Typed, wrong: Mapping[str, str]
) -> FormView:
    """Return the form of an action, which is sent to `href`."""
    alarm = words.FIELDS_WRONG.format(count=counted_integer(len(wrong))) if wrong else ""
    told = action.words
    return FormView(href, told.button, told.before, fields, typed, wrong, alarm)


def form_of_bloc(
    action: Action, look: Look, href: str, typed: Typed, wrong: Mapping[str, str]
) -> FormView:
    """Return the form of an action on a bloc; what it takes as it is, is listed with its sign."""
    view = form_view(action, href, fields_for(action, look), typed, wrong)
    if action is AGREE and look.examined is not None:
        filled = to_be_filled_lines(to_be_filled(look.examined))
        return replace(view, before=(*view.before, *filled))
    if look.examined is None or not any(each.kind is Kind.LIST for each in action.fields):
        return view
    listed = {SEEN: sign_of(look.examined)}
    if not wrong:
        listed[CHOSEN] = "\n".join(_ticked_at_first(look.examined))
    return replace(view, typed={**typed, **listed})


def _ticked_at_first(examined: Examined) -> Iterator[str]:
    """Yield the lines that are ticked until she decides: a figure to be asked about is none."""
    every = acceptable(examined)
    asked = asked_back(every)
    yield from (sign_of_line(each, examined) for each in every if each not in asked)


def fields_for(action: Action, look: Look) -> tuple[Field, ...]:
    """Return the fields of an action, with the members and documents of the bloc to choose from."""
    documents = [*_documents(look)]
    lines = [*_lines(look)] if CHOSEN in [each.name for each in action.fields] else []
    offered = {CHOSEN: lines, "member": [*_members(look)], DOCUMENT: documents, ATTACHED: documents}
    return with_choices(action.fields, offered)


def with_choices(
    fields: Iterable[Field], offered: Mapping[str, Sequence[Choice]]
) -> tuple[Field, ...]:
    """Return the fields, those by the names in `offered` with these choices as well."""
    return tuple(
        replace(each, choices=(*each.choices, *offered.get(each.name, ()))) for each in fields
    )


def _members(look: Look) -> Iterable[Choice]:
    if look.examined is not None:
        for each in look.examined.book.bloc.members:
            yield Choice(each.code, each.name)


def _lines(look: Look) -> Iterable[Choice]:
    """Yield every warning and note that can be accepted, figures to be asked about first."""
    if look.examined is not None:
        every = acceptable(look.examined)
        asked = asked_back(every)
        for each in (*asked, *(each for each in every if each not in asked)):
            mark = words.ASKED_BACK if each in asked else ""
            label = words.LINE_TO_ACCEPT.format(mark=mark, issue=each)
            yield Choice(sign_of_line(each, look.examined), label)


def _documents(look: Look) -> Iterable[Choice]:
    """Yield the Word documents among the results that can be compared with the data.

    A copy with comments, one for looking over and the list of fields are none of them.
    """
    for path in own_files(look.spot.output, "*.docx"):
        if not is_annotated(path.name) and document_of(path.name) not in NO_DOCUMENTS:
            yield Choice(path.name, path.name)
