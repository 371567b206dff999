"""The manual's page in a real browser: found without diacritics, by code, by keyboard alone."""

import pytest

from thidua_reports.manual import html_manual

pytestmark = pytest.mark.slow("starts a browser")

LOOKS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": 390, "height": 844}},
}
VIOLATIONS = """axe.run().then(result => result.violations.map(
    each => [each.id, each.nodes[0].html, each.nodes[0].failureSummary]))"""
CUT = """[...document.querySelectorAll('body *')].filter(each => each.checkVisibility() &&
    !each.closest('.cuon') && !each.closest('.bo-qua') &&
    each.getBoundingClientRect().right > innerWidth + 1).map(each => each.outerHTML.slice(0, 99))"""
FOCUSED = "document.activeElement.textContent"


@pytest.fixture
def opened(browser):
    contexts = []

    def open_manual(**options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        asked, complaints = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(html_manual().as_uri())
        asked = [each for each in asked if not each.startswith("data:")]
        assert (asked, complaints) == ([html_manual().as_uri()], [])
        return page

    yield open_manual
    for context in contexts:
        context.close()


@pytest.mark.parametrize("look", LOOKS)
def test_a_checker_of_accessibility_finds_nothing(opened, axe, look):
    page = opened(**LOOKS[look])
    before = page.evaluate(f"{axe}; {VIOLATIONS}")
    page.get_by_label("Tìm", exact=True).fill("chi tieu")

    assert before == []
    assert page.evaluate(VIOLATIONS) == []


@pytest.mark.parametrize("width", [320, 390, 640])
def test_where_there_is_little_room_nothing_is_off_the_screen(opened, width):
    page = opened(viewport={"width": width, "height": 740})

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CUT) == []


def test_words_are_found_without_their_diacritics(opened):
    page = opened()
    page.get_by_label("Tìm", exact=True).fill("chi tieu dang ky")

    marks = page.locator("#ket-qua li").first.locator("mark").all_text_contents()
    assert {each.lower() for each in marks} <= {"chỉ", "tiêu", "đăng", "ký", "kỳ", "chí"}
    assert page.locator("#dem").text_content().endswith("thu hẹp.")


def test_words_that_stand_nowhere_are_not_found(opened):
    page = opened()
    page.get_by_label("Tìm", exact=True).fill("khinh khí cầu xyz")

    assert page.locator("#ket-qua li").count() == 0
    assert page.locator("#dem").text_content() == "Không thấy. Thử ít chữ hơn."


def test_a_code_is_reached_with_the_keyboard_alone(opened):
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("tb13")
    page.keyboard.press("Enter")

    assert page.evaluate("location.hash") == "#TB13"
    assert page.locator("#TB13").is_visible()
    top = page.evaluate("document.getElementById('TB13').getBoundingClientRect().top")
    assert 0 <= top < 720


def test_results_are_walked_with_arrows_and_left_with_escape(opened):
    page = opened()
    box = page.get_by_label("Tìm", exact=True)
    box.fill("khen thuong")
    page.keyboard.press("ArrowDown")
    first = page.evaluate(FOCUSED)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")

    assert first
    assert page.evaluate("document.activeElement.id") == "o-tim"
    page.keyboard.press("Escape")
    assert box.input_value() == ""
    assert page.locator("#muc-luc").is_visible()


def test_on_paper_there_is_the_text_alone(opened):
    page = opened()
    page.emulate_media(media="print")

    assert not page.locator("#ben").is_visible()
    assert page.locator("main h2").first.is_visible()
