"""All tables of the store, in the order in which they came to be."""

from __future__ import annotations

from db import models, models_inspections
from db.models import Table

TABLES: tuple[type[Table], ...] = (*models.TABLES, *models_inspections.TABLES)
CAPTURED: tuple[type[Table], ...] = tuple(table for table in TABLES if table.capture != "local")
