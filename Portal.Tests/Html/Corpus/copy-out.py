#!/usr/bin/env python3
"""Makes the pieces libreoffice-*.html of the corpus: opens small documents in LibreOffice, selects, copies, and writes down what then lies in the
clipboard as text/html. Needs libreoffice-writer, libreoffice-calc, python3-uno, xclip and an X display (Xvfb will do):
    soffice --norestore --nodefault --accept="socket,host=127.0.0.1,port=27077;urp;" &  copy-out.py FOLDER
"""
import os
import re
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="VnTime" svg:font-family="'.VnTime'"/><style:font-face style:name="VNI" svg:font-family="'VNI-Times'"/>
<style:font-face style:name="Wing" svg:font-family="Wingdings" style:font-charset="x-symbol"/></office:font-face-decls>
<office:styles><style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="H1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/>
<style:style style:name="H2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"/></office:styles>
<office:automatic-styles>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="U" style:family="text"><style:text-properties style:text-underline-style="solid"/></style:style>
<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="Sup" style:family="text"><style:text-properties style:text-position="super 58%%"/></style:style>
<style:style style:name="Sub" style:family="text"><style:text-properties style:text-position="sub 58%%"/></style:style>
<style:style style:name="Hid" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Big" style:family="text"><style:text-properties fo:font-size="20pt" fo:color="#c00000"/></style:style>
<style:style style:name="TVn" style:family="text"><style:text-properties style:font-name="VnTime"/></style:style>
<style:style style:name="TVni" style:family="text"><style:text-properties style:font-name="VNI"/></style:style>
<style:style style:name="TWing" style:family="text"><style:text-properties style:font-name="Wing" style:font-charset="x-symbol"/></style:style>
<style:style style:name="Mid" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="In" style:family="paragraph"><style:paragraph-properties fo:margin-left="2cm" fo:text-indent="1cm"/></style:style>
<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>
<text:list-style style:name="Num">%(num)s</text:list-style>
<text:list-style style:name="Let"><text:list-level-style-number text:level="1" style:num-format="a" style:num-suffix=")"/></text:list-style>
<text:list-style style:name="Cap"><text:list-level-style-number text:level="1" style:num-format="A" style:num-suffix="."/></text:list-style>
<text:list-style style:name="Rom"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/></text:list-style>
<text:list-style style:name="Mix"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
</office:automatic-styles><office:body><office:text>""" % {"num": "".join(
    f'<text:list-level-style-number text:level="{n}" style:num-format="1" style:num-suffix="." text:display-levels="1"/>' for n in (1, 2))}
TAIL = "</office:text></office:body></office:document>"

DOT = ("iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGNQaP6PhBhI5gMAPxYX8cmZ4YkAAAAASUVORK5CYII=")


def p(text, style="Standard"):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def h(level, text):
    return f'<text:h text:style-name="H{level}" text:outline-level="{level}">{text}</text:h>'


def span(style, text):
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def items(style, *entries, start=None, more=""):
    first = f' text:start-value="{start}"' if start else ""
    inner = "".join(f"<text:list-item{first if i == 0 else ''}>{e if e.startswith('<') else p(e)}</text:list-item>" for i, e in enumerate(entries))
    return f'<text:list text:style-name="{style}"{more}>{inner}</text:list>'


def table(rows, head=0, columns=None):
    width = columns or len(rows[0])
    def row(cells):
        return "<table:table-row>" + "".join(c if c.startswith("<") else f'<table:table-cell office:value-type="string">{p(c)}</table:table-cell>' for c in cells) + "</table:table-row>"
    top = f'<table:table-header-rows>{"".join(row(r) for r in rows[:head])}</table:table-header-rows>' if head else ""
    return f'<table:table table:name="T"><table:table-column table:number-columns-repeated="{width}"/>{top}{"".join(row(r) for r in rows[head:])}</table:table>'


def cell(text, columns=1, rows=1):
    return f'<table:table-cell table:number-columns-spanned="{columns}" table:number-rows-spanned="{rows}">{p(text)}</table:table-cell>'


COVERED = "<table:covered-table-cell/>"
IMAGE = f'<draw:frame draw:name="A" text:anchor-type="as-char" svg:width="1cm" svg:height="1cm"><draw:image><office:binary-data>{DOT}</office:binary-data></draw:image></draw:frame>'

PIECES = {
    "paragraphs": p("Sáng nay, phường họp.") + p("Chiều nay, phường tiếp dân."),
    "bold-italic": p(f"Số {span('B', 'hai mươi')} hộ, {span('I', 'chưa kể')} {span('U', 'tạm trú')} và {span('S', 'cũ')}."),
    "raised-lowered": p(f"Diện tích 120 m{span('Sup', '2')}, khí CO{span('Sub', '2')}."),
    "sizes-colours": p(f"Chữ {span('Big', 'to màu đỏ')} trong đoạn."),
    "centred-indented": p("Giữa trang", "Mid") + p("Thụt đầu dòng", "In"),
    "headings": h(1, "Kế hoạch") + p("Mở đầu.") + h(2, "Mục đích") + p("Nội dung."),
    "dots": items("Dots", "Đội một", "Đội hai", "Đội ba"),
    "numbers": items("Num", "Mục một", "Mục hai"),
    "numbers-from-four": items("Num", "Nơi nộp", "Lệ phí", start=4),
    "letters": items("Let", "Hồ sơ", "Lệ phí", "Thời hạn"),
    "letters-from-b": items("Let", "Hồ sơ", "Lệ phí", start=2),
    "capital-letters": items("Cap", "Phần một", "Phần hai"),
    "roman": items("Rom", "Chương một", "Chương hai", "Chương ba"),
    "nested-dots": items("Dots", p("Khối văn hóa") + items("Dots", "Đội kèn", "Đội trống"), "Khối thể thao"),
    "nested-mixed": items("Mix", p("Hồ sơ gồm") + items("Mix", "Đơn", "Bản sao"), "Nơi nộp"),
    "list-then-text": items("Num", "Một", "Hai") + p("Chen giữa.") + items("Num", "Ba", more=' text:continue-numbering="true"'),
    "item-of-two-paragraphs": items("Dots", p("Câu đầu của mục.") + p("Câu sau của mục."), "Mục khác"),
    "table": table([["Tổ", "Số hộ"], ["1", "20"], ["2", "35"]]),
    "table-with-head": table([["Tổ", "Số hộ"], ["1", "20"]], head=1),
    "table-merged": table([[cell("Tổ", rows=2), cell("Số người", columns=2), COVERED], [COVERED, "Nam", "Nữ"], ["1", "10", "12"]], columns=3),
    "table-in-text": p("Kết quả:") + table([["Đạt", "12"]]) + p("Hết."),
    "table-list-in-cell": table([[f'<table:table-cell>{items("Dots", "a", "b")}</table:table-cell>', "Hai mục"]]),
    "link": p('Xem <text:a xlink:type="simple" xlink:href="https://haiphong.gov.vn/tin?a=1&amp;b=2">cổng thành phố</text:a>.'),
    "link-mail": p('Gửi <text:a xlink:type="simple" xlink:href="mailto:ubnd@phulien.gov.vn">ubnd@phulien.gov.vn</text:a>'),
    "bookmark-link": p('<text:bookmark text:name="muc2"/>Mục 2') + p('Xem <text:a xlink:type="simple" xlink:href="#muc2">mục 2</text:a>.'),
    "hidden": p(f"Danh sách{span('Hid', ' (nội bộ)')} đã niêm yết."),
    "comment": p('Đường dây nóng<office:annotation><dc:creator>A</dc:creator><text:p>Chưa xác minh, đừng đăng</text:p></office:annotation> hoạt động 24/7.'),
    "footnote": p('Theo quy định<text:note text:note-class="footnote" text:id="ftn1"><text:note-citation>1</text:note-citation><text:note-body>'
                  '<text:p>Văn bản số 12.</text:p></text:note-body></text:note> hiện hành.'),
    "picture": p("Hình 1:") + p(IMAGE) + p("Sơ đồ tổ chức."),
    "old-font-tcvn3": p(span("TVn", "Ph\u00ADêng tæ chøc héi nghÞ")),
    "old-font-vni": p(span("TVni", "Phöôøng toå chöùc hoäi nghò")),
    "wingdings": p(f"{span('TWing', '&#xF0FE;')} Đồng ý {span('TWing', '&#xF0A8;')} Không"),
    "tabs-and-blanks": p('Họ tên:<text:tab/>Nguyễn Văn A<text:s text:c="4"/>Nam'),
    "line-breaks": p("Dòng một<text:line-break/>Dòng hai"),
    "unseen": p("Khánh thà\u00ADnh nhà văn\u200B hóa, Ðường hoa"),
}

SHEETS = {
    "calc-range": [["Tổ", "Số hộ", "Tỷ lệ"], ["1", 1250, 0.5], ["2", 35, 0.25]],
    "calc-text": [["Nội dung", "Ghi chú"], ["Đăng ký khai sinh", "không thu lệ phí"]],
}


def value(name, what):
    given = PropertyValue()
    given.Name, given.Value = name, what
    return given


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(60):
        try:
            return resolver.resolve("uno:socket,host=127.0.0.1,port=27077;urp;StarOffice.ComponentContext")
        except Exception:  # not there yet
            time.sleep(1)
    raise SystemExit("no LibreOffice answers")


def clipboard():
    got = subprocess.run(["xclip", "-o", "-selection", "clipboard", "-t", "text/html"], capture_output=True, timeout=20).stdout.decode()
    # A picture of the clipboard's owner names a file of this machine
    return re.sub(r'src="file://[^"]*/', 'src="file:///', got.replace("\r\n", "\n")).rstrip("\x00\n ") + "\n"


def main(folder):
    context = connect()
    service = context.ServiceManager
    desktop = service.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatch = service.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)

    def copy(document, name, program):
        frame = document.CurrentController.Frame
        # Where a text begins with a table the first selects its cell, the second the table
        for _ in range(3):
            dispatch.executeDispatch(frame, ".uno:SelectAll", "", 0, ())
        dispatch.executeDispatch(frame, ".uno:Copy", "", 0, ())
        time.sleep(0.4)
        with open(os.path.join(folder, f"libreoffice-{name}.html"), "w", encoding="utf-8") as out:
            out.write(clipboard())
        document.close(True)
        print(program, name)

    for name, body in PIECES.items():
        with tempfile.NamedTemporaryFile("w", suffix=".fodt", encoding="utf-8") as source:
            source.write(HEAD + body + TAIL)
            source.flush()
            copy(desktop.loadComponentFromURL("file://" + source.name, "_blank", 0, ()), name, "Writer")
    for name, rows in SHEETS.items():
        book = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
        sheet = book.Sheets.getByIndex(0)
        for y, row in enumerate(rows):
            for x, what in enumerate(row):
                if isinstance(what, str):
                    sheet.getCellByPosition(x, y).String = what
                else:
                    sheet.getCellByPosition(x, y).Value = what
        controller = book.CurrentController
        controller.select(sheet.getCellRangeByPosition(0, 0, len(rows[0]) - 1, len(rows) - 1))
        frame = controller.Frame
        dispatch.executeDispatch(frame, ".uno:Copy", "", 0, ())
        time.sleep(0.4)
        with open(os.path.join(folder, f"libreoffice-{name}.html"), "w", encoding="utf-8") as out:
            out.write(clipboard())
        book.close(True)
        print("Calc", name)


main(sys.argv[1])
