"""The list of fields as a Word document, from which tags and loops are copied into a template."""

from blocks import Column, Rows, blank_listing, line, lines, listing
from docx.document import Document
from field_examples import committed
from loops import Loop, loops, tags
from page import finished, new_document, turn
from reports import LANDSCAPE_WIDTH

from thidua_reports.layouts.template_fields import FIELDS
from thidua_reports.zip_package import GENERATED_MARK

_TITLE = "DANH SÁCH TRƯỜNG CỦA CÁC MẪU WORD"
_OPENING = (
    "Chép thẻ ở cột Thẻ, hoặc cả vòng lặp, rồi dán vào mẫu (dán kiểu chỉ giữ chữ). Chương trình "
    "thay thẻ bằng chữ như ở cột Ví dụ. Trường của một danh sách chỉ dùng được trong vòng lặp của "
    "danh sách ấy.",
    "Thẻ có chữ p đứng một mình trong một đoạn; thẻ có chữ tr đứng một mình trong một hàng của "
    "bảng; phần ở giữa được lặp cho từng phần tử. Tệp này để chép, không phải là mẫu.",
)
_COLUMNS = {"Trường": 7.2, "Nghĩa": 6.0, "Ví dụ": 5.9, "Thẻ": 5.6}
"""No name and no tag is broken: a name that is copied in two lines is another one."""


def field_document() -> bytes:
    """Return the document; its tags are those of the views, whatever the templates print."""
    document = new_document()
    turn(document.sections[0])
    line(document, "Tên loại văn bản", _TITLE)
    lines(document, "Nội dung văn bản", _OPENING)
    for template in FIELDS:
        _add_template(document, template)
    return finished(document, "Danh sách trường của các mẫu Word", GENERATED_MARK)


def _add_template(document: Document, template: str) -> None:
    line(document, "Heading 1", f"Mẫu {template}")
    examples, spelt = committed().get(template, {}), tags(template)
    columns = [Column(heading, width, "") for heading, width in _COLUMNS.items()]
    table = blank_listing(document, f"Trường của mẫu {template}", columns, 0)
    for path, meaning in FIELDS[template].items():
        texts = (path, meaning, examples.get(path, ""), spelt[path])
        for cell, text in zip(table.add_row().cells, texts, strict=True):  # type: ignore[no-untyped-call]
            line(cell, "Bảng chữ", text)
    for loop in loops(template):
        _add_loop(document, template, loop)


def _add_loop(document: Document, template: str, loop: Loop) -> None:
    line(document, "Tên bảng", f"Vòng lặp {loop.name}, mẫu {template}")
    if not loop.is_table:
        lines(document, "Bảng chữ", loop.tags)
        return
    width = LANDSCAPE_WIDTH / len(loop.fields)
    meanings = FIELDS[template]
    columns = [
        Column(meanings[f"{loop.name}[].{field}"], width, tag)
        for field, tag in zip(loop.fields, loop.tags[1:-1], strict=True)
    ]
    listing(document, f"Vòng lặp {loop.name}", columns, Rows(loop.name))
