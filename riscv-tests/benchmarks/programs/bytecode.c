// An interpreter of byte code: one handler an operation, each jumping to the next through a table. What it interprets
// counts primes with a sieve, follows Collatz sequences, and calls a recursive function.
#include "benchmark.h"

enum operation { PUSH, WIDE, LOCAL, SET, INCREMENT, ADD, SUBTRACT, MULTIPLY, AND, XOR, SHIFT_RIGHT, LESS, JUMP, JUMP_ZERO,
                 FETCH, STORE, CALL, RETURN, DUPLICATE, OVER, HALT };

static u8 program[256];
static u32 end;
static u8 flags[1024];
static u64 stack[256];

static void emit(u8 operation) { program[end++] = operation; }
static void with(u8 operation, u8 operand) { emit(operation), emit(operand); }
static void wide(u32 value) { emit(WIDE), emit((u8)value), emit((u8)(value >> 8)); }
static u32 jump(u8 operation, u32 to) { return emit(operation), emit((u8)to), emit((u8)(to >> 8)), end - 2; }
static void land(u32 jump) { program[jump] = (u8)end, program[jump + 1] = (u8)(end >> 8); }

// Locals: 0 i, 1 j, 2 sum, 3 n.
__attribute__((noinline)) static void assemble(void) {
    end = 0;
    u32 over = jump(JUMP, 0);
    u32 fibonacci = end; // n -> fibonacci(n)
    emit(DUPLICATE), with(PUSH, 2), emit(LESS);
    u32 large = jump(JUMP_ZERO, 0);
    emit(RETURN);
    land(large);
    emit(DUPLICATE), with(PUSH, 1), emit(SUBTRACT), jump(CALL, fibonacci);
    emit(OVER), with(PUSH, 2), emit(SUBTRACT), jump(CALL, fibonacci);
    emit(ADD), with(SET, 1), with(SET, 3), with(LOCAL, 1), emit(RETURN);

    land(over);
    with(PUSH, 0), with(SET, 2), with(PUSH, 0), with(SET, 0);
    u32 clear = end;
    with(PUSH, 1), with(LOCAL, 0), emit(STORE), with(INCREMENT, 0);
    with(LOCAL, 0), wide(1024), emit(LESS);
    u32 cleared = jump(JUMP_ZERO, 0);
    jump(JUMP, clear);
    land(cleared);
    with(PUSH, 2), with(SET, 0);
    u32 outer = end;
    with(LOCAL, 0), emit(FETCH);
    u32 composite = jump(JUMP_ZERO, 0);
    with(INCREMENT, 2), with(LOCAL, 0), emit(DUPLICATE), emit(ADD), with(SET, 1);
    u32 inner = end;
    with(LOCAL, 1), wide(1024), emit(LESS);
    u32 done = jump(JUMP_ZERO, 0);
    with(PUSH, 0), with(LOCAL, 1), emit(STORE), with(LOCAL, 1), with(LOCAL, 0), emit(ADD), with(SET, 1);
    jump(JUMP, inner);
    land(composite), land(done);
    with(INCREMENT, 0), with(LOCAL, 0), wide(1024), emit(LESS);
    u32 sieved = jump(JUMP_ZERO, 0);
    jump(JUMP, outer);
    land(sieved);

    with(PUSH, 1), with(SET, 0);
    u32 next = end;
    with(LOCAL, 0), with(SET, 3);
    u32 step = end;
    with(INCREMENT, 2), with(LOCAL, 3), with(PUSH, 1), emit(AND);
    u32 even = jump(JUMP_ZERO, 0);
    with(LOCAL, 3), with(PUSH, 3), emit(MULTIPLY), with(PUSH, 1), emit(ADD), with(SET, 3);
    land(even);
    with(LOCAL, 3), with(PUSH, 1), emit(SHIFT_RIGHT), with(SET, 3);
    with(PUSH, 1), with(LOCAL, 3), emit(LESS);
    u32 one = jump(JUMP_ZERO, 0);
    jump(JUMP, step);
    land(one);
    with(INCREMENT, 0), with(LOCAL, 0), with(PUSH, 200), emit(LESS);
    u32 all = jump(JUMP_ZERO, 0);
    jump(JUMP, next);
    land(all);
    with(LOCAL, 2), with(PUSH, 16), jump(CALL, fibonacci), emit(XOR), emit(HALT);
}

__attribute__((noinline)) static u64 interpret(void) {
    static const void *const handlers[] = {
        &&push, &&wide, &&local, &&set, &&increment, &&add, &&subtract, &&multiply, &&and, &&xor, &&shift_right, &&less,
        &&jump, &&jump_zero, &&fetch, &&store, &&call, &&return_, &&duplicate, &&over, &&halt};
    const u8 *at = program;
    u64 *top = stack;
    u64 locals[4] = {0};
    const u8 *links[64];
    u32 depth = 0;
#define NEXT goto *handlers[*at++]
    NEXT;
push: *++top = *at++; NEXT;
wide: *++top = at[0] | at[1] << 8; at += 2; NEXT;
local: *++top = locals[*at++]; NEXT;
set: locals[*at++] = *top--; NEXT;
increment: locals[*at++]++; NEXT;
add: top--; top[0] += top[1]; NEXT;
subtract: top--; top[0] -= top[1]; NEXT;
multiply: top--; top[0] *= top[1]; NEXT;
and: top--; top[0] &= top[1]; NEXT;
xor: top--; top[0] ^= top[1]; NEXT;
shift_right: top--; top[0] >>= top[1] & 63; NEXT;
less: top--; top[0] = top[0] < top[1]; NEXT;
jump: at = program + (at[0] | at[1] << 8); NEXT;
jump_zero: at = *top-- ? at + 2 : program + (at[0] | at[1] << 8); NEXT;
fetch: top[0] = flags[top[0] & 1023]; NEXT;
store: flags[top[0] & 1023] = (u8)top[-1]; top -= 2; NEXT;
call: links[depth++ & 63] = at + 2; at = program + (at[0] | at[1] << 8); NEXT;
return_: at = links[--depth & 63]; NEXT;
duplicate: top[1] = top[0]; top++; NEXT;
over: top[1] = top[-1]; top++; NEXT;
halt: return *top;
}

static u64 iteration(void) {
    assemble();
    return interpret();
}

#define EXPECTED 0x156d
MAIN(scale * 8)
