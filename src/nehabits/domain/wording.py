"""Every text a person can meet passes through here, so that it can be translated."""

import gettext

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def speak(catalogue: gettext.NullTranslations) -> None:
    """Use another language's catalogue from now on; the program does this once, at its start."""
    global _catalogue  # noqa: PLW0603 - a language is a property of the process, as in gettext.install
    _catalogue = catalogue


def tr(text: str, /, **values: object) -> str:
    """Return the text in the person's language, its {named} places filled with values."""
    translated = _catalogue.gettext(text)
    return translated.format(**values) if values else translated


def plural(one: str, many: str, count: float, /, **values: object) -> str:
    """Return the wording that fits count, with {count} and other {named} places filled."""
    whole = int(count) if float(count).is_integer() else 2
    return _catalogue.ngettext(one, many, whole).format(count=f"{count:g}", **values)


def mark(text: str) -> str:
    """Mark a text that is kept as data, so that it is collected for translation; return it."""
    return text
