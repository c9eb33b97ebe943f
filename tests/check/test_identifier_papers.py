"""Numbers of papers and files, plates, doors and points, and what looks alike and is none. All are made up."""

from __future__ import annotations

import pytest

from advocacy.check import find_identifiers
from tests.growth import grows_with_its_size


@pytest.mark.parametrize(
    ("text", "sort", "value"),
    [
        ("军官证：南字第12345678号", "identity", "南字第12345678"),
        ("士兵证号12345678", "identity", "12345678"),
        ("军人证件号：参字第1234567号", "identity", "参字第1234567"),
        ("残疾军人证号 军B012345", "identity", "军B012345"),
        ("外国人永久居留身份证：USA310190010112", "identity", "USA310190010112"),
        ("永居证号GBR310188010123", "identity", "GBR310188010123"),
        ("驾照号310101198001011", "identity", "310101198001011"),
        ("驾驶证档案编号310012345678", "identity", "310012345678"),
        ("社保号：1234567890", "identity", "1234567890"),
        ("社保卡号12345678901", "identity", "12345678901"),
        ("医保卡号：A12345678", "identity", "A12345678"),
        ("住院号：123456", "identity", "123456"),
        ("病案号：0012345678", "identity", "0012345678"),
        ("就诊卡号：123456789", "identity", "123456789"),
        ("员工号 88123456", "identity", "88123456"),
        ("学号：202012345678", "identity", "202012345678"),
        ("户口本编号12345678", "identity", "12345678"),
        ("结婚证字号J310101-2010-001234", "identity", "J3101012010001234"),
        ("出生医学证明编号 P310123456", "identity", "P310123456"),
        ("SSN 123-45-6789", "identity", "123456789"),
        ("her social security number is 123-45-6789", "identity", "123456789"),
        ("National Insurance number: QQ 12 34 56 C", "identity", "QQ123456C"),
        ("NHS number 943 476 5919", "identity", "9434765919"),
        ("Medicare number 2123 45670 1", "identity", "2123456701"),
        ("IMEI：861234567890123", "identity", "861234567890123"),
        ("Her ID is 310101198001011249", "identity", "310101198001011249"),
        ("回乡卡号H1234567800", "passport", "H1234567800"),
        ("粤港车牌ZA1234", "plate", "ZA1234"),
        ("电动车牌：沪123456", "plate", "沪123456"),
        ("电动自行车号牌 上海A12345", "plate", "上海A12345"),
        ("住5号楼5楼501", "address", "5号楼5楼501"),
        ("阳光花园A区3栋", "address", "光花园A区3栋"),
        ("阳光花园3期5栋", "address", "光花园3期5栋"),
        ("西四北三条21号", "address", "北三条21号"),
        ("东交民巷甲12号", "address", "交民巷甲12号"),
        ("石桥村第三村民小组12号", "address", "民小组12号"),
        ("九龍彌敦道12號", "address", "弥敦道12号"),
        ("沙田第一城12座3樓B室", "address", "12座3楼B室"),
        ("公屋彩虹邨金碧樓512室", "address", "彩虹邨金碧楼512室"),
        ("住A座12层1203", "address", "A座12层1203"),
        ("住3#楼501", "address", "3#楼501"),
        ("她住3#-2-501", "address", "3#-2501"),
        ("门牌12号", "address", "门牌12"),
        ("Wensan Lu 256 Hao", "address", "Wensan Lu 256 Hao"),
        ("No. 256 Wensan Lu", "address", "No. 256 Wensan Lu"),
        ("Rm 501, Bldg 3", "address", "Rm 501, Bldg 3"),
        ("Flat A, 12th Floor, Block 3", "address", "Flat A, 12th Floor, Block 3"),
        ("Blk 123 #12-03", "address", "Blk 123 #12-03"),
        ("坐标30.123456,120.123456", "address", "坐标30.123456"),
    ],
)  # fmt: skip
def test_what_is_found(text: str, sort: str, value: str) -> None:
    assert [(one.sort, one.value) for one in find_identifiers(text)] == [(sort, value)]


INNOCENT = """\
住院20230101，住院12345678元，住院 2023-01-01
社保2019年降费，社保卡13.6亿张，社保基金2023
社保卡持卡人数 1360000000
社保缴费基数 36549元，社保号 2023
社保账户 12345678 户，医保个人账户2023年
医保目录2023，医保编码贯标2021
医保卡2023年
医保电子凭证用户12345678人
参加医疗保险 1234567 人
社会保险费 20230101 起
社会保险法2010
学籍管理2023，学号制度
驾驶证考试2023，驾照C1 2023
残疾军人证2021年换发
工号牌2023，门诊20230101
病历2023-2024，病历编码
公积金账户 1234567 个
住院号 2023
NHS 2023, NHS England 2020-2021
NHS number
SSN-based
Medicare 2023, Medicare 1234567
national insurance 2023 to 2024
IMEI 2023
social security 2023-2024
social security numbers: 1234567
arc now 2023
户口本2023
车牌2023年，车牌照12345个，号牌3000张
号牌A4，牌照B2020
车牌 A牌 2023
3#2020年
C# 2020，F#
3号楼3层2020年，5号楼2层300人
人行道12号，渠道12号，频道3号，赛道12号，隧道3号
跨省通道12号，报道12号，南街道12号文
他知道12号开庭，难道12号
长江大道建设12号文件
第三条12号，第五条21号公告
门牌2023，门牌号码12345个，门牌由公安编
北纬30度，东经120度，坐标轴2.5
坐标 2023
lat 2023, lat. 30.5
coordinates 30, 12
GPS 2020, GPS定位误差 3.5
latitude 30.12
Blk 3 grants
Block 3, 12/F
Rm 5 of the Act
No. 256 of Zhang Lu
12 Wang Jie
Zhang Lu 2019
小区3期5年
幸福花园2期建设
三村民小组12人
京A12345号文，京G12345次列车
2030 Agenda Road map""".splitlines()


@pytest.mark.parametrize("text", INNOCENT)
def test_what_looks_alike_and_identifies_nobody(text: str) -> None:
    assert find_identifiers(text) == []


@pytest.mark.parametrize(
    "piece",
    [
        "社保",
        "住院号1 ",
        "ssn 1-",
        "军官证一字第",
        "车牌",
        "门牌",
        "1#",
        "1座1楼",
        "北三条",
        "坐标",
        "No. 1 Aa Lu ",
        "Aa Lu 1 hao ",
        "Rm 1, ",
        "邨一",
    ],
)
def test_no_text_is_searched_for_longer_than_its_length_asks(piece: str) -> None:
    grows_with_its_size(lambda length: find_identifiers(piece * (length // len(piece))), 8_000)
