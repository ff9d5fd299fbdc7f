"""Run every check of the project, each as its own command, and stop at the first that fails.

Usage: python tools/check.py, with the interpreter of an environment that has the project and its groups installed.
"""

import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
SCRIPTS = Path(sys.executable).parent
NO_ARTICLES = "the seed articles are not at hand"
NO_BROWSER = "no browser is installed"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def run(title: str, *command: str | Path, where: Path = ROOT, live: bool = False) -> None:
    """Run a command and show what it prints, as it comes or in one piece; leave with its exit status where it fails."""
    heading = f"\n=== {title}\n"
    if live:
        print(end=heading, flush=True)
    started = time.monotonic()
    path = os.pathsep.join([str(SCRIPTS), os.environ.get("PATH", os.defpath)])
    done = subprocess.run(  # noqa: S603 - commands of this file
        [str(part) for part in command],
        cwd=where,
        env={**os.environ, "PATH": path},
        stdout=None if live else subprocess.PIPE,
        stderr=None if live else subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    shown = "" if live else heading + done.stdout
    outcome = "FAILED" if done.returncode else "passed"
    print(end=f"{shown}=== {title}: {outcome}, {time.monotonic() - started:.0f} s\n", flush=True)
    if done.returncode != 0:
        sys.exit(done.returncode)


def run_side_by_side(*checks: Callable[[], None]) -> None:
    """Run checks, one to a core; where one fails, leave when those that have begun have ended."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for future in as_completed([pool.submit(check) for check in checks]):
            if future.exception() is not None:
                pool.shutdown(cancel_futures=True)
            future.result()


def run_tests() -> None:
    """Run the tests, and refuse needless skips; an idle process takes from another, and neighbours stay together."""
    report = BUILD / "tests.xml"
    options = ["--numprocesses=auto", "--dist=worksteal", "--cov", "--cov-report=", f"--junitxml={report}"]
    run("tests", "pytest", *options, live=True)
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


def check_with_pyright() -> None:
    """Check the types, and that none of the public ones is missing."""
    pyright = ("pyright", "--pythonpath", sys.executable)
    run("types, pyright", *pyright)
    run("public types", *pyright, "--ignoreexternal", "--verifytypes", "mideast_events")


def build_site() -> None:
    """Build the documentation anew, with its examples and pictures."""
    html = BUILD / "docs"
    shutil.rmtree(html, ignore_errors=True)
    run("documentation", "sphinx-build", "-n", "-W", "--keep-going", "-q", "-E", "-j", "auto", "docs", html)


def main() -> None:
    """Run the checks, the quick ones first."""
    BUILD.mkdir(exist_ok=True)
    run("lint", "ruff", "check", ".")
    run("format", "ruff", "format", "--check", ".")
    run("import floors", "lint-imports")
    run_side_by_side(build_site, partial(run, "types, mypy", "mypy"), check_with_pyright, check_wheel)
    run_tests()
    run("coverage", "coverage", "report")
    print("\nevery check passed")


if __name__ == "__main__":
    main()
