"""Small domain values for tests: a bloc of a few members, its targets, what they report.

Member codes are single letters; a target or criterion report is in its member's own workbook.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from thidua_reports.checking.standing_checks import check_standings
from thidua_reports.domain.bloc import Bloc, DocumentDetails, DocumentIdentity, Member, Policy
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content, Criterion, Rating, ScoringRule
from thidua_reports.domain.honours import Exclusion, Honour, HonourDecision
from thidua_reports.domain.meeting import AgreedScore, Attendee, Correction, Meeting, Role
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place, Placed
from thidua_reports.domain.ranking_policy import (
    Grade,
    PointsOf,
    RankingPolicy,
    TieBreak,
    Unranked,
)
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.standing import Standings
from thidua_reports.domain.submission import (
    CriterionEntry,
    Passage,
    Submission,
    TargetEntry,
)
from thidua_reports.domain.targets import Direction, Target, TargetKind
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.layouts.bloc_sheets import DOCUMENTS
from thidua_reports.layouts.document_settings import DocumentSettings
from thidua_reports.scoring.standings import score
from thidua_reports.scoring.target_results import target_result

BLOC_FILE = "khoi.xlsx"
HALF_UP, CUT_OFF = RoundingMode.HALF_UP, RoundingMode.TRUNCATE
PATTERN = "[chỉ tiêu]: [giá trị] [đơn vị tính], đạt [tỷ lệ]% [so với]"
NO_MEETING = Meeting(None, "", "", "", (), (), None, (), (), (), (), "", "")
NO_DOCUMENTS = DocumentDetails({each.name: DocumentIdentity() for each in DOCUMENTS}, (), (), ())
TARGET_FIGURES = (
    "plan",
    "achieved",
    "out_of",
    "previous",
    "own_percent",
    "own_excess",
    "self_score",
)
CRITERION_FIGURES = ("achieved", "out_of", "count", "other", "self_score", "bonus", "deduction")


def identified(document: DocumentSettings, **fields: Any) -> DocumentDetails:
    """Return the details of documents of which only this one has a number, day or subject."""
    identities = {**NO_DOCUMENTS.identities, document.name: DocumentIdentity(**fields)}
    return replace(NO_DOCUMENTS, identities=identities)


def placed(text: str | int | None, cell: str, workbook: str = BLOC_FILE) -> Placed[Decimal | None]:
    return Placed(None if text is None else Decimal(text), Place(workbook, "", cell))


def a_rule(name: str, points: str, bonus: str = "") -> ScoringRule:
    place = Place(BLOC_FILE, "Cách chấm", name)
    return ScoringRule(name, Placed(points, place), Placed(bonus, place), "", place)


PROPORTIONAL, TYPED_IN, PER_INCIDENT, ALL_OR_NOTHING = (
    a_rule(rule.name, rule.points, rule.bonus) for rule in READY_RULES[:4]
)


def a_member(code: str, **changes: Any) -> Member:
    place = Place(BLOC_FILE, "Thành viên", code)
    return replace(Member(code, f"Sở {code}", "", (), "", "", "", place), **changes)


def a_target(code: str, plan: str | int | None = "100", **changes: Any) -> Target:
    """Return a target of the member whose letter its code begins with."""
    target = Target(
        member=code[0],
        code=code,
        name=f"Chỉ tiêu {code}",
        unit="cây",
        kind=TargetKind.CUMULATIVE,
        direction=Direction.UP,
        compared_with="",
        plan=placed(plan, f"{code} kế hoạch"),
        criterion="",
        parent="",
        percent=Rounding(HALF_UP, 2),
        pattern="",
        place=Place(BLOC_FILE, "Chỉ tiêu", code),
    )
    return replace(target, **changes)


def a_report(code: str, achieved: str | int | None = None, **changes: Any) -> TargetEntry:
    """Return what a member reports of a target; figures are given as text or whole numbers."""
    given = {"achieved": achieved, **changes}
    workbook = f"{code[0]}.xlsx"
    figures = {
        name: placed(given.pop(name, None), f"{code} {name}", workbook) for name in TARGET_FIGURES
    }
    unit: Placed[str] = Placed("", Place(workbook, "", f"{code} unit"))
    words = {"highlighted": False, "remark": "", "evidence": "", "note": "", "unit": unit, **given}
    return TargetEntry(code=code, place=Place(workbook, "", code), **figures, **words)


def a_criterion_report(member: str, code: str, **given: str | int | None) -> CriterionEntry:
    """Return what a member reports of a criterion; figures are given as text or whole numbers."""
    workbook = f"{member}.xlsx"
    figures = {
        name: placed(given.pop(name, None), f"{code} {name}", workbook)
        for name in CRITERION_FIGURES
    }
    return CriterionEntry(
        code=code, evidence="", place=Place(workbook, "", code), **figures, **given
    )


def a_criterion(code: str, rule: str = "", **changes: Any) -> Criterion:
    """Return a criterion of content ND1; its figures are given as text or whole numbers."""
    figures = {
        name: placed(changes.pop(name, None), f"{code} {name}")
        for name in ("standard", "max_bonus", "max_deduction", "cap")
    }
    first, second, third = changes.pop("parameters", (None, None, None))
    parameters = tuple(placed(each, code).value for each in (first, second, third))
    words = {"content": "ND1", "name": f"Tiêu chí {code}", "applies_to": (), "assessor": ""}
    place = Place(BLOC_FILE, "Tiêu chí", code)
    return Criterion(
        code=code, rule=rule, parameters=parameters, place=place, **figures, **(words | changes)
    )


def a_content(code: str, name: str, **changes: Any) -> Content:
    """Return a content; its standard points and cap are given as text or whole numbers."""
    figures = {
        figure: placed(changes.pop(figure, None), f"{code} {figure}")
        for figure in ("standard", "cap")
    }
    content = Content(code, name, "", Place(BLOC_FILE, "Nội dung", code), **figures)
    return replace(content, **changes)


def a_rating(word: str, value: str | int | None) -> Rating:
    place = Place(BLOC_FILE, "Mức đánh giá", word)
    return Rating(word, placed(value, word).value, place)


def a_submission(
    member: str,
    targets: Sequence[TargetEntry] = (),
    criteria: Sequence[CriterionEntry] = (),
    **changes: Any,
) -> Submission:
    workbook = f"{member}.xlsx"
    period, year = Placed(Period.YEAR, Place(workbook)), Placed(2024, Place(workbook))
    submission = Submission(member, workbook, "", period, year, tuple(targets), tuple(criteria), ())
    return replace(submission, **changes)


def typed_in(**points: str | int | None) -> list[Submission]:
    """Return a submission for each member, with the points it typed in for TC1."""
    return [
        a_submission(member, (), [a_criterion_report(member, "TC1", self_score=score)])
        for member, score in points.items()
    ]


def agreed(member: str, criterion: str, points: str | int | None) -> AgreedScore:
    place = Place(BLOC_FILE, "Điểm thống nhất", f"{member} {criterion}")
    return AgreedScore(member, criterion, placed(points, f"{member} {criterion}"), "", "", place)


def a_correction(item: str, old: str | int | None, new: str | int, **changes: Any) -> Correction:
    """Return a correction of what was achieved, for no stated reason; `item` begins as a target's.

    The figure it corrects is from then on taken from the cell that `new` is in.
    """
    correction = Correction(
        member=item[0],
        item=item,
        column="Thực hiện",
        old=placed(old, f"{item} số cũ"),
        new=placed(new, f"{item} số mới"),
        reason="",
        source="",
        place=Place(BLOC_FILE, "Điều chỉnh", item),
    )
    return replace(correction, **changes)


def a_passage(section: str, text: str) -> Passage:
    return Passage(section, text, Place(BLOC_FILE))


def an_honour(rank: int, title: str, *, least: str | int | None = None, **changes: Any) -> Honour:
    place = Place(BLOC_FILE, "Khen thưởng", f"{rank} {title}")
    return replace(Honour(rank, title, "", place, least=placed(least, title)), **changes)


def an_exclusion(member: str, reason: str = "có vụ việc", source: str = "Thanh tra") -> Exclusion:
    return Exclusion(member, reason, source, Place(BLOC_FILE))


def a_decision(member: str, title: str, **changes: Any) -> HonourDecision:
    """Return the meeting's decision to propose a member, for no stated reason."""
    place = Place(BLOC_FILE, "Quyết định đề nghị", f"{member} {title}")
    return replace(HonourDecision(member, title, proposed=True, reason="", place=place), **changes)


def a_tie_break(position: int, by: str, *order: str, about: PointsOf | None = None) -> TieBreak:
    """Return a tie-break; `order` are the members in the order that the meeting decided."""
    place = Place(BLOC_FILE, "Phân định đồng hạng", f"{position}")
    return TieBreak(position, by, order, place, about)


def a_grade(name: str, least: str | int | None) -> Grade:
    return Grade(name, placed(least, name), Place(BLOC_FILE, "Xếp loại", name))


def an_unranked(member: str, reason: str = "mới thành lập", source: str = "") -> Unranked:
    return Unranked(member, reason, source, Place(BLOC_FILE, "Không xếp loại", member))


def an_attendee(role: Role, office: str, name: str = "", **changes: Any) -> Attendee:
    seat = Attendee(role, office, name, "", present=True, absence="", place=Place(BLOC_FILE))
    return replace(seat, **changes)


def a_bloc(codes: str = "AB", **changes: Any) -> Bloc:
    """Return a bloc with a member for each letter."""
    bloc = Bloc(
        name="Khối thi đua 9",
        symbol="KTĐ9",
        governing_body="Tỉnh Mẫu",
        province="Tỉnh Mẫu",
        seat="Tỉnh Mẫu",
        period=Period.YEAR,
        year=2024,
        elapsed=Decimal(1),
        leader=codes[:1],
        deputy="",
        drafter="",
        deadline=None,
        members=tuple(map(a_member, codes)),
    )
    return replace(bloc, **changes)


def a_policy(**changes: Any) -> Policy:
    return replace(Policy(Rounding(HALF_UP, 1), Rounding(HALF_UP, 2), PATTERN, ()), **changes)


def a_ranking_policy(**changes: Any) -> RankingPolicy:
    """Return how a bloc ranks; its scale and its cap are given as text or whole numbers."""
    figures = {name: placed(changes.pop(name, None), name) for name in ("scale", "cap")}
    return RankingPolicy(**figures, **changes)


def a_book(codes: str = "AB", **changes: Any) -> BlocBook:
    """Return a bloc workbook with one content and the four rules that every bloc starts with."""
    book = BlocBook(
        bloc=a_bloc(codes),
        documents=NO_DOCUMENTS,
        policy=a_policy(),
        contents=(a_content("ND1", "Thi đua thực hiện chỉ tiêu"),),
        criteria=(),
        rules=(PROPORTIONAL, TYPED_IN, PER_INCIDENT, ALL_OR_NOTHING),
        targets=(),
        agreed=(),
        corrections=(),
        meeting=NO_MEETING,
        honours=(),
        exclusions=(),
        passages=(),
    )
    return replace(book, **changes)


def ranked_by(book: BlocBook, **ranking: Any) -> BlocBook:
    """Return the bloc with this way of ranking instead of its own."""
    return replace(book, policy=replace(book.policy, ranking=a_ranking_policy(**ranking)))


def a_result(target: Target, report: TargetEntry | None, *in_error: Place) -> TargetResult:
    return target_result(target, report, frozenset(in_error))


def standings_of(book: BlocBook, *submissions: Submission) -> Standings:
    """Return the standings where no cell is in error."""
    return score(book, submissions, frozenset())[0]


def score_and_check(book, submissions, in_error):
    """Return the standings, with everything that the main job reports of scores and ranks."""
    standings, issues = score(book, submissions, in_error)
    return standings, (*issues, *check_standings(book, standings))
