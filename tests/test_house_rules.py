"""The house measures of CONTRIBUTING.md that no linter watches."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FORBIDDEN_MODULES = {"utils", "util", "helpers", "common", "misc", "base", "manager"}
LONGEST_FILE = 300
LONGEST_FUNCTION = 40

HOME_FOLDER = re.compile(r"(?<![\w/.~>])/(?:home|Users)/\w+/|\b[A-Z]:\\+Users\\")
REGISTRY = re.compile(
    r"--(?:extra-)?index-url|--find-links|--trusted-host"
    r"|https?://[^\s)>\"]*(?:/simple\b|pypi|pythonhosted|packages/)",
    re.IGNORECASE,
)
LINK = re.compile(r"(?<!`)\[[^\]\n]+\]\(<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\)")


def tracked_files(*suffixes: str) -> list[Path]:
    """Return the files under version control with these suffixes (all without any)."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file() and path.suffix.endswith(suffixes or ("",))]


def python_files(*folders: str) -> list[Path]:
    """Return the Python files below these folders of the checkout."""
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def too_long_functions(source: str) -> list[str]:
    """Return name:lines of each function longer than the house allows, decorators not counted."""
    functions = (
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    lengths = (
        (node.name, (node.end_lineno or node.lineno) - node.lineno + 1) for node in functions
    )
    return [f"{name}:{length}" for name, length in lengths if length > LONGEST_FUNCTION]


def anchors(markdown: str) -> set[str]:
    """Return the anchors that a Markdown file's headings can be reached by."""
    headings = re.findall(r"^#+\s+(.*?)\s*$", markdown, re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in plain}


def dead_links(page: Path) -> list[str]:
    """Return the links of a Markdown page to files or headings that do not exist."""
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    dead = []
    for target in LINK.findall(text):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name) if name else page
        reached = file.exists() and (
            not anchor or file.suffix != ".md" or anchor in anchors(file.read_text("utf-8"))
        )
        if not reached:
            dead.append(target)
    return dead


def foreign_places(text: str, *private: str) -> list[str]:
    """Return what in a text belongs to one machine: home or private folders, package indexes."""
    found = [*HOME_FOLDER.findall(text), *REGISTRY.findall(text)]
    for folder in private:
        found += re.findall(rf"(?<![\w/.~>]){re.escape(folder)}(?![\w.-])", text)
    return found


def test_no_source_file_is_longer_than_the_house_allows() -> None:
    files = python_files("src", "tools", "tests")
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in files
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_longer_than_the_house_allows() -> None:
    files = python_files("src", "tools", "tests")
    found = {
        str(path.relative_to(ROOT)): too_long_functions(path.read_text("utf-8")) for path in files
    }
    assert {name: functions for name, functions in found.items() if functions} == {}


def test_a_long_function_is_noticed() -> None:
    body = "    pass\n"
    assert too_long_functions("def short():\n" + body * 39) == []
    assert too_long_functions("class A:\n  def long(self):\n" + body * 40) == ["long:41"]


def test_no_module_has_a_name_that_says_nothing() -> None:
    names = {path.stem for path in python_files("src", "tools")}
    folders = {part for path in python_files("src") for part in path.relative_to(ROOT).parts[:-1]}
    assert (names | folders) & FORBIDDEN_MODULES == set()


def test_every_source_folder_is_a_package_with_one_line_about_it() -> None:
    folders = {path.parent for path in python_files("src")}
    for folder in folders:
        source = (folder / "__init__.py").read_text("utf-8")
        assert ast.get_docstring(ast.parse(source)), f"{folder} does not say what it is"


def test_tests_live_in_the_same_tree_as_the_source() -> None:
    rooms = {path.name for path in (ROOT / "src" / "nehabits").iterdir() if path.is_dir()}
    tested = {
        path.parent.relative_to(ROOT / "tests").parts
        for path in (ROOT / "tests").rglob("test_*.py")
    }
    assert {parts[0] for parts in tested if parts} - {
        "bench",
        "foods",
        "judges",
        "tools",
        "wording",
    } <= rooms


def test_every_link_in_the_documents_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *sorted((ROOT / "docs").rglob("*.md"))]
    assert pages
    found = {str(page.relative_to(ROOT)): dead_links(page) for page in pages}
    assert {name: links for name, links in found.items() if links} == {}


def test_a_dead_link_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "there.md").write_text("# One place, two names\n")
    page = tmp_path / "page.md"
    page.write_text(
        "[a](there.md) [b](there.md#one-place-two-names) [c](https://example.org) [d](#here)\n"
        "[e](gone.md) [f](there.md#gone)\n# Here\n```\n[g](code.md)\n```\n"
    )
    assert dead_links(page) == ["gone.md", "there.md#gone"]


def test_no_tracked_file_names_a_machine_or_a_package_index() -> None:
    private = [str(folder) for folder in (ROOT, Path.home()) if folder != Path("/")]
    texts = tracked_files(".md", ".py", ".toml", ".txt", ".sh", ".yml", ".qss", "Makefile", "")
    found = {}
    for path in texts:
        if path == Path(__file__) or path.suffix in {".png", ".csv", ".sqlite", ".mo"}:
            continue
        places = foreign_places(path.read_text("utf-8", errors="replace"), *private)
        if places:
            found[str(path.relative_to(ROOT))] = places
    assert found == {}


def test_a_machine_path_or_a_package_index_is_noticed() -> None:
    assert foreign_places("run /home/ann/bin/x") == ["/home/ann/"]
    assert foreign_places("in /srv/ours.", "/srv/ours") == []
    assert foreign_places("in /srv/ours now", "/srv/ours") == ["/srv/ours"]
    assert foreign_places("--index-url https://pypi.example/simple") != []
    assert foreign_places("see https://doi.org/10.1000/1 and ~/.local/share") == []


@pytest.mark.parametrize("name", ["run.txt", "dev.txt"])
def test_every_locked_requirement_has_its_version_and_hashes(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    assert "://" not in text
    joined = re.sub(r"\s*\\\n\s*", " ", text)
    lines = [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]
    assert lines
    for line in lines:
        assert re.match(r"[\w.-]+(\[\w+\])?==\S+ .*--hash=sha256:[0-9a-f]{64}", line), line[:80]


def test_what_the_program_runs_with_is_locked_the_same_for_people_and_developers() -> None:
    pins = {
        name: set(
            re.findall(
                r"^([\w.-]+==\S+)", (ROOT / "requirements" / name).read_text("utf-8"), re.MULTILINE
            )
        )
        for name in ("run.txt", "dev.txt")
    }
    assert pins["run.txt"] < pins["dev.txt"]


def test_the_contracts_between_the_rooms_exist() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    contracts = {contract["id"]: contract for contract in settings["contracts"]}
    assert contracts.keys() >= {"layers", "screens", "qt", "sql", "charts", "cycles"}
    assert contracts["layers"]["exhaustive"]


def test_every_decision_says_situation_choice_and_price() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [path.name[:4] for path in decisions]
    assert numbers == [f"{number:04}" for number in range(1, len(decisions) + 1)]
    for path in decisions:
        headings = re.findall(r"^## (.*)$", path.read_text("utf-8"), re.MULTILINE)
        assert headings == ["Situation", "Choice", "Price"], path.name
