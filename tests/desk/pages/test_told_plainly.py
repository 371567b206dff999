"""What newcomers had to guess is told: what a file is for, which bloc, which letter."""

from tests.desk.conftest import done_at_once
from tests.workspaces import HALF_YEAR
from thidua_reports.desk.desk import Desk
from thidua_reports.desk.files import result_files
from thidua_reports.desk.look import look_at
from thidua_reports.presenting import desk_words as words

AT = f"/khoi/{HALF_YEAR}/"


def test_results_are_listed_by_what_they_are_for(hand_at):
    hand = hand_at(HALF_YEAR)
    output = hand.desk.folder.output(HALF_YEAR)
    output.mkdir(parents=True)
    for name in (
        "bang_tong_hop.xlsx",
        "bao_cao (chính thức).docx",
        "bao_cao (góp ý).docx",
        "bao_cao (2).docx",
        "bao_cao.pdf",
        "bao_cao_soat_xet.docx",
        "ghi_chep.docx",
    ):
        (output / name).write_bytes(b"x")
    groups = result_files(look_at(hand.desk.folder, HALF_YEAR), "")

    assert [(each.purpose, [file.file for file in each.files]) for each in groups] == [
        (words.PURPOSES["official"], ["bao_cao (chính thức).docx"]),
        (words.PURPOSES["draft"], ["bao_cao (2).docx"]),
        (words.PURPOSES["unclear"], ["bao_cao.pdf"]),
        (words.PURPOSES["remarks"], ["bao_cao (góp ý).docx", "bao_cao_soat_xet.docx"]),
        (words.PURPOSES["data"], ["bang_tong_hop.xlsx"]),
        (words.PURPOSES["other"], ["ghi_chep.docx"]),
    ]


def test_an_official_copy_that_holds_is_to_sign(hand_at):
    hand = hand_at(HALF_YEAR)
    hand.done(hand.post(f"{AT}lam/lap"))
    hand.done(hand.post(f"{AT}lam/chinh-thuc", {"document": "bao_cao.docx"}))
    page = hand.get(AT)

    assert page.words("//section[@aria-labelledby='tep']/h3[1]") == words.PURPOSES["sign"]


def test_the_bloc_to_be_like_goes_by_its_name_and_period(hand_at):
    hand = hand_at(HALF_YEAR)
    before = hand.get("/khoi-moi").words("//select[@name='like']")
    hand.get(AT)
    after = hand.get("/khoi-moi").words("//select[@name='like']")

    assert HALF_YEAR in before
    assert f"Khối thi đua 4, kỳ 6 tháng 2020 ({HALF_YEAR})" in after


def test_of_an_empty_folder_nothing_is_said(her_folder, own, tmp_path):
    desk = Desk(her_folder, done_at_once, own)
    (tmp_path / "rỗng").mkdir()
    (tmp_path / "khác").mkdir()
    (tmp_path / "khác" / "a.txt").write_text("a")
    told = {}
    for name in ("rỗng", "khác"):
        desk.show(tmp_path / name)
        told[name] = [each for each in desk.remarks() if name in each]

    assert (told["rỗng"], len(told["khác"])) == ([], 1)


def test_what_is_for_word_templates_stands_apart(hand_at):
    page = hand_at(HALF_YEAR).get(AT)
    inside = page.words(f"//details[summary='{words.WORD_TEMPLATES}']//button")

    assert inside == "Kiểm tra mẫu Word Ghi danh sách trường"
