"""In which columns of a member's workbook the quantities of rules are reported."""

from collections.abc import Mapping

from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.formulas import quantities as q
from thidua_reports.layouts.member_workbook import CriterionResults, Results

Columns = Mapping[q.Quantity, tuple[Column, ...]]

OF_TARGETS: Columns = {
    q.PLAN: (Results.plan,),
    q.ACHIEVED: (Results.achieved,),
    q.RATIO: (Results.achieved,),
    q.NUMERATOR: (Results.achieved,),
    q.DENOMINATOR: (Results.out_of,),
    q.CASES: (Results.achieved,),
    q.PREVIOUS: (Results.previous,),
    q.BEST_RATIO: (Results.achieved,),
    q.BEST_ACHIEVED: (Results.achieved,),
    q.POINTS_GIVEN: (Results.self_score,),
}
OF_CRITERIA: Columns = {
    q.ACHIEVED: (CriterionResults.achieved,),
    q.RATIO: (CriterionResults.achieved, CriterionResults.out_of),
    q.NUMERATOR: (CriterionResults.achieved,),
    q.DENOMINATOR: (CriterionResults.out_of,),
    q.CASES: (CriterionResults.count,),
    q.OTHER: (CriterionResults.other,),
    q.BEST_RATIO: (CriterionResults.achieved, CriterionResults.out_of),
    q.BEST_ACHIEVED: (CriterionResults.achieved,),
    q.POINTS_GIVEN: (CriterionResults.self_score,),
    q.BONUS_GIVEN: (CriterionResults.bonus,),
    q.DEDUCTION_GIVEN: (CriterionResults.deduction,),
}
