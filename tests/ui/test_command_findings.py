"""The command `findings`: what is open, of one area or of all, in words and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.inspections.findings import Assignment, NewFinding
from desktop.inspections.venue_values import NewArea
from desktop.rules.inspections.findings import Method
from desktop.rules.inspections.vocabulary import AreaKind
from tests.desktop.palace import PIN, Palace, copied, found
from ui import command_findings
from ui.command_line import run


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Palace:
    """A closed finding and an open one in the hall, an open one of the whole site."""
    folder = tmp_path_factory.mktemp("told")
    palace = copied(found(folder / "founded"), folder / "home")
    desk, manager, attendant = palace.desk, palace.manager, palace.attendant
    hall = desk.venue.add_area(manager, NewArea("A1", "综合馆", AreaKind.SPORTS_HALL)).area
    desk.venue.add_area(manager, NewArea("A2", "剧场", AreaKind.STAGE))
    closed = desk.findings.raise_(attendant, NewFinding("灯不亮", 4, hall, "北门")).finding
    desk.findings.correct(attendant, closed, "已换灯")
    desk.findings.verify(attendant, closed, manager.staff, PIN, Method.ON_SITE, "看过")
    door = desk.findings.raise_(attendant, NewFinding("门锁坏\n打不开", 2, hall, "东门")).finding
    desk.findings.assign(manager, door, Assignment("换锁", 20261130, contractor="安达维保"))
    desk.findings.raise_(attendant, NewFinding("断网", 3))
    desk.close()
    return palace


@pytest.fixture
def home(told: Palace, tmp_path: Path) -> Path:
    palace = copied(told, tmp_path / "home")
    palace.desk.close()
    return palace.home.root


def _called(
    home: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *words: str,
    who: str = "赵敏",
    lang: str = "en",
) -> tuple[int, str, str]:
    monkeypatch.setenv("LOTUSDESK_PIN", PIN)
    capsys.readouterr()
    status = run(["findings", *words, "--home", str(home), "--lang", lang, "--as", who])
    return status, *capsys.readouterr()


def test_what_is_open_is_listed_in_words(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    status, out, err = _called(home, capsys, monkeypatch)
    rows = [line.split("\t") for line in out.splitlines()]
    assert (status, err) == (0, "")
    by_number = {row[0]: row for row in rows}
    assert set(by_number) == {"0407-01-2026-0002", "0407-01-2026-0003"}
    door = by_number["0407-01-2026-0002"]
    assert door[1:3] == ["S2 serious", "Assigned"]
    assert door[4:] == ["2026-11-30", "综合馆", "东门", "安达维保", "门锁坏 打不开"]
    assert all(len(row) == 9 for row in rows)


def test_closed_ones_are_listed_where_asked_for(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command_findings, "MOST", 2)
    status, out, _ = _called(home, capsys, monkeypatch, "--all", "--json")
    findings = json.loads(out)["findings"]
    assert status == 0
    assert [each["number"][-4:] for each in findings] == ["0003", "0002", "0001"]
    assert [each["state"] for each in findings] == ["open", "assigned", "verified"]
    assert (findings[2]["closed"], findings[1]["due"], findings[1]["owner"]) == (
        20261123,
        20261130,
        "安达维保",
    )


@pytest.mark.parametrize("area", ["综合馆", "A1"])
def test_of_one_area(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, area: str
) -> None:
    _, out, _ = _called(home, capsys, monkeypatch, "--area", area, "--json")
    assert [each["text"] for each in json.loads(out)["findings"]] == ["门锁坏\n打不开"]
    _, out, _ = _called(home, capsys, monkeypatch, "--area", "剧场")
    assert out == ""
    status, out, err = _called(home, capsys, monkeypatch, "--area", "泳池")
    assert (status, out) == (1, "")
    assert len(err.strip().splitlines()) == 1


def test_it_says_who_may_see_them(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    status, out, _ = _called(home, capsys, monkeypatch, who="周审")
    assert status == 0
    assert out
    status, out, err = _called(home, capsys, monkeypatch, who="李管")
    assert (status, out) == (1, "")
    assert err.strip()
