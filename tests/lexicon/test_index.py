from evaluation.lexicon import PAGE, page


def test_the_page_of_the_lexicon_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: make lexicon"
