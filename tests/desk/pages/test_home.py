"""The first page: her folder, the blocs in it, a new bloc, what a code means."""

import errno
import os
import re
from pathlib import Path

import pytest

from tests.desk.pages.hand import HERE, Hand
from tests.workspaces import HALF_YEAR, PLEDGE, YEAR
from thidua_reports import pipeline
from thidua_reports.commands.result import Refused
from thidua_reports.desk import home_page
from thidua_reports.desk.desk import Desk
from thidua_reports.desk.jobs import Job
from thidua_reports.desk.kept_jobs import KeptJobs
from thidua_reports.desk.let_in import cookie_name
from thidua_reports.manual import html_manual
from thidua_reports.presenting import desk_words as words

NEW = {
    "name": "Khối thi đua 7",
    "year": "2027",
    "period": "giao-uoc",
    "members": "YT;Sở Y tế\nSở Du lịch",
}
ALL = "/?cho=1"
"""The first page, once all blocs were looked into."""
ROWS = "//section[@aria-labelledby='khoi']//tbody/tr"


def of_field(page, name):
    """Return what is said to be wrong at a field, and what stands in it."""
    field = page.all(f"//*[@id='o-{name}']")[0]
    return page.words(f"//*[@id='sai-{name}']"), field.get("value") or field.text_content()


def test_it_lists_the_blocs_with_how_far_each_is(hand_at):
    page = hand_at(HALF_YEAR, YEAR).get(ALL)

    assert [" ".join(each.text_content().split()) for each in page.all(ROWS)] == [
        f"Khối thi đua 4{YEAR}Năm 201807/07chưa lậpKiểm tra, sửa lỗi",
        f"Khối thi đua 4{HALF_YEAR}6 tháng 202007/07chưa lậpLập văn bản, xem trước khi gửi",
    ]


def test_periods_that_have_ended_come_last_the_newest_first(hand_at, monkeypatch):
    hand = hand_at(PLEDGE, YEAR, HALF_YEAR)
    monkeypatch.setattr(home_page, "is_passed_over", lambda look: look.name != HALF_YEAR)

    rows = hand.get(ALL).all(ROWS)

    names = [each.text_content() for each in rows]
    assert [HALF_YEAR in names[0], YEAR in names[1], PLEDGE in names[2]] == [True, True, True]
    assert words.PASSED_OVER in names[1]


def test_many_blocs_are_named_before_any_is_looked_into(hand_at, monkeypatch):
    hand = hand_at(HALF_YEAR)
    with monkeypatch.context() as never:
        never.setattr(pipeline, "examine", lambda _: pytest.fail("looked into"))
        page = hand.get("/")
        assert page.words(ROWS) == f"{HALF_YEAR}{HALF_YEAR}{words.LOOKING_INTO}"

    (asked,) = page.all(f"{ROWS}/@data-dong")
    (waiting,) = page.all("//noscript//a/@href")
    told = hand.get(asked).words("//tr")
    assert "07/07" in told
    assert hand.get(waiting).words(ROWS) == hand.get("/").words(ROWS) == told


def test_a_bloc_that_has_changed_is_looked_into_anew(hand_at):
    hand = hand_at(HALF_YEAR)
    hand.get(ALL)
    next((hand.desk.folder.bloc(HALF_YEAR) / "thanh_vien").iterdir()).unlink()

    (asked,) = hand.get("/").all(f"{ROWS}/@data-dong")
    assert "06/07" in hand.get(asked).words("//tr")


def test_a_book_that_cannot_be_read_is_told_in_its_row(hand_at):
    hand = hand_at(HALF_YEAR)
    (hand.desk.folder.bloc(HALF_YEAR) / "khoi.xlsx").write_bytes(b"no workbook")

    assert words.CANNOT_BE_READ in hand.get(ALL).words(ROWS)
    page = hand.get(f"/khoi/{HALF_YEAR}/")
    assert page.status == 200
    assert "Cách sửa" in page.words()


def test_before_she_has_chosen_a_folder_it_asks_for_one(hand_at):
    hand = hand_at(is_chosen=False)
    page = hand.get("/")
    assert words.CHOOSE_FIRST in page.words()

    after = hand.post("/thu-muc", {"folder": str(hand.desk.folder.path / "của tôi")})

    assert words.CHOOSE_FIRST not in after.words()
    assert hand.desk.folder.path.name == "của tôi"
    assert hand.desk.folder.path.is_dir()


@pytest.mark.parametrize("typed", ["", "khoi", "khối\\một", "/a\0b"])
def test_a_folder_that_cannot_be_hers_is_told_at_its_field(hand_at, typed):
    hand = hand_at()
    before = hand.desk.folder.path

    page = hand.post("/thu-muc", {"folder": typed})

    wrong, value = of_field(page, "folder")
    assert page.status == 422
    assert wrong
    assert value == (typed.replace("\0", "\ufffd") or str(before))
    assert hand.desk.folder.path == before


def test_a_new_bloc_is_made_of_what_was_typed(hand_at):
    hand = hand_at()

    page = hand.done(hand.post("/khoi-moi", NEW))

    bloc = hand.get("/khoi/khoi_thi_dua_7_2027_giao_uoc/")
    assert "Xong: lập khối mới." in page.words()
    assert re.search(r"với các mã: .*\bSDL\W+Sở Du lịch", page.words())
    assert page.all("//a[@href='/khoi/khoi_thi_dua_7_2027_giao_uoc/']")
    assert bloc.words("//h1") == "Khối thi đua 7, kỳ Giao ước 2027"
    assert "Sở Du lịch" in bloc.words("//section[@aria-labelledby='nop']")


@pytest.mark.parametrize(
    ("changed", "field", "said"),
    [
        ({"name": " "}, "name", words.NOTHING_TYPED),
        ({"year": "27"}, "year", words.NOT_A_YEAR),
        ({"period": "quý"}, "period", words.NOT_OFFERED),
        ({"members": " "}, "members", words.NOTHING_TYPED),
        ({"members": "YT;Sở Y tế\nYT;Sở Du lịch"}, "members", "Dòng 2:"),
        ({"like": "../khac"}, "like", words.NOT_OFFERED),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_what_was_typed_stays(hand_at, changed, field, said):
    hand = hand_at()
    typed = {**NEW, **changed}

    page = hand.post("/khoi-moi", typed)

    assert page.status == 422
    assert said in of_field(page, field)[0]
    assert of_field(page, "members")[1].strip() == typed["members"].strip()
    assert of_field(page, "name")[1] == typed["name"].strip()
    assert hand.desk.folder.blocs() == ()


def test_a_bloc_takes_no_place_that_is_taken(hand_at):
    hand = hand_at()
    taken = hand.desk.folder.path / "khoi_thi_dua_7_2027_giao_uoc"
    taken.mkdir()
    (taken / "khoi.xlsx").write_bytes(b"hers")

    page = hand.post("/khoi-moi", NEW)

    assert "khoi_thi_dua_7_2027_giao_uoc" in of_field(page, "name")[0]
    assert [path.name for path in taken.iterdir()] == ["khoi.xlsx"]


def test_a_bloc_may_be_like_another(hand_at):
    hand = hand_at(YEAR)
    hand.done(hand.post("/khoi-moi", {**NEW, "like": YEAR}))

    job = hand.desk.jobs.latest("khoi_thi_dua_7_2027_giao_uoc")

    assert f"--like={hand.desk.folder.path / YEAR}" in job.arguments
    assert job.state == "done"


def test_a_code_is_explained_and_an_unknown_one_stays_in_its_field(hand_at):
    hand = hand_at()

    assert "#DIV/0!" in hand.get("/ma/TB13").words()
    wrong, value = of_field(hand.get("/ma/?code=XX99"), "code")
    assert "XX99" in wrong
    assert value == "XX99"
    assert hand.get("/ma/").words(".//div[@class='loi-bao']")


REFUSED = Refused(("Còn lỗi nên chưa chốt.",))
ENDS = {
    "done": ((), 0, words.DONE_UNSEEN),
    "done with errors left": ((), 1, words.DONE_UNSEEN),
    "refused": ((REFUSED,), 1, words.NOT_DONE_UNSEEN),
    "failed": ((), 2, words.NOT_DONE_UNSEEN),
}


@pytest.mark.parametrize(("parts", "code", "told"), ENDS.values(), ids=ENDS)
def test_only_what_was_done_is_called_done_when_nobody_saw_its_end(hand_at, parts, code, told):
    def ended(screen, _):
        for part in parts:
            screen.show(part)
        screen.close(code)
        return code

    hand = hand_at(HALF_YEAR, run=ended)
    hand.desk.jobs.start(HALF_YEAR, "chốt", ["accept"])
    hand.desk.jobs.finish()

    assert told.format(title="chốt", bloc=HALF_YEAR) in hand.get("/").words()


def test_what_was_broken_off_is_not_called_done(her_folder, own):
    KeptJobs(own, her_folder).keep(Job("khoi_4", "chốt", ["accept"]))

    home = Hand(Desk(her_folder, print, own)).get("/")

    assert words.NOT_DONE_UNSEEN.format(title="chốt", bloc="khoi_4") in home.words()


def test_hostile_names_are_text(hand_at):
    hand = hand_at(HALF_YEAR)
    name = "<img src=x onerror=alert(1)>"
    hand.desk.folder.bloc(HALF_YEAR).rename(hand.desk.folder.path / name)

    page = hand.get(ALL)

    assert name in page.words(ROWS)
    assert page.all("//img") == []
    assert hand.get(page.all(f"{ROWS}//a")[0].get("href")).status == 200


def test_a_sample_is_laid_out_and_leads_to_its_page(hand_at):
    hand = hand_at()
    offered = hand.get("/lam-thu")
    assert HALF_YEAR in offered.all("//option/@value")

    page = hand.done(hand.post("/lam-thu", {"sample": HALF_YEAR}))

    assert page.words("//h2[@id='ket-qua']") == "Xong: lập khối mẫu để làm thử."
    assert page.all(f"//a[@href='/khoi/{HALF_YEAR}/']")
    assert "07/07" in hand.get(ALL).words(ROWS)
    again = hand.post("/lam-thu", {"sample": HALF_YEAR})
    assert again.status == 422
    assert HALF_YEAR in of_field(again, "sample")[0]


def test_the_manual_is_a_link_away_and_its_absence_is_told(hand_at, monkeypatch):
    hand = hand_at()
    (link,) = hand.get("/").all(f"//nav//a[normalize-space()='{words.MANUAL}']")
    with hand.client.get(link.get("href"), base_url=HERE) as shown:
        assert shown.data == html_manual().read_bytes()
        assert "frame-ancestors 'none'" in shown.headers["Content-Security-Policy"]

    monkeypatch.setattr("thidua_reports.desk.pages.home.html_manual", lambda: None)
    page = hand.get(link.get("href"))

    assert page.status == 404
    assert words.NO_MANUAL in page.words()


@pytest.mark.parametrize("closed", ["", "../output/"])
def test_one_bloc_that_cannot_be_looked_at_hides_no_other(hand_at, monkeypatch, closed):
    hand = hand_at(HALF_YEAR, YEAR)
    folder = (hand.desk.folder.path / YEAR).resolve()
    shut = folder if not closed else folder.parent / "output" / YEAR
    shut.mkdir(parents=True, exist_ok=True)
    refusal = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    for looks in ("iterdir", "is_file"):
        really = getattr(Path, looks)

        def refused(path, really=really, looks=looks):
            if path.resolve() == shut if looks == "iterdir" else path.parent == shut and closed:
                raise refusal
            return really(path)

        monkeypatch.setattr(Path, looks, refused)

    at_once, page = hand.get("/"), hand.get(ALL)

    assert (at_once.status, page.status) == (200, 200)
    rows = {row.xpath("string(.//span)"): row.text_content() for row in page.all(ROWS)}
    assert words.CANNOT_BE_LOOKED_AT in rows[YEAR]
    assert words.CANNOT_BE_LOOKED_AT not in rows[HALF_YEAR]
    assert "6 tháng 2020" in rows[HALF_YEAR]


@pytest.mark.parametrize(
    ("address", "counts"), [("/", True), (f"/khoi/{YEAR}/", True), ("/trang/kiem_tra.css", False)]
)
def test_a_page_that_is_looked_at_keeps_the_program_open(hand_at, monkeypatch, address, counts):
    hand, looks = hand_at(YEAR), []
    monkeypatch.setattr(hand.desk.lifetime, "served", lambda: looks.append(address))

    hand.get(address)
    hand.post("/con-mo", {"trang": "a"})
    hand.post("/da-dong", {"trang": "a"})
    hand.client.delete_cookie(cookie_name(hand.desk), domain="127.0.0.1")
    hand.get("/")

    # the hand itself looks at the first page for a token
    assert looks == [address] * (counts + 2)
