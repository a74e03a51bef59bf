// Holds sizes of files to words that people know from their telephones.
import { expect, test } from 'vitest'
import { formatFileSize } from '../../functions/kernel/file-size.ts'

test.each([
  [0, '0 byte', '0 bytes'],
  [1, '1 byte', '1 byte'],
  [999, '999 byte', '999 bytes'],
  [1000, '1 KB', '1 KB'],
  [1499, '1,5 KB', '1.5 KB'],
  [9_949, '9,9 KB', '9.9 KB'],
  [9_950, '10 KB', '10 KB'],
  [999_499, '999 KB', '999 KB'],
  [999_500, '1 MB', '1 MB'],
  [3_400_000, '3,4 MB', '3.4 MB'],
  [250_000_000, '250 MB', '250 MB'],
  [1_500_000_000, '1,5 GB', '1.5 GB'],
  [12_345_000_000_000, '12345 GB', '12345 GB'],
])('%i bytes are %s, in English %s', (sizeBytes, vi, en) => {
  expect(formatFileSize(sizeBytes, 'vi')).toBe(vi)
  expect(formatFileSize(sizeBytes, 'en')).toBe(en)
})
