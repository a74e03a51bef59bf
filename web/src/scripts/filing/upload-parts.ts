// Which parts of a file are still to be sent, and how far all of them are together; pure.

export interface Part {
  number: number
  from: number
  to: number
}

/** The parts of a file, 1-based, as the bucket counts them. */
export const partsOf = (sizeBytes: number, partSizeBytes: number): Part[] =>
  Array.from({ length: Math.max(1, Math.ceil(sizeBytes / partSizeBytes)) }, (_, index) => ({
    number: index + 1,
    from: index * partSizeBytes,
    to: Math.min(sizeBytes, (index + 1) * partSizeBytes),
  }))

/** Bytes known to have left, part by part. A part that failed starts again from nothing; the whole never runs backwards for the eye. */
export class Progress {
  private readonly loaded = new Map<number, number>()
  private readonly sizeBytes: number
  private furthest = 0

  constructor(sizeBytes: number) {
    this.sizeBytes = sizeBytes
  }

  /** The share that has left, 0 to 1. */
  note(number: number, bytes: number): number {
    this.loaded.set(number, bytes)
    const sum = [...this.loaded.values()].reduce((total, each) => total + each, 0)
    this.furthest = Math.max(this.furthest, this.sizeBytes === 0 ? 1 : Math.min(1, sum / this.sizeBytes))
    return this.furthest
  }
}
