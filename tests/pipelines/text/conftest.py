"""Puts the tests' own helpers beside this folder (``typeset``) on the path."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
