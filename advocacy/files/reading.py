"""What a file holds: regular files alone, and never more of one than was asked for."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from io import BufferedReader
from pathlib import Path

LARGEST = 100_000_000  # octets of any file: a house style with its pictures is far below
# A pipe that became one between two looks is opened without waiting for its other end.
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_PIECE = 1 << 20

# What the system says -> what it means, in Chinese and in English; of the rest its own words.
_REASONS = {
    errno.ENOENT: ("没有这个文件", "there is no such file"),
    errno.ENOTDIR: ("路径中有一段不是文件夹", "a part of the path is not a folder"),
    errno.EACCES: ("没有权限", "permission denied"),
    errno.EPERM: ("不允许这样做", "operation not permitted"),
    errno.EROFS: ("磁盘是只读的", "the disk is read-only"),
    errno.ENOSPC: ("磁盘已满", "the disk is full"),
    errno.EDQUOT: ("磁盘配额已用完", "the disk quota is used up"),
    errno.EFBIG: ("文件太大", "the file is too large"),
    errno.EIO: ("磁盘读写出错", "the disk failed (input/output error)"),
    errno.ELOOP: ("链接绕回到了自己", "the link leads back to itself"),
    errno.EISDIR: ("这是一个文件夹", "it is a folder"),
    errno.EEXIST: ("同名的文件已经存在", "a file of this name is there already"),
    errno.ENAMETOOLONG: ("名称太长", "the name is too long"),
}


class NotAFileError(OSError):
    """A pipe, a device, a socket or the like."""


class TooLargeError(OSError):
    """More octets than were allowed; `most` is how many."""

    def __init__(self, most: int) -> None:
        super().__init__(errno.EFBIG, os.strerror(errno.EFBIG))
        self.most = most


def reason(error: OSError) -> tuple[str, str]:
    """What the disk refused, in Chinese and in English."""
    if isinstance(error, NotAFileError):
        return ("这不是普通文件（是管道、设备之类）", "it is no ordinary file (a pipe, a device)")
    known = _REASONS.get(error.errno or 0)
    own = error.strerror or type(error).__name__
    return known or (own, own)


def _open(path: Path) -> BufferedReader:
    """The regular file at `path`; a device is not even opened, since that alone can do something."""
    try:
        _refuse_others(path.stat())
        descriptor = os.open(path, _FLAGS)
    except ValueError as error:  # a NUL in the name
        raise OSError(errno.ENOENT, os.strerror(errno.ENOENT)) from error
    try:
        _refuse_others(os.fstat(descriptor))
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def _refuse_others(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise NotAFileError(errno.EINVAL, os.strerror(errno.EINVAL))


def read(path: Path, most: int = LARGEST) -> bytes:
    """What the regular file at `path` holds; a link is followed.

    `TooLargeError` of more than `most` octets, `NotAFileError` of a pipe or device, else OSError where the
    system refuses.
    """
    with _open(path) as file:
        if os.fstat(file.fileno()).st_size > most:
            raise TooLargeError(most)
        pieces: list[bytes] = []
        left = most + 1  # it may grow while it is read
        while left and (piece := file.read(min(left, _PIECE))):
            pieces.append(piece)
            left -= len(piece)
    if not left:
        raise TooLargeError(most)
    return b"".join(pieces)


def digest(path: Path) -> bytes:
    """The SHA-256 of a regular file of any size, 32 octets. Errors as of `read`."""
    with _open(path) as file:
        return hashlib.file_digest(file, "sha256").digest()
