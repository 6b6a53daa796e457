"""The docs name everything a user can meet: doubts, errors, methods, make targets; and their links lead somewhere.

Commands, options, columns and the keys of the exchange format: tests/test_reference.py.
"""

import ast
import inspect
import re
from pathlib import Path

import pytest

from tests.docs.sessions import PAGES, ROOT
from zegsman import errors
from zegsman.ledger import Ledger
from zegsman.library import Reading

REFERENCE = ROOT / "docs" / "reference"

_CODE = re.compile(r"[a-z]+(?:-[a-z]+)+")


def page(name: str) -> str:
    """The text of a page of the reference."""
    return (REFERENCE / name).read_text("utf-8")


def test_every_doubt_is_explained() -> None:
    codes = {code for path in (ROOT / "src" / "zegsman").rglob("*.py") for code in doubts_in(path.read_text("utf-8"))}
    assert len(codes) >= 12
    assert [code for code in sorted(codes) if f"| `{code}" not in page("doubts.md")] == []


def test_the_scan_for_doubts_sees_each_way_of_making_one() -> None:
    source = (
        'X = Draft(doubts=("a-b", f"c-d:{name}"))\ndoubts.append("e-f")\ndoubts = (*doubts, "g-h")\n'
        'raise X("no-code")\ndoubts.append("i-j" if far else "k-l")\ndef doubts_of(x):\n    return ("m-n",)\n'
    )
    assert doubts_in(source) == {"a-b", "c-d", "e-f", "g-h", "i-j", "k-l", "m-n"}


def doubts_in(source: str) -> set[str]:
    """The codes in every expression that makes or extends something called doubts."""
    made: list[ast.AST] = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.keyword(arg=str(name), value=value) if "doubt" in name:
                made.append(value)
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr="append" | "extend" | "add")) if (
                "doubt" in name
            ):
                made += node.args
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)) if (
                "doubt" in name.lower() and node.value is not None
            ):
                made.append(node.value)
            case ast.FunctionDef(name=name) if "doubt" in name:
                made += [part.value for part in ast.walk(node) if isinstance(part, ast.Return) and part.value]
    texts = [part.value for expression in made for part in ast.walk(expression) if isinstance(part, ast.Constant)]
    codes = {text.rstrip(":") for text in texts if isinstance(text, str)}
    return {code for code in codes if _CODE.fullmatch(code)}


def test_every_error_is_explained() -> None:
    known = [e for _, e in inspect.getmembers(errors, inspect.isclass) if issubclass(e, errors.ZegsmanError)]
    assert [e.__name__ for e in known if f"| `{e.__name__}` |" not in page("errors.md")] == []


def test_every_public_method_is_named() -> None:
    library = page("library.md")
    methods = [name for kind in (Ledger, Reading) for name in dir(kind) if not name.startswith("_")]
    assert [name for name in methods if not re.search(rf"[`.]{name}\b", library)] == []


def test_every_make_target_is_told_to_developers() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    listed = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[0].split()
    rules = [name for line in re.findall(r"^([a-z][a-z -]*):(?!=)", makefile, re.MULTILINE) for name in line.split()]
    told = (ROOT / "docs" / "how-to" / "develop.md").read_text("utf-8")
    assert sorted(listed) == sorted(rules)
    assert [name for name in rules if not re.search(rf"`make {name}(?: [A-Z]+=\.\.\.)?`", told)] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    broken = []
    for target in re.findall(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)", path.read_text("utf-8")):
        if target.startswith(("http://", "https://")):
            continue
        name, _, heading = target.partition("#")
        there = (path.parent / name).resolve() if name else path
        if not there.exists() or (heading and heading not in headings(there)):
            broken.append(target)
    assert broken == []


def headings(path: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    lines = re.findall(r"^#+ (.*)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}


def test_the_index_links_every_page() -> None:
    index = (ROOT / "docs" / "index.md").read_text("utf-8")
    pages = [str(page.relative_to(ROOT / "docs")) for page in PAGES if page.is_relative_to(ROOT / "docs")]
    assert [page for page in pages if page != "index.md" and f"]({page})" not in index] == []


@pytest.mark.parametrize("path", [*PAGES, ROOT / "CHANGELOG.md"], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_page_names_a_place_on_one_machine(path: Path) -> None:
    assert re.findall(r"(?:^|[\s(`'\"])/(?:home|root|work|tmp|Users)/\S*", path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "decisions").glob("*.md")), ids=lambda path: path.stem)
def test_a_decision_is_short_dated_and_open_to_change(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d-[a-z-]+", path.stem)
    assert len(text.splitlines()) <= 40
    parts = (r"\*\*Question\.\*\*", r"\*\*Choices?\.\*\*", r"\*\*What would change our mind\.\*\*")
    assert [part for part in parts if not re.search(part, text)] == []
