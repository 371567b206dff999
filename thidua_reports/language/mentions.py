"""Where a text names a year or a numbered bloc."""

import re

YEAR = re.compile(r"năm\s(?:học\s)?((?:19|20)\d\d)\b", re.IGNORECASE)
YEAR_OF_WORK = re.compile(
    r"(?<!\d\s)năm\s(?:học\s)?((?:19|20)\d\d)\b(?!\s*[-–]\s*\d)", re.IGNORECASE
)
"""A year for which something is planned: not that of a day, nor the first of several."""
BLOC = re.compile(r"khối thi đua (?:số )?(\d+)\b", re.IGNORECASE)
