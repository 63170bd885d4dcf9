"""What a front desk does: services over the store and the printer. Imports `db` and `printing`, never PySide6 or peewee."""
