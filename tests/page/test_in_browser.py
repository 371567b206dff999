"""The page in a real browser: nothing is fetched, filters work, nobody is shut out."""

import pytest

from tests.page.pages import MANY, large_page, sample_page
from tests.workspaces import ALL_SAMPLES, HALF_YEAR, YEAR

pytestmark = pytest.mark.slow("starts a browser")

WIDTH_OF_A_PHONE = 360
WIDTH_OF_ZOOM = 320
"""What is left of a screen of 1280 points where everything is four times as large."""
HALF_OF_A_SCREEN = 640
LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": {"viewport": {"width": WIDTH_OF_A_PHONE, "height": 740}},
}
OPEN_ALL = "document.querySelectorAll('details').forEach(each => { each.open = true; })"
SHOWN = "[...document.querySelectorAll('.muc')].filter(each => each.checkVisibility()).length"
VIOLATIONS = """axe.run().then(result => result.violations.map(
    each => [each.id, each.nodes[0].html, each.nodes[0].failureSummary]))"""
PAPER = {"viewport": {"width": 703, "height": 1000}}
"""The width between the margins of A4, in points of a screen."""
TOO_WIDE = """[...document.querySelectorAll('.cuon')].filter(each =>
    each.scrollWidth > each.clientWidth + 1).map(each => each.textContent.slice(0, 99))"""
BROKEN = """[...document.querySelectorAll('td.so, thead th')].filter(each =>
    getComputedStyle(each).overflowWrap !== 'normal').map(each => each.outerHTML)"""
IN_VIEW = """address => {
    const top = document.querySelector(address).getBoundingClientRect().top;
    return top >= -1 && top < innerHeight; }"""
SPLIT = """[...document.querySelectorAll('.ve, .chu-giai, .hang, details')].filter(each =>
    getComputedStyle(each).breakInside !== 'avoid').map(each => each.outerHTML.slice(0, 99))"""
TOO_SMALL = """(() => {
  const whole = (each) => each.textContent.trim();
  const pressed = "button, select, summary, input:not([type=hidden]), textarea, nav a, p > a";
  return [...document.querySelectorAll(pressed)]
    .map((each) => [each, each.getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.width < 24 || box.height < 24))
    .filter(([each]) => each.tagName !== "A" || whole(each.parentNode) === whole(each))
    .map(([each]) => each.outerHTML);
})()"""
"""What is smaller than 24 pixels (WCAG 2.2), apart from links within a sentence."""
CUT = """[...document.querySelectorAll('body *')].filter(each =>
    !each.closest('.cuon') && !each.closest('.bo-qua') && !each.closest('svg') &&
    each.getBoundingClientRect().right > innerWidth + 1).map(each => each.outerHTML.slice(0, 99))"""


@pytest.fixture
def opened(browser, tmp_path):
    """Open a page from its file; return it with what it asked for and complained of."""
    contexts = []

    def open_page(content, **options):
        path = tmp_path / "kiem_tra.html"
        path.write_bytes(content)
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        asked, complaints = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(path.as_uri())
        assert asked == [path.as_uri()]
        assert complaints == []
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    return large_page(tmp_path_factory.mktemp("large"))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("sample", [*ALL_SAMPLES, "large"])
def test_a_checker_of_accessibility_finds_nothing(opened, large, axe, sample, look):
    page = opened(large if sample == "large" else sample_page(sample), **LOOKS[look])
    page.evaluate(OPEN_ALL)

    assert page.evaluate(f"{axe}; {VIOLATIONS}") == []


def test_a_foreign_script_is_not_run(opened, large):
    page = opened(large)

    assert page.evaluate("document.images.length") == 0
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'),"
        " {textContent: 'window.was_run = true'}))"
    )
    assert page.evaluate("window.was_run") is None


@pytest.mark.parametrize("width", [WIDTH_OF_ZOOM, WIDTH_OF_A_PHONE, HALF_OF_A_SCREEN])
@pytest.mark.parametrize("sample", [HALF_YEAR, YEAR, "large"])
def test_where_there_is_little_room_nothing_is_off_the_screen(opened, large, sample, width):
    size = {"width": width, "height": 740}
    page = opened(large if sample == "large" else sample_page(sample), viewport=size)
    page.evaluate(OPEN_ALL)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CUT) == []
    assert page.evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("sample", [*ALL_SAMPLES, "large"])
def test_on_paper_no_table_is_cut_and_no_number_or_date_is_broken(opened, large, sample):
    page = opened(large if sample == "large" else sample_page(sample), **PAPER)
    page.emulate_media(media="print")
    page.evaluate(OPEN_ALL)

    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate(BROKEN) == []
    assert page.evaluate(SPLIT) == []


def test_issues_are_filtered_by_severity_owner_and_words(opened):
    page = opened(sample_page(YEAR))
    assert page.evaluate(SHOWN) == 7

    page.get_by_label("lỗi (3)").uncheck()
    assert page.evaluate(SHOWN) == 4
    assert page.locator("#dem").text_content() == "Đang hiện 4/7 mục; khi in vẫn in đủ."
    assert page.get_by_role("heading", name="Sở Văn hóa và Thể thao").count() == 0

    page.get_by_label("lỗi (3)").check()
    page.get_by_label("Đơn vị, tệp").select_option(label="Sở Văn hóa và Thể thao (03 lỗi)")
    assert page.evaluate(SHOWN) == 3

    page.get_by_label("Đơn vị, tệp").select_option("")
    page.get_by_label("Có chữ").fill("BIEU QUYET")
    assert page.evaluate(SHOWN) == 2

    page.get_by_label("Có chữ").fill("không có chữ này")
    assert page.locator("#dem").text_content() == "Không có mục nào hợp với bộ lọc (0/7 mục)."
    page.get_by_role("button", name="Bỏ lọc").click()
    page.locator("#dem", has_text="Đang hiện 7/7 mục.").wait_for()
    assert page.evaluate(SHOWN) == 7

    page.get_by_label("Việc").select_option(label="chỗ văn bản còn để trống (4)")
    assert page.evaluate(SHOWN) == 4


@pytest.mark.parametrize("hidden", ["loi", "canh-bao", "ghi-chu"])
def test_a_link_to_issues_shows_them_whatever_the_filter_hides(opened, large, hidden):
    page = opened(large)
    links = page.locator("main a[href^='#van-de']")
    for at in range(links.count()):
        page.locator(f"#loc input[value={hidden}]").uncheck()
        links.nth(at).click()

        assert page.locator("#dem").text_content().startswith("Đang hiện")
        assert page.evaluate(SHOWN) == page.locator(".muc").count()
        assert page.evaluate(f"({IN_VIEW})('{links.nth(at).get_attribute('href')}')")


def test_everything_is_reached_by_the_keyboard(opened):
    page = opened(sample_page(YEAR))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Đến nội dung chính"

    reached = set()
    for _ in range(120):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "document.activeElement.tagName.toLowerCase() + "
                "(document.activeElement.className ? '.' + "
                "document.activeElement.className : '')"
            )
        )
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none" or page.evaluate("document.activeElement === document.body")
    assert {"a", "input", "select", "summary", "div.cuon"} <= reached

    page.get_by_text("Số liệu của biểu đồ").first.focus()
    page.keyboard.press("Enter")
    assert page.get_by_role("table", name="Điểm thống nhất theo nội dung").is_visible()


def test_without_script_every_issue_is_there_and_the_filter_is_not(opened):
    page = opened(sample_page(YEAR), java_script_enabled=False)

    assert page.locator(".muc").count() == 7
    assert all(page.locator(".muc").nth(at).is_visible() for at in range(7))
    assert not page.locator("#loc").is_visible()


def test_on_paper_everything_is_open_and_nothing_is_filtered(opened, large):
    page = opened(large)
    every = page.locator(".muc").count()
    page.get_by_label("Có chữ").fill("không có chữ này ở đâu")
    assert page.evaluate(SHOWN) == 0

    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")

    assert page.evaluate(SHOWN) == every
    assert page.evaluate("document.querySelectorAll('details:not([open])').length") == 0
    assert not page.locator("#loc").is_visible()
    assert page.get_by_text("Bản in có đủ mọi vấn đề, không theo bộ lọc").is_visible()
    assert page.locator("#bang-nop ~ tbody tr").count() == MANY
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.querySelectorAll('details[open]').length") == 0
