"""Palaces to test the services on: `palace` in a file, `either` once in a file and once on a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.desktop.palace import Palace, Server, copied, found

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Palace:
    """A palace with one of each staff, closed; not to be opened, only copied."""
    return found(tmp_path_factory.mktemp("founded") / "home")


@pytest.fixture(scope="session")
def server(postgres_url: str) -> Server:
    return Server(postgres_url)


@pytest.fixture(scope="session")
def founded_on_server(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Palace:
    return found(tmp_path_factory.mktemp("founded") / "home", server.empty())


@pytest.fixture
def palace(founded: Palace, tmp_path: Path) -> Iterator[Palace]:
    made = copied(founded, tmp_path / "home")
    yield made
    made.desk.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def either(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Palace]:
    if request.param == "sqlite":
        yield request.getfixturevalue("palace")
        return
    template: Palace = request.getfixturevalue("founded_on_server")
    made = copied(
        template, tmp_path / "home", request.getfixturevalue("server").copy(template.desk.computer.address)
    )
    yield made
    made.desk.close()
