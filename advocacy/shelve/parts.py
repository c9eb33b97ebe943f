"""What a package holds, apart from how it was compressed."""

from __future__ import annotations

import hashlib


def list_parts(data: bytes) -> dict[str, str]:
    """The SHA-256 of the content of every member of a zip, by name."""
    import io
    import zipfile

    from advocacy.model.archive import read_member

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {
            name: hashlib.sha256(read_member(package, name)).hexdigest()
            for name in sorted(package.namelist())
        }


def digest_parts(data: bytes) -> str:
    """SHA-256 over name and content of every member of a zip; of the data where it is no zip.

    Two libraries compress the same text to different bytes; that is no difference between drafts.
    Only for what we wrote ourselves: nothing here guards against a hostile archive.
    """
    import io
    import zipfile

    digest = hashlib.sha256()
    if not zipfile.is_zipfile(io.BytesIO(data)):
        digest.update(data)
        return digest.hexdigest()
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in sorted(package.namelist()):
            content = package.read(name)
            digest.update(f"{len(name)}:{name}:{len(content)}:".encode())
            digest.update(content)
    return digest.hexdigest()
