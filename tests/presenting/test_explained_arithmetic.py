"""What is printed of points is recomputed from the print alone, as a board member would."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest

from tests.domain_values import (
    CUT_OFF,
    HALF_UP,
    a_bloc,
    a_book,
    a_criterion,
    a_criterion_report,
    a_policy,
    a_report,
    a_rule,
    a_submission,
    a_target,
    standings_of,
)
from tests.forms.test_exact_halves import RULES as HALVES
from tests.forms.test_exact_halves import cases
from thidua_reports.domain.noted import Noted, NotedKind
from thidua_reports.domain.place import NOWHERE
from thidua_reports.domain.receipt import Receipt
from thidua_reports.domain.rounding import Rounding
from thidua_reports.domain.targets import Direction, TargetKind
from thidua_reports.forms.ready_rules import READY_RULES
from thidua_reports.formulas.quantities import NOTED
from thidua_reports.presenting.item_explanations import item_explanation

BLOCS = 25
MEMBERS = "ABCDE"
DEADLINE = date(2020, 7, 5)
NAMES = (
    "tự chấm", "số lượng", "số liệu khác", "thực hiện", "kế hoạch", "thưởng đề nghị", "trừ đề nghị",
)  # fmt: skip
NUMBER = r"−?[0-9][0-9.]*(?:,[0-9]+)?%?"
SEPARATOR = re.compile(r"[^\W\d_]|[;\[\]“”<>≤≥≠=≈]|, |(?<! ): ")
TOKEN = re.compile(rf"\s*({NUMBER.removeprefix('−?')}|[-+×:^()−])")
PLANS = (3, 7, 20, 25, 40, 64, 80, 125, 200, 600, 1000, 1400, 7200)


def figure(text):
    """Return what a printed figure is, exactly."""
    digits = text.replace("−", "-").replace(".", "").replace(",", ".").rstrip("%")
    return Fraction(Decimal(digits)) / (100 if text.endswith("%") else 1)


class Calculator:
    """A pocket calculator with brackets, for + − × : and whole powers."""

    def __init__(self, text):
        self.tokens = TOKEN.findall(text)
        assert "".join(self.tokens) == re.sub(r"\s", "", text), text

    def result(self):
        """Return what the whole expression comes to."""
        value = self._sum()
        assert not self.tokens
        return value

    def _take(self, *signs):
        return self.tokens.pop(0) if self.tokens and self.tokens[0] in signs else ""

    def _sum(self):
        value = self._product()
        while sign := self._take("+", "−"):
            value = value + self._product() if sign == "+" else value - self._product()
        return value

    def _product(self):
        value = self._factor()
        while sign := self._take("×", ":"):
            value = value * self._factor() if sign == "×" else value / self._factor()
        return value

    def _factor(self):
        if self._take("−"):
            return -self._factor()
        if self._take("("):
            value = self._sum()
            assert self._take(")")
            return value
        return figure(self.tokens.pop(0))


def without_names(text):
    """Return the text without names of quantities, and of targets and ratings beside."""
    text = re.sub(r" \((?:Chỉ tiêu [A-Z]\d*[.\d]*|“[^”]*”)\)", "", text)
    return re.sub(rf"(?:{'|'.join(NAMES)}) (?=[0-9(−])", "", text)


def expression_before(text):
    """Return the longest expression that ends where the text ends."""
    tail = text[max((match.end() for match in SEPARATOR.finditer(text)), default=0) :]
    depth = 0
    for at in range(len(tail) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(tail[at], 0)
        if depth < 0:
            return tail[at + 1 :].strip()
    return tail.strip()


def equations(text):
    """Yield each equation: what its left side comes to, its sign, the figure at its right."""
    plain = without_names(text)
    for match in re.finditer(rf" ([=≈]) ({NUMBER})", plain):
        left = expression_before(plain[: match.start()])
        if left:
            yield left, Calculator(left).result(), match[1], match[2]


def outside_brackets(text):
    kept, depth = [], 0
    for sign in text:
        depth += sign in "(["
        kept.append(sign if not depth else "")
        depth -= sign in ")]"
    return "".join(kept)


def leading_equation(part):
    """Return what the expression comes to that opens a part of the line; None where none does."""
    bare = re.sub(r"^(?:thưởng|trừ|cộng, trừ) ", "", without_names(part))
    found = next(equations(bare), None)
    return found[1] if found and bare.startswith(f"{found[0]} {found[2]}") else None


def claims(text):
    """Yield each sum of points that the line claims, and how it says it came about."""
    depth, parts, start = 0, [], 0
    for at, sign in enumerate(text):
        depth += (sign in "([") - (sign in ")]")
        if not depth and text.startswith("; ", at):
            parts, start = [*parts, text[start:at]], at + 2
    return [*parts, text[start:]]


def points_claimed(part):
    """Return the points that a part of the line adds; a deduction is below zero."""
    if part.startswith(("không có", "không thưởng", "không trừ", "bình quân", "nhóm", "còn lại")):
        return Fraction(0)
    value = points_printed(part)
    return -value if re.match("trừ |.* nên trừ ", part) else value


def points_printed(part):
    """Return the last figure of a part that is in no bracket."""
    return figure(re.findall(NUMBER, outside_brackets(part))[-1])


@dataclass(frozen=True)
class Drawn:
    """A random bloc with one criterion, scored."""

    book: object
    items: tuple


def a_criterion_of(draw, rule):
    first, second, third = {
        "Thưởng theo từng bước vượt mốc": (
            "0.92",
            draw.choice(("0.1", "0.3")),
            draw.choice((1, 3)),
        ),
        "Thưởng mức cao hơn trong hai mức": ("0.99", 95, "1.5"),
        "So với đơn vị dẫn đầu": ("0.5", None, None),
        "Đủ điểm khi đạt mức": (3, None, None),
        "Cộng cố định khi đạt mức": (3, None, None),
        "Nhập điểm theo bước": (draw.choice(("0.25", "0.5", 3)), None, None),
    }.get(rule.name, (draw.choice(("0.7", "0.35", 2)), draw.choice(("0.5", "1.25")), 1))
    return a_criterion(
        "TC1",
        rule.name,
        standard=draw.choice((10, 20, 30, 70, "12.5", "33.3")),
        max_bonus=draw.choice((7, "7.5")),
        max_deduction=draw.choice((5, "1.5")),
        parameters=(first, second, third),
    )


def a_figure(draw):
    return draw.choice((0, draw.randint(0, 8), Decimal(draw.randint(0, 1200)) / 100))


def a_row(draw, member):
    population = draw.choice((None, 40, 500, 1500, 2000))
    achieved = draw.randint(0, 6) if population is None else draw.randint(0, population)
    return a_criterion_report(
        member,
        "TC1",
        achieved=achieved,
        out_of=population,
        count=draw.randint(0, 12),
        other=draw.choice((draw.randint(0, 9), 95, 100)),
        self_score=a_figure(draw),
        bonus=a_figure(draw),
        deduction=a_figure(draw),
    )


def a_drawn_target(draw, code, *, grouped):
    plan = draw.choice(PLANS)
    kind = draw.choice((TargetKind.CUMULATIVE, TargetKind.CUMULATIVE, TargetKind.RATE))
    if kind is TargetKind.RATE:
        plan = draw.randint(40, 100)
    direction = draw.choice((Direction.UP, Direction.UP, Direction.DOWN))
    group = draw.choice(("a", "b", "c")) if grouped else ""
    target = a_target(code, plan, criterion="TC1", kind=kind, direction=direction, group=group)
    if kind is TargetKind.RATE and draw.random() < 0.6:
        population = draw.choice((7, 25, 387, 600))
        return target, a_report(code, draw.randint(0, population), out_of=population)
    achieved = draw.choice(
        (plan, draw.randint(0, 2 * plan), Decimal(draw.randint(0, 130 * plan)) / 100)
    )
    return target, a_report(code, str(min(achieved, 100) if kind is TargetKind.RATE else achieved))


def a_receipt(draw, member):
    return Receipt(member, DEADLINE + timedelta(days=draw.randint(-3, 9)), None, "", NOWHERE)


def an_event(draw, member):
    """Return something that others reported, in words with figures of their own."""
    kind, times = draw.choice(tuple(NotedKind)), draw.randint(1, 3)
    words = draw.choice((("", "", None), ("quý 2; 03 lần", "Văn phòng (số 12)", DEADLINE)))
    return Noted(member, kind, draw.choice(("", "TC1", "TC9")), times, *words, NOWHERE)


def a_bloc_with(draw, rule):
    """Return a bloc that uses the rule: target by target, over all of them, or by rows."""
    formulas = f"{rule.points} {rule.bonus}"
    is_mean, by_rows = (
        "binh_quan" in formulas,
        any(
            name in formulas
            for name in ("nhap", "so_l", "tham_so_1,diem_chuan", "=IF(thuc_hien>=", *NOTED)
        ),
    )
    policy = a_policy(points=Rounding(draw.choice((HALF_UP, CUT_OFF)), draw.choice((0, 1, 2))))
    grouped = draw.random() < 0.5
    drawn = [
        a_drawn_target(draw, f"{member}{number}", grouped=grouped)
        for member in MEMBERS
        for number in range(draw.choice((1, 4, 25)) if is_mean else draw.choice((1, 2)))
    ]
    if "co_ke_hoach" in formulas:
        drawn = [
            (replace(target, without_plan=True, plan=a_target("A", None).plan), report)
            if draw.random() < 0.2
            else (target, report)
            for target, report in drawn
        ]
    book = a_book(
        MEMBERS,
        rules=(a_rule(rule.name, rule.points, rule.bonus),),
        criteria=(a_criterion_of(draw, rule),),
        targets=() if by_rows else tuple(target for target, _ in drawn),
        policy=policy,
        bloc=replace(a_bloc(MEMBERS), deadline=DEADLINE),
        receipts=tuple(a_receipt(draw, member) for member in MEMBERS),
        noted=tuple(
            an_event(draw, member) for member in MEMBERS for _ in range(draw.randint(0, 5))
        ),
    )
    submissions = [
        a_submission(member, (), [a_row(draw, member)])
        if by_rows
        else a_submission(member, [report for _, report in drawn if report.code[0] == member])
        for member in MEMBERS
    ]
    scores = standings_of(book, *submissions).scores()
    return Drawn(book, tuple(item for _, score in scores for item in score.items))


@pytest.mark.parametrize("rule", READY_RULES, ids=lambda rule: rule.name)
def test_every_equation_is_true_and_ends_at_the_points(rule):
    draw = Random(rule.name)
    explained = 0
    for _ in range(BLOCS):
        drawn = a_bloc_with(draw, rule)
        rounding = drawn.book.policy.points
        for item in drawn.items:
            if item.total is None:
                continue
            line = item_explanation(drawn.book, item)
            explained += 1
            for left, value, sign, right in equations(line):
                is_exact = value == figure(right)
                assert is_exact is (sign == "="), (left, right, line)
                assert abs(value - figure(right)) <= Fraction(1, 1000), (left, right, line)
            known = line.partition(": ")[2] if re.match(r".*?[^ ]: ", line) else line
            parts = claims(known)
            assert sum(map(points_claimed, parts)) == item.total, line
            for part in parts:
                value = leading_equation(part)
                if value is not None and not part.startswith(("bình quân", "nhóm")):
                    assert rounding.round(value) == points_printed(part), line
    assert explained >= BLOCS


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"line {case.code[1:]} of the file")
def test_a_half_comes_out_of_the_printed_figures_as_it_does_of_all(case):
    rounding = Rounding(HALF_UP, case.decimals)
    rule = next(each for each in HALVES if each.name == case.rule)
    own = [
        (a_target(f"A{number}", str(plan), criterion="TC1"), a_report(f"A{number}", str(achieved)))
        for number, (achieved, plan) in enumerate(case.ratios)
    ]
    book = a_book(
        "A",
        rules=(rule,),
        criteria=(a_criterion("TC1", rule.name, standard=case.standard),),
        targets=tuple(target for target, _ in own),
        policy=a_policy(points=rounding),
    )
    ((_, score),) = standings_of(book, a_submission("A", [report for _, report in own])).scores()

    line = item_explanation(book, score.items[0])
    part = claims(re.sub(r"^.*?(?:đạt [^:]*|chỉ tiêu): ", "", line))[-1]
    value = leading_equation(part)

    assert points_printed(part) == case.right
    assert value is not None
    assert rounding.round(value) == case.right
