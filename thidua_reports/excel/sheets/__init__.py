"""Tables and settings found on sheets, and what keeps them from being read as seen."""
