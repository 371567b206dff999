"""Where a text names a year or a numbered bloc."""

import re

YEAR = re.compile(r"năm\s(?:học\s)?((?:19|20)\d\d)\b", re.IGNORECASE)
BLOC = re.compile(r"khối thi đua (?:số )?(\d+)\b", re.IGNORECASE)
