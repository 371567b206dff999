"""The page of a bloc: each button is a verb, what it will change is said, what it did is shown."""

import errno
import io
import os
import shutil
import threading
from datetime import date
from pathlib import Path

import pytest

from tests.bloc_years import settings_cells
from tests.workspaces import HALF_YEAR, PLEDGE, SAMPLES, YEAR, edit_workbook
from thidua_reports.desk import actions, opening
from thidua_reports.desk.look import look_at
from thidua_reports.desk.pages import blocs
from thidua_reports.domain.period import Period
from thidua_reports.layouts.bloc_sheets import BLOC, NAME
from thidua_reports.presenting import desk_notices as notices
from thidua_reports.presenting import desk_words as words
from thidua_reports.presenting import step_words

AT = f"/khoi/{HALF_YEAR}/"
MADE_OF_HALF_YEAR = ("bao_cao.docx", "bien_ban.docx", "giay_moi.docx", "thong_bao_ket_luan.docx")


def files_below(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def opened(monkeypatch):
    """Return what would be opened with the system's program."""
    paths = []
    monkeypatch.setattr(opening, "_open", paths.append)
    return paths


def test_the_steps_who_has_submitted_and_the_issues_are_there(hand_at):
    hand = hand_at(YEAR)
    page = hand.get(f"/khoi/{YEAR}/")

    assert len(page.all("//ol[@class='buoc']/li")) == 8
    assert page.words("//li[@aria-current='step']/h3") == "Kiểm tra, sửa lỗi [làm tiếp]"
    assert len(page.all("//section[@aria-labelledby='nop']//tbody/tr")) == 7
    assert "Tổng cộng 03 lỗi" in page.words("//section[@aria-labelledby='van-de']")
    told = look_at(hand.desk.folder, YEAR).examined.issues
    links = page.all("//section[@aria-labelledby='van-de']//li//a[starts-with(@href, '/ma/')]")
    assert {each.get("href") for each in links} == {f"/ma/{each.kind.code}" for each in told}


def test_checking_shows_what_is_wrong_with_place_and_remedy(hand_at):
    hand = hand_at(YEAR)
    page = hand.done(hand.post(f"/khoi/{YEAR}/lam/kiem-tra"))

    assert page.words("//h2[@id='ket-qua']").endswith("Còn lỗi phải sửa, nêu dưới đây.")
    assert len(page.all("//li[@data-muc='loi']")) == 3
    assert "Cách sửa:" in page.words("//li[@data-muc='loi'][1]")
    assert "Mã kết thúc" not in page.words()


def test_what_is_made_can_be_opened_from_the_page_of_the_job_and_of_the_bloc(hand_at, opened):
    hand = hand_at(HALF_YEAR)
    job = hand.done(hand.post(f"{AT}lam/lap"))
    bloc = hand.get(AT)

    for page in (job, bloc):
        names = page.all("//input[@name='ten']/@value")
        assert "output/bao_cao.docx" in names
    said = hand.post(f"{AT}mo", {"ten": "output/bao_cao.docx"}, Accept="application/json")
    assert (said.status, said.json) == (
        200,
        {"said": words.OPENED.format(name="bao_cao.docx")},
    )
    assert opened == [hand.desk.folder.output(HALF_YEAR) / "bao_cao.docx"]


@pytest.mark.parametrize("name", ["../khac/khoi.xlsx", "nhat_ky.json", "khong_co.docx"])
def test_what_cannot_be_opened_is_told_and_nothing_else_is(hand_at, opened, name):
    page = hand_at(HALF_YEAR).post(f"{AT}mo", {"ten": name})

    assert page.status == 409
    assert "Không thấy" in page.words("//div[@role='alert']")
    assert opened == []


@pytest.mark.parametrize("action", actions.OF_A_BLOC, ids=lambda each: each.key)
def test_looking_at_an_action_changes_nothing_and_says_what_it_will_do(hand_at, action):
    bloc = PLEDGE if Period.PLEDGE in action.periods else YEAR
    hand = hand_at(bloc)
    before = files_below(hand.desk.folder.path)

    page = hand.get(f"/khoi/{bloc}/lam/{action.key}")

    assert page.status == 200
    assert all(each in page.words() for each in action.words.before)
    assert bool(page.all("//ol[@class='buoc']")) is not action.is_told_first
    assert files_below(hand.desk.folder.path) == before
    assert hand.desk.jobs.running() == ()


@pytest.mark.parametrize(
    ("bloc", "action"), [(PLEDGE, actions.AGREE), (YEAR, actions.ACCEPT_TARGETS)]
)
def test_no_action_does_under_its_name_what_another_period_makes_of_its_verb(hand_at, bloc, action):
    hand = hand_at(bloc)
    at = f"/khoi/{bloc}/lam/{action.key}"

    assert (hand.get(at).status, hand.post(at).status) == (404, 404)
    assert hand.desk.jobs.latest(bloc) is None


def test_who_accepts_and_when_is_asked_at_the_fields(hand_at):
    hand = hand_at(HALF_YEAR)
    page = hand.post(f"{AT}lam/chap-nhan", {"by": "Trần Thị Hoa", "day": "hôm nay"})

    assert page.status == 422
    assert page.words("//*[@id='sai-day']") == words.NOT_A_DAY
    assert page.all("//*[@id='o-by']/@value") == ["Trần Thị Hoa"]
    assert page.all("//*[@id='o-day']/@value") == ["hôm nay"]


def test_today_stands_where_a_day_is_asked_for(hand_at):
    page = hand_at(HALF_YEAR).get(f"{AT}lam/chap-nhan")

    assert page.all("//*[@id='o-day']/@value") == [f"{date.today():%d/%m/%Y}"]


def test_the_next_period_is_led_to(hand_at):
    hand = hand_at(HALF_YEAR)
    page = hand.done(hand.post(f"{AT}lam/ky-sau"))

    assert page.all("//a[@href='/khoi/kien_giang_khoi_4_2020_nam/']")


def test_the_next_period_of_a_bloc_from_elsewhere_is_led_to(hand_at, tmp_path):
    hand = hand_at(HALF_YEAR)
    elsewhere = shutil.copytree(SAMPLES / HALF_YEAR, tmp_path / "USB" / HALF_YEAR)
    name = hand.desk.show(elsewhere)
    assert name == f"{HALF_YEAR} (2)"

    page = hand.done(hand.post(f"/khoi/{name}/lam/ky-sau"))
    following = "kien_giang_khoi_4_2020_nam"

    assert page.all(f"//main//a[@href='/khoi/{following}/']")
    assert hand.desk.folder.bloc(following) == elsewhere.with_name(following)
    assert hand.get("/").all(f"//tbody//a[@href='/khoi/{following}/']")
    step = hand.get(f"/khoi/{name}/").words("//li[@id='ky-sau']")
    assert step_words.FOLLOWED.format(name=following) in step


def test_an_edited_document_is_compared_and_finished(hand_at):
    hand = hand_at(HALF_YEAR)
    hand.done(hand.post(f"{AT}lam/lap"))
    hand.done(hand.post(f"{AT}lam/danh-sach-truong"))
    output = hand.desk.folder.output(HALF_YEAR)
    for name in ("bao_cao_soat_xet (2).docx", "bien_ban (góp ý).docx", "~$o_cao.docx"):
        (output / name).touch()
    offered = [each.get("value") for each in hand.get(f"{AT}lam/doi-chieu").all("//option")]
    assert offered == ["", *MADE_OF_HALF_YEAR]
    assert (output / "danh_sach_truong.docx").is_file()

    hand.done(hand.post(f"{AT}lam/chinh-thuc", {"document": "bao_cao.docx", "own": ""}))

    assert (hand.desk.folder.output(HALF_YEAR) / "bao_cao (chính thức).docx").is_file()
    refused = hand.post(f"{AT}lam/chinh-thuc", {"document": "../khoi.docx", "own": ""})
    assert refused.words("//*[@id='sai-document']") == words.NOT_OFFERED


def test_all_documents_that_are_signed_are_finished_at_once(hand_at):
    hand = hand_at(HALF_YEAR)
    hand.done(hand.post(f"{AT}lam/lap"))
    output = hand.desk.folder.output(HALF_YEAR)
    choice = hand.get(f"{AT}lam/chinh-thuc").all("//option")[1]
    assert (choice.get("value"), choice.text_content()) == (".", "tất cả văn bản để ký")

    page = hand.done(hand.post(f"{AT}lam/chinh-thuc", {"document": ".", "own": ""}))

    made = ["bao_cao", "bien_ban", "thong_bao_ket_luan"]
    assert page.words("//h2[@id='ket-qua']").startswith("Xong: lập bản chính thức.")
    assert sorted(each.name for each in output.glob("*chính thức*")) == [
        f"{each} (chính thức).docx" for each in made
    ]
    assert "chưa có bản chính thức" not in hand.get(AT).words("//li[@id='chinh-thuc']")


def test_a_document_from_elsewhere_is_compared_beside_the_results(hand_at):
    hand = hand_at(HALF_YEAR)
    hand.done(hand.post(f"{AT}lam/lap"))
    output = hand.desk.folder.output(HALF_YEAR)
    own = (output / "bao_cao.docx").read_bytes()
    dropped = {"file": (io.BytesIO(own), "Báo cáo đã sửa.docx"), "document": "", "own": ""}

    hand.done(hand.post(f"{AT}lam/chinh-thuc", dropped))
    job = hand.desk.jobs.latest(HALF_YEAR)
    assert job.arguments[1] == str(output / "bao_cao.docx")
    assert (output / "bao_cao (chính thức).docx").is_file()

    no_document = {"file": (io.BytesIO(b"x"), "tệp.exe"), "document": "", "own": ""}
    refused = hand.post(f"{AT}lam/chinh-thuc", no_document)
    assert refused.status == 422
    assert "không phải văn bản Word" in refused.words("//*[@id='sai-file']")
    assert not (output / "tệp.exe").exists()


def test_no_document_at_all_is_told(hand_at):
    page = hand_at(HALF_YEAR).post(f"{AT}lam/doi-chieu", {"document": "", "own": ""})

    assert page.words("//*[@id='sai-document']") == words.NOTHING_CHOSEN


def test_workbooks_are_taken_in_and_each_is_told(hand_at):
    hand = hand_at(HALF_YEAR)
    members = hand.desk.folder.bloc(HALF_YEAR) / "thanh_vien"
    content = (members / "so_y_te.xlsx").read_bytes()
    (members / "so_y_te.xlsx").unlink()
    assert "06/07" in hand.get(AT).words("//li[@id='nhan']")

    page = hand.post(f"{AT}tep", {"tep": (io.BytesIO(content), "Sổ Y tế.xlsx")})

    assert page.words("//div[@role='alert']") == "Sổ Y tế.xlsx: đã nhận"
    assert "Đã đủ sổ của 07 đơn vị." in page.words("//li[@id='nhan']")
    assert (members / "Sổ Y tế.xlsx").read_bytes() == content


def test_a_day_of_receipt_that_decides_points_is_asked_for_as_soon_as_a_workbook_came(
    hand_at, monkeypatch
):
    monkeypatch.setattr(blocs, "days_to_note", lambda _: ["Ghi ngày nhận."])
    hand = hand_at(HALF_YEAR)
    content = (hand.desk.folder.bloc(HALF_YEAR) / "thanh_vien" / "so_y_te.xlsx").read_bytes()

    page = hand.post(f"{AT}tep", {"tep": (io.BytesIO(content), "Sổ Y tế.xlsx")})

    assert "Ghi ngày nhận." in page.words("//div[@role='alert']")


def test_nothing_chosen_is_told(hand_at):
    page = hand_at(HALF_YEAR).post(f"{AT}tep", {"tep": (io.BytesIO(b""), "")})

    assert page.words("//div[@role='alert']") == words.NO_FILES


def test_one_thing_at_a_time_and_a_button_that_is_pressed_twice_runs_once(hand_at):
    goes_on = threading.Event()
    begun = []

    def slowly(screen, arguments):
        begun.append(arguments)
        goes_on.wait(30)
        screen.close(0)
        return 0

    hand = hand_at(HALF_YEAR, run=slowly)
    try:
        first = hand.post(f"{AT}lam/kiem-tra")
        again = hand.post(f"{AT}lam/kiem-tra")
        other = hand.post(f"{AT}lam/lap")

        assert again.path == first.path
        assert other.status == 409
        assert "đang làm “kiểm tra sổ khối, sổ đơn vị, mẫu Word”" in other.words()
        assert other.all(f"//main//a[@href='{first.path}']")
        assert "đang làm: kiểm tra" in hand.get("/").words()
        assert words.IS_RUNNING in hand.get(first.path).words()
        assert hand.get(f"{first.path}/tinh-hinh").json["state"] == "running"
    finally:
        goes_on.set()
    hand.done(first)
    assert len(begun) == 1


def test_a_verb_that_fails_says_why_in_words(hand_at):
    hand = hand_at(HALF_YEAR)
    page = hand.done(hand.post(f"{AT}lam/thong-nhat"))

    assert page.words("//h2[@id='ket-qua']") == "Chưa làm được: ghi điểm thống nhất."
    assert len(page.all("//li[@data-muc='loi']")) == 1


def test_what_is_next_is_told_by_its_button(hand_at):
    hand = hand_at(HALF_YEAR)
    page = hand.done(hand.post(f"{AT}lam/ky-sau"))

    assert "Tiếp theo: lập biểu mẫu (nút “Lập biểu mẫu”)." in page.words()


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no links without a right to")
@pytest.mark.parametrize("name", ["so.xlsx", "output/bao_cao.docx"])
def test_a_link_is_opened_as_what_it_leads_to(hand_at, opened, name):
    hand = hand_at(HALF_YEAR)
    bloc = hand.desk.folder.bloc(HALF_YEAR)
    output = hand.desk.folder.output(HALF_YEAR)
    output.mkdir(parents=True)
    for folder in (bloc, output):
        (folder / "evil.cmd").write_bytes(b"calc")
    link = output / "bao_cao.docx" if "/" in name else bloc / name
    link.symlink_to(link.parent / "evil.cmd")

    told = hand.post(f"{AT}mo", {"ten": name}, Accept="application/json")

    assert told.status == 409
    assert told.json == {"said": notices.NOT_OUR_KIND.format(name="evil.cmd")}
    assert opened == []


@pytest.mark.parametrize(
    ("name", "may_be"),
    [("x.app", False), ("x.xlsx", False), ("x.{21EC2020}", False), ("Khối 4. Năm 2020", True)],
)
def test_no_folder_is_opened_that_may_be_a_program(hand_at, opened, name, may_be):
    hand = hand_at(HALF_YEAR)
    (hand.desk.folder.bloc(HALF_YEAR) / name).mkdir()

    told = hand.post(f"{AT}mo", {"ten": name}, Accept="application/json")

    assert (told.status == 200, len(opened)) == (may_be, int(may_be))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("name", [" Báo\tcáo\u200b.docx", "Ba\u0301o ca\u0301o.docx"])
def test_a_document_of_any_name_can_be_chosen_and_opened(hand_at, opened, name):
    hand = hand_at(HALF_YEAR)
    output = hand.desk.folder.output(HALF_YEAR)
    output.mkdir(parents=True)
    (output / name).write_bytes(b"no document")

    (sent,) = hand.get(f"{AT}lam/doi-chieu").all("//select[@name='document']/option[2]/@value")
    page = hand.post(f"{AT}lam/doi-chieu", {"document": sent, "own": ""})
    assert page.path.startswith("/viec/"), page.words()
    assert hand.desk.jobs.latest(HALF_YEAR).arguments[1] == str(output / name)

    shown = hand.get(AT).all("//input[@name='ten']/@value")
    (listed,) = {each for each in shown if each.endswith(".docx")}
    told = hand.post(f"{AT}mo", {"ten": listed}, Accept="application/json")
    assert (told.status, opened) == (200, [output / name])


def test_the_page_to_look_over_is_shown_while_it_is_whole(hand_at):
    hand = hand_at(HALF_YEAR)
    assert words.NO_PAGE in hand.get(f"{AT}kiem-tra/").words()
    hand.done(hand.post(f"{AT}lam/lap"))
    page = hand.get(f"{AT}kiem-tra/")
    assert page.words("//h2[@id='ket-luan']") == "Đã gửi được chưa?"
    assert words.PAGE_OLD not in page.words()
    assert page.all("//script[not(@src)]") == []

    offered = hand.get(f"{AT}kiem-tra/bao_cao.docx")
    assert offered.all("//input[@name='ten']/@value") == ["output/bao_cao.docx"]

    spot = hand.desk.folder.bloc(HALF_YEAR)
    renamed = settings_cells(BLOC, {NAME.code: "Khối thi đua 40"})
    edit_workbook(spot / "khoi.xlsx", BLOC.name, renamed)
    assert words.PAGE_OLD in hand.get(f"{AT}kiem-tra/").words()

    made = hand.desk.folder.output(HALF_YEAR) / "kiem_tra.html"
    made.write_bytes(made.read_bytes().replace("Đã gửi".encode(), b"<b>X</b>"))
    changed = hand.get(f"{AT}kiem-tra/")
    assert words.PAGE_EDITED in changed.words()
    assert changed.all("//b") == []


@pytest.mark.parametrize(
    "path",
    ["/khoi/khac/", "/khoi/..%2f/", "/viec/0", f"{AT}lam/xoa", "/trang/page.py", f"{AT}lam/../mo"],
)
def test_what_is_not_there_is_said_to_be_not_there(hand_at, path):
    page = hand_at(HALF_YEAR).get(path)

    assert page.status in (404, 405)


def test_a_sample_is_as_it_was(hand_at):
    hand = hand_at(PLEDGE)
    hand.get(f"/khoi/{PLEDGE}/")

    own = hand.desk.folder.bloc(PLEDGE)
    assert {p.relative_to(own): c for p, c in files_below(own).items()} == {
        p.relative_to(SAMPLES / PLEDGE): c for p, c in files_below(SAMPLES / PLEDGE).items()
    }


def test_a_folder_that_may_not_be_looked_into_is_named_in_her_words(hand_at, monkeypatch):
    hand = hand_at(HALF_YEAR)
    closed, real = hand.desk.folder.bloc(HALF_YEAR), Path.iterdir

    def iterdir(path):
        if path == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)

    page = hand.get(AT)

    assert notices.CLOSED.format(path=closed) in page.words()
    assert "Permission" not in page.words()
