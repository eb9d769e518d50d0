"""What all tests rely on: English, full colour, and nothing of whoever runs them read or written."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)  # a machine may be busy; times are for the benchmarks
settings.load_profile("unhurried")


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name a case with a long text in it by how the text begins, so that whoever reads a report finds its end."""
    if isinstance(val, str | bytes) and len(val) > 80:
        return f"{val[:30]!a} and {len(val) - 30} more"
    return None


@pytest.fixture(autouse=True, scope="session")
def apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Set language, colours and folders for the processes that tests start; within them English is the default."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("LANGUAGE", "en")
        environment.setenv("TERM", "xterm-256color")
        environment.setenv("COLORTERM", "truecolor")
        environment.delenv("NO_COLOR", raising=False)
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            environment.setenv(variable, str(tmp_path_factory.mktemp(variable.lower())))
        yield
