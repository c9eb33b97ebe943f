"""`python -m advocacy` does what `advocacy` does."""

from __future__ import annotations

from advocacy.cli import main

if __name__ == "__main__":
    main()
