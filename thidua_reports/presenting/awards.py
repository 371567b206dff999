"""Standings -> the view of the request to honour the members that are proposed."""

from collections import Counter
from collections.abc import Iterator, Sequence

from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.honours import Honour, Proposal
from thidua_reports.domain.judgements import Judgement, judged_alone, judged_by_plan
from thidua_reports.domain.results import TargetResult
from thidua_reports.domain.standing import MemberStanding, Standings
from thidua_reports.issues.issue import errors
from thidua_reports.language.vietnamese import (
    counted_integer,
    joined,
    long_date,
    sentence_continue,
    sentence_start,
    short_percent,
)
from thidua_reports.layouts.award_views import AwardRequest, ProposedForHonour, ProposedUnit
from thidua_reports.layouts.document_settings import AWARDS, BALLOT_RECORD, JUDGING
from thidua_reports.presenting import award_phrases as words
from thidua_reports.presenting import head_words, phrases
from thidua_reports.presenting.assessment_words import targets_counted
from thidua_reports.presenting.ballot_words import votes_in_words, votes_of_members, written_share
from thidua_reports.presenting.honour_reasons import lacks_a_reason
from thidua_reports.presenting.honour_words import passed_by, rank_in_words
from thidua_reports.presenting.legal_basis import legal_basis
from thidua_reports.presenting.letterheads import (
    attached_to,
    head,
    minutes_as_attached,
    place_and_date,
    report_as_attached,
    year_of_documents,
)
from thidua_reports.presenting.material import Material
from thidua_reports.presenting.recipients import salutation
from thidua_reports.presenting.score_words import aligned, shown_decimals
from thidua_reports.presenting.sentences import sentence
from thidua_reports.presenting.signing import signatures


def why_no_request(material: Material) -> str:
    """Return why nobody can be proposed yet; "" where somebody is, for good."""
    book, standings = material.book, material.standings
    counted = book.ballot.is_counted
    asks_for_votes = any(each.votes.value is not None for each in book.honours)
    reasons = (
        (not book.honours, words.NO_HONOURS),
        (not standings.is_scored, words.NOT_SCORED),
        (standings.provisional, words.PROVISIONAL),
        (asks_for_votes and not counted, words.NOT_COUNTED),
        (not any(each.is_proposed for each in standings.proposals), words.NOBODY),
        (
            bool(unfounded := _without_reason(material)),
            words.AGAINST_CONDITIONS.format(units=joined(unfounded)),
        ),
        (bool(doubted := _in_doubt(material)), words.IN_DOUBT.format(units=joined(doubted))),
    )
    return next((why for is_so, why in reasons if is_so), "")


def _without_reason(material: Material) -> list[str]:
    """Return who is proposed against a condition, or on a claim, that the figures do not bear."""
    book, standings = material.book, material.standings
    found = [each for each in standings.proposals if lacks_a_reason(book, standings, each)]
    return list(dict.fromkeys(each.member.name for each in found))


def _in_doubt(material: Material) -> list[str]:
    """Return who is proposed on figures that are missing, in error or in doubt.

    What goes to a superior is signed for each of its figures.
    """
    standings = material.standings
    in_error = {each.place.workbook for each in errors(material.issues)}
    of_members = {each.member for each in material.submissions if each.workbook in in_error}
    of_members |= {each.target.member for each in standings.results if each.doubtful}
    of_members |= {each.member.code for each in standings.members if each.is_awaited}
    proposed = [each.member for each in standings.proposals if each.is_proposed]
    return [each.name for each in dict.fromkeys(proposed) if each.code in of_members]


def request_view(material: Material) -> AwardRequest:
    """Return the view of the request, which is made only where somebody is proposed."""
    book, standings = material.book, material.standings
    addressed_to, addressees = salutation(book.documents)
    return AwardRequest(
        **head(book, AWARDS, head_words.REQUEST_SYMBOL, is_addressed=True),
        **signatures(book.documents),
        nam=str(book.bloc.year),
        dia_danh_ngay=place_and_date(book, AWARDS),
        ky_hieu_kem_theo=attached_to(book, AWARDS, head_words.REQUEST_SYMBOL),
        kinh_gui=addressed_to or f"{phrases.ADDRESSED_TO} {phrases.NOT_KNOWN_YET}",
        noi_kinh_gui=addressees,
        can_cu=legal_basis(book.documents),
        mo_dau=_opening(book, standings),
        de_nghi=[*_proposed(book, standings)],
        co_phieu=phrases.THERE_IS if book.ballot.is_counted else "",
        ho_so=_attached(book),
        loi_ket=words.CLOSING.format(bloc=book.bloc.name),
    )


def _opening(book: BlocBook, standings: Standings) -> str:
    members = {each.member.code for each in standings.proposals if each.is_proposed}
    return words.OPENING.format(
        year=book.bloc.year,
        day=long_date(book.meeting.day, year_of_documents(book)),
        ballot=words.BY_BALLOT if book.ballot.is_counted else "",
        bloc=book.bloc.name,
        to=_to(book),
        count=counted_integer(len(members)),
    )


def _to(book: BlocBook) -> str:
    """Return whom the request asks, as it addresses them; a blank where they are not known."""
    line, several = salutation(book.documents)
    one = line.removeprefix(phrases.ADDRESSED_TO).strip()
    names = [each.rstrip(";.") for each in several] or [one]
    return " và ".join(filter(None, names)) or phrases.NOT_KNOWN_YET


def _proposed(book: BlocBook, standings: Standings) -> Iterator[ProposedForHonour]:
    """Yield each honour that somebody is proposed for, its members by rank."""
    for honour in book.honours:
        units = _of_honour(standings, honour)
        if units:
            yield ProposedForHonour(
                hinh_thuc=honour.title,
                so_luong=words.UNITS.format(count=counted_integer(len(units))),
                don_vi=[_unit(book, standings, at, each) for at, each in enumerate(units, 1)],
                khong_xet=passed_by(book, standings, honour),
            )


def _of_honour(standings: Standings, honour: Honour) -> list[Proposal]:
    order = [each.member for each in standings.in_order]
    own = [each for each in standings.proposals if each.honour is honour and each.is_proposed]
    return sorted(own, key=lambda each: order.index(each.member))


def _unit(book: BlocBook, standings: Standings, at: int, proposal: Proposal) -> ProposedUnit:
    code = proposal.member.code
    standing = next(each for each in standings.members if each.member.code == code)
    candidate = book.ballot.candidate(code, proposal.honour.title)
    has_votes = candidate is not None and book.ballot.is_counted
    votes = votes_in_words(book, candidate) if candidate and has_votes else ""
    table = phrases.DASH
    if candidate and has_votes:
        table = words.VOTES_IN_TABLE.format(
            votes=votes_of_members(book, candidate), share=written_share(book, candidate)
        )
    return ProposedUnit(
        tt=str(at),
        don_vi=proposal.member.name,
        ket_qua="; ".join(filter(None, (_place(standings, standing), votes))),
        thanh_tich=_achievements(book, standings, standing),
        diem=_points(standings, standing),
        hang=phrases.DASH if standing.rank is None else str(standing.rank),
        phieu=table,
    )


def _place(standings: Standings, standing: MemberStanding) -> str:
    points = ""
    if standing.value is not None:
        form = "{points}" if standings.by_share else words.POINTS
        points = form.format(points=_points(standings, standing))
    return ", ".join(filter(None, (rank_in_words(standing.rank), points)))


def _points(standings: Standings, standing: MemberStanding) -> str:
    if standing.value is None:
        return phrases.DASH
    if standings.by_share:
        return short_percent(standing.value)
    return aligned(standing.value, shown_decimals(standings))


def _achievements(book: BlocBook, standings: Standings, standing: MemberStanding) -> str:
    """Return how many targets were met and exceeded, what the member marked, and its class.

    Where the data hold none of them, a blank is left to write in.
    """
    own = standings.results_of(standing.member.code)
    compared = [each for each in own if each.target.is_compared]
    parts = [_targets(compared, targets_counted(own)), _marked(book, own)]
    if standing.grade:
        parts.append(words.GRADED.format(grade=standing.grade))
    text = joined(list(filter(None, parts)))
    return f"{sentence_start(text)}." if text else phrases.NOT_KNOWN_YET


def _targets(results: Sequence[TargetResult], which: str) -> str:
    """Return the counts; what is in doubt is counted as neither met nor exceeded."""
    if not results:
        return ""
    counts = Counter(map(judged_by_plan, results))
    exceeded = counts[Judgement.EXCEEDED]
    text = words.TARGETS_MET.format(
        met=counted_integer(exceeded + counts[Judgement.MET]),
        all=counted_integer(len(results)),
        which=which,
    )
    if exceeded:
        text += words.OF_THEM_EXCEEDED.format(exceeded=counted_integer(exceeded))
    for judgement, pattern in words.LEFT_OPEN.items():
        if counts[judgement]:
            text += pattern.format(count=counted_integer(counts[judgement]))
    return text


def _marked(book: BlocBook, own: Sequence[TargetResult]) -> str:
    """Return the results that the member marked as outstanding, none missed or in doubt."""
    marked = [each for each in own if each.entry and each.entry.highlighted and not each.doubtful]
    chosen = [each for each in marked if judged_alone(each) is not Judgement.MISSED]
    texts = [_in_a_row(book, each) for each in chosen]
    return words.OUTSTANDING.format(results=joined(texts)) if texts else ""


def _in_a_row(book: BlocBook, result: TargetResult) -> str:
    """Return a result as one of a list that a colon begins: without one of its own."""
    text = sentence(result, (), book.policy.pattern).text.rstrip(".;")
    name = result.target.name
    bare = text.removeprefix(f"{name}: ")
    return sentence_continue(text if bare == text else f"{name} {bare}")


def _attached(book: BlocBook) -> list[str]:
    return [
        report_as_attached(book),
        minutes_as_attached(book, JUDGING),
        *([minutes_as_attached(book, BALLOT_RECORD)] if book.ballot.is_counted else []),
        words.ATTACHED_ACHIEVEMENTS,
    ]
