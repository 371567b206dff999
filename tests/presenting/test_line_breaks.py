"""Words that stay in one line of a title, of an office, of the name of a body."""

from thidua_reports.presenting import line_breaks

JOINT = "\N{NO-BREAK SPACE}"


def pieces(text):
    """Return what stays in one line each."""
    return [piece.replace(JOINT, " ") for piece in text.split(" ")]


def test_a_title_breaks_before_the_bloc_and_not_within_a_word():
    text = "Phương hướng, nhiệm vụ năm 2019 của Khối thi đua 17"

    broken = line_breaks.title(text, "Khối thi đua 17")

    assert pieces(broken) == ["Phương hướng,", "nhiệm vụ", "năm 2019", "của Khối thi đua 17"]


def test_of_a_long_name_the_last_word_stands_not_alone():
    bloc = "Khối thi đua các cơ quan tham mưu tổng hợp tỉnh"

    broken = line_breaks.title(f"Năm 2018 của {bloc}", bloc)

    assert pieces(broken)[1:] == [
        "của Khối thi đua",
        "các",
        "cơ",
        "quan",
        "tham",
        "mưu",
        "tổng hợp tỉnh",
    ]


def test_an_office_breaks_before_its_agency():
    assert pieces(line_breaks.office("KHỐI TRƯỞNG\nPHÓ GIÁM ĐỐC SỞ DU LỊCH")) == [
        "KHỐI",
        "TRƯỞNG\nPHÓ",
        "GIÁM",
        "ĐỐC",
        "SỞ DU LỊCH",
    ]
    assert pieces(line_breaks.office("CỤC TRƯỞNG CỤC THUẾ TỈNH"))[2:] == ["CỤC THUẾ TỈNH"]
    assert pieces(line_breaks.office("PHÓ GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ"))[1:] == [
        "GIÁM",
        "ĐỐC\nSỞ KHOA HỌC",
        "VÀ",
        "CÔNG NGHỆ",
    ]


def test_an_office_that_needs_its_agency_is_not_cut_off_from_it():
    office = "CHÁNH VĂN PHÒNG ĐOÀN ĐẠI BIỂU QUỐC HỘI"

    assert pieces(line_breaks.office(office))[:2] == ["CHÁNH", "VĂN PHÒNG ĐOÀN"]


def test_a_title_keeps_the_name_of_the_bloc_in_a_line_of_its_own():
    bloc = "Khối thi đua Tham mưu - Tổng hợp"

    assert pieces(line_breaks.title(f"Năm 2018 của {bloc}", bloc))[1:] == [f"của {bloc}"]


def test_a_body_breaks_after_a_dash():
    body = line_breaks.body("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH KIÊN GIANG")

    assert pieces(body)[3:6] == ["ĐUA -", "KHEN THƯỞNG", "TỈNH"]
