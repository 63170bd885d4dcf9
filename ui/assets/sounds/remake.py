"""Makes the five sounds anew: `python -m ui.assets.sounds.remake`. Plain arithmetic, so that they are ours to ship."""

from __future__ import annotations

import wave
from array import array
from math import exp, pi, sin
from pathlib import Path

RATE = 22050

# name: notes as (start s, length s, Hz, loudness). Rising says come in, falling says goodbye, the same note twice
# says look here, two low rough ones say no.
SOUNDS: dict[str, list[tuple[float, float, float, float]]] = {
    "enter": [(0.00, 0.22, 659.3, 0.50), (0.09, 0.34, 987.8, 0.55)],
    "exit": [(0.00, 0.22, 784.0, 0.42), (0.10, 0.36, 523.3, 0.45)],
    "attention": [(0.00, 0.20, 880.0, 0.50), (0.18, 0.20, 880.0, 0.55), (0.36, 0.30, 880.0, 0.50)],
    "error": [(0.00, 0.24, 196.0, 0.75), (0.22, 0.40, 155.6, 0.80)],
    "tick": [(0.00, 0.05, 1318.5, 0.22)],
}


def note(seconds: float, pitch: float, loudness: float) -> list[float]:
    """One struck note: a quick rise, a long fall, a few overtones (more of them when it is low)."""
    overtones = [(1, 1.0), (2, 0.28), (3, 0.10)] if pitch > 300 else [(1, 1.0), (2, 0.7), (3, 0.5), (4, 0.3)]
    weight = sum(part for _, part in overtones)
    count = round(seconds * RATE)
    samples = []
    for n in range(count):
        t = n / RATE
        rise = min(1.0, t / 0.006)
        fall = exp(-5.0 * t / seconds) * min(1.0, (count - n) / (0.01 * RATE))
        tone = sum(part * sin(2 * pi * pitch * times * t) for times, part in overtones) / weight
        samples.append(loudness * rise * fall * tone)
    return samples


def samples_of(name: str) -> array[int]:
    """The 16-bit samples of one sound."""
    notes = SOUNDS[name]
    mixed = [0.0] * round(max(start + length for start, length, _, _ in notes) * RATE + 1)
    for start, length, pitch, loudness in notes:
        first = round(start * RATE)
        for n, value in enumerate(note(length, pitch, loudness)):
            mixed[first + n] += value
    return array("h", (round(max(-1.0, min(1.0, value)) * 32767) for value in mixed))


def write(folder: Path) -> None:
    """Write all five files into `folder`."""
    for name in SOUNDS:
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples_of(name).tobytes())


if __name__ == "__main__":
    write(Path(__file__).parent)
