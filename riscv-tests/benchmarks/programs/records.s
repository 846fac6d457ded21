	.option nopic
	.text
	.align	1
	.type	copy, @function
copy:
.L2:
	lbu	a5,0(a1)
	addi	a1,a1,1
	addi	a0,a0,1
	sb	a5,-1(a0)
	bne	a5,zero,.L2
	ret
	.size	copy, .-copy
	.align	1
	.type	compare, @function
compare:
	lbu	a5,0(a0)
	bne	a5,zero,.L6
	j	.L11
.L8:
	lbu	a5,0(a0)
	beq	a5,zero,.L12
	mv	a1,a3
.L6:
	lbu	a4,0(a1)
	addi	a0,a0,1
	addi	a3,a1,1
	beq	a4,a5,.L8
	sext.w	a0,a5
.L7:
	subw	a0,a0,a4
	ret
.L12:
	lbu	a4,1(a1)
	li	a0,0
	subw	a0,a0,a4
	ret
.L11:
	lbu	a4,0(a1)
	li	a0,0
	j	.L7
	.size	compare, .-compare
	.align	1
	.type	same_letter, @function
same_letter:
	bne	a0,a1,.L15
	sb	a0,first_letter,a5
	li	a0,1
	ret
.L15:
	li	a0,0
	ret
	.size	same_letter, .-same_letter
	.align	1
	.type	ordered, @function
ordered:
	addi	sp,sp,-48
	sd	s0,32(sp)
	li	s0,2
	sd	s1,24(sp)
	sd	s2,16(sp)
	sd	s3,8(sp)
	sd	ra,40(sp)
	mv	s1,a0
	mv	s2,a1
	mv	s3,s0
.L19:
	add	a4,s2,s0
	add	a5,s1,s0
	lbu	a1,1(a4)
	lbu	a0,0(a5)
	call	same_letter
	bne	a0,zero,.L17
	addiw	s0,s0,1
	ble	s0,s3,.L19
.L24:
	mv	a1,s2
	mv	a0,s1
	call	compare
	li	a5,0
	ble	a0,zero,.L20
	addiw	s0,s0,7
	sw	s0,whole,a5
	li	a5,1
.L20:
	ld	ra,40(sp)
	ld	s0,32(sp)
	ld	s1,24(sp)
	ld	s2,16(sp)
	ld	s3,8(sp)
	mv	a0,a5
	addi	sp,sp,48
	jr	ra
.L17:
	addiw	s0,s0,2
	ble	s0,s3,.L19
	j	.L24
	.size	ordered, .-ordered
	.align	1
	.type	is_third, @function
is_third:
	addi	a0,a0,-2
	seqz	a0,a0
	ret
	.size	is_third, .-is_third
	.align	1
	.type	change, @function
change:
	addi	sp,sp,-16
	sd	s0,0(sp)
	sd	ra,8(sp)
	mv	s0,a0
	call	is_third
	mv	a5,s0
	bne	a0,zero,.L27
	li	a5,3
.L27:
	li	a4,2
	beq	s0,a4,.L32
	bgtu	s0,a4,.L29
	li	a5,0
	beq	s0,zero,.L28
	lw	a3,whole
	li	a4,100
	ble	a3,a4,.L41
.L28:
	ld	ra,8(sp)
	ld	s0,0(sp)
	mv	a0,a5
	addi	sp,sp,16
	jr	ra
.L29:
	li	a3,4
	bne	s0,a3,.L28
	ld	ra,8(sp)
	ld	s0,0(sp)
	mv	a5,a4
	mv	a0,a5
	addi	sp,sp,16
	jr	ra
.L32:
	ld	ra,8(sp)
	ld	s0,0(sp)
	li	a5,1
	mv	a0,a5
	addi	sp,sp,16
	jr	ra
.L41:
	li	a5,3
	j	.L28
	.size	change, .-change
	.align	1
	.type	add, @function
add:
	addiw	a0,a0,2
	addw	a0,a0,a1
	ret
	.size	add, .-add
	.align	1
	.type	follow, @function
follow:
	ld	a5,.LANCHOR0
	addi	sp,sp,-16
	sd	ra,8(sp)
	beq	a5,zero,.L44
	ld	a5,0(a5)
	sd	a5,0(a0)
.L44:
	lw	a1,whole
	li	a0,10
	call	add
	ld	ra,8(sp)
	sw	a0,whole,a5
	addi	sp,sp,16
	jr	ra
	.size	follow, .-follow
	.align	1
	.type	letters, @function
letters:
	lbu	a5,first_letter
	lla	a3,flag
	lw	a4,0(a3)
	addi	a5,a5,-65
	seqz	a5,a5
	or	a5,a4,a5
	li	a4,66
	sw	a5,0(a3)
	sb	a4,second_letter,a5
	ret
	.size	letters, .-letters
	.align	1
	.type	assign.constprop.0, @function
assign.constprop.0:
	addi	sp,sp,-32
	sd	s1,8(sp)
	lla	s1,.LANCHOR0
	sd	s0,16(sp)
	ld	s0,0(s1)
	ld	a5,16(s1)
	sd	ra,24(sp)
	ld	a6,8(s1)
	ld	a0,24(s1)
	ld	a1,32(s1)
	ld	a2,40(s1)
	ld	a3,48(s1)
	sd	s0,0(s0)
	ld	a4,0(s1)
	sd	a5,16(s0)
	sd	a6,8(s0)
	li	a5,5
	sw	a5,16(s1)
	sd	a0,24(s0)
	sw	a5,16(s0)
	sd	a1,32(s0)
	sd	a2,40(s0)
	sd	a3,48(s0)
	sd	a4,0(s0)
	mv	a0,s0
	call	follow
	lw	a5,8(s0)
	bne	a5,zero,.L51
	lw	a0,.LANCHOR0+12
	sd	s2,0(sp)
	li	s2,6
	sw	s2,16(s0)
	call	change
	ld	a5,0(s1)
	sw	a0,12(s0)
	li	a1,10
	mv	a0,s2
	sd	a5,0(s0)
	call	add
	ld	ra,24(sp)
	sw	a0,16(s0)
	ld	s0,16(sp)
	ld	s2,0(sp)
	ld	s1,8(sp)
	addi	sp,sp,32
	jr	ra
.L51:
	ld	a6,0(s0)
	ld	a0,8(s0)
	ld	a1,16(s0)
	ld	a2,24(s0)
	ld	a3,32(s0)
	ld	a4,40(s0)
	ld	a5,48(s0)
	ld	ra,24(sp)
	ld	s0,16(sp)
	sd	a6,0(s1)
	sd	a0,8(s1)
	sd	a1,16(s1)
	sd	a2,24(s1)
	sd	a3,32(s1)
	sd	a4,40(s1)
	sd	a5,48(s1)
	ld	s1,8(sp)
	addi	sp,sp,32
	jr	ra
	.size	assign.constprop.0, .-assign.constprop.0
	.align	1
	.type	fill.constprop.0, @function
fill.constprop.0:
	lla	a5,grid
	lw	a4,1628(a5)
	li	a6,8
	slli	a2,a0,32
	slli	a1,a0,32
	slli	a3,a6,32
	srli	a2,a2,32
	or	a2,a2,a1
	mv	a7,a6
	lla	a1,.LANCHOR0
	add	a3,a3,a6
	addiw	a4,a4,1
	li	a6,5
	sd	a3,1632(a5)
	sw	a4,1628(a5)
	sw	a0,grid+5632,t1
	sd	a2,88(a1)
	sw	a7,208(a1)
	sw	a6,whole,a5
	ret
	.size	fill.constprop.0, .-fill.constprop.0
	.section	.rodata.str1.8,"aMS",@progbits,1
	.align	3
.LC2:
	.string	"THESE ARE THIRTY LETTERS, 1ST"
	.align	3
.LC3:
	.string	"THESE ARE THIRTY LETTERS, 2ND"
	.text
	.align	1
	.globl	benchmark
	.type	benchmark, @function
benchmark:
	addi	sp,sp,-272
	sd	s9,184(sp)
	sd	ra,264(sp)
	slli	s9,a0,5
	beq	s9,zero,.L64
	lla	a5,.LANCHOR1
	ld	a4,16(a5)
	sd	s2,240(sp)
	sd	s4,224(sp)
	sd	a4,8(sp)
	ld	a4,24(a5)
	ld	s2,8(a5)
	ld	s4,0(a5)
	sd	a4,16(sp)
	ld	a4,32(a5)
	sd	s5,216(sp)
	sd	s6,208(sp)
	sd	a4,24(sp)
	ld	a4,40(a5)
	sd	s10,176(sp)
	sd	s0,256(sp)
	sd	a4,32(sp)
	ld	a4,48(a5)
	sd	s1,248(sp)
	sd	s3,232(sp)
	sd	a4,40(sp)
	ld	a4,56(a5)
	sd	s7,200(sp)
	sd	s8,192(sp)
	sd	a4,48(sp)
	ld	a4,64(a5)
	ld	a5,72(a5)
	sd	s11,168(sp)
	sd	a4,56(sp)
	sd	a5,64(sp)
	lla	s6,first_letter
	lla	s5,flag
	mv	s10,s2
.L56:
	ld	a0,8(sp)
	lla	a1,.LANCHOR0
	lla	a5,.LANCHOR1
	sd	a0,16(a1)
	ld	a0,16(sp)
	ld	a3,88(a5)
	ld	a2,80(a5)
	sd	a0,24(a1)
	ld	a0,24(sp)
	ld	a4,96(a5)
	ld	a5,104(a5)
	sd	a0,32(a1)
	ld	a0,32(sp)
	sd	a3,288(a1)
	sd	a5,304(a1)
	sd	a0,40(a1)
	ld	a0,40(sp)
	sd	s4,0(a1)
	sd	s10,8(a1)
	sd	a0,48(a1)
	ld	a0,48(sp)
	sd	a2,280(a1)
	sd	a4,296(a1)
	sd	a0,256(a1)
	ld	a0,56(sp)
	lla	a3,.LANCHOR0+56
	lla	a5,grid
	sd	a0,264(a1)
	ld	a0,64(sp)
	sd	a0,272(a1)
.L59:
	sw	zero,0(a3)
	addi	a4,a5,200
.L58:
	sw	zero,0(a5)
	addi	a5,a5,4
	bne	a4,a5,.L58
	lla	a5,grid+10000
	addi	a3,a3,4
	beq	a4,a5,.L74
	mv	a5,a4
	j	.L59
.L74:
	lla	a1,.LC2
	addi	a0,sp,96
	sw	zero,whole,a5
	sw	zero,flag,a5
	sb	zero,second_letter,a5
	li	s8,1
	call	copy
	li	s1,0
	li	s2,65
	li	s11,64
	sd	s9,72(sp)
	sd	s4,80(sp)
	sd	s10,88(sp)
.L63:
	sb	s2,0(s6)
	call	letters
	addi	a0,sp,128
	lla	a1,.LC3
	call	copy
	addi	a1,sp,128
	addi	a0,sp,96
	call	ordered
	xori	s0,a0,1
	li	a1,3
	sext.w	s0,s0
	li	a0,2
	sw	s0,0(s5)
	call	add
	addiw	s3,a0,-1
	mv	a0,s3
	call	fill.constprop.0
	call	assign.constprop.0
	lbu	s10,second_letter
	bleu	s10,s11,.L66
	li	s4,3
	li	s9,65
	li	s7,1
	j	.L62
.L61:
	addiw	s9,s9,1
	andi	s9,s9,0xff
	bgtu	s9,s10,.L75
.L62:
	li	a1,67
	mv	a0,s9
	call	same_letter
	bne	a0,s7,.L61
	addiw	s9,s9,1
	addi	a1,sp,96
	addi	a0,sp,128
	andi	s9,s9,0xff
	call	copy
	mv	s4,s8
	bleu	s9,s10,.L62
.L75:
	slliw	a5,s4,1
	addw	a5,a5,s4
.L60:
	subw	a5,a5,s3
	lw	a4,whole
	slliw	a3,a5,3
	subw	a5,a3,a5
	lw	a2,.LANCHOR0+16
	lw	a3,.LANCHOR0+272
	addw	a4,a4,a5
	addw	a4,a4,s0
	lw	a5,.LANCHOR0+268
	addw	a4,a2,a4
	addw	a4,a3,a4
	addw	a5,a5,a4
	slli	a5,a5,32
	slli	a4,s1,1
	srli	a5,a5,32
	add	a4,a4,s1
	addiw	s8,s8,1
	li	a3,401
	add	s1,a5,a4
	bne	s8,a3,.L63
	lw	a4,grid+1628
	lw	a2,.LANCHOR0+208
	li	a5,-414887936
	addi	a5,a5,-740
	li	a3,1993457664
	slli	a5,a5,32
	addi	a3,a3,1784
	add	a4,a4,a2
	add	a5,a5,a3
	add	a4,a4,s1
	ld	s9,72(sp)
	ld	s4,80(sp)
	ld	s10,88(sp)
	bne	a4,a5,.L67
	addi	s9,s9,-1
	bne	s9,zero,.L56
	ld	s0,256(sp)
	ld	s1,248(sp)
	ld	s2,240(sp)
	ld	s3,232(sp)
	ld	s4,224(sp)
	ld	s5,216(sp)
	ld	s6,208(sp)
	ld	s7,200(sp)
	ld	s8,192(sp)
	ld	s10,176(sp)
	ld	s11,168(sp)
.L64:
	ld	ra,264(sp)
	ld	s9,184(sp)
	li	a0,0
	addi	sp,sp,272
	jr	ra
.L66:
	li	a5,9
	j	.L60
.L67:
	ld	s0,256(sp)
	ld	ra,264(sp)
	ld	s1,248(sp)
	ld	s2,240(sp)
	ld	s3,232(sp)
	ld	s4,224(sp)
	ld	s5,216(sp)
	ld	s6,208(sp)
	ld	s7,200(sp)
	ld	s8,192(sp)
	ld	s10,176(sp)
	ld	s11,168(sp)
	ld	s9,184(sp)
	li	a0,1
	addi	sp,sp,272
	jr	ra
	.size	benchmark, .-benchmark
	.section	.rodata
	.align	3
	.set	.LANCHOR1,. + 0
.LC0:
	.dword	other
	.word	0
	.word	2
	.word	40
	.string	"A RECORD OF SOME LENGTH"
	.zero	8
	.zero	4
.LC1:
	.dword	one
	.word	0
	.word	0
	.word	0
	.string	""
	.zero	31
	.zero	4
	.bss
	.align	3
	.set	.LANCHOR0,. + 0
	.type	one, @object
	.size	one, 56
one:
	.zero	56
	.type	row, @object
	.size	row, 200
row:
	.zero	200
	.type	other, @object
	.size	other, 56
other:
	.zero	56
	.type	grid, @object
	.size	grid, 10000
grid:
	.zero	10000
	.section	.sbss,"aw",@nobits
	.align	2
	.type	second_letter, @object
	.size	second_letter, 1
second_letter:
	.zero	1
	.type	first_letter, @object
	.size	first_letter, 1
first_letter:
	.zero	1
	.zero	2
	.type	flag, @object
	.size	flag, 4
flag:
	.zero	4
	.type	whole, @object
	.size	whole, 4
whole:
	.zero	4
