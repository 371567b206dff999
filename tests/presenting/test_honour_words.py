"""What the documents say of proposals, of those forbidden, and of the meeting's decisions."""

from dataclasses import replace

import pytest

from tests.domain_values import (
    NO_MEETING,
    TYPED_IN,
    a_bloc,
    a_book,
    a_criterion,
    a_criterion_report,
    a_decision,
    a_policy,
    a_ranking_policy,
    a_report,
    a_submission,
    a_target,
    agreed,
    an_exclusion,
    an_honour,
    standings_of,
)
from thidua_reports.domain.honours import Requirement
from thidua_reports.domain.period import Period
from thidua_reports.domain.ranking_policy import RankedBy
from thidua_reports.issues.issue import Severity
from thidua_reports.presenting.honour_issues import honour_issues
from thidua_reports.presenting.honour_words import honour_sentences

TYPED = a_criterion("TC1", TYPED_IN.name, standard=100)
FLAG, DIPLOMA = an_honour(1, "Cờ thi đua"), an_honour(2, "Bằng khen", last_rank=3)
PASSING = replace(FLAG, passes_on=True)


def outcome(points, *honours, reports=(), is_agreed=True, missing="", **changes):
    """Return the sentences and the issues; members of `missing` have not submitted."""
    book = a_book(
        "".join(points),
        criteria=(TYPED,),
        agreed=tuple(agreed(m, "TC1", given) for m, given in points.items()) if is_agreed else (),
        honours=honours,
        **changes,
    )
    submissions = [
        a_submission(
            member,
            [report for report in reports if report.code[0] == member],
            [a_criterion_report(member, "TC1", self_score=given)],
        )
        for member, given in points.items()
        if member not in missing
    ]
    standings = standings_of(book, *submissions)
    return honour_sentences(book, standings), honour_issues(book, standings)


def sentences(points, *honours, **changes):
    return outcome(points, *honours, **changes)[0]


def test_who_is_proposed_is_named_by_rank():
    assert sentences({"A": 90, "B": 80, "C": 70, "D": 60}, FLAG, DIPLOMA) == [
        "Đề nghị tặng Cờ thi đua cho Sở A (xếp hạng nhất).",
        "Đề nghị tặng Bằng khen cho 02 đơn vị: Sở B (xếp hạng nhì); Sở C (xếp hạng ba).",
    ]


@pytest.mark.parametrize(
    ("source", "why"),
    [("Thanh tra", "có vụ việc (Thanh tra)."), ("", "có vụ việc.")],
    ids=["with its source", "without a source"],
)
def test_who_may_not_be_proposed_is_named_with_reason_and_source(source, why):
    exclusions = (an_exclusion("A", source=source),)

    assert sentences({"A": 90, "B": 80}, FLAG, exclusions=exclusions) == [
        f"Sở A (xếp hạng nhất) không đủ điều kiện đề nghị tặng Cờ thi đua: {why}",
        "Chưa có đơn vị nào được đề nghị Cờ thi đua.",
    ]


def test_who_replaces_another_is_said_to():
    assert sentences({"A": 90, "B": 80}, PASSING, exclusions=(an_exclusion("A"),)) == [
        "Đề nghị tặng Cờ thi đua cho Sở B (xếp hạng nhì; xét thay đơn vị hạng trên không đủ điều "
        "kiện).",
        "Sở A (xếp hạng nhất) không đủ điều kiện đề nghị tặng Cờ thi đua: có vụ việc (Thanh tra).",
    ]


def test_the_targets_that_were_not_exceeded_are_named():
    honour = replace(FLAG, requirement=Requirement.EXCEEDED)
    targets = (a_target("A1"), a_target("A2"), a_target("A3"))
    reports = [a_report("A1", 98), a_report("A2"), a_report("A3", 101)]

    assert sentences({"A": 90}, honour, targets=targets, reports=reports)[0] == (
        "Sở A (xếp hạng nhất) không đủ điều kiện đề nghị tặng Cờ thi đua: chưa vượt chỉ tiêu “Chỉ "
        "tiêu A1” (98/100 cây, đạt 98% kế hoạch), “Chỉ tiêu A2” (chưa rõ kết quả)."
    )


def test_too_few_points_are_stated_with_both_numbers():
    assert sentences({"A": "84.5"}, an_honour(1, "Cờ thi đua", least=90))[0] == (
        "Sở A (xếp hạng nhất) không đủ điều kiện đề nghị tặng Cờ thi đua: đạt 84,5 điểm, cần từ 90 "
        "điểm trở lên."
    )


def test_too_small_a_share_is_stated_as_a_share():
    policy = a_policy(ranking=a_ranking_policy(ranked_by=RankedBy.SHARE))

    assert sentences({"A": "84.5"}, an_honour(1, "Cờ thi đua", least=90), policy=policy)[0] == (
        "Sở A (xếp hạng nhất) không đủ điều kiện đề nghị tặng Cờ thi đua: đạt 84,5%, cần từ 90% "
        "trở lên."
    )


def test_a_tie_is_left_to_the_meeting():
    assert sentences({"A": 90, "B": 90}, FLAG)[0] == (
        "Sở A (xếp hạng nhất) chưa được đề nghị tặng Cờ thi đua: đồng hạng với Sở B, chỉ đề nghị "
        "được 01 đơn vị nên Hội nghị cần quyết định."
    )


def test_a_full_quota_is_stated():
    honour = an_honour(1, "Bằng khen", last_rank=2, quota=1)

    assert sentences({"A": 90, "B": 80}, honour)[1] == (
        "Sở B (xếp hạng nhì) không được đề nghị tặng Bằng khen: đã đủ số lượng 01 đơn vị."
    )


def test_ranks_beyond_the_names_are_given_in_figures():
    diplomas = an_honour(9, "Bằng khen", last_rank=11)

    found = sentences(dict(zip("ABCDEFGHIJK", range(90, 79, -1), strict=True)), diplomas)

    assert found == [
        "Đề nghị tặng Bằng khen cho 03 đơn vị: Sở I (xếp hạng chín); Sở J (xếp hạng mười); Sở K "
        "(xếp thứ 11)."
    ]


def test_an_excluded_member_on_no_honours_rank_is_named_too():
    assert sentences({"A": 90, "B": 80}, FLAG, exclusions=(an_exclusion("B"),)) == [
        "Đề nghị tặng Cờ thi đua cho Sở A (xếp hạng nhất).",
        "Sở B không đủ điều kiện đề nghị khen thưởng: có vụ việc (Thanh tra).",
    ]


@pytest.mark.parametrize(
    "lacking",
    [{"is_agreed": False}, {"missing": "B"}],
    ids=["not agreed", "not all submitted"],
)
def test_nothing_is_proposed_from_a_provisional_ranking(lacking):
    assert sentences({"A": 90, "B": 80}, FLAG, **lacking) == [
        "Chưa đề nghị khen thưởng vì thứ hạng còn tạm tính."
    ]


def test_where_nothing_is_scored_nothing_is_said_of_honours():
    book = a_book("A", honours=(FLAG,))

    assert honour_sentences(book, standings_of(book, a_submission("A"))) == []


def test_that_a_member_is_proposed_for_an_earlier_honour_is_stated_beside_another_reason():
    """What is left of A's reasons is stated; that it has the flag goes without saying alone."""
    diploma = an_honour(1, "Bằng khen", last_rank=2, least=95)

    assert sentences({"A": 90, "B": 80}, FLAG, diploma)[1] == (
        "Sở A (xếp hạng nhất) không đủ điều kiện đề nghị tặng Bằng khen: đã được đề nghị Cờ thi "
        "đua; đạt 90 điểm, cần từ 95 điểm trở lên."
    )


def test_who_has_another_honour_and_nothing_else_against_it_is_not_listed_as_refused():
    diploma = an_honour(1, "Bằng khen", last_rank=2)

    assert sentences({"A": 90, "B": 80}, FLAG, diploma) == [
        "Đề nghị tặng Cờ thi đua cho Sở A (xếp hạng nhất).",
        "Đề nghị tặng Bằng khen cho Sở B (xếp hạng nhì).",
    ]


def test_the_meetings_decision_that_follows_the_rules_is_all_that_is_said():
    decisions = (a_decision("A", FLAG.title),)

    assert outcome({"A": 90, "B": 80}, FLAG, decisions=decisions) == (
        ["Hội nghị thống nhất đề nghị tặng Cờ thi đua cho Sở A (xếp hạng nhất)."],
        (),
    )


def test_the_meeting_decides_a_tie():
    decisions = (
        a_decision("B", FLAG.title, reason="dẫn đầu nội dung 1"),
        a_decision("A", FLAG.title, proposed=False),
    )

    said, issues = outcome({"A": 90, "B": 90}, FLAG, decisions=decisions)

    assert said == [
        "Hội nghị thống nhất đề nghị tặng Cờ thi đua cho Sở B (xếp hạng nhất; dẫn đầu nội dung 1).",
        "Hội nghị thống nhất không đề nghị tặng Cờ thi đua cho Sở A (xếp hạng nhất).",
    ]
    assert issues == ()


def test_who_is_left_by_the_meetings_choice_among_equals_is_named():
    assert outcome({"A": 90, "B": 90, "C": 70}, FLAG, decisions=(a_decision("B", FLAG.title),)) == (
        [
            "Hội nghị thống nhất đề nghị tặng Cờ thi đua cho Sở B (xếp hạng nhất).",
            "Sở A (xếp hạng nhất) không được đề nghị tặng Cờ thi đua: Hội nghị đã chọn đơn vị "
            "khác.",
        ],
        (),
    )


def test_whom_the_meeting_gave_the_flag_is_not_proposed_for_the_diploma_too():
    decisions = (
        a_decision("A", FLAG.title, proposed=False, reason="có đơn thư"),
        a_decision("B", FLAG.title, reason="thay Sở A"),
    )

    assert outcome({"A": 90, "B": 80, "C": 70}, FLAG, DIPLOMA, decisions=decisions) == (
        [
            "Hội nghị thống nhất đề nghị tặng Cờ thi đua cho Sở B (xếp hạng nhì; thay Sở A).",
            "Hội nghị thống nhất không đề nghị tặng Cờ thi đua cho Sở A (xếp hạng nhất; lý do: có "
            "đơn thư).",
            "Theo quy định của Khối, Sở B (xếp hạng nhì) không đủ điều kiện đề nghị tặng Cờ thi "
            "đua: đơn vị không ở hạng được đề nghị.",
            "Đề nghị tặng Bằng khen cho Sở C (xếp hạng ba).",
        ],
        (),
    )


def test_of_two_honours_with_one_title_the_decision_is_stated_once():
    honours = (an_honour(2, "Bằng khen"), an_honour(3, "Bằng khen"))
    decisions = (a_decision("C", "Bằng khen"),)

    assert sentences({"A": 90, "B": 80, "C": 70}, *honours, decisions=decisions) == [
        "Đề nghị tặng Bằng khen cho Sở B (xếp hạng nhì).",
        "Hội nghị thống nhất đề nghị tặng Bằng khen cho Sở C (xếp hạng ba).",
    ]


def test_a_refusal_of_who_may_be_proposed_needs_a_reason():
    decisions = (a_decision("A", FLAG.title, proposed=False),)

    said, (issue,) = outcome({"A": 90, "B": 80}, FLAG, decisions=decisions)

    assert said == [
        "Hội nghị thống nhất không đề nghị tặng Cờ thi đua cho Sở A (xếp hạng nhất).",
        "Theo quy định của Khối, Sở A (xếp hạng nhất) đủ điều kiện đề nghị tặng Cờ thi đua.",
        "Chưa có đơn vị nào được đề nghị Cờ thi đua.",
    ]
    assert issue.kind.code == "SK58"


def test_an_exception_that_says_why_is_stated_with_its_reason_and_told_as_a_warning():
    decisions = (a_decision("A", FLAG.title, reason="Vì thanh tra đã kết luận"),)

    said, (issue,) = outcome({"A": 90}, FLAG, decisions=decisions, exclusions=(an_exclusion("A"),))

    assert said == [
        "Hội nghị thống nhất đề nghị tặng Cờ thi đua cho Sở A (xếp hạng nhất).",
        "Theo quy định của Khối, Sở A (xếp hạng nhất) không đủ điều kiện đề nghị tặng Cờ thi đua: "
        "có vụ việc (Thanh tra); Hội nghị vẫn thống nhất đề nghị, lý do: thanh tra đã kết luận.",
    ]
    assert (issue.kind.code, issue.kind.severity) == ("SK65", Severity.WARNING)


def decided_on(achieved, reason, requirement=Requirement.EXCEEDED):
    honour = replace(FLAG, requirement=requirement)
    targets = (a_target("A1"), a_target("A2"))
    reports = [a_report("A1", achieved), a_report("A2", 150)]
    decisions = (a_decision("A", FLAG.title, reason=reason),)
    return outcome({"A": 90}, honour, targets=targets, reports=reports, decisions=decisions)


def test_a_reason_that_claims_what_the_figures_deny_is_an_error_and_is_not_printed():
    said, (issue,) = decided_on(98, "vượt tất cả các chỉ tiêu đã đăng ký")

    assert issue.kind.code == "SK64"
    assert "không đúng, số liệu cho thấy 01/02 chỉ tiêu vượt kế hoạch" in issue.message
    assert not any("vượt tất cả" in line for line in said)
    assert said[1].endswith("Hội nghị vẫn thống nhất đề nghị, lý do [cần xác minh].")


def test_a_false_claim_is_an_error_where_no_condition_asks_for_it():
    said, (issue,) = decided_on(100, "vượt mọi chỉ tiêu", requirement=None)

    assert issue.kind.code == "SK66"
    assert issue.place.cell
    assert said == [
        "Hội nghị thống nhất đề nghị tặng Cờ thi đua cho Sở A (xếp hạng nhất; lý do [cần xác "
        "minh])."
    ]


def test_a_reason_that_the_figures_bear_out_is_printed():
    said, issues = decided_on(101, "vượt tất cả các chỉ tiêu đã đăng ký")

    assert said == [
        "Hội nghị thống nhất đề nghị tặng Cờ thi đua cho Sở A (xếp hạng nhất; vượt tất cả các chỉ "
        "tiêu đã đăng ký)."
    ]
    assert issues == ()


def test_targets_without_a_plan_of_which_nothing_can_be_asked_are_named():
    honour = replace(FLAG, requirement=Requirement.EXCEEDED)
    targets = (a_target("A1"), a_target("A2", None, without_plan=True))
    reports = [a_report("A1", 101), a_report("A2", 5)]

    assert sentences({"A": 90}, honour, targets=targets, reports=reports) == [
        "Đề nghị tặng Cờ thi đua cho Sở A (xếp hạng nhất; không xét chỉ tiêu không có kế hoạch: "
        "“Chỉ tiêu A2”)."
    ]


def test_who_might_replace_another_and_may_not_is_not_said_to():
    exclusions = (an_exclusion("A"), an_exclusion("B"))

    assert sentences({"A": 90, "B": 80, "C": 70}, PASSING, exclusions=exclusions)[2] == (
        "Sở B (xếp hạng nhì) không đủ điều kiện đề nghị tặng Cờ thi đua: có vụ việc (Thanh tra)."
    )


def test_honours_are_no_matter_of_half_a_year():
    bloc = a_bloc("AB", period=Period.HALF_YEAR)

    assert sentences({"A": 90, "B": 80}, FLAG, bloc=bloc) == []


def test_a_decision_that_the_rules_forbid_is_explained_and_reported():
    decisions = (a_decision("A", FLAG.title),)
    exclusions = (an_exclusion("A"),)

    said, (issue,) = outcome({"A": 90}, FLAG, decisions=decisions, exclusions=exclusions)

    assert said == [
        "Hội nghị thống nhất đề nghị tặng Cờ thi đua cho Sở A (xếp hạng nhất).",
        "Theo quy định của Khối, Sở A (xếp hạng nhất) không đủ điều kiện đề nghị tặng Cờ thi đua: "
        "có vụ việc (Thanh tra); Hội nghị vẫn thống nhất đề nghị, lý do [cần xác minh].",
    ]
    assert issue.kind.code == "SK64"
    assert issue.place == decisions[0].place
    assert issue.message.endswith("có vụ việc (Thanh tra); cột Lý do để trống.")


@pytest.mark.parametrize(
    ("is_agreed", "code", "why"),
    [
        (True, "SK49", "đơn vị không ở hạng được đề nghị."),
        (False, "SK63", "cho Sở B, nhưng thứ hạng còn tạm tính."),
    ],
)
def test_a_decision_for_who_has_no_such_rank_is_reported(is_agreed, code, why):
    decisions = (a_decision("B", FLAG.title),)

    _, (issue,) = outcome({"A": 90, "B": 80}, FLAG, decisions=decisions, is_agreed=is_agreed)

    assert issue.kind.code == code
    assert issue.message.endswith(why)


def test_what_the_meeting_decided_for_one_honour_is_one_sentence():
    decisions = (a_decision("B", "Bằng khen"), a_decision("C", "Bằng khen", reason="Vì vượt."))

    assert sentences({"A": 90, "B": 80, "C": 70}, DIPLOMA, decisions=decisions) == [
        "Hội nghị thống nhất đề nghị tặng Bằng khen cho 02 đơn vị: Sở B (xếp hạng nhì); Sở C (xếp "
        "hạng ba; vượt)."
    ]


def test_a_meeting_that_was_held_agrees_on_whom_the_rules_propose():
    meeting = replace(NO_MEETING, conclusions=("Thống nhất.",))

    assert sentences({"A": 90, "B": 80}, FLAG, meeting=meeting) == [
        "Hội nghị thống nhất đề nghị tặng Cờ thi đua cho Sở A (xếp hạng nhất)."
    ]


def test_a_decision_taken_too_early_is_stated_as_one():
    decisions = (a_decision("A", FLAG.title), a_decision("B", FLAG.title, proposed=False))

    assert sentences({"A": 90, "B": 80}, FLAG, decisions=decisions, is_agreed=False)[1:] == [
        "Hội nghị đã thống nhất đề nghị tặng Cờ thi đua cho Sở A; cần xác minh lại thứ hạng.",
        "Hội nghị đã thống nhất không đề nghị tặng Cờ thi đua cho Sở B.",
    ]
