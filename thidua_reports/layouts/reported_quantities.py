"""In which columns of a member's workbook the quantities of rules are reported."""

from collections.abc import Mapping

from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.formulas import quantities as q
from thidua_reports.layouts import member_workbook as layout

Columns = Mapping[q.Quantity, tuple[Column, ...]]

OF_TARGETS: Columns = {
    q.PLAN: (layout.PLAN,),
    q.ACHIEVED: (layout.ACHIEVED,),
    q.RATIO: (layout.ACHIEVED,),
    q.NUMERATOR: (layout.ACHIEVED,),
    q.DENOMINATOR: (layout.OUT_OF,),
    q.CASES: (layout.ACHIEVED,),
    q.PREVIOUS: (layout.PREVIOUS,),
    q.BEST_RATIO: (layout.ACHIEVED,),
    q.BEST_ACHIEVED: (layout.ACHIEVED,),
    q.POINTS_GIVEN: (layout.SELF_SCORE,),
}
OF_CRITERIA: Columns = {
    q.ACHIEVED: (layout.CRITERION_ACHIEVED,),
    q.RATIO: (layout.CRITERION_ACHIEVED, layout.CRITERION_OUT_OF),
    q.NUMERATOR: (layout.CRITERION_ACHIEVED,),
    q.DENOMINATOR: (layout.CRITERION_OUT_OF,),
    q.CASES: (layout.CRITERION_COUNT,),
    q.OTHER: (layout.CRITERION_OTHER,),
    q.BEST_RATIO: (layout.CRITERION_ACHIEVED, layout.CRITERION_OUT_OF),
    q.BEST_ACHIEVED: (layout.CRITERION_ACHIEVED,),
    q.POINTS_GIVEN: (layout.CRITERION_SELF,),
    q.BONUS_GIVEN: (layout.CRITERION_BONUS,),
    q.DEDUCTION_GIVEN: (layout.CRITERION_DEDUCTION,),
}
