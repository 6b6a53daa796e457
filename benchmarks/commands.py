"""What a run of the command costs: wall time, CPU time and the most memory, measured from a small process."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

COMMAND = [sys.executable, "-m", "zegsman.cli"]

# A child's peak counts from that of the process that starts it, and a benchmark is large. Of several processes the
# largest one counts.
LAUNCHER = """
import resource, subprocess, sys, time
begin = time.perf_counter()
status = subprocess.run(sys.argv[1:]).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(time.perf_counter() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / 1e6)
sys.exit(status)
"""


class Cost(NamedTuple):
    """Seconds on the clock, of CPU time of all processes, and the most memory of one, in megabytes."""

    wall: float
    cpu: float
    megabytes: float


def run(source: Path, *options: str) -> Cost:
    """`zegsman read SOURCE` in a process of its own, from cold, its answer thrown away in a file.

    Python may keep its compiled files, as it does for a user, whatever is set where this runs.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        command = [*COMMAND, "read", str(source), "--format", "jsonl", "--quiet", "-o", f"{folder}/out.jsonl", *options]
        launched = [sys.executable, "-c", LAUNCHER, *command]
        done = subprocess.run(launched, env=kept, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        sys.exit(f"speed: zegsman read {source} {' '.join(options)} failed")
    return Cost(*map(float, done.stdout.split()))
