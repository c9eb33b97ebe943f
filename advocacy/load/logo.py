"""The logo of the organisation: a picture beside advocacy.yaml or in templates/house/."""

from __future__ import annotations

from pathlib import PurePosixPath

from advocacy.load.disk import Disk
from advocacy.load.image_bytes import DamagedError, OtherFormatError, read_image
from advocacy.model.campaign import LOGO, Campaign
from advocacy.model.finding import Details, Finding
from advocacy.model.image import Image
from advocacy.model.place import At, Places
from advocacy.model.suggestion import did_you_mean

LARGEST_LOGO = 2_000_000  # octets
MOST_PIXELS = 4000  # a side: a program that draws it unpacks them all
WIDEST, TALLEST = 8, 2  # times as wide as high, as high as wide: it stands in a line
_FOLDERS = (".", "templates/house")  # what lies there is looked at to see whether anything changed
_USUAL = "logo.png"
_PICTURES = (".png", ".jpg", ".jpeg")
_UNKNOWN = ("不是图片", "no picture")
_UNNAMED = ("名称不以 .png、.jpg 或 .jpeg 结尾的文件", "a file whose name does not end in .png, .jpg or .jpeg")


def read_logo(disk: Disk, campaign: Campaign) -> Image | None:
    """The picture that advocacy.yaml names; None where it names none, or, with a finding, where it cannot be used."""
    logo = campaign.organisation.logo
    if logo is None:
        return None
    path = PurePosixPath(logo.file)
    folder = path.parent.as_posix()
    if folder not in _FOLDERS or path.as_posix() != logo.file or "\\" in logo.file or not path.name:
        name = PurePosixPath(logo.file.replace("\\", "/")).name or _USUAL
        _found(disk, campaign, "logo-place", {"file": logo.file, "name": name})
        return None
    names = disk.listed(folder)
    if path.name not in names:
        names = tuple(one for one in names if one.lower().endswith(_PICTURES))
        _found(disk, campaign, "logo-missing", {"file": logo.file, "meant": did_you_mean(path.name, names)})
        return None
    data = disk.read_bytes(logo.file, (LOGO,), LARGEST_LOGO)
    image = None if data is None else _read(disk, campaign, data)
    if image is not None and not path.name.lower().endswith(_PICTURES):
        _found(disk, campaign, "logo-format", {"found": _UNNAMED})
        return None
    return image


def _read(disk: Disk, campaign: Campaign, data: bytes) -> Image | None:
    try:
        image = read_image(data)
    except OtherFormatError as other:
        found = (other.called, other.called) if other.called else _UNKNOWN
        _found(disk, campaign, "logo-format", {"found": found})
    except DamagedError:
        _found(disk, campaign, "logo-damaged", {})
    else:
        width, height = image.width, image.height
        if max(width, height) <= MOST_PIXELS and width <= WIDEST * height and height <= TALLEST * width:
            return image
        limits = {"most": f"{MOST_PIXELS:,}", "widest": str(WIDEST), "tallest": str(TALLEST)}
        _found(disk, campaign, "logo-size", {"size": f"{width:,} × {height:,}", **limits})
    return None


def _found(disk: Disk, campaign: Campaign, code: str, details: Details) -> None:
    place = Places(disk.places).of(At(campaign.at.file), "organisation", "logo", "file")
    disk.findings.append(Finding(code, place, details, (LOGO,)))
