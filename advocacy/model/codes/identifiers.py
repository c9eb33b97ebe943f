"""Findings of identifiers in finished files."""

from __future__ import annotations

from advocacy.model.finding import Code

IDENTIFIERS: tuple[Code, ...] = (
    Code(
        code="identifier-identity",
        severity="error",
        message={
            "zh": "成品文件的 {part} 中有居民身份证号码：{masked}",
            "en": "the finished file holds a resident identity number in {part}: {masked}",
        },
        remedy={
            "zh": "从证据中删去；该文件没有放上书架",
            "en": "take it out of the evidence; the file was kept from the shelf",
        },
        explanation={
            "zh": "能认出个人的号码一律不得流出。只有 advocacy.yaml 中本机构自己的联系方式除外。",
            "en": "No number that identifies a person leaves the house. Only the organisation's own contact in advocacy.yaml is excepted.",
        },
    ),
    Code(
        code="identifier-certificate",
        severity="error",
        message={
            "zh": "成品文件的 {part} 中有残疾人证号码：{masked}",
            "en": "the finished file holds a disability certificate number in {part}: {masked}",
        },
        remedy={
            "zh": "从证据中删去；该文件没有放上书架",
            "en": "take it out of the evidence; the file was kept from the shelf",
        },
        explanation={
            "zh": "能认出个人的号码一律不得流出。只有 advocacy.yaml 中本机构自己的联系方式除外。",
            "en": "No number that identifies a person leaves the house. Only the organisation's own contact in advocacy.yaml is excepted.",
        },
    ),
    Code(
        code="identifier-mobile",
        severity="error",
        message={
            "zh": "成品文件的 {part} 中有手机号码：{masked}",
            "en": "the finished file holds a mobile number in {part}: {masked}",
        },
        remedy={
            "zh": "从证据中删去；该文件没有放上书架",
            "en": "take it out of the evidence; the file was kept from the shelf",
        },
        explanation={
            "zh": "能认出个人的号码一律不得流出。只有 advocacy.yaml 中本机构自己的联系方式除外。",
            "en": "No number that identifies a person leaves the house. Only the organisation's own contact in advocacy.yaml is excepted.",
        },
    ),
    Code(
        code="identifier-email",
        severity="error",
        message={
            "zh": "成品文件的 {part} 中有电子邮箱地址：{masked}",
            "en": "the finished file holds an e-mail address in {part}: {masked}",
        },
        remedy={
            "zh": "从证据中删去；该文件没有放上书架",
            "en": "take it out of the evidence; the file was kept from the shelf",
        },
        explanation={
            "zh": "能认出个人的号码一律不得流出。只有 advocacy.yaml 中本机构自己的联系方式除外。",
            "en": "No number that identifies a person leaves the house. Only the organisation's own contact in advocacy.yaml is excepted.",
        },
    ),
)
