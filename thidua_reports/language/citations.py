"""What a citation of a document says: it is cited by number, day and subject.

Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6a; a law or an ordinance goes without number and issuing
body.
"""

import re

_CITED = re.compile(
    r"\b(Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Hướng dẫn|Công văn|Quy chế|"
    r"Bản ký kết|Biên bản|Thông báo|Tờ trình)\b"
)
_LAW = re.compile(r"(?:Căn cứ )?(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)\b")
_NUMBER = re.compile(r"\bsố\s+\d+\S*", re.IGNORECASE)
_DAY = re.compile(
    r"\bngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|\bngày\s+\d{1,2}/\d{1,2}/\d{4}"
)
_SUBJECT = re.compile(
    r"\b(về|quy định|ban hành|sửa đổi|bổ sung|hướng dẫn|phê duyệt|thành lập|công nhận|chia|"
    r"tổ chức|ký kết|giao ước|phát động|triển khai|thực hiện)\b"
)

NUMBER, DAY, SUBJECT = "số", "ngày ban hành", "trích yếu"


def missing_in_citation(text: str) -> tuple[str, ...]:
    """Return which of number, day and subject a legal basis does not say; none if it cites none."""
    if not _CITED.search(text) or _LAW.match(text):
        return ()
    patterns = {NUMBER: _NUMBER, DAY: _DAY, SUBJECT: _SUBJECT}
    return tuple(what for what, pattern in patterns.items() if not pattern.search(text))
