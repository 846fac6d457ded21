	.option nopic
	.text
	.align	1
	.type	begin, @function
begin:
	fld	fa7,.LC0,a5
	fld	fa6,.LC1,a5
	fld	ft7,.LC2,a5
	fld	ft6,.LC3,a5
	fld	ft5,.LC4,a5
	fld	ft4,.LC5,a5
	fld	fa3,.LC6,a5
	fld	ft3,.LC7,a5
	fld	ft2,.LC8,a5
	li	a4,0
	lla	a5,.LANCHOR0
	li	a3,5
.L2:
	fcvt.d.w	fa5,a4
	addiw	a4,a4,1
	addi	a5,a5,56
	fadd.d	fa1,fa5,fa3
	fmul.d	fa4,fa5,fa5
	fmul.d	fa2,fa5,fa7
	fmul.d	ft0,fa5,fa6
	fmul.d	fa0,fa5,ft4
	fmul.d	fa5,fa5,ft2
	fdiv.d	fa1,fa3,fa1
	fmul.d	fa4,fa4,ft6
	fsub.d	ft1,ft3,fa2
	fsub.d	ft0,ft0,ft7
	fsub.d	fa0,fa0,fa3
	fsd	fa5,-24(a5)
	fneg.d	fa2,fa2
	fadd.d	fa5,fa4,ft5
	fsd	ft1,-32(a5)
	fsd	fa2,-16(a5)
	fsd	ft0,-56(a5)
	fsd	fa0,-40(a5)
	fsd	fa5,-48(a5)
	fsd	fa1,-8(a5)
	bne	a4,a3,.L2
	fld	fa2,.LC10,a5
	li	a7,780902400
	addi	a7,a7,745
	lla	t4,a
	lla	t3,b
	li	a6,21
	li	t1,0
	li	t5,41
.L3:
	addiw	a2,a6,-20
	mv	a0,t3
	mv	a3,t1
	mv	a1,t4
.L4:
	mul	a4,a3,a7
	fcvt.d.w	fa4,a2
	sraiw	a5,a3,31
	addiw	a2,a2,1
	fdiv.d	fa4,fa3,fa4
	addi	a1,a1,8
	addi	a0,a0,8
	srai	a4,a4,33
	subw	a4,a4,a5
	slliw	a5,a4,1
	addw	a5,a5,a4
	slliw	a5,a5,2
	subw	a5,a5,a4
	subw	a5,a3,a5
	fcvt.d.w	fa5,a5
	addiw	a3,a3,3
	fsub.d	fa5,fa5,fa2
	fsd	fa4,-8(a1)
	fsd	fa5,-8(a0)
	bne	a2,a6,.L4
	addiw	a6,a2,1
	addi	t4,t4,160
	addiw	t1,t1,7
	addi	t3,t3,160
	bne	a6,t5,.L3
	ret
	.size	begin, .-begin
	.align	1
	.type	exponential, @function
exponential:
	fld	fa5,.LC6,a5
	fmv.d	fa3,fa0
	li	a5,1
	fmv.d	fa0,fa5
	li	a4,14
.L10:
	fmul.d	fa5,fa3,fa5
	fcvt.d.w	fa4,a5
	addiw	a5,a5,1
	fdiv.d	fa5,fa5,fa4
	fadd.d	fa0,fa0,fa5
	bne	a5,a4,.L10
	ret
	.size	exponential, .-exponential
	.align	1
	.type	multiply, @function
multiply:
	li	a0,-4096
	addi	a0,a0,896
	lla	t1,c
	li	a7,0
	lla	a6,b+3360
	lla	t4,a
	li	t3,20
.L13:
	slli	a1,a7,2
	add	a1,a1,a7
	slli	a1,a1,5
	add	a1,t4,a1
	lla	a3,b+3200
	mv	a2,t1
.L17:
	fmv.d.x	fa5,zero
	add	a5,a3,a0
	mv	a4,a1
.L14:
	fld	fa3,0(a4)
	fld	fa4,0(a5)
	addi	a5,a5,160
	addi	a4,a4,8
	fmadd.d	fa5,fa3,fa4,fa5
	bne	a5,a3,.L14
	fsd	fa5,0(a2)
	addi	a3,a5,8
	addi	a2,a2,8
	bne	a3,a6,.L17
	addi	a7,a7,1
	addi	t1,t1,160
	bne	a7,t3,.L13
	ret
	.size	multiply, .-multiply
	.align	1
	.type	advance.constprop.0, @function
advance.constprop.0:
	fld	ft1,.LC11,a5
	lla	a4,.LANCHOR0+56
	li	a1,1
	li	a2,5
.L21:
	fld	ft5,-56(a4)
	fld	ft4,-48(a4)
	fld	ft3,-40(a4)
	fld	ft2,-8(a4)
	mv	a5,a4
	mv	a3,a1
.L20:
	fld	fa4,16(a5)
	fld	fa3,8(a5)
	fld	fa2,0(a5)
	fsub.d	fa4,ft3,fa4
	fsub.d	fa3,ft4,fa3
	fsub.d	fa2,ft5,fa2
	fld	fa1,48(a5)
	fld	fa0,-16(a4)
	fld	ft6,-32(a4)
	fld	ft0,-24(a4)
	fmul.d	fa5,fa4,fa4
	addiw	a3,a3,1
	addi	a5,a5,56
	fmadd.d	fa5,fa3,fa3,fa5
	fmadd.d	fa5,fa2,fa2,fa5
	fsqrt.d	ft7,fa5
	fmul.d	fa5,fa5,ft7
	fdiv.d	fa5,ft1,fa5
	fmul.d	fa1,fa5,fa1
	fmul.d	fa5,fa5,ft2
	fmul.d	fa6,fa2,fa1
	fmul.d	ft7,fa3,fa1
	fmul.d	fa1,fa4,fa1
	fmul.d	fa2,fa2,fa5
	fmul.d	fa3,fa3,fa5
	fmul.d	fa4,fa4,fa5
	fsub.d	ft6,ft6,fa6
	fsub.d	ft0,ft0,ft7
	fsub.d	fa5,fa0,fa1
	fsd	ft6,-32(a4)
	fsd	ft0,-24(a4)
	fsd	fa5,-16(a4)
	fld	fa0,-32(a5)
	fld	fa1,-24(a5)
	fld	fa5,-16(a5)
	fadd.d	fa2,fa0,fa2
	fadd.d	fa3,fa1,fa3
	fadd.d	fa5,fa5,fa4
	fsd	fa2,-32(a5)
	fsd	fa3,-24(a5)
	fsd	fa5,-16(a5)
	bne	a3,a2,.L20
	addiw	a1,a1,1
	addi	a4,a4,56
	bne	a1,a3,.L21
	lla	a5,.LANCHOR0
	lla	a4,.LANCHOR0+280
.L22:
	fld	fa0,0(a5)
	fld	fa1,8(a5)
	fld	fa2,16(a5)
	fld	fa3,24(a5)
	fld	fa4,32(a5)
	fld	fa5,40(a5)
	fmadd.d	fa3,fa3,ft1,fa0
	fmadd.d	fa4,fa4,ft1,fa1
	fmadd.d	fa5,fa5,ft1,fa2
	addi	a5,a5,56
	fsd	fa3,-56(a5)
	fsd	fa4,-48(a5)
	fsd	fa5,-40(a5)
	bne	a5,a4,.L22
	ret
	.size	advance.constprop.0, .-advance.constprop.0
	.align	1
	.globl	benchmark
	.type	benchmark, @function
benchmark:
	addi	sp,sp,-96
	sd	s7,24(sp)
	sd	ra,88(sp)
	slli	s7,a0,5
	beq	s7,zero,.L27
	sd	s8,16(sp)
	li	s8,-1941876736
	fsd	fs0,8(sp)
	fsd	fs1,0(sp)
	addi	s8,s8,1345
	li	a5,655765504
	fld	fs1,.LC0,a4
	fld	fs0,.LC2,a4
	sd	s3,56(sp)
	slli	s8,s8,32
	addi	a5,a5,1774
	li	s3,1717985280
	sd	s2,64(sp)
	sd	s4,48(sp)
	sd	s5,40(sp)
	sd	s6,32(sp)
	sd	s0,80(sp)
	sd	s1,72(sp)
	add	s8,s8,a5
	addi	s3,s3,1639
	lla	s6,.LANCHOR0+280
	lla	s5,c
	li	s4,20
	li	s2,100
.L33:
	call	begin
	li	s0,100
.L28:
	addiw	s0,s0,-1
	call	advance.constprop.0
	bne	s0,zero,.L28
	lla	a5,.LANCHOR0
	li	s1,0
.L29:
	ld	a4,0(a5)
	ld	a2,40(a5)
	slli	a3,s1,5
	sub	s1,a3,s1
	add	a4,a4,a2
	addi	a5,a5,56
	add	s1,a4,s1
	bne	s6,a5,.L29
	call	multiply
	li	a2,0
.L30:
	mul	a3,s0,s3
	sraiw	a4,s0,31
	slli	a5,a2,2
	add	a5,a5,a2
	slli	a5,a5,2
	slli	a1,s1,5
	sub	s1,a1,s1
	addiw	a2,a2,1
	srai	a3,a3,35
	subw	a3,a3,a4
	slliw	a4,a3,2
	addw	a4,a4,a3
	slliw	a4,a4,2
	subw	a4,s0,a4
	add	a5,a5,a4
	slli	a5,a5,3
	add	a5,s5,a5
	ld	a5,0(a5)
	addiw	s0,s0,3
	add	s1,s1,a5
	bne	a2,s4,.L30
	li	s0,0
.L31:
	fcvt.d.w	fa0,s0
	addiw	s0,s0,1
	fmul.d	fa0,fa0,fs1
	fsub.d	fa0,fa0,fs0
	call	exponential
	fmv.x.d	a5,fa0
	srli	a5,a5,7
	xor	s1,s1,a5
	bne	s0,s2,.L31
	bne	s1,s8,.L34
	addi	s7,s7,-1
	bne	s7,zero,.L33
	ld	s0,80(sp)
	ld	s1,72(sp)
	ld	s2,64(sp)
	ld	s3,56(sp)
	ld	s4,48(sp)
	ld	s5,40(sp)
	ld	s6,32(sp)
	ld	s8,16(sp)
	fld	fs0,8(sp)
	fld	fs1,0(sp)
.L27:
	ld	ra,88(sp)
	ld	s7,24(sp)
	li	a0,0
	addi	sp,sp,96
	jr	ra
.L34:
	ld	s0,80(sp)
	ld	ra,88(sp)
	ld	s1,72(sp)
	ld	s2,64(sp)
	ld	s3,56(sp)
	ld	s4,48(sp)
	ld	s5,40(sp)
	ld	s6,32(sp)
	ld	s8,16(sp)
	fld	fs0,8(sp)
	fld	fs1,0(sp)
	ld	s7,24(sp)
	li	a0,1
	addi	sp,sp,96
	jr	ra
	.size	benchmark, .-benchmark
	.section	.srodata.cst8,"aM",@progbits,8
	.align	3
.LC0:
	.word	0
	.word	1068498944
	.align	3
.LC1:
	.word	0
	.word	1072955392
	.align	3
.LC2:
	.word	0
	.word	1074266112
	.align	3
.LC3:
	.word	0
	.word	1072168960
	.align	3
.LC4:
	.word	0
	.word	1071644672
	.align	3
.LC5:
	.word	0
	.word	1070858240
	.align	3
.LC6:
	.word	0
	.word	1072693248
	.align	3
.LC7:
	.word	0
	.word	1070596096
	.align	3
.LC8:
	.word	0
	.word	1069547520
	.align	3
.LC10:
	.word	0
	.word	1075052544
	.align	3
.LC11:
	.word	1202590843
	.word	1065646817
	.bss
	.align	3
	.set	.LANCHOR0,. + 0
	.type	bodies, @object
	.size	bodies, 280
bodies:
	.zero	280
	.type	c, @object
	.size	c, 3200
c:
	.zero	3200
	.type	b, @object
	.size	b, 3200
b:
	.zero	3200
	.type	a, @object
	.size	a, 3200
a:
	.zero	3200
