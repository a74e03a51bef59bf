// Answers whether a text read from a file, a form or a store is one of a closed set of words.

export function isOneOf<T extends string>(words: readonly T[], text: string): text is T {
  return words.some(word => word === text)
}
