"""docs/architecture.md draws the rooms as they are, docs/glossary.md names what there is."""

import re
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "thidua_reports"
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
GLOSSARY = (ROOT / "docs" / "glossary.md").read_text("utf-8")


def rooms():
    found = (path for path in PACKAGE.iterdir() if not path.name.startswith("__pycache__"))
    return {path.stem for path in found if path.suffix == ".py" or (path / "__init__.py").exists()}


def test_the_drawing_of_rooms_is_the_import_contract():
    config = ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    layers = config["importlinter:contract:flow"]["layers"].strip()

    drawn = re.search(r"```\n(.*?)```", ARCHITECTURE, re.DOTALL)

    assert drawn is not None
    assert drawn[1].strip() == layers


def test_every_room_is_described_once():
    table = ARCHITECTURE.split("| Room | Knows |")[1].split("\n\n")[0]
    described = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)

    assert sorted(described) == sorted(rooms() - {"__init__", "__main__"})


def test_every_module_that_is_named_exists():
    named = set(re.findall(r"`([\w/]+\.py)`", ARCHITECTURE))

    assert [name for name in sorted(named) if not (PACKAGE / name).exists()] == []
    assert len(named) > 15


def entries():
    rows = re.findall(r"^\| ([^|]+) \| `([^`]+)` \| [^|]+ \| `([\w/]+\.py)` \|$", GLOSSARY, re.M)
    assert len(rows) > 30
    return rows


def test_every_row_of_the_glossary_is_read():
    rows = [line for line in GLOSSARY.splitlines() if line.startswith("| ")]

    assert len(rows) == len(entries()) + GLOSSARY.count("|---|---|---|---|")


@pytest.mark.parametrize(
    ("name", "module"), [pytest.param(*row[1:], id=f"{row[0]} {row[1]}") for row in entries()]
)
def test_what_the_glossary_names_is_where_it_says(name, module):
    text = (PACKAGE / module).read_text("utf-8")
    first, _, attribute = name.partition(".")

    assert re.search(rf"^(class |def )?{first}\b", text, re.MULTILINE)
    assert not attribute or re.search(rf"^    (def )?{attribute}\b", text, re.MULTILINE)
