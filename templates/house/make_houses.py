"""Makes the house styles' Word files: `python -m templates.house.make_houses` in the project.

The files are then ordinary Word files: open one, change a style, save. Their bodies show each
style under its own name; only the styles, numbering, footers and page count.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import quoteattr

import docx

from templates.house.brief import BRIEF
from templates.house.gongwen import GONGWEN
from templates.house.house_styles import Font, Look, R, W
from templates.house.large_print import LARGE_PRINT

HERE = Path(__file__).parent
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def styles(look: Look) -> str:
    """The part styles.xml."""
    return (
        f"<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>{look.defaults}"
        f'<w:lang w:val="{look.language}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:rPr>{look.defaults}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '</w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList">'
        '<w:name w:val="No List"/><w:semiHidden/></w:style>' + "".join(look.styles) + "</w:styles>"
    )


def numbering(look: Look) -> str:
    """The part numbering.xml: the list with the number n+1 is made after the n-th abstract one."""
    lists = "".join(
        f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in range(len(look.numbering))
    )
    return f"<w:numbering {SPACES}>{''.join(look.numbering)}{lists}</w:numbering>"


def settings(look: Look) -> str:
    """The part settings.xml; mode 15 is the layout of Word 2013 and later."""
    even = "<w:evenAndOddHeaders/>" if look.even_and_odd else ""
    return (
        f'<w:settings {SPACES}><w:zoom w:percent="100"/>{even}'
        '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'
        "<w:doNotExpandShiftReturn/>"  # a line cut by hand is not spread over the whole width
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-GB" w:eastAsia="zh-CN"/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" '
        'w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" '
        'w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" '
        'w:followedHyperlink="followedHyperlink"/></w:settings>'
    )


def font(entry: Font) -> str:
    """One entry of the font table; charset 134 is GB 2312."""
    other = f"<w:altName w:val={quoteattr(entry.other_names)}/>" if entry.other_names else ""
    charset = "86" if entry.east else "00"
    return (
        f'<w:font w:name="{entry.name}">{other}<w:charset w:val="{charset}"/>'
        f'<w:family w:val="{entry.family}"/><w:pitch w:val="variable"/></w:font>'
    )


def theme(look: Look) -> str:
    """The part theme1.xml: the ordinary one with this house's fonts and accent colours."""
    relations = docx.Document().part.rels.values()
    plain = next(r.target_part.blob for r in relations if r.reltype.endswith("/theme")).decode()
    text = re.sub(r"<\?xml.*?\?>\s*", "", plain)
    text = text.replace('name="Office Theme"', f'name="{look.name}"')
    faces = iter((look.heading_face, look.body_face))

    def fonts(match: re.Match[str]) -> str:
        face = next(faces)
        return f'{match[1]}<a:latin typeface="{face.latin}"/><a:ea typeface="{face.east}"/>'

    text = re.sub(r'(<a:(?:major|minor)Font>\s*)<a:latin typeface="[^"]*"/>\s*<a:ea typeface="[^"]*"/>', fonts, text)
    for number, colour in enumerate(look.accents, 1):
        text = re.sub(rf'(<a:accent{number}>\s*<a:srgbClr val=")[0-9A-F]+', rf"\g<1>{colour}", text)
    return text


def body(look: Look) -> str:
    """The part document.xml: each paragraph style under its own name."""
    names = re.findall(r'w:type="paragraph" w:styleId="(\w+)"[^>]*><w:name w:val="([^"]+)"', "".join(look.styles))
    samples = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{key}"/></w:pPr><w:r><w:t>{name}</w:t></w:r></w:p>' for key, name in names
    )
    footers = "".join(
        f'<w:footerReference w:type="{kind}" r:id="rId{10 + number}"/>' for number, (kind, _) in enumerate(look.footers)
    )
    return f"<w:document {SPACES}><w:body>{samples}<w:sectPr>{footers}{look.section}</w:sectPr></w:body></w:document>"


def core(look: Look) -> str:
    """The part core.xml."""
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{look.title}</dc:title><dc:language>{look.language}</dc:language>"
        "</cp:coreProperties>"
    )


def relations(targets: list[tuple[str, str, str]]) -> str:
    """A part of relationships: id, type (its last word, or the whole address) and target."""
    inner = "".join(
        f'<Relationship Id="{key}" Type="{kind if "/" in kind else R + "/" + kind}" Target="{target}"/>'
        for key, kind, target in targets
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def parts(look: Look) -> dict[str, str]:
    """Every part of the Word file of a house style, by name."""
    footers = [f"footer{number}" for number in range(1, len(look.footers) + 1)]
    named = ["styles", "numbering", "settings", "fontTable", *footers]
    kinds = {
        "/word/document.xml": f"{WORD}.document.main+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    kinds |= {f"/word/{name}.xml": f"{WORD}.{name.rstrip('12')}+xml" for name in named}
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    made = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": relations(
            [
                ("rId1", "officeDocument", "word/document.xml"),
                ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ]
        ),
        "docProps/core.xml": core(look),
        "word/document.xml": body(look),
        "word/_rels/document.xml.rels": relations(
            [
                ("rId1", "styles", "styles.xml"),
                ("rId2", "numbering", "numbering.xml"),
                ("rId3", "settings", "settings.xml"),
                ("rId4", "fontTable", "fontTable.xml"),
                ("rId5", "theme", "theme/theme1.xml"),
                *((f"rId{10 + number}", "footer", f"{name}.xml") for number, name in enumerate(footers)),
            ]
        ),
        "word/styles.xml": styles(look),
        "word/numbering.xml": numbering(look),
        "word/settings.xml": settings(look),
        "word/fontTable.xml": f"<w:fonts {SPACES}>{''.join(map(font, look.fonts))}</w:fonts>",
        "word/theme/theme1.xml": theme(look),
    }
    for name, (_, content) in zip(footers, look.footers, strict=True):
        made[f"word/{name}.xml"] = f"<w:ftr {SPACES}>{content}</w:ftr>"
    return made


def make(look: Look, folder: Path) -> Path:
    """Write the Word file of `look` into `folder`; the same look gives the same bytes."""
    target = folder / f"{look.name}.docx"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts(look).items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, DECLARATION + text)
    return target


if __name__ == "__main__":
    for one in (GONGWEN, BRIEF, LARGE_PRINT):
        make(one, HERE)
