"""A run that is killed while it sends: nobody gets a letter twice, and what is not known is asked.

What each recipient got is counted on the server.
"""

import os
import random
import subprocess
import sys
import time

import pytest

from tests.mail_bloc import mail_workspace
from tests.mail_server import ACCOUNT, PASSWORD, mail_server
from thidua_reports.mailing.password import VARIABLE
from thidua_reports.workspace.folder import SENT_LOG

UNITS = ("an", "binh", "cuong")
ALL = {f"so.{each}@example.vn": code for each, code in zip(UNITS, "ABC", strict=True)}
SETTINGS = """
# Gửi thư
may_chu_thu: localhost
cong_thu: {port}
dia_chi_gui: {account}
"""


def started(folder, running, *more):
    """Start a run that answers its question at once."""
    command = [sys.executable, "-m", "thidua_reports", "email", folder.name, "--kind", "nhac"]
    known = {"SSL_CERT_FILE": str(running.trusted), VARIABLE: PASSWORD, "PYTHONUTF8": "1"}
    process = subprocess.Popen(
        [*command, "--send", *more],
        cwd=folder.parent,
        env=os.environ | known,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    process.stdin.write("gửi\n")
    process.stdin.close()
    return process


def ended(process):
    """Return what a run said, and its exit code."""
    said = process.stdout.read()
    process.stdout.close()
    return said, process.wait()


def killed_while_sending(folder, running, seconds):
    """Kill a run some time after it has begun to write the log, or to work if it has none."""
    process = started(folder, running)
    log = folder / SENT_LOG
    while not (log.exists() and log.stat().st_size) and process.poll() is None:
        time.sleep(0.005)
    time.sleep(seconds)
    process.kill()
    ended(process)


@pytest.mark.slow("runs the program some dozen times, each killed or resumed")
@pytest.mark.parametrize("seed", range(10))
def test_after_a_run_is_killed_nobody_gets_a_letter_twice(tmp_path, seed):
    with mail_server(tmp_path) as running:
        settings = SETTINGS.format(port=running.port, account=ACCOUNT)
        folder = mail_workspace(tmp_path / "khoi_9", settings, {})
        running.behaviour.seconds = 0.1

        killed_while_sending(folder, running, random.Random(seed).uniform(0, 0.7))
        time.sleep(0.5)
        unasked = running.behaviour.counts
        said, code = ended(started(folder, running))

        in_doubt = [address for address in ALL if f"({address})" in said]
        assert len(in_doubt) <= 1
        assert (code == 0) is (not in_doubt), said
        assert all(running.behaviour.counts[each] == unasked[each] for each in in_doubt)
        for address in in_doubt:
            option = "--assume-sent" if unasked[address] else "--resend"
            said, code = ended(started(folder, running, option, ALL[address]))

        assert code == 0, said
        assert running.behaviour.counts == dict.fromkeys(ALL, 1), said
