"""What the template of the leaflet may print that goes along with the forms."""

from typing import Annotated, ClassVar

from thidua_reports.frozen import frozen
from thidua_reports.layouts.views import Form, Lines


@frozen
class Leaflet(Form):
    """A page for the officers who fill in a form, the same for every member."""

    template: ClassVar = "to_roi.docx"
    loi_dan: Annotated[str, "khối nào đề nghị đơn vị điền sổ gì"]
    cac_buoc: Annotated[Lines, "các bước điền sổ, đã đánh số, theo kỳ"]
    can_nho: Annotated[Lines, "những điều cần nhớ, không gạch đầu dòng"]
    han_nop: Annotated[str, "hạn nộp chung của Khối; chưa ghi thì “theo thông báo của Khối”"]
    gui_ve: Annotated[str, "gửi sổ về đơn vị nào, thư điện tử; trống khi chưa biết"]
