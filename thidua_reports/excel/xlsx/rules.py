"""The conditional formats of a worksheet -> those that let a cell show something else."""

from collections.abc import Iterator, Sequence

from lxml import etree

from thidua_reports.excel.raw.cell_styles import WHITE, is_unseen
from thidua_reports.excel.raw.workbook import Rule
from thidua_reports.excel.xlsx.package import OFF
from thidua_reports.excel.xlsx.styles import ground_of, ink_of

_OWN = "{*}conditionalFormatting"
_ADDED = "{*}extLst/{*}ext/{*}conditionalFormattings/{*}conditionalFormatting"
"""Where Excel puts the rules that its first file format did not know."""
_NONE = Rule()


def rules_of_looks(styles: etree._Element | None) -> Sequence[Rule]:
    """Return the looks that rules name by their position."""
    if styles is None:
        return ()
    return tuple(_rule_of_look(each) for each in styles.iterfind("{*}dxfs/{*}dxf"))


def rules_of(part: etree._Element, looks: Sequence[Rule]) -> Iterator[tuple[str, Rule]]:
    """Yield the rules by which a cell may show something else, each with where it holds.

    Whether its condition is met is not asked.
    """
    for each in (*part.iterfind(_OWN), *part.iterfind(_ADDED)):
        found = (_rule(rule, looks) for rule in each.iterfind("{*}cfRule"))
        where = each.get("sqref") or each.findtext("{*}sqref") or ""
        yield from ((where, rule) for rule in found if rule != _NONE)


def _rule(element: etree._Element, looks: Sequence[Rule]) -> Rule:
    for name in ("iconSet", "dataBar"):
        drawn = element.find(f"{{*}}{name}")
        if drawn is not None:
            return Rule(hides=drawn.get("showValue") in OFF)
    own, number = element.find("{*}dxf"), element.get("dxfId", "")
    if own is not None:
        return _rule_of_look(own)
    return looks[int(number)] if number.isdecimal() and int(number) < len(looks) else _NONE


def _rule_of_look(look: etree._Element) -> Rule:
    shown, struck = look.find("{*}numFmt"), look.find("{*}font/{*}strike")
    return Rule(
        "" if shown is None else shown.get("formatCode", ""),
        struck is not None and struck.get("val", "1") not in OFF,
        fades=_fades(look),
    )


def _fades(look: etree._Element) -> bool:
    """Where the look does not say what lies behind, it is taken for white."""
    font, fill = look.find("{*}font"), look.find("{*}fill")
    ground = WHITE if fill is None else ground_of(fill, "bgColor")
    return font is not None and is_unseen(ink_of(font), ground)
