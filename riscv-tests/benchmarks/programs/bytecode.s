	.option nopic
	.text
	.align	1
	.type	interpret, @function
interpret:
	lbu	a5,.LANCHOR0
	lla	a2,.LANCHOR1
	addi	sp,sp,-544
	slli	a5,a5,3
	add	a5,a2,a5
	ld	a3,0(a5)
	sd	zero,0(sp)
	sd	zero,8(sp)
	sd	zero,16(sp)
	sd	zero,24(sp)
	li	a1,0
	lla	a4,stack
	lla	a5,.LANCHOR0+1
	jr	a3
.L3:
	lbu	a3,1(a5)
	lbu	a0,0(a5)
	addi	a4,a4,8
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	addi	a5,a5,2
	sd	a0,0(a4)
	jr	a3
.L16:
.L18:
	lbu	a3,1(a5)
	lbu	a0,0(a5)
	lla	a5,.LANCHOR0
	slli	a3,a3,8
	or	a3,a3,a0
	add	a5,a5,a3
	lbu	a3,0(a5)
	addi	a5,a5,1
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	jr	a3
.L26:
	ld	a0,0(a4)
	addi	sp,sp,544
	jr	ra
.L24:
	lbu	a3,0(a5)
	ld	a0,0(a4)
	addi	a5,a5,1
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	sd	a0,8(a4)
	addi	a4,a4,8
	jr	a3
.L23:
	addiw	a1,a1,-1
	andi	a5,a1,63
	slli	a5,a5,3
	add	a5,a5,sp
	ld	a5,32(a5)
	lbu	a3,0(a5)
	addi	a5,a5,1
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	jr	a3
.L22:
	lbu	a3,1(a5)
	lbu	a0,0(a5)
	lla	a6,.LANCHOR0
	slli	a3,a3,8
	or	a3,a3,a0
	add	a6,a6,a3
	lbu	a3,0(a6)
	andi	a0,a1,63
	slli	a0,a0,3
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	addi	a5,a5,2
	add	a0,a0,sp
	sd	a5,32(a0)
	addiw	a1,a1,1
	addi	a5,a6,1
	jr	a3
.L21:
	lbu	a3,0(a5)
	ld	a6,0(a4)
	ld	a7,-8(a4)
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	andi	a6,a6,1023
	lla	a0,.LANCHOR0
	add	a0,a0,a6
	sb	a7,256(a0)
	addi	a4,a4,-16
	addi	a5,a5,1
	jr	a3
.L20:
	lbu	a3,0(a5)
	ld	a6,0(a4)
	lla	a0,.LANCHOR0
	slli	a3,a3,3
	andi	a6,a6,1023
	add	a0,a0,a6
	add	a3,a2,a3
	lbu	a0,256(a0)
	ld	a3,0(a3)
	addi	a5,a5,1
	sd	a0,0(a4)
	jr	a3
.L17:
	ld	a3,0(a4)
	addi	a4,a4,-8
	beq	a3,zero,.L18
	lbu	a3,2(a5)
	addi	a5,a5,2
	addi	a5,a5,1
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	jr	a3
.L14:
	lbu	a3,0(a5)
	ld	a0,-8(a4)
	ld	a6,0(a4)
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	srl	a0,a0,a6
	addi	a4,a4,-8
	addi	a5,a5,1
	sd	a0,0(a4)
	jr	a3
.L13:
	lbu	a3,0(a5)
	ld	a0,-8(a4)
	ld	a6,0(a4)
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	xor	a0,a0,a6
	addi	a4,a4,-8
	addi	a5,a5,1
	sd	a0,0(a4)
	jr	a3
.L15:
	lbu	a3,0(a5)
	ld	a0,-8(a4)
	ld	a6,0(a4)
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	sltu	a0,a0,a6
	addi	a4,a4,-8
	addi	a5,a5,1
	sd	a0,0(a4)
	jr	a3
.L25:
	lbu	a3,0(a5)
	ld	a0,-8(a4)
	addi	a5,a5,1
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	sd	a0,8(a4)
	addi	a4,a4,8
	jr	a3
.L12:
	lbu	a3,0(a5)
	ld	a0,-8(a4)
	ld	a6,0(a4)
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	and	a0,a0,a6
	addi	a4,a4,-8
	addi	a5,a5,1
	sd	a0,0(a4)
	jr	a3
.L11:
	ld	a0,-8(a4)
	ld	a6,0(a4)
	lbu	a3,0(a5)
	addi	a4,a4,-8
	mul	a0,a0,a6
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	addi	a5,a5,1
	sd	a0,0(a4)
	jr	a3
.L10:
	lbu	a3,0(a5)
	ld	a0,-8(a4)
	ld	a6,0(a4)
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	sub	a0,a0,a6
	addi	a4,a4,-8
	addi	a5,a5,1
	sd	a0,0(a4)
	jr	a3
.L9:
	lbu	a3,0(a5)
	ld	a0,-8(a4)
	ld	a6,0(a4)
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	add	a0,a0,a6
	addi	a4,a4,-8
	addi	a5,a5,1
	sd	a0,0(a4)
	jr	a3
.L8:
	lbu	a3,0(a5)
	lbu	a0,1(a5)
	addi	a5,a5,2
	slli	a3,a3,3
	add	a3,a3,sp
	ld	a6,0(a3)
	slli	a0,a0,3
	add	a0,a2,a0
	addi	a6,a6,1
	sd	a6,0(a3)
	ld	a3,0(a0)
	jr	a3
.L7:
	lbu	a3,1(a5)
	lbu	a0,0(a5)
	ld	a6,0(a4)
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	slli	a0,a0,3
	add	a0,a0,sp
	sd	a6,0(a0)
	addi	a4,a4,-8
	addi	a5,a5,2
	jr	a3
.L6:
	lbu	a0,0(a5)
	lbu	a3,1(a5)
	addi	a4,a4,8
	slli	a0,a0,3
	slli	a3,a3,3
	add	a0,a0,sp
	add	a3,a2,a3
	ld	a0,0(a0)
	ld	a3,0(a3)
	addi	a5,a5,2
	sd	a0,0(a4)
	jr	a3
.L4:
	lbu	a3,2(a5)
	lbu	a0,1(a5)
	lbu	a6,0(a5)
	slli	a3,a3,3
	add	a3,a2,a3
	ld	a3,0(a3)
	slli	a0,a0,8
	addi	a4,a4,8
	or	a0,a0,a6
	sd	a0,0(a4)
	addi	a5,a5,3
	jr	a3
	.size	interpret, .-interpret
	.align	1
	.type	assemble, @function
assemble:
	addi	sp,sp,-16
	ld	a4,.LC1
	sd	s0,8(sp)
	ld	a3,.LC2
	ld	s0,.LC0
	ld	a7,.LC10
	ld	a6,.LC11
	ld	a0,.LC12
	ld	a1,.LC13
	ld	t2,.LC3
	ld	t0,.LC4
	ld	t6,.LC5
	ld	t5,.LC6
	ld	t4,.LC7
	ld	t3,.LC8
	ld	t1,.LC9
	lla	a5,.LANCHOR0
	ld	a2,.LC14
	sd	a4,8(a5)
	ld	a4,.LC15
	sd	s0,0(a5)
	sd	a3,16(a5)
	sd	a7,80(a5)
	li	a3,184
	sd	a6,88(a5)
	sd	a0,96(a5)
	sd	a1,104(a5)
	sd	t2,24(a5)
	sd	t0,32(a5)
	sd	t6,40(a5)
	sd	t5,48(a5)
	sd	t4,56(a5)
	sd	t3,64(a5)
	sd	t1,72(a5)
	sd	a2,112(a5)
	sw	a3,end,a2
	sd	a4,120(a5)
	ld	a7,.LC16
	ld	a6,.LC17
	ld	a0,.LC18
	ld	a1,.LC19
	ld	a2,.LC20
	ld	a3,.LC21
	ld	a4,.LC22
	sd	a7,128(a5)
	sd	a6,136(a5)
	sd	a0,144(a5)
	sd	a1,152(a5)
	sd	a2,160(a5)
	sd	a3,168(a5)
	sd	a4,176(a5)
	ld	s0,8(sp)
	addi	sp,sp,16
	jr	ra
	.size	assemble, .-assemble
	.align	1
	.globl	benchmark
	.type	benchmark, @function
benchmark:
	addi	sp,sp,-32
	sd	s0,16(sp)
	sd	ra,24(sp)
	slli	s0,a0,3
	beq	s0,zero,.L57
	sd	s1,8(sp)
	li	s1,4096
	addi	s1,s1,1389
	j	.L59
.L67:
	beq	s0,zero,.L66
.L59:
	call	assemble
	call	interpret
	addi	s0,s0,-1
	beq	a0,s1,.L67
	ld	ra,24(sp)
	ld	s0,16(sp)
	ld	s1,8(sp)
	li	a0,1
	addi	sp,sp,32
	jr	ra
.L66:
	ld	s1,8(sp)
.L57:
	ld	ra,24(sp)
	ld	s0,16(sp)
	li	a0,0
	addi	sp,sp,32
	jr	ra
	.size	benchmark, .-benchmark
	.section	.srodata.cst8,"aM",@progbits,8
	.align	3
.LC0:
	.dword	939847146562134284
	.align	3
.LC1:
	.dword	1154611454281842699
	.align	3
.LC2:
	.dword	220682987402100739
	.align	3
.LC3:
	.dword	72623855428109568
	.align	3
.LC4:
	.dword	216172790754050065
	.align	3
.LC5:
	.dword	1142392614879232
	.align	3
.LC6:
	.dword	4327126928780754946
	.align	3
.LC7:
	.dword	846623956077568
	.align	3
.LC8:
	.dword	145241526288384002
	.align	3
.LC9:
	.dword	72621656472944642
	.align	3
.LC10:
	.dword	112206205419521
	.align	3
.LC11:
	.dword	564058306707968
	.align	3
.LC12:
	.dword	1126235115684613
	.align	3
.LC13:
	.dword	8362352194904719362
	.align	3
.LC14:
	.dword	845524445957120
	.align	3
.LC15:
	.dword	216737948320858114
	.align	3
.LC16:
	.dword	216736350761124096
	.align	3
.LC17:
	.dword	217022708897481472
	.align	3
.LC18:
	.dword	847766431466242
	.align	3
.LC19:
	.dword	864869305358156289
	.align	3
.LC20:
	.dword	-4035225257533767556
	.align	3
.LC21:
	.dword	144247181022268683
	.align	3
.LC22:
	.dword	1443685168703340546
	.section	.rodata
	.align	3
	.set	.LANCHOR1,. + 0
	.type	handlers.0, @object
	.size	handlers.0, 168
handlers.0:
	.dword	.L3
	.dword	.L4
	.dword	.L6
	.dword	.L7
	.dword	.L8
	.dword	.L9
	.dword	.L10
	.dword	.L11
	.dword	.L12
	.dword	.L13
	.dword	.L14
	.dword	.L15
	.dword	.L16
	.dword	.L17
	.dword	.L20
	.dword	.L21
	.dword	.L22
	.dword	.L23
	.dword	.L24
	.dword	.L25
	.dword	.L26
	.bss
	.align	3
	.set	.LANCHOR0,. + 0
	.type	program, @object
	.size	program, 256
program:
	.zero	256
	.type	flags, @object
	.size	flags, 1024
flags:
	.zero	1024
	.type	stack, @object
	.size	stack, 2048
stack:
	.zero	2048
	.section	.sbss,"aw",@nobits
	.align	2
	.type	end, @object
	.size	end, 4
end:
	.zero	4
