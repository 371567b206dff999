@"%~dp0python.exe" -m thidua_reports %*
