"""Short sounds that say a verdict without a look at the screen. Silent where there is no loudspeaker, never waiting."""

from __future__ import annotations

import queue
import sys
import threading
import time
from array import array
from collections.abc import Callable, Generator
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from ui.theme import ASSETS

RATE = 22050
"""Samples a second of the files in `assets/sounds`: one channel, 16 bits."""
_BUFFER_MS = 40
_RETRY_AFTER = 30.0
_KEPT_WAITING = 3


class Sound(StrEnum):
    """The sounds; each is told from the others by its shape, not by its pitch alone."""

    ENTER = "enter"
    EXIT = "exit"
    ATTENTION = "attention"
    ERROR = "error"
    TICK = "tick"


class Player(Protocol):
    """Plays one sound to its end. Raises OSError where it cannot."""

    def __call__(self, samples: bytes, volume: float) -> None: ...


class Sounds:
    """Plays sounds in a thread of its own. `volume` is 0 (off) to 100."""

    def __init__(self, volume: int = 80, open_player: Callable[[], Player] | None = None) -> None:
        self._open = open_player or Loudspeaker
        self._queue: queue.Queue[Sound | None] = queue.Queue()
        self._thread: threading.Thread | None = None
        self._player: Player | None = None
        self._silent_until = 0.0
        self.set_volume(volume)

    def set_volume(self, volume: int) -> None:
        """0 is off; takes effect with the next sound."""
        self._volume = max(0, min(100, volume)) / 100

    def play(self, sound: Sound) -> None:
        """Play `sound` soon and return at once. More than three waiting sounds would tell of the past: dropped."""
        if self._volume == 0 or self._queue.qsize() >= _KEPT_WAITING:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="sounds", daemon=True)
            self._thread.start()
        self._queue.put(sound)

    def close(self) -> None:
        """Stop the thread; what still waits is not played."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(timeout=2)
            self._thread = None

    def _work(self) -> None:
        while (sound := self._queue.get()) is not None:
            if time.monotonic() < self._silent_until:
                continue
            try:
                self._player = self._player or self._open()
                self._player(frames(sound), self._volume)
            except OSError:
                self._player = None
                self._silent_until = time.monotonic() + _RETRY_AFTER


def frames(sound: Sound) -> bytes:
    """The samples of `sound`, without the file's header."""
    import wave

    with wave.open(str(ASSETS / "sounds" / f"{sound}.wav")) as opened:
        return opened.readframes(opened.getnframes())


class Loudspeaker:
    """The system's sound device through miniaudio, which is loaded with the first sound.

    `silent` uses the device that plays nothing, at the pace of a real one.
    """

    def __init__(self, *, silent: bool = False) -> None:
        import miniaudio

        self._failure = miniaudio.MiniaudioError
        self._spent = threading.Event()
        unreal = {miniaudio.Backend.NULL, miniaudio.Backend.CUSTOM}
        if not any(Path("/dev/snd").glob("pcm*p")):
            unreal.add(
                miniaudio.Backend.ALSA
            )  # without a card it would fill the terminal with its complaints
        try:
            self._device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=_BUFFER_MS,
                backends=[miniaudio.Backend.NULL]
                if silent
                else [b for b in miniaudio.Backend if b not in unreal],
                app_name="LotusDesk",
            )
        except self._failure as error:
            raise OSError(str(error)) from error

    def __call__(self, samples: bytes, volume: float) -> None:
        self._spent.clear()
        drain = bytes(
            2 * 3 * _BUFFER_MS * RATE // 1000
        )  # what is still in the device's buffers when ours is empty
        stream = self._stream(_at_volume(samples, volume) + drain)
        next(stream)
        try:
            self._device.start(stream)
            self._spent.wait(len(samples) / 2 / RATE + 1)
            self._device.stop()
        except self._failure as error:
            raise OSError(str(error)) from error

    def _stream(self, samples: bytes) -> Generator[bytes, int, None]:
        wanted = yield b""
        place = 0
        while place < len(samples):
            part = samples[place : place + 2 * wanted]
            place += len(part)
            wanted = yield part
        self._spent.set()


def _at_volume(samples: bytes, volume: float) -> bytes:
    scaled = array("h", samples)
    if sys.byteorder == "big":
        scaled.byteswap()
    return array("h", (round(value * volume) for value in scaled)).tobytes()
