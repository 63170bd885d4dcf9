"""The first run, played in a small checkout of its own: one wheel in the lock stands for all libraries."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from desktop import bootstrap

ROOT = Path(__file__).resolve().parents[2]
APP = """
import sys

def main(argv=None):
    print("started", *sys.argv[1:])
    return 7
"""


def _wheel(folder: Path, name: str, modules: tuple[str, ...]) -> str:
    """Write a wheel that holds `modules`, empty, and give its line for a lock."""
    path = folder / f"{name}-1.0-py3-none-any.whl"
    info = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        for module in modules:
            wheel.writestr(f"{module}/__init__.py", "")
        wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
    return f"{name}==1.0 --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def _fresh(python: str) -> list[str]:
    """`python` as on a new machine; -S hides what is installed, where it need not find Debian's pip there."""
    whole = subprocess.run([python, "-S", "-c", "import ensurepip"], capture_output=True, check=False)
    return [python, "-S"] if whole.returncode == 0 else [python]


SYSTEM_PYTHON = Path("/usr/bin/python3")  # one that other users may run too
BASE_PYTHON = _fresh(getattr(sys, "_base_executable", sys.executable))


class Checkout:
    """A copy of the entry with a stand-in window, started by a Python that has no libraries."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "checkout"
        self.wheels = folder / "wheels"
        self.lock = self.root / "requirements.lock"
        self.dev_lock = self.root / "requirements-dev.lock"
        self.stamp = self.root / ".venv" / "lotusdesk.stamp"
        self.wheels.mkdir()
        for name in (
            "desktop/__init__.py",
            "desktop/__main__.py",
            "desktop/bootstrap.py",
            "tests/__main__.py",
        ):
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, self.root / name)
        (self.root / "ui").mkdir()
        (self.root / "ui" / "__init__.py").touch()
        (self.root / "ui" / "app.py").write_text(APP, "utf-8")
        line = _wheel(self.wheels, "libraries", bootstrap.LIBRARIES)
        self.lock.write_text(line, "utf-8")
        line += _wheel(self.wheels, "test_libraries", bootstrap.TEST_LIBRARIES)
        self.dev_lock.write_text(line, "utf-8")

    @property
    def libraries(self) -> Path:
        (folder,) = self.root.glob(".venv/lib/python*/site-packages")
        return folder

    def command(self, *arguments: str) -> list[str]:
        return [*BASE_PYTHON, "-m", *arguments]

    def surroundings(self, **more: str) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "PYTHON"))}
        return kept | {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.wheels), "LOTUSDESK_APT": "0"} | more

    def start(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            cwd=self.root,
            env=self.surroundings(**more),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_first_start_second_start_tests_and_a_changed_lock(checkout: Checkout) -> None:
    first = checkout.start("desktop", "scan", "a b")
    assert (first.stdout, first.returncode) == ("started scan a b\n", 7), first.stderr
    assert "正在准备运行环境" in first.stderr

    second = checkout.start("desktop")
    assert (second.stdout, second.stderr, second.returncode) == ("started\n", "", 7)

    tests = checkout.start("tests", "--setup-only")
    assert tests.returncode == 0, tests.stderr
    assert "requirements-dev.lock" in tests.stderr
    assert "正在准备运行环境" not in tests.stderr
    assert checkout.start("desktop").stderr == "", "the tests' libraries hold the program's"

    novelty = _wheel(checkout.wheels, "novelty", ("novelty",))
    for lock in checkout.lock, checkout.dev_lock:
        lock.write_text(lock.read_text("utf-8") + novelty, "utf-8")
    changed = checkout.start("desktop")
    assert changed.stdout == "started\n", changed.stderr
    assert (checkout.libraries / "novelty").is_dir()


def test_a_set_up_that_was_killed_heals(checkout: Checkout) -> None:
    settings = checkout.root / "pip.conf"
    os.mkfifo(settings)  # pip waits here for its settings until it is killed
    process = subprocess.Popen(
        checkout.command("desktop"),
        cwd=checkout.root,
        env=checkout.surroundings(PIP_CONFIG_FILE=str(settings)),
        start_new_session=True,
    )
    with settings.open("wb"):  # opens when pip is there
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    assert checkout.stamp.read_text("utf-8") == bootstrap.UNFINISHED
    half = checkout.libraries / "half-a-library"
    half.mkdir()
    healed = checkout.start("desktop")
    assert (healed.stdout, healed.returncode) == ("started\n", 7), healed.stderr
    assert not half.exists()


def test_a_file_with_another_hash_is_refused_and_the_environment_kept(checkout: Checkout) -> None:
    right = checkout.lock.read_text("utf-8")
    checkout.lock.write_text(f"libraries==1.0 --hash=sha256:{'0' * 64}\n", "utf-8")
    refused = checkout.start("desktop")
    assert refused.returncode == 1
    assert refused.stdout == ""
    assert "Traceback" not in refused.stderr
    assert refused.stderr.splitlines()[-1].startswith("lotusdesk: the libraries could not be installed")

    someones = checkout.libraries / "someones.py"
    someones.touch()
    checkout.lock.write_text(right, "utf-8")
    assert checkout.start("desktop").stdout == "started\n"
    assert someones.exists()


def test_a_second_start_during_the_set_up_waits_for_it(checkout: Checkout) -> None:
    both = [
        subprocess.Popen(
            checkout.command("desktop"),
            cwd=checkout.root,
            env=checkout.surroundings(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        for _ in range(2)
    ]
    words = [process.communicate() for process in both]
    assert [out for out, _ in words] == ["started\n", "started\n"], words
    assert sum("正在准备运行环境" in err for _, err in words) == 1


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() != 0 or not SYSTEM_PYTHON.exists(),
    reason="only root can act as another user",
)
def test_a_reader_of_someone_elses_checkout_starts_it_but_cannot_set_it_up(checkout: Checkout) -> None:
    for folder in [checkout.root, *checkout.root.parents]:
        if folder.stat().st_uid == 0 and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    python = _fresh(str(SYSTEM_PYTHON))

    def start(*before: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*before, *python, "-m", "desktop"],
            cwd=checkout.root,
            env=checkout.surroundings(HOME="/nonexistent"),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    as_nobody = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    refused = start(*as_nobody)
    assert refused.returncode == 1
    assert "let the owner of the folder start the program once" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert start().stdout == "started\n"
    assert start(*as_nobody).stdout == "started\n"


def test_an_environment_without_pip_and_libraries_is_completed_from_inside_too(checkout: Checkout) -> None:
    subprocess.run([*BASE_PYTHON, "-m", "venv", "--without-pip", checkout.root / ".venv"], check=True)
    started = subprocess.run(
        [checkout.root / ".venv" / "bin" / "python", "-m", "desktop", "scan"],
        cwd=checkout.root,
        env=checkout.surroundings(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (started.stdout, started.returncode) == ("started scan\n", 7), started.stderr


# --- what is missing on the system --------------------------------------------------------------------------


@pytest.fixture
def bare_system(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A Linux without Qt's libraries whose commands are written down, not run."""
    ran: list[list[str]] = []

    def write_down(command: list[str], held: int | None = None) -> int:
        ran.append(command)
        return 0

    monkeypatch.setattr(bootstrap, "_loads", lambda library: False)
    monkeypatch.setattr(bootstrap, "_can_install", lambda: True)
    monkeypatch.setattr(bootstrap, "_run", write_down)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    return ran


def test_root_gets_every_missing_package_installed(
    bare_system: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.delenv("LOTUSDESK_APT", raising=False)
    bootstrap._system_packages(on_screen=False)
    repair, update, install = bare_system
    assert repair == ["dpkg", "--configure", "-a"]
    assert update[:2] == ["apt-get", "update"]
    assert {"libegl1", "libxcb-cursor0", "libcups2"} <= set(install)


@pytest.mark.parametrize(("user", "allowed"), [(1000, "1"), (0, "0")], ids=["not root", "apt forbidden"])
def test_who_may_not_install_is_told_the_one_line(
    bare_system: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    user: int,
    allowed: str,
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)
    monkeypatch.setenv("LOTUSDESK_APT", allowed)
    with pytest.raises(SystemExit) as end:
        bootstrap._system_packages(on_screen=False)
    assert end.value.code == 1
    assert bare_system == []
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("sudo apt-get install -y --no-install-recommends libgl1 ")
    assert last.isascii(), "to be copied whole"


def test_without_a_screen_what_opens_windows_is_not_insisted_on(
    bare_system: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "_loads", lambda library: library in bootstrap.TO_DRAW)
    monkeypatch.setenv("LOTUSDESK_APT", "0")
    bootstrap._system_packages(on_screen=False)
    with pytest.raises(SystemExit):
        bootstrap._system_packages(on_screen=True)


def test_a_python_that_is_too_old_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "LIBRARIES", ("not_there",))
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit) as end:
        bootstrap.ensure("desktop")
    assert end.value.code == 1
    assert "3.11 up to 3.14 is needed; this is 3.9" in capsys.readouterr().err


def test_a_set_up_that_did_not_help_does_not_go_round(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "LIBRARIES", ("not_there",))
    monkeypatch.setenv("LOTUSDESK_INSIDE", "1")
    with pytest.raises(SystemExit):
        bootstrap.ensure("desktop")
    assert "not_there cannot be found" in capsys.readouterr().err


# --- one truth ----------------------------------------------------------------------------------------------


def _project() -> dict[str, object]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        project: dict[str, object] = tomllib.load(file)
    return project


def test_the_bootstrap_looks_for_every_dependency() -> None:
    project = _project()
    assert isinstance(project["project"], dict)
    assert isinstance(project["dependency-groups"], dict)
    provided = {
        module: {canonicalize_name(distribution) for distribution in distributions}
        for module, distributions in packages_distributions().items()
    }
    for wanted, looked_for in (
        (project["project"]["dependencies"], bootstrap.LIBRARIES),
        (project["dependency-groups"]["dev"], bootstrap.TEST_LIBRARIES),
    ):
        names = {canonicalize_name(Requirement(line).name) for line in wanted}
        found = {name for module in looked_for for name in provided[module]}
        assert names <= found, f"not looked for: {names - found}"


def test_the_bootstrap_refuses_the_pythons_that_the_project_refuses() -> None:
    project = _project()
    assert isinstance(project["project"], dict)
    oldest, beyond = bootstrap.OLDEST, bootstrap.BEYOND
    assert project["project"]["requires-python"] == f">={oldest[0]}.{oldest[1]},<{beyond[0]}.{beyond[1]}"


def test_with_the_libraries_there_it_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bootstrap, "_system_packages", pytest.fail)
    monkeypatch.setattr(bootstrap, "_environment", pytest.fail)
    monkeypatch.setattr(bootstrap, "_start", pytest.fail)
    bootstrap.ensure("desktop")
    bootstrap.ensure("tests", dev=True)


def test_it_needs_nothing_but_the_standard_library() -> None:
    alone = [sys.executable, "-I", "-S", str(ROOT / "desktop" / "bootstrap.py")]
    subprocess.run(alone, check=True)
