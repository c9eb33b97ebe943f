"""What is answered under which address. Nothing here writes, so nothing but reading is answered."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from advocacy import files
from advocacy.model.finding import LANGUAGES, Language
from advocacy.model.paths import CampaignPaths
from advocacy.workbench.desk import Desk
from advocacy.workbench.pages import render

_LANGUAGE = "advocacy-language"
_YEAR = 31_536_000  # s
_LARGEST_DRAFT = 100_000_000  # octets
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# An edition brings its own look and runs nothing; only our own page may hold it.
_EDITION_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "frame-ancestors 'self'; form-action 'none'; base-uri 'none'"
)
# A page of the web opens beside the workbench, and learns nothing of it.
_OUTSIDE = b'<a target="_blank" rel="noopener noreferrer" href="http'
_OWN = {"own.js": "text/javascript", "own.css": "text/css", "icon.svg": "image/svg+xml"}

Values = dict[str, Any]


def routes(desk: Desk) -> list[Route]:
    """Every address; a page is a template and what `VIEWS` gives for it."""

    def page(template: str, section: str = "") -> Callable[[Request], Response]:
        def answer(request: Request) -> Response:
            language, status = _language(request), 200
            back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
            values: Values | None = None
            if desk.gathered is None:
                state, status = ("waiting", 200) if desk.is_there else ("moved", 503)
                if desk.failed:
                    state, status = "failed", 503
            elif desk.gathered.dossier is None and template != "overview":
                state, status = "unreadable", 503
            else:
                from advocacy.workbench.views import VIEWS

                state = "unknown"
                values = VIEWS[template](desk.gathered, language, request)
                status = 404 if values is None else 200
            name, shown = ("nothing", {"state": state}) if values is None else (template, values)
            return HTMLResponse(render(name, desk, language, back, {"section": section or template, **shown}), status)

        return answer

    def brief(request: Request) -> Response:
        """The first order, for whoever asks for none."""
        known = desk.gathered.dossier.orders if desk.gathered and desk.gathered.dossier else {}
        if known:
            return RedirectResponse(f"/briefs/{quote(next(iter(known)))}", 303)
        return page("no-briefs", "briefs")(request)

    def edition(request: Request) -> Response:
        name = request.path_params["name"]
        made = desk.gathered.pages.get(name) if desk.gathered else None
        if made is None or made[0].order.id != request.path_params["order"]:
            return _missing(request)
        data = made[1].replace(b'<a href="http', _OUTSIDE)
        return HTMLResponse(data, headers={"content-security-policy": _EDITION_POLICY})

    def download(request: Request) -> Response:
        """A Word file as it lies there, somebody's edits and all, where it tells of nobody who may not be told of."""
        name = request.path_params["name"]
        state = desk.gathered.drafts.get(name) if desk.gathered else None
        if state is None or not state.offered or not name.endswith(".docx"):
            return _missing(request)
        path = CampaignPaths(desk.root).drafts / name
        if path.is_symlink():
            return _missing(request)
        try:
            data = files.read(path, _LARGEST_DRAFT)
        except OSError:
            return _missing(request)
        named = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
        return Response(data, media_type=_WORD, headers=named)

    async def events(_: Request) -> Response:
        async def stream() -> AsyncIterator[str]:
            yield "retry: 1000\n\n"
            async for version in desk.versions():
                yield ": still here\n\n" if version is None else f"event: changed\ndata: {version}\n\n"

        return StreamingResponse(stream(), media_type="text/event-stream")

    return [
        Route("/", page("overview")),
        Route("/evidence", page("evidence")),
        Route("/evidence/{record}", page("record", "evidence")),
        Route("/briefs", brief),
        Route("/briefs/{order}", page("brief", "briefs")),
        Route("/editions/{order}/{name}", edition),
        Route("/files/{name}", download),
        Route("/laws", page("laws")),
        Route("/laws/{law}", page("law", "laws")),
        Route("/language/{language}", _switch),
        Route("/events", events),
        Route("/favicon.ico", lambda _: _own("icon.svg")),
        *(Route(f"/{name}", lambda _, name=name: _own(name)) for name in _OWN),
        Route("/{rest:path}", page("nothing")),
    ]


def _language(request: Request) -> Language:
    said = request.cookies.get(_LANGUAGE)
    return next((one for one in LANGUAGES if one == said), "zh")


def _switch(request: Request) -> Response:
    """The language is kept in a cookie; `back` leads nowhere but into the workbench."""
    back = request.query_params.get("back", "/")
    inside = back.startswith("/") and not back.startswith(("//", "/\\")) and back.isprintable()
    answer = RedirectResponse(back if inside else "/", 303)
    language = request.path_params["language"]
    if language in LANGUAGES:
        answer.set_cookie(_LANGUAGE, language, max_age=_YEAR, httponly=True, samesite="strict")
    return answer


def _own(name: str) -> Response:
    return Response(files.read(Path(__file__).with_name(name)), media_type=_OWN[name])


def _missing(_: Request) -> Response:
    said = "这个文件现在没有，或者不能给出。 / This file is not there now, or may not be given."
    return PlainTextResponse(said, 404)


def broken(_: Request, __: Exception) -> Response:
    """What is answered after a mistake of the program, which stands on the terminal."""
    said = (
        "程序出错，没有改动任何文件；命令行写着原因。 / The program failed and changed no file; the terminal says why."
    )
    return PlainTextResponse(said, 500)
