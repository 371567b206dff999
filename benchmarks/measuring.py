"""Commands run in turn, each in a process of its own: what they cost, as medians."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Command = Sequence[str]


@dataclass(frozen=True)
class Cost:
    """What a run took: seconds of processor and of the clock, and the most memory in MiB."""

    cpu: float
    wall: float
    memory: float


def side_by_side(commands: Mapping[str, Command], runs: int) -> dict[str, Cost]:
    """Run the commands in turn, so that a slow moment slows all of them; return the medians."""
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            found[name].append(_cost(command))
    return {
        name: Cost(
            median(each.cpu for each in costs),
            median(each.wall for each in costs),
            median(each.memory for each in costs),
        )
        for name, costs in found.items()
    }


def _cost(command: Command) -> Cost:
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def table(title: str, costs: Mapping[str, Cost], skipped: Mapping[str, str]) -> str:
    """Return the costs as a table, each beside the first one's."""
    lines = [f"## {title}", "", "| | CPU s | ratio | wall s | peak MiB |", "|---|---|---|---|---|"]
    first = next(iter(costs.values()))
    for name, cost in costs.items():
        ratio = cost.cpu / first.cpu
        lines.append(
            f"| {name} | {cost.cpu:.2f} | {ratio:.2f} | {cost.wall:.2f} | {cost.memory:.0f} |"
        )
    lines += [f"| {name} | skipped: {why} | | | |" for name, why in skipped.items()]
    return "\n".join([*lines, ""])
