"""Files into the output folder, never over somebody's edits."""
