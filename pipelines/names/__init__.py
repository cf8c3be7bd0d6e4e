"""Exact names of States, groups and organizations, and what is known of each: ``data/reference``."""

from pipelines.names.loading import load_reference
from pipelines.names.model import (
    Actor,
    Body,
    Found,
    FoundGroup,
    Group,
    Membership,
    RegionalGroup,
    State,
)
from pipelines.names.other_languages import find_in_language
from pipelines.names.reference import Reference
from pipelines.names.tables import ReferenceDataError

__all__ = [
    "Actor",
    "Body",
    "Found",
    "FoundGroup",
    "Group",
    "Membership",
    "Reference",
    "ReferenceDataError",
    "RegionalGroup",
    "State",
    "find_in_language",
    "load_reference",
]
