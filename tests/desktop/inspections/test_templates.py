"""Templates as a manager meets them: what is there on the first day, what has to be confirmed, what never changes."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from db.templates import ids_in_use
from db.venue import schedules
from desktop.inspections.library import CORE, PACKS
from desktop.problems import Problem
from desktop.rules.inspections import template as rules
from desktop.rules.inspections.template import Fault, Item, Limits
from desktop.rules.inspections.vocabulary import ItemType, SourceMark, VersionState
from desktop.rules.rights import Role
from tests.desktop.palace import Palace

COUNTS = {"OP": 30, "PT": 14, "CL": 18, "MO": 34, "QT": 22}


def listed(palace: Palace) -> dict[str, object]:
    return {one.code: one for one in palace.desk.templates.listed(palace.manager)}


def faults_of(caught: pytest.ExceptionInfo[Problem]) -> set[tuple[str, str]]:
    faults = caught.value.facts["faults"]
    assert isinstance(faults, tuple)
    return {(one.item, one.code) for one in faults if isinstance(one, Fault)}


def test_a_new_site_has_the_five_checks(either: Palace) -> None:
    found = either.desk.templates.listed(either.manager)
    assert {one.code: one.items for one in found} == COUNTS
    assert [one.code for one in found] == ["OP", "PT", "CL", "MO", "QT"]


def test_patrol_and_closing_are_ready_at_once_and_the_rest_wait_for_the_site(palace: Palace) -> None:
    found = {one.code: one for one in palace.desk.templates.listed(palace.manager)}
    assert {code for code, one in found.items() if one.published} == {"PT", "CL"}
    assert {code: len(one.to_confirm) for code, one in found.items() if one.draft} == {
        "OP": 4,
        "MO": 17,
        "QT": 10,
    }


def test_the_opening_check_is_ready_after_one_sheet(either: Palace) -> None:
    templates, manager = either.desk.templates, either.manager
    (opening,) = [one for one in templates.listed(manager) if one.code == "OP"]
    assert opening.draft is not None
    version = templates.confirm_and_publish(
        manager, opening.draft.version.id, {item.code: None for item in opening.to_confirm}
    )
    assert version.state is VersionState.PUBLISHED
    assert templates.published("OP") == version
    assert not templates.verify_published()
    assert either.sound()


def test_what_was_uncertain_is_not_shown_as_fact_after_the_site_confirmed_it(palace: Palace) -> None:
    templates, manager = palace.desk.templates, palace.manager
    draft = templates.draft(manager, "OP")
    fridge = templates.confirm(manager, draft.id, {"OP28": Limits(ok_min=Decimal(0), ok_max=Decimal(5))})
    item = fridge.template.item("OP28")
    assert item is not None
    assert (item.ok_max, item.needs_confirmation) == (Decimal(5), False)
    shown = {source.mark for source in rules.shown_sources(item)}
    assert SourceMark.UNSURE not in shown
    assert SourceMark.SITE in shown


def test_nothing_unconfirmed_is_published(palace: Palace) -> None:
    templates, manager = palace.desk.templates, palace.manager
    draft = templates.draft(manager, "OP")
    templates.confirm(manager, draft.id, {"OP11": None, "OP24": None})
    with pytest.raises(Problem, match="template-unconfirmed") as caught:
        templates.publish(manager, draft.id)
    assert caught.value.facts["count"] == 2
    assert faults_of(caught) == {("OP25", "unconfirmed"), ("OP28", "unconfirmed")}
    assert templates.published("OP") is None


def test_a_limit_that_is_the_sites_to_give_cannot_be_confirmed_empty(palace: Palace) -> None:
    templates, manager = palace.desk.templates, palace.manager
    draft = templates.draft(manager, "MO")
    everything = {item.code: None for item in rules.to_confirm(draft.template)}
    with pytest.raises(Problem, match="template-refused") as caught:
        templates.confirm_and_publish(manager, draft.id, everything)
    assert faults_of(caught) == {("MO06", "no-limit"), ("MO34", "no-limit")}
    assert len(rules.to_confirm(templates.version(draft.id).template)) == 17, "nothing was half kept"
    given = {"MO06": Limits(ok_min=Decimal("0.1")), "MO34": Limits(ok_min=Decimal(30))}
    assert templates.confirm_and_publish(manager, draft.id, {**everything, **given}).published is not None


def test_editing_does_not_slip_past_the_confirmation(palace: Palace) -> None:
    templates, manager = palace.desk.templates, palace.manager
    draft = templates.draft(manager, "OP")

    def told_to_be_sure(item: Item) -> Item:
        return replace(item, label_zh=f"{item.label_zh}。", needs_confirmation=False, sources=())

    edited = rules.with_items(draft.template, map(told_to_be_sure, draft.template.items))
    kept = templates.save_draft(manager, draft.id, edited)
    assert [item.code for item in rules.to_confirm(kept.template)] == ["OP11", "OP24", "OP25", "OP28"]
    cooler = [
        replace(item, ok_max=Decimal(6)) if item.code == "OP28" else item for item in kept.template.items
    ]
    without = [item for item in cooler if item.code != "OP25"]
    kept = templates.save_draft(manager, draft.id, rules.with_items(kept.template, without))
    assert [item.code for item in rules.to_confirm(kept.template)] == ["OP11", "OP24"], "changed, and removed"


def test_a_published_version_never_changes_and_rounds_keep_theirs(either: Palace) -> None:
    templates, manager = either.desk.templates, either.manager
    first = templates.published("PT")
    assert first is not None
    before_second = either.desk.context.new_id()
    for refused in (
        lambda: templates.save_draft(manager, first.id, first.template),
        lambda: templates.confirm(manager, first.id, {}),
        lambda: templates.publish(manager, first.id),
        lambda: templates.discard(manager, first.id),
    ):
        with pytest.raises(Problem, match="not-a-draft"):
            refused()
    either.clock.later(days=1)
    draft = templates.draft(manager, "PT")
    assert draft.number == 2
    assert templates.draft(manager, "PT").id == draft.id, "there is one draft"
    kept = templates.save_draft(
        manager, draft.id, rules.with_items(draft.template, draft.template.items[:-1]), draft.digest
    )
    second = templates.publish(manager, kept.id, "暗码暂停")
    assert templates.published("PT") == second
    assert templates.published("PT", through=before_second) == replace(first, state=VersionState.RETIRED)
    assert templates.version(first.id).template == first.template
    assert [told.version.number for told in templates.versions(manager, "PT")] == [2, 1]
    assert either.sound()


def test_two_who_edit_one_draft_do_not_lose_each_others_work(palace: Palace) -> None:
    templates, manager = palace.desk.templates, palace.manager
    draft = templates.draft(manager, "CL")
    templates.save_draft(
        manager, draft.id, replace(draft.template, title_zh="晚间闭馆检查"), seen=draft.digest
    )
    with pytest.raises(Problem, match="template-changed"):
        templates.save_draft(manager, draft.id, draft.template, seen=draft.digest)
    assert templates.version(draft.id).template.title_zh == "晚间闭馆检查"


def test_a_code_keeps_its_kind_of_answer(palace: Palace) -> None:
    templates, manager = palace.desk.templates, palace.manager
    draft = templates.draft(manager, "PT")
    items = [
        replace(item, type=ItemType.TEXT, severity=None, weight=0, critical=False, on_spot=False)
        if item.code == "PT01"
        else item
        for item in draft.template.items
    ]
    with pytest.raises(Problem, match="template-refused") as caught:
        templates.save_draft(manager, draft.id, rules.with_items(draft.template, items))
    assert faults_of(caught) == {("PT01", "type-changed")}


def test_a_letter_that_no_paper_can_show_is_refused(palace: Palace) -> None:
    templates, manager = palace.desk.templates, palace.manager
    draft = templates.draft(manager, "PT")
    items = [replace(draft.template.items[0], label_zh="用火₂用电"), *draft.template.items[1:]]
    with pytest.raises(Problem, match="template-refused") as caught:
        templates.save_draft(manager, draft.id, rules.with_items(draft.template, items))
    assert faults_of(caught) == {("PT01", "no-glyph")}


def test_a_changed_text_is_noticed(palace: Palace) -> None:
    templates = palace.desk.templates
    published = templates.published("PT")
    assert published is not None
    from db.models_inspections import TemplateVersion

    body = rules.template_text(replace(published.template, title_zh="巡查"))
    with palace.desk.context.write_as_system("test"):
        palace.desk.context.store.run(
            TemplateVersion.update(body=body).where(TemplateVersion.id == published.id)
        )
    assert [version.code for version in templates.verify_published()] == ["PT"]
    found = palace.desk.ledger.verify()
    assert [fault.what for fault in found.faults] == ["template-text"]
    assert not found.sound


@pytest.mark.parametrize("pack", [pack.code for pack in PACKS])
def test_every_pack_can_be_added_and_put_to_use(palace: Palace, pack: str) -> None:
    templates, manager = palace.desk.templates, palace.manager
    assert not next(offer for offer in templates.packs(manager) if offer.code == pack).added
    for version in templates.add_pack(manager, pack):
        waiting = rules.to_confirm(version.template)
        assert (version.published is None) == bool(waiting)
        if waiting:
            limits = {
                item.code: Limits(ok_max=Decimal(1)) if rules.lacks_limit(item) else None for item in waiting
            }
            version = templates.confirm_and_publish(manager, version.id, limits)
        assert templates.published(version.code) == version
    assert next(offer for offer in templates.packs(manager) if offer.code == pack).added
    assert templates.add_pack(manager, pack) == (), "once is enough"
    assert palace.sound()


def test_a_template_goes_out_of_use_and_comes_back(palace: Palace) -> None:
    templates, manager = palace.desk.templates, palace.manager
    templates.retire(manager, "CL")
    assert templates.published("CL") is None
    assert "CL" not in listed(palace)
    again = templates.publish(manager, templates.draft(manager, "CL").id)
    assert again.number == 2
    assert templates.published("CL") == again


def test_the_opening_check_is_due_once_it_is_published_and_no_more_once_it_is_retired(palace: Palace) -> None:
    templates, manager = palace.desk.templates, palace.manager

    def due() -> set[str]:
        return {row.template for row in schedules(palace.desk.context.store) if not row.ended}

    def ended() -> set[str]:
        return {row.template for row in schedules(palace.desk.context.store) if row.ended}

    assert due() == {"PT", "CL"}
    opening = templates.draft(manager, "OP")
    waiting = {item.code: None for item in rules.to_confirm(opening.template)}
    templates.confirm_and_publish(manager, opening.id, waiting)
    assert due() == {"OP", "PT", "CL"}
    templates.retire(manager, "CL")
    assert ended() == {"CL"}
    in_use = {templates.version(version).code for version in ids_in_use(palace.desk.context.store)}
    assert in_use == {"OP", "PT"}


def test_a_draft_that_is_laid_aside_is_gone_from_sight(palace: Palace) -> None:
    templates, manager = palace.desk.templates, palace.manager
    templates.discard(manager, templates.draft(manager, "PT").id)
    (patrol,) = [one for one in templates.listed(manager) if one.code == "PT"]
    assert patrol.draft is None
    assert templates.draft(manager, "PT").number == 3, "a number is never used twice"


def test_a_copy_is_a_template_of_its_own(palace: Palace) -> None:
    templates, manager = palace.desk.templates, palace.manager
    patrol = templates.published("PT")
    assert patrol is not None
    copy = templates.copy_as(manager, patrol.id, "PT-POOL", "泳池巡查", "Pool patrol")
    assert (copy.number, copy.state, len(copy.template.items)) == (1, VersionState.DRAFT, 14)
    assert copy.template.title_zh == "泳池巡查"
    with pytest.raises(Problem, match="template-exists"):
        templates.copy_as(manager, patrol.id, "PT-POOL")
    with pytest.raises(Problem, match="template-refused"):
        templates.copy_as(manager, patrol.id, "泳池")


def test_an_attendant_sees_templates_and_changes_none(palace: Palace) -> None:
    attendant = palace.actor(Role.ATTENDANT)
    assert len(palace.desk.templates.listed(attendant)) == 5
    with pytest.raises(Problem, match="not-allowed"):
        palace.desk.templates.draft(attendant, "OP")
    with pytest.raises(Problem, match="not-allowed"):
        palace.desk.templates.add_pack(attendant, "POOL")


def test_begin_twice_is_begin_once(palace: Palace) -> None:
    assert not palace.desk.venue.prepare()
    palace.desk.templates.retire(palace.manager, "PT")
    assert not palace.desk.venue.prepare(), "what was retired does not come back by itself"
    assert palace.count("template_version") == len(CORE)
