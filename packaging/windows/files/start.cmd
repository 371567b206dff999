@echo off
setlocal DisableDelayedExpansion
chcp 65001 >nul
title make-report
set "PYTHON=%~dp0chuong_trinh\python.exe"
set "START=%~dp0chuong_trinh\start.py"
if not exist "%PYTHON%" (
  echo.
  echo Chưa giải nén. Đóng cửa sổ này, bấm chuột phải vào tệp .zip, chọn “Giải nén tất cả” [Extract All],
  echo rồi vào thư mục vừa giải nén, bấm đúp “Lập báo cáo” ở đó.
  echo.
  echo Nhấn phím bất kỳ để đóng cửa sổ này.
  pause >nul
  exit 2
)
rem What was dropped is taken from the line that Explorer gave: it quotes no path without blanks,
rem so that words of a name such as A^&B would be lost here, and percent signs would be read.
set "MAKE_REPORT_SELF=%~nx0"
set MAKE_REPORT_WORDS=%*
setlocal EnableDelayedExpansion
set "MAKE_REPORT_LINE=!cmdcmdline!"
"!PYTHON!" "!START!"
set "CODE=!errorlevel!"
if not "!CODE!"=="0" (
  echo.
  echo Nhấn phím bất kỳ để đóng cửa sổ này.
  pause >nul
)
rem not "exit /b": what follows an ampersand in a dropped name would be run as a command
exit !CODE!
