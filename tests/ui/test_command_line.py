"""The command line as a schedule or a check uses it: what it prints, what it leaves behind, how it ends."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from db.errors import StoreError
from ui.command_line import run

Call = Callable[..., tuple[int, str, str]]


@dataclass(frozen=True)
class Palace:
    home: Path
    staff: list[dict[str, Any]]
    codes: list[str]
    examples: dict[str, str]
    recovery_key: str

    def someone(self, role: str) -> dict[str, Any]:
        return next(one for one in self.staff if role in one["roles"])


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Palace:
    home = tmp_path_factory.mktemp("demo") / "home"
    told = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdout", told)
        line = [
            "demo",
            "--members",
            "120",
            "--visits",
            "300",
            "--days",
            "3",
            "--seed",
            "5",
            "--months",
            "1",
            "--json",
        ]
        assert run(["--home", str(home), *line]) == 0
    made = json.loads(told.getvalue())
    return Palace(home, made["staff"], made["codes"], made["examples"], made["recovery_key"])


@pytest.fixture
def palace(built: Palace, tmp_path: Path) -> Palace:
    shutil.copytree(built.home, tmp_path / "home")
    return Palace(tmp_path / "home", built.staff, built.codes, built.examples, built.recovery_key)


@pytest.fixture
def call(palace: Palace, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run a command on the palace, as a member of staff with this role, with these lines on standard input."""

    def carry_out(
        *words: str, role: str = "", lines: bytes = b"", home: Path | None = None
    ) -> tuple[int, str, str]:
        extra: list[str] = []
        if role:
            who = palace.someone(role)
            monkeypatch.setenv("LOTUSDESK_PIN", who["pin"])
            extra = ["--as", who["id"]]
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines)))
        capsys.readouterr()
        status = run([*words, "--home", str(home or palace.home), "--lang", "en", *extra])
        return status, *capsys.readouterr()

    return carry_out


def test_a_stream_answers_every_line_and_every_visit_it_names_is_stored(palace: Palace, call: Call) -> None:
    sent = [palace.codes[0], palace.codes[0], palace.examples["lost"], palace.examples["expired"], "", "x; DROP TABLE visit",
            palace.examples["foreign"], palace.codes[1][:-1], palace.codes[1]]  # fmt: skip
    status, out, err = call(
        "scan", "--stream", role="attendant", lines="\n".join(sent).encode() + b"\n\xff\xfe\n"
    )
    answers = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    verdicts = [answer["verdict"] for answer in answers]
    assert verdicts == [
        "in",
        "repeat",
        "lost",
        "expired",
        "unknown",
        "unknown",
        "foreign",
        "damaged",
        "in",
        "unknown",
    ]
    assert all(set(answer) == {"verdict", "visit", "member", "reason"} for answer in answers)
    visits = [answer["visit"] for answer in answers if answer["visit"]]
    assert len(visits) == 2
    _, rows, _ = call("verify", "--rows")
    *named, last = rows.splitlines()
    assert {f"VISIT {visit}" for visit in visits} <= set(named)
    assert last.startswith("SOUND")


def test_a_copy_that_fails_lets_the_stream_go_on(
    palace: Palace, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("disk-full")

    monkeypatch.setattr("ui.command_line._DUE_EVERY", 1)
    monkeypatch.setattr("db.backup.copy", full)
    lines = "\n".join(palace.codes[:3]).encode()
    status, out, err = call("scan", "--stream", role="attendant", lines=lines)
    assert [json.loads(line)["verdict"] for line in out.splitlines()] == ["in", "in", "in"]
    assert status == 1
    assert "disk is full" in err


def test_people_are_asked_who_they_are(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LOTUSDESK_PIN", raising=False)
    status, out, err = call("find", "zw")
    assert (status, out) == (2, "")
    assert err.strip()


def test_a_role_that_may_not_is_told_so(palace: Palace, call: Call) -> None:
    status, out, err = call("scan", palace.codes[0], role="auditor")
    assert (status, out) == (1, "")
    assert len(err.strip().splitlines()) == 1


def test_find_lists_namesakes_masked(call: Call) -> None:
    _, out, _ = call("find", "zw", "--json", role="attendant")
    found = json.loads(out)["found"]
    assert len([person for person in found if person["name"] == "张*"]) >= 2
    assert "张伟" not in out


def test_cards_come_out_in_the_order_that_is_told(palace: Palace, call: Call, tmp_path: Path) -> None:
    target = tmp_path / "cards.pdf"
    status, out, _ = call("cards", "--out", str(target), "--select", "zw", "--json", role="card-printer")
    told = json.loads(out)
    assert status == 0
    assert told["pages"] == len(told["codes"]) >= 2
    document = pypdfium2.PdfDocument(target)
    printed = [_decoded(document[at].render(scale=300 / 72).to_pil()) for at in range(len(document))]
    document.close()
    assert printed == told["codes"]


def _decoded(page: Image.Image) -> str:
    (found,) = zxingcpp.read_barcodes(page.convert("L"))
    return found.text


def test_a_slip_of_yesterday(palace: Palace, call: Call, tmp_path: Path) -> None:
    target = tmp_path / "slip.pdf"
    status, out, _ = call("report", "day", "yesterday", "--out", str(target), "--json", role="manager")
    told = json.loads(out)
    assert status == 0
    assert told["closed"]
    assert told["figures"]["person_times"] == sum(told["figures"]["by_hour"].values()) > 0
    document = pypdfium2.PdfDocument(target)
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert str(told["figures"]["person_times"]) in text
    assert told["head"].split("-")[0] in text


@pytest.mark.parametrize("period", ["20261301", "2026-02-30", "gestern", "٢٠٢٦١١٢٢", "1"])
def test_a_day_that_is_none_is_refused_with_a_sentence(call: Call, period: str) -> None:
    status, _, err = call("report", "day", period, role="manager")
    assert status == 1
    assert err.strip()


def test_a_backup_comes_back_with_the_paper_key(
    palace: Palace, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, out, _ = call("backup", "--to", str(tmp_path / "stick"))
    monkeypatch.setenv("LOTUSDESK_RECOVERY_KEY", palace.recovery_key)
    status, _, _ = call("restore", out.strip(), home=tmp_path / "new")
    assert status == 0
    _, before, _ = call("verify", "--rows")
    _, after, _ = call("verify", "--rows", home=tmp_path / "new")
    assert [line for line in before.splitlines() if "VISIT" in line] == after.splitlines()[:-1]
    assert after.splitlines()[-1].startswith("SOUND")


def test_a_wrong_paper_key_is_refused_and_nothing_is_made(
    palace: Palace, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, out, _ = call("backup", "--to", str(tmp_path / "stick"))
    monkeypatch.setenv("LOTUSDESK_RECOVERY_KEY", "0000-1111")
    status, _, err = call("restore", out.strip(), home=tmp_path / "new")
    assert (status, (tmp_path / "new").exists()) == (1, False)
    assert err.strip()


def test_a_store_that_was_altered_does_not_verify(palace: Palace, call: Call) -> None:
    from desktop.desk import Desk
    from desktop.home import Home

    desk = Desk(Home(palace.home))
    desk.open()
    desk.context.store.sql("DROP TRIGGER log_visit_update")
    desk.context.store.sql("UPDATE visit SET people = people + 1 WHERE id = (SELECT max(id) FROM visit)")
    desk.close()
    status, out, _ = call("verify")
    assert status == 1
    assert out.splitlines()[0].startswith("FAULT edited visit")


def test_more_faults_than_are_named_are_told(palace: Palace, call: Call) -> None:
    from desktop.desk import Desk
    from desktop.home import Home

    desk = Desk(Home(palace.home))
    desk.open()
    desk.context.store.sql("DROP TRIGGER log_visit_update")
    desk.context.store.sql("UPDATE visit SET people = people + 1")
    desk.close()
    status, out, _ = call("verify")
    *faults, more, last = out.splitlines()
    assert status == 1
    assert all(line.startswith("FAULT ") for line in faults)
    assert last.startswith("NOT SOUND ")
    told = json.loads(call("verify", "--json")[1])
    left = told["found"] - len(faults)
    assert left > 0
    assert more == f"MORE {left} faults are not named, {told['found']} in all"


@pytest.mark.parametrize(
    "line", [["scan", "--nonsense"], ["cards"], ["report", "year"], ["demo", "--members", "-3"]]
)
def test_wrong_usage_ends_with_two(line: list[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as end:
        run([*line, "--home", str(tmp_path)])
    assert end.value.code == 2


def test_a_home_without_a_store_is_named(call: Call, tmp_path: Path) -> None:
    status, _, err = call("verify", home=tmp_path / "nothing")
    assert status == 1
    assert err.strip()
    assert not (tmp_path / "nothing" / "lotusdesk.db").exists()
