"""Lists of speakers, sponsors and persons, read with the place of every name."""

from pipelines.lists.heads import Head, classify, head_at
from pipelines.lists.model import Leftover, Lexicon, Listed, ReadList
from pipelines.lists.offices import office_of
from pipelines.lists.persons import read_persons
from pipelines.lists.reader import read_list
from pipelines.lists.titles import read_titles

__all__ = [
    "Head",
    "Leftover",
    "Lexicon",
    "Listed",
    "ReadList",
    "classify",
    "head_at",
    "office_of",
    "read_list",
    "read_persons",
    "read_titles",
]
