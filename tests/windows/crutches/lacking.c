/* Prints which libraries of Wine do not do what the packages of the bundle ask of them. */
#include <windows.h>
#include <stdio.h>

typedef struct { float real, imaginary; } Complex;

static LONG WINAPI not_there(EXCEPTION_POINTERS *exception)
{
    (void)exception;
    puts("ucrtbase");
    fflush(stdout);
    ExitProcess(0);
}

int main(void)
{
    Complex one = {1, 0};
    float (*real_part)(Complex);

    if (!LoadLibraryA("bcryptprimitives.dll"))
        puts("bcryptprimitives");
    fflush(stdout);
    real_part = (float (*)(Complex))GetProcAddress(LoadLibraryA("ucrtbase.dll"), "crealf");
    SetUnhandledExceptionFilter(not_there);
    if (!real_part || real_part(one) != 1)
        not_there(NULL);
    return 0;
}
