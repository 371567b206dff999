@echo off
setlocal DisableDelayedExpansion
chcp 65001 >nul
title make-report
set "PYTHON=%~dp0chuong_trinh\python.exe"
set "START=%~dp0chuong_trinh\start.py"
if not exist "%START%" (
  echo.
  echo Chưa giải nén. Đóng cửa sổ này, bấm chuột phải vào tệp .zip, chọn “Extract All” [Giải nén tất cả],
  echo rồi vào thư mục vừa giải nén, bấm đúp “Lập báo cáo” ở đó.
  echo.
  pause
  exit 2
)
rem What was dropped is taken from the line that Explorer gave: it quotes no path without blanks,
rem so that a name such as A^&B would be cut here.
set "MAKE_REPORT_SELF=%~nx0"
set MAKE_REPORT_WORDS=%*
setlocal EnableDelayedExpansion
set "MAKE_REPORT_LINE=!cmdcmdline!"
"!PYTHON!" "!START!"
set "CODE=!errorlevel!"
rem up to 2 it is the program's own, which has told why and waited; above, Python did not start
if !CODE! LSS 0 set "CODE=9"
if !CODE! GTR 2 (
  echo.
  echo Chương trình không chạy được. Giải nén lại cả tệp .zip vào thư mục có đường dẫn ngắn, như D:\make-report.
  echo Vẫn không được thì hỏi người quản lý máy: phần mềm diệt virus có chặn chuong_trinh\python.exe không.
  echo.
  pause
)
rem not "exit /b": what follows an ampersand in a dropped name would be run as a command
exit !CODE!
