"""The quarterly evaluation (季度评价): the scores of areas and posts, and where they come from, on six to eight pages."""

from __future__ import annotations

from dataclasses import dataclass

from printing.blocks import Proof
from printing.charts import Bar, Bars, Funnel, Heat, HeatCell, HeatRow, Point, Trend
from printing.document import Target
from printing.findings import FindingHeads, FindingLine, FindingTable
from printing.flow import LEFT, RIGHT, WIDTH, Flow, hairline, heading, paragraph
from printing.plots import funnel, heat, lying_bars, score_bar, trends
from printing.report import Fact, Letter, SignBox, Tile, facts, sign_boxes, tiles, write_report
from printing.style import BAR, GREY, INK
from printing.tables import Section, table, tables
from printing.text import LEADING, draw_lines, draw_text, fit

_SCORE = 9.2

__all__ = [
    "Bar",
    "Bars",
    "Dimension",
    "Fact",
    "FindingHeads",
    "FindingLine",
    "FindingTable",
    "Funnel",
    "Heat",
    "HeatCell",
    "HeatRow",
    "Letter",
    "Point",
    "Proof",
    "QuarterPaper",
    "Ranking",
    "Said",
    "Scheme",
    "ScoreRow",
    "Scores",
    "Section",
    "SignBox",
    "Tile",
    "Trend",
    "write_quarter",
]


@dataclass(frozen=True)
class Dimension:
    """One part of a score as it is read: "Execution", "37.2 of 40", "372/400"; `few` prints the value in grey."""

    name: str
    points: str
    ratio: str
    few: bool = False


@dataclass(frozen=True)
class ScoreRow:
    """A subject (area or post) and its result. `per_mille` gives the bar, None with too few data.

    `change` against the last quarter ("+2.1", "new"), `vetoes` what capped it, `comment` what the post says to it
    (申诉), `answer` what was decided on that. `place` is its rank as it is read, "" where it has none.
    """

    subject: str
    score: str
    per_mille: int | None
    band: str
    change: str
    vetoes: tuple[str, ...]
    parts: tuple[Dimension, ...]
    comment: str = ""
    answer: str = ""
    place: str = ""


@dataclass(frozen=True)
class Scores:
    """The result table of one kind of subject, best first. `heads`: subject, score, band, change.

    `limits` are where the bands begin, per mille; the bars carry a tick there.
    """

    title: str
    heads: tuple[str, str, str, str]
    rows: tuple[ScoreRow, ...]
    limits: tuple[int, ...] = (700, 800, 900)
    empty: str = "—"


@dataclass(frozen=True)
class Ranking:
    """The same rows side by side with each number's numerator and denominator, and a box for the post's comment."""

    title: str
    areas_title: str
    areas: tuple[ScoreRow, ...]
    posts_title: str
    posts: tuple[ScoreRow, ...]
    comment_label: str
    empty: str = "—"


@dataclass(frozen=True)
class Said:
    """You said, we did."""

    title: str
    heads: tuple[str, str]
    rows: tuple[tuple[str, str], ...]
    empty: str = "—"


@dataclass(frozen=True)
class Scheme:
    """The scheme in full: its number, the weights, and each rule as a sentence."""

    title: str
    weights: Section
    rules: tuple[str, ...]


@dataclass(frozen=True)
class QuarterPaper:
    """Everything on the quarterly evaluation, as finished words and numbers, in the order it stands."""

    letter: Letter
    facts: tuple[Fact, ...]
    verdict_title: str
    verdict: tuple[str, ...]
    tiles: tuple[Tile, ...]
    area_scores: Scores
    post_scores: Scores
    ranking: Ranking
    heat: Heat
    trends_title: str
    trends: tuple[Trend, ...]
    funnel: Funnel
    medians: Section
    overdue: Section
    recurrences: Section
    contractors: Section
    hazards: Section
    hazards_note: str
    hazards_sign: tuple[SignBox, ...]
    channels: Section
    distribution: Bars
    themes: Section
    complaints: Section
    said: Said
    compliance: Section
    quality: tuple[Fact, ...]
    quality_title: str
    quality_tables: tuple[Section, ...]
    decisions: Section
    decisions_note: str
    signatures: tuple[SignBox, ...]
    scheme: Scheme


def write_quarter(paper: QuarterPaper, out: Target) -> int:
    """Write the quarterly evaluation as PDF and return its pages: six to eight for an ordinary quarter."""
    return write_report(paper.letter, out, lambda flow: _body(flow, paper))


def _body(flow: Flow, paper: QuarterPaper) -> None:
    facts(flow, paper.facts)
    heading(flow, paper.verdict_title)
    for text in paper.verdict:
        paragraph(flow, text, 10)
    flow.y -= 10
    tiles(flow, paper.tiles)
    scores(flow, paper.area_scores)
    scores(flow, paper.post_scores)
    ranking(flow, paper.ranking)
    heat(flow, paper.heat)
    trends(flow, paper.trends_title, paper.trends)
    funnel(flow, paper.funnel)
    for section in (paper.medians, paper.overdue, paper.recurrences, paper.contractors, paper.hazards):
        table(flow, section, LEFT, WIDTH)
    if paper.hazards_note:
        paragraph(flow, paper.hazards_note, 9)
        flow.y -= 6
    sign_boxes(flow, paper.hazards_sign, tall=46)
    table(flow, paper.channels, LEFT, WIDTH)
    lying_bars(flow, paper.distribution)
    table(flow, paper.themes, LEFT, WIDTH)
    table(flow, paper.complaints, LEFT, WIDTH)
    said = Section(paper.said.title, paper.said.heads, paper.said.rows, empty=paper.said.empty)
    table(flow, said, LEFT, WIDTH)
    table(flow, paper.compliance, LEFT, WIDTH)
    heading(flow, paper.quality_title, 60)
    facts(flow, paper.quality)
    tables(flow, paper.quality_tables)
    flow.need(min(150 + 22 * len(paper.decisions.rows), 400))  # what is signed stands by its signatures
    table(flow, paper.decisions, LEFT, WIDTH)
    if paper.decisions_note:
        paragraph(flow, paper.decisions_note, 9)
        flow.y -= 6
    sign_boxes(flow, paper.signatures)
    _scheme(flow, paper.scheme)


def scores(flow: Flow, part: Scores) -> None:
    """Subject, a bar on a scale to 100 with the band limits, the score, band and change; vetoes below the name."""
    heading(flow, part.title, 60)
    if not part.rows:
        words = fit(part.empty, WIDTH, 8.8, 5, max_lines=1)
        draw_text(flow.canvas, LEFT, flow.y - 9, words.lines[0], words.size, color=GREY)
        flow.y -= 26
        return
    _score_heads(flow, part)
    for row in part.rows:
        vetoes = fit(" · ".join(row.vetoes), WIDTH * 0.94, 8, 5.5, max_lines=2)
        tall = 21 + (len(vetoes.lines) * vetoes.size * LEADING + 3 if row.vetoes else 0)
        if flow.need(tall):
            _score_heads(flow, part)
        _score_row(flow, row, part.limits)
        if row.vetoes:
            draw_lines(flow.canvas, LEFT + 8, flow.y - 20, vetoes, color=INK)
        flow.y -= tall
        hairline(flow.canvas, LEFT, flow.y, RIGHT)
    flow.y -= 16


_COLUMNS = (0.0, 140.0, 330.0, 385.0, 455.0)  # subject, bar, score, band, change: points from the left


def _score_heads(flow: Flow, part: Scores) -> None:
    subject, score, band, change = part.heads
    for at, words in ((0, subject), (2, score), (3, band), (4, change)):
        word = fit(words, 66, 8.5, 5, max_lines=1)
        draw_text(flow.canvas, LEFT + _COLUMNS[at], flow.y - 10, word.lines[0], word.size, color=GREY)
    flow.y -= 16
    hairline(flow.canvas, LEFT, flow.y, RIGHT)


def _score_row(flow: Flow, row: ScoreRow, limits: tuple[int, ...]) -> None:
    y = flow.y - 14
    name = fit(row.subject, _COLUMNS[1] - 10, _SCORE, 5.5, max_lines=2, height=19)
    draw_lines(flow.canvas, LEFT, y + len(name.lines) * name.size * LEADING / 2 + name.size * 0.35, name)
    if row.per_mille is not None:
        score_bar(flow, row.per_mille, limits, LEFT + _COLUMNS[1], y - 2, _COLUMNS[2] - _COLUMNS[1] - 16)
    counted = row.per_mille is not None
    cells = (
        (2, row.score, counted, INK if counted else GREY),
        (3, row.band, False, INK),
        (4, row.change, False, GREY),
    )
    for at, words, bold, color in cells:
        end = _COLUMNS[at + 1] if at < 4 else WIDTH
        word = fit(words, end - _COLUMNS[at] - 5, _SCORE, 5, max_lines=1, bold=bold)
        draw_text(flow.canvas, LEFT + _COLUMNS[at], y, word.lines[0], word.size, bold, color=color)


def ranking(flow: Flow, part: Ranking) -> None:
    """Areas on the left, posts on the right: each number with what it was divided by, and room for a comment."""
    heading(flow, part.title, 80)
    half = (WIDTH - 24) / 2
    columns = ((part.areas_title, part.areas), (part.posts_title, part.posts))
    for at, (title, _) in enumerate(columns):
        word = fit(title, half, 9, 5, max_lines=1)
        draw_text(flow.canvas, LEFT + at * (half + 24), flow.y - 9, word.lines[0], word.size, color=GREY)
    flow.y -= 16
    count = max(len(part.areas), len(part.posts))
    for place in range(count):
        cards = [rows[place] if place < len(rows) else None for _, rows in columns]
        tall = max(
            _card_height(card, half, part.comment_label if at else "")
            for at, card in enumerate(cards)
            if card
        )
        flow.need(tall)
        for at, card in enumerate(cards):
            if card is not None:
                label = part.comment_label if at else ""
                _card(flow, card, (LEFT + at * (half + 24), half), label)
        flow.y -= tall
    if not count:
        draw_text(flow.canvas, LEFT, flow.y - 9, part.empty, 8.8, color=GREY)
        flow.y -= 10
    flow.y -= 16


def _card_height(row: ScoreRow, width: float, comment_label: str) -> float:
    tall = 20.0 + 12.0 * len(row.parts) + 8
    if comment_label or row.comment:
        tall += max(24.0, _comment_lines(row, width) * 11.0 + 14)
    return tall + 6


def _comment_lines(row: ScoreRow, width: float) -> int:
    texts = [text for text in (row.comment, row.answer) if text]
    return sum(len(fit(text, width - 14, 8.2, 6, max_lines=6).lines) for text in texts)


def _card(flow: Flow, row: ScoreRow, column: tuple[float, float], comment_label: str) -> None:
    canvas, (x, width), y = flow.canvas, column, flow.y
    hairline(canvas, x, y, x + width)
    place = fit(row.place, 14, 9, 5, max_lines=1)
    draw_text(canvas, x, y - 13, place.lines[0], place.size, color=GREY)
    score = fit(row.score, 70, 9.5, 6, max_lines=1, bold=row.per_mille is not None)
    draw_text(
        canvas,
        x + width,
        y - 13,
        score.lines[0],
        score.size,
        row.per_mille is not None,
        color=INK if row.per_mille is not None else GREY,
        align="right",
    )
    name = fit(row.subject, width - 96, 9.5, 6, max_lines=1, bold=True)
    draw_text(canvas, x + 16, y - 13, name.lines[0], name.size, True)
    y -= 20
    for part in row.parts:
        color = GREY if part.few else INK
        word = fit(part.name, width * 0.3, 8.2, 5, max_lines=1)
        draw_text(canvas, x + 16, y - 8.5, word.lines[0], word.size, color=GREY)
        ratio = fit(part.ratio, width * 0.4, 8.2, 4.5, max_lines=1)
        draw_text(canvas, x + 16 + width * 0.32, y - 8.5, ratio.lines[0], ratio.size, color=color)
        points = fit(part.points, width * 0.24, 8.2, 4.5, max_lines=1)
        draw_text(canvas, x + width, y - 8.5, points.lines[0], points.size, color=color, align="right")
        y -= 12
    if comment_label or row.comment:
        _comment(flow, row, (x, y - 4, width), comment_label)


def _comment(flow: Flow, row: ScoreRow, place: tuple[float, float, float], label: str) -> None:
    x, y, width = place
    tall = max(22.0, _comment_lines(row, width) * 11.0 + 12)
    flow.canvas.setStrokeColorRGB(*BAR)
    flow.canvas.setLineWidth(0.5)
    flow.canvas.rect(x, y - tall, width, tall, stroke=1, fill=0)
    word = fit(label, width - 12, 7, 5, max_lines=1)
    draw_text(flow.canvas, x + 6, y - 8.5, word.lines[0], word.size, color=GREY)
    y -= 11
    for text in (row.comment, row.answer):
        if text:
            fitted = fit(text, width - 14, 8.2, 6, max_lines=6)
            for line in fitted.lines:
                draw_text(flow.canvas, x + 7, y - 7, line, fitted.size)
                y -= 11


def _scheme(flow: Flow, scheme: Scheme) -> None:
    """On a page of its own: it is the rule by which all the others are to be read."""
    flow.need(flow.y - flow.bottom + 1)
    heading(flow, scheme.title)
    table(flow, scheme.weights, LEFT, WIDTH)
    for number, rule in enumerate(scheme.rules, 1):
        draw_text(flow.canvas, LEFT, flow.y - 9.5, f"{number}.", 9.5, color=GREY)
        paragraph(flow, rule, 9.5, indent=20)
        flow.y -= 4
