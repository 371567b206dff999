"""Everything the bloc workbook says."""

from dataclasses import dataclass

from thidua_reports.domain.bloc import Bloc, Documents, Policy
from thidua_reports.domain.criteria import Content, Criterion, ScoringRule
from thidua_reports.domain.meeting import AgreedScore, Correction, Exclusion, Honour, Meeting
from thidua_reports.domain.submission import Passage
from thidua_reports.domain.targets import Target


@dataclass(frozen=True)
class BlocBook:
    """The contents of khoi.xlsx, read but not yet checked."""

    bloc: Bloc
    documents: Documents
    policy: Policy
    contents: tuple[Content, ...]
    criteria: tuple[Criterion, ...]
    rules: tuple[ScoringRule, ...]
    targets: tuple[Target, ...]
    agreed: tuple[AgreedScore, ...]
    corrections: tuple[Correction, ...]
    meeting: Meeting
    honours: tuple[Honour, ...]
    exclusions: tuple[Exclusion, ...]
    passages: tuple[Passage, ...]

    def rule(self, name: str) -> ScoringRule:
        """Return the rule called `name`; KeyError if there is none."""
        for rule in self.rules:
            if rule.name == name:
                return rule
        raise KeyError(name)
