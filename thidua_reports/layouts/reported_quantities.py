"""In which columns of a member's workbook the quantities of rules are reported."""

from collections.abc import Mapping

from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.formulas import quantities as q
from thidua_reports.layouts import member_workbook as layout

Columns = Mapping[q.Quantity, tuple[Column, ...]]

OF_TARGETS: Columns = {
    q.PLAN: (layout.Results.plan,),
    q.ACHIEVED: (layout.Results.achieved,),
    q.RATIO: (layout.Results.achieved,),
    q.NUMERATOR: (layout.Results.achieved,),
    q.DENOMINATOR: (layout.Results.out_of,),
    q.CASES: (layout.Results.achieved,),
    q.PREVIOUS: (layout.Results.previous,),
    q.BEST_RATIO: (layout.Results.achieved,),
    q.BEST_ACHIEVED: (layout.Results.achieved,),
    q.POINTS_GIVEN: (layout.Results.self_score,),
}
OF_CRITERIA: Columns = {
    q.ACHIEVED: (layout.CriterionResults.achieved,),
    q.RATIO: (layout.CriterionResults.achieved, layout.CriterionResults.out_of),
    q.NUMERATOR: (layout.CriterionResults.achieved,),
    q.DENOMINATOR: (layout.CriterionResults.out_of,),
    q.CASES: (layout.CriterionResults.count,),
    q.OTHER: (layout.CriterionResults.other,),
    q.BEST_RATIO: (layout.CriterionResults.achieved, layout.CriterionResults.out_of),
    q.BEST_ACHIEVED: (layout.CriterionResults.achieved,),
    q.POINTS_GIVEN: (layout.CriterionResults.self_score,),
    q.BONUS_GIVEN: (layout.CriterionResults.bonus,),
    q.DEDUCTION_GIVEN: (layout.CriterionResults.deduction,),
}
