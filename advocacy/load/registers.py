"""The registers of remarks in briefs/returned/, with what staff wrote into them."""

from __future__ import annotations

from pathlib import Path

from advocacy.load.disk import Disk
from advocacy.load.entries import read_entry
from advocacy.load.strict_yaml import read_yaml
from advocacy.model.finding import Finding, Language
from advocacy.model.place import At, Places
from advocacy.model.remark import REGISTERS, Register


def read_register(root: Path, brief: str, language: Language) -> tuple[Register | None, tuple[Finding, ...]]:
    """The register of a brief, empty where there is none yet; None where it cannot be read."""
    file = f"{REGISTERS}/{brief}.yaml"
    disk = Disk(root)
    if not disk.is_file(file):
        return Register(brief=brief), ()
    data = disk.read_bytes(file, (f"order:{brief}",))
    if data is None:
        return None, tuple(disk.findings)
    return register_of(file, data, language)


def register_of(file: str, data: bytes, language: Language) -> tuple[Register | None, tuple[Finding, ...]]:
    """The register that these bytes are; None where they are none, or with anything doubtful."""
    value, places, slips = read_yaml(file, data, is_ours=True)
    if value is None:
        return None, slips
    register, found = read_entry(Register, value, At(file), Places({file: places}), language=language)
    return (None if slips else register), (*slips, *found)
