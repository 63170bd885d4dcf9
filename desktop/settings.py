"""Changing what can be set."""

from __future__ import annotations

from typing import Any

from desktop.actor import Actor
from desktop.computer import ComputerSettings, checked_computer, save_computer
from desktop.preferences import SiteSettings, checked, read_site, write_site
from desktop.problems import Problem
from desktop.rules.rights import Right
from desktop.service import Service, open_to_all, permits


class Settings(Service):
    @open_to_all
    def site(self) -> SiteSettings:
        return self.context.site

    @open_to_all
    def computer(self) -> ComputerSettings:
        return self.context.computer

    @open_to_all
    def change_computer(self, /, **changes: Any) -> ComputerSettings:
        """Keep settings of this computer: language, theme, sounds, printer, lock_seconds (0 = never).

        Raises Problem setting-unknown or setting-wrong.
        """
        computer = self.context.computer._replace(**checked_computer(changes))
        save_computer(self.context.home, computer)
        self.context.computer = computer
        return self.context.computer

    @permits(Right.SITE_SETTINGS)
    def change_site(self, actor: Actor, /, **changes: Any) -> SiteSettings:
        """Change settings of the site; each is one operation in the log. The site's number can no longer change."""
        values = checked(changes)
        if values.get("number", self.context.site.number) != self.context.site.number:
            raise Problem("setting-fixed", name="number")
        with self.context.write(actor, Right.SITE_SETTINGS):
            write_site(self.store, values)
        self.context.site = read_site(self.store)
        self.clock.offset_minutes = self.context.site.utc_offset_minutes
        return self.context.site
