"""How every test runs."""

import os

from hypothesis import HealthCheck, settings

# A slow machine is no bug: examples are limited by number, never by time.
settings.register_profile(
    "diary", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("diary")

# Without a display too, and without windows that take the keyboard from whoever runs the tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
