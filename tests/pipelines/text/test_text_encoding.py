"""Encodings: what is read, what is warned of, what is refused, and how that is said."""

from __future__ import annotations

import pytest
from reading import blocks, read

from pipelines.documents import DocumentError

WORDS = "Statements were made by Côte d’Ivoire, São Tomé and Türkiye – “the sponsors”."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_are_read_whatever_their_form(encoding):
    text = read(WORDS.encode(encoding))
    assert text.reading == WORDS
    assert text.warnings == ()


def test_a_windows_file_is_read_with_a_warning():
    text = read(WORDS.encode("cp1252"))
    assert text.reading == WORDS
    assert "Windows-1252" in text.warnings[0]


def test_binary_rubbish_is_refused():
    with pytest.raises(DocumentError, match=r"control characters|encoding cannot be told"):
        read(bytes(range(256)) * 20)


def test_bytes_of_another_alphabet_are_refused_rather_than_guessed():
    with pytest.raises(DocumentError, match=r"the encoding cannot be told: byte 0 .* is not UTF-8\. Save it as UTF-8"):
        read("Заявление сделал представитель Республики".encode("cp1251"))


def test_text_saved_in_a_wrong_encoding_is_refused():
    garbled = "\n".join(f"{n}. Statement by Côte d’Ivoire." for n in range(9)).encode().decode("cp1252")
    with pytest.raises(DocumentError, match="saved in a wrong encoding"):
        read(garbled)


def test_lost_characters_are_counted_and_refused():
    with pytest.raises(DocumentError, match="9 characters were lost"):
        read("C\ufffdte d'Ivoire. " * 9)


def test_a_single_lost_character_is_warned_of_with_its_line():
    text = read("Peru spoke.\n\nC\ufffdte d'Ivoire spoke.")
    assert text.warnings == ("Line 3: a character was lost or garbled by a wrong encoding",)
    assert len(blocks(text)) == 2


def test_a_truncated_utf16_file_is_refused():
    with pytest.raises(DocumentError, match="not UTF-16, which the file says it is"):
        read(b"\xff\xfe" + "Peru".encode("utf-16-le") + b"\x00")
