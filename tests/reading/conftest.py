from collections.abc import Callable
from pathlib import Path

import pytest

from glose.article import Article
from glose.reading import Overrides, ReadingError, read


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str, str | bytes], str]:
    """Write a file into an empty folder and return its path."""

    def write(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    return write


@pytest.fixture
def opened(written: Callable[[str, str | bytes], str]) -> Callable[..., Article]:
    """Write a file and read it."""

    def write_and_read(
        name: str, content: str | bytes, *, encoding: str | None = None, overrides: Overrides | None = None
    ) -> Article:
        return read(written(name, content), encoding=encoding, overrides=overrides or Overrides())

    return write_and_read


@pytest.fixture
def refused(written: Callable[[str, str | bytes], str], tmp_path: Path) -> Callable[..., str]:
    """Write a file that cannot be read and return what the reader is told, without the folder."""

    def write_and_fail(name: str, content: str | bytes, *, encoding: str | None = None) -> str:
        with pytest.raises(ReadingError) as caught:
            read(written(name, content), encoding=encoding)
        return str(caught.value).replace(f"{tmp_path}/", "")

    return write_and_fail
