"""Run every check of the project, each as its own command, and stop at the first that fails.

Usage: python tools/check.py, with the interpreter of an environment that has the project and its groups installed.
"""

import os
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
SCRIPTS = Path(sys.executable).parent
NO_ARTICLES = "the seed articles are not at hand"
NO_BROWSER = "no browser is installed"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def run(title: str, *command: str | Path, where: Path = ROOT) -> None:
    """Run a command and show what it prints; leave with its exit status where it fails."""
    print(f"\n=== {title}", flush=True)
    started = time.monotonic()
    path = os.pathsep.join([str(SCRIPTS), os.environ.get("PATH", os.defpath)])
    done = subprocess.run([str(part) for part in command], cwd=where, env={**os.environ, "PATH": path}, check=False)  # noqa: S603 - commands of this file
    print(
        f"=== {title}: {'passed' if done.returncode == 0 else 'FAILED'}, {time.monotonic() - started:.0f} s", flush=True
    )
    if done.returncode != 0:
        sys.exit(done.returncode)


def run_tests(title: str, marked: str, *options: str) -> None:
    """Run the tests that are marked so, those of a file in one process, and refuse needless skips.

    What the properties of Hypothesis happen to draw counts for no coverage: the other tests have to reach every line.
    """
    report = BUILD / f"{title}.xml"
    run(title, "pytest", "-m", marked, "--numprocesses=auto", "--dist=loadfile", *options, f"--junitxml={report}")
    refuse_needless_skips(report)


def refuse_needless_skips(report: Path) -> None:
    """Fail where a test was skipped for want of the seed articles or of a browser, and they are at hand."""
    folder = Path(os.environ.get("MIDEAST_EVENTS_ARTICLES", ROOT.parent / "shared" / "seeds"))
    browser = os.environ.get("MIDEAST_EVENTS_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)
    cases = ET.parse(report).getroot()  # noqa: S314 - written by our own test run
    for reason, found in ((NO_ARTICLES, folder if folder.is_dir() else None), (NO_BROWSER, browser)):
        skipped = [case.get("name") for case in cases.iter("testcase") if _skipped_for(reason, case)]
        if found and skipped:
            sys.exit(f"there is {found}, but tests were skipped since {reason}: {', '.join(map(str, skipped))}")


def _skipped_for(reason: str, case: ET.Element) -> bool:
    skip = case.find("skipped")
    return skip is not None and reason in (skip.get("message") or "")


def check_wheel() -> None:
    """Build the package, install the wheel into an empty environment, and use it from another folder."""
    dist = BUILD / "dist"
    shutil.rmtree(dist, ignore_errors=True)
    run("package build", sys.executable, "-m", "build", "--outdir", dist, ROOT)
    run("package page", "twine", "check", "--strict", *dist.iterdir())
    fresh = BUILD / "wheel-venv"
    shutil.rmtree(fresh, ignore_errors=True)
    venv.create(fresh, with_pip=True)
    python = fresh / SCRIPTS.name / Path(sys.executable).name
    run("wheel install", python, "-m", "pip", "install", "--quiet", next(dist.glob("*.whl")))
    run("wheel import", python, "-P", ROOT / "examples" / "situation_report.py", where=BUILD)
    run("tutorial, in a fresh environment", python, "-P", ROOT / "tools" / "follow_tutorial.py", where=BUILD)


def main() -> None:
    """Run the checks, the quick ones first."""
    BUILD.mkdir(exist_ok=True)
    run("lint", "ruff", "check", ".")
    run("format", "ruff", "format", "--check", ".")
    run("import floors", "lint-imports")
    run("types, mypy", "mypy")
    run("types, pyright", "pyright", "--pythonpath", sys.executable)
    run(
        "public types", "pyright", "--pythonpath", sys.executable, "--ignoreexternal", "--verifytypes", "mideast_events"
    )
    html = BUILD / "docs"
    shutil.rmtree(html, ignore_errors=True)
    run("documentation", "sphinx-build", "-n", "-W", "--keep-going", "-q", "-E", "-j", "auto", "docs", html)
    run_tests("tests", "not hypothesis", "--cov", "--cov-report=")
    run("coverage", "coverage", "report")
    run_tests("properties", "hypothesis")
    check_wheel()
    print("\nevery check passed")


if __name__ == "__main__":
    main()
