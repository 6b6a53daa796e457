"""Languages found and, as important, not found; sentences of our own."""

import pytest

from zegsman.language import identify

KNOWN = [
    ("De burgemeester zegt dat de brug morgen weer opengaat.", "nl"),
    ("Volgens de politie raakte niemand gewond bij de brand in de haven.", "nl"),
    ("The mayor says the bridge will open again tomorrow.", "en"),
    ("Die Bürgermeisterin sagt, dass die Brücke morgen wieder öffnet.", "de"),
    ("Le maire dit que le pont rouvrira demain matin.", "fr"),
    ("Мэр говорит, что мост снова откроется завтра.", "ru"),
    ("Die burgemeester sê dat die brug môre weer oopgaan vir verkeer.", "af"),
]


@pytest.mark.parametrize(("text", "language"), KNOWN)
def test_known(text: str, language: str) -> None:
    assert identify(text) == language


@pytest.mark.parametrize("text", ["", "   ", "123 456", "OK!", "😀😀😀", "Jan Mol", "----", "\x00\x00", "\ud800"])
def test_unsure(text: str) -> None:
    assert identify(text) is None
