"""Findings of what identifies a person, of clients' files, and of the exceptions from them."""

from __future__ import annotations

from advocacy.model.finding import Code

IDENTIFIERS: tuple[Code, ...] = (
    Code("identifier-identity", "error", ("where", "masked"), category="identifier"),
    Code("identifier-certificate", "error", ("where", "masked"), category="identifier"),
    Code("identifier-passport", "error", ("where", "masked"), category="identifier"),
    Code("identifier-bank-card", "error", ("where", "masked"), category="identifier"),
    Code("identifier-mobile", "error", ("where", "masked"), category="identifier"),
    Code("identifier-telephone", "error", ("where", "masked"), category="identifier"),
    Code("identifier-email", "error", ("where", "masked"), category="identifier"),
    Code("identifier-account", "error", ("where", "masked"), category="identifier"),
    Code("identifier-plate", "error", ("where", "masked"), category="identifier"),
    Code("identifier-address", "error", ("where", "masked"), category="identifier"),
    Code("identifier-birth-date", "error", ("where", "masked"), category="identifier"),
    Code("identifier-name", "error", ("where", "masked"), category="identifier"),
    Code("record-of-practice", "error", ("sign",), category="person"),
    Code("sheet-of-persons", "error", ("sheet", "heads"), category="person"),
    Code("private-names-missing", "error"),
    Code("private-names-unclear", "error"),
    Code("private-names-unreadable", "error"),
    Code("private-name-short", "error"),
    Code("private-name-long", "error", ("most",)),
    Code("allow-renamed", "warning", ("finding", "renamed")),
    Code("allow-unused", "warning", ("finding", "file")),
)
