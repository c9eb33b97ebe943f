"""The small campaign with a genre whose briefs have a verification file."""

from __future__ import annotations

from pathlib import Path

from tests.campaigns.running import Campaign, small

GENRE = """name:
  zh: 便函
  en: Memo
length:
  zh: 2000
  en: 2000
parts:
  lead:
    heading:
      zh: 导语
      en: Lead
  key-messages:
    heading:
      zh: 要点
      en: Key messages
  problem:
    heading:
      zh: 问题
      en: Problem
  who-decides:
    heading:
      zh: 谁能决定
      en: Who can decide
  why-now:
    heading:
      zh: 为什么是现在
      en: Why now
  cost:
    heading:
      zh: 费用
      en: What it costs
  law:
    heading:
      zh: 现行规定
      en: Law
  law-message:
    heading:
      zh: 法律表标题
      en: Law table
  next-step:
    heading:
      zh: 下一步
      en: Next step
  not-known:
    heading:
      zh: 尚不清楚
      en: Not known
sources: true
"""
PAGES = {
    "zh": """{{ part('lead') }}

{{ part('key-messages') }}

# 问题

{{ part('problem') }}

# 证据

{% for record in records %}
{{ record.title }}{{ sources_of(record) }}

{% endfor %}
详见{{ sources_name() }}。

{{ build_code() }}
""",
    "en": """{{ part('lead') }}

{{ part('key-messages') }}

# The problem

{{ part('problem') }}

# Evidence

{% for record in records %}
{{ record.title }}{{ sources_of(record) }}

{% endfor %}
See {{ sources_name() }}.

{{ build_code() }}
""",
}
BRIEF, SOURCES = "fair-hiring.zh.docx", "fair-hiring.zh.sources.docx"
PAIR = (BRIEF, SOURCES)


def memo(folder: Path, name: str = "campaign") -> Campaign:
    """A copy of the small campaign below `folder`, whose brief is such a memo; also as a web page."""
    campaign = small(folder, name)
    campaign.write("templates/memo/genre.yaml", GENRE)
    for language, page in PAGES.items():
        campaign.write(f"templates/memo/{language}.md", page)
    campaign.edit("briefs/fair-hiring.yaml", "genre: policy-brief", "genre: memo")
    campaign.edit("briefs/fair-hiring.yaml", "date: 2026-11-30", "date: 2026-11-30\nformats: [docx, html]")
    return campaign


def kept(campaign: Campaign) -> Campaign:
    """The same where the verification file stays with the organisation."""
    campaign.edit("templates/memo/genre.yaml", "sources: true", "sources: keep")
    for language, line in (("zh", "详见{{ sources_name() }}。\n"), ("en", "See {{ sources_name() }}.\n")):
        campaign.edit(f"templates/memo/{language}.md", line, "")
    return campaign
