"""``make fuzz``: reads thousands of spoilt documents and prints, kind by kind, what became of them."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter, defaultdict

from tests.fuzz.running import KINDS, SECONDS, SLOW, Outcome, mutants, run

SLOW_ONES = 12


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=2120, help="documents (default: 2120)")
    parser.add_argument("--start", type=int, default=0, help="number of the first (default: 0)")
    parser.add_argument("--kind", default="", help="only kinds that hold these words")
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    begun = time.perf_counter()
    kinds = {kind: spoil for kind, spoil in KINDS.items() if options.kind in kind}
    slow = {kind: spoil for kind, spoil in SLOW.items() if options.kind in kind}
    outcomes: dict[str, list[Outcome]] = defaultdict(list)
    for given, patience in (
        (mutants(options.count if kinds else 0, kinds, options.start), SECONDS),
        (mutants(SLOW_ONES if slow else 0, slow, options.start), 5 * SECONDS),
    ):
        for outcome in run(given, options.processes, patience):
            outcomes[outcome.kind].append(outcome)
            for failure in outcome.failures[:2]:
                print(f"FAILED {outcome.mutant}: {failure}", flush=True)
    print(f"{'kind':44} {'tried':>6} {'read':>6} {'refused':>8} {'stopped':>8} {'failed':>7} {'longest':>8}")
    for kind, found in outcomes.items():
        became = Counter(each.became for each in found)
        longest = max(each.seconds for each in found)
        print(
            f"{kind:44} {len(found):6} {became['read']:6} {became['refused']:8} {became['stopped']:8} {became['failed']:7} {longest:7.1f}s"
        )
    every = [each for found in outcomes.values() for each in found]
    failed = sum(each.became == "failed" for each in every)
    print(f"{len(every)} tried, {failed} failed, in {time.perf_counter() - begun:.0f} s.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
