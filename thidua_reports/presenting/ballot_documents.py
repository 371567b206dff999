"""A ballot -> the paper to vote with, and the record of its count."""

from collections.abc import Iterator, Mapping, Sequence

from thidua_reports.domain.ballot import Ballot, BoardRole, Candidate
from thidua_reports.domain.bloc_book import BlocBook
from thidua_reports.domain.standing import Standings
from thidua_reports.language.vietnamese import (
    counted_integer,
    joined,
    long_date,
    short_percent,
)
from thidua_reports.layouts.ballot_views import (
    BallotPaper,
    BallotRecord,
    CountGroup,
    CountRow,
    PaperGroup,
    PaperRow,
)
from thidua_reports.layouts.document_settings import BALLOT_RECORD
from thidua_reports.presenting import award_phrases as words
from thidua_reports.presenting import head_words, line_breaks, phrases
from thidua_reports.presenting.ballot_board import board_listed, board_signing
from thidua_reports.presenting.ballot_words import (
    has_passed,
    least_share,
    votes_in_words,
    votes_of_members,
    written_share,
)
from thidua_reports.presenting.letterheads import (
    head,
    hour_and_day,
    written_hour,
    year_of_documents,
)
from thidua_reports.presenting.material import Material

BLANK_LINES = ["…" * 29] * 3
"""Lines to write on by hand, each as wide as the text."""


def why_no_record(material: Material) -> str:
    """Return why there is no record of a count; "" where there is a ballot."""
    return "" if material.book.ballot.is_held else words.NO_BALLOT


def why_no_paper(material: Material) -> str:
    """Return why there is no paper to vote with; "" where somebody is put to the vote."""
    if not material.book.ballot.is_held:
        return words.NO_BALLOT
    if _candidates(material.book, material.standings):
        return ""
    return words.NO_CANDIDATES_YET if material.standings.provisional else words.NO_CANDIDATES


def paper_view(material: Material) -> BallotPaper:
    """Return the view of the paper to vote with."""
    book = material.book
    groups = _by_title(_candidates(book, material.standings))
    about = words.PAPER_ABOUT.format(year=book.bloc.year, bloc=book.bloc.name)
    return BallotPaper(
        co_quan_chu_quan=line_breaks.body(book.bloc.governing_body),
        ten_khoi=book.bloc.name,
        ten_khoi_hoa=line_breaks.body(book.bloc.name.upper()),
        trich_yeu=line_breaks.title(about, book.bloc.name),
        ngay=_day(book),
        nhom=[
            PaperGroup(
                _offered(book, title, own),
                [PaperRow(str(at), _name(book, each)) for at, each in _counted(own)],
            )
            for title, own in groups.items()
        ],
    )


def record_view(material: Material) -> BallotRecord:
    """Return the view of the record of the count, with blanks for what is not known for sure."""
    book = material.book
    ballot, counts = book.ballot, _sure_counts(book.ballot)
    candidates = _candidates(book, material.standings)
    return BallotRecord(
        **head(book, BALLOT_RECORD, head_words.MINUTES_SYMBOL),
        ngay=hour_and_day("", _day(book)),
        dia_diem=book.meeting.venue or phrases.NOT_KNOWN_YET,
        ban_kiem_phieu=board_listed(ballot.board),
        tong_so=_number(counts["members"]),
        tham_gia=_number(counts["voters"]),
        khong_tham_gia=_absent(book),
        so_ung_vien=_number(len({each.member for each in candidates}) or None),
        phat_ra=_number(counts["issued"]),
        thu_ve=_number(counts["returned"]),
        hop_le=_number(counts["valid"]),
        khong_hop_le=_number(counts["invalid"]),
        nhom=_counts(book, candidates),
        ket_luan=passed_sentences(book) if ballot.is_counted else BLANK_LINES,
        ket_thuc=words.ANNOUNCED.format(hour=written_hour("")),
        truong_ban_ky=board_signing(ballot.board, BoardRole.HEAD),
        uy_vien_ky=board_signing(ballot.board, BoardRole.MEMBER),
    )


def passed_sentences(book: BlocBook) -> list[str]:
    """Return for each honour who reached the share that is asked, or who has the most votes."""
    return [
        _passed(book, title, _by_votes(own))
        for title, own in _by_title(book.ballot.candidates).items()
    ]


def vote_sentences(book: BlocBook) -> list[str]:
    """Return the turnout, and the votes of each candidate; nothing before they are counted."""
    ballot = book.ballot
    if not ballot.is_counted:
        return []
    numbers = {name: _number(count) for name, count in ballot.counts.items()}
    groups = _by_title(ballot.candidates).items()
    return [
        words.TURNOUT.format(**numbers),
        *(words.VOTED_FOR.format(title=title, units=_votes(book, own)) for title, own in groups),
    ]


def _offered(book: BlocBook, title: str, candidates: Sequence[Candidate]) -> str:
    """Return an honour, and of how many it may be given to how many where these are fewer."""
    awards = _awards(book, title)
    if not 0 < awards < len(candidates):
        return title
    numbers = {"awards": counted_integer(awards), "count": counted_integer(len(candidates))}
    return words.AT_MOST_OF.format(title=title, **numbers)


def _awards(book: BlocBook, title: str) -> int:
    """Return to how many an honour may be given; 0 where the bloc does not say."""
    return sum(each.awards for each in book.honours if each.title == title)


def _passed(book: BlocBook, title: str, candidates: Sequence[Candidate]) -> str:
    least = least_share(book, candidates[0])
    if least is None:
        leading = _leading(book, candidates)
        most = (words.MOST_ARE if len(leading) > 1 else words.MOST_IS).format(
            count=counted_integer(len(leading))
        )
        return words.NO_LEAST.format(title=title, most=most, units=_votes(book, leading))
    reached = [each for each in candidates if has_passed(book, each)]
    missed = [each for each in candidates if has_passed(book, each) is False]
    form = words.REACHED_ARE if reached else words.REACHED_BY_NOBODY
    others = words.NOT_REACHED_BY.format(units=_voted(book, missed)) if missed else ""
    told = form.format(
        title=title,
        count=counted_integer(len(reached)),
        least=short_percent(least),
        units=_voted(book, reached),
    )
    return f"{told}{others}"


def _leading(book: BlocBook, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return who has the most votes, as many as can have the honour and those equal to the last."""
    places = max(1, _awards(book, candidates[0].title))
    least = (_by_votes(candidates)[:places][-1]).in_favour or 0
    return [each for each in candidates if (each.in_favour or 0) >= least]


def _voted(book: BlocBook, candidates: Sequence[Candidate]) -> str:
    return joined(
        [
            words.UNIT_AND_VOTES.format(unit=_name(book, each), votes=votes_in_words(book, each))
            for each in _by_votes(candidates)
        ]
    )


def _votes(book: BlocBook, candidates: Sequence[Candidate]) -> str:
    return joined(
        [
            _form(book, each).format(unit=_name(book, each), votes=votes_in_words(book, each))
            for each in _by_votes(candidates)
        ]
    )


def _form(book: BlocBook, candidate: Candidate) -> str:
    is_short = has_passed(book, candidate) is False
    return words.UNIT_AND_TOO_FEW_VOTES if is_short else words.UNIT_AND_VOTES


def _counts(book: BlocBook, candidates: Sequence[Candidate]) -> list[CountGroup]:
    """Return the table of the count; three blank rows where nobody is put to the vote yet."""
    if not candidates:
        room = phrases.ROOM_TO_WRITE
        blank = CountRow(tt="", don_vi="", dong_y="", khong_dong_y=room, ty_le="", ket_qua=room)
        return [CountGroup(phrases.NOT_KNOWN_YET, [blank] * len(BLANK_LINES))]
    return [
        CountGroup(_asked(book, own[0]), [*_rows(book, _by_votes(own))])
        for own in _by_title(candidates).values()
    ]


def _asked(book: BlocBook, candidate: Candidate) -> str:
    least = least_share(book, candidate)
    if least is None:
        return candidate.title
    return words.MUST_REACH.format(title=candidate.title, least=short_percent(least))


def _rows(book: BlocBook, candidates: Sequence[Candidate]) -> Iterator[CountRow]:
    is_counted = book.ballot.is_counted
    for at, each in _counted(candidates):
        against = phrases.DASH if each.against is None else counted_integer(each.against)
        yield CountRow(
            tt=str(at),
            don_vi=_name(book, each),
            dong_y=votes_of_members(book, each) if is_counted else "",
            khong_dong_y=against if is_counted else phrases.ROOM_TO_WRITE,
            ty_le=written_share(book, each) if is_counted else "",
            ket_qua=_outcome(book, each) if is_counted else phrases.ROOM_TO_WRITE,
        )


def _outcome(book: BlocBook, candidate: Candidate) -> str:
    match has_passed(book, candidate):
        case None:
            return phrases.DASH
        case True:
            return words.PASSED
    return words.FAILED


def _candidates(book: BlocBook, standings: Standings) -> tuple[Candidate, ...]:
    """Return who is put to the vote: as entered, else who is proposed by rank and conditions."""
    if book.ballot.candidates:
        return book.ballot.candidates
    return tuple(
        Candidate(each.member.code, each.honour.title, None, None, each.honour.place)
        for each in standings.proposals
        if each.is_proposed
    )


def _by_title(candidates: Sequence[Candidate]) -> Mapping[str, list[Candidate]]:
    found: dict[str, list[Candidate]] = {}
    for each in candidates:
        found.setdefault(each.title, []).append(each)
    return found


def _by_votes(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, the most votes first; of equal votes in the order of the list."""
    return sorted(candidates, key=lambda each: -(each.in_favour or 0))


def _counted(candidates: Sequence[Candidate]) -> Iterator[tuple[int, Candidate]]:
    return enumerate(candidates, start=1)


def _sure_counts(ballot: Ballot) -> Mapping[str, int | None]:
    """Return the counts; what another number speaks against is not written as a result."""
    doubted = ballot.in_doubt
    return {name: None if name in doubted else count for name, count in ballot.counts.items()}


def _absent(book: BlocBook) -> str:
    why = f" ({book.ballot.absence})" if book.ballot.absence else ""
    return f"{_number(book.ballot.absent)}{why}"


def _number(count: int | None) -> str:
    return phrases.NOT_KNOWN_YET if count is None else counted_integer(count)


def _name(book: BlocBook, candidate: Candidate) -> str:
    return book.bloc.name_of(candidate.member)


def _day(book: BlocBook) -> str:
    return long_date(book.meeting.day, year_of_documents(book))
