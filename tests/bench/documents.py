"""Documents to build from, made of the seed report: a thousand reports, each of another session, and reports set in pages."""

from __future__ import annotations

from pathlib import Path

from tests.bench.cost import PROJECT

SEEDS = PROJECT / "seeds"


def report_text() -> str:
    """The seed report: thirty-one pages, 407 rows."""
    return next(SEEDS.glob("002_*")).read_text(encoding="utf-8")


def reports(folder: Path, number: int) -> list[Path]:
    """So many reports as text, each with a symbol and a session of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    text, files = report_text(), []
    for each in range(number):
        files.append(folder / f"report_{each:06}.txt")
        own = text.replace("CTOC/COP/2024/12", f"CTOC/COP/{1000 + each}/12").replace(
            "twelfth session", f"{each + 20}th session"
        )
        files[-1].write_text(own, encoding="utf-8")
    return files


def report_in_pages(path: Path, copies: int = 1) -> int:
    """The seed report set in pages several times over; how many pages that makes (about thirty each)."""
    import pypdfium2

    from tests.pipelines.typeset import set_report

    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(set_report("\n\n".join([report_text()] * copies)))
    return len(pypdfium2.PdfDocument(path))
