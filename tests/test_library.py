"""The front door: what is a text and what is a path."""

import zegsman


def test_a_line_too_long_for_the_name_of_a_file_is_a_text() -> None:
    reading = zegsman.read("Mol zei dat het dak lekt. " * 12, language="nl")
    assert {s.voice.name for s in reading.statements} == {"Mol"}
