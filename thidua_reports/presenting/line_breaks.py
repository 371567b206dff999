"""Where a title or an office may break into lines: not in a name, nor before a lone word."""

import re

_SPACE, _JOINT = " ", "\N{NO-BREAK SPACE}"
LONGEST_KEPT = 22
"""In letters: a longer name does not fit in a column of a signer in one line."""
_LONGEST_IN_TITLE = 45
"""In letters: a longer name may need more than one line of the title."""
_COMPOUNDS = re.compile(
    r"\b(chỉ tiêu|công tác|giao ước|giải trình|hoạt động|hội nghị|khen thưởng|kết luận|kiểm phiếu|"
    r"nhiệm vụ|phong trào|phương hướng|sơ kết|thi đua|thực hiện|tiếp thu|tổng hợp|tổng kết|"
    r"ý kiến|năm \d{4})\b",
    re.IGNORECASE,
)
"""Words of two syllables in the titles of these documents, and a year with its number."""
_AGENCY = re.compile(
    r"(?P<gap>(?<=GIÁM ĐỐC) |(?<=CỤC TRƯỞNG) |(?<=CHỦ TỊCH) )?\b(?P<agency>"
    r"(SỞ|BAN|(CHI |TỔNG )?CỤC(?! TRƯỞNG)|KHO BẠC|VĂN PHÒNG|LIÊN MINH|VIỆN(?! TRƯỞNG)) .*)"
)
"""The agency at the end of an office, whose own name may be a part of it: "CỤC TRƯỞNG CỤC …"."""
_DASHED = re.compile(r" - (\w+) (\w+)")


def kept_whole(name: str, longest: int = LONGEST_KEPT) -> str:
    """Return a short name that stays in one line, of a longer one its first and last words."""
    if len(name) <= longest:
        return name.replace(_SPACE, _JOINT)
    return _JOINT.join(name.replace(_SPACE, _JOINT, 2).rsplit(_SPACE, 1))


def title(text: str, bloc: str) -> str:
    """Return a title that breaks before the bloc's name, and within no word of two syllables."""
    whose = f"của {bloc}"
    broken = text.replace(whose, kept_whole(whose, _LONGEST_IN_TITLE))
    return _COMPOUNDS.sub(lambda match: kept_whole(match[0]), broken)


def office(text: str) -> str:
    """Return an office in capitals that breaks before its agency: "GIÁM ĐỐC", "SỞ DU LỊCH".

    An agency with a long name begins a line in any case, as it would be torn otherwise.
    """
    return _AGENCY.sub(_agency, text)


def body(name: str) -> str:
    """Return a name whose two words after a dash stay in one line: "KHEN THƯỞNG"."""
    return _DASHED.sub(rf"{_JOINT}- \1{_JOINT}\2", name)


def _agency(found: re.Match[str]) -> str:
    is_long = len(found["agency"]) > LONGEST_KEPT
    gap = found["gap"] or ""
    return ("\n" if gap and is_long else gap) + kept_whole(found["agency"])
