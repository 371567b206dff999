"""An element put into the bytes of a part, and the ways of writing in which that is refused."""

import pytest

from thidua_reports.excel.editing.xml_edits import CannotBeEditedError, with_child, with_grandchild

NEW = "<{p}new/>"


@pytest.mark.parametrize(
    ("part", "made"),
    [
        (b"<a><b/></a>", b"<a><b/><new/></a>"),
        (b"<a>\r\n<b>\xc4\x91</b ></a >\n", b"<a>\r\n<b>\xc4\x91</b ><new/></a >\n"),
        (b"<a><b/><z i='1'/></a>", b"<a><b/><new/><z i='1'/></a>"),
        (b"<a><y><z/></y></a>", b"<a><y><z/></y><new/></a>"),
        (b'<x:a xmlns:x="u"><x:z/></x:a>', b'<x:a xmlns:x="u"><x:new/><x:z/></x:a>'),
        (b"<a/>", b"<a><new/></a>"),
        (
            b"\xef\xbb\xbf<?xml version='1.0'?><!-- <z/> --><a><![CDATA[<z/>]]></a>",
            b"\xef\xbb\xbf<?xml version='1.0'?><!-- <z/> --><a><![CDATA[<z/>]]><new/></a>",
        ),
        (
            b"<a><m:AlternateContent xmlns:m='m'><m:Choice><z/></m:Choice>"
            b"</m:AlternateContent></a>",
            b"<a><new/><m:AlternateContent xmlns:m='m'><m:Choice><z/></m:Choice>"
            b"</m:AlternateContent></a>",
        ),
    ],
)
def test_a_child_is_put_before_what_must_follow_it_and_no_other_byte_changes(part, made):
    assert with_child(part, NEW, ["z"]) == made


def test_a_grandchild_is_put_last_into_its_parent():
    part = b'<x:a xmlns:x="u"><x:b><x:c/></x:b><x:d/></x:a>'

    assert with_grandchild(part, "b", NEW) == part.replace(b"</x:b>", b"<x:new/></x:b>")
    assert with_grandchild(part, "d", NEW) == part.replace(b"<x:d/>", b"<x:d><x:new/></x:d>")
    with pytest.raises(CannotBeEditedError):
        with_grandchild(part, "e", NEW)


@pytest.mark.parametrize(
    "part",
    [
        "<a/>".encode("utf-16"),
        "<?xml version='1.0' encoding='utf-16'?><a/>".encode("utf-16-le"),
        b"<?xml version='1.0' encoding='windows-1258'?><a/>",
        b"<!DOCTYPE a [<!ENTITY e 'e'>]><a>&e;</a>",
        b"<a><b></a>",
        b"",
    ],
    ids=["UTF-16", "UTF-16 without a mark", "another encoding", "entities", "broken", "empty"],
)
def test_a_part_that_cannot_be_edited_safely_is_refused(part):
    with pytest.raises(CannotBeEditedError):
        with_child(part, NEW)
