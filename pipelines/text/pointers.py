"""pdfium's C functions, called through pointers of plain types.

The binding's own functions take typed pointers, of which one is made at every call; asked for each of a document's
million characters, that takes longer than the reading itself. Here addresses are whole numbers, so that a function
can be mapped over a page and the loop runs in C.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any


def plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The same C function, taking addresses as integers."""
    address = ctypes.cast(function, ctypes.c_void_p).value
    assert address is not None, "pdfium has the function"
    called: Callable[..., Any] = ctypes.PYFUNCTYPE(result, *arguments)(address)
    return called


def address_of(handle: Any) -> int:
    """The address a typed pointer holds, 0 for none."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0
