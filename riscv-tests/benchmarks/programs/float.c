// Double precision: planets, matrices, a polynomial, roots; additions, products, fused ones, divisions, loads and stores.
#include "benchmark.h"

#define N 20

static struct body { double x, y, z, vx, vy, vz, mass; } bodies[5];
static double a[N][N], b[N][N], c[N][N];

__attribute__((noinline)) static void begin(void) {
    for (int i = 0; i < 5; i++) {
        double k = i;
        bodies[i] = (struct body){k * 1.25 - 3, 0.5 + k * k * 0.75, k * 0.3125 - 1, 0.25 - k * 0.0625, k * 0.125, -0.0625 * k,
                                  1.0 / (k + 1)};
    }
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            a[i][j] = 1.0 / (i + j + 1);
            b[i][j] = (i * 7 + j * 3) % 11 - 5.0;
        }
}

__attribute__((noinline)) static void advance(double step) {
    for (int i = 0; i < 5; i++)
        for (int j = i + 1; j < 5; j++) {
            struct body *p = &bodies[i], *q = &bodies[j];
            double dx = p->x - q->x, dy = p->y - q->y, dz = p->z - q->z;
            double square = __builtin_fma(dx, dx, __builtin_fma(dy, dy, dz * dz));
            double magnitude = step / (square * __builtin_sqrt(square));
            p->vx -= dx * (q->mass * magnitude);
            p->vy -= dy * (q->mass * magnitude);
            p->vz -= dz * (q->mass * magnitude);
            q->vx += dx * (p->mass * magnitude);
            q->vy += dy * (p->mass * magnitude);
            q->vz += dz * (p->mass * magnitude);
        }
    for (int i = 0; i < 5; i++) {
        struct body *p = &bodies[i];
        p->x = __builtin_fma(step, p->vx, p->x);
        p->y = __builtin_fma(step, p->vy, p->y);
        p->z = __builtin_fma(step, p->vz, p->z);
    }
}

__attribute__((noinline)) static void multiply(void) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            double sum = 0;
            for (int k = 0; k < N; k++) sum = __builtin_fma(a[i][k], b[k][j], sum);
            c[i][j] = sum;
        }
}

__attribute__((noinline)) static double exponential(double x) {
    double sum = 1, term = 1;
    for (int i = 1; i < 14; i++) {
        term = term * x / i;
        sum += term;
    }
    return sum;
}

static u64 bits(double value) {
    union { double value; u64 bits; } both = {value};
    return both.bits;
}

static u64 iteration(void) {
    u64 sum = 0;
    begin();
    for (int i = 0; i < 100; i++) advance(0.01);
    for (int i = 0; i < 5; i++) sum = sum * 31 + bits(bodies[i].x) + bits(bodies[i].vz);
    multiply();
    for (int i = 0; i < N; i++) sum = sum * 31 + bits(c[i][(i * 3) % N]);
    for (int i = 0; i < 100; i++) sum ^= bits(exponential(i * 0.0625 - 3)) >> 7;
    return sum;
}

#define EXPECTED 0x8c415541271636ee
MAIN(scale * 32)
