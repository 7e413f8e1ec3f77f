"""`python -m soplint`."""

from soplint.cli import main

if __name__ == "__main__":
    main()
