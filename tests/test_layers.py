"""The import contracts of setup.cfg hold."""

from pathlib import Path

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parents[1]


def test_data_flows_one_way(capsys, monkeypatch):
    monkeypatch.chdir(ROOT)

    status = lint_imports(config_filename="setup.cfg", no_cache=True)

    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out
