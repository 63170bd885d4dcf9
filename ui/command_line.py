"""The command line: the same services as the windows, for schedules, scripts and checks."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from desktop.actor import Actor
from desktop.backups import restore
from desktop.clock import Clock, day_number
from desktop.desk import Desk
from desktop.home import Home, default_home, demonstration_home
from desktop.problems import Problem
from desktop.progress import Progress
from desktop.reception import Outcome
from desktop.shown import Shown

DONE, FAILED, MISUSED = 0, 1, 2
_DUE_EVERY = 50


def run(argv: list[str]) -> int:
    """Carry out one command. 0 done, 1 a problem (one sentence on stderr), 2 wrong usage."""
    options = _parser().parse_args(argv)
    try:
        return int(options.call(options))
    except Problem as problem:
        _complain(problem, options)
        return MISUSED if problem.code == "who-are-you" else FAILED
    except KeyboardInterrupt:
        return FAILED


def commands() -> tuple[str, ...]:
    """The words that are commands; anything else on the line belongs to the window."""
    return tuple(_CALLS)


# Commands -------------------------------------------------------------------------------------------------------


def _demo(options: argparse.Namespace) -> int:
    from desktop.demonstration import build, mark

    home = Home(options.home) if options.home else demonstration_home()
    made = build(
        home,
        members=options.members,
        visits=options.visits,
        days=options.days,
        months=options.months,
        seed=options.seed,
        progress=_progress(),
    )
    mark(home, Clock().today(), made)
    staff = [
        {
            "id": one.id.hex(),
            "name": one.name,
            "role": one.roles[0].value,
            "roles": list(one.roles),
            "pin": one.pin,
        }
        for one in made.staff
    ]
    told = {
        "home": str(home.root),
        "staff": staff,
        "codes": list(made.codes),
        "examples": made.examples,
        "recovery_key": made.recovery_key,
    }
    if options.json:
        _say(json.dumps(told, ensure_ascii=False))
        return DONE
    _say(str(home.root))
    for one in staff:
        _say(f"{one['pin']}  {','.join(one['roles']):28} {one['name']}")
    for code in made.codes:
        _say(code)
    for verdict, code in made.examples.items():
        _say(f"{code}  {verdict}")
    return DONE


def _scan(options: argparse.Namespace) -> int:
    with _opened(options) as desk:
        actor = _who(desk, options)
        if options.stream:
            return _stream(desk, actor, options)
        if options.code is None:
            raise Problem("code-needed")
        outcome = desk.reception.scan(actor, options.code)
        _say(json.dumps(_answer(outcome)) if options.json else _sentence(outcome))
    return DONE


def _stream(desk: Desk, actor: Actor, options: argparse.Namespace) -> int:
    status, visits = DONE, 0
    for raw in sys.stdin.buffer:
        code = raw.decode("utf-8", errors="replace").rstrip("\r\n")
        try:
            outcome = desk.reception.scan(actor, code)
        except Problem as problem:
            status = FAILED
            _say(json.dumps({"verdict": None, "visit": None, "member": None, "reason": problem.code}))
            continue
        _say(json.dumps(_answer(outcome)))
        visits += outcome.visit is not None
        if visits >= _DUE_EVERY:
            visits = 0
            status = max(status, _copy_if_due(desk, options))
    return status


def _copy_if_due(desk: Desk, options: argparse.Namespace) -> int:
    """A copy that fails is told beside the answers; people go on being let in."""
    try:
        if desk.backups.due():
            desk.backups.run()
    except Problem as problem:
        _complain(problem, options)
        return FAILED
    return DONE


def _answer(outcome: Outcome) -> dict[str, object]:
    wrote = outcome.visit if outcome.attempt is None else None
    return {
        "verdict": outcome.verdict.value,
        "visit": wrote.hex() if wrote else None,
        "member": outcome.person.member.hex() if outcome.person else None,
        "reason": outcome.reason,
    }


def _find(options: argparse.Namespace) -> int:
    with _opened(options) as desk:
        found = desk.reception.find(_who(desk, options), options.text)
    if options.json:
        _say(json.dumps({"found": [_shown(person) for person in found]}, ensure_ascii=False))
    for person in () if options.json else found:
        _say("\t".join((person.number, person.name, person.unit, str(person.birth_year or ""), person.phone)))
    return DONE


def _shown(person: Shown) -> dict[str, object]:
    return {
        "member": person.member.hex(),
        "number": person.number,
        "name": person.name,
        "category": person.category,
        "unit": person.unit,
        "birth_year": person.birth_year,
        "phone": person.phone,
    }


def _cards(options: argparse.Namespace) -> int:
    _translate(options)
    from ui.slips import card_words

    with _opened(options) as desk:
        actor = _who(desk, options)
        if options.all:
            members = desk.cards.everyone(actor)
        else:
            members = [person.member for person in desk.members.listed(actor, options.select)]
        run = desk.cards.print_run(
            actor, members, options.layout, card_words(), options.start_slot, options.out, _progress()
        )
    if options.json:
        _say(json.dumps({"out": str(options.out), "pages": run.pages, "codes": list(run.codes)}))
    else:
        _say(f"{options.out}  {len(run.codes)}")
    for number, characters in run.unprintable.items():
        print(f"{number}: {''.join(characters)}", file=sys.stderr)
    return DONE


def _report(options: argparse.Namespace) -> int:
    return _report_day(options) if options.kind == "day" else _report_period(options)


def _report_day(options: argparse.Namespace) -> int:
    _translate(options)
    from ui.slips import day_slip

    with _opened(options) as desk:
        actor = _who(desk, options)
        report = desk.reports.day(actor, _day(options.period, desk.clock))
        if options.out is not None:
            desk.reports.write_slip(actor, day_slip(report, actor.name), options.out)
    figures = report.figures
    if options.json:
        told = {
            "day": report.day,
            "closed": report.close is not None,
            "figures": vars(figures),
            "seq": report.seq,
        }
        _say(json.dumps({**told, "head": "-".join(report.head)}, ensure_ascii=False))
    else:
        _say(f"{report.day}  {figures.person_times}  {figures.named_people}")
    return DONE


def _report_period(options: argparse.Namespace) -> int:
    _translate(options)
    from desktop.rules.inspections.vocabulary import PeriodKind
    from ui import command_periods

    with _inspecting(options) as desk:
        value, line = command_periods.written(
            desk, _who(desk, options), PeriodKind(options.kind), options.period, options.out, _progress()
        )
    out = None if options.out is None else str(options.out)
    _say(json.dumps({**value, "out": out}, ensure_ascii=False) if options.json else line)
    return DONE


def _day(period: str, clock: Clock) -> int:
    if period == "today":
        return clock.today()
    if period == "yesterday":
        return day_number(clock.local(clock.now_ms() - 86_400_000).date())
    digits = period.replace("-", "")
    if len(digits) != 8 or not digits.isascii() or not digits.isdigit():
        raise Problem("day-wrong")
    return int(digits)


def _findings(options: argparse.Namespace) -> int:
    _translate(options)
    from ui import command_findings

    with _inspecting(options) as desk:
        lines = command_findings.wanted(desk, _who(desk, options), options.area, options.all)
        day = desk.clock.day
    if options.json:
        told = [command_findings.as_object(line, day) for line in lines]
        _say(json.dumps({"findings": told}, ensure_ascii=False))
        return DONE
    for line in lines:
        _say(command_findings.as_row(line, day), flush=False)
    return DONE


def _round(options: argparse.Namespace) -> int:
    _translate(options)
    from ui import command_round, wording

    with _inspecting(options) as desk:
        wording.use_clock(desk.clock)
        actor = _who(desk, options)
        told = command_round.told(desk, actor, options, lambda: _pin(options, actor.name))
    if options.json:
        _say(json.dumps(told.value, ensure_ascii=False))
    for line in () if options.json else told.lines:
        _say(line, flush=False)
    if told.refused:
        print(told.refused, file=sys.stderr)
    return FAILED if told.refused else DONE


def _backup(options: argparse.Namespace) -> int:
    with _opened(options) as desk:
        made = desk.backups.run(options.to, _progress())
    if options.json:
        told = {"path": str(made.path), "seq": made.seq, "visits": made.visits, "members": made.members}
        _say(json.dumps({**told, "size": made.size}))
    else:
        _say(str(made.path))
    return DONE


def _restore(options: argparse.Namespace) -> int:
    home = _home(options)
    visits = restore(options.file, home, _recovery_key(home))
    _say(json.dumps({"home": str(home.root), "visits": visits}) if options.json else f"{home.root}  {visits}")
    return DONE


def _recovery_key(home: Home) -> str | None:
    typed = os.environ.get("LOTUSDESK_RECOVERY_KEY")
    if typed or home.keys_file.exists():
        return typed
    return getpass.getpass("Recovery key / 恢复密钥: ") if sys.stdin.isatty() else None


def _verify(options: argparse.Namespace) -> int:
    with _opened(options) as desk:
        if options.rows:
            for visit in desk.ledger.visit_ids():
                _say(
                    json.dumps({"visit": visit.hex()}) if options.json else f"VISIT {visit.hex()}",
                    flush=False,
                )
        found = desk.ledger.verify(_progress())
    if options.json:
        faults = [{"what": fault.what, "where": fault.where} for fault in found.faults]
        told = {
            "sound": found.sound,
            "operations": found.operations,
            "segments": found.segments,
            "rows": found.rows,
        }
        _say(json.dumps({**told, "head": found.head, "found": found.total, "faults": faults}))
        return DONE if found.sound else FAILED
    for fault in found.faults:
        _say(f"FAULT {fault.what} {fault.where}")
    if found.total > len(found.faults):
        _say(f"MORE {found.total - len(found.faults)} faults are not named, {found.total} in all")
    word = "SOUND" if found.sound else "NOT SOUND"
    _say(
        f"{word} {found.operations} operations, {found.segments} seals, {found.rows} rows, head {found.head}"
    )
    return DONE if found.sound else FAILED


# What commands share --------------------------------------------------------------------------------------------


class _opened:
    """The desk of this home, open for one command."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._desk = Desk(_home(options))

    def __enter__(self) -> Desk:
        if self._desk.is_new:
            raise Problem("store-missing", path=str(self._desk.home.store_file))
        self._desk.open()
        return self._desk

    def __exit__(self, *failure: object) -> None:
        self._desk.close()


class _inspecting(_opened):
    """The desk, with what inspections begin with where the store is from before them."""

    def __enter__(self) -> Desk:
        desk = super().__enter__()
        desk.venue.prepare()
        return desk


def _home(options: argparse.Namespace) -> Home:
    return Home(options.home.absolute()) if options.home else default_home()


def _who(desk: Desk, options: argparse.Namespace) -> Actor:
    """Whoever `--as` names, with the PIN from LOTUSDESK_PIN or the terminal."""
    if not options.staff:
        raise Problem("who-are-you")
    tile = desk.people.find(options.staff)
    return desk.people.sign_in(tile.staff, _pin(options, tile.name))


def _pin(options: argparse.Namespace, name: str) -> str:
    pin = os.environ.get("LOTUSDESK_PIN")
    if pin is None:
        if not sys.stdin.isatty() or getattr(options, "stream", False):
            raise Problem("who-are-you")
        pin = getpass.getpass(f"PIN ({name}): ")
    return pin


def _say(text: str, *, flush: bool = True) -> None:
    print(text, flush=flush)


def _progress() -> Progress:
    """Progress on a terminal's standard error; silent elsewhere."""
    if not sys.stderr.isatty():
        return Progress()
    return Progress(lambda done, total, label: print(f"\r{label} {done}/{total} ", end="", file=sys.stderr))


def _translate(options: argparse.Namespace) -> None:
    from PySide6.QtCore import QCoreApplication

    from ui import language

    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    language.install(app, options.lang or "")


def _complain(problem: Problem, options: argparse.Namespace) -> None:
    _translate(options)
    from ui.problem_wording import sentence

    print(sentence(problem), file=sys.stderr)


def _sentence(outcome: Outcome) -> str:
    answer = _answer(outcome)
    return "  ".join(str(answer[key]) for key in ("verdict", "reason", "visit") if answer[key])


# The line itself ------------------------------------------------------------------------------------------------

_CALLS: dict[str, Callable[[argparse.Namespace], int]] = {
    "demo": _demo,
    "scan": _scan,
    "find": _find,
    "cards": _cards,
    "report": _report,
    "round": _round,
    "findings": _findings,
    "backup": _backup,
    "restore": _restore,
    "verify": _verify,
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lotusdesk", description="The front desk of a workers' cultural palace."
    )
    _common(parser, top=True)
    kinds = parser.add_subparsers(required=True, metavar="COMMAND")
    made: dict[str, argparse.ArgumentParser] = {}
    for name, text in _HELP.items():
        made[name] = kinds.add_parser(name, help=text, description=text)
        made[name].set_defaults(call=_CALLS[name])
        _common(made[name], top=False)
    _arguments(made)
    return parser


def _common(parser: argparse.ArgumentParser, *, top: bool) -> None:
    missing: Any = None if top else argparse.SUPPRESS
    parser.add_argument(
        "--home", type=Path, default=missing, metavar="DIR", help="the folder that holds everything"
    )
    parser.add_argument("--lang", choices=("zh_CN", "en"), default=missing)
    parser.add_argument("--json", action="store_true", default=False if top else argparse.SUPPRESS)
    parser.add_argument(
        "--as", dest="staff", default=missing, metavar="STAFF", help="who you are; PIN from LOTUSDESK_PIN"
    )


_HELP = {
    "demo": "make a demonstration home with invented people",
    "scan": "decide and record a card code, as the desk would",
    "find": "what the box would list",
    "cards": "print a run of cards to a PDF",
    "report": "figures and paper of a day, a month or a quarter",
    "round": "what is due today; rounds begun, answered, signed and shown",
    "findings": "what is wrong and not yet put right",
    "backup": "make a checked copy of the store",
    "restore": "bring a backup back",
    "verify": "recompute log, seals, rows and closed days",
}


def _arguments(made: dict[str, argparse.ArgumentParser]) -> None:
    demo = made["demo"]
    _numbers(demo, (("--members", 860), ("--seed", 20261122)))
    demo.add_argument("--visits", type=_count, default=None, metavar="N")
    demo.add_argument("--days", type=_count, default=None, metavar="N")
    demo.add_argument("--months", type=_count, default=3, metavar="N", help="of inspections before this one")
    made["scan"].add_argument("code", nargs="?")
    made["scan"].add_argument("--stream", action="store_true", help="a code a line from standard input")
    made["find"].add_argument("text")
    cards = made["cards"]
    cards.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    cards.add_argument("--layout", choices=("cr80", "a4"), default="cr80")
    cards.add_argument("--start-slot", type=int, default=1, metavar="N")
    chosen = cards.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--all", action="store_true")
    chosen.add_argument("--select", metavar="QUERY")
    made["report"].add_argument("kind", choices=("day", "month", "quarter"))
    made["report"].add_argument(
        "period",
        nargs="?",
        default="today",
        help="a day as 2026-10-31, today or yesterday; a month as 2026-10; a quarter as 2026Q3",
    )
    made["report"].add_argument("--out", type=Path, metavar="FILE.pdf")
    made["findings"].add_argument("--all", action="store_true", help="closed ones too, the newest first")
    made["findings"].add_argument("--area", metavar="NAME", help="only of the area with this name or code")
    _round_arguments(made["round"])
    made["backup"].add_argument("--to", type=Path, metavar="DIR")
    made["restore"].add_argument("file", type=Path)
    made["verify"].add_argument("--rows", action="store_true", help="name every visit first")


def _round_arguments(parser: argparse.ArgumentParser) -> None:
    """The words after `round`; without any it lists the day."""
    parser.set_defaults(act=None)
    acts = parser.add_subparsers(metavar="ACT")

    def act(name: str, text: str) -> argparse.ArgumentParser:
        made = acts.add_parser(name, help=text, description=text)
        made.set_defaults(act=name)
        _common(made, top=False)
        return made

    begin = act("begin", "begin what is due, or any template in use; prints the round")
    begin.add_argument("template", metavar="CODE", help="of the template, such as OP")
    begin.add_argument("--area", metavar="NAME", help="name or code of an area; the whole site without it")
    answer = act("answer", "answer one item; of several assets all, or the one with --asset")
    answer.add_argument("round", metavar="ROUND")
    answer.add_argument("item", metavar="ITEM", help="its code, such as OP04")
    answer.add_argument(
        "value", nargs="+", metavar="VALUE", help="pass, fail WHAT, na WHY, or a number, count, date, choice"
    )
    answer.add_argument("--asset", metavar="TAG", help="one of the assets that the item is asked of")
    answer.add_argument("--picture", type=Path, metavar="FILE", help="a picture of it")
    answer.add_argument("--role", choices=("spot", "before", "after"), default="spot", help="what it shows")
    answer.add_argument("--sure", action="store_true", help="an unusual number is meant")
    fail = answer.add_argument_group("of a fail")
    fail.add_argument("--severity", type=int, choices=(1, 2, 3, 4), help="1 is worst")
    fail.add_argument("--point", default="", metavar="TEXT", help="where exactly")
    fail.add_argument(
        "--in", dest="where", metavar="AREA", help="in which area, in a round of the whole site"
    )
    fail.add_argument("--on-spot", action="store_true", help="it was put right at once")
    fail.add_argument("--interim", default="", metavar="TEXT", help="what protects people until then")
    rest = act("rest", "pass what is plain and unanswered: nothing critical, nothing drawn for a closer look")
    rest.add_argument("round", metavar="ROUND")
    rest.add_argument("section", nargs="?", metavar="SECTION", help="the code of one section; all without it")
    sign = act("sign", "one more person signs an item that asks for it")
    sign.add_argument("round", metavar="ROUND")
    sign.add_argument("item", metavar="ITEM")
    for name, text in (
        ("submit", "sign a round that is complete"),
        ("countersign", "the supervisor signs too"),
        ("show", "a round with its answers and what it lacks"),
    ):
        made = act(name, text)
        made.add_argument("round", metavar="ROUND", help="its id, or the digits on its printed sheet")
        if name == "countersign":
            about = "a word, needed where something was put right on the spot and no picture shows it"
            made.add_argument("--note", default="", metavar="TEXT", help=about)


def _numbers(parser: argparse.ArgumentParser, options: Iterable[tuple[str, int]]) -> None:
    for name, default in options:
        parser.add_argument(name, type=_count, default=default, metavar="N")


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("a number from 0 on")
    return number
