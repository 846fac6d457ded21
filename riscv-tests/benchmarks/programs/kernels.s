	.option nopic
	.text
	.align	1
	.type	check, @function
check:
	li	a6,-24576
	addi	a6,a6,1
.L3:
	andi	a3,a1,0xff
	li	a4,8
.L2:
	xor	a5,a3,a0
	andi	a5,a5,1
	negw	a5,a5
	and	a5,a5,a6
	srliw	a0,a0,1
	xor	a0,a0,a5
	slli	a0,a0,48
	addiw	a4,a4,-1
	srli	a0,a0,48
	srli	a3,a3,1
	bne	a4,zero,.L2
	addiw	a2,a2,-1
	srliw	a1,a1,8
	bne	a2,zero,.L3
	ret
	.size	check, .-check
	.align	1
	.type	compare_keys, @function
compare_keys:
	lh	a0,8(a0)
	lh	a5,8(a1)
	subw	a0,a0,a5
	ret
	.size	compare_keys, .-compare_keys
	.align	1
	.type	compare_values, @function
compare_values:
	lh	a0,10(a0)
	lh	a5,10(a1)
	subw	a0,a0,a5
	ret
	.size	compare_values, .-compare_values
	.align	1
	.type	merge_sort, @function
merge_sort:
	addi	sp,sp,-96
	sd	s1,72(sp)
	sd	s5,40(sp)
	sd	s8,16(sp)
	sd	s9,8(sp)
	sd	ra,88(sp)
	li	s9,1
	sd	s0,80(sp)
	sd	s2,64(sp)
	sd	s3,56(sp)
	sd	s4,48(sp)
	sd	s6,32(sp)
	sd	s7,24(sp)
	mv	s1,a0
	mv	s5,a1
	mv	s8,s9
	beq	s1,zero,.L10
.L74:
	li	s7,0
	li	s2,0
	li	s6,0
.L33:
	addiw	s7,s7,1
	bne	s9,zero,.L67
.L41:
	mv	a4,s1
	mv	s1,s6
.L28:
	beq	a4,zero,.L29
	mv	s6,s1
	mv	s1,a4
	j	.L33
.L67:
	mv	s4,s1
.L11:
	li	s0,0
.L14:
	addiw	s0,s0,1
	ld	s1,0(s1)
	beq	s9,s0,.L13
	bne	s1,zero,.L14
.L13:
	mv	s3,s9
	beq	s0,zero,.L68
.L25:
	beq	s3,zero,.L26
.L63:
	beq	s1,zero,.L23
	mv	a1,s1
	mv	a0,s4
	jalr	s5
	ble	a0,zero,.L23
	ld	a5,0(s1)
	addiw	s3,s3,-1
	beq	s2,zero,.L40
	sd	s1,0(s2)
.L24:
	mv	s2,s1
	mv	s1,a5
	bne	s3,zero,.L63
.L26:
	ld	a5,0(s4)
	addiw	s0,s0,-1
	beq	s2,zero,.L17
.L70:
	sd	s4,0(s2)
	beq	s0,zero,.L69
.L18:
	mv	s2,s4
	mv	s4,a5
	ld	a5,0(s4)
	addiw	s0,s0,-1
	bne	s2,zero,.L70
.L17:
	beq	s0,zero,.L71
	mv	s6,s4
	j	.L18
.L68:
	beq	s3,zero,.L41
	beq	s1,zero,.L66
	ld	a4,0(s1)
	addiw	a5,s3,-1
	bne	s2,zero,.L72
	mv	s2,s1
.L16:
	beq	a5,zero,.L28
	beq	a4,zero,.L29
	ld	a3,0(a4)
	addiw	a5,a5,-1
.L30:
	sd	a4,0(s2)
	mv	s2,a4
	mv	a4,a3
	j	.L16
.L23:
	ld	a5,0(s4)
	addiw	s0,s0,-1
	beq	s2,zero,.L73
	sd	s4,0(s2)
.L22:
	mv	s2,s4
	mv	s4,a5
	bne	s0,zero,.L25
	j	.L68
.L73:
	mv	s6,s4
	j	.L22
.L40:
	mv	s6,s1
	j	.L24
.L69:
	beq	s1,zero,.L43
	addiw	s7,s7,1
.L32:
	mv	s2,s4
	mv	s4,s1
	j	.L11
.L71:
	beq	s1,zero,.L42
	addiw	s7,s7,1
	mv	s6,s4
	j	.L32
.L72:
	mv	a3,a4
	mv	a4,s1
	mv	s1,s6
	j	.L30
.L43:
	mv	s2,s4
.L66:
	mv	s1,s6
.L29:
	sd	zero,0(s2)
	bleu	s7,s8,.L64
	slliw	s9,s9,1
	bne	s1,zero,.L74
.L10:
	sd	zero,0(zero)
	ebreak
.L64:
	ld	ra,88(sp)
	ld	s0,80(sp)
	ld	s2,64(sp)
	ld	s3,56(sp)
	ld	s4,48(sp)
	ld	s5,40(sp)
	ld	s6,32(sp)
	ld	s7,24(sp)
	ld	s8,16(sp)
	ld	s9,8(sp)
	mv	a0,s1
	ld	s1,72(sp)
	addi	sp,sp,96
	jr	ra
.L42:
	mv	s2,s4
	mv	s1,s4
	j	.L29
	.size	merge_sort, .-merge_sort
	.align	1
	.type	lists, @function
lists:
	li	a5,193032192
	addi	sp,sp,-64
	slli	a5,a5,4
	li	a4,680390656
	sd	s2,32(sp)
	sd	ra,56(sp)
	mv	s2,a0
	sd	s0,48(sp)
	sd	s1,40(sp)
	sd	s3,24(sp)
	sd	s4,16(sp)
	sd	s5,8(sp)
	addi	t3,a5,737
	addi	a0,a4,203
	lla	a2,.LANCHOR0
	li	a6,0
	li	a1,0
	li	a7,0
	li	t6,101
	li	t5,89
	li	t4,64
.L76:
	mulw	a3,a1,a1
	sraiw	t1,a6,31
	sd	a7,0(a2)
	addiw	a1,a1,1
	mv	a7,a2
	addi	a2,a2,16
	slli	a4,a3,32
	srli	a4,a4,32
	mul	a5,a6,a0
	mul	a4,a4,t3
	srai	a5,a5,36
	subw	a5,a5,t1
	srli	a4,a4,38
	mulw	a4,t5,a4
	mulw	a5,t6,a5
	subw	a3,a3,a4
	addiw	a3,a3,-40
	sh	a3,-6(a2)
	subw	a5,a6,a5
	sh	a5,-8(a2)
	addiw	a6,a6,37
	bne	a1,t4,.L76
	li	s3,0
	li	s4,0
	lla	s1,.LANCHOR0+1008
	li	s5,4
.L83:
	andi	a5,s4,1
	lla	a1,compare_values
	beq	a5,zero,.L77
	lla	a1,compare_keys
.L77:
	mv	a0,s1
	call	merge_sort
	mv	a5,a0
	beq	a0,zero,.L78
	li	s0,0
	j	.L79
.L85:
	mv	s0,s1
.L79:
	mv	s1,a5
	ld	a5,0(a5)
	sd	s0,0(s1)
	bne	a5,zero,.L85
	mv	a5,s1
	lh	a4,8(a5)
	beq	a4,s3,.L91
.L80:
	beq	s0,zero,.L81
.L92:
	mv	a5,s0
	lh	a4,8(a5)
	ld	s0,0(s0)
	bne	a4,s3,.L80
.L91:
	lhu	a1,10(a5)
	mv	a0,s2
	li	a2,2
	call	check
	mv	s2,a0
	bne	s0,zero,.L92
.L81:
	lhu	a1,8(s1)
	mv	a0,s2
	li	a2,2
	call	check
	addiw	s4,s4,1
	addiw	s3,s3,37
	mv	s2,a0
	bne	s4,s5,.L83
	ld	ra,56(sp)
	ld	s0,48(sp)
	ld	s1,40(sp)
	ld	s2,32(sp)
	ld	s3,24(sp)
	ld	s4,16(sp)
	ld	s5,8(sp)
	addi	sp,sp,64
	jr	ra
.L78:
	lhu	a5,8(zero)
	ebreak
	.size	lists, .-lists
	.align	1
	.type	matrices, @function
matrices:
	addi	sp,sp,-64
	sd	s4,16(sp)
	li	t5,65536
	lla	s4,.LANCHOR0+1312
	li	t3,2021163008
	sd	s0,48(sp)
	sd	ra,56(sp)
	sd	s1,40(sp)
	sd	s2,32(sp)
	sd	s3,24(sp)
	sd	s5,8(sp)
	sd	s6,0(sp)
	mv	a7,a0
	mv	t2,s4
	addi	t5,t5,-36
	addi	t3,t3,-1927
	lla	t0,.LANCHOR0+1024
	li	t6,0
	li	t1,0
	li	s0,12
.L94:
	mv	a0,t2
	mv	a1,t0
	mv	a2,t6
	li	a3,0
	sext.w	t4,t5
.L95:
	mul	a4,a3,t3
	sraiw	a5,a3,31
	addiw	a6,a2,-3
	sh	a2,0(a1)
	slli	a2,a6,48
	srli	a2,a2,48
	addi	a1,a1,2
	addi	a0,a0,2
	srai	a4,a4,35
	subw	a4,a4,a5
	slliw	a5,a4,4
	addw	a5,a5,a4
	subw	a5,a3,a5
	addiw	a5,a5,-8
	sh	a5,-2(a0)
	addw	a3,a3,t1
	bne	a2,t4,.L95
	addiw	t6,t6,5
	addiw	t5,t5,5
	slli	t6,t6,48
	slli	t5,t5,48
	addiw	t1,t1,1
	srli	t6,t6,48
	srli	t5,t5,48
	addi	t0,t0,24
	addi	t2,t2,24
	bne	t1,s0,.L94
	li	s2,1321529344
	addi	s2,s2,-945
	li	s0,0
	lla	s3,.LANCHOR0+1624
	lla	s5,.LANCHOR0+1336
	li	s1,2
	li	s6,3
.L96:
	lla	t1,.LANCHOR0+1600
	mv	t5,t1
	lla	t4,.LANCHOR0+1024
	li	a1,0
.L107:
	lla	a6,.LANCHOR0+1600
	mv	t3,t5
.L102:
	addi	a4,a6,-288
	mv	a3,t4
	li	a2,0
	j	.L98
.L97:
	addw	a2,a5,a2
	beq	a4,a6,.L114
.L98:
	lh	a5,0(a4)
	lh	a0,0(a3)
	addi	a4,a4,24
	addi	a3,a3,2
	mulw	a5,a5,a0
	bne	s0,s1,.L97
	sraiw	a0,a5,5
	sraiw	a5,a5,2
	andi	a0,a0,127
	andi	a5,a5,15
	mulw	a5,a0,a5
	addw	a2,a5,a2
	bne	a4,a6,.L98
.L114:
	sw	a2,0(t3)
	li	a5,10
	bgt	a2,a1,.L99
	andi	a5,a2,7
.L99:
	addi	a6,a6,2
	addw	a1,a5,a1
	addi	t3,t3,4
	bne	s3,a6,.L102
	addi	t4,t4,24
	addi	t5,t5,48
	bne	s4,t4,.L107
	lla	t3,.LANCHOR0+1048
.L103:
	addi	a2,t3,-24
	mv	a0,t1
.L104:
	lw	a5,0(a0)
	lhu	a6,0(a2)
	addi	a2,a2,2
	mul	a3,a5,s2
	sraiw	a4,a5,31
	addi	a0,a0,4
	srai	a3,a3,34
	subw	a3,a3,a4
	slliw	a4,a3,1
	addw	a4,a4,a3
	slliw	a4,a4,2
	addw	a4,a4,a3
	subw	a5,a5,a4
	addw	a5,a5,a6
	sh	a5,-2(a2)
	bne	a2,t3,.L104
	addi	t3,a2,24
	addi	t1,t1,48
	bne	s5,t3,.L103
	mv	a0,a7
	li	a2,4
	call	check
	addiw	s0,s0,1
	mv	a7,a0
	bne	s0,s6,.L96
	ld	ra,56(sp)
	ld	s0,48(sp)
	ld	s1,40(sp)
	ld	s2,32(sp)
	ld	s3,24(sp)
	ld	s4,16(sp)
	ld	s5,8(sp)
	ld	s6,0(sp)
	addi	sp,sp,64
	jr	ra
	.size	matrices, .-matrices
	.align	1
	.type	number, @function
number:
	ld	a5,0(a0)
	lbu	a4,0(a5)
	beq	a4,zero,.L116
	addi	a3,a5,1
	sd	a3,0(a0)
	li	a3,44
	beq	a4,a3,.L116
	li	a2,46
	beq	a4,a2,.L178
	bgtu	a4,a2,.L120
	addiw	a4,a4,-43
	andi	a4,a4,253
	beq	a4,zero,.L179
.L131:
	li	a0,7
	ret
.L179:
	lbu	a1,1(a5)
	beq	a1,zero,.L124
	addi	a4,a5,2
	sd	a4,0(a0)
	addiw	a6,a1,-48
	beq	a1,a3,.L124
	li	a4,9
	bgtu	a6,a4,.L128
	lbu	a4,2(a5)
	beq	a4,zero,.L126
	addi	a5,a5,3
	sd	a5,0(a0)
	beq	a4,a3,.L126
.L127:
	li	a3,57
.L135:
	li	a2,47
	bgtu	a4,a3,.L138
	bgtu	a4,a2,.L180
	li	a3,46
	bne	a4,a3,.L131
	lbu	a4,0(a5)
	beq	a4,zero,.L118
	addi	a5,a5,1
	sd	a5,0(a0)
	li	a3,44
	addiw	a2,a4,-48
	beq	a4,a3,.L118
.L119:
	li	a3,9
.L139:
	li	a1,44
	bgtu	a2,a3,.L138
	lbu	a4,0(a5)
	addi	a5,a5,1
	beq	a4,zero,.L118
	sd	a5,0(a0)
	addiw	a2,a4,-48
	bne	a4,a1,.L139
.L118:
	li	a0,3
	ret
.L138:
	li	a3,101
	bne	a4,a3,.L131
	lbu	a4,0(a5)
	beq	a4,zero,.L136
	addi	a5,a5,1
	sd	a5,0(a0)
	li	a3,44
	beq	a4,a3,.L136
	addiw	a4,a4,-43
	andi	a4,a4,253
	bne	a4,zero,.L131
	lbu	a4,0(a5)
	beq	a4,zero,.L142
	addi	a3,a5,1
	sd	a3,0(a0)
	li	a3,44
	addiw	a2,a4,-48
	beq	a4,a3,.L142
	li	a4,9
	bgtu	a2,a4,.L131
	lbu	a1,1(a5)
	beq	a1,zero,.L143
	addi	a5,a5,2
.L176:
	sd	a5,0(a0)
	addiw	a2,a1,-48
	beq	a1,a3,.L143
	bgtu	a2,a4,.L131
	lbu	a1,0(a5)
	addi	a5,a5,1
	bne	a1,zero,.L176
.L143:
	li	a0,6
	ret
.L128:
	bne	a1,a2,.L131
	lbu	a4,2(a5)
	beq	a4,zero,.L118
	addi	a5,a5,3
	sd	a5,0(a0)
	li	a3,44
	addiw	a2,a4,-48
	bne	a4,a3,.L119
	j	.L118
.L120:
	addiw	a4,a4,-48
	andi	a4,a4,0xff
	li	a2,9
	bgtu	a4,a2,.L131
	lbu	a4,1(a5)
	beq	a4,zero,.L126
	addi	a5,a5,2
	sd	a5,0(a0)
	bne	a4,a3,.L127
.L126:
	li	a0,2
	ret
.L180:
	lbu	a4,0(a5)
	li	a2,44
	addi	a5,a5,1
	beq	a4,zero,.L126
	sd	a5,0(a0)
	bne	a4,a2,.L135
	j	.L126
.L178:
	lbu	a4,1(a5)
	beq	a4,zero,.L118
	addi	a5,a5,2
	sd	a5,0(a0)
	addiw	a2,a4,-48
	bne	a4,a3,.L119
	j	.L118
.L124:
	li	a0,1
	ret
.L116:
	li	a0,0
	ret
.L136:
	li	a0,4
	ret
.L142:
	li	a0,5
	ret
	.size	number, .-number
	.section	.rodata.str1.8,"aMS",@progbits,1
	.align	3
.LC1:
	.string	"5012"
	.text
	.align	1
	.type	states, @function
states:
	addi	sp,sp,-304
	sd	s1,280(sp)
	sd	ra,296(sp)
	mv	s1,a0
	sd	s0,288(sp)
	sd	s2,272(sp)
	sd	s3,264(sp)
	sd	s4,256(sp)
	sd	s5,248(sp)
	sd	s6,240(sp)
	sd	zero,8(sp)
	sd	zero,16(sp)
	sd	zero,24(sp)
	sd	zero,32(sp)
	li	a1,7
	li	a3,53
	lla	a2,.LC1
	li	a4,0
	li	a6,44
	li	a0,179
	lla	a7,.LANCHOR1
.L203:
	beq	a3,zero,.L204
.L183:
	slli	a5,a4,32
	srli	a5,a5,32
	add	a5,a5,sp
	addi	a2,a2,1
	sb	a3,40(a5)
	lbu	a3,0(a2)
	addiw	a4,a4,1
	bne	a3,zero,.L183
.L204:
	slli	a5,a4,32
	srli	a5,a5,32
	add	a5,a5,sp
	addiw	s0,a4,1
	sb	a6,40(a5)
	bgtu	s0,a0,.L184
	andi	a5,a1,15
	slli	a5,a5,3
	add	a5,a7,a5
	ld	a2,0(a5)
	mv	a4,s0
	addiw	a1,a1,7
	lbu	a3,0(a2)
	j	.L203
.L184:
	slli	a5,s0,32
	srli	a5,a5,32
	add	a5,a5,sp
	li	s5,2
	addi	s4,sp,40
	sb	zero,40(a5)
	addi	s2,sp,8
	li	s3,44
	li	s6,1
.L190:
	lbu	a5,40(sp)
	sd	s4,0(sp)
	beq	a5,zero,.L188
.L186:
	mv	a0,sp
	call	number
	slli	a4,a0,32
	srli	a5,a4,30
	add	a5,a5,s2
	ld	a3,0(sp)
	lw	a4,0(a5)
	lbu	a3,0(a3)
	addiw	a4,a4,1
	sw	a4,0(a5)
	bne	a3,zero,.L186
.L188:
	mv	a5,s4
	li	a4,0
.L187:
	lbu	a3,0(a5)
	addiw	a4,a4,11
	xori	a2,a3,1
	beq	a3,s3,.L189
	sb	a2,0(a5)
.L189:
	addi	a5,a5,11
	bltu	a4,s0,.L187
	beq	s5,s6,.L191
	li	s5,1
	j	.L190
.L191:
	lw	a1,0(s2)
	mv	a0,s1
	li	a2,4
	call	check
	addi	s2,s2,4
	mv	s1,a0
	bne	s2,s4,.L191
	ld	ra,296(sp)
	ld	s0,288(sp)
	ld	s1,280(sp)
	ld	s2,272(sp)
	ld	s3,264(sp)
	ld	s4,256(sp)
	ld	s5,248(sp)
	ld	s6,240(sp)
	addi	sp,sp,304
	jr	ra
	.size	states, .-states
	.align	1
	.globl	benchmark
	.type	benchmark, @function
benchmark:
	addi	sp,sp,-32
	sd	s1,8(sp)
	sd	ra,24(sp)
	slli	s1,a0,5
	beq	s1,zero,.L207
	sd	s2,0(sp)
	li	s2,20480
	sd	s0,16(sp)
	addi	s2,s2,1005
.L206:
	li	s0,4
	li	a0,0
.L208:
	call	lists
	call	matrices
	addiw	s0,s0,-1
	call	states
	bne	s0,zero,.L208
	sext.w	a0,a0
	bne	a0,s2,.L210
	addi	s1,s1,-1
	bne	s1,zero,.L206
	ld	s0,16(sp)
	ld	s2,0(sp)
.L207:
	ld	ra,24(sp)
	ld	s1,8(sp)
	li	a0,0
	addi	sp,sp,32
	jr	ra
.L210:
	ld	s0,16(sp)
	ld	ra,24(sp)
	ld	s2,0(sp)
	ld	s1,8(sp)
	li	a0,1
	addi	sp,sp,32
	jr	ra
	.size	benchmark, .-benchmark
	.section	.rodata.str1.8
	.align	3
.LC2:
	.string	"1234"
	.align	3
.LC3:
	.string	"-874"
	.align	3
.LC4:
	.string	"+122"
	.align	3
.LC5:
	.string	"35.54400"
	.align	3
.LC6:
	.string	".1234500"
	.align	3
.LC7:
	.string	"-110.700"
	.align	3
.LC8:
	.string	"+0.64400"
	.align	3
.LC9:
	.string	"5.500e+3"
	.align	3
.LC10:
	.string	"-.123e-2"
	.align	3
.LC11:
	.string	"-87e+832"
	.align	3
.LC12:
	.string	"+0.6e-12"
	.align	3
.LC13:
	.string	"T0.3e-1F"
	.align	3
.LC14:
	.string	"-T.T++Tq"
	.align	3
.LC15:
	.string	"1T3.4e4z"
	.align	3
.LC16:
	.string	"34.0e-T^"
	.section	.rodata
	.align	3
	.set	.LANCHOR1,. + 0
	.type	tokens, @object
	.size	tokens, 128
tokens:
	.dword	.LC1
	.dword	.LC2
	.dword	.LC3
	.dword	.LC4
	.dword	.LC5
	.dword	.LC6
	.dword	.LC7
	.dword	.LC8
	.dword	.LC9
	.dword	.LC10
	.dword	.LC11
	.dword	.LC12
	.dword	.LC13
	.dword	.LC14
	.dword	.LC15
	.dword	.LC16
	.bss
	.align	3
	.set	.LANCHOR0,. + 0
	.type	items, @object
	.size	items, 1024
items:
	.zero	1024
	.type	left, @object
	.size	left, 288
left:
	.zero	288
	.type	right, @object
	.size	right, 288
right:
	.zero	288
	.type	product, @object
	.size	product, 576
product:
	.zero	576
