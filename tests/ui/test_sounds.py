"""Sounds are short, different, and never in the way."""

from __future__ import annotations

import subprocess
import sys
import threading
import wave
from pathlib import Path

import pytest

from ui.assets.sounds.remake import samples_of, write
from ui.sounds import RATE, Loudspeaker, Sound, Sounds, frames
from ui.theme import ASSETS


class Recorder:
    """A loudspeaker that writes down what it was given, and can be held up or be missing."""

    def __init__(self) -> None:
        self.played: list[tuple[bytes, float]] = []
        self.heard = threading.Semaphore(0)
        self.gate = threading.Event()
        self.gate.set()
        self.missing = False

    def __call__(self, samples: bytes, volume: float) -> None:
        self.gate.wait(5)
        if self.missing:
            self.heard.release()
            raise OSError("no device")
        self.played.append((samples, volume))
        self.heard.release()

    def wait(self) -> None:
        assert self.heard.acquire(timeout=5)


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


def made(recorder: Recorder, volume: int = 100) -> Sounds:
    return Sounds(volume, open_player=lambda: recorder)


def test_every_sound_is_short_and_loud_enough_to_notice() -> None:
    for sound in Sound:
        with wave.open(str(ASSETS / "sounds" / f"{sound}.wav")) as file:
            assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (RATE, 1, 2)
            assert file.getnframes() / RATE < 0.8
        values = memoryview(frames(sound)).cast("h")
        assert 2000 < max(abs(value) for value in values) < 32767


def test_no_two_sounds_are_alike() -> None:
    assert len({frames(sound) for sound in Sound}) == len(Sound)


def test_the_files_are_what_the_script_makes(tmp_path: Path) -> None:
    write(tmp_path)
    for sound in Sound:
        ours = memoryview(frames(sound)).cast("h")
        with wave.open(str(tmp_path / f"{sound}.wav")) as file:
            again = memoryview(file.readframes(file.getnframes())).cast("h")
        assert len(ours) == len(again) == len(samples_of(sound))
        assert max(abs(a - b) for a, b in zip(ours, again, strict=True)) <= 1  # the last bit is the machine's


def test_a_sound_is_played_at_the_volume_set(recorder: Recorder) -> None:
    sounds = made(recorder, 40)
    sounds.play(Sound.ENTER)
    recorder.wait()
    sounds.close()
    assert recorder.played == [(frames(Sound.ENTER), 0.4)]


def test_playing_returns_while_the_loudspeaker_is_busy_and_old_news_is_dropped(recorder: Recorder) -> None:
    sounds = made(recorder)
    recorder.gate.clear()
    for _ in range(20):
        sounds.play(Sound.TICK)
    recorder.gate.set()
    sounds.close()
    assert 1 <= len(recorder.played) <= 4


def test_off_is_off(recorder: Recorder) -> None:
    sounds = made(recorder, 0)
    sounds.play(Sound.ERROR)
    sounds.close()
    assert recorder.played == []


def test_without_a_device_the_desk_goes_on_in_silence(recorder: Recorder) -> None:
    recorder.missing = True
    sounds = made(recorder)
    sounds.play(Sound.ENTER)
    recorder.wait()
    sounds.play(Sound.ENTER)
    sounds.close()
    assert recorder.played == []


def test_the_real_player_plays_to_the_end_on_a_device_without_sound() -> None:
    player = Loudspeaker(silent=True)
    player(frames(Sound.TICK), 0.5)
    player(frames(Sound.TICK), 0.5)


def test_the_sound_library_is_not_loaded_before_the_first_sound() -> None:
    code = "import sys, ui.sounds; ui.sounds.Sounds(); print('miniaudio' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ASSETS.parents[1]
    )
    assert done.stdout == "False\n"
