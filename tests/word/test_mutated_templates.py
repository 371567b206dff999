"""Three hundred Word templates damaged at random: reported, or filled into documents that open."""

from functools import cache
from io import BytesIO
from random import Random
from zipfile import ZipFile

import pytest
from lxml import etree

from tests.issue_kinds import KINDS
from tests.reading.hazards.mutations import mutated
from tests.word.own_templates import BLOC, contract, shipped
from thidua_reports.domain.place import Place
from thidua_reports.issues.issue import Severity
from thidua_reports.word.contract import schema
from thidua_reports.word.template import check_template, fill_template

pytestmark = pytest.mark.slow("fills three hundred templates")

BATCHES, OF_A_BATCH = 6, 50
KNOWN = set(KINDS.values())
NAMES = ("giao_uoc.docx", "bien_ban_truoc_hop.docx")


@cache
def fields(name):
    """Return data for the template, with one entry in every list."""
    return schema(contract(name).declared)


def is_whole(document):
    """Return whether every part of a document can be parsed."""
    with ZipFile(BytesIO(document)) as package:
        parts = [package.read(each) for each in package.namelist() if each.endswith("xml")]
    return all(etree.fromstring(part) is not None for part in parts)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_damaged_template_is_reported_or_filled(batch):
    for seed in range(batch * OF_A_BATCH, (batch + 1) * OF_A_BATCH):
        random = Random(seed)
        name = random.choice(NAMES)
        template = mutated(shipped(name), random)
        found = check_template(template, Place(name), contract(name), BLOC)
        document, issues = fill_template(template, Place(name), fields(name), contract(name), BLOC)
        errors = [issue for issue in issues if issue.kind.severity is Severity.ERROR]

        assert {issue.kind for issue in (*found, *issues)} <= KNOWN, seed
        assert bool(errors) == (document is None), seed
        assert document is None or is_whole(document), seed
