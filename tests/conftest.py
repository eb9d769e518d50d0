"""What all tests rely on: the interface speaks English, whatever the language of whoever runs them."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def english() -> Iterator[None]:
    """Set the language for the processes that tests start; within them it is English until it is chosen."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("LANGUAGE", "en")
        yield
