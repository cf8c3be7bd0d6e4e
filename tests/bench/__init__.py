"""What reading, building and looking cost, as ratios within one run: machines are noisy, absolute times mean little.

``make bench`` measures, prints and writes docs/BENCHMARKS.md with its picture; ``python -m tests.bench PART …`` measures some
parts again and keeps what is known of the others (docs/benchmarks.json).
"""
