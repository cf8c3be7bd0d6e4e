"""Which language a text is in: told from its script and its commonest short words."""

from __future__ import annotations

import re
from collections import Counter

# The short words that make up a third of any running text and that the other languages here do not share.
_SMALL_WORDS = {
    "en": "the of and to in that for with was by on which is were be as from at this its had their also",
    "fr": "le la les des du et dans que pour une est aux par sur qui avec ont été cette leur ses ainsi au",
    "es": "el la los las de del y en que para una por con se es su como al sus más ha este fue también",
    "pt": "o os as da do das dos em que para uma por com não é ao à na no nos pelo são mais sua também",
    "de": "der die das und den von zu mit ist für im auf des dem ein eine nicht sich auch wir",
    "it": "il di che la e del della per una con sono nel gli dei alla delle anche questo come è",
    "nl": "de het een van en in op voor met zijn dat is te door aan niet wij ook als bij",
}
_OF = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
_SCRIPTS = (
    ("zh", re.compile("[\u4e00-\u9fff]"), 2.5),  # a Chinese character stands for more than a letter
    ("ar", re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"), 1.0),
    ("ru", re.compile("[\u0400-\u04ff]"), 1.0),
)
_JAPANESE = re.compile("[\u3040-\u30ff]")
_KOREAN = re.compile("[\uac00-\ud7af]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """BCP 47 language of a text: en, fr, es, ru, ar, zh, pt, de, it, nl, uk, ja, ko; "" where there are no words.

    A text in several languages is told by the one most of it is in.
    """
    sample = text if len(text) <= 60_000 else text[:20_000] + text[len(text) // 2 :][:20_000] + text[-20_000:]
    latin = sum(map(len, _LATIN.findall(sample)))
    weights = {language: len(script.findall(sample)) * weight for language, script, weight in _SCRIPTS}
    weights["ko"] = len(_KOREAN.findall(sample)) * 2.5
    best = max(weights, key=lambda language: weights[language])
    if weights[best] > latin:
        if best == "zh" and len(_JAPANESE.findall(sample)) > weights["zh"] / 10:
            return "ja"
        if best == "ru" and len(re.findall("[іїєґІЇЄҐ]", sample)) > weights["ru"] / 50:
            return "uk"
        return best
    if not latin:
        return ""
    words = Counter(map(str.lower, _WORD.findall(sample)))
    score = {language: sum(map(words.__getitem__, small)) for language, small in _OF.items()}
    best = max(score, key=lambda language: score[language])
    return best if score[best] else "en"
