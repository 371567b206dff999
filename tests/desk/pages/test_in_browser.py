"""The working page in a real browser: from nothing to a draft, by the keyboard, for everybody."""

import pytest

from tests.bloc_years import fill_registrations
from tests.desk.pages.hand import LONGEST
from tests.page.test_in_browser import (
    BROKEN,
    CUT,
    LOOKS,
    OPEN_ALL,
    TOO_SMALL,
    TOO_WIDE,
    VIOLATIONS,
)
from tests.test_whole_year import fill_bloc
from tests.workspaces import HALF_YEAR, YEAR
from thidua_reports.desk import actions, opening
from thidua_reports.presenting import desk_words as words
from thidua_reports.workspace.samples import shipped_samples

pytestmark = pytest.mark.slow("starts a browser")

MILLISECONDS = LONGEST * 1000
NARROW = {"phone": 360, "zoom of 400 %": 320, "zoom of 200 %": 640}
FOCUSED = "document.activeElement.textContent.trim()"
UNITS = {
    "YT": "Sở Y tế", "GD": "Sở Giáo dục và Đào tạo", "LD": "Sở Lao động", "DL": "Sở Du lịch",
    "KH": "Sở Khoa học và Công nghệ", "VH": "Sở Văn hóa và Thể thao", "DT": "Ban Dân tộc",
}  # fmt: skip
NEW = "khoi_thi_dua_9_2026_giao_uoc"


def addresses(desk):
    """Return the address of every kind of page, with a job that has ended."""
    job = desk.jobs.latest(YEAR)
    return {
        "home": "/",
        "new": "/khoi-moi",
        "sample": "/lam-thu",
        "bloc": f"/khoi/{YEAR}/",
        "page": f"/khoi/{YEAR}/kiem-tra/",
        "file": f"/khoi/{YEAR}/kiem-tra/bao_cao.docx",
        "job": f"/viec/{job.id}",
        "code": "/ma/TB13",
        "unknown code": "/ma/XX99",
        **{each.key: f"/khoi/{YEAR}/lam/{each.key}" for each in actions.OF_A_BLOC},
    }


def at(page, desk, address):
    page.goto(f"http://127.0.0.1:{desk.port}{address}")


def ended(page):
    """Wait until the verb whose page is shown has ended."""
    page.locator("#ket-qua").wait_for(timeout=MILLISECONDS)


def made(page, desk):
    """Make the documents of the year from its page."""
    at(page, desk, f"/khoi/{YEAR}/")
    page.get_by_role("button", name="Lập văn bản").click()
    ended(page)


def press(page, name, role="button"):
    """Go by the tabulator to a button or link, and press Enter."""
    for _ in range(200):
        page.keyboard.press("Tab")
        is_there = page.evaluate(
            "name => (document.activeElement.textContent || '').trim() === name", name
        )
        if is_there:
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    pytest.fail(f"no {role} {name} is reached by the keyboard")


@pytest.mark.parametrize("look", LOOKS)
def test_a_checker_of_accessibility_finds_nothing(seen_at, axe, look):
    page, desk = seen_at(YEAR, look=LOOKS[look])
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    made(page, desk)

    for name, address in addresses(desk).items():
        at(page, desk, address)
        page.evaluate(OPEN_ALL)
        assert (name, page.evaluate(f"{axe}; {VIOLATIONS}")) == (name, [])
    page.get_by_role("link", name=words.NEW_BLOC).first.click()
    page.get_by_role("button", name="Lập khối mới").click()
    assert page.evaluate(f"{axe}; {VIOLATIONS}") == []
    assert complaints == []


def test_what_is_pressed_is_large_enough_to_be_hit(seen_at):
    page, desk = seen_at(YEAR)
    made(page, desk)

    for name, address in addresses(desk).items():
        at(page, desk, address)
        page.evaluate(OPEN_ALL)
        assert (name, page.evaluate(TOO_SMALL)) == (name, [])


@pytest.mark.parametrize("width", NARROW.values(), ids=NARROW)
def test_where_there_is_little_room_nothing_is_off_the_screen(seen_at, width):
    page, desk = seen_at(YEAR, look={"viewport": {"width": width, "height": 740}})
    made(page, desk)

    for name, address in addresses(desk).items():
        at(page, desk, address)
        page.evaluate(OPEN_ALL)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert (name, wide <= width, page.evaluate(CUT)) == (name, True, [])
        assert (name, page.evaluate(TOO_WIDE), page.evaluate(BROKEN)) == (name, [], [])


def test_a_draft_of_a_sample_is_made_by_the_keyboard_alone(seen_at):
    page, desk = seen_at()
    first = shipped_samples()[0].name
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "Đến nội dung chính"

    press(page, words.SAMPLES, "link")
    press(page, "Lập khối mẫu")
    ended(page)
    press(page, f"Đến trang của {first}", "link")
    press(page, "Lập văn bản")
    ended(page)

    assert page.evaluate("document.activeElement.id") == "ket-qua"
    assert page.locator("#ket-qua").text_content() == "Xong: lập văn bản."
    assert (desk.folder.output(first) / "bao_cao.docx").is_file()
    press(page, "Xem trang kiểm tra", "link")
    page.get_by_role("heading", name="Đã gửi được chưa?").wait_for()


def test_without_script_the_end_of_a_verb_is_a_link_away(seen_at):
    page, desk = seen_at(HALF_YEAR, look={"java_script_enabled": False})
    at(page, desk, f"/khoi/{HALF_YEAR}/")
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    desk.jobs.finish()
    page.reload()

    assert page.locator("#ket-qua").text_content().startswith("Xong")


def test_a_button_pressed_twice_begins_once(seen_at):
    page, desk = seen_at(HALF_YEAR)
    at(page, desk, f"/khoi/{HALF_YEAR}/")
    page.get_by_role("button", name="Kiểm tra", exact=True).dblclick()
    ended(page)

    assert page.locator("#ket-qua").count() == 1
    assert page.url.endswith(desk.jobs.latest(HALF_YEAR).id)


def test_each_bloc_of_the_first_page_tells_where_it_is_while_she_looks_on(seen_at):
    page, desk = seen_at(HALF_YEAR, YEAR)
    for _ in range(2):
        at(page, desk, "/")
        page.locator("tbody tr", has_text="07/07").nth(1).wait_for(timeout=MILLISECONDS)
        assert page.locator("[data-dong]").count() == 0


class Unheard:
    """A page's requests of which the first ones get no answer, or one that says nothing."""

    def __init__(self, page, pattern, times, status=None):
        self.times, self.status, self.count = times, status, 0
        page.route(pattern, self.answer)

    def answer(self, route):
        """Answer one more."""
        self.count += 1
        if self.count > self.times:
            route.continue_()
        elif self.status:
            route.fulfill(status=self.status, body="")
        else:
            route.abort()


@pytest.mark.parametrize("asked", ["tinh-hinh", "ket-qua"])
@pytest.mark.parametrize("status", [None, 500], ids=["no answer", "a bad answer"])
@pytest.mark.parametrize("times", [1, 3])
def test_a_verb_is_followed_beyond_what_got_no_answer(seen_at, asked, status, times):
    page, desk = seen_at(HALF_YEAR)
    unheard = Unheard(page, f"**/{asked}", times, status)
    at(page, desk, f"/khoi/{HALF_YEAR}/")
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    if times > 1:
        page.locator("#dang-lam", has_text=words.LOST).wait_for(timeout=MILLISECONDS)
        assert page.get_by_text(words.IS_RUNNING).is_hidden()
    ended(page)

    assert page.locator("#ket-qua").text_content().startswith("Xong")
    assert unheard.count > times


def test_a_file_asked_of_a_program_that_has_ended_leaves_the_page_there(seen_at):
    page, desk = seen_at(YEAR)
    made(page, desk)
    page.route("**/mo", lambda route: route.abort())
    page.get_by_role("button", name="Mở bao_cao.docx", exact=True).click()

    page.locator("#noi", has_text=words.LOST).wait_for()
    assert page.locator("#ket-qua").is_visible()


def test_a_file_is_opened_without_leaving_the_page(seen_at, monkeypatch):
    opened = []
    monkeypatch.setattr(opening, "_open", opened.append)
    page, desk = seen_at(YEAR)
    made(page, desk)
    page.get_by_role("button", name="Mở bao_cao.docx", exact=True).click()
    page.locator("#noi", has_text="mở bao_cao.docx").wait_for()

    at(page, desk, f"/khoi/{YEAR}/kiem-tra/")
    page.get_by_role("link", name="bien_ban.docx").first.click()
    page.locator("#noi", has_text="mở bien_ban.docx").wait_for()

    assert page.url.endswith("/kiem-tra/")
    assert [path.name for path in opened] == ["bao_cao.docx", "bien_ban.docx"]


def test_issues_of_a_verb_that_has_just_ended_can_be_filtered(seen_at):
    page, desk = seen_at(YEAR)
    at(page, desk, f"/khoi/{YEAR}/")
    page.get_by_role("button", name="Kiểm tra", exact=True).click()
    ended(page)

    page.get_by_label("Có chữ").fill("không có chữ này")
    page.locator("#dem", has_text="Không có mục nào hợp với bộ lọc").wait_for()


def begin(page, desk):
    """Choose her folder, begin a bloc, fill in its book; return the address of its page."""
    page.get_by_role("button", name=words.USE_FOLDER).click()
    page.get_by_role("main").get_by_role("link", name=words.NEW_BLOC).click()
    page.get_by_label("Tên khối").fill("Khối thi đua 9")
    page.get_by_label("Năm thi đua").fill("2026")
    rows = "\n".join(f"{code};{name}" for code, name in UNITS.items())
    page.get_by_label("Các đơn vị thành viên").fill(rows)
    page.get_by_role("button", name="Lập khối mới").click()
    ended(page)
    page.get_by_role("link", name=f"Đến trang của {NEW}").click()
    fill_bloc(desk.folder.bloc(NEW) / "khoi.xlsx")
    page.reload()
    return page.url


def forms_come_back(page, desk):
    """Make the forms, have every member fill in its own, and drop them on the page."""
    step = page.locator("[aria-current=step] h3").text_content()
    assert step == "Lập biểu mẫu, gửi các đơn vị [làm tiếp]"
    page.get_by_role("button", name="Lập biểu mẫu").click()
    ended(page)
    forms = sorted((desk.folder.output(NEW) / "bieu_mau").glob("*.xlsx"))
    assert len(forms) == len(UNITS)
    for form in forms:
        code = form.stem.split("_")[0].upper()
        targets = [(f"{name} {code}", "lượt", "lũy kế", "tăng", 400) for name in ("Khám", "Đón")]
        fill_registrations(form, targets)
    page.get_by_role("link", name=words.BACK_TO_BLOC).click()
    page.locator("#o-tep").set_input_files(forms)
    page.get_by_role("button", name=words.TAKE_IN).click()
    assert "Đã đủ sổ của 07 đơn vị." in page.locator("#nhan").text_content()


def test_from_nothing_to_the_pledge_of_a_bloc_of_seven(seen_at):
    page, desk = seen_at(is_chosen=False)
    bloc = begin(page, desk)
    forms_come_back(page, desk)

    page.get_by_role("button", name="Lập văn bản").click()
    ended(page)
    assert page.locator("#ket-qua").text_content() == "Xong: lập văn bản."
    assert (desk.folder.output(NEW) / "giao_uoc.docx").is_file()

    page.goto(bloc)
    page.get_by_role("link", name="Chốt giao ước").click()
    assert page.get_by_text("Tệp khoi.xlsx như trước khi ghi được giữ lại").is_visible()
    page.get_by_role("button", name="Chốt giao ước").click()
    ended(page)
    assert page.get_by_text("Đã chốt 15 chỉ tiêu của 7 đơn vị").is_visible()


def test_the_manual_that_the_page_serves_can_be_searched(seen_at):
    page, desk = seen_at()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    at(page, desk, "/huong-dan")
    page.get_by_label("Tìm", exact=True).fill("tb13")
    page.keyboard.press("Enter")

    assert page.url.endswith("#TB13")
    assert complaints == []
