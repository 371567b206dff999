"""Documents are the same with their figures marked, and each figure stands where it is said."""

import pytest

from tests.examined_samples import views_of_sample
from tests.workspaces import ALL_SAMPLES, HALF_YEAR
from thidua_reports.domain.place import Place
from thidua_reports.presenting.tracing import traced
from thidua_reports.word.template import fill_template, fill_traced
from thidua_reports.word.text import BODY, paragraphs, parse
from thidua_reports.workspace.templates import find_template, shipped_templates
from thidua_reports.zip_package import pack, unpack


@pytest.mark.parametrize("sample", ALL_SAMPLES)
def test_marks_change_no_byte_and_tell_where_every_figure_is(sample):
    for view in views_of_sample(sample).values():
        template, place = find_template(view.template, (shipped_templates(),)), Place("mẫu")
        plain, _ = fill_template(template.content, place, vars(view))
        figures = traced(view)
        filled, issues = fill_traced(template.content, place, figures.fields)

        assert issues == ()
        assert filled.content == plain
        assert texts_at(filled) == [figures.figures[each.number].text for each in filled.spots]
        assert len(filled.spots) > 5


def texts_at(filled):
    """Return the text of the finished document at each spot."""
    parts = unpack(filled.content)
    texts = {
        name: [each.text for each in paragraphs(parse(parts[name]), Place(""))]
        for name in {spot.part for spot in filled.spots}
    }
    return [texts[each.part][each.paragraph][each.start : each.end] for each in filled.spots]


def test_a_template_that_holds_the_characters_of_marks_is_filled_as_if_it_did_not():
    view = views_of_sample(HALF_YEAR)["bien_ban.docx"]
    template, place = find_template(view.template, (shipped_templates(),)), Place("mẫu")
    parts = unpack(template.content)
    mark = "\U0001fffe99999\U0001ffff8\U0002fffe"
    body = parts[BODY].decode().replace("</w:t>", f"{mark}</w:t>", 1)
    marked = pack({**parts, BODY: body.encode()})

    filled, _ = fill_traced(marked, place, traced(view).fields)

    assert max(spot.number for spot in filled.spots) < 99999
    assert mark[0] not in unpack(filled.content)[BODY].decode()
