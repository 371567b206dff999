"""What the bundle is made of is pinned, and is what setup.cfg asks for."""

import configparser

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging.windows import HERE, module
from tests.workspaces import ROOT


def pinned():
    locked = module("locked")
    pairs = (each.split("==") for each in locked.pins(locked.LOCK))
    return dict(pairs)


def asked_for():
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    lines = [
        *config["options"]["install_requires"].splitlines(),
        *config["options.extras_require"]["send"].splitlines(),
    ]
    return [Requirement(line) for line in lines if line and line[0] != "#"]


def test_the_lock_has_what_setup_cfg_asks_for_in_a_version_that_is_allowed():
    held = pinned()

    assert [
        str(each)
        for each in asked_for()
        if not each.specifier.contains(held.get(canonicalize_name(each.name), "0"))
    ] == []


def test_every_line_of_a_lock_pins_one_file():
    locked = module("locked")
    for lock in (locked.LOCK, locked.PYTHON_LOCK):
        assert len(locked.pins(lock)) == len(lock.read_text("utf-8").splitlines())


def test_the_roots_that_signatures_lead_to_are_the_two_that_are_named(needed):
    needed("openssl")
    import hashlib
    import re
    import ssl

    roots = re.findall(
        "-----BEGIN.*?END CERTIFICATE-----", (HERE / "roots.pem").read_text(), re.DOTALL
    )
    thumbprints = [hashlib.sha1(ssl.PEM_cert_to_DER_cert(each)).hexdigest() for each in roots]

    assert len(thumbprints) == 2
    assert all(each.upper() in module("signatures").__doc__ for each in thumbprints)
