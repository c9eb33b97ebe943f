"""A picture in line with the text: its drawing, its part, its relationship."""

from __future__ import annotations

from advocacy.model.document import Picture
from advocacy.write.house import House
from advocacy.write.names import relation
from advocacy.write.package import Entry, pack
from advocacy.write.text import attribute

_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_EMU = 635  # English Metric Units in a twentieth of a point
_GAP = 180  # 9 pt between it and what follows: a margin inside its frame, as the text has no other
_WIDEST = 3  # a logo takes a third of the line at most
_WHOLE = 100_000  # of its width, in the units of what is cut off (less than nothing: added)
_FIRST_ID = 10_000  # the numbers before are those of charts
_PNG = b"\x89PNG"


def extension(picture: Picture) -> str:
    """How the part of a picture ends."""
    return "png" if picture.data.startswith(_PNG) else "jpeg"


def picture_run(picture: Picture, number: int, house: House) -> bytes:
    """The run that holds a picture; its alternative text is what it shows."""
    width = min(house.picture_height * picture.width // picture.height, house.text_width // _WIDEST)
    height = width * picture.height // picture.width
    size = f'cx="{(width + _GAP) * _EMU}" cy="{height * _EMU}"'
    margin = f'<a:srcRect r="{-_WHOLE * _GAP // width}"/>'
    named = f'id="{_FIRST_ID + number}" name="Picture {number}" descr="{attribute(picture.alt)}"'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {size}/><wp:docPr {named}/><wp:cNvGraphicFramePr/>"
        f'<a:graphic><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr>'
        f"<pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="rIdPicture{number}"/>{margin}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    ).encode()


def picture_relation(picture: Picture, number: int) -> str:
    """How the text reaches the part of a picture."""
    return relation(f"rIdPicture{number}", "image", f"media/picture{number}.{extension(picture)}")


def picture_entry(picture: Picture, number: int) -> Entry:
    """The part of a picture."""
    return pack(f"word/media/picture{number}.{extension(picture)}", picture.data)
