"""Accounts in the ways in which people tell them, and what looks alike and is none. All are made up."""

from __future__ import annotations

import pytest

from advocacy.check import find_identifiers
from tests.growth import grows_with_its_size


@pytest.mark.parametrize(
    ("text", "sort", "value"),
    [
        ("加她微信：wendriver", "account", "wendriver"),
        ("微信，号码为wen-driver88", "account", "wen-driver88"),
        ("加vx wendriver", "account", "wendriver"),
        ("加V wendriver", "account", "wendriver"),
        ("+V wendriver88", "account", "wendriver88"),
        ("V：wendriver88", "account", "wendriver88"),
        ("薇：wendriver88", "account", "wendriver88"),
        ("扣：123456789", "account", "123456789"),
        ("Q：123456789", "account", "123456789"),
        ("q号123456789", "account", "123456789"),
        ("Line：wendriver88", "account", "wendriver88"),
        ("Line ID: wendriver", "account", "wendriver"),
        ("LINE@wendriver88", "account", "wendriver88"),
        ("賴：wendriver88", "account", "wendriver88"),
        ("加LINE wendriver88", "account", "wendriver88"),
        ("ins：wendriver88", "account", "wendriver88"),
        ("ins号wendriver88", "account", "wendriver88"),
        ("IG @wendriver88", "account", "wendriver88"),
        ("Her ig: wen.driver", "account", "wen.driver"),
        ("FB：wendriver88", "account", "wendriver88"),
        ("臉書 wen.driver88", "account", "wen.driver88"),
        ("推特账号：wendriver88", "account", "wendriver88"),
        ("Threads: @wendriver88", "account", "wendriver88"),
        ("Telegram @wendriver", "account", "wendriver"),
        ("电报号wendriver88", "account", "wendriver88"),
        ("tg号 wendriver88", "account", "wendriver88"),
        ("X: @wendriver88", "account", "wendriver88"),
        ("Signal：wendriver.88", "account", "wendriver.88"),
        ("Skype ID wen.driver", "account", "wen.driver"),
        ("Discord：wendriver#8812", "account", "wendriver#8812"),
        ("B站 UID 12345678", "account", "12345678"),
        ("微博用户5512349876", "account", "5512349876"),
        ("on WeChat as wendriver88", "account", "wendriver88"),
        ("WeChat name wendriver88", "account", "wendriver88"),
        ("her handle @wendriver88", "account", "wendriver88"),
        ("her WeChat: wendriver", "account", "wendriver"),
        ("t.me/+AbCdEf123456", "account", "+AbCdEf123456"),
        ("https://weibo.com/wendriver88", "account", "wendriver88"),
        ("https://m.weibo.cn/profile/5512349876", "account", "5512349876"),
        ("https://www.facebook.com/people/Wen-Li/100012345678901/", "account", "100012345678901"),
        ("https://line.me/ti/p/~wendriver88", "account", "~wendriver88"),
        ("https://discord.gg/AbCdEf12", "account", "AbCdEf12"),
        ("https://www.threads.net/@wendriver88", "account", "wendriver88"),
        ("https://user.qzone.qq.com/123456789", "account", "123456789"),
        ("https://qm.qq.com/cgi-bin/qm/qr?k=AbCdEf", "account", "AbCdEf"),
    ],
)  # fmt: skip
def test_what_is_found(text: str, sort: str, value: str) -> None:
    assert [(one.sort, one.value) for one in find_identifiers(text)] == [(sort, value)]


INNOCENT = """\
Her WeChat account is blocked
His Alipay account is frozen
The WeChat account was closed, the account holder
WeChat name is misleading
WeChat users: 12345
Her WeChat is blocked
Her WeChat was blocked in 2021
WeChat: payments and more
添加QQ music
增加Facebook advertising
参加TikTok training
微信加小程序
加微信 payments by phone
bottom line: covid19 changed everything
The bottom line: nobody was hired
Line: 12
Line 2023-05
line: 12345
deadline: 2023-12-31
online @ 2023, offline: 2023
Q: 2020年有多少残疾人？A: 8502万
Q：10000家企业中有几家达标
Q1: 2345678
X: COVID19, Y: 2
IG: 0.5
fb2021, ins2022
signal: stop, threads: 128
V: PM2.5
V：A4纸
v2.0.1, v：1.2.3
handle 20000 complaints, handle: 200
电报号码本
电报2020，推特2021年财报，脸书2023
推特用户3.3亿
微信用户13.4亿，微博用户5.86亿
Soul 2022年报
灵魂soul mates
discord between 2020 and 2021
Discord sowed by COVID19
https://github.com/python/cpython
https://www.youtube.com/watch?v=abc123
https://weibo.com/ttarticle/p/show?id=2309404
https://weibo.com/cdpf
https://www.facebook.com/people
https://line.me/zh
x.com/UN
威信扫地2021
the WeChat ID is required
WeChat ID number verification
WeChat handle is optional
WeChat No. 1 platform
QQ号 is required
抖音号称最大平台
微信号称2021年
快手名下2020
微信名为weixin
小红书上: shopping
她的微信是公司配的
她的微信叫停了
signal: +5dB
Facebook, as everybody knows
on WeChat as well
on WhatsApp as members
Weibo @ 2021
Facebook @UNICEF
薇：一种植物
扣：每月200元
扣: 1234567元
扣号1
赖: 2021""".splitlines()


@pytest.mark.parametrize("text", INNOCENT)
def test_what_looks_alike_and_identifies_nobody(text: str) -> None:
    assert find_identifiers(text) == []


@pytest.mark.parametrize(
    "piece",
    [
        "line:",
        "v:a",
        "加v ",
        "q:",
        "微信,号",
        "微信 name ",
        "discord a#",
        "t.me/+",
        "line.me/ti/p/",
        "qm.qq.com/a?",
        "x.com/",
        "her wechat: ab",
    ],
)
def test_no_text_is_searched_for_longer_than_its_length_asks(piece: str) -> None:
    grows_with_its_size(lambda length: find_identifiers(piece * (length // len(piece))), 8_000)
