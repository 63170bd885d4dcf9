"""Which language the windows speak, and how a Chinese input method reaches them."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

_CATALOGUES = Path(__file__).parent / "assets" / "i18n"

LANGUAGES = ("zh_CN", "en")


def prepare_environment(environ: MutableMapping[str, str]) -> None:
    """Point Qt at the input method it can speak to. Call it before the application object is made.

    PySide6 brings the IBus bridge only; fcitx5 answers the IBus protocol, so under fcitx Chinese can be typed
    after this and not before.
    """
    if environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        environ["QT_IM_MODULE"] = "ibus"
    modules = environ.get("QT_IM_MODULES", "")
    if "fcitx" in modules:
        names = ["ibus" if name.startswith("fcitx") else name for name in modules.split(";") if name]
        environ["QT_IM_MODULES"] = ";".join(dict.fromkeys(names))


def system_language() -> str:
    """The language of the desktop, as one of `LANGUAGES`."""
    chinese = QLocale.system().language() == QLocale.Language.Chinese
    return "zh_CN" if chinese else "en"


def install(app: QCoreApplication, language: str = "") -> str:
    """Let `app` speak `language` ("" = as the desktop) from now on; returns the language it speaks.

    Dates and numbers follow it. Windows that exist already keep their words.
    """
    spoken = language if language in LANGUAGES else system_language()
    QLocale.setDefault(QLocale(spoken if spoken == "zh_CN" else "en_GB"))
    for old in app.findChildren(QTranslator, "lotusdesk"):
        app.removeTranslator(old)
        old.deleteLater()
    if spoken == "en":
        return spoken
    ours = str(_CATALOGUES / f"lotusdesk_{spoken}.qm")
    qt = f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{spoken}.qm"
    for path in (qt, ours):  # the one installed last is asked first
        translator = QTranslator(app)
        translator.setObjectName("lotusdesk")
        if translator.load(path):
            app.installTranslator(translator)
    return spoken
