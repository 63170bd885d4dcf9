"""What people see and type: windows and the command line. Imports `desktop` and PySide6, never `db` or `printing`."""
