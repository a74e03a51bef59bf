// Invented values that look like the real ones, for the design sheet.

/** Grouped as the kernel's `formatReceiptCode` writes it; the check character is right. */
export const sampleCode = 'NA-7K3M-P2XA-5TV'
/** Of the empty text. */
export const sampleHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
