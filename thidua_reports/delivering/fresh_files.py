"""Files that are made once: what stands in the folder already is never replaced."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from thidua_reports.delivering.delivery import Delivery, Status, delivered_at
from thidua_reports.delivering.destinations import Output, OutputFolder, State, find_destination
from thidua_reports.delivering.staging import retry_while_locked, staged_for_now
from thidua_reports.delivering.write_errors import write_errors_told
from thidua_reports.domain.place import Place
from thidua_reports.issues.catalogue import output_kinds
from thidua_reports.issues.issue import Issue


def deliver_beside(
    folder: Path, outputs: Sequence[Output]
) -> tuple[tuple[Delivery, ...], tuple[Issue, ...]]:
    """Write `outputs` into `folder`, each beside whatever has its name already.

    Raises:
        CannotGoOn: the folder cannot be written to.
    """
    with write_errors_told(folder):
        folder.mkdir(parents=True, exist_ok=True)
        deliveries = tuple(_written(folder, output) for output in outputs)
    return deliveries, tuple(_kept(folder, deliveries))


def _written(folder: Path, output: Output) -> Delivery:
    destination = find_destination(output, OutputFolder(folder, frozenset()))
    if destination.state is not State.SAME:
        with staged_for_now(folder, output.name, output.content) as temporary:
            retry_while_locked(partial(temporary.rename, folder / destination.name))
    return delivered_at(output, destination)


def _kept(folder: Path, deliveries: Sequence[Delivery]) -> Iterator[Issue]:
    for delivery in deliveries:
        if delivery.status is Status.BESIDE:
            place = Place(f"{folder.name}/{delivery.name}")
            new, name = delivery.file.name, delivery.name
            yield output_kinds.EARLIER_FILE_KEPT.at(place, name=name, new=new)
