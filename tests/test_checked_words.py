"""check-document: words that are data and were changed beside a figure are named, others are not.

Twenty words in six documents; twenty ways to word what is right in other words.
"""

import pytest

from tests.edited_documents import all_made_of, edited, examined, replaced, rewritten_cell
from tests.workspaces import SAMPLES
from thidua_reports.word.edited.comparison import Agreement

SAMPLE = SAMPLES / "kien_giang_khoi_17_2018_nam_minh_hoa"
TAX, CUSTOMS, INSURANCE = "Cục Thuế tỉnh", "Hải quan Kiên Giang", "Bảo hiểm xã hội Kiên Giang"
STATISTICS = "Cục Thống kê"
FLAG, CERTIFICATE = "Cờ thi đua của UBND tỉnh", "Bằng khen của UBND tỉnh"
NONE = "(không ghi)"
FOR_TAX = f"đề nghị tặng {FLAG} cho {TAX}"
MINUTES, COUNT, REQUEST = "bien_ban_binh_xet.docx", "bien_ban_kiem_phieu.docx", "to_trinh.docx"
REPORT, NOTICE = "bao_cao.docx", "thong_bao_ket_luan.docx"


@pytest.fixture(scope="module")
def documents():
    return {made.name: made for made in all_made_of(SAMPLE)}


CHANGED = {
    "a member": (REPORT, replaced(f"{TAX}: Thu", f"{STATISTICS}: Thu"), STATISTICS, TAX),
    "an office that is no member": (
        REPORT,
        replaced(f"{TAX}: Thu", "Sở Tài chính: Thu"),
        "Sở Tài chính",
        TAX,
    ),
    "a unit": (REPORT, replaced("8.925 tỷ", "8.925 triệu"), "triệu đồng", "tỷ đồng"),
    "a unit of a thing": (REPORT, replaced("960 doanh nghiệp", "960 lượt"), "lượt", "doanh nghiệp"),
    "a unit that is none of ours": (
        REPORT,
        replaced("960 doanh nghiệp", "960 hộ"),
        "hộ",
        "doanh nghiệp",
    ),
    "no multiplier": (REPORT, replaced("8.925 tỷ đồng", "8.925"), NONE, "tỷ đồng"),
    "no per cent": (REPORT, replaced("đạt 105% kế", "đạt 105 kế"), NONE, "%"),
    "reached": (REPORT, replaced("12 buổi, đạt", "12 buổi, chưa đạt"), "chưa đạt", "đạt"),
    "missed": (REPORT, replaced("180/200 lượt, đạt", "180/200 lượt, vượt"), "vượt", "đạt"),
    "a class": (REPORT, replaced("03 đơn vị Xuất sắc", "03 đơn vị Khá"), "Khá", "Xuất sắc"),
    "a class in a row": (
        REPORT,
        rewritten_cell("975,2", "Xuất sắc", "Tốt"),
        "Tốt",
        "Xuất sắc",
    ),
    "a unit in a row": (
        REPORT,
        rewritten_cell("Thu ngân sách nội địa", "tỷ đồng", "nghìn đồng"),
        "nghìn đồng",
        "tỷ đồng",
    ),
    "a unit in a row that no target has": (
        REPORT,
        rewritten_cell("Thu ngân sách nội địa", "tỷ đồng", "hộ gia đình"),
        "hộ gia đình",
        "tỷ đồng",
    ),
    "a member in a row": (
        REPORT,
        rewritten_cell("863,5", "Cảng vụ Kiên Giang", STATISTICS),
        STATISTICS,
        "Cảng vụ Kiên Giang",
    ),
    "a leader": (REPORT, replaced(f"bầu {TAX}", f"bầu {STATISTICS}"), STATISTICS, TAX),
    "a rank": (MINUTES, replaced("tỉnh (xếp hạng nhì;", "tỉnh (xếp hạng ba;"), "ba", "nhì"),
    "an honour": (
        MINUTES,
        replaced(FOR_TAX, f"đề nghị tặng {CERTIFICATE} cho {TAX}"),
        CERTIFICATE,
        FLAG,
    ),
    "an honour of another authority": (
        MINUTES,
        replaced(FOR_TAX, f"đề nghị tặng Cờ thi đua của Thủ tướng Chính phủ cho {TAX}"),
        "Cờ thi đua của Thủ tướng Chính phủ",
        FLAG,
    ),
    "no proposal": (
        MINUTES,
        replaced(FOR_TAX, f"không {FOR_TAX}"),
        "không đề nghị",
        "đề nghị",
    ),
    "no agreement": (
        REPORT,
        replaced("Các thành viên thống nhất bầu", "Các thành viên không thống nhất bầu"),
        "không thống nhất",
        "thống nhất",
    ),
    "an honour in a row": (
        MINUTES,
        rewritten_cell("968,4", FLAG, CERTIFICATE),
        CERTIFICATE,
        FLAG,
    ),
    "a proposal": (
        MINUTES,
        replaced(f"không đủ điều kiện đề nghị tặng {FLAG}", f"đủ điều kiện đề nghị tặng {FLAG}"),
        "đủ điều kiện đề nghị",
        "không đủ điều kiện đề nghị",
    ),
    "a ballot": (COUNT, rewritten_cell("05/10", "không đạt", "đạt"), "đạt", "không đạt"),
    "a rank of a list": (
        REQUEST,
        replaced("xếp hạng nhì, 968,4", "xếp hạng nhất, 968,4"),
        "nhất",
        "nhì",
    ),
    "one more": (NOTICE, replaced(f"{FLAG}: {TAX}", f"{FLAG}: {TAX}; {CUSTOMS}"), CUSTOMS, NONE),
    "one less": (
        NOTICE,
        replaced(f"{CERTIFICATE}: {INSURANCE};", f"{CERTIFICATE}:"),
        NONE,
        INSURANCE,
    ),
    "less for more": (
        MINUTES,
        replaced("; vượt tất cả", "; chưa đạt tất cả"),
        "chưa đạt",
        "vượt",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGED)
def test_a_changed_word_is_named_with_what_the_data_say(documents, name):
    document, edit, written, expected = CHANGED[name]
    made = documents[document]

    examination = examined(edited(made.content, edit), made.origin)

    assert [(each.new.text, each.expected or NONE) for each in examination.words] == [
        (written, expected)
    ]
    assert {each.agreement for each in examination.figures} == {Agreement.AGREES}
    (issue,) = examination.issues
    code = "DC43" if written == NONE else "DC44" if expected == NONE else "DC25"
    quoted = expected if written == NONE else written
    assert (issue.kind.code, f"“{quoted}”" in issue.message) == (code, True)


def test_a_leader_and_a_deputy_that_changed_places_are_both_named(documents):
    made = documents["bien_ban.docx"]
    edit = replaced(
        f"bầu {TAX} làm Khối trưởng, {INSURANCE} làm", f"bầu {INSURANCE} làm Khối trưởng, {TAX} làm"
    )

    words = examined(edited(made.content, edit), made.origin).words

    assert [(each.new.text, each.expected) for each in words] == [
        (INSURANCE, TAX),
        (TAX, INSURANCE),
    ]


HARMLESS = {
    "a decision in other words": (MINUTES, f"thống nhất {FOR_TAX}", f"quyết định {FOR_TAX}"),
    "an authority written out": (
        MINUTES,
        FOR_TAX,
        f"đề nghị tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho {TAX}",
    ),
    "an honour of its chairman": (
        MINUTES,
        FOR_TAX,
        f"đề nghị tặng Cờ thi đua của Chủ tịch UBND tỉnh cho {TAX}",
    ),
    "an honour without its authority": (MINUTES, FOR_TAX, f"đề nghị tặng Cờ thi đua cho {TAX}"),
    "a branch for its office": (REPORT, f"{TAX}: Thu", "Ngành thuế: Thu"),
    "a short name": (REPORT, f"{INSURANCE}: Tỷ", "BHXH tỉnh: Tỷ"),
    "initials": (REPORT, f"{INSURANCE}: Tỷ", "BHXH KG: Tỷ"),
    "the unit for its name": (REPORT, f"{TAX}: Thu", "Đơn vị: Thu"),
    "a verb": (REPORT, "12 buổi, đạt 120%", "12 buổi, bằng 120%"),
    "another verb that says as much": (REPORT, "12 buổi, đạt 120%", "12 buổi, hoàn thành 120%"),
    "a unit in more words": (REPORT, "63.000 lượt", "63.000 lượt tàu"),
    "no unit of what is counted": (REPORT, "960 doanh nghiệp", "960"),
    "a short unit": (REPORT, "960 doanh nghiệp", "960 DN"),
    "a unit behind more words": (REPORT, "960 doanh nghiệp", "960 cơ sở, doanh nghiệp"),
    "a word before a figure": (REPORT, "63.000 lượt, đạt", "63.000 lượt, tức là đạt"),
    "per cent in words": (REPORT, "đạt 105% kế hoạch", "đạt 105 phần trăm kế hoạch"),
    "a short honour": (MINUTES, FOR_TAX, f"đề nghị tặng Cờ thi đua cho {TAX}"),
    "first": (MINUTES, "(xếp hạng nhất)", "(đứng đầu)"),
    "a rank in figures": (MINUTES, "tỉnh (xếp hạng nhì;", "tỉnh (xếp thứ hai;"),
    "not reached": (COUNT, "kiểm phiếu kết thúc", "kiểm phiếu đã kết thúc"),
    "ordinary praise": (REPORT, "chấp hành tốt", "chấp hành nghiêm"),
    "ordinary praise that is a class": (REPORT, "chấp hành tốt", "chấp hành xuất sắc"),
    "a lead": (REPORT, "nổi bật như:", "trong đó nổi bật là:"),
    "a remark": (REPORT, "đạt 120% kế hoạch; tỷ lệ nợ", "đạt 120% kế hoạch, là mức tốt; tỷ lệ nợ"),
    "a sentence about another": (
        REPORT,
        "đạt 101,05% chỉ tiêu đăng ký.",
        f"đạt 101,05% chỉ tiêu đăng ký. {STATISTICS} đã phối hợp.",
    ),
    "a meeting": (MINUTES, "Hội nghị thống nhất đề nghị", "Hội nghị nhất trí đề nghị"),
    "members in other words": (REPORT, "bầu Cục Thuế tỉnh làm", "cử Cục Thuế tỉnh giữ chức"),
    "causes": (REPORT, "chủ yếu là kiêm nhiệm", "phần lớn kiêm nhiệm"),
}


@pytest.mark.parametrize("name", HARMLESS)
def test_other_words_for_the_same_are_not_named(documents, name):
    document, words, new = HARMLESS[name]
    made = documents[document]

    examination = examined(edited(made.content, replaced(words, new)), made.origin)

    assert examination.words == ()
    assert not [each for each in examination.issues if each.kind.severity.name == "ERROR"]
    assert examination.counts[Agreement.AGREES] == len(examination.figures)
