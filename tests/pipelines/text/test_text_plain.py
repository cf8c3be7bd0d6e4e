"""Plain text and Markdown: blocks, wrapped lines, paragraphs parted by notes, marks, furniture."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import blocks, keeps_the_law, read, seed


def test_the_officers_of_the_seed_report_have_a_line_each():
    found = blocks(seed("002"))
    first = found.index("President: Peter Burian (Slovakia)")
    assert found[first + 1 : first + 4] == [
        "Vice-Presidents: Annika Markovic (Sweden)",
        "Carlos Alberto Sánchez del Águila (Peru)",
        "César Augusto Vermiglio Bonamigo (Brazil)",
    ]


def test_paragraph_57_goes_on_over_the_page_break():
    (paragraph,) = [block for block in blocks(seed("002")) if block.startswith("57. ")]
    assert (
        "the Alliance of NGOs on Crime Prevention and Criminal Justice, the Wildlife Conservation Society" in paragraph
    )


def test_paragraph_22_is_one_block_from_peru_to_austria():
    (paragraph,) = [block for block in blocks(seed("002")) if block.startswith("22. The Conference heard")]
    assert "Permanent Representative of Mexico to the United Nations in Vienna; Deputy Permanent" in paragraph
    assert "Ambassador and Permanent Representative of the Dominican Republic" in paragraph
    assert paragraph.endswith("Permanent Representative of Austria to the United Nations in Vienna.")


def test_a_preamble_goes_on_after_the_notes_under_the_page():
    found = blocks(seed("002"))
    (paragraph,) = [block for block in found if block.startswith("Recalling further its resolution 9/3")]
    assert "in which the Conference endorsed the recommendations adopted at the eighth" in paragraph
    assert not any(block == "CTOC/COP/2024/1." or block.startswith("* ") for block in found)


def test_headings_without_a_full_stop_stay_blocks_of_their_own():
    found = blocks(seed("002"))
    for heading in (
        "II. Organizational matters",
        "A. Opening of the session",
        "Action taken by the Conference",
        "III. General discussion",
        "Annex II",
        "Resolution 12/4",
    ):
        assert heading in found


def test_a_title_does_not_run_into_the_body_that_follows_it():
    found = blocks(seed("002"))
    opening = "The Conference of the Parties to the United Nations Convention against Transnational Organized Crime,"
    assert found.count(opening) == 4


def test_contents_keep_their_page_as_a_cell():
    found = blocks(seed("002"))
    assert "VIII. Financial and budgetary matters\t31" in found
    assert "III. General discussion\t24" in found


def test_the_notes_of_the_seed_report_are_found_with_their_marks():
    text = seed("002")
    assert [note.mark for note in text.footnotes] == [str(number) for number in range(1, 22)]
    first = text.footnotes[0]
    assert text.reading[: first.at].endswith("against Transnational Organized Crime")
    assert first.note == "United Nations, Treaty Series, vol. 2225, No. 39574."
    assert not any(mark in text.reading for mark in "¹²³")


def test_markdown_marks_of_the_seeds_are_not_read():
    text = seed("000")
    found = blocks(text)
    assert found[0] == "Statement by the Delegation of the Republic of Azerbaijan"
    assert found[1].startswith("12th session of the Conference of Parties to the UN Convention")
    assert text.blocks[0].bold
    assert not text.blocks[
        found.index("We also thank the UNODC Secretariat for their efforts in organizing this event.")
    ].bold
    assert "*" not in text.reading
    assert "United Nations Countering Terrorist Travel (CT Travel) Programme" in seed("004").reading


def test_a_word_parted_by_an_empty_line_in_a_statement_goes_on():
    assert "turned into a lawless “grey zone” creating a conducive environment" in seed("000").reading


def test_lines_broken_by_a_program_are_joined_by_spaces():
    words = (
        "(2)  The Meeting was also attended by Delegations from Contracting Parties to the\n"
        "Treaty which are not Consultative Parties (Austria, Bulgaria, Canada, Colombia,\n"
        "the Czech Republic, Denmark, Greece, Guatemala, Romania, Switzerland and Ukraine).\n\n"
        "(3)  A preparatory Meeting with Embassy Representatives was held in The Hague on\n"
        "16 January 1996, at which Bosnia and Herzegovina was represented by its observer.\n\n"
        "(4)  The Chairman of the Commission and the President of the Committee were duly\n"
        "invited to attend the Meeting as observers in accordance with Rule 2 of the Rules\n"
        "of Procedure, and thanked the Netherlands for its hospitality during the Meeting.\n"
    )
    found = blocks(read(words))
    assert len(found) == 3
    assert "held in The Hague on 16 January 1996" in found[1]
    assert "Colombia, the Czech Republic" in found[0]


def test_a_short_list_in_a_wrapped_text_keeps_its_lines():
    body = "The Meeting considered in Plenary Session all the items that were on its Agenda and\n" * 6
    found = blocks(read(body + "\nArgentina\nAustralia\nBelgium\n"))
    assert found[-3:] == ["Argentina", "Australia", "Belgium"]


def test_a_soft_break_of_a_word_processor_is_no_new_line():
    words = "At the 2nd meeting of the session of the Commission, on \n14 March, the following persons made statements:"
    assert blocks(read(words)) == [words.replace(" \n", " ")]


def test_a_long_line_needs_no_empty_line_to_end():
    words = "Peru made a statement at the opening of the session.\nThe Conference heard a statement by Chile."
    assert len(blocks(read(words))) == 2


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ("the United Na-", "tions Convention", "the United Nations Convention"),
        ("sponsored by Timor-", "Leste and by Peru", "sponsored by Timor-Leste and by Peru"),
        ("now co-", "sponsored by Peru", "now co-sponsored by Peru"),
        ("in document CTOC/COP/", "2024/L.1, as revised", "in document CTOC/COP/2024/L.1, as revised"),
        ("in document CTOC/COP/2024/L.", "8/Rev.1, as revised", "in document CTOC/COP/2024/L.8/Rev.1, as revised"),
    ],
)
def test_words_broken_at_a_line_end_are_put_together_by_the_documents_own_words(left, right, joined):
    filler = "the representatives of the States parties to the Nations sponsored"
    before = "\n".join([filler + " it " + "x" * 9] * 10)
    words = f"{before}\nIt was agreed that the draft tabled the day before was {left}\n{right} at its next meeting, and so on."
    assert joined in read(words).reading


def test_a_hyphen_that_only_breaks_a_word_is_furniture():
    lines = ["the text of the Convention was before the Conference at its session here"] * 8
    text = read("\n".join([*lines, "and the delegations welcomed with pleasure the Conven-", "tion at last."]))
    assert "welcomed with pleasure the Convention at last." in text.reading
    (hyphen,) = [each.span for each in text.furniture if each.kind == "line-end hyphen"]
    assert text.source[hyphen.start : hyphen.end] == "-"


def test_form_feeds_make_pages():
    text = read("Page one ends here.\n\f\nPage two starts here.\n\fThree.")
    assert [block.page for block in text.blocks] == [1, 2, 3]
    assert text.page_starts[0] == 0
    assert text.page_at(text.source.index("two")) == 2
    assert [each.kind for each in text.furniture] == ["page break", "page break"]


def test_running_heads_left_in_a_text_are_furniture_but_the_first_symbol_is_read():
    pages = [
        f"A/HRC/43/2\n\n{number}. At the same meeting, Peru made a statement.\n\n{number + 1}\n"
        for number in range(1, 6)
    ]
    text = read("\n".join(pages))
    assert blocks(text)[0] == "A/HRC/43/2"
    assert text.reading.count("A/HRC/43/2") == 1
    assert not any(block.isdigit() for block in blocks(text))
    kinds = [each.kind for each in text.furniture]
    assert kinds.count("running head") == 4
    assert kinds.count("page number") == 5


def test_a_heading_that_comes_back_is_no_running_head():
    words = "\n\n".join(["Action taken by the Conference", "The Conference adopted the draft."] * 5)
    assert blocks(read(words)).count("Action taken by the Conference") == 5


def test_a_name_broken_by_a_page_s_furniture_is_one_name():
    pages = [f"{13 + number}/34\n\nA/78/PV.50\n\n{number}. At the same meeting, Peru spoke.\n" for number in (1, 2, 3)]
    broken = (
        "4. At the same meeting, statements were made by the representatives of Belgium, Peru, Chile and also of South\n\n"
        "17/34\n\nA/78/PV.50\n\nAfrica, Brazil and the Kingdom of the Netherlands, which spoke at the end of the day.\n"
    )
    assert "also of South Africa, Brazil" in read("\n\n".join([*pages, broken])).reading


def test_table_rows_have_tabs_between_their_cells():
    text = read("| State | Vote |\n|---|---|\n| Peru | yes |\n| Chile |  |\n", "markdown")
    assert blocks(text) == ["State\tVote", "Peru\tyes", "Chile\t"]


def test_columns_set_with_spaces_are_cells_and_a_number_s_gap_is_not():
    text = read(
        "ANTARCTIC TREATY                  TRATADO ANTARTICO\n\n1.    In accordance with the Treaty, the Meeting was held."
    )
    assert blocks(text) == [
        "ANTARCTIC TREATY\tTRATADO ANTARTICO",
        "1. In accordance with the Treaty, the Meeting was held.",
    ]


def test_a_word_processor_s_debris_is_not_read():
    text = read(
        "A.\tADOPTION OF THE AGENDA\t PAGEREF _TOC476584997 \\H 2\n\n1.&& The Chairman invited Members to speak."
    )
    assert blocks(text) == ["A. ADOPTION OF THE AGENDA", "1. The Chairman invited Members to speak."]


def test_a_front_matter_s_title_is_read_and_the_rest_is_not():
    text = read(
        '---\ntitle: "A brief history"\nid: 12\n---\n\n# INC-9\n\nThe INC **held** its ninth session.', "markdown"
    )
    assert blocks(text) == ["A brief history", "INC-9", "The INC held its ninth session."]
    assert text.blocks[1].bold


def test_bullets_and_a_note_with_a_star_are_told_apart():
    words = "The agenda* follows.\n\n* one\n* two\n\nThe Conference adopted it.\n\n* As amended orally.\n\nPeru spoke."
    text = read(words, "markdown")
    assert blocks(text) == ["The agenda follows.", "one", "two", "The Conference adopted it.", "Peru spoke."]
    assert [(note.mark, note.note) for note in text.footnotes] == [("*", "As amended orally.")]


def test_square_metres_have_no_footnote():
    text = read("The room has 40 m² and a note.¹\n\n¹ See annex.")
    assert "40 m²" in text.reading
    assert [note.mark for note in text.footnotes] == ["1"]


def test_lost_words_are_named_with_their_paragraph():
    named = "statements were made by the United Kingdom, the United States, the United Republic of Tanzania, "
    words = (
        f"22. At the 1st meeting, {named}by the Ambassador and Permanent Representative of Peru to the Un\n\n"
        "of the Dominican Republic to the United Nations in Vienna and by others, who spoke in their own name."
    )
    text = read(words)
    assert len(text.blocks) == 1
    (warning,) = text.warnings
    assert warning.startswith("Paragraph 22: the text breaks off after “")
    assert "of Peru to the Un”" in warning


def test_a_word_cut_in_two_without_a_hyphen_is_one_word():
    named = "the Conference of the Parties, at its session, heard the Conference of the Parties at length, "
    words = f"1. At the 1st meeting, {named}and agreed to convene a meeting of the Confer\n\nence in Vienna, next year."
    assert "a meeting of the Conference in Vienna" in read(words).reading


@given(st.lists(st.sampled_from(["Peru", "Chile", "Bosnia and Herzegovina", "Côte d’Ivoire"]), min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_paragraphs_parted_by_empty_lines_and_closed_come_back_as_they_were(names):
    paragraphs = [f"{number}. A statement was made by {name}." for number, name in enumerate(names, 1)]
    text = read("\n\n".join(paragraphs))
    assert blocks(text) == paragraphs
    assert keeps_the_law(text, tries=10)
