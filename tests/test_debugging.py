"""What docs/debugging.md shows: its commands say it, its sessions with Python give it."""

import doctest
import re

import pytest

from tests.workspaces import ROOT, SAMPLES, YEAR
from thidua_reports import cli

TEXT = (ROOT / "docs" / "debugging.md").read_text("utf-8")
COMMANDS = re.findall(r"```console\n\$ (?:\w+=1 )?make-report (.*)\n((?:.+\n)*?)```", TEXT)
SESSIONS = "".join(re.findall(r"```pycon\n(.*?)```", TEXT, re.DOTALL))


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    """Return where a run on the sample has written to."""
    folder = tmp_path_factory.mktemp("output")
    cli.run([str(SAMPLES / YEAR), "--output", str(folder)])
    return folder


def test_the_commands_say_what_is_shown(make_report, monkeypatch):
    monkeypatch.chdir(ROOT)
    for command, shown in COMMANDS:
        code, said = make_report(*command.split())

        assert code == 1
        assert [line for line in shown.splitlines() if line not in said] == []
    assert len(COMMANDS) == TEXT.count("$ ") == 2


def test_the_sessions_give_what_is_shown(output, monkeypatch):
    monkeypatch.chdir(ROOT)
    session = doctest.DocTestParser().get_doctest(
        SESSIONS, {"output": output}, "debugging.md", "", 0
    )
    printed = []

    failures, attempts = doctest.DocTestRunner().run(session, out=printed.append)

    assert "".join(printed) == ""
    assert failures == 0 < attempts == TEXT.count(">>> ")


def test_the_code_of_its_example_leads_to_the_kind():
    pattern = re.search(r"`grep -rn (\w+) (\S+)`", TEXT)

    assert pattern
    assert any(
        f'"{pattern[1]}"' in each.read_text("utf-8") for each in (ROOT / pattern[2]).iterdir()
    )
