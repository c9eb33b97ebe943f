"""Digests of what a file is made of, apart from how it was packed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping


def list_parts(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The SHA-256 of each part, by name."""
    return {name: hashlib.sha256(parts[name]).hexdigest() for name in sorted(parts)}


def digest_parts(parts: Mapping[str, bytes]) -> str:
    """SHA-256 over name and content of every part.

    Two libraries compress the same text to different bytes; that is no difference between drafts.
    """
    digest = hashlib.sha256()
    for name in sorted(parts):
        content = parts[name]
        digest.update(f"{len(name)}:{name}:{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()
