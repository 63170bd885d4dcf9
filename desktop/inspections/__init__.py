"""Inspections: the venue and its calendar, templates, rounds, periods."""
