"""Which language a text is in."""

from __future__ import annotations

import pytest
from reading import SEEDS, seed

from pipelines.text.language import language_of

SAID = {
    "en": "The representative of Peru made a statement on behalf of the Group and thanked the secretariat for its report.",
    "fr": "Le représentant du Pérou a fait une déclaration au nom du Groupe et remercié le secrétariat pour son rapport.",
    "es": "El representante del Perú hizo una declaración en nombre del Grupo y agradeció a la Secretaría su informe.",
    "pt": "O representante do Peru fez uma declaração em nome do Grupo e agradeceu ao secretariado pelo relatório.",
    "ru": "Представитель Перу сделал заявление от имени Группы и поблагодарил секретариат за доклад.",
    "ar": "أدلى ممثل بيرو ببيان باسم المجموعة وشكر الأمانة العامة على تقريرها.",
    "zh": "秘鲁代表代表该集团发了言，并感谢秘书处的报告。",
}


@pytest.mark.parametrize(("language", "words"), SAID.items(), ids=SAID)
def test_the_official_languages_and_portuguese_are_told(language, words):
    assert language_of(words) == language


def test_every_seed_is_english():
    assert {seed(path.name[:3]).language for path in SEEDS} == {"en"}


def test_names_in_another_script_do_not_change_the_language():
    assert language_of(SAID["en"] * 4 + " ДОГОВОР ОБ АНТАРКТИКЕ") == "en"


def test_numbers_alone_have_no_language():
    assert language_of("12, 13 – 14.") == ""
