"""Each example on the page about the engine is what the engine does."""

from tests.docs.examples import PAGE, filled, found


def test_every_example_is_found_as_the_page_says() -> None:
    page = PAGE.read_text("utf-8")
    now = filled(page)
    pairs = zip(page.splitlines(), now.splitlines(), strict=True)
    changed = [f"page: {old}\nnow:  {new}" for old, new in pairs if old != new]
    assert not changed, "\n".join([*changed, "If that is right: make sessions."])


def test_the_page_has_examples_of_every_kind() -> None:
    page = PAGE.read_text("utf-8")
    rules = ("direct/", "clause/", "aside/", "pointer/", "noun/", "hearsay/", "free/", "own-voice/")
    assert [rule for rule in rules if f"`{rule}" not in page] == []


def test_a_changed_example_is_noticed() -> None:
    page = "| text | found |\n|---|---|\n| Mol zei dat het dak lekt. | nothing |\n"
    assert filled(page) == page.replace("nothing", found("Mol zei dat het dak lekt."))
    assert filled(page) != page
