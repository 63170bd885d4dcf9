"""The world every test starts from: no screen, only the bundled fonts, a private PostgreSQL."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
FONTS = Path(__file__).resolve().parent.parent / "printing" / "fonts"

# --- fonts --------------------------------------------------------------------------------------------------


def _only_bundled_fonts() -> None:
    """Point fontconfig at our own folder, so that no test passes thanks to a font of this machine."""
    folder = Path(tempfile.gettempdir()) / f"lotusdesk-fontconfig-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    settings = folder / "fonts.conf"
    text = f"<?xml version='1.0'?><fontconfig><dir>{FONTS}</dir><cachedir>{folder}</cachedir></fontconfig>"
    if not settings.exists() or settings.read_text("utf-8") != text:
        settings.write_text(text, "utf-8")
    os.environ["FONTCONFIG_FILE"] = str(settings)


if os.name == "posix":
    _only_bundled_fonts()

# --- engines ------------------------------------------------------------------------------------------------

# Ends the server and removes its files when its input ends, that is also when the test process was killed.
_CLUSTER = """
set -e
cd "$1"
"$2/initdb" --pgdata=data --username=postgres --auth=trust --no-sync --encoding=UTF8 --locale=C >log 2>&1
"$2/pg_ctl" --pgdata=data --log=log --wait --silent start --options="-h 127.0.0.1 -p $3 -k '$1' \
    -c fsync=off -c full_page_writes=off -c autovacuum=off"
echo ready
read -r _ || true
"$2/pg_ctl" --pgdata=data --mode=immediate --silent stop
cd /
rm -rf "$1"
"""


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The address of a PostgreSQL of this run's own. Without one CI fails; elsewhere the test is skipped."""
    tools = _postgres_tools()
    if tools is None:
        if os.environ.get("CI") == "true" or os.environ.get("LOTUSDESK_TEST_POSTGRES") == "1":
            pytest.fail("PostgreSQL is not installed: apt-get install postgresql", pytrace=False)
        pytest.skip("PostgreSQL is not installed on this machine")
    folder = Path(tempfile.mkdtemp(prefix="lotusdesk-postgres-"))
    port = _free_port()
    as_whom: list[str] = []
    if os.geteuid() == 0:  # it refuses to run as root
        shutil.chown(folder, "postgres")
        as_whom = ["runuser", "-u", "postgres", "--"]
    server = subprocess.Popen(
        [*as_whom, "sh", "-c", _CLUSTER, "sh", str(folder), str(tools), str(port)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # Ctrl-C is for the tests; the server ends by itself afterwards
    )
    with server:
        assert server.stdout is not None
        if server.stdout.readline() != "ready\n":
            pytest.fail(f"PostgreSQL did not start:\n{(folder / 'log').read_text('utf-8')}", pytrace=False)
        yield f"postgresql://postgres@127.0.0.1:{port}/postgres"


def _postgres_tools() -> Path | None:
    """The folder of initdb and pg_ctl; Debian keeps them out of PATH, one folder a version."""
    beside = shutil.which("pg_ctl")
    if beside is not None:
        return Path(beside).resolve().parent
    found = Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")
    return max((tool.parent for tool in found), key=lambda folder: int(folder.parent.name), default=None)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


_numbers = count(1)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def engine_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database of its own, once on each engine."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/lotusdesk.db"
        return
    import psycopg

    server = request.getfixturevalue("postgres_url")
    name = f"lotusdesk_{next(_numbers)}"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        yield server.rpartition("/")[0] + f"/{name}"
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")
