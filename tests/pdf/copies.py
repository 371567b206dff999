"""The PDF copies that the small workspace of the tests has, and where they are seen."""

COPIES = ["bang_diem.pdf", "bao_cao.pdf", "bien_ban.pdf", "bien_ban_binh_xet.pdf", "to_trinh.pdf"]
NOTES = 3
"""Of each member one, in the folder of answers."""


def copies_in(folder):
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.pdf"))}


def line_of(name, said):
    (line,) = [each for each in said.splitlines() if each.split()[:1] == [name]]
    return " ".join(line.split()[1:])
