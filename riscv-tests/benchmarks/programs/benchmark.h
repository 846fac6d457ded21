// What the benchmarks written in C share. An iteration always does the same work, so that one number tells whether it was right.
typedef unsigned char u8;
typedef unsigned short u16;
typedef unsigned int u32;
typedef unsigned long u64;

// Built with -DNATIVE, a program prints what an iteration gives on the host: this is where EXPECTED comes from.
#ifdef NATIVE
#include <stdio.h>
#define MAIN(ITERATIONS)                                                                                               \
    int main(void) {                                                                                                   \
        u64 first = iteration(), second = iteration();                                                                 \
        printf("%#lx %s\n", first, first == second ? "repeats" : "DIFFERS");                                           \
        return first != second;                                                                                        \
    }
#else
#define MAIN(ITERATIONS)                                                                                               \
    u64 benchmark(u64 scale, u64 parameter) {                                                                          \
        (void)parameter;                                                                                               \
        for (u64 left = (ITERATIONS); left; left--)                                                                    \
            if (iteration() != EXPECTED) return 1;                                                                     \
        return 0;                                                                                                      \
    }
#endif
