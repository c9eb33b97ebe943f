"""Everything that a template can use, as `advocacy explain templates` tells it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A call, filter, variable or sign: its name, how it is written, what it does (zh, en)."""

    name: str
    written: str
    zh: str
    en: str


CALLS: tuple[Entry, ...] = (
    Entry("figure", "{{ figure('certified-employed', 2021) }}",
          "印出一个指标的数字，不写时间则印最新一期；分地区的指标须写明地区，如 region='上海市'",
          "one value of an indicator; without a period its latest; of one by region, region='Shanghai'"),
    Entry("unconfirmed", "{{ unconfirmed('certified-employed', 2025) }}",
          "印出表中标为未核实的数，注明来源和“待核实”；不能用于图表、比较和 in_words",
          "a number that the sheet calls not verified, with its source and “awaits confirmation”; for no chart, comparison or in_words"),
    Entry("compare", "{{ compare('certified-employed', 2021, 2022) }}",
          "印出两期之间的变化，如“增加23.9万人”；分地区的指标须写明 region",
          "how it changed between two periods: rose by 239,000 people; of one by region, with region"),
    Entry("count", "{{ count('discrimination-case', problem='hiring-discrimination') }}",
          "可计数证据的份数；涉及的人太少时只印“少于10”", "how many records may be counted; where few people are behind it only “fewer than 10”"),
    Entry("cite", "{{ cite('li-2025', at='6.3') }}",
          "加一条注明来源的脚注，并列入参考文献", "a footnote with a source, which joins the references"),
    Entry("provision", "{{ provision('disabled-persons-law', '38.3') }}",
          "法律名称和条款", "a law and its article in words"),
    Entry("record", "{{ record('shanghai-forklift-driver') }}",
          "一份证据的标题，附来源脚注", "the title of a record with a footnote of its sources"),
    Entry("printed", "{% if printed('shanghai-forklift-driver') %}",
          "这些证据是否都印在本文中", "whether this document tells of all these records"),
    Entry("chart", "{{ chart('employment-by-year') }}",
          "charts.yaml 中的图表及其数据表，须单独成段", "a chart of charts.yaml with its table; a paragraph of its own"),
    Entry("chart_tables", "{{ chart_tables() }}", "文稿中各图的数据表，用于核验材料，须单独成段；自带附件的文稿里，表就在图下",
          "the tables of the brief's charts, for its verification file; a paragraph of its own; without such a file each table stands below its chart"),
    Entry("see", "{{ see('employment-by-year') }}",
          "指向已放置图表的交叉引用，如“图1”", "a cross-reference to a chart placed before: Chart 1"),
    Entry("part", "{{ part('problem') }}",
          "文稿自拟文字中的一部分", "a part of the brief's own words"),
    Entry("bodies", "{% for body in bodies(ask) %}", "对诉求有职权的机关", "the bodies competent for an ask"),
    Entry("key_figures", "{% for one in key_figures() %}{{ one.says }}：{{ one.number }}（{{ one.note }}）",
          "订单 key_figures 中的关键数字：says、number、note",
          "the key figures of the order: says, number, note"),
    Entry("key_figure", "{{ key_figure(1) }}", "句中印出订单的第几个关键数字，附来源脚注",
          "inside a sentence the number of the first, second or third key figure of the order, with its source"),
    Entry("logo", "{{ logo() }}", "本机构的标志（advocacy.yaml 的 organisation.logo），没有写的不印",
          "the logo of the organisation, where advocacy.yaml has one (organisation.logo)"),
    Entry("contact_line", "{{ contact_line() }}", "本机构的电话、电子邮箱和地址，没有写的不印",
          "telephone, e-mail and address of the organisation, as far as it gives them"),
    Entry("fine", "{{ fine('womens-rights-law', '83') }}", "条款规定的罚款数额，如“1万元以上5万元以下”",
          "the fine that a provision sets: 10,000 to 50,000 yuan"),
    Entry("clauses", "{{ clauses() }}", "诉求 amends 中 proposed 的条文对照表，须单独成段",
          "the comparison of clauses out of `proposed` in the asks' amends; a paragraph of its own"),
    Entry("amends", "{% for one in amends(ask) %}", "诉求要修改的条款", "the provisions that an ask would amend"),
    Entry("origin", "{{ origin(ask) }}", "诉求或问题出自论文第几节，或由本机构补充",
          "whether an ask or problem is the paper's (with its section) or the organisation's"),
    Entry("evidence_for", "{% for record in evidence_for(ask) %}", "本文中支持某项诉求的证据",
          "the records of this document behind an ask"),
    Entry("law_lines", "{% for line in law_lines('brief') %}", "与诉求和证据相关的条款，按法律排列：law_name、article_name、text、duty、penalty、consequence；'brief' 只列订单 law_table 中的，没有写的列诉求要修改的",
          "the provisions behind asks and records, law by law: law_name, article_name, text, duty, penalty, consequence; 'brief' gives those of the order's law_table, without one those of its asks"),
    Entry("law_signs", "{{ law_signs('brief') }}", "上面条款表中出现的 ✗ ○ ✓ — 各是什么意思",
          "what the signs in such a table say, those that stand in it"),
    Entry("number", "{{ number(record) }}", "证据在本文中的序号", "the number of a record in this document"),
    Entry("other_records", "{{ other_records() }}", "没有整份印出的证据，按情形和地区计数，须单独成段",
          "the cases that are not told whole, counted by what was done and where; a paragraph of its own"),
    Entry("sources_of", "{{ sources_of(record) }}", "一份证据的来源脚注", "a footnote with a record's sources"),
    Entry("reported", "{{ reported(record) }}", "媒体报道和单一来源前面的“据……报道，”",
          "“As reported by …:” before press reports and single sources"),
    Entry("called", "{{ called('standing', record.standing) }}", "代码词的通用名称", "what a code word is called in print"),
    Entry("todo", "{{ todo() }}", "印出【待补】", "prints [to be completed]"),
    Entry("protected", "{{ protected() }}", "为保护当事人作了哪些处理，没有处理就不印",
          "what was done so that nobody is recognised; nothing where nothing was"),
    Entry("contents", "{{ contents() }}", "目录，列出一级和二级标题，逐条链接，须单独成段",
          "the list of contents: headings of two levels, each a link; a paragraph of its own"),
    Entry("sources_name", "{{ sources_name() }}", "核验材料的标题；没有核验材料时报错",
          "the title of the verification file; refused where the reader gets none"),
    Entry("references", "{{ references() }}", "参考文献和法律依据，须单独成段",
          "the references and laws; a paragraph of its own"),
    Entry("annex", "{{ annex('figures') }}", "附件：figures、sources 或 records，须单独成段",
          "an annex: figures, sources or records; a paragraph of its own"),
    Entry("build_code", "{{ build_code() }}", "文稿编号，须单独成段", "the build code; a paragraph of its own"),
)  # fmt: skip
FILTERS: tuple[Entry, ...] = (
    Entry("in_words", "{{ figure('employed-share') | in_words }}",
          "用“近一半”这样的词代替百分比，数值不合适时报错", "words such as “nearly half” for a share, refused where they are not true"),
)  # fmt: skip
FENCES: tuple[Entry, ...] = (
    Entry("record", "::: record shanghai-forklift-driver",
          "到下一个 ::: 为止的文字只在印出这份证据的文稿中印出；可写几个编号，须全部印出",
          "the words up to the next ::: are printed only where this record is; of several ids, where all are"),
)  # fmt: skip
VARIABLES: tuple[Entry, ...] = (
    Entry("title", "{{ title }}", "文稿标题", "the title of the order"),
    Entry("date", "{{ date }}", "文稿日期", "the date of the order"),
    Entry("to", "{{ to.name }}", "受文机关", "the body it is addressed to"),
    Entry("organisation", "{{ organisation.name }}", "本机构", "the organisation of advocacy.yaml"),
    Entry("jurisdiction", "{% if jurisdiction != 'CN' %}", "advocacy.yaml 的 jurisdiction，如 CN",
          "the country whose rules hold, as advocacy.yaml says: CN"),
    Entry("source_ids", "{% if 'li-2025' in source_ids %}", "sources.yaml 中已核对的来源编号",
          "the ids of the checked sources of sources.yaml"),
    Entry("problems", "{% for problem in problems %}", "诉求所回应的问题", "the problems that the asks answer"),
    Entry("asks", "{% for ask in asks %}", "订单中的诉求", "the asks of the order"),
    Entry("parts", "{% if 'not-known' in parts %}", "这个文种有哪些自拟部分", "which parts of own words the genre has"),
    Entry("records", "{% for record in records if record.kind == 'coverage-gap' %}",
          "整份印出的证据：id、kind、kind_name、title、summary、problems、standing、law、quote；不写 if 就是全部",
          "the records that are told whole: id, kind, kind_name, title, summary, problems, standing, law, quote; without if, all"),
    Entry("all_records", "{% for record in all_records %}", "与诉求有关的全部证据，包括没有整份印出的和可行做法",
          "all records behind the asks, also those that are not told whole, and good practices"),
    Entry("practices", "{% for one in practices %}", "可行做法（good-practice）", "the records of the kind good-practice"),
)  # fmt: skip
