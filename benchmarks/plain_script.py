"""What a colleague would write in an afternoon: pandas, openpyxl, docxtpl; no checks, no rules."""

from pathlib import Path

import docx
import pandas as pd
from docxtpl import DocxTemplate
from openpyxl import Workbook

HEADINGS = ("Đơn vị", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "Tỷ lệ")
FIELDS = ("unit", "target", "plan", "achieved", "rate")


def make(workspace: Path, output: Path) -> None:
    """Read the members' workbooks whole, fill a report and minutes, write one sheet."""
    output.mkdir(parents=True, exist_ok=True)
    _make_templates(output.parent)
    bloc = pd.read_excel(workspace / "khoi.xlsx", sheet_name=None, header=None, engine="openpyxl")
    name = str(bloc["Khối"].iloc[:, 2].dropna().astype(str).iloc[1])
    rows = _rows(workspace)
    fields = {"bloc": name, "units": _sentences(rows), "rows": rows.to_dict("records")}
    for document in ("bao_cao", "bien_ban"):
        template = DocxTemplate(output.parent / f"template_{document}.docx")
        template.render(fields, autoescape=True)
        template.save(output / f"{document}.docx")
    _write_summary(rows, output / "bang_tong_hop.xlsx")


def _rows(workspace: Path) -> pd.DataFrame:
    frames = []
    for path in sorted((workspace / "thanh_vien").glob("*.xlsx")):
        book = pd.read_excel(path, sheet_name=None, header=None, engine="openpyxl")
        found = _below_header(book.get("Nội dung 1", pd.DataFrame()), "Mã")
        if len(found):
            frames.append(found.assign(unit=path.stem))
    table = pd.concat(frames)
    achieved = pd.to_numeric(table["Thực hiện"], errors="coerce")
    plan = pd.to_numeric(table["Kế hoạch"], errors="coerce")
    return pd.DataFrame(
        {
            "unit": table["unit"],
            "target": table["Chỉ tiêu"],
            "plan": table["Kế hoạch"],
            "achieved": table["Thực hiện"],
            "rate": (achieved / plan * 100).round(2),
        }
    )


def _below_header(frame: pd.DataFrame, heading: str) -> pd.DataFrame:
    for position, row in frame.iterrows():
        headings = [str(value).strip() for value in row]
        if heading in headings:
            found = frame.iloc[position + 1 :].copy()
            found.columns = headings
            return found.dropna(how="all")
    return pd.DataFrame()


def _sentences(rows: pd.DataFrame) -> list[dict[str, str]]:
    return [
        {
            "name": str(unit),
            "said": "; ".join(
                f"{row.target} {row.achieved}, đạt {row.rate}%" for row in own.itertuples()
            ),
        }
        for unit, own in rows.groupby("unit")
    ]


def _make_templates(folder: Path) -> None:
    for name in ("bao_cao", "bien_ban"):
        path = folder / f"template_{name}.docx"
        if path.exists():
            continue
        document = docx.Document()
        document.add_heading(f"{name} {{{{ bloc }}}}")
        for line in ("{%p for u in units %}", "{{ u.name }}: {{ u.said }}", "{%p endfor %}"):
            document.add_paragraph(line)
        if name == "bao_cao":
            table = document.add_table(rows=4, cols=len(HEADINGS))
            for position, (heading, field) in enumerate(zip(HEADINGS, FIELDS, strict=True)):
                table.rows[0].cells[position].text = heading
                table.rows[2].cells[position].text = f"{{{{ r.{field} }}}}"
            table.rows[1].cells[0].text = "{%tr for r in rows %}"
            table.rows[3].cells[0].text = "{%tr endfor %}"
        document.save(path)


def _write_summary(rows: pd.DataFrame, path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(HEADINGS)
    for row in rows.itertuples(index=False):
        sheet.append([str(value) for value in row])
    book.save(path)
