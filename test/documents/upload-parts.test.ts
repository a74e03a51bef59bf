// Parts of an upload: together they are the file, and only whole ones count.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { uploadLimits } from '../../functions/documents/document-form.ts'
import { missingParts, partCount, partNumbers, partSize, wholeParts } from '../../functions/documents/upload-parts.ts'

const sizes = fc.integer({ min: 1, max: uploadLimits.sizeBytes })

it('the parts of any file add up to its size', () => {
  fc.assert(
    fc.property(sizes, size => {
      expect(partNumbers(size).reduce((sum, number) => sum + partSize(size, number), 0)).toBe(size)
    }),
  )
})

it('nothing is missing exactly when every part has arrived whole', () => {
  fc.assert(
    fc.property(sizes, fc.array(fc.nat({ max: 70 })), (size, lost) => {
      const parts = partNumbers(size)
        .filter(number => !lost.includes(number))
        .map(number => ({ number, sizeBytes: partSize(size, number) }))
      expect(missingParts(size, parts)).toEqual(partNumbers(size).filter(number => lost.includes(number)))
    }),
  )
})

it('a part cut short is to be sent again', () => {
  const size = uploadLimits.partSizeBytes + 10
  expect(
    wholeParts(size, [
      { number: 1, sizeBytes: uploadLimits.partSizeBytes - 1 },
      { number: 2, sizeBytes: 10 },
    ]).map(part => part.number),
  ).toEqual([2])
})

it('a file of the largest size has fewer parts than S3 takes', () => {
  expect(partCount(uploadLimits.sizeBytes)).toBeLessThanOrEqual(10_000)
})
