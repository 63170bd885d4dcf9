"""Any text through every text argument of every call: kept as it is or refused with a code, and never anything else."""

from __future__ import annotations

import dataclasses
import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from desktop.founding import Founding
from desktop.members import Enrolment, unchanged
from desktop.problems import Problem
from desktop.rules.names import check_text, normalise_name
from desktop.rules.pinyin import plain
from desktop.rules.rights import Role
from desktop.rules.vocabulary import Category
from tests.desktop.calls import SERVICES, SLIP, WORDS, arguments, takes_actor
from tests.desktop.palace import PIN, Palace

CORPUS = (
    "", " ", "\t", "\n", "\r\n", "\0", "张三\0李四", "\x07\x1b[31mred\x1b[0m", "\x7f\x80\x9f", "a\u2028b\u2029c",
    "\ud800", "\udfff\ud800", "张\udc00三", "\ufffe\uffff", "\ufeff张三", "\u200b\u200c\u200d\u2060",
    "\u202egnp.exe", "\u2066\u2067\u2068\u2069", "שלום עולם", "مرحبا بالعالم", "😀👨‍👩‍👧‍👦🏳️‍🌈", "e\u0301\u0323" * 40, "Z̷̢͠a̴l̵g̶o̵",
    "𠮷野家𰻝面", "〇䶮㛃", "阿卜杜拉·买买提", "ＦＵＬＬ　ＷＩＤＴＨ　１２３",
    "<b>bold</b>", "<img src='file:///etc/passwd'>", "<script>alert(1)</script>", "&lt;&amp;&#0;",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "'; DROP TABLE member; --", '" OR 1=1 --', "%", "_", "?", "%s %d %(x)s", "{} {0} {name} {0.__class__}", "\\", "\\x00\\n",
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "＝１＋１",
    "../../etc/passwd", "C:\\Windows\\system32", "\\\\nas\\share", "/dev/null", "CON", "a/b", "~",
    "null", "None", "true", "0", "-0", "1e309", "NaN", "9" * 400, "[]", '{"a":1}', "[1,2", "2026-02-30",
    "a" * 10_000, "张" * 10_000, " " * 10_000, "9" * 10_000, "<b>" * 3_000, "\u0301" * 10_000,
)  # fmt: skip

CODE = re.compile(r"[a-z]+(-[a-z]+)*")


@pytest.fixture
def quick(either: Palace, monkeypatch: pytest.MonkeyPatch) -> Palace:
    """PINs are hashed at once; somebody is enrolled and inside."""
    monkeypatch.setattr("desktop.people.digest_of", lambda pepper, pin, salt: bytes(32))
    either.scan(either.bearer())
    return either


def _fresh(palace: Palace, name: str) -> bytes | None:
    """A row for a call that acts on one only once."""
    manager, reception = palace.manager, palace.desk.reception
    if name == "reception.override":
        member = palace.desk.members.listed(manager, "oynn")[0].member
        return reception.admit(manager, member).attempt or reception.admit(manager, member).attempt
    if name == "reception.annul":
        return reception.tally(manager, Category.PUBLIC).visit
    if name in ("cards.report_loss", "cards.found_again", "cards.replace", "cards.take_back"):
        member = palace.enrol("李四", "").member
        card = palace.card(member)[0]
        if name == "cards.found_again":
            palace.desk.cards.report_loss(manager, card)
        return card
    return None


def _texts_of(name: str) -> list[str]:
    noun, _, call = name.partition(".")
    parameters = inspect.signature(getattr(SERVICES[noun], call)).parameters.values()
    return [one.name for one in parameters if one.annotation == "str"]


def _with_text(name: str, given: tuple[Any, ...], text: str) -> Iterator[dict[str, Any]]:
    """The arguments of a call with the text put in, at one place after the other."""
    noun, _, call = name.partition(".")
    names = [
        one
        for one in inspect.signature(getattr(SERVICES[noun], call)).parameters
        if one not in ("self", "actor")
    ]
    named = dict(zip(names, given, strict=False))
    for parameter in _texts_of(name):
        yield {**named, parameter: text}
    for parameter, value in named.items():
        if isinstance(value, Enrolment):
            for field in ("name", "phone", "id_number", "note"):
                changed: dict[str, Any] = {field: text}
                yield {**named, parameter: dataclasses.replace(value, **changed)}


@dataclasses.dataclass(frozen=True)
class Answer:
    """What a call gave, or the code of its refusal."""

    value: Any = None
    code: str = ""


def _asked(call: Callable[..., object], /, *given: object, **named: object) -> Answer:
    try:
        return Answer(call(*given, **named))
    except Problem as problem:
        refused = problem
    assert CODE.fullmatch(refused.code), refused.code
    assert "欧阳" not in str(refused)
    return Answer(code=refused.code)


def _called(palace: Palace, name: str, /, *given: object, **named: object) -> Answer:
    noun, _, call = name.partition(".")
    return _asked(getattr(getattr(palace.desk, noun), call), *given, **named)


TEXT_CALLS = [
    f"{noun}.{call}"
    for noun, kind in SERVICES.items()
    for call in vars(kind)
    if not call.startswith("_")
    and hasattr(getattr(kind, call), "right")
    and ("Enrolment" in str(inspect.signature(getattr(kind, call))) or _texts_of(f"{noun}.{call}"))
]


def test_the_calls_that_take_texts_are_found() -> None:
    assert len(TEXT_CALLS) >= 20
    assert {"reception.scan", "members.edit", "people.sign_in", "cards.replace"} <= set(TEXT_CALLS)


@pytest.mark.parametrize("name", TEXT_CALLS)
def test_any_text_is_taken_or_refused_with_a_code(
    palace: Palace, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    _all_texts(palace, monkeypatch, name, CORPUS)


@pytest.mark.postgres
def test_a_server_takes_the_same_texts(quick: Palace, monkeypatch: pytest.MonkeyPatch) -> None:
    few = (
        "\0",
        "张\udc00三",
        "\ufffe\uffff",
        "'; DROP TABLE member; --",
        "%s %(x)s ?",
        "𠮷",
        "\\",
        "a" * 10_000,
        "e\u0301",
    )
    for name in TEXT_CALLS:
        _all_texts(quick, monkeypatch, name, few)


def _all_texts(palace: Palace, monkeypatch: pytest.MonkeyPatch, name: str, texts: tuple[str, ...]) -> None:
    monkeypatch.setattr("desktop.people.digest_of", lambda pepper, pin, salt: bytes(32))
    if not palace.desk.members.listed(palace.manager, "oynn"):
        palace.scan(palace.bearer())
    given = arguments(palace).get(name, ())
    for text in texts:
        for named in _with_text(name, given, text):
            actor = (palace.actor(Role.MANAGER, Role.ADMINISTRATOR),) if takes_actor(name) else ()
            fresh = _fresh(palace, name)
            if fresh is None:
                _called(palace, name, *actor, **named)
            else:
                _called(
                    palace,
                    name,
                    *actor,
                    fresh,
                    **{key: value for key, value in named.items() if value == text},
                )
    assert palace.sound()


# --- kept as it is -------------------------------------------------------------------------------------------------


def _kept_name(text: str) -> str | None:
    """What is kept of a text as a name; None where it is refused."""
    name = normalise_name(text)
    return name if name and check_text(name, 60) is None else None


@pytest.mark.parametrize("text", CORPUS, ids=range(len(CORPUS)))
def test_a_text_comes_back_as_it_was_entered(palace: Palace, text: str) -> None:
    desk, manager, admin = palace.desk, palace.manager, palace.actor(Role.ADMINISTRATOR)
    name, note, reason = _kept_name(text), text.strip(), text.strip()
    good_note = not note or check_text(note, 2000, lines=True) is None
    good_reason = bool(reason) and check_text(reason) is None

    enrolled = _asked(desk.members.enrol, manager, Enrolment(text, Category.WORKER, note=text))
    assert enrolled.code == ("" if name and good_note else "member-refused")
    if not enrolled.code:
        member = enrolled.value.member
        profile = desk.members.profile(manager, member)
        assert (profile.name, profile.note) == (name, note)
        assert desk.members.edit(manager, member, unchanged(profile)).member == member
        assert desk.members.profile(manager, member) == profile
        findable = bool(plain(name or ""))
        assert (member in {one.member for one in desk.members.namesakes(manager, text)}) is findable

    guest = _asked(desk.reception.guest, manager, text, Category.PUBLIC)
    assert guest.code == ("" if name else "name-refused")
    if not guest.code:
        assert desk.reception.reveal(manager, guest.value.visit).name == name

    staff = _asked(desk.people.add, admin, text, frozenset({Role.ATTENDANT}), PIN)
    assert staff.code == ("" if name else "name-refused")
    if not staff.code:
        assert desk.people.find(name or "").staff == staff.value.staff

    unit = _asked(desk.members.add_unit, manager, text)
    assert unit.code == ("" if note and check_text(note, 60) is None else "name-refused")
    if not unit.code:
        assert unit.value.name == note
        assert unit.value in desk.members.units(manager)

    card = palace.card(palace.enrol().member)[0]
    lost = _asked(desk.cards.report_loss, manager, card, text)
    assert lost.code == ("" if good_reason or not reason else "text-refused")
    if not lost.code:
        assert desk.cards.steps(manager, card)[-1].reason == reason

    counted = desk.reception.tally(manager, Category.PUBLIC).visit or b""
    annulled = _asked(desk.reception.annul, manager, counted, text)
    assert annulled.code == ("" if good_reason else "reason-needed")
    if not annulled.code:
        assert desk.context.store.rows("SELECT reason FROM annulment") == [(reason,)]

    before = desk.settings.site()
    for setting, expected in (("name", before.name), ("card_title", before.card_title)):
        changed = _asked(desk.settings.change_site, admin, **{setting: text})
        fits = check_text(text, 60) is None or (text == "" and setting == "card_title")
        assert changed.code == ("" if fits else "setting-wrong")
        assert getattr(desk.settings.site(), setting) == (text if fits else expected)
    after = desk.settings.site()
    assert palace.reopened().desk.settings.site() == after
    assert palace.sound()


def test_paper_takes_any_text(palace: Palace) -> None:
    """What reaches the printing was checked before; a word that was not is drawn or left out, never a failure."""
    manager, member = palace.manager, palace.enrol().member
    for text in CORPUS:
        words = dataclasses.replace(
            WORDS, title=text, number=text, valid_until=text, note=text, specimen=text
        )
        slip = dataclasses.replace(SLIP, palace=text, desk=text, title=text, facts=(text,), notes=(text,))
        assert _asked(palace.desk.cards.preview, manager, [member], "cr80", words).code == "", text
        assert _asked(palace.desk.reports.write_slip, manager, slip, None).code == "", text


@pytest.mark.parametrize("field", ["site_name", "manager", "pin"])
def test_a_first_run_takes_any_text(tmp_path: Any, monkeypatch: pytest.MonkeyPatch, field: str) -> None:
    from desktop.desk import Desk
    from desktop.home import Home

    monkeypatch.setattr("desktop.people.digest_of", lambda pepper, pin, salt: bytes(32))
    founding = Founding("宫", 1, 1, "王丽", PIN)
    for at, text in enumerate(CORPUS[::3]):
        desk = Desk(Home(tmp_path / f"{at}"))
        texts: dict[str, Any] = {field: text}
        made = _asked(desk.found, dataclasses.replace(founding, **texts))
        assert made.code in ("", "setting-wrong", "name-refused", "pin-refused")
        assert desk.is_new is bool(made.code)
        if not made.code:
            assert desk.context.site.name == (text.strip() if field == "site_name" else "宫")
            assert desk.people.tiles()[0].name == (_kept_name(text) if field == "manager" else "王丽")
        desk.close()


def test_settings_of_the_computer_take_any_text(palace: Palace) -> None:
    for text in CORPUS:
        for setting in ("language", "theme", "printer", "sounds", "address", "store_expected", text):
            answer = _asked(palace.desk.settings.change_computer, **{setting: text})
            assert answer.code in ("", "setting-wrong", "setting-unknown")
            if not answer.code:
                assert setting == "printer"
                assert palace.reopened().desk.settings.computer().printer == text
    assert palace.desk.people.tiles()
