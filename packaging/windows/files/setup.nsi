; The setup program: for one user, without administrator's rights.
; setup_program.py defines VERSION, BUNDLE, TARGET, LONGEST and SIZE, and writes removal.nsh.
Unicode true
Target amd64-unicode
; lzma would save a third and take minutes more of every build
SetCompressor zlib
ManifestDPIAware true
RequestExecutionLevel user
AllowSkipFiles off

!include MUI2.nsh
!include WinVer.nsh

!define NAME "Lập báo cáo khối thi đua"
!define PUBLISHER "make-report"
!define REMOVER "Gỡ bỏ.exe"
!define MENU "$SMPROGRAMS\${NAME}"
!define IN_APPS "Software\Microsoft\Windows\CurrentVersion\Uninstall\make-report"
!define ON_FOLDERS "Software\Classes\Directory\shell\make-report"
!define PYTHON "$INSTDIR\chuong_trinh\python.exe"
!define START "$INSTDIR\chuong_trinh\start.py"
!define MOST_LETTERS 259
!define RUNNING 3
!define UNFIT 4

Name "${NAME}"
OutFile "${TARGET}"
BrandingText "make-report ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\make-report"
InstallDirRegKey HKCU "${IN_APPS}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME}"
VIAddVersionKey "CompanyName" "${PUBLISHER}"
VIAddVersionKey "LegalCopyright" "MIT"

!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "Chương trình chỉ cài cho tài khoản đang dùng, không cần quyền quản trị, không cần mạng.$\r$\n$\r$\nĐang có bản cũ thì bản mới thay bản cũ; thư mục của các khối, kết quả đã lập được giữ nguyên."
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE CheckFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "${PYTHON}"
!define MUI_FINISHPAGE_RUN_PARAMETERS '$\"${START}$\"'
!define MUI_FINISHPAGE_RUN_TEXT "Mở trang làm việc"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

!macro RefuseWhileRunning un
Function ${un}RefuseWhileRunning
  IfFileExists "${PYTHON}" 0 free
  again:
  ; Windows lets nobody write to a program that runs
  ClearErrors
  FileOpen $0 "${PYTHON}" a
  IfErrors 0 opened
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Chương trình đang chạy. Đóng trang làm việc và các cửa sổ lệnh của chương trình, rồi bấm Thử lại." /SD IDCANCEL IDRETRY again
  SetErrorLevel ${RUNNING}
  Quit
  opened:
  FileClose $0
  free:
FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

Function CheckFolder
  StrLen $0 $INSTDIR
  IntOp $0 $0 + ${LONGEST}
  IntCmp $0 ${MOST_LETTERS} fits fits
  MessageBox MB_OK|MB_ICONEXCLAMATION "Đường dẫn này quá dài: có tệp của chương trình sẽ vượt ${MOST_LETTERS} ký tự mà Windows cho phép. Chọn thư mục có đường dẫn ngắn hơn, như D:\make-report." /SD IDOK
  SetErrorLevel ${UNFIT}
  Abort
  fits:
FunctionEnd

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "Chương trình cần Windows 10 trở lên, loại 64 bit." /SD IDOK
    SetErrorLevel ${UNFIT}
    Quit
  ${EndIf}
  ; two at once would remove what the other installs; it is held until this one ends
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "make-report-setup") p .r0 ?e'
  Pop $0
  StrCmp $0 0 alone
  MessageBox MB_OK|MB_ICONEXCLAMATION "Đang có một cửa sổ cài đặt khác của chương trình. Làm xong ở cửa sổ ấy đã." /SD IDOK
  SetErrorLevel ${RUNNING}
  Quit
  alone:
FunctionEnd

Function RemoveEarlier
  ReadRegStr $1 HKCU "${IN_APPS}" "InstallLocation"
  StrCmp $1 "" none
  IfFileExists "$1\${REMOVER}" 0 none
  DetailPrint "Gỡ bỏ bản cũ"
  ; told where it is, a remover runs there and is waited for, but cannot remove itself
  ExecWait '"$1\${REMOVER}" /S _?=$1' $2
  IntCmp $2 0 removed
  MessageBox MB_OK|MB_ICONSTOP "Chưa gỡ được bản cũ ở $1. Đóng chương trình ấy rồi cài lại." /SD IDOK
  SetErrorLevel ${RUNNING}
  Quit
  removed:
  Delete "$1\${REMOVER}"
  RMDir "$1"
  none:
FunctionEnd

Section
  SetShellVarContext current
  Call CheckFolder
  Call RefuseWhileRunning
  Call RemoveEarlier
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\${REMOVER}"

  CreateDirectory "${MENU}"
  CreateShortcut "${MENU}\Lập báo cáo.lnk" "${PYTHON}" '"${START}"'
  CreateShortcut "${MENU}\Hướng dẫn sử dụng.lnk" "$INSTDIR\huong_dan"

  WriteRegStr HKCU "${ON_FOLDERS}" "" "${NAME}"
  WriteRegStr HKCU "${ON_FOLDERS}" "Icon" "${PYTHON}"
  WriteRegStr HKCU "${ON_FOLDERS}\command" "" '"${PYTHON}" "${START}" "%1"'

  WriteRegStr HKCU "${IN_APPS}" "DisplayName" "${NAME} (make-report)"
  WriteRegStr HKCU "${IN_APPS}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${IN_APPS}" "DisplayIcon" "${PYTHON}"
  WriteRegStr HKCU "${IN_APPS}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${IN_APPS}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${IN_APPS}" "UninstallString" '"$INSTDIR\${REMOVER}"'
  WriteRegStr HKCU "${IN_APPS}" "QuietUninstallString" '"$INSTDIR\${REMOVER}" /S'
  WriteRegDWORD HKCU "${IN_APPS}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${IN_APPS}" "NoModify" 1
  WriteRegDWORD HKCU "${IN_APPS}" "NoRepair" 1
  SetErrorLevel 0
SectionEnd

Section Uninstall
  SetShellVarContext current
  Call un.RefuseWhileRunning
  Delete "${MENU}\Lập báo cáo.lnk"
  Delete "${MENU}\Hướng dẫn sử dụng.lnk"
  RMDir "${MENU}"
  DeleteRegKey HKCU "${ON_FOLDERS}"
  ; every file that was put here, by its name, and what Python keeps of modules it has read
  SetDetailsPrint none
  !include removal.nsh
  SetDetailsPrint both
  DeleteRegKey HKCU "${IN_APPS}"
  SetOutPath "$TEMP"
  Delete "$INSTDIR\${REMOVER}"
  RMDir "$INSTDIR"
  IfFileExists "$INSTDIR\*" 0 gone
  IfFileExists "$INSTDIR\${REMOVER}" gone
  MessageBox MB_OK|MB_ICONINFORMATION "Đã gỡ chương trình. Trong $INSTDIR còn tệp không phải của chương trình, được giữ nguyên." /SD IDOK
  gone:
SectionEnd
