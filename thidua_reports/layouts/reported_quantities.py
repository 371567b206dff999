"""In which columns of a member's workbook the quantities of rules are reported."""

from collections.abc import Mapping

from thidua_reports.excel.layout.sheet_layout import Column
from thidua_reports.formulas.quantities import Quantity
from thidua_reports.layouts.member_workbook import CriterionResults, Results

Columns = Mapping[Quantity, tuple[Column, ...]]

OF_TARGETS: Columns = {
    Quantity.PLAN: (Results.plan,),
    Quantity.ACHIEVED: (Results.achieved,),
    Quantity.RATIO: (Results.achieved,),
    Quantity.NUMERATOR: (Results.achieved,),
    Quantity.DENOMINATOR: (Results.out_of,),
    Quantity.CASES: (Results.achieved,),
    Quantity.PREVIOUS: (Results.previous,),
    Quantity.BEST_RATIO: (Results.achieved,),
    Quantity.BEST_ACHIEVED: (Results.achieved,),
    Quantity.POINTS_GIVEN: (Results.self_score,),
}
OF_CRITERIA: Columns = {
    Quantity.ACHIEVED: (CriterionResults.achieved,),
    Quantity.RATIO: (CriterionResults.achieved, CriterionResults.out_of),
    Quantity.NUMERATOR: (CriterionResults.achieved,),
    Quantity.DENOMINATOR: (CriterionResults.out_of,),
    Quantity.CASES: (CriterionResults.count,),
    Quantity.OTHER: (CriterionResults.other,),
    Quantity.BEST_RATIO: (CriterionResults.achieved, CriterionResults.out_of),
    Quantity.BEST_ACHIEVED: (CriterionResults.achieved,),
    Quantity.POINTS_GIVEN: (CriterionResults.self_score,),
    Quantity.BONUS_GIVEN: (CriterionResults.bonus,),
    Quantity.DEDUCTION_GIVEN: (CriterionResults.deduction,),
}
