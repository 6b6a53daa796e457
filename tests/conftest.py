"""Settings of all tests: Hypothesis draws the same examples each time and does not judge by the clock, since the
machines that run the tests are shared and slow at times. To search wider: pytest --hypothesis-profile=wide"""

from hypothesis import HealthCheck, settings

# function_scoped_fixture: the only ones used so make a new folder or read a ledger that stays as it is.
PASSED = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)

settings.register_profile("steady", deadline=None, derandomize=True, max_examples=50, suppress_health_check=PASSED)
settings.register_profile("wide", deadline=None, max_examples=2_000, suppress_health_check=PASSED)
settings.load_profile("steady")
