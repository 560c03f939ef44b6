"""How every test runs."""

from hypothesis import HealthCheck, settings

# A slow machine is no bug: examples are limited by number, never by time.
settings.register_profile(
    "diary", max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("diary")
