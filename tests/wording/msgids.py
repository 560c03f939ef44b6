"""Every text the source hands to translation, with the place it is said at."""

import ast
from collections.abc import Iterator
from pathlib import Path

TEXTS_OF = {"tr": 1, "mark": 1, "plural": 2}
"""How many of the first arguments are texts, by function."""

PLACE_OF_MODULE = {
    "notice_text": "notice",
    "troubles": "error",
    "fault_dialog": "error",
    "guide_left_out": "left_out",
}
"""Modules that hold nothing but texts of one place."""


def msgids(source: str, module: str = "") -> Iterator[tuple[str, str]]:
    """Yield (place, text) of each literal text; texts inside Refused(...) are errors."""
    yield from _texts(ast.parse(source), PLACE_OF_MODULE.get(module, ""))


def unreadable_calls(source: str) -> list[str]:
    """Return the calls whose text is put together before it is translated, so never found."""
    return [
        ast.unparse(call)
        for call in ast.walk(ast.parse(source))
        if isinstance(call, ast.Call)
        for text in call.args[: TEXTS_OF.get(_name(call), 0)]
        if _is_put_together(text)
    ]


def source_files(package: Path) -> list[Path]:
    """Return the Python files of the package."""
    return sorted(package.rglob("*.py"))


def _texts(node: ast.AST, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, ast.Call):
        if _name(node) == "Refused":
            place = "error"
        for text in node.args[: TEXTS_OF.get(_name(node), 0)]:
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield place, text.value
    for child in ast.iter_child_nodes(node):
        yield from _texts(child, place)


def _name(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _is_put_together(text: ast.expr) -> bool:
    if isinstance(text, ast.Call):
        return isinstance(text.func, ast.Attribute) and text.func.attr in {"format", "join"}
    return isinstance(text, ast.JoinedStr | ast.BinOp)
