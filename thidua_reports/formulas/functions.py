"""The functions a scoring rule may use.

Chosen so that Excel 2010, LibreOffice and the engine give the same number. Left out, and why:

* IFERROR, ISNUMBER, ISBLANK and their kin make a number out of one that is missing;
* TODAY, NOW, RAND, INDIRECT, OFFSET change without anybody changing a figure;
* functions on text depend on the language of the computer;
* IFS, LET, XLOOKUP and other newer ones are unknown to Excel 2010;
* FLOOR, CEILING, MROUND, MOD, QUOTIENT differ between programs even on plain decimals
  (FLOOR(0.3,0.1) is 0.3 or 0.2): a step of 0,5 is written ROUND(x*2,0)/2.
"""

from collections.abc import Mapping
from types import MappingProxyType

MANY = 255

FUNCTIONS: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "ABS": (1, 1),
        "AND": (1, MANY),
        "AVERAGE": (1, MANY),
        "CHOOSE": (2, MANY),
        # without its third argument IF gives FALSE, which is not a number of points
        "IF": (3, 3),
        "INDEX": (2, 3),
        "INT": (1, 1),
        # without its third argument LOOKUP gives the band's limit, not its points
        "LOOKUP": (3, 3),
        "MATCH": (2, 3),
        "MAX": (1, MANY),
        "MEDIAN": (1, MANY),
        "MIN": (1, MANY),
        "NOT": (1, 1),
        "OR": (1, MANY),
        "POWER": (2, 2),
        "ROUND": (2, 2),
        "ROUNDDOWN": (2, 2),
        "ROUNDUP": (2, 2),
        "SIGN": (1, 1),
        "SQRT": (1, 1),
        "SUM": (1, MANY),
        "TRUNC": (1, 2),
    }
)
"""Name -> fewest and most arguments."""
