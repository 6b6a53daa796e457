"""Times as pages write them."""

import pytest

from zegsman.ingest.dates import iso, spoken


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-02-01", "2024-02-01"),
        ("2024-02-01T08:00:00.123+0100", "2024-02-01T08:00:00+01:00"),
        ("2024-02-01 08:00", "2024-02-01T08:00:00"),
        ("Thu, 01 Feb 2024 08:00:00 GMT", "2024-02-01T08:00:00+00:00"),
        ("1706774400", "2024-02-01T08:00:00+00:00"),
        ("2024-13-01", None),
        ("", None),
        (None, None),
        ("9" * 500, None),
    ],
)
def test_iso(written: str | None, expected: str | None) -> None:
    assert iso(written) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Geplaatst op maandag 2 mei 2022 om 9.05 uur door Jo", "2022-05-02T09:05:00"),
        ("2 mei 2022, 21:05", "2022-05-02T21:05:00"),
        ("02/05/2022", "2022-05-02"),
        ("2. Mai 2022 um 21:05 Uhr", "2022-05-02T21:05:00"),
        ("31 februari 2022 en 2 maart 2022", "2022-03-02"),
        ("in mei 2022", None),
        ("12 euro", None),
    ],
)
def test_spoken(written: str, expected: str | None) -> None:
    assert spoken(written) == expected
