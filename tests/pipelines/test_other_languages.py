"""Documents in another language: kept out of the rows, with their kind, title and, where the text says it, delegation."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines.acts.other_language import Foreign, read_foreign
from pipelines.documents import read_document
from pipelines.text import read_text

SPEECH = {
    "fr": "Nous vous félicitons de votre élection à la présidence de notre Assemblée. La France et le Maroc ont parlé avant nous de la paix dans le monde et de la mer.",
    "es": "Lo felicitamos por su elección. España y el Perú han hablado de la paz y de los conflictos que afectan a los pueblos del mundo, y nosotros nos sumamos a sus palabras.",
    "pt": "Felicitamo-lo pela sua eleição. O Brasil e Portugal falaram da paz, e nós também desejamos a paz para todos os povos do mundo, que sofrem com a guerra.",
    "ru": "Мы поздравляем Вас с избранием. Россия и Китай выступили до нас. Мир нуждается в согласии и доверии между народами.",
}  # fmt: skip


@pytest.fixture
def foreign(tmp_path: Path) -> Callable[[str, str], Foreign]:
    def read(lines: str, language: str) -> Foreign:
        file = tmp_path / "words.txt"
        file.write_text(f"{lines}\n\n{SPEECH[language]}\n", encoding="utf-8")
        text = read_text(read_document(file))
        assert text.language == language
        return read_foreign(text)

    return read


@pytest.mark.parametrize(
    ("lines", "language", "delegation"),
    [
        ("Déclaration de S. E. M. Jean Nako, Ministre des affaires étrangères de la République du Tchad", "fr", "TCD"),
        ("DISCOURS\n\nDE LA REPUBLIQUE DEMOCRATIQUE DU CONGO", "fr", "COD"),
        ("Déclaration du Sénégal sur la situation en Haïti", "fr", "SEN"),
        ("Intervention du Maroc au nom de la Tunisie", "fr", "MAR"),
        ("Intervention du Chef du Gouvernement, M. Jean Nako", "fr", ""),
        ("Déclaration commune de la Suisse et de l’Autriche", "fr", ""),
        ("Intervención del Presidente de la República Dominicana\n\nNueva York, 22 de septiembre de 2021", "es", "DOM"),
        ("Discurso da delegação de Moçambique", "pt", "MOZ"),
        ("ВЫСТУПЛЕНИЕ\n\nМинистра иностранных дел\n\nРеспублики Казахстан", "ru", "KAZ"),
    ],
)
def test_whose_statement_it_is(
    lines: str, language: str, delegation: str, foreign: Callable[[str, str], Foreign]
) -> None:
    found = foreign(lines, language)
    assert (found.kind, found.delegation) == ("statement", delegation)


def test_what_is_no_statement_has_no_delegation(foreign: Callable[[str, str], Foreign]) -> None:
    found = foreign("Rapport de la République du Tchad\n\nDeuxième session", "fr")
    assert (found.kind, found.delegation) == ("other", "")
