"""Identifiers in every form of a sentence, and what looks alike and is none. All are made up."""

from __future__ import annotations

import pytest

from advocacy.check import find_identifiers
from advocacy.check.identifiers.names import names_to_find
from tests.growth import grows_with_its_size

IDENTITY = "310101198001011248"
MOBILE = "13812345678"
NAMES = names_to_find(["牛丽娟", "牛丽", "Zhang Weilin"])


def found(text: str) -> list[tuple[str, str]]:
    met = find_identifiers(text, NAMES)
    return [(one.sort, one.value) for one in sorted(met, key=lambda one: one.start)]


@pytest.mark.parametrize(
    ("text", "sort", "value"),
    [
        # a telephone at the end of a sentence, of a bracket, of a name of a file
        ("Her telephone is 0571-87654321.", "telephone", "057187654321"),
        ("Call (0571) 8765 4321. Nobody did.", "telephone", "057187654321"),
        ("Tel: 87654321.", "telephone", "87654321"),
        ("电话20000101", "telephone", "20000101"),  # a day too, but no word between
        ("0571-87654321.xlsx", "telephone", "057187654321"),
        ("联系Tel：8765 4321。", "telephone", "87654321"),
        ("她的号码（0571）87654321！", "telephone", "057187654321"),
        ("请打021 6234 5678找她", "telephone", "02162345678"),
        ("0571 8765 4321是她家", "telephone", "057187654321"),
        ("0571—87654321转8001", "telephone", "057187654321"),
        ("0571.87654321", "telephone", "057187654321"),
        ("86-571-87654321", "telephone", "8657187654321"),
        ("请拨打87654321", "telephone", "87654321"),
        ("call her on 87654321", "telephone", "87654321"),
        ("87654321（电话）", "telephone", "87654321"),
        ("電話八七六五四三二一", "telephone", "87654321"),
        ("零五七一八七六五四三二一", "telephone", "057187654321"),
        ("电话O571-87654321", "telephone", "057187654321"),
        # a mobile number with any sign between its groups
        ("138_1234_5678", "mobile", MOBILE),
        ("138/1234/5678", "mobile", MOBILE),
        ("138、1234、5678", "mobile", MOBILE),
        ("打(138)12345678找她", "mobile", MOBILE),
        ("138\u28001234\u28005678", "mobile", MOBILE),
        ("1\u03323\u03328\u033212345678", "mobile", MOBILE),
        ("138\u31641234\u180f5678", "mobile", MOBILE),
        ("手機l38l2345678", "mobile", MOBILE),
        ("手机号13812345678元旦后停用", "mobile", MOBILE),
        ("她的手机是13812345678人在上海", "mobile", MOBILE),
        # identity numbers
        ("身份證號310101198001011249", "identity", "310101198001011249"),
        ("身分証310101198001011249", "identity", "310101198001011249"),
        ("身份证31O1O1198001011248", "identity", IDENTITY),
        ("31O1O1198001011248", "identity", IDENTITY),
        ("11010519491231002×", "identity", "11010519491231002X"),
        ("310101，19800101，1248", "identity", IDENTITY),
        ("310101(19800101)1248", "identity", IDENTITY),
        ("33010220000101000X74B1", "certificate", "33010220000101000X74B1"),
        # bank cards beside the word
        ("银行账号330101201234567", "bank-card", "330101201234567"),
        ("bank card 3301 0120 1234", "bank-card", "330101201234"),
        # accounts: after Chinese, in brackets and quotation marks, of letters alone
        ("她的QQ：123456789", "account", "123456789"),
        ("请加QQ123456789", "account", "123456789"),
        ("加我VX：niuli2023", "account", "niuli2023"),
        ("她的WeChat：niuli2023", "account", "niuli2023"),
        ("微信（niuli2023）", "account", "niuli2023"),
        ("微信号“niuli2023”", "account", "niuli2023"),
        ("抖音号niuli_live", "account", "niuli_live"),
        ("微信号niulilive", "account", "niulilive"),
        ("WeChat ID: niulilive", "account", "niulilive"),
        ("企鹅号123456", "account", "123456"),
        ("旺旺niuli2023", "account", "niuli2023"),
        # asked to be added, the same as above, by another name, with a point, as a link
        ("微信加 wen_driver88", "account", "wen_driver88"),
        ("微信搜wen_driver88", "account", "wen_driver88"),
        ("V信同上：wen_driver88", "account", "wen_driver88"),
        ("绿泡泡 wen_driver88", "account", "wen_driver88"),
        ("微 信：wen_driver88", "account", "wen_driver88"),
        ("微信也是 wen_driver88", "account", "wen_driver88"),
        ("微信请加我：wen_driver88", "account", "wen_driver88"),
        ("TG：@wen_driver88", "account", "wen_driver88"),
        ("https://m.weibo.cn/u/5512349876", "account", "5512349876"),
        ("skype: live:wen.x", "account", "live:wen.x"),
        ("instagram: wen.driver88", "account", "wen.driver88"),
        ("t.me/wen_driver88", "account", "wen_driver88"),
        ("https://t.me/wendriver", "account", "wendriver"),
        ("weibo.com/u/5512349876", "account", "5512349876"),
        ("https://weibo.com/5512349876", "account", "5512349876"),
        ("https://www.linkedin.com/in/wen-li", "account", "wen-li"),
        ("https://x.com/wen_driver88", "account", "wen_driver88"),
        ("v信niuli2023", "account", "niuli2023"),
        # cards of Hong Kong, Macao and Taiwan, and of social security
        ("身分證字號A123456789", "identity", "A123456789"),
        ("香港身份证A123456(3)", "identity", "A1234563"),
        ("Hong Kong ID A123456(3)", "identity", "A1234563"),
        ("持A123456（3）", "identity", "A1234563"),
        ("身份证号码是A一二三四五六（3）", "identity", "A1234563"),
        ("身分證統一編號：A123456789", "identity", "A123456789"),
        ("社会保障号码A12345678", "identity", "A12345678"),
        ("社保卡号：A12345678", "identity", "A12345678"),
        ("澳門居民身份證1234567(8)", "identity", "12345678"),
        ("澳门身份证1/234567/8", "identity", "12345678"),
        ("ID card no. A1234567", "identity", "A1234567"),
        # telephones of other countries behind a word
        ("Her mobile: 07700 900123.", "telephone", "07700900123"),
        ("Call her at (555) 010-4477.", "telephone", "5550104477"),
        ("Her phone number is 555-010-4477", "telephone", "5550104477"),
        ("Mob: 07700 900123", "telephone", "07700900123"),
        ("Reach her on 07700 900123", "telephone", "07700900123"),
        ("Contact: (555) 010-2019", "telephone", "5550102019"),
        ("Text me on 07700 900 123", "telephone", "07700900123"),
        ("手机：07700 900123", "telephone", "07700900123"),
        # passports and permits
        ("护照号：E-12345678", "passport", "E12345678"),
        ("護照 E 12345678", "passport", "E12345678"),
        ("护照E一二三四五六七八", "passport", "E12345678"),
        ("回鄉證M1234567801", "passport", "M1234567801"),
        ("Passport (E12345678).", "passport", "E12345678"),
        # days of birth
        ("她的DOB：1987-03-12", "birth-date", "1987-03-12"),
        ("当事人（1987年3月12日）出生", "birth-date", "1987年3月12"),
        ("87年3月12日生", "birth-date", "87年3月12"),
        ("她诞生于1988年3月11日", "birth-date", "1988年3月11"),
        ("born in Hangzhou on 12 March 1987", "birth-date", "12 March 1987"),
        ("Date of birth: 12/03/1987.", "birth-date", "12/03/1987"),
        # addresses
        ("住A栋1203室", "address", "A栋1203室"),
        ("住3-2-501", "address", "3-2-501"),
        ("家在石桥村12号", "address", "石桥村12号"[0:]),
        ("住7号楼302", "address", "7号楼302"),
        ("住文三路256號", "address", "文三路256号"),
        ("Building 7, Room 302", "address", "Building 7, Room 302"),
        ("Her home is Flat 12B, Happy Garden.", "address", "Flat 12B, Happy Garden"),
        ("Flat B, 12/F, Happy Garden", "address", "Flat B, 12/F, Happy Garden"),
        ("Happy Garden, Flat 12B", "address", "Happy Garden, Flat 12B"),
        ("Room 1203, Green Lake Mansion", "address", "Room 1203, Green Lake Mansion"),
        ("Wensan Road No. 256", "address", "Wensan Road No. 256"),
        ("她住，12 Baker Street", "address", "12 Baker Street"),
        # addresses of e-mail as people hide them
        ("niu.li at qq dot com", "email", "niu.li@qq.com"),
        ("niu.li@qq。com", "email", "niu.li@qq.com"),
        ("niu.li艾特qq点com", "email", "niu.li@qq.com"),
        ("niu.li#qq.com", "email", "niu.li@qq.com"),
        ("wen%40163.com", "email", "wen@163.com"),
        ("123456789%40qq.com", "email", "123456789@qq.com"),
        ("wen at 163 点 com", "email", "wen@163.com"),
        ("wen#163点com", "email", "wen@163.com"),
        ("wen 艾特 163 点 com", "email", "wen@163.com"),
        ("niu.li&commat;qq.com", "email", "niu.li@qq.com"),
        ("niu.li&#64;qq&period;com", "email", "niu.li@qq.com"),
        ("niu.li&#x40;qq&#46;com", "email", "niu.li@qq.com"),
        ("电话&#49;3912345678", "mobile", "13912345678"),
        # listed names: taken apart, in traditional characters, in two words
        ("牛（丽娟）", "name", "牛丽娟"),
        ("牛/丽/娟", "name", "牛丽娟"),
        ("牛麗娟", "name", "牛丽娟"),
        ("Zhang Wei-lin", "name", "ZhangWeilin"),
        ("ZHANG Wei Lin", "name", "ZHANGWeiLin"),
        # the country with its zero in brackets, with dots; full stops between groups; after two signs
        ("Tel. +86 (0)571 8765 4321", "telephone", "86057187654321"),
        ("Tel +86.571.87654321", "telephone", "8657187654321"),
        ("手机：138。1234。5678", "mobile", "13812345678"),
        ("微信号码是：niuli2023", "account", "niuli2023"),
        ("微信账号叫做niuli2023", "account", "niuli2023"),
        ("农行卡622202020011223344", "bank-card", "622202020011223344"),
        ("a woman (b. 1 January 1980)", "birth-date", "1 January 1980"),
        ("In 2015, 12 Baker Street", "address", "12 Baker Street"),
    ],
)  # fmt: skip
def test_what_is_found(text: str, sort: str, value: str) -> None:
    assert found(text) == [(sort, value)]


def test_two_numbers_without_anything_between_them() -> None:
    assert found(IDENTITY * 2) == [("identity", IDENTITY)] * 2
    assert found(IDENTITY + MOBILE) == [("identity", IDENTITY), ("mobile", MOBILE)]
    assert found(f"手机{MOBILE}13987654321") == [("mobile", MOBILE), ("mobile", "13987654321")]
    assert found(f"{MOBILE}13987654321") == []  # 22 digits that nothing says anything of


def test_a_letter_that_lower_case_makes_longer_moves_no_place() -> None:
    assert found("İİİİİİ，微信wen_driver88") == [("account", "wen_driver88")]
    assert found("她在İİİ QQ：123456789") == [("account", "123456789")]


def test_a_list_in_traditional_characters_finds_both_scripts() -> None:
    names = names_to_find(["牛麗娟"])
    assert [one.value for one in find_identifiers("牛丽娟、牛麗娟", names)] == ["牛丽娟"] * 2


INNOCENT = """\
金额为13812345678元
工资总额18600000000元，比上年增加13812345678.50元
共13812345678人。
USD 13812345678
¥13812345678
13,812,345,678元
电话用户达13,812,345,678户
电话费87654321元
机构诞生于1988年3月11日
《残疾人权利公约》诞生于2006年12月13日
1988年3月11日，中国残疾人联合会成立
长安街1号地铁线
石桥村12号文件
5号楼2020年建成
A座2020年启用
21 Century Road Show
养牛（丽水市）
2022-04-14 2023 2025-06-20 1487 5521 9087
2019 12 2020 1012 2013 1248
138、2021、2022年
139/2020/2021
sha256: 9e10 7d9d 3721 2345 6789 0123
0571 8765 4321
ISBN 978-7-301-12345-6，ISSN 1001-0003
doi:10.12677/ass.2025.146516
（2019）沪0115民初12345号，国办发〔2020〕49号
图3-2-501，第3-2-501号，GB 3-2-501
电话调查20192020
20231101电话回访
电话回访2025-2026，共3025户
企鹅出版社2023年版
WeChat account holders and Alipay account balances
项目编号A12345678, grant ID A12345678, the identity of A1234567
证件A4大小，身份证H5页面，社保基金2023，社保A股2023
社会保障支出12345678元，社会保障卡持卡人数1234567（2023年）
A123456(4)
电话：400-820-8820，电话 010-12345，电话95598
Call us at 12345
手机1234567部，固话 1234567 线，手机 1234567 余台
Mobile: 1234567 subscribers, phone 1234567 lines
called on 2023-11-12 10, reached at 12 11 2023
contact 1234567 people, Contact: the office
微信也是平台，微信请加企业，薇薇2023
TG1-2023 report, mob 2023 riots
Flat rate 5, 12/F
Mobile: 4 000 000
Mobile 2023-12-01
Call on 13 12 2006
mobile subscribers 900 123 456
phone 10:30, 12.5, text 1234567.89
tel 12 345 678 people
Room 201, People's Hall
In Room 12, the Great Court held
the Supreme Court, Room 3 is closed
look at the dot com boom
look at 5 点 in the chart
占比15%40.5，增长15%405.5万人
微信加小程序，抖音加快手，2023年
微信加12345人
绿泡泡和气球
Skype: live captions for all
WeChat users.2019 was a good year
微信：mp.weixin.qq.com/s/abc123
facebook report.2023.pdf
https://x.com/UNICEF and https://twitter.com/UN_Women/status/1234567890
https://weibo.com/5512349876/AbCd1
https://example.com/u/5512349876
https://www.zhihu.com/question/12345
https://facebook.com/UNWomen
published at example.org
加快推进QQ音乐2021年维权
3×4=12，1101×2
《中华人民共和国残疾人保障法》1990年12月28日第七届全国人民代表大会常务委员会第十七次会议通过，2018年10月26日修正
人民币 13812345678，港币13812345678
图 3-2-501，附件1-1-101，编号 1-2-301
In 2015 Silk Road trade grew; the 2008 Silk Road Fund; 8 High Street shops
某小区3号楼没有坡道，该社区12号楼也没有，住在某路12号
The Convention was born on 13 December 2006
用人单位应当按照不低于本单位在职职工总数1.5%的比例安排残疾人就业，2007年5月1日起施行
残疾人口8502万人，其中肢体残疾2472万人、听力残疾2054万人、视力残疾1263万人""".splitlines()


@pytest.mark.parametrize("text", INNOCENT)
def test_what_looks_alike_and_identifies_nobody(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "1 ",
            "6222 ",
            "4000 0000 ",
            "1 3 8 ",
            "44 ",
            "1980 ",
            "198001 ",
            "138 1234 5678 ",
            "0571 8765 4321 ",
            "1|",
            "1\n",
        ),
        *("1", "l1", "a@", "(", "((1", "微信(((", "QQ ", "born ", "出生", "一", "三一〇 ", "王 ", "牛\n"),
        *("Aa ", "12 Baker ", "Aa Road ", "+1 ", "86-", "0571-", "1-1-", "10.1234/", "http://a ", "1,381,"),
        *("9e107d9d372b", "\u28001", "1\u200b", "電話", "a at b dot ", "石桥村1号", "1栋1", "护照E"),
        *(
            "微信a.",
            "skype live:",
            "微信加",
            "t.me/a",
            "x.com/a.",
            "a%40a.",
            "a at b 点 ",
            "身份证A1",
            "A123456(",
            "id ",
            "call her at 1 ",
        ),
        *("Mobile: (1) ", "Flat 1, Aa ", "Aa Garden, ", "İ"),
    ],
)
def test_no_text_is_searched_for_longer_than_its_length_asks(piece: str) -> None:
    grows_with_its_size(lambda length: find_identifiers(piece * (length // len(piece)), NAMES), 8_000)
