"""Random contents of khoi.xlsx, and the rows of the form that they are in."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from enum import Enum

from hypothesis import strategies as st

from tests.domain_values import placed
from thidua_reports.domain import words
from thidua_reports.domain.bloc import (
    Bloc,
    DocumentDetails,
    DocumentIdentity,
    Member,
    Policy,
    Signer,
    Threshold,
)
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.criteria import Content, Criterion, Rating, ScoringRule
from thidua_reports.domain.honours import Exclusion, Honour, HonourDecision, Requirement
from thidua_reports.domain.meeting import (
    AgreedScore,
    Attendee,
    Comment,
    Correction,
    Meeting,
    Role,
    Vote,
)
from thidua_reports.domain.noted import Noted, NotedKind
from thidua_reports.domain.period import Period
from thidua_reports.domain.place import Place, Placed
from thidua_reports.domain.plan import Activity
from thidua_reports.domain.ranking_policy import (
    Grade,
    RankedBy,
    RankingPolicy,
    TieBreak,
    TieMeasure,
    Unranked,
)
from thidua_reports.domain.receipt import Receipt
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.submission import Passage
from thidua_reports.domain.targets import Direction, Target, TargetKind
from thidua_reports.excel.layout.sheet_layout import CellKind, SheetLayout
from thidua_reports.excel.writing.cell_values import CellValue
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.language.matching import matching_key
from thidua_reports.language.old_scripts import old_text
from thidua_reports.layouts import bloc_sheets as layout
from thidua_reports.layouts import criteria_sheets, decision_sheets, noted_sheets, plan_sheets
from thidua_reports.layouts import meeting_sheets as meeting_layout

NOWHERE = Place("")
PLACE = st.just(NOWHERE)
# letters and signs as they are typed, "=" among them
TEXT = (
    st.text("aăâđÊươỹ ếBM0159=<>&\"'%_x+-()[];:,.@/\\", max_size=20)
    .map(lambda s: s.strip())
    .filter(lambda s: not old_text(s))  # "Baâ" is "Baõ" in an old script, and read so
)
WORDS = st.one_of(TEXT, st.sampled_from(("=1+1", "+84", "<5 tuổi", "007", "1.10")))
NAMES = WORDS.filter(bool)
LINES = st.lists(NAMES, min_size=1, max_size=3).map("\n".join)
# of signs alone a passage has no words
PROSE = LINES.filter(lambda text: any(map(str.isalnum, text)))
CODES = st.one_of(
    st.from_regex("[A-Z]{1,4}[0-9]{0,2}", fullmatch=True),
    st.sampled_from(("1", "01", "1.1", "1.10", "2.", "TC*", "Đ1")),
)
AMOUNTS = st.decimals(0, 10**9, places=4)
FIGURES = st.one_of(st.none(), AMOUNTS).map(lambda value: placed(value, ""))
DATES = st.one_of(st.none(), st.dates(date(1950, 1, 1), date(2100, 1, 1)))
ROUNDINGS = st.builds(Rounding, st.sampled_from(RoundingMode), st.integers(0, 9))
FREE = st.text("AbĐơ ,.", max_size=10).map(lambda s: s.strip())
COUNTS = st.one_of(st.none(), st.integers(0, 99))
TRUTHS = {
    "sends_nothing": {True: words.CROSS, False: ""},
    "present": {True: words.PRESENT, False: words.ABSENT},
    "proposed": {True: words.PROPOSED, False: words.NOT_PROPOSED},
    "cap_is_low": {True: words.CROSS, False: ""},
    "is_outside": {True: words.CROSS, False: ""},
    "passes_on": {True: words.CROSS, False: ""},
}
"""The word for yes and for no of each field that holds one of the two."""
ELSEWHERE = frozenset({"place", "rating", "about", "old_text", "found"})
"""What a reader adds to a record, with no column of its own."""


def some(strategy, most=3, *, unique_by=None):
    """Return short tuples, some of them empty."""
    return st.lists(strategy, max_size=most, unique_by=unique_by).map(tuple)


def first_word(value):
    """Return the first field of a dataclass as a reader blind to capitals sees it."""
    return matching_key(getattr(value, fields(value)[0].name))


def unique(strategy, least=0):
    """Return a few codes, no two of which are the same to a reader blind to capitals."""
    return st.lists(strategy, min_size=least, max_size=4, unique_by=lambda code: code.casefold())


@st.composite
def target_values(draw, members, criteria, codes):
    kind = draw(st.sampled_from(TargetKind))
    with_ratio = kind not in (TargetKind.INFORMATIONAL, TargetKind.PASS_FAIL)
    without_plan = draw(st.booleans())
    plan = draw(AMOUNTS.map(lambda value: value + 2)) if with_ratio else None
    if kind is TargetKind.PASS_FAIL:
        plan = Decimal(1)
    return Target(
        member=draw(st.sampled_from(members)),
        code=draw(st.sampled_from(codes)),
        name=draw(NAMES),
        unit=draw(st.sampled_from(("%", "lượt", "triệu đồng", ""))),
        kind=kind,
        direction=draw(st.sampled_from(Direction)) if with_ratio else Direction.UP,
        compared_with=draw(WORDS),
        plan=Placed(None if without_plan else plan, NOWHERE),
        criterion=draw(st.sampled_from(("", *criteria))),
        parent=draw(st.sampled_from(("", *codes))),
        percent=draw(ROUNDINGS),
        pattern=draw(WORDS),
        place=NOWHERE,
        without_plan=without_plan,
        group=matching_key(draw(st.one_of(st.just(""), CODES))),
    )


def noted_values():
    """Return something noted down of a member."""
    times = st.integers(1, 9999)
    return st.builds(
        Noted, CODES, st.sampled_from(NotedKind), CODES, times, WORDS, WORDS, DATES, PLACE
    )


@st.composite
def books(draw):
    """Return a bloc workbook as it could be filled in; codes need not fit together."""
    members = draw(unique(CODES, least=1))
    criteria, codes = draw(unique(CODES)), draw(unique(CODES, least=1))
    contents = draw(unique(CODES))
    return BlocBook(
        bloc=draw(blocs(members)),
        documents=draw(documents()),
        policy=draw(
            st.builds(
                Policy,
                ROUNDINGS,
                ROUNDINGS,
                NAMES,
                some(st.builds(Threshold, CODES, AMOUNTS, PLACE), unique_by=first_word),
                ranking_policies(members),
            )
        ),
        contents=tuple(
            Content(
                code,
                draw(NAMES),
                draw(WORDS),
                NOWHERE,
                draw(FIGURES),
                draw(FIGURES),
                cap_is_low=draw(st.booleans()),
            )
            for code in contents
        ),
        criteria=tuple(draw(criterion_values(code, members)) for code in criteria),
        rules=READY,
        targets=draw(
            some(target_values(members, criteria, codes), unique_by=lambda target: target.code)
        ),
        agreed=draw(
            some(
                st.builds(AgreedScore, CODES, CODES, FIGURES, WORDS, WORDS, PLACE, FIGURES),
                unique_by=lambda score: (score.member.casefold(), score.criterion.casefold()),
            )
        ),
        corrections=draw(
            some(
                st.builds(Correction, CODES, CODES, NAMES, FIGURES, FIGURES, WORDS, WORDS, PLACE),
                most=1,
            )
        ),
        meeting=draw(meetings()),
        honours=draw(
            some(honour_values(), unique_by=lambda each: (each.rank, matching_key(each.title)))
        ),
        exclusions=draw(some(st.builds(Exclusion, CODES, WORDS, WORDS, PLACE), most=1)),
        passages=draw(some(st.builds(Passage, NAMES, PROSE, PLACE))),
        activities=draw(
            some(
                st.builds(Activity, PROSE, WORDS, some(CODES, unique_by=str.casefold), PLACE),
                most=2,
            )
        ),
        receipts=draw(
            some(
                st.builds(Receipt, CODES, DATES, DATES, WORDS, PLACE),
                unique_by=lambda each: each.member.casefold(),
            )
        ),
        noted=draw(some(noted_values())),
        ratings=draw(
            some(
                st.builds(Rating, NAMES, st.one_of(st.none(), AMOUNTS), PLACE), unique_by=first_word
            )
        ),
        decisions=draw(
            some(
                st.builds(HonourDecision, CODES, NAMES, st.booleans(), WORDS, PLACE),
                unique_by=lambda each: (matching_key(each.member), matching_key(each.title)),
            )
        ),
    )


def ranking_policies(members):
    measures = st.sampled_from([measure.value for measure in TieMeasure])
    order = st.lists(st.sampled_from(members), unique=True).map(tuple)
    return st.builds(
        RankingPolicy,
        st.sampled_from(RankedBy),
        st.integers(0, 9),
        FIGURES,
        FIGURES,
        st.booleans(),
        some(
            st.builds(TieBreak, st.integers(1, 99), st.one_of(CODES, measures), order, PLACE),
            unique_by=lambda tie_break: tie_break.position,
        ),
        some(st.builds(Grade, NAMES, FIGURES, PLACE), unique_by=first_word),
        some(st.builds(Unranked, CODES, WORDS, WORDS, PLACE, st.booleans()), unique_by=first_word),
    )


def honour_values():
    return st.builds(
        Honour,
        st.integers(1, 99),
        NAMES,
        WORDS,
        PLACE,
        COUNTS,
        COUNTS,
        st.one_of(st.none(), st.sampled_from(Requirement)),
        FIGURES,
        st.booleans(),
        FIGURES,
    )


@st.composite
def blocs(draw, members):
    offices = st.sampled_from(members)
    return Bloc(
        name=draw(NAMES),
        symbol=draw(NAMES),
        governing_body=draw(WORDS),
        province=draw(WORDS),
        seat=draw(NAMES),
        period=draw(st.sampled_from(Period)),
        year=draw(st.integers(2000, 2100)),
        elapsed=draw(st.sampled_from((Decimal(0), Decimal("0.5"), Decimal(1)))),
        leader=draw(offices),
        deputy=draw(st.one_of(st.just(""), offices)),
        drafter=draw(st.one_of(st.just(""), offices)),
        deadline=draw(DATES),
        members=tuple(draw(member_values(code)) for code in members),
    )


def member_values(code):
    others = some(FREE.filter(bool))
    return st.builds(Member, st.just(code), NAMES, WORDS, others, WORDS, WORDS, WORDS, PLACE)


def criterion_values(code, members):
    return st.builds(
        Criterion,
        st.just(code),
        CODES,
        NAMES,
        st.sampled_from(("", *(rule.name for rule in READY_RULES))),
        FIGURES,
        FIGURES,
        FIGURES,
        st.tuples(*[FIGURES.map(lambda figure: figure.value)] * 3),
        st.lists(st.sampled_from(members), unique=True).map(tuple),
        WORDS,
        PLACE,
        WORDS,
        st.one_of(st.just(""), CODES),
        COUNTS,
        FIGURES,
        st.booleans(),
    )


@st.composite
def documents(draw):
    return DocumentDetails(
        {
            each.name: DocumentIdentity(draw(WORDS), draw(DATES) if each.day else None, draw(WORDS))
            for each in layout.DOCUMENTS
        },
        draw(some(NAMES.map(lambda text: Placed(text, NOWHERE)))),
        draw(some(NAMES)),
        draw(some(st.builds(Signer, WORDS, WORDS, NAMES), most=2)),
        draw(some(NAMES)),
        draw(WORDS),
    )


def meetings():
    seats = st.builds(
        Attendee, st.sampled_from(Role), WORDS, WORDS, WORDS,
        st.sampled_from((True, False, None)), WORDS, PLACE,
    )  # fmt: skip
    return st.builds(
        Meeting,
        day=DATES,
        start=WORDS,
        end=WORDS,
        venue=WORDS,
        agenda=some(LINES),
        attendees=some(seats),
        comment_count=COUNTS,
        comments=some(st.builds(Comment, WORDS, LINES, WORDS, WORDS, PLACE)),
        directions=some(st.builds(Passage, WORDS, PROSE, PLACE)),
        conclusions=some(LINES),
        votes=some(st.builds(Vote, NAMES, FIGURES, FIGURES, FIGURES, WORDS)),
        next_leader=WORDS,
        next_deputy=WORDS,
    )


READY = tuple(
    ScoringRule(
        rule.name,
        Placed(rule.points, NOWHERE),
        Placed(rule.bonus, NOWHERE),
        rule.explanation,
        NOWHERE,
    )
    for rule in READY_RULES
)


def settings_of(book):
    """Return the settings sheets of the form that hold this book."""
    bloc, papers, policy, meeting = book.bloc, book.documents, book.policy, book.meeting
    ranking = policy.ranking
    return {
        layout.BLOC.name: {
            layout.NAME.code: bloc.name,
            layout.SYMBOL.code: bloc.symbol,
            layout.GOVERNING_BODY.code: bloc.governing_body,
            layout.PROVINCE.code: bloc.province,
            layout.SEAT.code: bloc.seat,
            layout.PERIOD.code: bloc.period.value,
            layout.YEAR.code: Decimal(bloc.year),
            layout.ELAPSED.code: bloc.elapsed,
            layout.LEADER.code: bloc.leader,
            layout.DEPUTY.code: bloc.deputy,
            layout.DRAFTER.code: bloc.drafter,
            layout.DEADLINE.code: bloc.deadline,
            **_identities(papers),
            layout.PLEDGE_SYMBOL.code: papers.pledge_symbol,
            layout.POINTS_ROUNDING.code: policy.points.mode.value,
            layout.POINTS_DECIMALS.code: Decimal(policy.points.decimals),
            layout.PERCENT_ROUNDING.code: policy.percent.mode.value,
            layout.PERCENT_DECIMALS.code: Decimal(policy.percent.decimals),
            layout.RANKED_BY.code: ranking.ranked_by.value,
            layout.SHARE_DECIMALS.code: Decimal(ranking.share_decimals),
            layout.SCALE.code: ranking.scale.value,
            layout.TOTAL_CAP.code: ranking.cap.value,
            layout.LOW_TOTAL_CAP.code: TRUTHS["cap_is_low"][ranking.cap_is_low],
            layout.PATTERN.code: policy.pattern,
        },
        meeting_layout.MEETING.name: {
            meeting_layout.DAY.code: meeting.day,
            meeting_layout.START.code: meeting.start,
            meeting_layout.END.code: meeting.end,
            meeting_layout.VENUE.code: meeting.venue,
            meeting_layout.COMMENT_COUNT.code: cell(meeting.comment_count),
            meeting_layout.NEXT_LEADER.code: meeting.next_leader,
            meeting_layout.NEXT_DEPUTY.code: meeting.next_deputy,
        },
    }


def _identities(papers):
    """Return what is entered about the documents by the code of the setting."""
    return {
        setting.code: value
        for document in layout.DOCUMENTS
        for setting, value in (
            (document.number, papers.identities[document.name].number),
            (document.day, papers.identities[document.name].day),
            (document.subject, papers.identities[document.name].subject),
        )
        if setting
    }


def tables_of(book):
    """Return the tables of the form that hold this book, by the name of their sheet."""
    papers, meeting = book.documents, book.meeting
    lines = [(words.LEGAL_BASIS, line.value) for line in papers.legal_basis]
    lines += [(words.ADDRESSEE, text) for text in papers.addressees]
    lines += [(words.RECIPIENT, text) for text in papers.recipients]
    steps = [(words.AGENDA, "", text) for text in meeting.agenda]
    steps += [(words.DIRECTION, each.section, each.text) for each in meeting.directions]
    steps += [(words.CONCLUSION, "", text) for text in meeting.conclusions]
    found = {
        layout.BasisAndRecipients.layout: lines,
        layout.Members.layout: map(record, book.bloc.members),
        criteria_sheets.Criteria.layout: map(criterion_record, book.criteria),
        criteria_sheets.Ratings.layout: map(record, book.ratings),
        criteria_sheets.Targets.layout: map(target_record, book.targets),
        decision_sheets.Thresholds.layout: map(record, book.policy.thresholds),
        decision_sheets.TieBreaks.layout: map(record, book.policy.ranking.tie_breaks),
        decision_sheets.Grades.layout: map(record, book.policy.ranking.grades),
        decision_sheets.UnrankedMembers.layout: map(record, book.policy.ranking.unranked),
        layout.Signers.layout: map(record, papers.signers),
        meeting_layout.Steps.layout: steps,
        meeting_layout.Attendees.layout: map(record, meeting.attendees),
        meeting_layout.Comments.layout: map(record, meeting.comments),
        meeting_layout.Votes.layout: map(record, meeting.votes),
        criteria_sheets.Contents.layout: map(record, book.contents),
        decision_sheets.Agreed.layout: map(record, book.agreed),
        decision_sheets.Corrections.layout: map(record, book.corrections),
        decision_sheets.Honours.layout: map(record, book.honours),
        decision_sheets.Exclusions.layout: map(record, book.exclusions),
        decision_sheets.Decisions.layout: map(record, book.decisions),
        layout.Passages.layout: map(record, book.passages),
        plan_sheets.Activities.layout: map(record, book.activities),
        noted_sheets.Receipts.layout: map(record, book.receipts),
        noted_sheets.NotedEvents.layout: map(record, book.noted),
    }
    return {sheet.name: rows_of(sheet, records) for sheet, records in found.items()}


def rows_of(sheet: SheetLayout, records):
    typed = [column for column in sheet.columns if column.kind is not CellKind.COMPUTED]
    return [dict(zip(typed, record, strict=True)) for record in records]


def record(value):
    """Return the fields of a dataclass as cells, in their order, which is that of the columns."""
    names = (field.name for field in fields(value) if field.name not in ELSEWHERE)
    found = {name: getattr(value, name) for name in names}
    return [
        TRUTHS[name][each] if isinstance(each, bool) else cell(each) for name, each in found.items()
    ]


def criterion_record(criterion):
    code, content, name, rule, standard, bonus, deduction, parameters, *others = record(criterion)
    return [code, content, name, rule, standard, bonus, deduction, *parameters, *others]


def target_record(target):
    plan = None if target.kind is TargetKind.PASS_FAIL else target.plan.value
    return [
        target.member,
        target.code,
        target.name,
        target.unit,
        target.kind.value,
        target.direction.value,
        target.compared_with,
        words.NO_PLAN if target.without_plan else plan,
        target.criterion,
        target.parent,
        Decimal(target.percent.decimals),
        target.percent.mode.value,
        target.pattern,
        "",
        target.group,
    ]


def cell(value) -> CellValue | list[CellValue]:
    """Return what a form's cell is filled with; criteria have a list of parameters."""
    if isinstance(value, Placed | Enum):
        return value.value
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, tuple) and not all(isinstance(each, str) for each in value):
        return list(value)
    return words.LIST_SEPARATOR.join(value) if isinstance(value, tuple) else value
