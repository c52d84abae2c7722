//! Start, size and least memory of an image.
