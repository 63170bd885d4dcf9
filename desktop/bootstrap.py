"""The first run: makes what the program needs, then starts it inside.

Standard library only, nothing of ours, and readable by an old Python, which is told that it is too old. What
only a first run needs is imported where it is used: every later start passes through here.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from typing import NoReturn

OLDEST, BEYOND = (3, 11), (3, 15)  # as pyproject.toml says; the upper bound is PySide6's own

LIBRARIES = (
    "PySide6",
    "cryptography",
    "keyring",
    "miniaudio",
    "peewee",
    "PIL",
    "platformdirs",
    "pypdfium2",
    "pypinyin",
    "python_calamine",
    "qrcode",
    "reportlab",
    "sqlcipher3",
    "xlsxwriter",
)
TEST_LIBRARIES = (
    "fontTools",
    "hypothesis",
    "mypy",
    "psycopg",
    "pypdf",
    "pytest",
    "pytest_timeout",
    "pytestqt",
    "ruff",
    "zxingcpp",
)

# What Qt loads from the system, and the Debian package that holds it: asked by library, because package names
# differ between releases (libglib2.0-0 became libglib2.0-0t64) and other distributions have other names.
TO_DRAW = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
TO_OPEN_WINDOWS = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
TO_PRINT = {"libcups.so.2": "libcups2"}

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "lotusdesk.stamp"
UNFINISHED = "unfinished"
_INSIDE = "LOTUSDESK_INSIDE"  # set for the restarted program: a set-up that did not help must not go round


def ensure(module: str, *, dev: bool = False) -> None:
    """Return at once if the libraries are there, else set `.venv` up and start `python -m module` inside it.

    `dev` asks for the tests' libraries too. Does not return when it restarts the program; ends it with 1 and
    one sentence when something is missing that it may not or cannot install.
    """
    inside = os.environ.pop(_INSIDE, None)
    if getattr(sys, "frozen", False):
        return
    wanted = LIBRARIES + TEST_LIBRARIES if dev else LIBRARIES
    absent = [name for name in wanted if importlib.util.find_spec(name) is None]
    if not absent:
        return
    if inside:
        _stop(
            f"set up, yet {', '.join(absent)} cannot be found; delete {ENVIRONMENT} and start again",
            f"安装已结束，但仍找不到上述组件；请删除 {ENVIRONMENT} 后重新启动",
        )
    if not OLDEST <= sys.version_info[:2] < BEYOND:
        _stop(
            f"Python {OLDEST[0]}.{OLDEST[1]} up to {BEYOND[0]}.{BEYOND[1] - 1} is needed;"
            f" this is {sys.version_info[0]}.{sys.version_info[1]}",
            "Python 版本不符",
        )
    base = getattr(sys, "_base_executable", sys.executable)
    if sys.prefix != sys.base_prefix and base != sys.executable:
        _start(
            base, module
        )  # an environment that lacks something is set up from outside, with the system's pip
    try:
        _system_packages(on_screen=not dev and any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))))
        _environment(dev=dev)
        os.environ[_INSIDE] = "1"
        _start(str(_python()), module)
    except KeyboardInterrupt:
        _stop("stopped; the next start sets up from the beginning", "已中断，下次启动将重新安装", code=130)
    except OSError as error:
        _stop(
            f"cannot set up {ENVIRONMENT}: {error}; let the owner of the folder start the program once",
            "无法写入程序文件夹，请由文件夹的所有者先启动一次",
        )


# --- system packages ----------------------------------------------------------------------------------------


def _system_packages(*, on_screen: bool) -> None:
    """Install with apt what is missing if we may; else go on only if the program can start without it."""
    if sys.platform != "linux":
        return
    wanted = {**TO_DRAW, **TO_OPEN_WINDOWS, **TO_PRINT}
    missing = {library: package for library, package in wanted.items() if not _loads(library)}
    packages = list(missing.values())
    needed = [name for name in missing if name in TO_DRAW or (on_screen and name in TO_OPEN_WINDOWS)]
    if not _can_install():
        packages.append("python3-venv")
        needed.append("pip")
    if not packages:
        return
    if _may_use_apt():
        _apt(packages)
    elif needed:
        _stop(
            f"missing on this system: {', '.join(needed)}. On Debian or Ubuntu run this, then start again",
            "缺少系统组件，请在终端执行下面这一行，然后重新启动",
            line=" ".join(["sudo", *_apt_install(packages)]),
        )


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _can_install() -> bool:
    return any(importlib.util.find_spec(name) for name in ("ensurepip", "pip"))


def _may_use_apt() -> bool:
    import shutil

    allowed = os.environ.get("LOTUSDESK_APT", "1") != "0"
    return allowed and sys.platform != "win32" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt(packages: list[str]) -> None:
    _say(f"installing system packages: {' '.join(packages)}", "正在安装系统组件")
    os.environ.setdefault("DEBIAN_FRONTEND", "noninteractive")
    _run(["dpkg", "--configure", "-a"])  # what an installation that was killed left behind
    wait = "DPkg::Lock::Timeout=300"
    install = _apt_install(packages)
    if (
        _run(["apt-get", "update", "-q", "-o", wait]) != 0
        or _run([*install, "-q", "-o", wait, "--fix-broken"]) != 0
    ):
        _stop(
            "apt-get could not install them; is there a network? Once this works, start again",
            "系统组件安装失败，请检查网络",
            line=" ".join(install),
        )


def _apt_install(packages: list[str]) -> list[str]:
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


# --- the environment ----------------------------------------------------------------------------------------


def _environment(*, dev: bool) -> None:
    """Bring `.venv` to the state that the lock describes, unless its stamp says that it is there already.

    The stamp holds the lock's SHA-256 and the Python that the libraries were installed for. While something
    is being changed it says so; a set-up that was killed is then begun again from nothing.
    """
    run_time, tests = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
    lock = tests if dev else run_time
    enough = {_digest(tests), _digest(lock)}  # the tests' libraries hold the program's
    if _is_ready(enough):
        return
    ENVIRONMENT.mkdir(exist_ok=True)
    STAMP.touch()
    with STAMP.open("rb") as held:
        _wait_for_others(held.fileno())
        if _is_ready(enough):
            return
        before = STAMP.read_text("utf-8")
        STAMP.write_text(UNFINISHED, "utf-8")
        outdated = before and not _fits(before.partition(" ")[2])
        if outdated or not _python().exists():
            _make_new(held.fileno())
        _say(f"installing {lock.name} into {ENVIRONMENT.name} (about a minute)", "正在安装程序组件，约一分钟")
        if _run([*_pip(), *_install(lock)], held.fileno()) != 0:
            STAMP.write_text(before, "utf-8")  # pip undoes what it could not finish
            _stop(
                "the libraries could not be installed; the lines above say why. A network is needed this"
                " once, and Windows x64, Linux x86-64 (glibc 2.34 or newer) or macOS on Apple silicon",
                "程序组件安装失败（原因见上）：首次启动需要网络",
            )
        STAMP.write_text(f"{_digest(lock)} {_version_of(_python())}", "utf-8")
        _say("ready", "安装完成")


def _is_ready(enough: set[str]) -> bool:
    if not STAMP.exists() or not _python().exists():
        return False
    digest, _, version = STAMP.read_text("utf-8").partition(" ")
    return digest in enough and _fits(version)


def _fits(version: str) -> bool:
    """Whether the environment's Python is still the one its libraries are for: systems get upgraded."""
    ours = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return version != "" and version in (ours, _version_of(_python()))


def _version_of(python: Path) -> str:
    import subprocess

    ask = [str(python), "-c", "import sys; print(*sys.version_info[:2], sep='.')"]
    return subprocess.run(ask, stdout=subprocess.PIPE, text=True, check=False).stdout.strip()


def _digest(lock: Path) -> str:
    import hashlib

    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _wait_for_others(held: int) -> None:
    """Hold the stamp, waiting for another set-up of this folder; the system lets go when the holder dies."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(held, 1 << 20, os.SEEK_SET)  # a byte that nobody reads: Windows locks keep readers out
        while True:
            try:
                msvcrt.locking(held, msvcrt.LK_LOCK, 1)  # gives up after ten seconds
            except OSError:
                _say("another set-up is running; waiting", "另一个安装正在进行，请稍候")
            else:
                return
    else:
        import fcntl

        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            _say("another set-up is running; waiting", "另一个安装正在进行，请稍候")
            fcntl.flock(held, fcntl.LOCK_EX)


def _make_new(held: int) -> None:
    """Empty `.venv` but for the held stamp and make it new; without pip where Debian lacks python3-venv."""
    import shutil

    _say(f"making {ENVIRONMENT}", "首次启动，正在准备运行环境")
    for thing in ENVIRONMENT.iterdir():
        if thing.is_dir() and not thing.is_symlink():
            shutil.rmtree(thing)
        elif thing != STAMP:
            thing.unlink()
    bare = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
    if _run([sys.executable, "-m", "venv", *bare, str(ENVIRONMENT)], held) != 0:
        _stop("python -m venv failed; the lines above say why", "无法建立运行环境（原因见上）")


def _python() -> Path:
    return ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def _pip() -> list[str]:
    """The environment's own pip, or else ours working on it."""
    import subprocess

    own = [str(_python()), "-m", "pip"]
    if subprocess.run([*own, "--version"], capture_output=True, check=False).returncode == 0:
        return own
    return [sys.executable, "-m", "pip", "--python", str(_python())]


def _install(lock: Path) -> list[str]:
    quiet = [] if sys.stderr is not None and sys.stderr.isatty() else ["--quiet"]
    checked = ["--require-hashes", "--only-binary", ":all:", "--no-input", "--disable-pip-version-check"]
    return ["install", *quiet, *checked, "--requirement", str(lock)]


# --- small things -------------------------------------------------------------------------------------------


def _start(python: str, module: str) -> NoReturn:
    """Go on as `python -m module` with the same arguments."""
    command = [python, "-m", module, *sys.argv[1:]]
    if sys.platform == "win32":  # its execv starts a second process and gives the console back at once
        import subprocess

        raise SystemExit(subprocess.call(command))
    os.execv(command[0], command)


def _run(command: list[str], held: int | None = None) -> int:
    """Run a set-up step; its words go to stderr, because stdout may be read by a program.

    The step inherits the lock `held`, so that it keeps others out even when we are killed and it is not.
    """
    import subprocess

    fds = () if held is None or sys.platform == "win32" else (held,)
    words = subprocess.DEVNULL if sys.stderr is None else 2
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=words, stderr=words, pass_fds=fds, check=False
    ).returncode


def _say(english: str, chinese: str) -> None:
    print(f"lotusdesk: {english} / {chinese}", file=sys.stderr, flush=True)


def _stop(english: str, chinese: str, *, code: int = 1, line: str | None = None) -> NoReturn:
    """End with a sentence and, below it and alone so that it can be copied, the `line` to run."""
    _say(english, chinese)
    if line is not None:
        print(line, file=sys.stderr)
    raise SystemExit(code)
