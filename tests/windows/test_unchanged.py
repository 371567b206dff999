"""What Wine needs is put into Wine: the bundle that the tests ran is the one that is shipped."""

import hashlib


def test_nothing_of_the_bundle_is_replaced(windows_python, bundle):
    assert windows_python.make_report("--version").code == 0
    sums = bundle / "chuong_trinh" / "SHA256SUMS"
    listed = {
        name: digest
        for digest, _, name in (
            line.partition("  ") for line in sums.read_text("utf-8").splitlines()
        )
    }

    there = {path for path in bundle.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    found = {
        path.relative_to(bundle).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in there - {sums}
    }
    assert found == listed
