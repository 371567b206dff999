"""What the folder of the next period is called."""

import re
import unicodedata

from thidua_reports.domain.period import Period

PERIOD_WORDS = {Period.PLEDGE: "giao_uoc", Period.HALF_YEAR: "6_thang", Period.YEAR: "nam"}
_GAP = r"[_\- ]+"
_PERIOD = r"(?:6[_\- ]*th[aá]ng|n[aă]m|giao[_\- ]*[uư][oớ]c)"
_ENDING = re.compile(rf"{_GAP}20\d\d(?:{_GAP}{_PERIOD})?$", re.IGNORECASE)


def next_folder_name(name: str, period: Period, year: int) -> str:
    """Return the name with its year and period replaced at the end, or added where it has none."""
    plain = unicodedata.normalize("NFC", name)
    return f"{_ENDING.sub('', plain)}_{year}_{PERIOD_WORDS[period]}"
