/* A computer without a network, for the programs that this library is loaded into: they reach
   127.0.0.1 alone. What they ask for beyond it fails as without a cable, and is noted in the file
   that OWN_NETWORK_NOTES names. */

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void note(const char *what)
{
    const char *path = getenv("OWN_NETWORK_NOTES");
    FILE *notes = path ? fopen(path, "a") : NULL;
    if (!notes)
        abort();
    fprintf(notes, "%s\n", what);
    fclose(notes);
}

/* Tell whether an address is this computer's own, or of a socket that is no network's; note it
   otherwise. */
static int is_here(const struct sockaddr *address)
{
    char text[INET6_ADDRSTRLEN] = "?";
    if (!address || (address->sa_family != AF_INET && address->sa_family != AF_INET6))
        return 1;
    if (address->sa_family == AF_INET) {
        const struct in_addr *number = &((const struct sockaddr_in *)address)->sin_addr;
        if (number->s_addr == htonl(INADDR_LOOPBACK))
            return 1;
        inet_ntop(AF_INET, number, text, sizeof text);
    } else {
        const struct in6_addr *number = &((const struct sockaddr_in6 *)address)->sin6_addr;
        if (IN6_IS_ADDR_LOOPBACK(number))
            return 1;
        inet_ntop(AF_INET6, number, text, sizeof text);
    }
    note(text);
    errno = ENETUNREACH;
    return 0;
}

int connect(int socket, const struct sockaddr *address, socklen_t length)
{
    return is_here(address) ? NEXT(connect)(socket, address, length) : -1;
}

ssize_t sendto(int socket, const void *content, size_t size, int flags,
               const struct sockaddr *address, socklen_t length)
{
    return is_here(address) ? NEXT(sendto)(socket, content, size, flags, address, length) : -1;
}

ssize_t sendmsg(int socket, const struct msghdr *message, int flags)
{
    return is_here(message->msg_name) ? NEXT(sendmsg)(socket, message, flags) : -1;
}

/* Note a name, if it is not this computer's own. */
static void note_name(const char *name)
{
    char own[256] = "";
    gethostname(own, sizeof own - 1);
    if (strcmp(name, own))
        note(name);
}

/* Names are looked up by the library of C itself, which would not come by here again. */
int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints,
                struct addrinfo **found)
{
    struct addrinfo own = hints ? *hints : (struct addrinfo){.ai_family = AF_UNSPEC};
    int failed;
    if (name && strcmp(name, "localhost"))
        own.ai_flags |= AI_NUMERICHOST;
    failed = NEXT(getaddrinfo)(name, service, &own, found);
    if (name && failed == EAI_NONAME && !(hints && hints->ai_flags & AI_NUMERICHOST)) {
        note_name(name);
        return EAI_AGAIN;
    }
    return failed;
}

int gethostbyname_r(const char *name, struct hostent *host, char *room, size_t size,
                    struct hostent **found, int *failed)
{
    if (!strcmp(name, "localhost"))
        return NEXT(gethostbyname_r)(name, host, room, size, found, failed);
    note_name(name);
    *found = NULL;
    return *failed = TRY_AGAIN;
}
