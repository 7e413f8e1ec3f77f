"""The rules: modules with functions, and TOML rule lists."""
