"""What is kept: tables, named reads and writes, migrations. Imports peewee and the engine's driver, nothing of ours."""
