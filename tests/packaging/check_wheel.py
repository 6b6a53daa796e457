"""The built wheel works in an empty environment: make package.

Needs a package registry, for the build's backend and for the libraries of a fresh environment, and some 80 seconds of
one core; so it is a command of its own, not one of the tests.

1. The wheel holds the lexicon, the packs and py.typed, and no tests.
2. With stock pip, without extras and developer tools, the command reads HTML and JSON Lines, and names the extra that
   a PDF needs.
3. With all extras it writes Parquet and reads a PDF.
"""

import json
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]

HTML = """<html lang="nl"><head><title>Pont ligt stil</title></head><body><article><h1>Pont ligt stil</h1>
<p>De pont over de Vliet vaart niet meer. „Het roer is gebroken”, zegt veerman Jan Mol.</p>
<p>Volgens hem duurt de reparatie zeker tot het voorjaar. Reizigers rijden om over de brug.</p>
</article></body></html>"""
LINE = json.dumps({"id": "a-1", "text": "Wethouder Els Bos zei dat de brug bij Lutterveen dicht blijft."})
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"  # enough to be known as one


class Failed(Exception):
    """Something the wheel should do, it does not."""


def main() -> None:
    """Build, look inside, install, run."""
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        wheel = built(work)
        look_inside(wheel)
        bin = environment(work / "venv")
        install(bin, f"{wheel}")
        core(bin, work)
        install(bin, f"{wheel}[all]")
        extras(bin, work)
    print("the wheel is whole, and works with and without extras")


def built(work: Path) -> Path:
    """The wheel of this working tree."""
    run([sys.executable, "-m", "build", "--wheel", "--outdir", work, ROOT])
    (wheel,) = work.glob("*.whl")
    return wheel


def look_inside(wheel: Path) -> None:
    """What must be in it, and what must not."""
    names = zipfile.ZipFile(wheel).namelist()
    needed = ("zegsman/py.typed", "zegsman/lexicon/nl/cues.toml", "zegsman/language/packs/nl/config.cfg")
    for wanted in (*needed, "zegsman/ingest/words.toml", ".dist-info/licenses/LICENSE"):
        expect(any(name.endswith(wanted) for name in names), f"{wanted} is not in the wheel")
    alien = [
        name
        for name in names
        if not name.startswith(("zegsman/", "zegsman-")) or "test" in name or "__pycache__" in name
    ]
    expect(not alien, f"in the wheel, but no part of the package: {alien[:5]}")


def environment(folder: Path) -> Path:
    """An empty environment with stock pip; its folder of commands."""
    venv.create(folder, with_pip=True)
    return folder / "bin"


def install(bin: Path, wanted: str) -> None:
    """With the versions of constraints.txt, as a user would."""
    run([bin / "pip", "install", "--quiet", "--disable-pip-version-check", "-c", ROOT / "constraints.txt", wanted])


def core(bin: Path, work: Path) -> None:
    """The command without extras."""
    (work / "pont.html").write_text(HTML, "utf-8")
    (work / "lines.jsonl").write_text(LINE + "\n", "utf-8")
    (work / "a.pdf").write_bytes(PDF)
    expect("read" in run([bin / "zegsman", "--help"]), "--help names no command")
    page = json.loads(run([bin / "zegsman", "read", work / "pont.html", "--format", "jsonl"]))
    speakers = [statement["speaker"] for statement in page["statements"] if statement["type"] == "direct"]
    expect(speakers == ["Jan Mol"], f"the direct speech of the page is by {speakers}")
    line = json.loads(run([bin / "zegsman", "read", work / "lines.jsonl", "--format", "jsonl"]))
    expect(line["source_id"] == "a-1", "the given id is not in source_id")
    expect([s["type"] for s in line["statements"]] == ["indirect"], f"found in a line: {line['statements']}")
    said = run([bin / "zegsman", "read", work / "a.pdf"], status=1)
    expect("pip install 'zegsman[pdf]'" in said, f"without pypdf the message does not name the extra: {said}")
    expect("pytest" not in run([bin / "pip", "list"]), "developer tools were installed")


def extras(bin: Path, work: Path) -> None:
    """The command with all of them."""
    table = work / "pont.parquet"
    run([bin / "zegsman", "read", work / "pont.html", "--format", "parquet", "--output", table])
    count = run([bin / "python", "-c", f"import polars; print(polars.read_parquet({str(table)!r}).height)"])
    expect(int(count) >= 3, f"{count} rows in the Parquet file")
    said = run([bin / "zegsman", "read", work / "a.pdf"], status=1)
    expect("zegsman[pdf]" not in said, f"with pypdf the message still names the extra: {said}")


def run(command: list[str | Path], *, status: int = 0) -> str:
    """What a command prints, messages last. Raises Failed where it ends with another status."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, cwd="/")
    if done.returncode != status:
        raise Failed(f"{' '.join(map(str, command))} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout if status == 0 else done.stdout + done.stderr


def expect(true: bool, otherwise: str) -> None:
    """Raise Failed with the words `otherwise` unless it is true."""
    if not true:
        raise Failed(otherwise)


if __name__ == "__main__":
    main()
