"""The leaflet for the members' officers, on one page."""

from blocks import each, line, tag
from heads import slip_head
from minutes import labelled
from page import finished, new_document

from thidua_reports.presenting.leaflet import TITLE

_TEXT = "Dòng liệt kê"


def leaflet() -> bytes:
    """Return the template of the leaflet, which has neither number nor signature."""
    document = new_document()
    slip_head(document, TITLE)
    line(document, _TEXT, "{{ loi_dan }}")
    line(document, "Nhãn mục", "Các bước:")
    each(document, _TEXT, "cac_buoc")
    line(document, "Nhãn mục", "Cần nhớ:")
    each(document, _TEXT, "can_nho", "- {{ dong }}")
    for label, field in (("Hạn nộp: ", "han_nop"), ("Gửi sổ về: ", "gui_ve")):
        tag(document, f"if {field}")
        labelled(document, label, "{{ " + field + " }}")
        tag(document, "endif")
    return finished(document, "Mẫu tờ hướng dẫn điền sổ")
