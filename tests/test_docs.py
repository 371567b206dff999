"""The manual and the README say what the program does: names, tables and worked examples."""

import re
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.document_text import word_text
from tests.issue_kinds import KINDS
from tests.manual import MANUAL, ROOT, manual
from tests.workspaces import (
    ALL_SAMPLES,
    SAMPLES,
    SMALL_BLOC,
    YEAR,
    build_workspace,
    code_list,
    edit_workbook,
    sample_builder,
    small_workspace,
    without_sheets,
)
from thidua_reports import cli
from thidua_reports.excel.layout.sheet_layout import FIRST_ROW, HEADER_ROW
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.formula_faults import FUNCTIONS
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.formulas.rule_formula import names_in_rule
from thidua_reports.issues.issue import errors
from thidua_reports.layouts.bloc_sheets import REQUIRED
from thidua_reports.layouts.bloc_tabs import TABS
from thidua_reports.layouts.identity_sheet import IDENTITY
from thidua_reports.layouts.work_map import SHEETS
from thidua_reports.pipeline import examine, render
from thidua_reports.workspace.folder import open_workspace
from thidua_reports.workspace.templates import shipped_templates

README = ROOT / "README.md"
BEGINNING, QUESTIONS = (MANUAL.with_name(f"{name}.md") for name in ("bat_dau", "hoi_dap"))
MAP = "Việc cần làm"
OF_CRITERION = {
    Quantity.STANDARD: "Điểm chuẩn",
    Quantity.MAX_BONUS: "Thưởng tối đa",
    Quantity.MAX_DEDUCTION: "Trừ tối đa",
    Quantity.PARAMETER_1: "Tham số 1",
    Quantity.PARAMETER_2: "Tham số 2",
    Quantity.PARAMETER_3: "Tham số 3",
}
KINDS_BY_CODE = {kind.code: kind for kind in KINDS.values()}
EXAMPLES = ("Ví dụ 1.", "Ví dụ 2.", "Ví dụ 3.")
FREE_ROW = FIRST_ROW + len(READY_RULES)
REPORTED = ("Thực hiện", "Trên tổng số", "Số lượng, số vụ")
FORMULAS = {"Công thức điểm", "Công thức thưởng, trừ"}
NOT_OF_THE_EXAMPLE = ("Tiêu chí", "Chỉ tiêu", "Điểm thống nhất", "Khen thưởng")


def sheets_of(workbook):
    names = load_workbook(SAMPLES / YEAR / workbook, read_only=True).sheetnames
    return [name for name in names if name not in (MAP, IDENTITY.name)]


def test_every_sheet_of_the_blocs_workbook_is_explained_in_its_order():
    rows = manual().below("2. ").table()

    assert [row["Trang, bảng"] for row in rows] == [sheet.name for sheet in SHEETS]
    assert all(row["Dùng để"] and row["Để trống được không"] for row in rows)


def test_the_tables_of_every_tab_are_named_in_their_order():
    rows = manual().below("Các bảng chung một trang").table()
    shown = {row["Trang"]: row["Các bảng trên trang, từ trên xuống"] for row in rows}
    alone = {sheet.name for sheet in SHEETS} - {name for tab in TABS for name in tab.names}

    assert shown == {tab.name: "; ".join(tab.names) for tab in TABS}
    assert set(sheets_of("khoi.xlsx")) == alone | shown.keys()


def test_every_sheet_of_a_members_workbook_is_explained_in_its_order():
    member = next((SAMPLES / YEAR / "thanh_vien").iterdir()).name

    rows = manual().below("2. ").table(1)

    assert [row["Trang"] for row in rows] == sheets_of(f"thanh_vien/{member}")


def test_every_sheet_of_the_consolidated_workbook_is_named(golden_sheets):
    match = re.search(r"Các trang của bang_tong_hop.xlsx: ([^.]*)\.", manual().below("2. ").text)

    assert match is not None
    assert match[1].split(", ") == golden_sheets


@pytest.fixture
def golden_sheets():
    text = (ROOT / "tests" / "golden" / YEAR / "bang_tong_hop.xlsx.txt").read_text("utf-8")
    return [line.removeprefix("# ") for line in text.splitlines() if line.startswith("# ")]


def test_the_settings_that_must_be_filled_in_are_the_ones_that_are_asked_for():
    match = re.search(r"các mục bắt buộc là ([^.]*)\.", manual().below("2. ").text)

    assert match is not None
    assert set(match[1].split(", ")) == {setting.label for setting in REQUIRED}


def test_the_ready_rules_are_the_ones_in_the_workbook():
    rows = manual().below("5. ").table()

    assert [(row["Tên"], row["Giải thích"]) for row in rows] == [
        (rule.name, rule.explanation) for rule in READY_RULES
    ]


def test_the_columns_to_fill_for_a_ready_rule_are_those_it_uses():
    rows = manual().below("5. ").table()

    for row, rule in zip(rows, READY_RULES, strict=True):
        used = names_in_rule(rule.points, rule.bonus)
        wanted = [heading for name, heading in OF_CRITERION.items() if name in used]
        assert row["Điền ở Tiêu chí"] == ("; ".join(wanted) or "–"), rule.name


def test_the_quantities_are_listed_with_their_meaning():
    rows = manual().below("6. ").below("Tên dùng").table()

    assert [(row["Tên"], row["Nghĩa"]) for row in rows] == [
        (quantity, quantity.meaning) for quantity in Quantity
    ]


def test_the_functions_are_those_that_are_allowed():
    match = re.search(r"Hàm: ([A-Z, ]*)\.", manual().below("6. ").below("Hàm và dấu").text)

    assert match is not None
    assert re.findall("[A-Z]+", match[1]) == sorted(FUNCTIONS)


def test_the_codes_of_messages_are_real_and_as_grave_as_stated():
    rows = manual().below("12. ").table()
    stated = [(code, row["Loại"]) for row in rows for code in row["Mã"].split(", ")]

    assert stated == [(code, KINDS_BY_CODE[code].severity.value) for code, _ in stated]


def test_the_list_of_codes_is_that_of_the_program():
    page = code_list().PAGE.read_text("utf-8")

    assert page == code_list().code_list(), "run python docs/source/code_list.py"


def test_every_link_of_the_list_of_codes_leads_to_a_heading_of_the_manual():
    links = re.findall(r"\(huong_dan_su_dung\.md#([^)]*)\)", code_list().code_list())

    assert links
    assert set(links) - anchors_of(MANUAL.read_text("utf-8")) == set()


@pytest.mark.parametrize("text", [MANUAL, README, BEGINNING, QUESTIONS], ids=lambda page: page.stem)
def test_every_code_that_is_mentioned_is_real(text):
    mentioned = set(
        re.findall(r"\b(?:BD|CT|GU|NK|SK|SO|TB|TH|TM|TV)\d\d\b", text.read_text("utf-8"))
    )

    assert mentioned - KINDS_BY_CODE.keys() == set()


def test_every_command_of_the_manual_is_understood(capsys):
    for row in manual().below("1. ").below("Các lệnh").table():
        program, *words = row["Lệnh"].split()
        verb = words[0] if words[0] in cli.command.commands else "bao-cao"
        options = {word for word in words if word.startswith("--")} - {"--help", "--version"}
        assert cli.run([verb, "--help"]) == 0
        assert options <= set(re.findall(r"--\w+", capsys.readouterr().out)), row["Lệnh"]
        assert program == "make-report"


def test_every_link_leads_somewhere():
    pages = (ROOT.glob("*.md"), MANUAL.parent.glob("*.md"), SAMPLES.rglob("*.md"))
    for page in chain.from_iterable(pages):
        # the pictures are made for the editions: tests/test_manual_pictures.py
        text = re.sub(r"!\[[^]]*\]\([^)]*\)", "", page.read_text("utf-8"))
        for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text):
            assert (page.parent / target).exists(), (page.name, target)


def anchors_of(text):
    """Return what the headings of a page are called in links."""
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_link_within_the_manual_leads_to_a_heading():
    text = MANUAL.read_text("utf-8")
    links = {re.sub(r"\s", "", link) for link in re.findall(r"\]\(#([^)]*)\)", text)}

    assert links - anchors_of(text) == set()


def test_the_first_command_of_the_readme_prints_what_is_shown_below_it(make_report):
    command, shown = README.read_text("utf-8").split("```\n")[1:4:2]
    install, build, make = (each.split() for each in command.split(" && "))

    code, printed = make_report(ROOT / make[1])

    assert install == ["python", "-m", "pip", "install", "-e", "."]
    assert (build[0], (ROOT / build[1]).resolve()) == ("python", Path(sample_builder().__file__))
    assert (make[0], code, printed) == ("make-report", 0, shown)


def test_the_samples_are_all_named_in_their_readme():
    text = (SAMPLES / "README.md").read_text("utf-8")

    assert [name for name in ALL_SAMPLES if name not in text] == []


@pytest.fixture(scope="module", params=EXAMPLES)
def example(request):
    return manual().below("6. ").below(request.param)


def rule_of(example):
    """Return the cells of the rule by the heading of their column."""
    return {row["Cột"]: row["Ghi"] for row in example.below("Trang Cách chấm").table()}


def as_text(rows, *headings):
    """Return a table as the text that workspaces are built from."""
    lines = [headings, *(tuple(row[heading] for heading in headings) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def workspace_of(example, folder):
    """Set up a small bloc by the example, as its reader would, and return the folder."""
    (criterion,) = example.below("Trang Tiêu chí").table()
    targets = example.below("Trang Chỉ tiêu").table() if example.has("Trang Chỉ tiêu") else []
    bloc = [
        without_sheets(SMALL_BLOC, *NOT_OF_THE_EXAMPLE),
        *("# Tiêu chí", as_text([criterion], *criterion)),
        *("# Chỉ tiêu", as_text(targets, *list(targets[0])[:-1]) if targets else ""),
    ]
    members = {
        result["Đơn vị"]: member_of(result, criterion, targets)
        for result in example.below("Kết quả").table()
    }
    build_workspace(folder, "\n".join(bloc), members)
    edit_workbook(folder / "khoi.xlsx", "Cách chấm", rule_cells(folder, [(rule_of(example), {})]))
    return folder


def member_of(result, criterion, targets):
    """Return the workbook of a member as text, filled with what the example says it reports."""
    unit = f"# Đơn vị\nma_don_vi: {result['Đơn vị']}\n"
    own = [target for target in targets if target["Đơn vị"] == result["Đơn vị"]]
    if own:
        rows = [{"Mã": target["Mã chỉ tiêu"], **target} for target in own]
        return f"{unit}# Nội dung 1\n{as_text(rows, 'Mã', 'Thực hiện')}"
    reported = [heading for heading in REPORTED if heading in result]
    row = {"Mã": criterion["Mã tiêu chí"], **result}
    return f"{unit}# Tiêu chí\n{as_text([row], 'Mã', *reported)}"


def rule_cells(folder, rows):
    """Return the cells of further rows of the sheet of rules: each a rule and its trial values."""
    sheet = load_workbook(folder / "khoi.xlsx")["Cách chấm"]
    columns = {cell.value: cell.column_letter for cell in sheet[HEADER_ROW]}
    return {
        f"{columns[heading]}{FREE_ROW + at}": value
        for at, (rule, trial) in enumerate(rows)
        for heading, value in (*rule.items(), *trial.items())
        if value != ""
    }


def figure(text):
    """Return a figure as it is written in Vietnamese."""
    return Decimal(text.replace(".", "").replace(",", "."))


def test_an_own_rule_of_the_manual_works_as_described(example, tmp_path):
    examined = examine(open_workspace(workspace_of(example, tmp_path / "khoi_9")))

    assert [str(issue) for issue in errors(examined.issues)] == []
    assert {
        standing.member.code: (item.points, item.bonus)
        for standing, score in examined.standings.scores()
        for item in score.items
    } == {
        row["Đơn vị"]: (figure(row["Điểm"]), figure(row["Thưởng, trừ"]))
        for row in example.below("Kết quả").table()
    }


def test_an_own_rule_of_the_manual_is_derived_as_described(example, tmp_path):
    examined = examine(open_workspace(workspace_of(example, tmp_path / "khoi_9")))
    documents = render(examined, (shipped_templates(),)).outputs
    report = word_text(next(each.content for each in documents if each.name == "bao_cao.docx"))
    name = re.escape(example.below("Trang Tiêu chí").table()[0]["Tên tiêu chí"])
    quoted = [line.removeprefix("> ") for line in example.lines if line.startswith("> ")]

    assert re.findall(rf"^\| {name}[^|]* \| ([^|]*) \|", report, re.MULTILINE) == [
        row["Phụ lục II in ở cột Cách tính"] for row in example.below("Kết quả").table()
    ]
    assert [line for line in quoted if line not in report] == []


@pytest.fixture(scope="module")
def tried_out(libreoffice, tmp_path_factory):
    """Enter every example's rule with each of its trial values, and return what LibreOffice shows.

    For each example, by its place among all, the rows of its trial values by their headings.
    """
    examples = [manual().below("6. ").below(start) for start in EXAMPLES]
    trials = [
        (at, rule_of(example), {name: float(figure(row[name])) for name in row.keys() - FORMULAS})
        for at, example in enumerate(examples)
        for row in example.below("Giá trị thử").table()
    ]
    folder = tmp_path_factory.mktemp("trials") / "khoi_9"
    small_workspace(folder)
    cells = rule_cells(folder, [(rule, trial) for _, rule, trial in trials])
    edit_workbook(folder / "khoi.xlsx", "Cách chấm", cells)
    (computed,) = libreoffice.computed([folder / "khoi.xlsx"])
    headings, *lines = computed["Cách chấm"].iter_rows(min_row=HEADER_ROW, values_only=True)
    shown = lines[FREE_ROW - HEADER_ROW - 1 :]
    found = {}
    for (at, _, _), line in zip(trials, shown, strict=False):
        found.setdefault(at, []).append(dict(zip(headings, line, strict=True)))
    return found


@pytest.mark.parametrize("at", range(len(EXAMPLES)), ids=EXAMPLES)
def test_the_trial_values_of_the_manual_give_what_is_stated(at, tried_out):
    rows = manual().below("6. ").below(EXAMPLES[at]).below("Giá trị thử").table()

    assert len(tried_out[at]) == len(rows)
    for row, shown in zip(rows, tried_out[at], strict=True):
        for heading in FORMULAS & row.keys():
            exact = Fraction(shown[heading]).limit_denominator(10**9)
            assert exact == Fraction(figure(row[heading]))
