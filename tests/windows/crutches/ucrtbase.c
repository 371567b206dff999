/* What numpy calls on being loaded and Wine 8 has only the name of; all else is handed on to Wine's. */
#include <windows.h>

typedef struct { float real, imaginary; } Complex;

float crealf(Complex number)
{
    return number.real;
}

float cimagf(Complex number)
{
    return number.imaginary;
}

BOOL WINAPI DllMainCRTStartup(HINSTANCE library, DWORD reason, LPVOID reserved)
{
    (void)library, (void)reason, (void)reserved;
    return TRUE;
}

/* the compiler's sign that floating point is used, which a library of C would have */
int _fltused = 1;
