"""What keeps other pages and other machines out of a server on 127.0.0.1: plain ASGI, as streams pass through it."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
# `no-referrer` would make browsers send `Origin: null` with our own forms.
_HEADERS = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}
_LARGEST_BODY = 1_000_000  # octets
_READING = frozenset({"GET", "HEAD"})
_AT_HOME = frozenset({"none", "same-origin"})  # of Sec-Fetch-Site: typed or our own
_REFUSALS = {
    401: "请用命令行给出的地址打开 / open it by the address that the command line gives",
    403: "别的网页不能读写这里 / another site can neither read nor write here",
    413: "发来的内容太大 / what was sent is too large",
    421: "这里只答复 127.0.0.1 / only 127.0.0.1 is answered here",
}


@dataclass(frozen=True, slots=True)
class Guard:
    """`app`, for whoever comes with the token, from this machine and from no other page.

    Cookies are not separated by port, so each workbench has one of its own name.
    """

    app: ASGIApp
    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))

    @property
    def address(self) -> str:
        """Where the browser opens it the first time."""
        return f"http://127.0.0.1:{self.port}/?token={self.token}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """An answer of the app with the headers of all, or a refusal."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        heads = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        opening = scope["path"] == "/" and _same(query.get("token", ""), self.token)
        refused = self._refused(scope["method"], heads, opening=opening)
        if refused:
            await _answer(send, refused, _REFUSALS[refused])
        elif opening:
            cookie = f"advocacy-{self.port}={self.token}; Path=/; HttpOnly; SameSite=Strict"
            await _answer(send, 303, "", {"location": "/", "set-cookie": cookie})
        else:
            await self.app(scope, _bounded(receive), _headed(send))

    def _refused(self, method: str, heads: dict[str, str], *, opening: bool) -> int:
        """The status with which a request is refused; 0 where it is not."""
        hosts = {f"127.0.0.1:{self.port}", f"localhost:{self.port}"}
        if heads.get("host") not in hosts:  # a foreign name that somebody lets lead here
            return 421
        if method not in _READING and heads.get("origin") not in {f"http://{host}" for host in hosts}:
            return 403
        if heads.get("sec-fetch-site", "none") not in _AT_HOME and not opening:
            return 403
        if not heads.get("content-length", "0").isdecimal() or int(heads.get("content-length", "0")) > _LARGEST_BODY:
            return 413
        return 0 if opening or self._is_known(heads.get("cookie", "")) else 401

    def _is_known(self, cookies: str) -> bool:
        try:
            cookie = SimpleCookie(cookies).get(f"advocacy-{self.port}")
        except CookieError:
            return False
        return cookie is not None and _same(cookie.value, self.token)


def _same(said: str, token: str) -> bool:
    return hmac.compare_digest(said.encode("utf-8", "replace"), token.encode())


async def _answer(send: Send, status: int, words: str, heads: dict[str, str] | None = None) -> None:
    said = {"content-type": "text/plain; charset=utf-8", **_HEADERS, **(heads or {})}
    listed = [(name.encode(), value.encode()) for name, value in said.items()]
    await send({"type": "http.response.start", "status": status, "headers": listed})
    await send({"type": "http.response.body", "body": words.encode()})


def _headed(send: Send) -> Send:
    """`send` with the headers of all behind those of the answer, which may have a stricter policy."""

    async def headed(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = {name for name, _ in message["headers"]}
            more = [(name.encode(), value.encode()) for name, value in _HEADERS.items() if name.encode() not in own]
            message["headers"] = [*message["headers"], *more]
        await send(message)

    return headed


def _bounded(receive: Receive) -> Receive:
    """`receive` that ends a body which says no length and goes on too long."""
    taken = 0

    async def bounded() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        return {"type": "http.disconnect"} if taken > _LARGEST_BODY else message

    return bounded
