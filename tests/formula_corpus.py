"""Texts that a spreadsheet could take for a formula: what a person may type, or an attacker."""

STARTS = ("=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠")
BEFORE = (
    "",
    " ",
    "'",
    "''",
    '"',
    '" "',
    "a;",
    "a,",
    "a\t",
    "a|",
    "a\n",
    "a\r\n",
    'a";"',
    'a"; "',
    "a; '",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "a;\u2003",
)
BODIES = ("1+1", "SUM(A1:A9)", 'HYPERLINK("http://example.org";"x")', "cmd|' /C calc'!A0")

CORPUS = tuple(before + start + body for before in BEFORE for start in STARTS for body in BODIES)
"""Each start of a formula after each thing that may stand before it."""
