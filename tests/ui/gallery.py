"""Every widget of ours in one window, to be looked at. Not a test and not shipped.

python tests/ui/gallery.py [--dark] [--save FOLDER] [--size 1366x768]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QRect, QSize, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QColor, QImage, QPainter  # noqa: E402
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget  # noqa: E402

from desktop.problems import Problem  # noqa: E402
from ui import language, theme  # noqa: E402
from ui.alerts import CrashDialog  # noqa: E402
from ui.jobs import Jobs  # noqa: E402
from ui.looks import Tone  # noqa: E402
from ui.main_window import Entry, MainWindow  # noqa: E402
from ui.pages.page import Page  # noqa: E402
from ui.scanner import ScanLine  # noqa: E402
from ui.theme import GRID, Mode  # noqa: E402
from ui.widgets.banner import VerdictBanner  # noqa: E402
from ui.widgets.buttons import Button, KeyHint  # noqa: E402
from ui.widgets.chart import BarChart  # noqa: E402
from ui.widgets.choices import Choice, ChoiceList  # noqa: E402
from ui.widgets.empty import EmptyState  # noqa: E402
from ui.widgets.face import Face, Hint  # noqa: E402
from ui.widgets.fields import Field  # noqa: E402
from ui.widgets.form import Form  # noqa: E402
from ui.widgets.labels import Card, PlainLabel  # noqa: E402
from ui.widgets.pinpad import PinPad  # noqa: E402
from ui.widgets.preview import PdfPreview  # noqa: E402
from ui.widgets.scroll import Scroll  # noqa: E402
from ui.widgets.sheet import SheetPicker  # noqa: E402
from ui.widgets.staff import StaffTile, StaffTiles  # noqa: E402
from ui.widgets.table import Column, Empty, Table  # noqa: E402

FONTS = [str(ROOT / "printing/fonts" / name) for name in ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")]


def portrait(colour: str = "#C7D5E5") -> QImage:
    """A drawn person, invented."""
    image = QImage(360, 480, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#3F5573"))
    painter.drawEllipse(QRect(20, 320, 320, 340))
    painter.setBrush(QColor("#E8C9AE"))
    painter.drawEllipse(QRect(105, 90, 150, 200))
    painter.setBrush(QColor("#2B2320"))
    painter.drawChord(QRect(95, 70, 170, 190), 0, 180 * 16)
    painter.end()
    return image


FACES: dict[str, Face] = {
    "in": Face(
        Tone.GOOD,
        "check-circle",
        "已签到",
        "买买提·吐尔逊",
        ("会员 · 潞安集团五阳煤矿工会", "今天 19:00 夜校书法班 · 二楼 203 教室", "本月第 7 次到访"),
        (Hint("Alt+G", "选场地", "room"), Hint("+", "同行人", "with")),
        portrait(),
        "08:31",
    ),
    "note": Face(
        Tone.NOTE,
        "cake",
        "签到·提醒",
        "张三",
        ("今天生日", "会员卡已做好，可以领取"),
        (Hint("Enter", "知道了", "ok"),),
    ),
    "out": Face(Tone.GOOD, "log-out", "已离馆", "欧阳娜娜", ("停留 1 小时 42 分",), when="10:12", quiet=True),
    "inside": Face(
        Tone.CAUTION,
        "repeat",
        "已在馆",
        "李㛃䶮",
        ("08:05 起 · 东门前台 · 王芳登记",),
        (Hint("Alt+X", "记为离馆", "out"), Hint("Alt+N", "新的到访", "new")),
        when="08:20",
    ),
    "lost": Face(
        Tone.STOP,
        "barred",
        "已挂失",
        "赵敏",
        ("此卡 3 月 2 日挂失，现用卡尾号 0417",),
        (Hint("Alt+R", "收卡", "keep"),),
    ),
    "unknown": Face(
        Tone.UNKNOWN,
        "question",
        "无法识别",
        "",
        ("像是微信付款码，不是会员卡",),
        (Hint("Alt+B", "绑定", "bind"), Hint("Alt+S", "查找", "find"), Hint("Alt+T", "计数", "tally")),
    ),
}

ROWS = [
    ("08:31", "买买提·吐尔逊", "会员", "潞安集团五阳煤矿工会", "扫码", 2),
    ("08:29", "张三", "会员", "长治市第二人民医院工会", "扫码", 1),
    ("08:26", "欧阳娜娜", "来宾", "", "录入", 1),
    ("08:22", "李㛃䶮", "会员", "长治钢铁集团工会联合会", "扫码", 12),
    ("08:05", "<b>赵敏</b>", "户外劳动者", "环卫中心", "计数", 1),
]


def table(export: bool = True) -> Table:
    columns = (
        Column("时间", lambda r: r[0], width=90),
        Column("姓名", lambda r: r[1], width=160),
        Column("身份", lambda r: r[2], width=120),
        Column("单位", lambda r: r[3]),
        Column("来源", lambda r: r[4], width=100, ink=lambda r: "note" if r[4] == "扫码" else ""),
        Column("次数", lambda r: r[5], align="right", width=80),
    )
    shown = Table(
        columns, name="今天的到访", empty=Empty("今天还没有人来", "扫一张卡就会出现在这里"), export=export
    )
    shown.set_rows(ROWS)
    return shown


class DeskPage(Page):
    """The desk, roughly as it will be."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(None, jobs, lambda: None)
        self.box = ScanLine()
        self.banner = VerdictBanner()
        self.log = PlainLabel("", ink="soft")
        self.box.scanned.connect(lambda text: self.log.setText(f"scanned {text}"))
        self.box.entered.connect(lambda text: self.log.setText(f"entered {text}"))
        self.body.addWidget(self.box)
        self.body.addWidget(self.banner)
        lower = QHBoxLayout()
        lower.setSpacing(2 * GRID)
        lower.addWidget(card(table(export=False), "今天"), 3)
        side = QVBoxLayout()
        chart = BarChart("每小时人次")
        chart.set_bars(
            [
                (str(h), n)
                for h, n in zip(
                    range(8, 22), (31, 44, 52, 38, 12, 9, 27, 41, 47, 33, 22, 64, 71, 18), strict=True
                )
            ],
            marked=2,
        )
        side.addWidget(card(chart, "每小时人次"))
        lower.addLayout(side, 2)
        self.body.addLayout(lower, 1)
        self.body.addWidget(self.log)

    def take_scan(self, text: str) -> bool:
        self.log.setText(f"home scanned {text}")
        return True


def card(inside: QWidget, title: str = "") -> Card:
    frame = Card()
    column = QVBoxLayout(frame)
    column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
    column.setSpacing(GRID)
    if title:
        column.addWidget(PlainLabel(title, bold=True))
    column.addWidget(inside, 1)
    return frame


class MembersPage(Page):
    def __init__(self, jobs: Jobs) -> None:
        super().__init__(None, jobs, lambda: None, title="会员")
        self.set_actions(
            Button("导入", "upload"), Button("登记会员", "user-plus", kind="primary", key="Alt+N")
        )
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(card(table()), 3)
        form = Form(
            [
                Field("name", "姓名", required=True, limit=30),
                Field("phone", "手机", "phone", hint="11 位"),
                Field("year", "出生年", "year"),
                Field("category", "身份", "choice", choices=(("m", "会员"), ("g", "来宾"))),
                Field("consent", "同意保存照片", "toggle"),
                Field("photo", "照片", "photo"),
            ]
        )
        form.set_values({"name": "王小明", "year": "19"})
        form.check()
        row.addWidget(card(Scroll(form)), 2)
        self.body.addLayout(row, 1)


class PartsPage(Page):
    def __init__(self, jobs: Jobs) -> None:
        super().__init__(None, jobs, lambda: None, title="零件")
        buttons = QHBoxLayout()
        for kind, text in (("primary", "保存"), ("plain", "打印"), ("quiet", "取消"), ("danger", "作废")):
            buttons.addWidget(Button(text, "save", kind=kind))  # type: ignore[arg-type]
        off = Button("不可用", "lock")
        off.setEnabled(False)
        buttons.addWidget(off)
        for key, text in (("F1", "工会会员"), ("F2", "户外劳动者"), ("Alt+X", "离馆")):
            buttons.addWidget(KeyHint(key, text))
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        sheet = SheetPicker()
        sheet.set_start(4)
        sheet.set_count(3)
        row.addWidget(card(sheet, "从第几格开始"), 0, Qt.AlignmentFlag.AlignTop)
        preview = PdfPreview("预览")
        picture = portrait("#FFFFFF").convertToFormat(QImage.Format.Format_ARGB32)
        preview.show_raster(
            picture.width(), picture.height(), picture.bytesPerLine(), bytes(picture.constBits())
        )
        row.addWidget(card(preview, "预览"), 1)
        choices = ChoiceList("同名")
        choices.set_choices(
            [
                Choice(1, "王芳", "长治市第二人民医院工会", "1986 · 尾号 0417"),
                Choice(2, "王芳", "潞安集团五阳煤矿工会", "1991 · 尾号 2233"),
                Choice(3, "王芳", "", "1958 · 无手机"),
            ]
        )
        column = QVBoxLayout()
        column.addWidget(card(choices, "哪一位王芳？"))
        column.addWidget(card(EmptyState("calendar", "今天没有活动", "在“活动”里安排", "安排活动")))
        row.addLayout(column, 1)
        self.body.addLayout(row, 1)


class VerdictsPage(Page):
    def __init__(self, jobs: Jobs) -> None:
        super().__init__(None, jobs, lambda: None)
        grid = QGridLayout()
        grid.setSpacing(GRID)
        for place, face in enumerate(FACES.values()):
            banner = VerdictBanner()
            banner.show_face(face)
            grid.addWidget(banner, place // 2, place % 2)
        self.body.addLayout(grid)
        self.body.addStretch(1)


def sign_in() -> QWidget:
    cover = QWidget()
    column = QVBoxLayout(cover)
    tiles = StaffTiles()
    tiles.set_people(
        [
            StaffTile(1, "王芳", "前台"),
            StaffTile(2, "李建国", "馆长"),
            StaffTile(3, "A & <b>B", "制卡"),
            StaffTile(4, "买买提·吐尔逊", "场地"),
        ]
    )
    pad = PinPad()
    pad.show_message("王芳，请输入 PIN")
    for digit in "123":
        pad._type(digit)
    column.addStretch(1)
    for widget in (PlainLabel("谁在前台？", size="title"), tiles, pad):
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    cover.setFocusProxy(pad)
    return cover


def main() -> int:
    args = argparse.ArgumentParser()
    args.add_argument("--dark", action="store_true")
    args.add_argument("--save", type=Path)
    args.add_argument("--size", default="1366x768")
    given = args.parse_args()
    app = QApplication([*sys.argv[:1], *theme.STYLE])
    language.install(app, "zh_CN")
    font = theme.ui_font(theme.load_fonts(FONTS), only_bundled=True)
    worn = theme.Theme(app, Mode.DARK if given.dark else Mode.LIGHT, font)
    jobs = Jobs()
    makers: list[tuple[str, str, str, Callable[[], Page]]] = [
        ("desk", "前台", "desk", lambda: DeskPage(jobs)),
        ("members", "会员", "members", lambda: MembersPage(jobs)),
        ("cards", "会员卡", "cards", lambda: PartsPage(jobs)),
        ("day", "日结", "reports", lambda: VerdictsPage(jobs)),
        ("people", "员工", "people", lambda: MembersPage(jobs)),
        ("ledger", "台账", "ledger", lambda: MembersPage(jobs)),
        ("settings", "设置", "settings", lambda: MembersPage(jobs)),
    ]
    window = MainWindow([Entry(*m) for m in makers], jobs, phrase=lambda p: p.code, theme=worn)
    window.setWindowTitle("莲池前台")
    window.header.set_place("长治市工人文化宫")
    window.header.set_person("王芳", "前台")
    window.resize(QSize(*map(int, given.size.split("x"))))
    window.go("desk")
    window.show()
    if given.save is None:
        return app.exec()
    given.save.mkdir(exist_ok=True, parents=True)
    prefix = f"{'dark' if given.dark else 'light'}-{given.size}"

    def leave() -> None:
        window.header.set_person("", "")
        window.cover(sign_in())

    shots: list[tuple[str, Callable[[], Any]]] = [
        ("1-idle", lambda: None),
        ("2-in", lambda: window.page("desk").banner.show_face(FACES["in"])),  # type: ignore[attr-defined]
        (
            "3-problem",
            lambda: window.show_problem(
                Problem("磁盘快满了。已登记的都在，新的到访还能记。请腾出空间，再按“重试”。")
            ),
        ),
        ("4-members", lambda: (window.notice.dismiss(), window.go("members"))),
        ("5-parts", lambda: window.go("cards")),
        ("6-verdicts", lambda: window.go("day")),
        ("7-signin", leave),
    ]

    def step() -> None:
        _name, act = shots[0]
        act()
        QTimer.singleShot(400, save)

    def save() -> None:
        name, _ = shots.pop(0)
        window.grab().save(str(given.save / f"{prefix}-{name}.png"))
        if shots:
            QTimer.singleShot(0, step)
        else:
            dialog = CrashDialog("  ui/x.py:12 y: z\nValueError: …", window)
            dialog.show()
            dialog.grab().save(str(given.save / f"{prefix}-8-crash.png"))
            jobs.close()
            app.quit()

    QTimer.singleShot(300, step)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
