"""What all tests rely on: an interface that speaks English, and nothing of whoever runs them read or written."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Set language and folders for the processes that tests start; within them it is English until it is chosen."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("LANGUAGE", "en")
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            environment.setenv(variable, str(tmp_path_factory.mktemp(variable.lower())))
        yield
