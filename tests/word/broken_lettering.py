"""The lettering that Nghị định 30/2020 gives to the parts of a document, broken one by one."""

from tests.word.broken_case import Broken, Kinds
from tests.word.hands import Edit, by_hand
from tests.word.own_templates import AFTER, HALF_YEAR, YEAR, all_paragraphs
from thidua_reports.issues.catalogue import decree_kinds as of_form


def lettered(text: str, **font: object) -> Edit:
    """Return an edit that letters every paragraph of a text by hand."""

    def change(document) -> None:
        holding = [each for each in all_paragraphs(document) if each.text == text]
        assert holding, text
        for run in [run for each in holding for run in each.runs]:
            for name, value in font.items():
                setattr(run.font, name, value)

    return by_hand(change)


def _case(name: str, template: str, text: str, told: Kinds, **font: object) -> Broken:
    return Broken(name, template, lettered(text, **font), told)


CASES = (
    _case(
        "the superior body in italics",
        YEAR,
        "{{ co_quan_chu_quan }}",
        (of_form.SUPERIOR_BODY,),
        italic=True,
    ),
    _case(
        "the bloc's name in italics",
        HALF_YEAR,
        "{{ ten_khoi_hoa }}",
        (of_form.ISSUING_BODY,),
        italic=True,
    ),
    _case("the number in bold", YEAR, "{{ so_ky_hieu }}", (of_form.NUMBER,), bold=True),
    _case(
        "the addressees in italics", HALF_YEAR, "{{ kinh_gui }}", (of_form.ADDRESSEES,), italic=True
    ),
    _case("the signer's name not bold", AFTER, "CHỦ TỌA", (of_form.SIGNATURE,), bold=False),
)
