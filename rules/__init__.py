"""The rules, a module per family; installed as `soplint.rules`."""
