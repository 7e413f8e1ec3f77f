"""The version of soplint, in one place: the build and the program read it here."""

VERSION = "0.1.0"
