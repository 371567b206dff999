"""Names of files -> whose they look, where their contents are another member's.

A name decides nothing: it may be wrong as well. But where it clearly is another's, somebody has to
look: a member may have filled in, or sent, the workbook of its neighbour.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from thidua_reports.collecting.differences import differences, in_words
from thidua_reports.collecting.owned_workbook import evident_owner
from thidua_reports.domain.bloc import Bloc, Member
from thidua_reports.domain.place import Place
from thidua_reports.domain.submission import Submission
from thidua_reports.issues import fragments
from thidua_reports.issues.catalogue import file_kinds
from thidua_reports.issues.issue import Issue
from thidua_reports.language.text import file_stem, slug
from thidua_reports.workspace.folder import MEMBERS_FOLDER


def of_a_copy(bloc: Bloc, copy: Submission, used: Submission) -> Issue:
    """Return the issue of a workbook that is left out because an equal one is used."""
    named = clearly_another(bloc, copy)
    if named is None:
        return file_kinds.SAME_WORKBOOK_TWICE.at(Place(copy.workbook), first=used.workbook)
    return file_kinds.COPY_NAMED_FOR_ANOTHER.at(
        Place(copy.workbook),
        first=used.workbook,
        member=bloc.member(used.member).name,
        named=named.name,
    )


def of_rivals(bloc: Bloc, own: Sequence[Submission]) -> Issue:
    """Return the issue of workbooks of one member that differ; none of them is used.

    It is about the folder where the name of one is another member's: what is said of a workbook
    its member reads too, and has nothing to answer for before the sender is known.
    """
    first, second, *_ = dict.fromkeys(own)
    member = bloc.member(first.member)
    is_for_the_bloc = any(clearly_another(bloc, each) for each in own)
    issue = file_kinds.TWO_WORKBOOKS.at(
        Place(MEMBERS_FOLDER if is_for_the_bloc else second.workbook),
        member=member.name,
        first=first.workbook,
        second=second.workbook,
        differences=in_words(differences(first, second)),
    )
    files = tuple(each.workbook for each in own)
    return replace(issue, about=member.code if is_for_the_bloc else "", files=files)


def misnamed(
    bloc: Bloc, found: Iterable[Submission], use: str = fragments.COUNTS
) -> Iterator[Issue]:
    """Yield an issue of each workbook of a member of which the file is named another's.

    `use` says what becomes of these workbooks: by default they count.

    It is about the folder: what is said of a workbook its member reads too.
    """
    for each in found:
        named, member = clearly_another(bloc, each), bloc.member(each.member).name
        if named is not None:
            yield file_kinds.FILE_NAMED_FOR_ANOTHER.at(
                Place(MEMBERS_FOLDER),
                file=PurePath(each.workbook).name,
                member=member,
                named=named.name,
                use=use.format(member=member),
            )


def clearly_another(bloc: Bloc, submission: Submission) -> Member | None:
    """Return the other member that a file is named for, by its form's name or a name of the unit.

    A code among other words is not clear: "tk" is a unit as well as "tổng kết".
    """
    named = evident_owner(bloc, submission.workbook)
    if named is None or named.code == submission.member:
        return None
    stem = slug(PurePath(submission.workbook).stem)
    known = map(slug, (file_stem(named.code, named.name), *named.names))
    is_clear = any(each == stem or ("_" in each and f"_{each}_" in f"_{stem}_") for each in known)
    return named if is_clear else None
