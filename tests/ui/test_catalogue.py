"""Every sentence of the windows has its Chinese, and the catalogue that ships is the one that was translated.

After a change of words:

    pyside6-lupdate $(find ui -name '*.py' | sort) -no-obsolete -locations none -ts ui/assets/i18n/lotusdesk_zh_CN.ts
    (fill in the entries marked "unfinished")
    pyside6-lrelease ui/assets/i18n/lotusdesk_zh_CN.ts
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import PySide6
import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.fonts import font_files
from desktop.members import Fault
from desktop.problems import Problem
from desktop.rules.checkin import Verdict
from desktop.rules.vocabulary import Category
from ui import language, problem_wording, slips, wording

ROOT = Path(__file__).resolve().parents[2]
TS = ROOT / "ui" / "assets" / "i18n" / "lotusdesk_zh_CN.ts"
QM = TS.with_suffix(".qm")
PYTHON_FILES = sorted((ROOT / "ui").rglob("*.py"))

_MARKS = {"QT_TRANSLATE_NOOP", "QT_TR_NOOP"}
_MNEMONIC = re.compile(r"&([^&\s])")
_HAN = r"[\u3400-\u9fff]"
_LATIN_POINT = re.compile(rf"{_HAN}[,;:?!]|{_HAN} +{_HAN}|{_HAN}\.(?![A-Za-z])")


@dataclass(frozen=True)
class Entry:
    """One text of the catalogue."""

    context: str
    source: str
    words: str
    state: str

    def __str__(self) -> str:
        return f"{self.context}: {self.source!r} → {self.words!r}"


def read(ts: Path) -> list[Entry]:
    found = []
    for context in ET.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            words = message.find("translation")
            assert words is not None
            found.append(
                Entry(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    words.text or "",
                    words.get("type", ""),
                )
            )
    return found


def tool(name: str) -> str:
    """A Qt tool that PySide6 brings along, without the script around it."""
    path = shutil.which(name, path=str(Path(PySide6.__file__).parent))
    assert path is not None, f"{name} is missing from PySide6"
    return path


def run(*words: str) -> None:
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    return read(TS)


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """What lupdate finds in the source files now, as (context, source)."""
    fresh = tmp_path_factory.mktemp("catalogue") / TS.name
    files = [str(path.relative_to(ROOT)) for path in PYTHON_FILES]
    run(tool("lupdate"), *files, "-silent", "-no-obsolete", "-locations", "none", "-ts", str(fresh))
    return {(entry.context, entry.source) for entry in read(fresh)}


# --- faults of one entry ------------------------------------------------------------------------------------


def placeholders(text: str) -> Counter[str]:
    """Braces with what stands in them, and Qt's own %1 and %n."""
    fields = (
        f"{{{name}!{conversion or ''}:{spec}}}"
        for _, name, spec, conversion in Formatter().parse(text)
        if name is not None
    )
    return Counter([*fields, *re.findall(r"%L?\d+|%n", text)])


def unfinished(entry: Entry) -> bool:
    return bool(entry.state) or not entry.words.strip()


def other_placeholders(entry: Entry) -> bool:
    return placeholders(entry.source) != placeholders(entry.words)


def other_mnemonics(entry: Entry) -> bool:
    """Whether one side has a key that the other lacks, or the Chinese spells it otherwise than (&N)."""
    keys = [key.upper() for key in _MNEMONIC.findall(entry.words)]
    return sorted(key.upper() for key in _MNEMONIC.findall(entry.source)) != sorted(keys) or any(
        f"(&{key})" not in entry.words.upper() for key in keys
    )


def latin_points(entry: Entry) -> bool:
    return bool(_LATIN_POINT.search(entry.words))


FAULTS = [unfinished, other_placeholders, other_mnemonics, latin_points]


@pytest.mark.parametrize("fault", FAULTS)
def test_no_entry_has_a_fault(fault: Callable[[Entry], bool], entries: list[Entry]) -> None:
    assert not [str(entry) for entry in entries if fault(entry)]


@pytest.mark.parametrize(
    ("fault", "source", "words", "state"),
    [
        (unfinished, "Save", "", ""),
        (unfinished, "Save", "保存", "unfinished"),
        (unfinished, "Save", "保存", "vanished"),
        (other_placeholders, "{count} cards", "几张卡", ""),
        (other_placeholders, "{count} cards", "{cuont}张卡", ""),
        (other_placeholders, "Palace {site:04}", "{site}号场馆", ""),
        (other_placeholders, "%n cards", "张卡", ""),
        (other_mnemonics, "&Save", "保存", ""),
        (other_mnemonics, "Save", "保存(&S)", ""),
        (other_mnemonics, "&Save", "&S保存", ""),
        (latin_points, "Wait, please", "请等,谢谢", ""),
        (latin_points, "Wait", "请 等", ""),
    ],
)
def test_a_fault_is_seen(fault: Callable[[Entry], bool], source: str, words: str, state: str) -> None:
    assert fault(Entry("Page", source, words, state))


def clashes(entries: list[Entry]) -> list[str]:
    """Texts of one window that share a key."""
    seen: dict[tuple[str, str], str] = {}
    found = []
    for entry in entries:
        for key in _MNEMONIC.findall(entry.words):
            first = seen.setdefault((entry.context, key.upper()), entry.source)
            if first != entry.source:
                found.append(f"{entry.context}: {first!r} and {entry.source!r} share Alt+{key.upper()}")
    return found


def test_no_two_texts_of_a_window_share_a_key(entries: list[Entry]) -> None:
    assert clashes(entries) == []
    assert clashes([Entry("Page", "&Save", "保存(&S)", ""), Entry("Page", "&Stop", "停止(&S)", "")])


# --- the catalogue and the source files ---------------------------------------------------------------------


def test_every_text_of_the_windows_is_in_the_catalogue_and_nothing_else(
    entries: list[Entry], wanted: set[tuple[str, str]]
) -> None:
    kept = {(entry.context, entry.source) for entry in entries}
    assert sorted(wanted - kept) == [], "not in the catalogue yet; see the head of this file"
    assert sorted(kept - wanted) == [], "no window says this any more; see the head of this file"


def test_the_compiled_catalogue_is_the_translated_one(tmp_path: Path) -> None:
    fresh = tmp_path / QM.name
    run(tool("lrelease"), "-silent", str(TS), "-qm", str(fresh))
    assert fresh.read_bytes() == QM.read_bytes(), "run lrelease; see the head of this file"


@dataclass(frozen=True)
class Said:
    """One call that asks for a translation: its text, or why nobody could have translated it."""

    where: str
    text: str = ""
    fault: str = ""


def _is_tr(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "tr"


def _is_translate(node: ast.expr) -> bool:
    """QCoreApplication.translate, not the one of a painter or a string."""
    return (
        isinstance(node, ast.Attribute)
        and node.attr == "translate"
        and isinstance(node.value, ast.Name)
        and node.value.id.startswith("Q")
    )


def _is_mark(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id in _MARKS


def said(code: str, where: str) -> Iterator[Said]:
    """What a file has translated. A variable may stand for a text only that the same file marked in that context."""
    tree = ast.parse(code)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    marked = {_constant(call.args[0]) for call in calls if _is_mark(call.func) and len(call.args) == 2}
    inside = {
        id(node)
        for string in ast.walk(tree)
        if isinstance(string, ast.JoinedStr)
        for node in ast.walk(string)
    }
    called = {id(call.func) for call in calls}
    for call in calls:
        if not (_is_tr(call.func) or _is_translate(call.func) or _is_mark(call.func)):
            continue
        line = f"{where}:{call.lineno}"
        context = "" if _is_tr(call.func) else _constant(call.args[0])
        text = _constant(call.args[0 if _is_tr(call.func) or len(call.args) == 1 else 1])
        if id(call) in inside:
            yield Said(line, fault="inside an f-string, where lupdate does not look")
        elif text is not None:
            yield Said(line, text)
        elif not _is_translate(call.func) or context is None or context not in marked:
            yield Said(line, fault="not a literal")
    for node in ast.walk(tree):
        if isinstance(node, ast.expr) and (_is_tr(node) or _is_translate(node)) and id(node) not in called:
            yield Said(f"{where}:{node.lineno}", fault="handed on under another name")


def _constant(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def test_only_literals_are_translated_and_lupdate_sees_each(wanted: set[tuple[str, str]]) -> None:
    sources = {source for _, source in wanted}
    faults = []
    for path in PYTHON_FILES:
        for one in said(path.read_text("utf-8"), str(path.relative_to(ROOT))):
            if one.fault:
                faults.append(f"{one.where}: {one.fault}")
            elif one.text not in sources:
                faults.append(f"{one.where}: lupdate does not see {one.text!r}")
    assert faults == []


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ('self.tr(f"{n} cards")', "not a literal"),
        ('self.tr("{n} cards".format(n=n))', "not a literal"),
        ("self.tr(word)", "not a literal"),
        ('QCoreApplication.translate("page", word)', "not a literal"),
        ("f\"{self.tr('ledger')}-1\"", "inside an f-string, where lupdate does not look"),
        ("say = self.tr", "handed on under another name"),
    ],
)
def test_words_that_nobody_could_translate_are_seen(code: str, fault: str) -> None:
    assert [one.fault for one in said(code, "page.py")] == [fault]


def test_a_marked_table_may_be_translated_by_a_variable() -> None:
    code = 'WORDS = {"a": QT_TRANSLATE_NOOP("page", "A word")}\nQCoreApplication.translate("page", WORDS[code])\n'
    assert [(one.text, one.fault) for one in said(code, "page.py")] == [("A word", "")]


# --- what a person sees -------------------------------------------------------------------------------------


@pytest.mark.parametrize("font", font_files(), ids=lambda path: path.stem)
def test_the_bundled_fonts_have_every_character(font: Path, entries: list[Entry]) -> None:
    with TTFont(font, lazy=True) as opened:
        glyphs = set(opened.getBestCmap())
    used = {character for entry in entries for character in entry.words if character.isprintable()}
    assert sorted(character for character in used if ord(character) not in glyphs) == []


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    language.install(qapp, "zh_CN")
    yield
    language.install(qapp, "en")
    QLocale.setDefault(before)


VERDICTS = {
    Verdict.IN: "已签到",
    Verdict.IN_NOTE: "签到·提醒",
    Verdict.OUT: "已离馆",
    Verdict.REPEAT: "重复扫码",
    Verdict.INSIDE: "已在馆",
    Verdict.EXPIRING: "即将到期",
    Verdict.EXPIRED: "已过期",
    Verdict.FULL: "已满",
    Verdict.NOT_ENROLLED: "未报名",
    Verdict.FOREIGN: "外馆卡",
    Verdict.CHOOSE: "同名需选择",
    Verdict.LOST: "卡已失效",
    Verdict.BARRED: "请联系值班负责人",
    Verdict.CLOSED: "已闭馆",
    Verdict.DAMAGED: "码未读全",
    Verdict.UNKNOWN: "无法识别",
}


@pytest.mark.usefixtures("chinese")
def test_the_verdicts_are_the_words_of_the_desk() -> None:
    assert {verdict: wording.verdict(verdict) for verdict in Verdict} == VERDICTS
    assert [wording.card_state(state) for state in ("lost", "replaced")] == ["已挂失", "已换新卡"]


@pytest.mark.usefixtures("chinese")
def test_several_words_and_sentences_stand_as_in_chinese() -> None:
    assert wording.listed(["负责人", "", "管理员"]) == "负责人、管理员"
    assert wording.running_on(["真卡。", "按访客计入。"]) == "真卡。按访客计入。"
    assert wording.listed([]) == ""
    refused = Problem("member-refused", faults=(Fault("name", "empty"), Fault("phone", "phone-letters")))
    said = problem_wording.sentence(refused)
    assert said == "还不能保存，没有任何改动。姓名：请填写。电话：只能填数字。"


@pytest.mark.usefixtures("chinese")
def test_a_card_says_kindly_who_its_bearer_is() -> None:
    words = slips.card_words()
    assert (words.title, words.number, words.valid_until) == ("会员卡", "卡号", "有效期至")
    assert words.categories[Category.WORKER] == "职工"
    assert words.categories[Category.RETIRED] == "退休职工"
    assert words.categories[Category.UNION_MEMBER] == "工会会员职工"
