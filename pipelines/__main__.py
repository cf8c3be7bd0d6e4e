"""The command line: python -m pipelines build | read | check | export."""

from __future__ import annotations

import gc

gc.disable()  # while modules are loaded: what they make stays, and looking through it takes a tenth of the start

import argparse
import os
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from typing import NoReturn

from pipelines.build import DOCUMENTS, LEDGER, OUT, PROJECT, BuildError, BuildReport, build, read_one
from pipelines.build.progress import Progress
from pipelines.documents import DocumentError, read_document
from pipelines.names import ReferenceDataError, load_reference
from pipelines.store import StoreError, changed_files, code_version, export, load_tables
from pipelines.tables import NOT_READ, ReadFile, Tables, build_tables
from pipelines.text import Text, read_text

gc.freeze()  # and is not looked through later
gc.enable()

ALL_READ, SOME_NOT, NOTHING_DONE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code: 0 all well, 1 something was not, 2 nothing could be done."""
    options = _options().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except (BuildError, StoreError, DocumentError, ReferenceDataError) as error:
        _say(str(error))
        return NOTHING_DONE
    except KeyboardInterrupt:
        _say("Stopped. What tables there were are left as they were.")
        return 130
    except BrokenPipeError:  # the reader of our output, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ALL_READ
    return code


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m pipelines", description="Reads official records of meetings and writes who did what as tables."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser(
        "build",
        help="read documents and write the tables",
        description="Reads documents and replaces the tables. Exits 0 when all were read, 1 when some were not, "
        "2 when nothing could be done.",
    )
    command.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="files and folders (default: seeds/ and data/documents/)"
    )
    command.add_argument("--out", type=Path, default=OUT, help="folder of the tables (default: data/tables)")
    command.add_argument(
        "--workers", type=_workers, default=os.cpu_count() or 1, metavar="N", help="processes (default: one a core)"
    )
    command.add_argument("--scheduler", default="", metavar="ADDRESS", help="read on the Dask cluster at this address")
    command.set_defaults(run=_build)
    command = commands.add_parser(
        "read",
        help="show what is understood of one document, and what is not",
        description="Shows what is understood of one document, and what is not. Nothing is written.",
    )
    command.add_argument("file", type=Path, metavar="FILE")
    command.set_defaults(run=_read)
    command = commands.add_parser(
        "check",
        help="check what must hold of the tables",
        description="Checks what must hold of the tables, reading each document again. Exits 1 when it does not.",
    )
    command.add_argument("--out", type=Path, default=OUT, help="folder of the tables (default: data/tables)")
    command.set_defaults(run=_check)
    command = commands.add_parser(
        "export",
        help="write all tables as one archive to cite and to deposit",
        description="Writes all tables as one ZIP archive, a Frictionless Data Package: CSV and Parquet, a description of "
        "every column, checksums, how to cite.",
    )
    command.add_argument(
        "to", nargs="?", type=Path, metavar="PATH", help="the archive, or a folder for it (default: this folder)"
    )
    command.add_argument("--out", type=Path, default=OUT, help="folder of the tables (default: data/tables)")
    command.set_defaults(run=_export)
    return parser


def _workers(words: str) -> int:
    if not words.isdecimal() or int(words) < 1:
        raise argparse.ArgumentTypeError(f"“{words}” is no number of processes; use 1 or more")
    return int(words)


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _build(options: argparse.Namespace) -> int:
    gc.set_threshold(200_000, 20, 100)  # what a build makes holds hardly a circle: looking for them takes a tenth of it
    # Seconds; else a process that has read waits ten times as long for its next document.
    sys.setswitchinterval(0.000_5)
    with Progress(sys.stderr) as progress:
        report = build(
            options.paths or DOCUMENTS,
            options.out,
            workers=options.workers,
            scheduler=options.scheduler,
            ledger=LEDGER,
            progress=progress,
        )
    _summary(report)
    return SOME_NOT if report.not_read else ALL_READ


def _summary(report: BuildReport) -> None:
    for note in report.notes:
        _say(note)
    read = len(report.steps) - len(report.not_read)
    print(
        f"{report.out}: {read} of {len(report.steps)} documents read, {report.rows} rows, {report.unread} sentences "
        f"unread, {report.findings} findings ({report.open_findings} open), {report.corrections} corrections applied. "
        f"Data version {report.fingerprint}."
    )


def _export(options: argparse.Namespace) -> int:
    print(export(options.out, options.to))
    return ALL_READ


def _check(options: argparse.Namespace) -> int:
    from pipelines.checks import check_tables  # brings pandas, which a build does without

    tables = load_tables(options.out)
    failures = [f"files: {found}" for found in changed_files(options.out)]
    failures += [str(failure) for failure in check_tables(tables, load_reference(), _text_again)]
    for failure, times in Counter(failures).items():
        print(failure if times == 1 else f"{failure} ({times} times)")
    counted = f"{len(tables.documents)} documents, {len(tables.participation)} rows"
    _say(f"{len(failures)} things do not hold ({counted})." if failures else f"All holds ({counted}).")
    if failures and set(tables.documents["code_version"]) != {code_version()}:
        _say("The tables were built by another version of the code: build them again first.")
    return SOME_NOT if failures else ALL_READ


def _text_again(file: str, sha256: str) -> Text:
    document = read_document(PROJECT / file)
    if document.sha256 != sha256:
        raise DocumentError(file=file, found="the file has changed since the tables were built", do="Build them again.")
    return read_text(document)


def _read(options: argparse.Namespace) -> int:
    document = read_document(options.file)
    one = read_one(document, code_version())
    tables = build_tables([ReadFile(str(options.file), one)], load_reference()).tables()
    about = tables.documents.to_dict("records")[0]
    for name in ("kind", "symbol", "title", "body_name", "session", "place", "language", "status"):
        if about[name]:
            print(f"{name.replace('_name', ''):9} {about[name]}")
    if about["date_from"]:
        print(f"{'dates':9} {about['date_from']} to {about['date_to']}")
    if about["message"]:
        print(about["message"])
    _show(tables)
    print(
        f"\n{about['rows']} rows; {about['sentences']} sentences speak of an act, a draft or a number: "
        f"{about['ignored']} set aside on purpose, {about['unread']} unread."
    )
    return SOME_NOT if about["status"] == NOT_READ else ALL_READ


def _show(tables: Tables) -> None:
    _heading("Agenda items", len(tables.items))
    for item in tables.items.to_dict("records"):
        print(f"  {item['item']:8} {item['title']}  (paragraphs {item['first_paragraph']} to {item['last_paragraph']})")
    _heading("Acts", len(tables.participation))
    acts = tables.participation.astype({"evidence": str}).to_dict("records")
    for (paragraph, evidence), rows in groupby(acts, key=lambda row: (row["paragraph"], row["evidence"])):
        print(f"  paragraph {paragraph or 'without number'}: {_shortened(evidence)}")
        for row in rows:
            told = [row[name] for name in ("act", "voice", "capacity", "occasion", "role", "choice", "office", "draft")]
            also = [
                row["on_behalf_of"],
                row["via"] and f"via {row['via']}",
                row["title"],
                row["item"] and f"item {row['item']}",
            ]
            print(f"    {row['actor']:<4} {row['actor_name']}: {', '.join(each for each in (*told, *also) if each)}")
    _heading("Drafts", len(tables.drafts))
    for draft in tables.drafts.to_dict("records"):
        became = f" → {draft['resolution']}" if draft["resolution"] else ""
        print(
            f"  {draft['draft'] or draft['title']}: {draft['outcome'] or 'no outcome stated'}{became}; "
            f"{draft['sponsors']} sponsors"
        )
    _show_recommendations(tables)
    _heading("Numbers the record prints", len(tables.attendance))
    for count in tables.attendance.to_dict("records"):
        print(
            f"  {count['number']:>6} {count['label']}: “{count['printed']}” (paragraph "
            f"{count['paragraph'] or 'without number'})"
        )
    _heading("Findings", len(tables.findings))
    for finding in tables.findings.to_dict("records"):
        print(f"  {finding['status']}: {finding['title']}. {finding['detail']}")
    _heading("Not understood", len(tables.unread))
    for each in tables.unread.to_dict("records"):
        print(f"  paragraph {each['paragraph'] or 'without number'}: {each['reason']}: {_shortened(each['sentence'])}")


def _show_recommendations(tables: Tables) -> None:
    made = tables.recommendations.to_dict("records")
    if not made:
        return
    _heading("Recommendations", len({(row["paragraph"], row["number"] or row["text"]) for row in made}))
    to = f" to {made[0]['reviewed_name']}" if made[0]["reviewed_name"] else ""
    print(f"  {len(made)} rows: {len({row['actor'] for row in made})} States recommend{to}")
    for position, number in Counter(row["position"] for row in made).items():
        print(f"  {number} rows: {position or 'no position stated'}")
    for (printed, words), rows in groupby(made, key=lambda row: (row["number"], row["text"])):
        print(f"    {printed or '-'} {_shortened(words)} ({', '.join(row['actor'] for row in rows)})")


def _heading(words: str, number: int) -> None:
    print(f"\n{words}: {number}")


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 160 else f"{words[:155]} …"


def _end(code: int) -> NoReturn:
    """Ends the program at once: all is written, and taking down what was loaded would keep the user waiting."""
    with suppress(BrokenPipeError):
        sys.stdout.flush()
    os._exit(code)


if __name__ == "__main__":
    _end(main())
