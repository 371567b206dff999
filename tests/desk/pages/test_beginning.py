"""The first pages of the manual are true: what they name is there, at the step that names it."""

import re

import pytest
from openpyxl import load_workbook

from tests.bloc_years import FIRST_ROW, fill_registrations
from tests.document_text import word_text
from tests.manual import ROOT, Section, manual
from tests.test_whole_year import fill_bloc
from tests.workspaces import INVENTED_YEAR
from thidua_reports.desk import actions

pytestmark = pytest.mark.slow("makes the documents of several blocs")

BEGINNING = ROOT / "docs" / "bat_dau.md"
NAMED = re.compile(
    r"“(?P<said>[^”]+)”|`(?P<file>[^`]+)`|"
    r"\*\*(?P<program>[A-ZĐ][^*]+)\*\*|\*\*[^*]+\*\*|\*(?P<title>[^*]+)\*"
)
BULLET = re.compile(r"^ *\* ")
OF_WINDOWS = {"Windows protected your PC", "More info", "Run anyway", "Extract All…"}
COMMAND, PICTURE = "Lệnh:", "!["
SAMPLE = "Khối thi đua 4 tỉnh Kiên Giang: sơ kết 6 tháng đầu năm 2020"
BLOC, YEAR = "Khối thi đua 7", "2027"
UNITS = {"YT": "Sở Y tế", "GD": "Sở Giáo dục và Đào tạo", "XD": "Sở Xây dựng"}


def named_in(heading):
    """Return what a section names that is not told of Windows itself, or in a command."""
    lines = BEGINNING.read_text("utf-8").splitlines()
    told = Section(tuple(lines)).below(heading).lines
    kept = (line for line in told if not line.startswith((COMMAND, PICTURE)))
    text = " ".join(BULLET.sub("", line) for line in kept)
    found = (match for match in NAMED.finditer(text) if match.lastgroup)
    return {match[match.lastgroup] for match in found} - OF_WINDOWS


class Walk:
    """Goes the way of the manual with her hand, and remembers all that was to be seen."""

    def __init__(self, hand):
        self.hand, self.folder = hand, hand.desk.folder
        self.seen, self.page = "", None

    def begin(self, *seen):
        """Begin a section, with what is to be seen beside the pages."""
        self.seen = "\n".join(seen)
        return self

    def look(self, page):
        """Remember a page: its words, the choices of its fields, what is typed in them."""
        self.page = page
        self.seen += "\n" + page.words("//body")
        return self

    def at(self, path):
        """Go to a page."""
        return self.look(self.hand.get(path))

    def press(self, label, **typed):
        """Press the button of this label, with what its form sends, and wait until all is done."""
        (button, *_) = self.page.all(f"//form//button[normalize-space()='{label}']")
        form = next(button.iterancestors("form"))
        fields = {name: value for name, value in form.fields.items() if value is not None}
        answer = self.hand.post(form.get("action"), fields | typed)
        self.seen += "\n" + "\n".join(typed.values())
        return self.look(self.hand.done(answer) if answer.path.startswith("/viec/") else answer)

    def follow(self, label):
        """Follow the link of this label."""
        (link, *_) = self.page.all(f"//a[normalize-space()='{label}']")
        return self.at(link.get("href"))

    def lacking(self, heading):
        """Return what a section names and nothing has shown, among files and pages."""
        files = "\n".join(path.name for path in self.folder.path.rglob("*"))
        there = f"{self.seen}\n{files}"
        named = (" ".join(each.split()) for each in named_in(heading))
        return sorted(each for each in named if each.strip("[]") not in there)


def words_of(path):
    """Return the names of the sheets of a workbook, and every text in them."""
    sheets = load_workbook(path).worksheets
    cells = (str(cell.value) for sheet in sheets for row in sheet for cell in row if cell.value)
    return "\n".join((*(sheet.title for sheet in sheets), *cells))


def chosen(page, name, label):
    """Return the value of a choice."""
    (option, *_) = page.all(f"//select[@name='{name}']/option[normalize-space()='{label}']")
    return option.get("value")


def started(walk):
    """Open the page for the first time."""
    starters = (ROOT / "packaging" / "windows" / "files").glob("*")
    walk.begin("Lập báo cáo", *(each.name for each in starters)).at("/")
    walk.press("Dùng thư mục này")


def tried(walk):
    """Try a sample out."""
    walk.begin().at("/").follow("Làm thử")
    walk.press("Lập khối mẫu", sample=chosen(walk.page, "sample", SAMPLE))
    walk.follow("Đến trang của kien_giang_khoi_4_2020_6_thang").press("Lập văn bản")
    assert "Xong: lập văn bản." in walk.seen
    walk.follow("Xem trang kiểm tra")


def begun(walk):
    """Begin a bloc of her own; return the folder that it lies in."""
    walk.begin().at("/").follow("Khối mới")
    period = chosen(walk.page, "period", "Giao ước (đầu năm)")
    listed = "\n".join(f"{code};{name};{code}@so.example" for code, name in UNITS.items())
    walk.press("Lập khối mới", name=BLOC, year=YEAR, period=period, members=listed)
    walk.follow("Đến trang của khoi_thi_dua_7_2027_giao_uoc")
    return walk.folder.bloc("khoi_thi_dua_7_2027_giao_uoc")


def filled(walk, bloc):
    """Fill in its book."""
    address = walk.page.path
    walk.begin(words_of(bloc / "khoi.xlsx")).at(address)
    fill_bloc(bloc / "khoi.xlsx")
    walk.at(address).press("Kiểm tra")
    return address


def sent_out(walk, bloc, address):
    """Make the forms, and the letters with them; return the forms."""
    walk.begin().at(address).press("Lập biểu mẫu").follow("Về trang của khối")
    walk.follow("Soạn thư gửi biểu mẫu").press("Soạn thư").at(address)
    return sorted((walk.folder.output(bloc.name) / "bieu_mau").glob("*.xlsx"))


def come_back(walk, bloc, address, forms):
    """Take in the forms as the members have filled them in, and check."""
    walk.begin().at(address)
    for form in forms:
        code = form.stem.split("_")[0].upper()
        targets = [(f"{name} {code}", "lượt", "lũy kế", "tăng", 400) for name in ("Khám", "Đón")]
        fill_registrations(form, targets)
        (bloc / "thanh_vien" / form.name).write_bytes(form.read_bytes())
    walk.at(address).press("Kiểm tra")
    walk.begin(walk.seen, words_of(bloc / "khoi.xlsx"))


def drafted(walk, bloc, address):
    """Make the documents; one of them is edited before it is made again."""
    walk.begin().at(address).press("Lập văn bản").follow("Xem trang kiểm tra").at(address)
    results = walk.folder.output(bloc.name)
    walk.seen += word_text((results / "bien_ban.docx").read_bytes())


def nothing_agreed(path):
    """Leave out the scores that were agreed, as before the meeting."""
    book = load_workbook(path)
    sheet = book["Điểm thống nhất"]
    sheet.delete_rows(FIRST_ROW, sheet.max_row)
    book.save(path)


def after_the_meeting(walk, bloc, address):
    """Accept the pledge; agree scores, and compare and finish a document, in a scored bloc."""
    walk.begin(words_of(bloc / "khoi.xlsx")).at(address)
    walk.follow("Chốt giao ước").press("Chốt giao ước")
    assert "Đã chốt" in walk.seen
    nothing_agreed(walk.folder.bloc(INVENTED_YEAR) / "khoi.xlsx")
    walk.at(f"/khoi/{INVENTED_YEAR}/").press("Lập văn bản").follow("Xem trang kiểm tra")
    walk.at(f"/khoi/{INVENTED_YEAR}/").follow("Ghi điểm thống nhất").press("Ghi điểm thống nhất")
    walk.at(f"/khoi/{INVENTED_YEAR}/").follow("Đối chiếu văn bản")
    walk.at(f"/khoi/{INVENTED_YEAR}/").follow("Lập bản chính thức")


def followed(walk, address):
    """Begin the next period."""
    walk.begin().at(address).follow("Sang kỳ sau").press("Sang kỳ sau")


def test_the_buttons_of_the_manual_are_those_of_the_page_and_do_what_their_verbs_do():
    rows = manual().below("1. Một kỳ").below("Trang làm việc").table()
    assert sorted((row["Nút"].strip("“”"), row["Lệnh"]) for row in rows) == sorted(
        (each.words.button, each.verb) for each in actions.ALL
    )


def test_what_the_beginning_names_is_there_when_it_is_named(hand_at):
    walk = Walk(hand_at(INVENTED_YEAR, is_chosen=False))
    found = {}

    started(walk)
    found["1."] = walk.lacking("1.")
    tried(walk)
    found["2."] = walk.lacking("2.")
    bloc = begun(walk)
    found["3."] = walk.lacking("3.")
    address = filled(walk, bloc)
    found["4."] = walk.lacking("4.")
    forms = sent_out(walk, bloc, address)
    found["5."] = walk.lacking("5.")
    come_back(walk, bloc, address, forms)
    found["6."] = walk.lacking("6.")
    drafted(walk, bloc, address)
    found["7."] = walk.lacking("7.")
    after_the_meeting(walk, bloc, address)
    found["8."] = walk.lacking("8.")
    followed(walk, address)
    found["9."] = walk.lacking("9.")

    assert [(heading, names) for heading, names in found.items() if names] == []
    assert len(forms) == len(UNITS)
