"""What of a picture is read and kept: its size out of its head, and the pieces that draw it."""

from __future__ import annotations

import struct
import time
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from advocacy.load.image_bytes import DamagedError, OtherFormatError, read_image
from tests.campaigns.pictures import (
    ADOBE,
    EXIF,
    FRAME,
    HUGE,
    JFIF,
    REMARK,
    TABLE,
    Segment,
    frame,
    head,
    jpeg,
    pieces,
    png,
)

OF_PERSONS = (b"GPSLatitude", b"Jane", b"thumb", b"PK\3\4")


def test_a_png_keeps_what_draws_it_and_loses_what_was_written_beside_it() -> None:
    beside = ((b"tEXt", b"Author\0Jane"), (b"eXIf", EXIF[1]), (b"tIME", b"\7\xea\1\1\0\0\0"), (b"iCCP", b"Jane\0\0"))
    colours = (b"gAMA", struct.pack(">I", 45455))
    image = read_image(png(30, 20, colours, *beside) + b"PK\3\4 an archive behind the end")
    assert (image.width, image.height) == (30, 20)
    assert image.data == png(30, 20, colours)
    assert not [words for words in OF_PERSONS if words in image.data]


@pytest.mark.parametrize("kind", [b"gAMA", b"sBIT", b"sRGB", b"cHRM", b"PLTE"])
def test_a_piece_of_a_png_that_is_longer_than_it_can_be_is_left_out(kind: bytes) -> None:
    assert read_image(png(30, 20, (kind, b"31.2304 Jane" * 30))).data == png(30, 20)
    assert read_image(png(30, 20)[:-12] + pieces([(b"IEND", b"Jane")])[8:]).data == png(30, 20)


def test_a_jpeg_keeps_what_draws_it_and_loses_what_was_written_beside_it() -> None:
    more = b"PK\3\4 an archive behind the end"
    image = read_image(jpeg(JFIF, EXIF, REMARK, ADOBE, TABLE, FRAME) + more)
    assert (image.width, image.height) == (300, 200)
    plain: Segment = (0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
    assert image.data == jpeg(plain, (0xEE, ADOBE[1][:12]), TABLE, FRAME)
    assert not [words for words in OF_PERSONS if words in image.data]


def test_a_jpeg_that_comes_into_view_bit_by_bit_has_several_scans() -> None:
    scan = b"\x12\xff\xc4\0\5abc\xff\xda\0\x08\1\1\0\0\x3f\0\x34"
    image = read_image(jpeg(TABLE, frame(300, 200, sign=0xC2), scan=scan))
    assert image.data == jpeg(TABLE, frame(300, 200, sign=0xC2), scan=scan)


@pytest.mark.parametrize(
    ("data", "called"),
    [
        pytest.param(b"", "", id="nothing"),
        pytest.param(b"a text", "", id="text"),
        pytest.param(b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "SVG", id="svg"),
        pytest.param(b"\n <svg/>", "SVG", id="svg without a head"),
        pytest.param(b"GIF89a", "GIF", id="gif"),
        pytest.param(b"RIFF\0\0\0\0WEBPVP8 ", "WebP", id="webp"),
        pytest.param(b"BM\0\0", "BMP", id="bmp"),
        pytest.param(b"II*\0", "TIFF", id="tiff"),
        pytest.param(b"\0\0\0\x18ftypheic", "HEIC / AVIF", id="heic"),
        pytest.param(b"%PDF-1.7", "PDF", id="pdf"),
        pytest.param(jpeg(frame(30, 20, colours=4)), "JPEG (CMYK)", id="colours of print"),
        pytest.param(jpeg(frame(30, 20, sign=0xC3)), "JPEG (lossless or arithmetic)", id="lossless"),
    ],
)
def test_what_is_another_picture_or_none_is_called_by_its_name(data: bytes, called: str) -> None:
    with pytest.raises(OtherFormatError) as other:
        read_image(data)
    assert other.value.called == called


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(png()[:-1], id="png without its last octet"),
        pytest.param(png()[:40], id="png without its rows"),
        pytest.param(png().replace(b"IDAT", b"IDAU"), id="png with a piece that does not fit its check"),
        pytest.param(pieces([(b"IDAT", b""), head(1, 1), (b"IEND", b"")]), id="png with its head behind"),
        pytest.param(pieces([head(1, 1), (b"IEND", b"")]), id="png without rows"),
        pytest.param(pieces([head(0, 1), (b"IDAT", b""), (b"IEND", b"")]), id="png without a width"),
        pytest.param(png()[:8] + b"\xff\xff\xff\xffIHDR", id="png with a piece of four thousand million octets"),
        pytest.param(pieces([head(1, 1), head(9, 9), (b"IDAT", b""), (b"IEND", b"")]), id="png with two heads"),
        pytest.param(
            pieces([(b"IHDR", b"\0\0\0\1" * 2 + b"\5\2\0\0\0"), (b"IDAT", b""), (b"IEND", b"")]), id="five bits"
        ),
        pytest.param(pieces([(b"IHDR", b"\0\0\0\1" * 2 + b"\x08\2\0\0\7"), (b"IDAT", b""), (b"IEND", b"")]), id="rows"),
        pytest.param(pieces([(b"IHDR", head(1, 1)[1] + b"Jane"), (b"IDAT", b""), (b"IEND", b"")]), id="head too long"),
        pytest.param(
            pieces([(b"IHDR", b"\0\0\0\1" * 2 + b"\x08\3\0\0\0"), (b"IDAT", b""), (b"IEND", b"")]), id="no colours"
        ),
        pytest.param(jpeg(FRAME)[:-2], id="jpeg without its end"),
        pytest.param(jpeg(FRAME, end=b"")[:30], id="jpeg cut in its scan"),
        pytest.param(jpeg(), id="jpeg without a frame"),
        pytest.param(jpeg(FRAME, FRAME), id="jpeg with two sizes"),
        pytest.param(jpeg(frame(30, 0)), id="jpeg without a height"),
        pytest.param(jpeg(frame(30, 20, bits=12)), id="jpeg of twelve bits"),
        pytest.param(b"\xff\xd8\xff\xd9", id="jpeg of nothing"),
        pytest.param(b"\xff\xd8\xff\xe1\0\0", id="jpeg with a segment that is shorter than itself"),
        pytest.param(b"\xff\xd8" + b"\xff" * 1000, id="jpeg of nothing but marks"),
        pytest.param(jpeg(FRAME, scan=b"\xff\xda\0\x08\1\1\0\0\x3f\0" * 101), id="jpeg drawn a hundred times"),
    ],
)
def test_what_is_not_whole_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedError):
        read_image(data)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(pieces([head(HUGE, HUGE), (b"IDAT", zlib.compress(bytes(9_000_000))), (b"IEND", b"")]), id="bomb"),
        pytest.param(pieces([head(1, 1), *[(b"tEXt", b"")] * 160_000, (b"IDAT", b""), (b"IEND", b"")]), id="pieces"),
        pytest.param(jpeg(FRAME, scan=b"\xff\x00" * 950_000), id="a scan of marks that are none"),
        pytest.param(jpeg(*[REMARK] * 90_000, FRAME), id="remarks"),
    ],
)
def test_what_was_made_to_hold_up_a_program_does_not(data: bytes) -> None:
    started = time.process_time()
    read_image(data)
    assert time.process_time() - started < 2


@given(
    st.one_of(
        st.binary(max_size=200),
        st.binary(max_size=60).map(lambda more: png()[:8] + more),
        st.binary(max_size=60).map(lambda more: b"\xff\xd8" + more),
        st.tuples(
            st.sampled_from([png(), jpeg(JFIF, EXIF, TABLE, FRAME)]), st.integers(0, 200), st.binary(max_size=9)
        ).map(lambda cut: cut[0][: cut[1]] + cut[2] + cut[0][cut[1] :]),
    )
)
@example(png())
@example(jpeg(FRAME))
def test_whatever_it_is_it_is_a_picture_or_refused_and_a_clean_one_stays_as_it_is(data: bytes) -> None:
    try:
        image = read_image(data)
    except (OtherFormatError, DamagedError):
        return
    assert image.width > 0 < image.height
    assert read_image(image.data) == image
