"""Bounds on zip archives that anybody may have made, before anything in them is unfolded."""

from __future__ import annotations

import io
import re
import zipfile

# A long brief has 200 parts and a workbook of many sheets 500; XML of large tables reaches 60.
MOST_MEMBERS = 5_000
MOST_BYTES = 512 * 1024 * 1024  # of all members together, as they say themselves
MOST_RATIO = 400  # unfolded to packed, of members over RATIO_FROM
RATIO_FROM = 5_000_000
LOCKED = 0x1  # the flag of a member that a password closes


def is_bounded(archive: zipfile.ZipFile, most_bytes: int = MOST_BYTES) -> bool:
    """True if an archive has a sound number of members, each once, which unfold to a sound size.

    What a member says of its size is the most that `read_member` unfolds of it.
    """
    members = archive.infolist()
    names = {member.filename for member in members}
    return (
        len(members) <= MOST_MEMBERS
        and len(names) == len(members)
        and sum(member.file_size for member in members) <= most_bytes
        and not any(
            member.file_size > RATIO_FROM and member.file_size > MOST_RATIO * max(member.compress_size, 1)
            for member in members
        )
    )


def read_member(archive: zipfile.ZipFile, member: str) -> bytes:
    """The content of a member; `BadZipFile` where a password closes it or its size is not true."""
    info = archive.getinfo(member)
    if info.flag_bits & LOCKED:
        message = f"{member} is behind a password"
        raise zipfile.BadZipFile(message)
    with archive.open(info) as stream:
        # Without a size it would unfold all that lies behind the declared end before it complains.
        return stream.read(info.file_size)


def members(data: bytes, wanted: re.Pattern[str] | None = None) -> dict[str, bytes]:
    """The content of each member whose name is `wanted`, in their order; `BadZipFile` of an archive without bounds."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if not is_bounded(archive):
            message = "it unfolds without bounds"
            raise zipfile.BadZipFile(message)
        names = (name for name in archive.namelist() if wanted is None or wanted.fullmatch(name))
        return {name: read_member(archive, name) for name in names}
