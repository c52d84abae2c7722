//! The methods with bytecode that run as Rust ([`crate::intrinsics`]), sorted by class. A method that an update of the
//! library does not have, or has with another descriptor, simply runs its bytecode.

use crate::intrinsics::{
    ClassIntrinsics, aes_modes, arrays, base64, big_integer, chacha20, checksums, digests, ghash, latin1,
    math::{FUSED_MULTIPLY_ADD_DOUBLE, FUSED_MULTIPLY_ADD_FLOAT, of_one, of_two},
    numbers, unsafe_memory, utf16,
};
use crate::math::intrinsic;

/// All of them.
pub(crate) const INTRINSICS: &[ClassIntrinsics] = &[
    ClassIntrinsics {
        class: "com/sun/crypto/provider/AESCrypt",
        methods: &[
            ("implEncryptBlock", "([BI[BI)V", aes_modes::encrypt_block),
            ("implDecryptBlock", "([BI[BI)V", aes_modes::decrypt_block),
        ],
    },
    ClassIntrinsics {
        class: "com/sun/crypto/provider/ChaCha20Cipher",
        methods: &[("chaCha20Block", "([IJ[B)V", chacha20::key_stream)],
    },
    ClassIntrinsics {
        class: "com/sun/crypto/provider/CipherBlockChaining",
        methods: &[
            ("implEncrypt", "([BII[BI)I", aes_modes::cbc_encrypt),
            ("implDecrypt", "([BII[BI)I", aes_modes::cbc_decrypt),
        ],
    },
    ClassIntrinsics {
        class: "com/sun/crypto/provider/CounterMode",
        methods: &[("implCrypt", "([BII[BI)I", aes_modes::ctr_crypt)],
    },
    ClassIntrinsics {
        class: "com/sun/crypto/provider/ElectronicCodeBook",
        methods: &[
            ("implECBEncrypt", "([BII[BI)I", aes_modes::ecb_encrypt),
            ("implECBDecrypt", "([BII[BI)I", aes_modes::ecb_decrypt),
        ],
    },
    ClassIntrinsics {
        class: "com/sun/crypto/provider/GHASH",
        methods: &[("processBlocks", "([BII[J[J)V", ghash::process_blocks)],
    },
    ClassIntrinsics {
        class: "java/lang/Integer",
        methods: &[
            ("bitCount", "(I)I", numbers::BIT_COUNT_INT),
            ("numberOfLeadingZeros", "(I)I", numbers::LEADING_ZEROS_INT),
            ("numberOfTrailingZeros", "(I)I", numbers::TRAILING_ZEROS_INT),
            ("reverse", "(I)I", numbers::REVERSE_INT),
            ("reverseBytes", "(I)I", numbers::REVERSE_BYTES_INT),
        ],
    },
    ClassIntrinsics {
        class: "java/lang/Long",
        methods: &[
            ("bitCount", "(J)I", numbers::BIT_COUNT_LONG),
            ("numberOfLeadingZeros", "(J)I", numbers::LEADING_ZEROS_LONG),
            ("numberOfTrailingZeros", "(J)I", numbers::TRAILING_ZEROS_LONG),
            ("reverse", "(J)J", numbers::REVERSE_LONG),
            ("reverseBytes", "(J)J", numbers::REVERSE_BYTES_LONG),
        ],
    },
    ClassIntrinsics {
        class: "java/lang/Math",
        methods: &[
            ("sin", "(D)D", |_, a| of_one(intrinsic::sin, a)),
            ("cos", "(D)D", |_, a| of_one(intrinsic::cos, a)),
            ("tan", "(D)D", |_, a| of_one(intrinsic::tan, a)),
            ("exp", "(D)D", |_, a| of_one(intrinsic::exp, a)),
            ("log", "(D)D", |_, a| of_one(intrinsic::log, a)),
            ("log10", "(D)D", |_, a| of_one(intrinsic::log10, a)),
            ("pow", "(DD)D", |_, a| of_two(intrinsic::pow, a)),
            ("fma", "(DDD)D", FUSED_MULTIPLY_ADD_DOUBLE),
            ("fma", "(FFF)F", FUSED_MULTIPLY_ADD_FLOAT),
            ("multiplyHigh", "(JJ)J", numbers::MULTIPLY_HIGH),
        ],
    },
    ClassIntrinsics {
        class: "java/lang/StringCoding",
        methods: &[
            ("hasNegatives", "([BII)Z", latin1::has_negatives),
            ("implEncodeISOArray", "([BI[BII)I", utf16::encode_latin1_bytes),
            ("implEncodeAsciiArray", "([CI[BII)I", utf16::encode_ascii_chars),
        ],
    },
    ClassIntrinsics {
        class: "java/lang/StringLatin1",
        methods: &[
            ("equals", "([B[B)Z", latin1::equals),
            ("compareTo", "([B[B)I", latin1::compare),
            ("compareToUTF16", "([B[B)I", latin1::compare_to_utf16),
            ("hashCode", "([B)I", latin1::hash),
            ("indexOf", "([B[B)I", latin1::index_of_all),
            ("indexOf", "([BI[BII)I", latin1::index_of),
            ("indexOfChar", "([BIII)I", latin1::index_of_character),
            ("inflate", "([BI[BII)V", latin1::inflate_to_bytes),
            ("inflate", "([BI[CII)V", latin1::inflate_to_chars),
        ],
    },
    ClassIntrinsics {
        class: "java/lang/StringUTF16",
        methods: &[
            ("equals", "([B[B)Z", latin1::equals),
            ("compareTo", "([B[B)I", utf16::compare),
            ("compareToLatin1", "([B[B)I", utf16::compare_to_latin1),
            ("hashCode", "([B)I", utf16::hash),
            ("indexOf", "([B[B)I", utf16::index_of_all),
            ("indexOf", "([BI[BII)I", utf16::index_of),
            ("indexOfLatin1", "([BI[BII)I", utf16::index_of_latin1),
            ("indexOfCharUnsafe", "([BIII)I", utf16::index_of_character),
            ("getChar", "([BI)C", utf16::get),
            ("putChar", "([BII)V", utf16::put),
            ("getChars", "([BII[CI)V", utf16::get_chars),
            ("toBytes", "([CII)[B", utf16::to_bytes),
            ("compress", "([BI[BII)I", utf16::compress_bytes),
            ("compress", "([CI[BII)I", utf16::compress_chars),
        ],
    },
    ClassIntrinsics {
        class: "java/math/BigInteger",
        methods: &[
            ("implMultiplyToLen", "([II[II[I)[I", big_integer::multiply_to_len),
            ("implSquareToLen", "([II[II)[I", big_integer::square_to_len),
            ("implMulAdd", "([I[IIII)I", big_integer::multiply_add),
            ("implMontgomeryMultiply", "([I[I[IIJ[I)[I", big_integer::montgomery_multiply),
            ("implMontgomerySquare", "([I[IIJ[I)[I", big_integer::montgomery_square),
        ],
    },
    ClassIntrinsics {
        class: "java/util/Arrays",
        methods: &[
            ("equals", "([B[B)Z", arrays::equals::<u8>),
            ("equals", "([C[C)Z", arrays::equals::<u16>),
            ("equals", "([S[S)Z", arrays::equals::<u16>),
            ("equals", "([I[I)Z", arrays::equals::<u32>),
            ("equals", "([J[J)Z", arrays::equals::<u64>),
            ("fill", "([BB)V", arrays::fill::<u8>),
            ("fill", "([CC)V", arrays::fill::<u16>),
            ("fill", "([II)V", arrays::fill::<u32>),
            ("fill", "([JJ)V", arrays::fill::<u64>),
            ("fill", "([DD)V", arrays::fill::<u64>),
            ("fill", "([BIIB)V", arrays::fill_range::<u8>),
            ("fill", "([CIIC)V", arrays::fill_range::<u16>),
            ("fill", "([IIII)V", arrays::fill_range::<u32>),
            ("fill", "([JIIJ)V", arrays::fill_range::<u64>),
            ("fill", "([DIID)V", arrays::fill_range::<u64>),
            ("hashCode", "([B)I", arrays::hash::<i8>),
            ("hashCode", "([C)I", arrays::hash::<u16>),
            ("hashCode", "([I)I", arrays::hash::<i32>),
        ],
    },
    ClassIntrinsics {
        class: "java/util/Base64$Decoder",
        methods: &[("decodeBlock", "([BII[BIZZ)I", base64::decode_block)],
    },
    ClassIntrinsics {
        class: "java/util/Base64$Encoder",
        methods: &[("encodeBlock", "([BII[BIZ)V", base64::encode_block)],
    },
    ClassIntrinsics {
        class: "java/util/zip/CRC32C",
        methods: &[
            ("updateBytes", "(I[BII)I", checksums::crc32c_bytes),
            ("updateDirectByteBuffer", "(IJII)I", checksums::crc32c_memory),
        ],
    },
    ClassIntrinsics {
        class: "jdk/internal/misc/Unsafe",
        methods: &[
            ("getAndAddInt", "(Ljava/lang/Object;JI)I", unsafe_memory::GET_AND_ADD_INT),
            ("getAndAddLong", "(Ljava/lang/Object;JJ)J", unsafe_memory::GET_AND_ADD_LONG),
            ("getAndSetInt", "(Ljava/lang/Object;JI)I", unsafe_memory::GET_AND_SET_WORD),
            ("getAndSetLong", "(Ljava/lang/Object;JJ)J", unsafe_memory::GET_AND_SET_LONG),
            (
                "getAndSetReference",
                "(Ljava/lang/Object;JLjava/lang/Object;)Ljava/lang/Object;",
                unsafe_memory::GET_AND_SET_REFERENCE,
            ),
            ("weakCompareAndSetInt", "(Ljava/lang/Object;JII)Z", unsafe_memory::COMPARE_AND_SET_WORD),
            ("weakCompareAndSetIntAcquire", "(Ljava/lang/Object;JII)Z", unsafe_memory::COMPARE_AND_SET_WORD),
            ("weakCompareAndSetIntPlain", "(Ljava/lang/Object;JII)Z", unsafe_memory::COMPARE_AND_SET_WORD),
            ("weakCompareAndSetIntRelease", "(Ljava/lang/Object;JII)Z", unsafe_memory::COMPARE_AND_SET_WORD),
            ("weakCompareAndSetLong", "(Ljava/lang/Object;JJJ)Z", unsafe_memory::COMPARE_AND_SET_LONG),
            ("weakCompareAndSetLongAcquire", "(Ljava/lang/Object;JJJ)Z", unsafe_memory::COMPARE_AND_SET_LONG),
            ("weakCompareAndSetLongPlain", "(Ljava/lang/Object;JJJ)Z", unsafe_memory::COMPARE_AND_SET_LONG),
            ("weakCompareAndSetLongRelease", "(Ljava/lang/Object;JJJ)Z", unsafe_memory::COMPARE_AND_SET_LONG),
            (
                "weakCompareAndSetReference",
                "(Ljava/lang/Object;JLjava/lang/Object;Ljava/lang/Object;)Z",
                unsafe_memory::COMPARE_AND_SET_REFERENCE,
            ),
            (
                "weakCompareAndSetReferenceRelease",
                "(Ljava/lang/Object;JLjava/lang/Object;Ljava/lang/Object;)Z",
                unsafe_memory::COMPARE_AND_SET_REFERENCE,
            ),
            ("compareAndExchangeIntAcquire", "(Ljava/lang/Object;JII)I", unsafe_memory::COMPARE_AND_EXCHANGE_WORD),
            ("compareAndExchangeIntRelease", "(Ljava/lang/Object;JII)I", unsafe_memory::COMPARE_AND_EXCHANGE_WORD),
            ("getIntAcquire", "(Ljava/lang/Object;J)I", unsafe_memory::LOAD_INT),
            ("getIntOpaque", "(Ljava/lang/Object;J)I", unsafe_memory::LOAD_INT),
            ("getLongAcquire", "(Ljava/lang/Object;J)J", unsafe_memory::LOAD_LONG),
            ("getLongOpaque", "(Ljava/lang/Object;J)J", unsafe_memory::LOAD_LONG),
            ("getReferenceAcquire", "(Ljava/lang/Object;J)Ljava/lang/Object;", unsafe_memory::LOAD_REFERENCE),
            ("getReferenceOpaque", "(Ljava/lang/Object;J)Ljava/lang/Object;", unsafe_memory::LOAD_REFERENCE),
            ("putIntRelease", "(Ljava/lang/Object;JI)V", unsafe_memory::STORE_WORD),
            ("putLongRelease", "(Ljava/lang/Object;JJ)V", unsafe_memory::STORE_LONG),
            ("putReferenceRelease", "(Ljava/lang/Object;JLjava/lang/Object;)V", unsafe_memory::STORE_REFERENCE),
            ("getShortUnaligned", "(Ljava/lang/Object;J)S", unsafe_memory::GET_SHORT_UNALIGNED),
            ("putShortUnaligned", "(Ljava/lang/Object;JS)V", unsafe_memory::PUT_SHORT_UNALIGNED),
            ("getCharUnaligned", "(Ljava/lang/Object;J)C", unsafe_memory::GET_CHAR_UNALIGNED),
            ("putCharUnaligned", "(Ljava/lang/Object;JC)V", unsafe_memory::PUT_CHAR_UNALIGNED),
            ("getIntUnaligned", "(Ljava/lang/Object;J)I", unsafe_memory::GET_INT_UNALIGNED),
            ("putIntUnaligned", "(Ljava/lang/Object;JI)V", unsafe_memory::PUT_INT_UNALIGNED),
            ("getLongUnaligned", "(Ljava/lang/Object;J)J", unsafe_memory::GET_LONG_UNALIGNED),
            ("putLongUnaligned", "(Ljava/lang/Object;JJ)V", unsafe_memory::PUT_LONG_UNALIGNED),
        ],
    },
    ClassIntrinsics {
        class: "jdk/internal/util/ArraysSupport",
        methods: &[("vectorizedMismatch", "(Ljava/lang/Object;JLjava/lang/Object;JII)I", arrays::mismatch)],
    },
    ClassIntrinsics {
        class: "sun/nio/cs/ISO_8859_1$Encoder",
        methods: &[("implEncodeISOArray", "([CI[BII)I", utf16::encode_latin1_chars)],
    },
    ClassIntrinsics {
        class: "sun/security/provider/DigestBase",
        methods: &[("implCompressMultiBlock0", "([BII)I", digests::compress_blocks)],
    },
    ClassIntrinsics {
        class: "sun/security/provider/MD5",
        methods: &[("implCompress0", "([BI)V", digests::compress_block)],
    },
    ClassIntrinsics {
        class: "sun/security/provider/SHA",
        methods: &[("implCompress0", "([BI)V", digests::compress_block)],
    },
    ClassIntrinsics {
        class: "sun/security/provider/SHA2",
        methods: &[("implCompress0", "([BI)V", digests::compress_block)],
    },
    ClassIntrinsics {
        class: "sun/security/provider/SHA3",
        methods: &[("implCompress0", "([BI)V", digests::compress_block)],
    },
    ClassIntrinsics {
        class: "sun/security/provider/SHA5",
        methods: &[("implCompress0", "([BI)V", digests::compress_block)],
    },
];
