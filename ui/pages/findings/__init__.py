"""Findings: what is open, one of them with its steps, telling a new one, and what visitors say."""

from ui.pages.findings.page import FindingsPage

__all__ = ["FindingsPage"]
