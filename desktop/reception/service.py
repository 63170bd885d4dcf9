"""The desk: what happens when a card is scanned, a name typed, a key pressed, and how it is undone."""

from __future__ import annotations

from db import cards as kept_cards
from db import members as kept_members
from db import people as kept_people
from db import reception as kept
from db import reports as kept_days
from db.reception import Bearer, PersonRow
from desktop import search
from desktop.actor import Actor
from desktop.clock import day_date, days_between
from desktop.context import Context
from desktop.problems import Problem
from desktop.reception.book import Book, Readings
from desktop.reception.values import Outcome, Revealed, Today, TodayRow, Undone
from desktop.rules import box, cardcode
from desktop.rules.cardcode import Kind
from desktop.rules.cardlife import CardState
from desktop.rules.checkin import OVERRIDABLE, Decision, MemberState, Policy, Standing, Verdict, decide
from desktop.rules.masking import mask_name
from desktop.rules.names import check_text, normalise_name, normalise_phone
from desktop.rules.rights import Right
from desktop.rules.vocabulary import Category, Source, Tag
from desktop.service import Service, permits
from desktop.shown import Shown, shown_person

NAME_LIMIT = 60
REASON_LIMIT = 200
LARGEST_PARTY = 500
_UNDO_MS = 600_000
_LISTED = 50

# Looked up, because calling an enum costs five times as much, and every scan asks three.
_CATEGORIES = {category.value: category for category in Category}
_STATES = {state.value: state for state in MemberState}
_CARD_STATES = {state.value: state for state in CardState}


class Reception(Service):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._keys = kept_cards.keys(context.store)
        self._readings = Readings()
        self._names: dict[bytes, str] = {}
        self._book = Book(context)

    # Coming ---------------------------------------------------------------------------------------------------

    @permits(Right.CHECK_IN)
    def scan(self, actor: Actor, text: str) -> Outcome:
        """Decide and record what a scanner sent (or what was typed as a code). Never raises for bad input."""
        text = text.strip()
        reading = cardcode.read(text, self._keys, own_site=self.context.site.number)
        if reading.kind is Kind.NOT_A_CODE:
            return self._not_a_code(actor, text)
        if reading.kind is Kind.DAMAGED:
            return self._fail(actor, Verdict.DAMAGED, reading.damage and reading.damage.value, text)
        if reading.kind is Kind.OWN_OK and reading.card is not None:
            return self._own_card(actor, reading.card, text)
        if reading.kind in (Kind.FOREIGN_VERIFIED, Kind.FOREIGN_UNVERIFIED) and reading.card is not None:
            outcome = self._fail(actor, Verdict.FOREIGN, reading.kind.value, text)
            return outcome._replace(site=reading.card.site)
        return self._fail(actor, Verdict.UNKNOWN, reading.kind.value, text)

    @permits(Right.CHECK_IN)
    def enter(self, actor: Actor, text: str) -> Outcome:
        """What Enter means in the box: a code is scanned; a search that fits one person lets them in, several are asked."""
        typed = box.classify(text)
        if isinstance(typed, box.Scan | box.Damaged | box.Link):
            return self.scan(actor, text)
        found = search.find(self.context, typed, _LISTED + 1)
        if len(found) == 1:
            return self.admit(actor, found[0])
        if not found:
            return self._fail(actor, Verdict.UNKNOWN, "nobody-found", text)
        outcome = self._fail(actor, Verdict.CHOOSE, None, text)
        return outcome._replace(choices=self._shown(found[:_LISTED]), more=len(found) > _LISTED)

    @permits(Right.SEE_MEMBERS)
    def find(self, actor: Actor, text: str) -> tuple[Shown, ...]:
        """What the box lists while typing: at most 50 masked members, regulars first."""
        if len(text) > REASON_LIMIT:
            return ()
        return self._shown(search.find(self.context, box.classify(text), _LISTED))

    @permits(Right.CHECK_IN)
    def admit(self, actor: Actor, member: bytes) -> Outcome:
        """Decide and record for a person chosen by hand. Raises Problem member-unknown."""
        with self.context.write(actor, Right.CHECK_IN):
            person = kept.person(self.store, member)
            if person is None:
                raise Problem("member-unknown")
            last = kept.last_visit(self.store, member)
            return self._decided(actor, member, person, last, None, None, Source.TYPED)

    @permits(Right.CHECK_IN)
    def guest(self, actor: Actor, name: str, category: Category, phone: str = "") -> Outcome:
        """A named visitor who is no member. Raises Problem name-refused or phone-refused."""
        name = normalise_name(name)
        fault = check_text(name, NAME_LIMIT)
        if not name or fault is not None:
            raise Problem("name-refused", fault=str(fault or "empty"), limit=NAME_LIMIT)
        number = normalise_phone(phone) if phone.strip() else None
        if number is not None and number.fault is not None:
            raise Problem("phone-refused", fault=number.fault.value)
        with self.context.write(actor, Right.CHECK_IN):
            now = self.clock.now_ms()
            guest = self.context.new_id()
            kept.add_guest(self.store, guest, name, number.value if number else None, now)
            visit = self._book.visit(actor, now, category, Source.TYPED, Verdict.IN, guest=guest)
        return Outcome(Verdict.IN, observed=now, visit=visit, guest=mask_name(name), category=category.value)

    @permits(Right.CHECK_IN)
    def tally(self, actor: Actor, category: Category, people: int = 1, tags: tuple[Tag, ...] = ()) -> Outcome:
        """Count people who stay unnamed. Raises Problem party-size outside 1 to 500."""
        if not 1 <= people <= LARGEST_PARTY:
            raise Problem("party-size", least=1, most=LARGEST_PARTY)
        with self.context.write(actor, Right.CHECK_IN):
            now = self.clock.now_ms()
            joined = ",".join(tag.value for tag in Tag if tag in tags)
            visit = self._book.visit(
                actor, now, category, Source.TALLY, Verdict.IN, people=people, tags=joined
            )
        return Outcome(Verdict.IN, observed=now, visit=visit, category=category.value, people=people)

    @permits(Right.CHECK_IN)
    def override(self, actor: Actor, attempt: bytes, reason: str = "") -> Outcome:
        """Let somebody in after all: a new visit on "inside", once with a reason on "expired", a guest on "foreign".

        Raises Problem reason-needed, nothing-to-allow (another verdict, another day's, or already allowed).
        """
        row = kept.attempt(self.store, attempt)
        if row is None or Verdict(row.verdict) not in OVERRIDABLE or row.day != self.clock.today():
            raise Problem("nothing-to-allow")
        reason = reason.strip()
        if row.verdict == Verdict.EXPIRED and not reason:
            raise Problem("reason-needed")
        if reason and check_text(reason, REASON_LIMIT) is not None:
            raise Problem("text-refused", limit=REASON_LIMIT)
        with self.context.write(actor, Right.CHECK_IN, reason or None):
            now = self.clock.now_ms()
            if kept.overridden(self.store, attempt):
                raise Problem("nothing-to-allow")
            person = kept.person(self.store, row.member) if row.member else None
            visit = self._book.visit(
                actor,
                now,
                Category(person.category) if person else Category.PUBLIC,
                Source.SCAN if row.card or row.member is None else Source.TYPED,
                Verdict.IN,
                member=row.member,
                card=row.card,
                reason=f"allowed-{row.verdict}",
                note=reason or None,
                allows=attempt,
            )
        shown = shown_person(row.member, person) if person and row.member else None
        return Outcome(
            Verdict.IN, "allowed", now, visit, person=shown, category=person.category if person else "public"
        )

    # Leaving and taking back ------------------------------------------------------------------------------------

    @permits(Right.CHECK_IN)
    def leave(self, actor: Actor, visit: bytes) -> Outcome:
        """Record that a visitor left. Raises Problem visit-unknown or already-left."""
        with self.context.write(actor, Right.CHECK_IN):
            row = kept.visit(self.store, visit)
            if row is None or row.annulled:
                raise Problem("visit-unknown")
            if row.left is not None:
                raise Problem("already-left")
            now = self.clock.now_ms()
            kept.add_exit(
                self.store, self.context.new_id(), visit, now, self.clock.day(now), "asked", actor.staff
            )
            person = kept.person(self.store, row.member) if row.member else None
        shown = shown_person(row.member, person) if person and row.member else None
        return Outcome(
            Verdict.OUT,
            observed=now,
            visit=visit,
            person=shown,
            guest=mask_name(row.name) if row.name and shown is None else "",
            category=row.category,
            people=row.people,
            since=row.observed,
        )

    @permits(Right.ANNUL)
    def undo(self, actor: Actor) -> Undone:
        """Take back one's own last act at this desk, of the last ten minutes. Raises Problem nothing-to-undo."""
        with self.context.write(actor, Right.ANNUL):
            now = self.clock.now_ms()
            act = kept.latest_act(self.store, actor.staff, self.context.desk_number, self.clock.day(now))
            if act is None or now - act[2] > _UNDO_MS:
                raise Problem("nothing-to-undo")
            table, target, _ = act
            return self._annul(actor, table, target, now, None)

    @permits(Right.ANNUL)
    def annul(self, actor: Actor, visit: bytes, reason: str) -> Undone:
        """Take back one's own visit of today, with a reason; a manager also others', and after the close. The row stays.

        Raises Problem visit-unknown, reason-needed, not-allowed, day-closed.
        """
        reason = reason.strip()
        if not reason or check_text(reason, REASON_LIMIT) is not None:
            raise Problem("reason-needed")
        with self.context.write(actor, Right.ANNUL, reason):
            row, now = kept.visit(self.store, visit), self.clock.now_ms()
            if row is None or row.annulled:
                raise Problem("visit-unknown")
            if not actor.may(Right.CLOSE_DAY):
                self._own_and_open(actor, row)
            return self._annul(actor, "visit", visit, now, reason)

    # Looking ----------------------------------------------------------------------------------------------------

    @permits(Right.SEE_VISITS)
    def today(self, actor: Actor, day: int | None = None) -> Today:
        """A day's visits (today's by default), newest first, with the counts that stand over the list.

        Raises Problem day-wrong for what is no day.
        """
        day = self.clock.today() if day is None else day
        try:
            day_date(day)
        except ValueError as wrong:
            raise Problem("day-wrong") from wrong
        rows = kept.of_day(self.store, self.context.site.number, day)
        standing = [row for row in rows if not row.annulled]
        named = {row.member or row.guest for row in standing} - {None}
        return Today(
            day,
            tuple(self._today_row(row) for row in rows),
            sum(row.people for row in standing),
            len(named),
            sum(row.people for row in standing if row.left is None),
        )

    @permits(Right.SEE_MEMBERS)
    def picture(self, actor: Actor, photo: bytes) -> bytes | None:
        """The bytes of a portrait (JPEG or PNG) by its digest, or None where it is gone."""
        return kept_members.picture(self.store, photo)

    @permits(Right.REVEAL)
    def reveal(self, actor: Actor, visit: bytes) -> Revealed:
        """The full name and phone behind a visit; that somebody looked is kept. Raises Problem visit-unknown."""
        with self.context.write(actor, Right.REVEAL):
            row = kept.visit(self.store, visit)
            if row is None or row.name is None:
                raise Problem("visit-unknown")
            phone: str | None = None
            if row.member is not None:
                person = kept.person(self.store, row.member)
                phone = person.phone if person else None
            elif row.guest is not None:
                found = kept.guest(self.store, row.guest)
                phone = found[1] if found else None
            self.context.record("revealed", actor.staff, {}, ("visit", visit))
        return Revealed(row.name, phone or "")

    # Inside -----------------------------------------------------------------------------------------------------

    def _own_card(self, actor: Actor, card: cardcode.CardId, text: str) -> Outcome:
        context = self.context
        with context.write(actor, Right.CHECK_IN):
            found = kept.bearer(context.store, card.site, card.number)
            if found is None:
                return self._failed(actor, Verdict.UNKNOWN, "no-such-card", text)
            bearer, person, last = found
            outcome = self._decided(actor, bearer.member, person, last, bearer, text, Source.SCAN)
        self._readings.note(text, outcome.observed)
        return outcome

    def _decided(
        self,
        actor: Actor,
        member: bytes,
        person: PersonRow,
        last: kept.LastVisit | None,
        bearer: Bearer | None,
        text: str | None,
        source: Source,
    ) -> Outcome:
        now = self.context.clock.now_ms()
        standing = self._standing(person, bearer, last, text, now, member)
        decision = decide(standing, self._policy(), now)
        visit, attempt, ignored = None, None, 0
        if decision.admits:
            visit = self._book.visit(
                actor,
                now,
                _CATEGORIES[person.category],
                source,
                decision.verdict,
                member=member,
                card=bearer.card if bearer else None,
                reason=decision.reason,
            )
        else:
            if decision.verdict is Verdict.REPEAT and text is not None:
                ignored = self._readings.ignore(text)
            if last and decision.verdict in (Verdict.INSIDE, Verdict.REPEAT):
                visit = last.visit
            attempt = self._book.attempt(actor, now, decision, text, member, bearer, visit)
        return Outcome(
            decision.verdict,
            decision.reason,
            now,
            visit,
            attempt,
            shown_person(member, person),
            category=person.category,
            days_left=standing.days_left,
            since=last.observed if last else None,
            since_desk=last.desk if last else None,
            since_by=self._name(last.staff) if last else "",
            ignored=ignored,
        )

    def _standing(
        self,
        person: PersonRow,
        bearer: Bearer | None,
        last: kept.LastVisit | None,
        text: str | None,
        now: int,
        member: bytes,
    ) -> Standing:
        return Standing(
            _STATES[person.state],
            person.valid_until,
            self._days_left(person.valid_until, now),
            _CARD_STATES[bearer.card_state] if bearer else None,
            self._readings.last.get(text) if text is not None else None,
            last.observed if last else None,
            last.open if last else False,
            bearer is None and kept_cards.waiting(self.store, member),
        )

    def _days_left(self, valid_until: int | None, now: int) -> int | None:
        if valid_until is None:
            return None
        return days_between(self.context.clock.day(now), valid_until)

    def _policy(self) -> Policy:
        site = self.context.site
        return Policy(site.repeat_ms, site.same_visit_minutes * 60_000, site.expiring_days)

    def _not_a_code(self, actor: Actor, text: str) -> Outcome:
        typed = box.classify(text)
        found = search.find(self.context, typed, 2) if isinstance(typed, box.Number) else []
        if len(found) == 1:
            return self.admit(actor, found[0])
        reason = "link" if isinstance(typed, box.Link) else "not-a-code"
        return self._fail(actor, Verdict.UNKNOWN, reason, text)

    def _fail(self, actor: Actor, verdict: Verdict, reason: str | None, text: str) -> Outcome:
        with self.context.write(actor, Right.CHECK_IN):
            return self._failed(actor, verdict, reason, text)

    def _failed(self, actor: Actor, verdict: Verdict, reason: str | None, text: str) -> Outcome:
        now = self.clock.now_ms()
        attempt = self._book.attempt(actor, now, Decision(verdict, reason, False), text)
        return Outcome(verdict, reason, now, attempt=attempt)

    def _own_and_open(self, actor: Actor, row: kept.VisitRow) -> None:
        day = self.clock.day(row.observed)
        if row.staff != actor.staff or day != self.clock.today():
            raise Problem("not-allowed", right=Right.ANNUL.value)
        if kept_days.close_of(self.store, self.context.site.number, day) is not None:
            raise Problem("day-closed", day=day)

    def _annul(self, actor: Actor, table: str, target: bytes, now: int, reason: str | None) -> Undone:
        row = kept.visit(self.store, target if table == "visit" else kept.visit_of_exit(self.store, target))
        kept.add_annulment(
            self.store, self.context.new_id(), target, now, self.clock.day(now), reason, actor.staff
        )
        if row is None:
            raise Problem("visit-unknown")
        self._readings.forget()
        return Undone(table, mask_name(row.name) if row.name else "", row.category, row.people)

    def _today_row(self, row: kept.VisitRow) -> TodayRow:
        return TodayRow(
            row.id,
            row.observed,
            mask_name(row.name) if row.name else "",
            row.category,
            tuple(row.tags.split(",")) if row.tags else (),
            row.people,
            row.source,
            row.verdict,
            row.left,
            row.annulled,
            self._name(row.staff),
            row.name is not None,
        )

    def _shown(self, found: list[bytes]) -> tuple[Shown, ...]:
        people = ((member, kept.person(self.store, member)) for member in found)
        return tuple(shown_person(member, person) for member, person in people if person is not None)

    def _name(self, staff: bytes) -> str:
        name = self._names.get(staff)
        if name is None:
            self._names = kept_people.names(self.store)
            name = self._names.get(staff, "")
        return name
