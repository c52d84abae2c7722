//! AES in `com.sun.crypto.provider`: the block cipher, and the modes ECB, CBC and CTR (NIST SP 800-38A) over it.

use super::aes::Cipher;
use super::fields::KnownField;
use super::{BYTES_BETWEEN_POLLS, ranges};
use crate::exceptions::JavaResult;
use crate::natives::{Arguments, int_slot};
use crate::objects;
use crate::threads::JavaThread;
use stardust_heap::Reference;

const AES: &str = "com/sun/crypto/provider/AESCrypt";

static KEY: KnownField = KnownField::new(AES, "K", "[I");
static EMBEDDED: KnownField = KnownField::new(
    "com/sun/crypto/provider/FeedbackCipher",
    "embeddedCipher",
    "Lcom/sun/crypto/provider/SymmetricCipher;",
);
static REGISTER: KnownField = KnownField::new("com/sun/crypto/provider/CipherBlockChaining", "r", "[B");
static COUNTER: KnownField = KnownField::new("com/sun/crypto/provider/CounterMode", "counter", "[B");
static ENCRYPTED_COUNTER: KnownField = KnownField::new("com/sun/crypto/provider/CounterMode", "encryptedCounter", "[B");
static USED: KnownField = KnownField::new("com/sun/crypto/provider/CounterMode", "used", "I");

/// Round keys of at most AES-256.
struct Keys {
    words: [u32; 60],
    count: usize,
}

impl Keys {
    /// The keys of an `AESCrypt` that encrypts, which come in the order of their use.
    fn forward(cipher: Reference) -> Option<Keys> {
        let key = KEY.reference(cipher)?;
        let count = objects::array::length(key);
        let mut words = [0; 60];
        words.get_mut(..count)?.copy_from_slice(ranges::first::<u32>(key, count)?);
        Some(Keys { words, count })
    }

    /// The keys of one that decrypts: the last one used comes first, the others follow in the order of their use.
    fn backward(cipher: Reference) -> Option<Keys> {
        let mut keys = Keys::forward(cipher)?;
        keys.words.get_mut(..keys.count).filter(|words| words.len() >= 4)?.rotate_left(4);
        Some(keys)
    }

    fn get(&self) -> &[u32] {
        &self.words[..self.count]
    }
}

/// `AESCrypt.implEncryptBlock(byte[] in, int inOffset, byte[] out, int outOffset)`
pub fn encrypt_block(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(block(arguments, Keys::forward, |cipher, block| cipher.encrypt(block)))
}

/// `AESCrypt.implDecryptBlock`
pub fn decrypt_block(_thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(block(arguments, Keys::backward, |cipher, block| cipher.decrypt(block)))
}

fn block(
    arguments: Arguments,
    keys: fn(Reference) -> Option<Keys>,
    apply: impl Fn(&Cipher, [u8; 16]) -> [u8; 16],
) -> Option<u64> {
    let keys = keys(arguments.reference(0))?;
    let cipher = Cipher::new(keys.get())?;
    let input = ranges::range::<u8>(arguments.reference(1), arguments.int(2), 16)?;
    let output = ranges::range_mut::<u8>(arguments.reference(3), arguments.int(4), 16)?;
    let result = apply(&cipher, input.try_into().ok()?);
    output.copy_from_slice(&result);
    Some(0)
}

/// The ranges of a mode's method `(byte[] in, int inOffset, int length, byte[] out, int outOffset)`: whole blocks.
fn blocks(arguments: Arguments) -> Option<(&'static [u8], *mut u8)> {
    let length = arguments.int(3);
    if length % 16 != 0 {
        return None;
    }
    let input = ranges::range::<u8>(arguments.reference(1), arguments.int(2), length)?;
    let output = ranges::range_mut::<u8>(arguments.reference(4), arguments.int(5), length)?.as_mut_ptr();
    // Where the output runs ahead of the input over the same memory, the order of reads and writes would show.
    let distance = (output as usize).wrapping_sub(input.as_ptr() as usize);
    if distance != 0 && distance < input.len() { None } else { Some((input, output)) }
}

/// Applies `each` to all blocks, and looks for safepoints.
fn run(thread: &JavaThread, input: &[u8], output: *mut u8, mut each: impl FnMut([u8; 16]) -> [u8; 16]) -> u64 {
    let mut done = 0;
    for part in input.chunks(BYTES_BETWEEN_POLLS) {
        // SAFETY: the output is as long as the input.
        ranges::each_block(part, unsafe { output.add(done) }, &mut each);
        done += part.len();
        thread.poll();
    }
    int_slot(input.len() as i32)
}

fn xor(a: [u8; 16], b: [u8; 16]) -> [u8; 16] {
    (u128::from_ne_bytes(a) ^ u128::from_ne_bytes(b)).to_ne_bytes()
}

/// `ElectronicCodeBook.implECBEncrypt`
pub fn ecb_encrypt(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(code_book(thread, arguments, Keys::forward, |cipher, block| cipher.encrypt(block)))
}

/// `ElectronicCodeBook.implECBDecrypt`
pub fn ecb_decrypt(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(code_book(thread, arguments, Keys::backward, |cipher, block| cipher.decrypt(block)))
}

fn code_book(
    thread: &JavaThread,
    arguments: Arguments,
    keys: fn(Reference) -> Option<Keys>,
    apply: impl Fn(&Cipher, [u8; 16]) -> [u8; 16],
) -> Option<u64> {
    let keys = keys(EMBEDDED.reference(arguments.reference(0))?)?;
    let cipher = Cipher::new(keys.get())?;
    let (input, output) = blocks(arguments)?;
    Some(run(thread, input, output, |block| apply(&cipher, block)))
}

/// `CipherBlockChaining.implEncrypt`
pub fn cbc_encrypt(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(chain(thread, arguments, Keys::forward, |cipher, block, register| {
        let result = cipher.encrypt(xor(block, *register));
        *register = result;
        result
    }))
}

/// `CipherBlockChaining.implDecrypt`
pub fn cbc_decrypt(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(chain(thread, arguments, Keys::backward, |cipher, block, register| {
        let result = xor(cipher.decrypt(block), *register);
        *register = block;
        result
    }))
}

fn chain(
    thread: &JavaThread,
    arguments: Arguments,
    keys: fn(Reference) -> Option<Keys>,
    apply: fn(&Cipher, [u8; 16], &mut [u8; 16]) -> [u8; 16],
) -> Option<u64> {
    let mode = arguments.reference(0);
    let keys = keys(EMBEDDED.reference(mode)?)?;
    let cipher = Cipher::new(keys.get())?;
    let register = ranges::exactly::<u8, 16>(REGISTER.reference(mode)?)?;
    let (input, output) = blocks(arguments)?;
    let mut chained = *register;
    let result = run(thread, input, output, |block| apply(&cipher, block, &mut chained));
    *register = chained;
    Some(result)
}

/// `CounterMode.implCrypt(byte[] in, int inOffset, int length, byte[] out, int outOffset)`: any number of bytes; what is
/// left of the last encrypted counter is kept for the next call.
pub fn ctr_crypt(thread: &JavaThread, arguments: Arguments) -> JavaResult<Option<u64>> {
    Ok(counter(thread, arguments))
}

fn counter(thread: &JavaThread, arguments: Arguments) -> Option<u64> {
    let mode = arguments.reference(0);
    let keys = Keys::forward(EMBEDDED.reference(mode)?)?;
    let cipher = Cipher::new(keys.get())?;
    let counter = ranges::exactly::<u8, 16>(COUNTER.reference(mode)?)?;
    let stream = ranges::exactly::<u8, 16>(ENCRYPTED_COUNTER.reference(mode)?)?;
    let mut used = usize::try_from(USED.int(mode)?).ok().filter(|&used| used <= 16)?;
    let length = arguments.int(3);
    let input = ranges::range::<u8>(arguments.reference(1), arguments.int(2), length)?;
    let output = ranges::range_mut::<u8>(arguments.reference(4), arguments.int(5), length)?;
    let distance = (output.as_ptr() as usize).wrapping_sub(input.as_ptr() as usize);
    if distance != 0 && distance < input.len() {
        return None;
    }
    let output = output.as_mut_ptr();
    let mut at = 0;
    while at < input.len() {
        if used == 16 {
            *stream = cipher.encrypt(*counter);
            *counter = u128::from_be_bytes(*counter).wrapping_add(1).to_be_bytes();
            used = 0;
            if at % BYTES_BETWEEN_POLLS < 16 {
                thread.poll();
            }
        }
        if used == 0 && input.len() - at >= 16 {
            let block: [u8; 16] = input[at..at + 16].try_into().unwrap_or([0; 16]);
            let result = xor(block, *stream);
            // SAFETY: the output is as long as the input.
            unsafe { core::ptr::copy_nonoverlapping(result.as_ptr(), output.add(at), 16) };
            (used, at) = (16, at + 16);
        } else {
            // SAFETY: as above.
            unsafe { *output.add(at) = input[at] ^ stream[used] };
            (used, at) = (used + 1, at + 1);
        }
    }
    USED.set_int(mode, used as i32);
    Some(int_slot(length))
}
