"""Nobody reads the workbench but whoever has the address that the command line gave, over real HTTP."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator

import pytest
from starlette.types import Message, Receive, Scope, Send

from advocacy.workbench.guard import Guard
from tests.campaigns.running import small
from tests.workbench.opening import WAIT, Open, opened


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    with opened(small(tmp_path_factory.mktemp("guard")).root) as one:
        assert "<h1>总览" in one.page("/")
        yield one


@pytest.mark.parametrize(
    "path", ["/", "/evidence", "/events", "/own.css", "/files/fair-hiring.zh.docx", "/?token=x", "/?token=名"]
)
def test_without_the_token_nothing_is_answered(bench: Open, path: str) -> None:
    answer = bench.ask(path.encode().decode("latin-1") if path.isascii() else "/?token=%E5%90%8D")
    assert answer.status == 401
    assert "命令行" in answer.text


def test_the_token_is_taken_once_and_becomes_a_cookie_of_this_port(bench: Open) -> None:
    answer = bench.ask(f"/?token={bench.token}")
    assert (answer.status, answer.heads["location"]) == (303, "/")
    cookie = answer.heads["set-cookie"]
    assert cookie == f"advocacy-{bench.port}={bench.token}; Path=/; HttpOnly; SameSite=Strict"
    assert bench.ask("/", heads=bench.known).status == 200
    assert bench.ask(f"/evidence?token={bench.token}").status == 401
    for wrong in (f"advocacy-1={bench.token}", f"advocacy-{bench.port}=x", "\x7f;=;", f"advocacy-{bench.port}"):
        assert bench.ask("/", heads={"Cookie": wrong}).status == 401


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", ""])
def test_a_foreign_name_that_leads_here_is_not_answered(bench: Open, host: str) -> None:
    assert bench.ask("/", heads={**bench.known, "Host": host.format(port=bench.port)}).status == 421


@pytest.mark.parametrize("origin", [None, "http://evil.example", "null", "http://127.0.0.1:1"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_foreign_page_cannot_post(bench: Open, method: str, origin: str | None) -> None:
    heads = bench.known if origin is None else {**bench.known, "Origin": origin}
    assert bench.ask("/", method, heads, "a=b").status == 403


def test_our_own_pages_post_nothing_either(bench: Open) -> None:
    assert bench.ask("/", "POST", {**bench.known, "Origin": bench.base}, "a=b").status == 405


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_foreign_page_cannot_read(bench: Open, site: str) -> None:
    assert bench.ask("/evidence", heads={**bench.known, "Sec-Fetch-Site": site}).status == 403


@pytest.mark.parametrize("length", ["99999999", "-1", "x"])
def test_a_body_that_says_that_it_is_too_long_is_refused(bench: Open, length: str) -> None:
    heads = {**bench.known, "Origin": bench.base, "Content-Length": length}
    assert bench.ask("/", "POST", heads).status in {400, 413}


def test_every_answer_says_what_a_page_may_load(bench: Open) -> None:
    for path in ("/", "/nowhere", "/own.js", "/favicon.ico", f"/?token={bench.token}"):
        heads = bench.ask(path, heads=bench.known).heads
        assert "default-src 'none'; script-src 'self'" in heads["content-security-policy"]
        assert "unsafe" not in heads["content-security-policy"]
        assert heads["referrer-policy"] == "same-origin"
        assert heads["cache-control"] == "no-store"
        assert "server" not in heads


@pytest.mark.parametrize(
    "path", ["/own.css/..%2f..%2fpyproject.toml", "/files/..%2f..%2fadvocacy.yaml", "/files/advocacy.yaml",
             "/files/.ledger.json", "/editions/fair-hiring/..%2fx.html", "/%2e%2e/%2e%2e/etc/passwd"],
)  # fmt: skip
def test_no_path_leads_out(bench: Open, path: str) -> None:
    assert bench.ask(path, heads=bench.known).status == 404


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/%5Cevil.example", "%0d%0aX: y", "/laws"])
def test_the_switch_of_language_leads_nowhere_else(bench: Open, back: str) -> None:
    answer = bench.ask(f"/language/en?back={back.replace(' ', '%20')}", heads=bench.known)
    assert answer.status == 303
    assert answer.heads["location"] == (back if back == "/laws" else "/")
    assert answer.heads["set-cookie"].startswith("advocacy-language=en;")


def test_it_is_bound_to_this_machine_alone(bench: Open) -> None:
    with socket.socket() as other:
        other.settimeout(WAIT)
        host = socket.gethostbyname(socket.gethostname())
        if host.startswith("127."):
            pytest.skip("this machine has no other address")
        assert other.connect_ex((host, bench.port)) != 0


@pytest.mark.parametrize(("chunks", "ends"), [((1_000_000,), "http.request"), ((600_000, 600_000), "http.disconnect")])
def test_a_body_that_says_no_length_ends_where_it_is_too_long(chunks: tuple[int, ...], ends: str) -> None:
    met: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        del scope, send
        met.extend([(await receive())["type"] for _ in chunks])

    async def send(message: Message) -> None:
        raise AssertionError(message)

    sent = iter(chunks)

    async def receive() -> Message:
        return {"type": "http.request", "body": bytes(next(sent)), "more_body": True}

    guard = Guard(app, 80)
    heads = {"host": "127.0.0.1:80", "origin": "http://127.0.0.1:80", "cookie": f"advocacy-80={guard.token}"}
    listed = [(name.encode(), value.encode()) for name, value in heads.items()]
    scope = {"type": "http", "method": "POST", "path": "/", "query_string": b"", "headers": listed}
    asyncio.run(guard(scope, receive, send))
    assert met[-1] == ends
