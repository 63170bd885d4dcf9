"""The commands `round` and `report month|quarter`: what scripts and checks see of a day's rounds and of a month."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from desktop.desk import Desk
from desktop.inspections.venue_values import NewArea, NewAsset
from desktop.rules.inspections.template import Limits, to_confirm
from desktop.rules.inspections.vocabulary import AreaKind, AssetKind
from tests.desktop.palace import PIN, HandClock, Palace, copied, found
from ui.command_line import run

Call = Callable[..., tuple[int, str, str]]
BEFORE, PATROL_TIME = datetime(2026, 11, 24, 8, 30), datetime(2026, 11, 24, 10, 30)
ATTENDANT, MANAGER, AUDITOR = "赵敏", "孙主任", "周审"


@pytest.fixture(scope="module", autouse=True)
def cheap_pins() -> Iterator[None]:
    """Every call proves a PIN."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop.people._MEMORY_KIB", 64)
        yield


@pytest.fixture(scope="module")
def prepared(cheap_pins: None, tmp_path_factory: pytest.TempPathFactory) -> Palace:
    """Two areas, extinguishers in one of them; the patrol is due for the site from tomorrow on."""
    folder = tmp_path_factory.mktemp("prepared")
    palace = copied(found(folder / "founded"), folder / "home")
    desk, manager = palace.desk, palace.manager
    hall = desk.venue.add_area(manager, NewArea("A1", "综合馆", AreaKind.SPORTS_HALL, 300)).area
    desk.venue.add_area(manager, NewArea("A2", "剧场", AreaKind.STAGE, 200))
    for tag in ("M-1", "M-2"):
        desk.venue.add_asset(manager, NewAsset(hall, AssetKind.EXTINGUISHER, tag))
    for code, own in (("OP", None), ("MO", Limits(ok_min=Decimal(1)))):
        draft = desk.templates.draft(manager, code)
        limits = {item.code: own if item.site_limit else None for item in to_confirm(draft.template)}
        desk.templates.confirm_and_publish(manager, draft.id, limits)
    desk.close()
    return palace


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> HandClock:
    """What time it is for the command."""
    clock = HandClock(PATROL_TIME)
    monkeypatch.setattr("ui.command_line.Desk", lambda home: Desk(home, clock=clock))
    return clock


@pytest.fixture
def call(
    prepared: Palace,
    clock: HandClock,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Call:
    home = copied(prepared, tmp_path / "home")
    home.desk.close()
    monkeypatch.setenv("LOTUSDESK_PIN", PIN)

    def carry_out(*words: str, who: str = ATTENDANT) -> tuple[int, str, str]:
        capsys.readouterr()
        status = run([*words, "--home", str(home.home.root), "--lang", "en", "--as", who])
        return status, *capsys.readouterr()

    return carry_out


def told(answer: tuple[int, str, str]) -> Any:
    status, out, err = answer
    assert (status, err) == (0, ""), err
    return json.loads(out)


def begun(call: Call, *words: str) -> str:
    return str(told(call("round", "begin", *words, "--json"))["round"])


def answered(call: Call, key: str, *words: str) -> dict[str, Any]:
    value: dict[str, Any] = told(call("round", "answer", key, *words, "--json"))
    return value


def patrolled(call: Call, key: str) -> None:
    """Every line of a patrol, but for the code that nobody posted."""
    told(call("round", "rest", key, "--json"))
    shown = told(call("round", "show", key, "--json"))
    for line in shown["lines"]:
        if line["result"] is None and line["type"] == "pass-fail":
            answered(call, key, line["item"], "pass")
    answered(call, key, "PT08", "40")


def test_the_day_is_listed_in_words_and_as_an_object(call: Call) -> None:
    status, out, err = call("round")
    rows = [line.split("\t") for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert {row[1] for row in rows} >= {"OP", "PT", "CL"}
    assert all(len(row) == 7 for row in rows)
    day = told(call("round", "--json"))
    assert day["day"] == 20261124
    patrol = next(due for due in day["due"] if due["template"] == "PT")
    assert (patrol["state"], patrol["coverage"], patrol["rounds"]) == ("open", 1000, [])
    assert (day["unfinished"], day["waiting"], day["open_findings"]) == ([], [], 0)
    assert day["unreleased"], "the opening check was not done"


def test_a_whole_round_with_two_signatures(call: Call) -> None:
    key = begun(call, "pt")
    patrolled(call, key)
    failed = answered(
        call, key, "PT02", "fail", "门被锁", "--in", "A1", "--point", "北门", "--on-spot", "--severity", "2"
    )
    (line,) = failed["lines"]
    assert (line["result"], line["severity"], failed["left"]) == ("fail", 2, 1)
    signed = told(call("round", "submit", key, "--json"))
    assert (signed["state"], signed["performer"]) == ("submitted", ATTENDANT)
    day = told(call("round", "--json"))
    assert day["waiting"] == [key]
    assert day["open_findings"] == 1
    status, _, err = call("round", "countersign", key)
    assert status == 1
    assert len(err.strip().splitlines()) == 1
    status, _, err = call("round", "countersign", key, who=MANAGER)
    assert status == 1, "what was put right on the spot needs a word"
    last = told(call("round", "countersign", key, "--note", "看过", "--json", who=MANAGER))
    assert (last["state"], last["countersigner"]) == ("countersigned", MANAGER)
    assert told(call("findings", "--json"))["findings"] == []


def test_what_is_missing_is_shown_and_keeps_it_from_being_signed(call: Call) -> None:
    key = begun(call, "PT", "--area", "综合馆")
    status, out, err = call("round", "submit", key)
    assert (status, out) == (1, "")
    assert len(err.strip().splitlines()) == 1
    shown = told(call("round", "show", key, "--json"))
    assert shown["state"] == "draft"
    assert all(line["result"] is None for line in shown["lines"])
    assert shown["lines"][0]["item"] == "PT01"
    assert shown["lines"][0]["missing"] == ["unanswered"]


def test_an_unusual_number_is_asked_about(call: Call) -> None:
    key = begun(call, "PT")
    status, out, err = call("round", "answer", key, "PT08", "99999")
    assert (status, out) == (1, "")
    assert "PT08" in err
    assert "--sure" in err
    status, out, _ = call("round", "answer", key, "PT08", "99999", "--json")
    assert (status, json.loads(out)["ask"]) == (1, "sure")
    (line,) = answered(call, key, "PT08", "99999", "--sure")["lines"]
    assert (line["result"], line["value"], line["flags"]) == ("fail", "99999", ["implausible"])


def test_does_not_apply_wants_a_reason(call: Call) -> None:
    key = begun(call, "PT")
    assert call("round", "answer", key, "PT06", "na")[0] == 1
    (line,) = answered(call, key, "PT06", "na", "今天没有活动")["lines"]
    assert line["result"] == "na"


def test_of_several_assets_all_or_one_is_answered(call: Call) -> None:
    key = begun(call, "MO", "--area", "A1")
    kept = answered(call, key, "MO04", "pass")["lines"]
    assert [(line["asset"], line["result"]) for line in kept] == [("M-1", "pass"), ("M-2", "pass")]
    (line,) = answered(call, key, "MO04", "fail", "指针在红区", "--asset", "M-2")["lines"]
    assert (line["asset"], line["result"], line["severity"]) == ("M-2", "fail", 2)


def test_a_picture_and_a_signature_of_an_item(call: Call, tmp_path: Path) -> None:
    key = begun(call, "MO", "--area", "A1")
    gauge = tmp_path / "gauge.jpg"
    Image.new("RGB", (320, 240), "#3366AA").save(gauge)
    (line,) = answered(call, key, "MO07", "pass")["lines"]
    assert line["missing"] == ["photo"]
    (line,) = answered(call, key, "MO07", "pass", "--picture", str(gauge))["lines"]
    assert line["missing"] == []
    status, _, err = call("round", "answer", key, "MO07", "pass", "--picture", str(tmp_path / "none.jpg"))
    assert status == 1
    assert len(err.strip().splitlines()) == 1


def test_the_night_shift_signs_its_line(call: Call, clock: HandClock) -> None:
    clock.ms = clock.ms_at(datetime(2026, 11, 24, 21, 10))
    key = begun(call, "CL")
    status, _, err = call("round", "answer", key, "CL18", "pass")
    assert status == 1
    assert "round sign" in err
    told(call("round", "sign", key, "CL18", "--json", who=MANAGER))
    shown = told(call("round", "show", key, "--json"))
    assert next(line for line in shown["lines"] if line["item"] == "CL18")["result"] == "pass"


def test_it_is_begun_once_and_not_too_early(call: Call, clock: HandClock) -> None:
    key = begun(call, "PT")
    status, out, err = call("round", "begin", "PT")
    assert (status, out) == (1, "")
    assert "begun already" in err
    status, _, err = call("round", "begin", "CL")
    assert status == 1
    assert "21:00" in err
    assert told(call("round", "--json"))["unfinished"] == [key]
    clock.ms = clock.ms_at(BEFORE)
    assert told(call("round", "begin", "OP", "--json"))["template"] == "OP"


def test_the_digits_of_the_printed_sheet_open_it(call: Call) -> None:
    made = told(call("round", "begin", "PT", "--json"))
    assert told(call("round", "show", made["code"], "--json"))["round"] == made["round"]


@pytest.mark.parametrize(
    "words",
    [
        ("show", "nothing"),
        ("show", "00" * 16),
        ("show", "12345678"),
        ("begin", "XX"),
        ("begin", "PT", "--area", "泳池"),
    ],
)
def test_what_is_not_there_is_said_in_one_sentence(call: Call, words: tuple[str, ...]) -> None:
    status, out, err = call("round", *words)
    assert (status, out) == (1, "")
    assert len(err.strip().splitlines()) == 1
    assert "unexpected" not in err


def test_an_item_or_an_asset_that_is_not_in_the_round(call: Call) -> None:
    key = begun(call, "PT")
    for words in (("XX01", "pass"), ("PT01", "pass", "--asset", "M-9")):
        status, out, err = call("round", "answer", key, *words)
        assert (status, out) == (1, "")
        assert err.strip()
    assert told(call("round", "show", key, "--json"))["answered"] == 0


@pytest.mark.parametrize(
    "words", [("begin",), ("answer", "ab"), ("nonsense",), ("answer", "ab", "c", "1", "--severity", "7")]
)
def test_wrong_usage(call: Call, words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        call("round", *words)
    assert ended.value.code == 2


def test_only_whoever_may_inspect_begins_one(call: Call) -> None:
    assert call("round", who=AUDITOR)[0] == 0
    status, out, err = call("round", "begin", "PT", who=AUDITOR)
    assert (status, out) == (1, "")
    assert err.strip()


# Months and quarters ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "period", "first"),
    [
        ("month", "2026-11", 20261101),
        ("month", "202611", 20261101),
        ("month", "today", 20261101),
        ("quarter", "2026Q4", 20261001),
        ("quarter", "2026-q4", 20261001),
    ],
)
def test_a_period_in_figures_and_on_paper(
    call: Call, clock: HandClock, tmp_path: Path, kind: str, period: str, first: int
) -> None:
    clock.later(days=2)
    out = tmp_path / "new" / f"{kind}.pdf"
    value = told(call("report", kind, period, "--out", str(out), "--json", who=MANAGER))
    assert (value["kind"], value["first"], value["state"]) == (kind, first, "open")
    assert value["out"] == str(out)
    assert value["execution"] == 0, "two days on which nobody did anything"
    pages = PdfReader(out).pages
    assert len(pages) >= 1
    assert "潞州区工人文化宫" in pages[0].extract_text()
    status, words, _ = call("report", kind, period, who=MANAGER)
    assert status == 0
    assert len(words.splitlines()) == 1


@pytest.mark.parametrize(
    ("kind", "period"),
    [
        ("month", "2026-13"),
        ("month", "2026Q3"),
        ("month", "x"),
        ("quarter", "2026-10"),
        ("quarter", "2026Q5"),
    ],
)
def test_what_is_no_period(call: Call, kind: str, period: str) -> None:
    status, out, err = call("report", kind, period, who=MANAGER)
    assert (status, out) == (1, "")
    assert "2026Q3" in err


def test_a_month_to_come(call: Call) -> None:
    status, out, err = call("report", "month", "2026-12", who=MANAGER)
    assert (status, out) == (1, "")
    assert len(err.strip().splitlines()) == 1


@pytest.mark.parametrize("words", [("round",), ("findings",), ("report", "month")])
def test_a_store_from_before_inspections_is_given_what_it_lacks_first(
    call: Call, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    asked: list[object] = []
    monkeypatch.setattr("desktop.inspections.venue.Venue.prepare", lambda venue: asked.append(venue))
    assert call(*words)[0] == 0
    assert len(asked) == 1
