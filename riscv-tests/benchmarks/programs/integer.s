	.option nopic
	.text
	.align	1
	.type	random_number, @function
random_number:
	lla	a4,random_state
	lw	a3,0(a4)
	li	a5,1662976
	addiw	a5,a5,1549
	mulw	a5,a5,a3
	li	a0,1013903360
	addiw	a0,a0,863
	addw	a0,a0,a5
	sw	a0,0(a4)
	srliw	a0,a0,8
	ret
	.size	random_number, .-random_number
	.align	1
	.type	make_text, @function
make_text:
	addi	sp,sp,-96
	sd	s1,72(sp)
	sd	s2,64(sp)
	sd	s3,56(sp)
	sd	s4,48(sp)
	sd	s7,24(sp)
	li	s4,954437632
	li	s3,1374388224
	li	s7,1321529344
	li	s2,-1431654400
	li	s1,357912576
	sd	s5,40(sp)
	sd	s6,32(sp)
	sd	s8,16(sp)
	sd	s9,8(sp)
	sd	ra,88(sp)
	sd	s0,80(sp)
	sd	s10,0(sp)
	addi	s4,s4,-455
	addi	s3,s3,1311
	addi	s7,s7,-945
	addiw	s2,s2,-1365
	addi	s1,s1,1365
	li	s9,0
	lla	s6,text
	li	s5,200
	li	s8,26
.L6:
	call	random_number
	slli	a5,a0,32
	srli	a5,a5,32
	mul	a5,a5,s4
	addiw	s10,s9,2
	srli	a5,a5,33
	slliw	a4,a5,3
	addw	a5,a4,a5
	subw	s0,a0,a5
	call	random_number
	slli	a5,a0,32
	srli	a5,a5,32
	mul	a5,a5,s3
	addw	s10,s10,s0
	mv	a2,s9
	srli	a5,a5,38
	mulw	a5,s5,a5
	subw	a1,a0,a5
	slliw	a3,a1,1
	addw	a3,a3,a1
	addiw	a1,a1,1
.L4:
	slli	a5,a3,32
	srli	a5,a5,32
	mul	a5,a5,s7
	slli	a4,a2,32
	srli	a4,a4,32
	add	a4,s6,a4
	addiw	a2,a2,1
	srli	a5,a5,35
	mulw	a5,s8,a5
	subw	a5,a3,a5
	addiw	a5,a5,97
	sb	a5,0(a4)
	addw	a3,a1,a3
	bne	a2,s10,.L4
	call	random_number
	mulw	a0,s2,a0
	addiw	s9,s9,3
	li	a4,10
	srliw	a5,a0,2
	slliw	a0,a0,30
	or	a5,a5,a0
	bleu	a5,s1,.L5
	li	a4,32
.L5:
	slli	s10,s10,32
	srli	s10,s10,32
	li	a5,4096
	add	s10,s6,s10
	addw	s0,s0,s9
	sb	a4,0(s10)
	addi	a5,a5,-17
	mv	s9,s0
	bleu	s0,a5,.L6
	li	a4,4096
	addiw	a4,a4,-2
	subw	a4,a4,s0
	slli	s0,s0,32
	srli	s0,s0,32
	slli	a4,a4,32
	lla	a5,text+1
	srli	a4,a4,32
	add	a5,a5,s0
	add	a5,a5,a4
	add	s6,s6,s0
	li	a4,32
.L7:
	sb	a4,0(s6)
	addi	s6,s6,1
	bne	a5,s6,.L7
	ld	ra,88(sp)
	ld	s0,80(sp)
	sb	zero,text+4095,a5
	ld	s1,72(sp)
	ld	s2,64(sp)
	ld	s3,56(sp)
	ld	s4,48(sp)
	ld	s5,40(sp)
	ld	s6,32(sp)
	ld	s7,24(sp)
	ld	s8,16(sp)
	ld	s9,8(sp)
	ld	s10,0(sp)
	addi	sp,sp,96
	jr	ra
	.size	make_text, .-make_text
	.align	1
	.type	hash, @function
hash:
	beq	a1,zero,.L16
	li	a5,-873291776
	slli	a1,a1,32
	addi	a5,a5,-795
	li	a4,-2078138368
	li	a2,1
	srli	a1,a1,32
	slli	a5,a5,32
	addi	a4,a4,805
	slli	a2,a2,40
	add	a3,a0,a1
	add	a5,a5,a4
	addi	a2,a2,435
.L15:
	lbu	a4,0(a0)
	addi	a0,a0,1
	xor	a5,a4,a5
	mul	a5,a5,a2
	bne	a3,a0,.L15
	srli	a0,a5,29
	xor	a0,a0,a5
	ret
.L16:
	li	a0,-873291776
	addi	a0,a0,-797
	li	a5,-608780288
	addi	a5,a5,1025
	slli	a0,a0,32
	add	a0,a0,a5
	ret
	.size	hash, .-hash
	.align	1
	.type	count_word, @function
count_word:
	addi	sp,sp,-16
	sd	s0,0(sp)
	sd	ra,8(sp)
	mv	s0,a1
	call	hash
	andi	a4,a0,1023
	slli	a5,a4,4
	lla	a2,table
	add	a5,a2,a5
	lw	a6,8(a5)
	mv	a7,a4
	bne	a6,zero,.L19
	j	.L22
.L21:
	andi	a4,a3,1023
	slli	a5,a4,4
	add	a5,a2,a5
	lw	a6,8(a5)
	beq	a6,zero,.L22
.L19:
	slli	a5,a4,4
	add	a5,a2,a5
	ld	a5,0(a5)
	addiw	a3,a7,1
	andi	a7,a3,1023
	bne	a5,a0,.L21
	addiw	a6,a6,1
	j	.L20
.L22:
	li	a6,1
.L20:
	slli	a4,a4,4
	add	a2,a2,a4
	ld	ra,8(sp)
	sw	s0,12(a2)
	ld	s0,0(sp)
	sd	a0,0(a2)
	sw	a6,8(a2)
	addi	sp,sp,16
	jr	ra
	.size	count_word, .-count_word
	.align	1
	.type	scan, @function
scan:
	addi	sp,sp,-48
	sd	s1,24(sp)
	sd	s2,16(sp)
	sd	s3,8(sp)
	sd	ra,40(sp)
	sd	s0,32(sp)
	li	s3,0
	lla	a0,text
	li	s1,32
	li	s2,10
.L27:
	lbu	a5,0(a0)
	beq	a5,s1,.L28
.L40:
	beq	a5,s2,.L28
	beq	a5,zero,.L37
	mv	s0,a0
	j	.L29
.L39:
	beq	a5,s2,.L30
.L29:
	lbu	a5,1(s0)
	addi	s0,s0,1
	beq	a5,zero,.L30
	bne	a5,s1,.L39
.L30:
	subw	a1,s0,a0
	call	count_word
	mv	a0,s0
	lbu	a5,0(a0)
	addiw	s3,s3,1
	bne	a5,s1,.L40
.L28:
	addi	a0,a0,1
	j	.L27
.L37:
	ld	ra,40(sp)
	ld	s0,32(sp)
	ld	s1,24(sp)
	ld	s2,16(sp)
	mv	a0,s3
	ld	s3,8(sp)
	addi	sp,sp,48
	jr	ra
	.size	scan, .-scan
	.align	1
	.type	sort, @function
sort:
	addi	sp,sp,-64
	sd	s1,40(sp)
	sd	s2,32(sp)
	sd	s3,24(sp)
	sd	s4,16(sp)
	sd	ra,56(sp)
	sub	s2,a1,a0
	li	s4,48
	mv	s1,a0
	mv	s3,a1
	ble	s2,s4,.L42
	sd	s0,48(sp)
.L52:
	srai	a5,s2,3
	slli	a5,a5,2
	add	a5,s1,a5
	lw	a3,0(a5)
	mv	s0,s1
	addi	a5,s3,-4
.L43:
	bgtu	s0,a5,.L48
	lw	a4,0(s0)
	lw	a2,0(a5)
	bleu	a3,a4,.L71
.L44:
	lw	a4,4(s0)
	addi	s0,s0,4
	bltu	a4,a3,.L44
	bleu	a2,a3,.L72
.L46:
	lw	a2,-4(a5)
	addi	a5,a5,-4
	bgtu	a2,a3,.L46
.L72:
	bleu	s0,a5,.L59
.L48:
	sub	a4,a5,s1
	sub	s2,s3,s0
	addi	a5,a5,4
	bge	a4,s2,.L50
	mv	a0,s1
	mv	a1,a5
	call	sort
	mv	s1,s0
	bgt	s2,s4,.L52
.L73:
	ld	s0,48(sp)
.L42:
	addi	a2,s1,4
	bgeu	a2,s3,.L41
.L53:
	lw	a3,0(a2)
	mv	a5,a2
	bltu	s1,a2,.L54
	j	.L55
.L56:
	sw	a4,0(a5)
	addi	a5,a5,-4
	bleu	a5,s1,.L55
.L54:
	lw	a4,-4(a5)
	bgtu	a4,a3,.L56
.L55:
	sw	a3,0(a5)
	addi	a2,a2,4
	bltu	a2,s3,.L53
.L41:
	ld	ra,56(sp)
	ld	s1,40(sp)
	ld	s2,32(sp)
	ld	s3,24(sp)
	ld	s4,16(sp)
	addi	sp,sp,64
	jr	ra
.L71:
	bltu	a3,a2,.L46
.L59:
	sw	a2,0(s0)
	sw	a4,0(a5)
	addi	s0,s0,4
	addi	a5,a5,-4
	j	.L43
.L50:
	mv	a1,s3
	mv	a0,s0
	sd	a5,8(sp)
	call	sort
	ld	a5,8(sp)
	sub	s2,a5,s1
	mv	s3,a5
	bgt	s2,s4,.L52
	j	.L73
	.size	sort, .-sort
	.align	1
	.type	insert, @function
insert:
	beq	a0,zero,.L75
	mv	a5,a0
	lla	a6,nodes
.L81:
	slli	a4,a5,32
	srli	a5,a4,29
	add	a4,a6,a5
	lw	a3,0(a4)
	addi	a7,a5,4
	addi	a5,a5,6
	beq	a3,a1,.L83
	bleu	a3,a1,.L77
	lhu	a4,4(a4)
	add	a5,a6,a7
	beq	a4,zero,.L86
.L79:
	lhu	a5,0(a5)
	bne	a5,zero,.L81
	lw	a4,0(a2)
	addiw	a4,a4,1
.L80:
	slli	a3,a4,32
	srli	a5,a3,29
	sw	a4,0(a2)
	add	a6,a6,a5
	lla	a4,nodes+4
	sw	a1,0(a6)
	add	a5,a5,a4
	sw	zero,0(a5)
.L83:
	ret
.L77:
	lhu	a4,6(a4)
	add	a5,a6,a5
	bne	a4,zero,.L79
.L86:
	lw	a4,0(a2)
	addiw	a4,a4,1
	sh	a4,0(a5)
	j	.L80
.L75:
	lw	a0,0(a2)
	lla	a4,nodes
	lla	a3,nodes+4
	addiw	a0,a0,1
	slli	a6,a0,32
	srli	a5,a6,29
	sw	a0,0(a2)
	add	a4,a4,a5
	sw	a1,0(a4)
	add	a5,a5,a3
	sw	zero,0(a5)
	ret
	.size	insert, .-insert
	.align	1
	.type	greatest_common_divisor, @function
greatest_common_divisor:
	mv	a5,a0
	beq	a1,zero,.L90
.L89:
	mv	a0,a1
	remuw	a1,a5,a1
	mv	a5,a0
	bne	a1,zero,.L89
	ret
.L90:
	ret
	.size	greatest_common_divisor, .-greatest_common_divisor
	.align	1
	.type	walk, @function
walk:
	addi	sp,sp,-240
	sd	s1,216(sp)
	sd	s3,200(sp)
	sd	ra,232(sp)
	mv	s3,a1
	li	s1,0
	beq	a0,zero,.L95
	sd	s2,208(sp)
	sd	s11,136(sp)
	sd	s4,192(sp)
	sd	s8,160(sp)
	sd	s10,144(sp)
	mv	s2,a0
	lla	s11,nodes
.L93:
	slli	s4,s2,32
	srli	s4,s4,32
	slli	a5,s4,3
	add	a5,s11,a5
	lhu	s2,4(a5)
	addiw	s3,s3,1
	mv	s8,s3
	li	s10,0
	beq	s2,zero,.L97
	sd	s7,168(sp)
	mv	s8,s1
	sd	s0,224(sp)
	sd	s5,184(sp)
	sd	s6,176(sp)
	sd	s9,152(sp)
	mv	s7,s3
	mv	s1,s4
.L94:
	slli	a5,s2,3
	add	a5,s11,a5
	lhu	a5,4(a5)
	addiw	s7,s7,1
	slli	s2,s2,32
	srli	s2,s2,32
	mv	s0,s7
	li	s4,0
	beq	a5,zero,.L99
	mv	s6,s8
	mv	s5,s7
	mv	s8,s10
	mv	s9,s1
.L96:
	slli	a4,a5,3
	add	a4,s11,a4
	lhu	a3,4(a4)
	addiw	s7,s7,1
	slli	s0,a5,32
	srli	s0,s0,32
	mv	s10,s7
	li	s1,0
	beq	a3,zero,.L101
	mv	a2,s6
	mv	a1,s5
	mv	s6,s9
	mv	s5,s1
	mv	s9,s0
	mv	s0,s4
.L98:
	slli	a5,a3,3
	add	a5,s11,a5
	lhu	a4,4(a5)
	addiw	s10,s10,1
	slli	a5,a3,32
	srli	a5,a5,32
	mv	s4,s10
	li	s1,0
	beq	a4,zero,.L103
	mv	t1,s8
	mv	a3,s3
	mv	s8,a2
	mv	s3,s5
	mv	a2,s2
	mv	a7,a1
	mv	s2,s7
	mv	s5,s0
	mv	s7,s10
	mv	s4,s1
	mv	a6,s6
.L100:
	slli	a1,a4,3
	add	a1,s11,a1
	lhu	a1,4(a1)
	addiw	s7,s7,1
	slli	s0,a4,32
	srli	s0,s0,32
	mv	s1,s7
	li	s6,0
	beq	a1,zero,.L105
.L102:
	slli	a4,a1,3
	add	a4,s11,a4
	lhu	t5,4(a4)
	addiw	s1,s1,1
	slli	t2,a1,32
	srli	t2,t2,32
	mv	t6,s1
	li	t0,0
	mv	t4,a7
	mv	t3,a3
	beq	t5,zero,.L107
.L104:
	slli	a4,t5,3
	add	a4,s11,a4
	lhu	a4,4(a4)
	addiw	t6,t6,1
	slli	t5,t5,32
	srli	t5,t5,32
	mv	a7,t6
	li	a3,0
	beq	a4,zero,.L109
	mv	a1,s0
	sd	t4,0(sp)
	mv	s0,a4
	mv	t4,s6
	mv	a4,t6
	mv	s6,s4
	mv	t6,s9
	mv	s4,s3
	mv	s9,s1
	sd	t1,8(sp)
	mv	s1,t0
	mv	s3,s2
	mv	t0,a1
.L106:
	slli	a1,s0,3
	add	a1,s11,a1
	lhu	t1,4(a1)
	addiw	a7,a7,1
	slli	s0,s0,32
	srli	s0,s0,32
	mv	a1,a7
	li	s2,0
	beq	t1,zero,.L110
.L108:
	slli	t1,t1,3
	add	t1,s11,t1
	lhu	a0,4(t1)
	addiw	a1,a1,1
	sd	a6,120(sp)
	sd	t5,112(sp)
	sd	t0,104(sp)
	sd	t2,96(sp)
	sd	a5,88(sp)
	sd	t6,80(sp)
	sd	a2,72(sp)
	sd	t3,64(sp)
	sd	a3,56(sp)
	sd	a7,48(sp)
	sd	a4,40(sp)
	sd	t4,32(sp)
	sd	t1,24(sp)
	sd	a1,16(sp)
	call	walk
	ld	t1,24(sp)
	slli	a4,a0,1
	add	a0,a4,a0
	lwu	a5,0(t1)
	lhu	t1,6(t1)
	ld	a1,16(sp)
	add	a0,a0,a5
	ld	t4,32(sp)
	ld	a4,40(sp)
	ld	a7,48(sp)
	ld	a3,56(sp)
	ld	t3,64(sp)
	ld	a2,72(sp)
	ld	t6,80(sp)
	ld	a5,88(sp)
	ld	t2,96(sp)
	ld	t0,104(sp)
	ld	t5,112(sp)
	ld	a6,120(sp)
	add	s2,s2,a0
	bne	t1,zero,.L108
.L110:
	slli	a0,s0,3
	add	a0,s11,a0
	slli	a1,a1,32
	lwu	t1,0(a0)
	srli	a1,a1,32
	add	a1,a1,s2
	lhu	s0,6(a0)
	slli	a0,a1,1
	add	t1,t1,a3
	add	a0,a0,a1
	add	a3,a0,t1
	bne	s0,zero,.L106
	mv	s2,s3
	ld	t1,8(sp)
	mv	s3,s4
	mv	s4,s6
	mv	s6,t4
	ld	t4,0(sp)
	mv	s0,t0
	mv	t0,s1
	mv	s1,s9
	mv	s9,t6
	mv	t6,a4
.L109:
	slli	a1,t5,3
	add	a1,s11,a1
	slli	a4,a7,32
	lwu	a0,0(a1)
	srli	a4,a4,32
	add	a4,a4,a3
	lhu	t5,6(a1)
	slli	a1,a4,1
	add	a3,a0,t0
	add	a4,a1,a4
	add	t0,a4,a3
	bne	t5,zero,.L104
	mv	a7,t4
	mv	a3,t3
.L107:
	slli	a1,t2,3
	add	a1,s11,a1
	slli	a4,t6,32
	lwu	a0,0(a1)
	srli	a4,a4,32
	add	a4,a4,t0
	lhu	a1,6(a1)
	slli	t3,a4,1
	add	a0,a0,s6
	add	a4,t3,a4
	add	s6,a4,a0
	bne	a1,zero,.L102
.L105:
	slli	a4,s0,3
	add	a4,s11,a4
	slli	a1,s1,32
	lwu	a0,0(a4)
	srli	a1,a1,32
	add	a1,a1,s6
	lhu	a4,6(a4)
	slli	t3,a1,1
	add	a0,a0,s4
	add	a1,t3,a1
	add	s4,a1,a0
	bne	a4,zero,.L100
	mv	s0,s5
	mv	s1,s4
	mv	s5,s3
	mv	s4,s7
	mv	a1,a7
	mv	s7,s2
	mv	s3,a3
	mv	s2,a2
	mv	s6,a6
	mv	a2,s8
	mv	s8,t1
.L103:
	slli	a4,a5,3
	add	a4,s11,a4
	slli	a5,s4,32
	lwu	a0,0(a4)
	srli	a5,a5,32
	add	a5,a5,s1
	lhu	a3,6(a4)
	slli	a6,a5,1
	add	a4,a0,s5
	add	a5,a6,a5
	add	s5,a5,a4
	bne	a3,zero,.L98
	mv	s4,s0
	mv	s1,s5
	mv	s0,s9
	mv	s5,a1
	mv	s9,s6
	mv	s6,a2
.L101:
	slli	a5,s0,3
	add	a5,s11,a5
	slli	a4,s10,32
	lwu	a3,0(a5)
	srli	a4,a4,32
	add	a4,a4,s1
	lhu	a5,6(a5)
	slli	a2,a4,1
	add	a3,a3,s4
	add	a4,a2,a4
	add	s4,a4,a3
	bne	a5,zero,.L96
	mv	s10,s8
	mv	s0,s7
	mv	s8,s6
	mv	s7,s5
	mv	s1,s9
.L99:
	slli	a4,s2,3
	add	a4,s11,a4
	slli	a5,s0,32
	lwu	a3,0(a4)
	srli	a5,a5,32
	add	a5,a5,s4
	lhu	s2,6(a4)
	slli	a2,a5,1
	add	a4,a3,s10
	add	a5,a2,a5
	add	s10,a5,a4
	bne	s2,zero,.L94
	mv	s4,s1
	ld	s0,224(sp)
	mv	s1,s8
	ld	s5,184(sp)
	mv	s8,s7
	ld	s6,176(sp)
	ld	s7,168(sp)
	ld	s9,152(sp)
.L97:
	slli	a4,s4,3
	add	a4,s11,a4
	slli	a5,s8,32
	lwu	a3,0(a4)
	srli	a5,a5,32
	add	a5,a5,s10
	lhu	s2,6(a4)
	slli	a2,a5,1
	add	a4,a3,s1
	add	a5,a2,a5
	add	s1,a5,a4
	bne	s2,zero,.L93
	ld	s2,208(sp)
	ld	s4,192(sp)
	ld	s8,160(sp)
	ld	s10,144(sp)
	ld	s11,136(sp)
.L95:
	ld	ra,232(sp)
	slli	a0,s3,32
	srli	a0,a0,32
	ld	s3,200(sp)
	add	a0,a0,s1
	ld	s1,216(sp)
	addi	sp,sp,240
	jr	ra
	.size	walk, .-walk
	.align	1
	.globl	benchmark
	.type	benchmark, @function
benchmark:
	addi	sp,sp,-144
	sd	s6,80(sp)
	sd	ra,136(sp)
	slli	s6,a0,4
	beq	s6,zero,.L180
	sd	s7,72(sp)
	li	s7,625360896
	addi	s7,s7,840
	li	a5,-51630080
	slli	s7,s7,32
	addi	a5,a5,-1076
	sd	s2,112(sp)
	sd	s8,64(sp)
	li	s2,4096
	li	s8,12288
	add	a5,s7,a5
	sd	s0,128(sp)
	sd	s3,104(sp)
	sd	s4,96(sp)
	sd	s5,88(sp)
	sd	s1,120(sp)
	sd	s9,56(sp)
	sd	s10,48(sp)
	sd	s11,40(sp)
	sd	a5,8(sp)
	addi	s8,s8,57
	addi	s2,s2,-1
	lla	s0,table+16392
	lla	s3,numbers+8192
	lla	s4,numbers+7436
	lla	s5,nodes
.L168:
	lla	a5,random_state
	sw	s8,0(a5)
	lla	s1,table+8
	call	make_text
	mv	a5,s1
.L170:
	sw	zero,0(a5)
	addi	a5,a5,16
	bne	a5,s0,.L170
	call	scan
	slli	s10,a0,32
	srli	s10,s10,32
.L171:
	lw	a3,0(s1)
	lw	a5,4(s1)
	slli	a4,s10,5
	sub	a4,a4,s10
	mulw	a5,a5,a3
	addi	s1,s1,16
	slli	a5,a5,32
	srli	a5,a5,32
	add	s10,a5,a4
	bne	s1,s0,.L171
	lla	s1,numbers
	mv	s11,s1
.L172:
	call	random_number
	sw	a0,0(s11)
	addi	s11,s11,4
	bne	s3,s11,.L172
	lla	a1,numbers+8192
	lla	a0,numbers
	call	sort
	lw	a3,numbers
	lla	a2,numbers+4
	li	a4,1
.L175:
	mv	a1,a3
	lw	a3,0(a2)
	li	a5,0
	addi	a2,a2,4
	bltu	a3,a1,.L174
	mv	a5,a3
.L174:
	xor	a5,a4,a5
	slli	a5,a5,32
	addiw	a4,a4,1
	srli	a5,a5,32
	addiw	a1,a4,-2048
	add	s10,s10,a5
	bne	a1,zero,.L175
	sw	zero,28(sp)
	li	s7,1024
	li	s11,0
.L176:
	call	random_number
	and	a1,a0,s2
	sext.w	a1,a1
	mv	a0,s11
	addi	a2,sp,28
	call	insert
	addiw	s7,s7,-1
	mv	s11,a0
	bne	s7,zero,.L176
	slli	a4,s10,5
	sub	s10,a4,s10
	li	s9,0
	beq	a0,zero,.L179
.L177:
	slli	a4,s11,32
	srli	s11,a4,29
	add	s11,s5,s11
	lhu	a0,4(s11)
	addiw	s7,s7,1
	mv	a1,s7
	call	walk
	lwu	a2,0(s11)
	slli	a4,a0,1
	lhu	s11,6(s11)
	add	a4,a4,a0
	add	a4,a4,a2
	add	s9,s9,a4
	bne	s11,zero,.L177
	slli	a5,s7,32
	srli	a5,a5,32
	add	a5,a5,s10
	add	s10,a5,s9
.L179:
	lla	s11,numbers+12
.L178:
	lw	a1,0(s11)
	lw	a0,0(s1)
	addi	s11,s11,116
	addiw	a1,a1,1
	addiw	a0,a0,1
	call	greatest_common_divisor
	slli	a0,a0,32
	srli	a0,a0,32
	addi	s1,s1,28
	add	s10,s10,a0
	bne	s4,s11,.L178
	ld	a5,8(sp)
	bne	s10,a5,.L182
	addi	s6,s6,-1
	bne	s6,zero,.L168
	ld	s0,128(sp)
	ld	s1,120(sp)
	ld	s2,112(sp)
	ld	s3,104(sp)
	ld	s4,96(sp)
	ld	s5,88(sp)
	ld	s7,72(sp)
	ld	s8,64(sp)
	ld	s9,56(sp)
	ld	s10,48(sp)
	ld	s11,40(sp)
.L180:
	ld	ra,136(sp)
	ld	s6,80(sp)
	li	a0,0
	addi	sp,sp,144
	jr	ra
.L182:
	ld	s0,128(sp)
	ld	ra,136(sp)
	ld	s1,120(sp)
	ld	s2,112(sp)
	ld	s3,104(sp)
	ld	s4,96(sp)
	ld	s5,88(sp)
	ld	s7,72(sp)
	ld	s8,64(sp)
	ld	s9,56(sp)
	ld	s10,48(sp)
	ld	s11,40(sp)
	ld	s6,80(sp)
	li	a0,1
	addi	sp,sp,144
	jr	ra
	.size	benchmark, .-benchmark
	.bss
	.align	3
	.type	nodes, @object
	.size	nodes, 8200
nodes:
	.zero	8200
	.type	table, @object
	.size	table, 16384
table:
	.zero	16384
	.type	numbers, @object
	.size	numbers, 8192
numbers:
	.zero	8192
	.type	text, @object
	.size	text, 4096
text:
	.zero	4096
	.section	.sbss,"aw",@nobits
	.align	2
	.type	random_state, @object
	.size	random_state, 4
random_state:
	.zero	4
