"""Every problem the tool can report: code, severity, what is wrong, what to do about it."""
