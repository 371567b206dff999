"""Two workbooks of one member, and files that are not wanted: settled at the message, none lost."""

import io
import shutil

import pytest

from tests.bloc_years import settings_cells
from tests.workspaces import HALF_YEAR, edit_workbook
from thidua_reports.desk import putting_away
from thidua_reports.layouts.member_sheets import UNIT
from thidua_reports.presenting import desk_notices as notices
from thidua_reports.presenting import desk_words as words

AT = f"/khoi/{HALF_YEAR}/"
OLD, NEW = "so_y_te.xlsx", "so_y_te_sua.xlsx"
FORMS_AT = "//form[contains(@action, '/cat')]"


def of(form):
    """Return what a form sends apart from its token."""
    fields = form.xpath(".//input[@type='hidden' and @name!='token']")
    return [(each.get("name"), each.get("value")) for each in fields]


def pressed(hand, form):
    """Send a form as it stands on the page."""
    return hand.post(form.get("action"), Fields(of(form)))


class Fields(dict):
    """Fields of which several may have one name."""

    def __init__(self, pairs):
        super().__init__()
        for name, value in pairs:
            self.setdefault(name, []).append(value)


@pytest.fixture
def hand(hand_at):
    return hand_at(HALF_YEAR)


@pytest.fixture
def members(hand):
    return hand.desk.folder.bloc(HALF_YEAR) / "thanh_vien"


@pytest.fixture
def corrected(members, tmp_path):
    """A workbook of the same member in which a figure is another."""
    path = tmp_path / NEW
    shutil.copy(members / OLD, path)
    edit_workbook(path, "Nội dung 1", {"H5": 62612})
    return path


def drop(hand, path):
    return hand.post(f"{AT}tep", {"tep": (io.BytesIO(path.read_bytes()), path.name)})


def buttons(page, label, at="//main"):
    return [each for each in page.all(f"{at}{FORMS_AT}") if label in each.text_content()]


def test_which_of_two_is_used_is_asked_when_the_second_comes_in(hand, members, corrected):
    asked = drop(hand, corrected)
    both = buttons(asked, words.USE_THIS, "//section[@aria-label]")
    told = asked.words("//section[@aria-label]")
    done = pressed(hand, next(each for each in both if ("giu", f"thanh_vien/{NEW}") in of(each)))

    assert len(both) == 2
    assert "Khác ở: " in told
    assert f"Thực hiện – {OLD}: 62.611; {NEW}: 62.612" in told.partition("Khác ở: ")[2]
    assert told.count(words.CAME_IN.partition("{")[0]) == 2
    assert not (members / OLD).exists()
    assert (members / NEW).read_bytes() == corrected.read_bytes()
    assert (members.parent / "da_cat" / OLD).is_file()
    assert "da_cat" in done.words("//div[@role='alert']")
    assert "TM06" not in done.words("//section[@aria-labelledby='van-de']")


def test_the_message_of_two_has_the_buttons_that_its_remedy_names(hand, members, corrected):
    shutil.copy(corrected, members / NEW)
    page = hand.get(AT)
    row = "//li[contains(@class, 'muc') and .//a[text()='TM06']]"

    assert words.USE_THIS in page.words(f"{row}//em/..")
    assert len(buttons(page, words.USE_THIS, row)) == 2


def test_a_file_that_is_nobodys_is_put_away_at_its_message(hand, members):
    (members / "ke_hoach.docx").write_bytes(b"x")
    page = hand.get(AT)
    row = "//li[contains(@class, 'muc') and .//a[text()='TM14']]"
    pressed(hand, buttons(page, words.PUT_AWAY, row)[0])

    assert not (members / "ke_hoach.docx").exists()
    assert (members.parent / "da_cat" / "ke_hoach.docx").read_bytes() == b"x"
    assert "TM14" not in hand.get(AT).words("//section[@aria-labelledby='van-de']")


def test_a_workbook_of_another_period_is_put_away_at_its_message(hand, members):
    edit_workbook(members / OLD, "Đơn vị", settings_cells(UNIT, {"nam": 2019}))
    page = hand.get(AT)
    row = "//li[contains(@class, 'muc') and .//a[text()='TM28']]"
    pressed(hand, buttons(page, words.PUT_AWAY, row)[0])

    assert (members.parent / "da_cat" / OLD).is_file()


def test_what_is_put_away_never_takes_the_place_of_another(hand, members):
    for content in (b"1", b"2"):
        (members / "a.docx").write_bytes(content)
        hand.post(f"{AT}cat", {"ten": "thanh_vien/a.docx"})
    kept = members.parent / "da_cat"

    assert [(kept / name).read_bytes() for name in ("a.docx", "a (2).docx")] == [b"1", b"2"]


def test_every_file_that_came_in_can_be_put_away(hand, members):
    page = hand.get(AT)
    found = {name for each in buttons(page, words.PUT_AWAY, "//details") for _, name in of(each)}

    assert found == {f"thanh_vien/{each.name}" for each in members.iterdir()}


@pytest.mark.parametrize(
    "name",
    ["khoi.xlsx", "", "thanh_vien", "templates", "templates/bao_cao.docx", "output"],
)
def test_what_the_program_needs_stays(hand, members, name):
    before = sorted(members.parent.rglob("*"))
    hand.post(f"{AT}cat", {"ten": name})

    assert sorted(members.parent.rglob("*")) == before


def test_an_official_copy_and_the_record_are_told_apart(hand):
    output = hand.desk.folder.output(HALF_YEAR)
    output.mkdir(parents=True)
    for name in ("bao_cao (chính thức).docx", "nhat_ky.json"):
        (output / name).write_bytes(b"x")
        hand.post(f"{AT}cat", {"ten": f"output/{name}"})

    assert (output / "nhat_ky.json").is_file()
    assert (output / "da_cat" / "bao_cao (chính thức).docx").is_file()
    assert "chính thức" not in hand.get(AT).words("//section[@aria-labelledby='tep']")


def test_answers_of_an_earlier_run_are_put_away_at_once(hand, members):
    hand.done(hand.post(f"{AT}lam/lap"))
    shutil.move(members / OLD, members.parent.parent / OLD)
    hand.done(hand.post(f"{AT}lam/lap"))
    page = hand.get(AT)
    pressed(hand, buttons(page, words.PUT_ALL_AWAY)[0])
    again = hand.done(hand.post(f"{AT}lam/lap", {"force": "1"}))

    assert words.LEFT_OVER in page.words()
    assert words.LEFT_OVER not in hand.get(AT).words()
    assert "GH12" not in again.words()


def test_nothing_is_put_away_where_the_one_to_use_is_gone(hand, members):
    gone = {"ten": f"thanh_vien/{OLD}", "giu": "thanh_vien/khong_con.xlsx"}
    page = hand.post(f"{AT}cat", gone)

    assert page.status == 409
    assert (members / OLD).is_file()


def test_a_file_that_is_held_open_stays_and_is_told(hand, members, monkeypatch):
    def held(*_):
        raise PermissionError(13, "denied")

    monkeypatch.setattr(putting_away.os, "rename", held)
    monkeypatch.setattr(putting_away, "retry_while_locked", lambda action: action())
    page = hand.post(f"{AT}cat", {"ten": f"thanh_vien/{OLD}"})

    assert notices.STILL_OPEN in page.words("//div[@role='alert']")
    assert (members / OLD).is_file()


def changed_copy(members, name):
    """Put a changed copy of the used workbook under a name in the bloc."""
    copy = members.parent / name
    copy.parent.mkdir(exist_ok=True)
    shutil.copy(members / OLD, copy)
    edit_workbook(copy, "Nội dung 1", {"H5": 62612})
    return copy


@pytest.mark.parametrize("name", ["thanh_vien/cũ/so_y_te.xlsx", "so_y_te.xlsx"])
def test_of_a_used_workbook_and_a_copy_elsewhere_the_copy_is_put_away(hand, members, name):
    copy = changed_copy(members, name)
    row = "//li[contains(@class, 'muc') and .//a[text()='TM31']]"
    (only,) = buttons(hand.get(AT), words.PUT_AWAY, row)
    done = pressed(hand, only)

    assert of(only) == [("ten", name)]
    assert (copy.exists(), (members / OLD).is_file()) == (False, True)
    assert (members.parent / "da_cat" / OLD).is_file()
    assert "TM31" not in done.words("//section[@aria-labelledby='van-de']")
