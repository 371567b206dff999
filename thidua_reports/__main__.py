"""Run `make-report` as `python -m thidua_reports`."""

from thidua_reports.cli import main

if __name__ == "__main__":
    main()
