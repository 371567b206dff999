"""The samples: made from their readable source, and true to what was published.

The published figures and sentences are those of five news items: about Khối thi đua 4 of Kiên Giang
(half-year meeting of 30/7/2020, year's meetings of 12/01/2018 and 21/01/2019), Khối thi đua Tham
mưu - Tổng hợp of Bình Định (half-year meeting of 31/7/2018) and Khối thi đua 17 of Kiên Giang
(signing of 06/4/2018).
"""

import re
from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.document_text import word_text
from tests.examined_samples import examined_sample, outputs_of_sample
from tests.workspaces import (
    ALL_SAMPLES,
    HALF_YEAR,
    INVENTED_YEAR,
    OUT_OF_1000,
    PLEDGE,
    SAMPLES,
    WORDS_ONLY,
    YEAR,
    documents_made,
    sample_builder,
)
from thidua_reports.domain.rounding import Rounding, RoundingMode
from thidua_reports.domain.scores import Basis
from thidua_reports.issues.catalogue import ballot_kinds, document_kinds, submission_kinds
from thidua_reports.language.vietnamese import plain

# seed, target, word, value; a comma as published
PUBLISHED = """
000 DL1     đạt  97
000 DL2     đạt  102
000 KHCN1   đạt  64
000 KHCN2   đạt  60
000 GDDT1   đạt  100,06
000 GDDT2   đạt  159
000 LD1     đạt  114
000 LD2     đạt  160
000 YT1     đạt  57,45
000 YT2     đạt  99,2
000 BDT1    đạt  111
000 BDT2    đạt  100
001 LD1     vượt 10,07
001 KHCN1   đạt  175
001 DL1     vượt 7,3
001 DL1     tăng 25,3
001 DL2     vượt 34,9
001 DL2     tăng 57,5
001 GDDT1   vượt 3,19
001 GDDT2   vượt 50
001 YT1     đạt  113,76
001 YT2     đạt  113,93
001 YT3     đạt  101,55
"""
SAMPLE_OF_SEED = {"000": HALF_YEAR, "001": YEAR}
# typing errors of the news are corrected ("ngươi", "trẻ em< 5 tuổi", missing commas), no figure is;
# capitals differ where the report puts a sentence into a list
SENTENCES = {
    HALF_YEAR: (
        "Một số chỉ tiêu định lượng của các thành viên đạt và vượt hơn 50% so với chỉ tiêu đăng "
        "ký, nổi bật như:",
        "Sở Du lịch: Tổng số cơ sở lưu trú toàn tỉnh có đăng ký là 768 cơ sở, đạt 97%; tổng số "
        "phòng tại cơ sở lưu trú du lịch là 24.111 phòng, đạt 102%.",
        "Sở Khoa học và Công nghệ: Cấp 16/25 Giấy chứng nhận đăng ký kết quả thực hiện nhiệm vụ "
        "khoa học và công nghệ, đạt 64%; tổ chức đánh giá, nghiệm thu 06/10 đề tài, dự án cấp "
        "tỉnh, đạt 60%.",
        "Sở Giáo dục và Đào tạo: Huy động trẻ từ 6 đến 14 tuổi đi học: 96,06%, đạt 100,06%; số "
        "lượng học sinh giỏi cấp tỉnh trở lên: 798 học sinh, đạt 159%.",
        "Sở Lao động, Thương binh và Xã hội: Chi trả trợ cấp xã hội cho đối tượng bảo trợ xã hội "
        "51.509 người, đạt 114%; tổ chức tuyên truyền pháp luật 08 cuộc cho trên 1.200 người, đạt "
        "160%.",
        "Sở Y tế: Tổng số người áp dụng các biện pháp tránh thai: 62.611 người, đạt 57,45%; giảm "
        "tỷ lệ suy dinh dưỡng trẻ em < 5 tuổi 1%/năm còn 12,5%, đạt 99,2%.",
        "Ban Dân tộc: Thực hiện dự án hỗ trợ nước sinh hoạt phân tán cho đồng bào dân tộc thiểu "
        "số nghèo và hộ nghèo ở các xã, ấp đặc biệt khó khăn cho 444 hộ, đạt 111%; tổ chức 03/03 "
        "cuộc hội nghị phổ biến, giáo dục pháp luật và tuyên truyền, vận động đồng bào vùng dân "
        "tộc thiểu số, đạt 100%.",
    ),
    YEAR: (
        "Hầu hết các chỉ tiêu định lượng đã đăng ký của các đơn vị thành viên trong Khối đều đạt "
        "và vượt, nổi bật như:",
        "Giải quyết việc làm cho 38.527 lượt, vượt 10,07%",
        "đào tạo nghề cho 25.000 người",
        "góp phần tăng tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ đạt 48%, vượt 5%",
        "giảm tỷ lệ hộ nghèo đạt 2,06%, vượt so chỉ tiêu Nghị quyết Hội đồng nhân dân tỉnh",
        "hỗ trợ cho 21 doanh nghiệp, đơn vị đăng ký bảo hộ quyền sở hữu công nghiệp, áp dụng hệ "
        "thống quản lý tiên tiến, công cụ cải tiến năng suất chất lượng, chứng nhận sản phẩm phù "
        "hợp tiêu chuẩn, quy chuẩn kỹ thuật và tham gia giải thưởng chất lượng quốc gia, đạt 175% "
        "so với kế hoạch",
        "tổ chức 12 cuộc thanh tra, kiểm tra về đo lường, chất lượng, nhãn hàng hóa đối với các "
        "sản phẩm xăng, dầu, nhớt, gas đốt, mũ bảo hiểm.",
        "tổng lượt khách du lịch năm 2018 đạt 7.620.000 lượt, tăng 25,3% so cùng kỳ, vượt 7,3% kế "
        "hoạch, trong đó khách quốc tế đạt 580.000 lượt, tăng 57,5% so cùng kỳ, vượt 34,9% kế "
        "hoạch",
        "huy động trẻ từ 6-14 tuổi đến trường đạt 99,06%, vượt 3,19% so chỉ tiêu đăng ký",
        "công nhận thêm 30 trường đạt chuẩn quốc gia, tăng 50% so kế hoạch",
        "khám bệnh tổng số 5.119.291 lượt, đạt 113,76% kế hoạch",
        "có 128.969 người áp dụng các biện pháp tránh thai, đạt 113,93% kế hoạch",
        "tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng giảm còn 12,9%, đạt 101,55% kế hoạch",
        "góp phần đạt và vượt các chỉ tiêu Hội đồng nhân dân tỉnh giao về lĩnh vực văn hóa, xã "
        "hội năm 2018.",
    ),
}
UNTOLD = {
    document_kinds.SIGNER_WITHOUT_NAME,
    document_kinds.MINUTES_UNSIGNED,
    ballot_kinds.COUNTED_BY_NOBODY,
    document_kinds.HOUR_NOT_KNOWN,
    document_kinds.ADOPTION_NOT_RECORDED,
}
"""What is reported of who signed, of hours and votes, which the published texts do not tell."""


def published_ratios():
    return [tuple(line.split()) for line in PUBLISHED.strip().splitlines()]


@pytest.fixture(scope="module")
def examined():
    return {sample: examined_sample(sample) for sample in ALL_SAMPLES}


@pytest.fixture(scope="module")
def documents():
    """Return the text of every Word document by sample and name."""
    return {
        (sample, name): word_text(content)
        for sample in ALL_SAMPLES
        for name, content in outputs_of_sample(sample).items()
        if name.endswith(".docx")
    }


@pytest.fixture(scope="module")
def reports(documents):
    """Return the text of every sample's main document by sample."""
    return {sample: documents[sample, documents_made(sample)[0]] for sample in ALL_SAMPLES}


def totals(examined):
    """Return the agreed totals and ranks, the best first."""
    ranked = sorted(examined.standings.members, key=lambda standing: standing.rank)
    return [(each.member.code, str(plain(each.points(Basis.AGREED))), each.rank) for each in ranked]


def content_1(report):
    _, first, *_ = re.split("^Thi đua thực hiện c", report, flags=re.MULTILINE)
    return first


def test_the_workbooks_that_lie_ready_are_what_the_texts_build():
    built = {
        f"{source.name}/{name}": content
        for source in sample_builder().samples()
        for name, content in sample_builder().sample_files(source)
    }
    ready = {
        path.relative_to(SAMPLES).as_posix(): path.read_bytes() for path in SAMPLES.rglob("*.xlsx")
    }

    assert sorted(built) == sorted(ready)
    assert [name for name, content in built.items() if content != ready[name]] == []


def test_every_folder_of_samples_is_known_here():
    folders = {path.parent.name for path in SAMPLES.glob("*/khoi.xlsx")}

    assert folders == set(ALL_SAMPLES)


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_what_a_sample_illustrates_is_described_in_its_own_readme(sample):
    readme = (SAMPLES / sample / "README.md").read_text("utf-8")
    source = (SAMPLES / "source" / sample / "khoi.txt").read_text("utf-8")

    assert "(mh)" in source
    assert "minh họa" in readme.lower()


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_no_two_decisions_that_a_sample_cites_have_one_title(examined, sample):
    cited = [each.value.rstrip(";.") for each in examined[sample].book.documents.legal_basis]
    titles = Counter(re.sub(r"^.*? năm \d+ ", "", each) for each in cited)

    assert [title for title, times in titles.items() if times > 1] == []


@pytest.mark.parametrize("sample", [each for each in ALL_SAMPLES if each != YEAR])
def test_a_sample_has_nothing_wrong_but_what_was_not_published(make_report, examined, sample):
    code, said = make_report(SAMPLES / sample)

    assert code == 0
    assert "Tổng cộng: 0 lỗi, 0 cảnh báo, " in said
    published = {submission_kinds.MISSED_HIGHLIGHT} if sample == HALF_YEAR else set()
    assert {issue.kind for issue in examined[sample].issues} <= UNTOLD | published


def test_the_year_sample_has_exactly_the_contradictions_that_were_published(make_report, examined):
    code, _ = make_report(SAMPLES / YEAR)

    assert code == 1
    not_published = {*UNTOLD, ballot_kinds.HONOURS_NOT_VOTED_ON}
    found = [issue for issue in examined[YEAR].issues if issue.kind not in not_published]
    assert [(i.place.cell, i.kind.code, i.message[:43]) for i in found] == [
        ("R5", "TV05", "Đơn vị báo đạt 108% nhưng vượt 23%: hai số "),
        ("R6", "TV05", "Đơn vị báo đạt 121% nhưng vượt 45%: hai số "),
        ("R7", "TV05", "Đơn vị báo đạt 105% nhưng vượt 15%: hai số "),
    ]
    assert {(issue.place.workbook, issue.place.sheet) for issue in found} == {
        ("thanh_vien/so_van_hoa_the_thao.xlsx", "Nội dung 1")
    }


@pytest.mark.parametrize(("seed", "target", "word", "value"), published_ratios())
def test_a_ratio_comes_out_as_published(examined, seed, target, word, value):
    results = examined[SAMPLE_OF_SEED[seed]].standings.results
    result = next(result for result in results if result.target.code == target)
    computed = {"đạt": result.percent, "vượt": result.excess, "tăng": result.growth}[word]

    assert computed == Decimal(value.replace(",", "."))
    assert not result.doubtful


def test_every_consistent_ratio_of_the_two_items_is_in_the_table():
    ratios = [(seed, target) for seed, target, word, _ in published_ratios() if word != "tăng"]

    assert len(ratios) == len(set(ratios)) == 21


@pytest.mark.parametrize(
    ("sample", "sentence"),
    [(sample, sentence) for sample, sentences in SENTENCES.items() for sentence in sentences],
    ids=lambda value: value[:40],
)
def test_a_published_sentence_is_in_the_report(reports, sample, sentence):
    assert sentence.lower() in content_1(reports[sample]).lower()


@pytest.mark.parametrize(
    ("seed", "target", "value"),
    [(seed, target, value) for seed, target, word, value in published_ratios() if word == "đạt"],
)
def test_the_annex_shows_the_ratio_of_the_text_with_the_decimals_of_its_column(
    reports, examined, seed, target, value
):
    sample = SAMPLE_OF_SEED[seed]
    results = examined[sample].standings.results
    name = next(result.target.name for result in results if result.target.code == target)
    annex = reports[sample].partition("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU")[2]
    named = (f"| {name} |", f"| {name} ({target}) |")
    row = next(line for line in annex.splitlines() if any(each in line for each in named))

    shown = next(cell for cell in reversed(row.split(" | ")) if re.fullmatch(r"[\d,]+%", cell))
    exact, published = (Fraction(each.replace(",", ".")) for each in (shown[:-1], value))
    places = len(value.partition(",")[2])
    assert published in {Rounding(mode, places).round(exact) for mode in RoundingMode}


def test_the_contradictory_figures_are_marked_in_the_report(reports):
    content = content_1(reports[YEAR])

    assert content.count("[cần xác minh]") == 3
    for figure in ("372.412/387.279", "878/948", "1.719/1.776"):
        assert figure in content


def test_the_report_says_how_many_units_reached_87_points(reports):
    assert "có 4/7 đơn vị đạt từ 87 điểm trở lên so với điểm chuẩn (100 điểm)" in reports[YEAR]


def test_the_published_totals_of_2017_come_out_with_their_ranks(examined):
    ranked = totals(examined[OUT_OF_1000])

    assert ranked[:2] == [("LDTBXH", "961.5", 1), ("KHCN", "961", 2)]
    assert ranked[-1] == ("VHTT", "831.3", 7)


def test_the_leaders_elected_for_2018_are_named(reports):
    elected = (
        "bầu Sở Văn hóa và Thể thao làm Khối trưởng, Sở Lao động, Thương binh và Xã hội làm Khối "
        "phó năm 2018."
    )

    assert elected in reports[OUT_OF_1000]


def test_the_half_year_sample_has_reached_half_of_every_plan(reports):
    report = reports[HALF_YEAR]

    assert (
        "Đến hết 6 tháng đầu năm, 08/08 chỉ tiêu xét theo tiến độ đạt từ 50% kế hoạch năm trở lên; "
        "05 chỉ tiêu còn lại là chỉ tiêu tỷ lệ, thời điểm, đánh giá vào cuối năm."
    ) in report.partition("Nội dung 1.")[0]
    assert report.count("| đạt tiến độ") == 8
    assert "chậm" not in report.partition("1. Hạn chế")[2].partition("2. Nguyên nhân")[0]
    assert "chậm tiến độ" not in report.partition("PHỤ LỤC")[2]


def test_a_bloc_that_reports_in_words_only_has_its_joint_activities_and_its_limitations(
    examined, reports
):
    bloc, report = examined[WORDS_ONLY].book.bloc, reports[WORDS_ONLY]

    assert len(bloc.members) == 11
    assert bloc.leader in {member.code for member in bloc.members if "Khoa học" in member.name}
    for words in ("03 nhà tình nghĩa", "153.135.000 đồng", "chưa chặt chẽ, đồng bộ"):
        assert words in report
    assert "PHỤ LỤC" not in report
    assert "tiến độ" not in report
    assert not examined[WORDS_ONLY].standings.is_scored


def test_the_published_rules_of_khoi_17_are_in_the_workbook(examined):
    book = examined[PLEDGE].book
    targets = Counter(target.member for target in book.targets)
    inside = [each for each in book.criteria if not each.is_outside]
    first = next(each for each in inside if each.code == "TC1.1")
    add_ons = [each for each in book.criteria if each.is_outside]

    assert set(targets.values()) == {5}
    assert len(targets) == len(book.bloc.members) == 10
    assert list(Counter(each.content for each in inside).values()) == [6, 4, 7]
    assert (first.standard.value, first.max_bonus.value) == (70, 7)
    assert [(each.standard.value, each.max_bonus.value, each.replaces) for each in add_ons] == [
        (None, 5, ""),
        (None, 5, "CC"),
        (None, 5, "CC"),
    ]


def test_the_pledge_has_the_targets_the_rules_and_a_place_to_sign_for_everyone(examined, documents):
    book, pledge = examined[PLEDGE].book, documents[PLEDGE, "giao_uoc.docx"]

    missing = [each.name for each in book.targets if each.name not in pledge]
    missing += [each.name for each in book.criteria if each.name not in pledge]
    missing += [each.name for each in book.bloc.members if pledge.count(each.name) < 2]
    assert missing == []
    assert (
        "Mỗi 1% vượt kế hoạch (tính cả phần lẻ của 1%) được thưởng 0,7 điểm, không quá 7 điểm."
        in pledge
    )
    assert "Đạt từ mức “tốt” trở lên được cộng 5 điểm." in pledge


def test_the_minutes_of_the_signing_say_what_was_agreed(documents):
    minutes = documents[PLEDGE, "bien_ban.docx"]

    assert "ký kết giao ước thi đua năm 2018" in minutes
    assert "…… giờ …… phút, buổi sáng ngày 06 tháng 4 năm 2018" in minutes


def test_the_invented_year_of_khoi_17_splits_a_tie_and_passes_the_flag_on(reports):
    report = reports[INVENTED_YEAR]
    assert (
        "cùng 940,6 điểm, phân định theo điểm nội dung “Thi đua thực hiện chỉ tiêu nhiệm vụ chính "
        "trị” không kể điểm ngoài thang (Hải quan Kiên Giang 585,7;" in report
    )
    assert (
        "Hội nghị thống nhất đề nghị tặng Cờ thi đua của UBND tỉnh cho Cục Thuế tỉnh (xếp hạng "
        "nhì; xét thay đơn vị hạng trên không đủ điều kiện; vượt tất cả các chỉ tiêu đã đăng ký; "
        "09/10 phiếu đồng ý, đạt 90% tổng số thành viên).\n" in report
    )
    assert (
        "Bảo hiểm xã hội Kiên Giang (xếp hạng nhất) không đủ điều kiện đề nghị tặng Cờ thi đua của "
        "UBND tỉnh: chưa vượt chỉ tiêu “Người tham gia bảo hiểm xã hội bắt buộc” (90.000/90.000 "
        "người, đạt 100% kế hoạch)."
    ) in report


def test_the_totals_in_the_readme_of_the_invented_year_are_those_that_are_computed(examined):
    readme = (SAMPLES / INVENTED_YEAR / "README.md").read_text("utf-8")
    found = examined[INVENTED_YEAR]
    names = {member.code: member.name for member in found.book.bloc.members}

    for code, points, rank in totals(found):
        assert f"| {rank} | {names[code]} | {points.replace('.', ',')} |" in readme


def test_a_corrected_figure_of_a_sample_is_shown_with_its_reason(reports):
    annex = reports[INVENTED_YEAR].partition("Số liệu đã điều chỉnh sau khi nộp")[2]

    assert (
        "thực hiện 3.150.000 (trước khi điều chỉnh: 3.060.000), lý do: bổ sung số liệu tháng 12"
        in annex
    )


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_what_is_signed_calls_criteria_targets_and_contents_by_name(examined, documents, sample):
    book = examined[sample].book
    codes = {each.code for each in (*book.criteria, *book.targets, *book.contents)}
    written = re.compile(rf"(?<![\w/-])(?:{'|'.join(map(re.escape, codes))})(?![\w/-])")

    found = {name: written.findall(documents[sample, name]) for name in documents_made(sample)[:-1]}

    assert [name for name, codes_in_it in found.items() if codes_in_it] == []
